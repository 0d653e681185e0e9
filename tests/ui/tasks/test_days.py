"""The three dates of a task: the superior's, the unit's own, the day planned; more time with a reason; lateness."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.domain.following import Step
from cchc_desktop.i18n import _
from tests.officer.tasks import TasksOfficer
from tests.ui.tasks.conftest import DONE, DUE_SOON, ON_TRACK, ONGOING, OVERDUE, WAITING

if TYPE_CHECKING:
    from cchc_desktop.ui.desk import Desk

OWN_DAY, PLANNED = "The unit's own last day", "Planned for"


def test_the_units_own_day_is_planned_back_over_the_steps(officer: TasksOfficer, desk: "Desk") -> None:
    officer.choose(ON_TRACK)
    assert officer.text_in(_(OWN_DAY)) == "13/11/2026"
    assert officer.cell(ON_TRACK, "Own deadline") == "13/11/2026"
    assert officer.says(_("{step} from {day}").format(step="Văn thư", day="30/11/2026"))
    desk.store.steps.save((Step("Dự thảo", 1),))
    assert officer.text_in(_(OWN_DAY)) == "27/11/2026"


def test_the_own_day_is_set_by_hand_and_planned_back_again(officer: TasksOfficer) -> None:
    officer.choose(ON_TRACK)
    officer.write(_(OWN_DAY), "0111")
    assert officer.task.own_due == date(2026, 11, 1)
    assert officer.cell(ON_TRACK, "Own deadline") == "01/11/2026"
    officer.write(_(OWN_DAY), "15/12/2026")
    assert officer.says(_("The unit's own day is later than the superior's, {day}.").format(day="30/11/2026"))
    officer.press(_("Plan it back again"))
    assert officer.task.own_due is None
    assert officer.text_in(_(OWN_DAY)) == "13/11/2026"
    officer.desk.store.undo()
    assert officer.task.own_due == date(2026, 12, 15)


def test_a_planned_day_is_kept_and_one_after_the_superiors_is_said(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_(PLANNED), "1809")
    assert officer.task.planned == date(2026, 9, 18)
    officer.write(_(PLANNED), "2509")
    assert officer.says(_("It is planned for a day after the superior's, {day}.").format(day="20/9/2026"))
    officer.write(_(PLANNED), "29/02")
    assert officer.task.planned == date(2026, 9, 25)
    assert officer.says("29/02")


def test_a_day_that_has_passed_is_asked_about(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.answer(False)
    officer.write(_(PLANNED), "0109")
    assert officer.task.planned is None
    assert officer.text_in(_(PLANNED)) == ""
    officer.answer(True)
    officer.write(_(PLANNED), "0109")
    assert officer.task.planned == date(2026, 9, 1)
    assert officer.said == [_("{day} has passed already. Keep it all the same?").format(day="01/9/2026")] * 2


def test_the_own_day_passed_while_the_superiors_has_not_is_said(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    assert officer.says(_("The unit's own day has passed; the superior's has not."))
    officer.choose(DONE)
    assert not officer.says(_("The unit's own day has passed; the superior's has not."))


def test_time_is_extended_with_a_reason_and_stays_on_record(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.press(_("Extend…"))
    officer.write(_("Extended until"), "3109", leave=False)
    officer.press(_("Extend"))
    assert officer.says("3109")
    officer.write(_("Extended until"), "3009")
    officer.press(_("Extend"))
    assert officer.says(_("An extension needs a reason: write who allowed it and why."))
    officer.write(_("Reason for the extension"), "Sở Nội vụ đồng ý, 12/SNV-CCHC", leave=False)
    officer.key(Qt.Key.Key_Return)
    assert officer.task.due == date(2026, 9, 30)
    assert officer.says("01/9/2026")
    assert officer.says("12/SNV-CCHC")
    assert not officer.says(_("Set by hand; the words were read as {day}.").format(day="01/9/2026"))
    assert officer.news == _("{count} tasks extended until {day}").format(count=1, day="30/9/2026")
    officer.take_back()
    assert officer.task.due == date(2026, 9, 1)
    assert not officer.says("12/SNV-CCHC")


def test_an_extension_before_the_old_day_gets_a_sentence_and_a_past_one_is_asked(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.press(_("Extend…"))
    officer.write(_("Reason for the extension"), "Đồng ý")
    officer.write(_("Extended until"), "0109")
    officer.press(_("Extend"))
    assert officer.says(_("An extension ends after the last day there is now, {day}.").format(day="01/9/2026"))
    officer.answer(False)
    officer.write(_("Extended until"), "0509")
    officer.press(_("Extend"))
    assert officer.task.due == date(2026, 9, 1)
    officer.answer(True)
    officer.press(_("Extend"))
    assert officer.task.due == date(2026, 9, 5)


def test_what_has_no_day_or_is_done_is_not_extended(officer: TasksOfficer) -> None:
    for title in (WAITING, ONGOING, DONE):
        officer.choose(title)
        assert not officer.page.list.panel.extension.begin.isVisible()


def test_lateness_is_explained_where_there_is_some(officer: TasksOfficer) -> None:
    officer.choose(ON_TRACK)
    assert not officer.page.list.panel.lateness.isVisible()
    officer.choose(OVERDUE)
    officer.write(_("Why it is late"), "Chờ ý kiến của Sở Nội vụ")
    assert officer.task.late_reason == "Chờ ý kiến của Sở Nội vụ"
    officer.finish("1409")
    assert officer.text_in(_("Why it is late")) == "Chờ ý kiến của Sở Nội vụ"
    officer.desk.store.undo()
    officer.desk.store.undo()
    assert officer.task.late_reason == ""


def test_room_and_person_are_typed_or_chosen_from_those_used(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.write(_("Room"), "Phòng Văn hóa – Xã hội")
    officer.write(_("Person"), "Nguye\u0302\u0303n Văn A")
    assert (officer.task.room, officer.task.person) == ("Phòng Văn hóa – Xã hội", "Nguyễn Văn A")
    assert officer.cell(OVERDUE, "Assigned to") == "Nguyễn Văn A · Phòng Văn hóa – Xã hội"
    officer.choose(DUE_SOON)
    assert officer.text_in(_("Person")) == ""
    assert officer.offered(_("Room")) == ["Phòng Văn hóa – Xã hội"]
    officer.choose_name(_("Person"), "Nguyễn Văn A")
    assert officer.task.person == "Nguyễn Văn A"
    officer.desk.store.undo()
    assert officer.task.person == ""


def test_a_name_is_never_completed_and_esc_takes_it_back(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.write(_("Person"), "Trần Thị Bình")
    officer.choose(DUE_SOON)
    officer.field(_("Person")).setFocus()
    officer.type("T")
    assert officer.text_in(_("Person")) == "T"
    officer.key(Qt.Key.Key_Escape)
    assert officer.text_in(_("Person")) == ""
    assert officer.task.person == ""


def test_the_list_is_filtered_by_whose_it_is(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.write(_("Person"), "Trần Thị Bình")
    officer.choose(DUE_SOON)
    officer.write(_("Room"), "Văn phòng")
    officer.choose_whose("Trần Thị Bình")
    assert officer.titles == [OVERDUE]
    assert officer.chip_words("all").endswith(" 1")
    officer.choose_whose("Văn phòng")
    assert officer.titles == [DUE_SOON]
    officer.choose_whose(_("Nobody yet"))
    assert len(officer.titles) == 5
    officer.choose_whose(_("Everyone"))
    assert len(officer.titles) == 7
    officer.search("tran thi binh")
    assert officer.titles == [OVERDUE]


@pytest.mark.parametrize("name", ["<b>Nguyễn & Trần</b>", "N" * 300])
def test_odd_names_are_kept_as_typed(officer: TasksOfficer, name: str) -> None:
    officer.choose(OVERDUE)
    officer.write(_("Person"), name)
    assert officer.task.person == name[:200]
    assert officer.cell(OVERDUE, "Assigned to") == name[:200]


def test_an_extension_opened_and_left_empty_is_no_fault(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.press(_("Extend…"))
    officer.focus_list()
    assert not officer.says(_("A date is needed here."))
    officer.press(_("Extend"))
    assert officer.says(_("A date is needed here."))
