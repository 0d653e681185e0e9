"""Several tasks at once, and a new one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.i18n import _
from cchc_desktop.ui.tasks.actions import Step
from tests.officer.tasks import TasksOfficer
from tests.ui.tasks.conftest import DONE, DUE_SOON, ON_TRACK, ONGOING, OVERDUE, OWN

ROOM_AND_PERSON = ("Phòng Kinh tế", "Lê Thị C")


def _finished(officer: TasksOfficer) -> list[str]:
    return [task.title for task in officer.desk.store.tasks.all() if task.finished == date(2026, 9, 14)]


def test_several_tasks_are_finished_on_one_day_and_taken_back_as_one(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON, DONE)
    assert officer.says(_("{count} tasks selected").format(count=3))
    officer.write(_("Day of finishing"), "1409")
    officer.press(_("Finish them"))
    assert set(_finished(officer)) == {OVERDUE, DUE_SOON}
    assert officer.news == _("{count} tasks finished").format(count=2)
    officer.take_back()
    assert _finished(officer) == []


def test_several_tasks_are_not_finished_on_a_day_to_come(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON)
    officer.write(_("Day of finishing"), "1610")
    officer.press(_("Finish them"))
    assert officer.says(_("This day is still to come."))


@pytest.mark.usefixtures("sheet")
def test_several_tasks_are_linked_to_one_criterion(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON)
    search = officer.page.list.several.criteria
    search.line.setText("1.1.1")
    officer.page.list.several.criteria.line.setFocus()
    officer.key(Qt.Key.Key_Return)
    linked = [task.title for task in officer.desk.store.tasks.all() if task.criteria == ("1.1.1",)]
    assert set(linked) == {OVERDUE, DUE_SOON}
    officer.desk.store.undo()
    assert all(task.criteria == () for task in officer.desk.store.tasks.all())


def test_linking_what_is_linked_already_does_nothing(officer: TasksOfficer) -> None:
    officer.page.deeds.link((officer.id_of(OVERDUE),), "1.1.1")
    officer.page.deeds.link((officer.id_of(OVERDUE),), "1.1.1")
    officer.desk.store.undo()
    assert all(task.criteria == () for task in officer.desk.store.tasks.all())


def test_several_tasks_are_deleted_and_taken_back(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON)
    officer.press(_("Delete them"))
    assert len(officer.titles) == 5
    officer.take_back()
    assert len(officer.titles) == 7


def test_deeds_pass_over_tasks_that_are_gone(officer: TasksOfficer) -> None:
    officer.page.deeds.delete((999,))
    officer.page.deeds.finish((999,), date(2026, 9, 1))
    officer.page.deeds.confirm((officer.id_of(OVERDUE),))
    assert not officer.news
    assert len(officer.titles) == 7


def test_a_task_of_ones_own_is_added_and_chosen(officer: TasksOfficer) -> None:
    officer.press(_("Add task"))
    officer.write(_("Task"), "Sơ kết phong trào thi đua")
    officer.write(_("Deadline in words"), "Trước 20/12/2026")
    assert officer.says(_("due {day}").format(day="20/12/2026"))
    officer.write(_("Lead"), "Phòng Văn hóa – Xã hội")
    officer.press(_("Add this task"))
    assert officer.chosen == ["Sơ kết phong trào thi đua"]
    assert officer.task.due == date(2026, 12, 20)
    assert officer.task.leads == ("Phòng Văn hóa – Xã hội",)
    officer.press(_("Add task"))
    assert officer.text_in(_("Task")) == ""


def test_a_task_without_words_is_asked_for_them(officer: TasksOfficer) -> None:
    officer.press(_("Add task"))
    officer.press(_("Add this task"))
    assert officer.says(_("Write what is to be done first."))
    officer.press(_("Cancel"))
    assert len(officer.titles) == 7


def test_a_half_typed_task_waits_while_another_is_looked_at(officer: TasksOfficer) -> None:
    officer.press(_("Add task"))
    officer.write(_("Task"), "Việc đang viết dở")
    officer.press(_("Cancel"))
    officer.choose(OWN)
    officer.press(_("Add task"))
    assert officer.text_in(_("Task")) == "Việc đang viết dở"


def test_choosing_a_task_leaves_the_form_of_a_new_one(officer: TasksOfficer) -> None:
    officer.press(_("Add task"))
    officer.choose(ON_TRACK)
    assert officer.task.title == ON_TRACK
    assert officer.says(f"“… {ON_TRACK} …”")


def test_the_first_task_can_be_the_officers_own(newcomer: TasksOfficer) -> None:
    assert newcomer.step is Step.EMPTY
    newcomer.press(_("Add task"))
    newcomer.write(_("Task"), "Việc đầu tiên")
    newcomer.press(_("Add this task"))
    assert newcomer.titles == ["Việc đầu tiên"]
    newcomer.desk.store.undo()
    assert newcomer.step is Step.EMPTY


def test_a_double_click_on_a_deed_does_it_to_one_task_only(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.press_twice(_("Delete task"))
    assert len(officer.titles) == 6
    officer.press_twice(_("Import plan…"))
    assert officer.step is Step.IMPORT


def test_what_a_search_hides_is_no_longer_meant(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON, ON_TRACK)
    officer.search("thu tuc")
    assert officer.chosen == [DUE_SOON]
    assert not officer.says(_("{count} tasks selected").format(count=3))
    assert officer.text_in(_("Task")) == DUE_SOON
    officer.search("khong co")
    assert officer.chosen == []
    assert not officer.says(_("Delete task"))


def test_the_panel_counts_what_the_filter_leaves_selected(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON, OWN)
    officer.chip("due_soon")
    assert set(officer.chosen) == {DUE_SOON, OWN}
    assert officer.says(_("{count} tasks selected").format(count=2))


def test_tasks_brought_back_are_chosen_again(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON)
    officer.press(_("Delete them"))
    officer.take_back()
    assert set(officer.chosen) == {OVERDUE, DUE_SOON}
    assert officer.says(_("{count} tasks selected").format(count=2))


def test_several_tasks_are_given_to_one_room_and_person(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON)
    officer.press(_("Assign them"))
    assert officer.focus_name == _("Room of all")
    officer.write(_("Room of all"), "Phòng Kinh tế")
    officer.write(_("Person of all"), "Lê Thị C")
    officer.press(_("Assign them"))
    given = {task.title for task in officer.desk.store.tasks.all() if (task.room, task.person) == ROOM_AND_PERSON}
    assert given == {OVERDUE, DUE_SOON}
    assert officer.news == _("{count} tasks assigned").format(count=2)
    officer.take_back()
    assert not any(task.room or task.person for task in officer.desk.store.tasks.all())


def test_several_tasks_are_planned_for_one_day(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON)
    officer.press(_("Plan them"))
    assert officer.says(_("A date is needed here."))
    officer.answer(False)
    officer.write(_("Plan all for"), "0109")
    officer.press(_("Plan them"))
    officer.write(_("Plan all for"), "2509")
    officer.press(_("Plan them"))
    planned = {task.title for task in officer.desk.store.tasks.all() if task.planned == date(2026, 9, 25)}
    assert planned == {OVERDUE, DUE_SOON}
    officer.take_back()
    assert not any(task.planned for task in officer.desk.store.tasks.all())


def test_several_tasks_are_extended_with_one_reason(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE, DUE_SOON, ONGOING)
    officer.write(_("Reason for the extension"), "Thành phố cho lùi")
    officer.write(_("Extended until"), "15/10/2026")
    officer.press(_("Extend"))
    assert officer.says(_("“{task}” has no last day yet: set the day to follow first.").format(task=ONGOING))
    officer.choose(OVERDUE, DUE_SOON)
    officer.write(_("Reason for the extension"), "Thành phố cho lùi")
    officer.write(_("Extended until"), "1809")
    officer.press(_("Extend"))
    assert officer.says(_("An extension ends after the last day there is now, {day}.").format(day="20/9/2026"))
    officer.write(_("Extended until"), "1510")
    officer.press(_("Extend"))
    extended = {task.title for task in officer.desk.store.tasks.all() if task.due == date(2026, 10, 15)}
    assert extended == {OVERDUE, DUE_SOON}
    assert len(officer.desk.store.tasks.extensions()) == 2
    officer.take_back()
    assert officer.desk.store.tasks.extensions() == ()


def test_a_day_that_no_calendar_has_is_told_before_the_task_is_added(officer: TasksOfficer) -> None:
    officer.press(_("Add task"))
    officer.write(_("Deadline in words"), "trước 31/02/2026")
    assert officer.says("Lịch không có ngày 31/02/2026")
