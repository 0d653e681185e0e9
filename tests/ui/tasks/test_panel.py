"""One task: its source, its deadline, what was done, whom it serves."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.tasks import Standing, standing
from cchc_desktop.i18n import _
from cchc_desktop.store import StoreError
from tests.officer.tasks import TasksOfficer
from tests.ui.tasks.conftest import DONE, DUE_SOON, ON_TRACK, ONGOING, OVERDUE, OWN, WAITING, task

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk


def test_a_task_is_shown_with_its_sentence_document_and_page(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    assert officer.says(f"“… {OVERDUE} …”")
    assert officer.says(_("{number} of {day}").format(number="57/KH-UBND", day="12/01/2026"))
    assert officer.says(_("page {number}").format(number=3))
    assert officer.says(_("{count} days ago").format(count=14))


def test_a_task_of_ones_own_has_its_words_shown_letter_for_letter(officer: TasksOfficer) -> None:
    officer.choose(OWN)
    assert officer.text_in(_("Task")) == OWN
    assert officer.says(f"“… {OWN} …”")


def test_the_panel_says_how_long_there_is_still(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    assert officer.says(_("{count} days left").format(count=5))
    officer.write(_("Day to follow"), "1509")
    assert officer.says(_("today"))
    officer.choose(DONE)
    assert officer.says(_("on {day}").format(day="28/01/2026"))


def test_fields_are_saved_when_they_are_left(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Lead"), "UBND phường Hải Vân\n\n  Công an   phường ")
    officer.write(_("Partner units"), "")
    officer.write(_("Deliverable"), "Báo cáo rà soát")
    assert officer.task.leads == ("UBND phường Hải Vân", "Công an phường")
    assert officer.task.partners == ()
    assert officer.task.deliverable == "Báo cáo rà soát"
    officer.desk.store.undo()
    assert officer.task.deliverable == ""


def test_a_decomposed_text_is_stored_composed(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Deliverable"), "Ba\u0301o ca\u0301o")
    assert officer.task.deliverable == "Báo cáo"


def test_the_title_can_be_put_right_but_not_emptied(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Task"), "Rà soát thủ tục\nhành chính năm 2026")
    assert officer.task.title == "Rà soát thủ tục hành chính năm 2026"
    officer.write(_("Task"), "   ")
    assert officer.task.title == "Rà soát thủ tục hành chính năm 2026"
    assert officer.text_in(_("Task")) == officer.task.title


def test_enter_saves_and_esc_takes_back(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Deliverable"), "Báo cáo", leave=False)
    officer.key(Qt.Key.Key_Return)
    assert officer.task.deliverable == "Báo cáo"
    officer.write(_("Deliverable"), "Quyết định", leave=False)
    officer.key(Qt.Key.Key_Escape)
    assert officer.text_in(_("Deliverable")) == "Báo cáo"
    officer.write(_("Lead"), "Phòng Văn hóa", leave=False)
    officer.key(Qt.Key.Key_Return)
    officer.type("Cong an")
    officer.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert officer.task.leads == ("Phòng Văn hóa", "Cong an")


def test_leaving_for_another_task_saves_what_was_being_typed(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Deliverable"), "Báo cáo dở", leave=False)
    officer.choose(OVERDUE)
    officer.choose(DUE_SOON)
    assert officer.task.deliverable == "Báo cáo dở"


def test_a_jump_to_another_task_saves_what_was_being_typed(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Deliverable"), "Báo cáo dở", leave=False)
    officer.page.open_at(str(officer.id_of(OVERDUE)))
    saved = officer.desk.store.tasks.get(officer.id_of(DUE_SOON))
    assert saved is not None
    assert saved.deliverable == "Báo cáo dở"


def test_leaving_the_page_saves_what_was_being_typed(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Deliverable"), "Báo cáo dở", leave=False)
    officer.page.hide()
    assert officer.task.deliverable == "Báo cáo dở"


def test_another_change_leaves_what_is_being_typed_alone(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Deliverable"), "Báo cáo dở", leave=False)
    officer.desk.store.tasks.add_note(officer.id_of(OVERDUE), date(2026, 9, 1), "ở nơi khác")
    assert officer.text_in(_("Deliverable")) == "Báo cáo dở"


def test_other_deadline_words_are_read_again_by_the_documents_year(officer: TasksOfficer) -> None:
    officer.choose(WAITING)
    officer.write(_("Deadline in words"), "Trước 20/10")
    assert officer.task.due == date(2026, 10, 20)
    assert officer.task.doubtful
    assert standing(officer.task, date(2026, 9, 15)) is Standing.ON_TRACK
    assert officer.says(_("due {day}").format(day="20/10/2026"))
    officer.press(_("The reading is right"))
    assert not officer.task.doubtful


def test_the_words_of_an_own_task_are_read_by_this_year(officer: TasksOfficer) -> None:
    officer.choose(OWN)
    officer.write(_("Deadline in words"), "Thường xuyên")
    assert officer.task.deadline.kind is Kind.ONGOING
    assert officer.task.due is None


def test_the_day_to_follow_is_corrected_as_it_is_typed_and_taken_back(officer: TasksOfficer) -> None:
    officer.choose(ON_TRACK)
    officer.write(_("Day to follow"), "0512")
    assert officer.task.due == date(2026, 12, 5)
    assert officer.task.confirmed
    assert officer.says(_("Set by hand; the words were read as {day}.").format(day="30/11/2026"))
    officer.press(_("Take the reading back"))
    assert officer.task.due == date(2026, 11, 30)
    officer.write(_("Day to follow"), "")
    assert officer.task.due is None


def test_a_day_set_for_work_without_one_says_that_none_was_read(officer: TasksOfficer) -> None:
    officer.choose(ONGOING)
    officer.write(_("Day to follow"), "31/12/2026")
    assert officer.says(_("Set by hand; the words were read as {day}.").format(day=_("no day")))


def test_an_impossible_day_is_refused_beside_the_field(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.write(_("Day to follow"), "29/02/2026")
    assert officer.task.due == date(2026, 9, 20)
    assert officer.says("29/02/2026")
    officer.write(_("Day to follow"), "29/02/2028")
    assert officer.task.due == date(2028, 2, 29)


def test_whether_it_binds_the_ward_is_the_officers_to_say(officer: TasksOfficer) -> None:
    officer.choose(ON_TRACK)
    officer.page.list.panel.given.binds_ward.click()
    assert officer.task.binds_ward


def test_notes_stand_with_their_days_the_latest_first(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.note("Đã xin ý kiến", "2808")
    officer.note("Họp rà soát")
    officer.note("Họp lần hai", "10/9/2026")
    assert officer.notes == ["15/9/2026 · Họp rà soát", "10/9/2026 · Họp lần hai", "28/8/2026 · Đã xin ý kiến"]
    assert officer.cell(OVERDUE, "Progress") == "Họp rà soát"


def test_a_note_is_deleted_and_taken_back(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.note("Đã xin ý kiến")
    officer.delete_note(0)
    assert officer.stored_notes == ()
    officer.take_back()
    assert officer.notes == ["15/9/2026 · Đã xin ý kiến"]


def test_a_note_needs_words_and_a_day_that_has_come(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.note("   ")
    officer.note("Ngày mai", "16/9/2026")
    assert officer.says(_("This day is still to come."))
    officer.note("Không ngày", "khong")
    officer.page.list.panel.progress.note_day.line.clear()
    officer.note("Không ngày")
    assert officer.says(_("A date is needed here."))
    assert officer.stored_notes == ()
    officer.choose(DUE_SOON)
    assert not officer.says(_("A date is needed here."))


def test_a_task_is_finished_with_day_and_product_and_reopened(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.finish("1009", "Thông báo số 12/TB-UBND")
    assert (officer.task.finished, officer.task.finished_note) == (date(2026, 9, 10), "Thông báo số 12/TB-UBND")
    assert officer.news == _("Finished: {task}").format(task=OVERDUE)
    assert officer.says(_("on {day}, late").format(day="10/9/2026"))
    officer.press(_("Reopen"))
    assert officer.task.finished is None


def test_a_task_is_not_finished_on_a_day_to_come(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.finish("20/9/2026")
    assert officer.task.finished is None
    assert officer.says(_("This day is still to come."))


def test_a_finished_task_that_left_the_filter_makes_way_for_the_next(officer: TasksOfficer) -> None:
    officer.chip("due_soon")
    officer.choose(DUE_SOON)
    officer.finish()
    assert officer.titles == [OWN]
    assert officer.chosen == [OWN]


def test_a_task_is_deleted_and_undo_brings_it_back_with_its_notes(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.note("Đã xin ý kiến")
    officer.press(_("Delete task"))
    assert OVERDUE not in officer.titles
    officer.take_back()
    officer.choose(OVERDUE)
    assert officer.notes == ["15/9/2026 · Đã xin ý kiến"]


def test_undo_in_the_news_never_takes_back_another_deed(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.press(_("Delete task"))
    assert officer.news
    officer.desk.store.tasks.finish(officer.task, date(2026, 9, 1))
    assert not officer.news


@pytest.mark.usefixtures("sheet")
def test_a_criterion_is_found_by_words_linked_and_opened(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    offered = officer.link("ke hoach cchc")
    assert offered
    code = offered[0].split(" ")[0]
    officer.take_offer()
    assert officer.task.criteria == (code,)
    officer.open_criterion(code)
    assert officer.asked_for == [("scoring", code)]
    assert officer.cell(OVERDUE, "Criteria") == code


@pytest.mark.usefixtures("sheet")
def test_a_criterion_is_found_by_its_code_and_taken_by_keys(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    assert officer.link("1.2")[0].startswith("1.2")
    officer.offer_by_keys()
    assert len(officer.task.criteria) == 1
    code = officer.task.criteria[0]
    assert not any(offer.startswith(f"{code} ") for offer in officer.link(code))
    officer.unlink(code)
    assert not officer.task.criteria


@pytest.mark.usefixtures("sheet")
def test_what_is_no_criterion_is_said_and_esc_empties(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    assert officer.link("khong co tieu chi nay") == []
    assert officer.says(_("No criterion has these words."))
    officer.take_offer()
    officer.key(Qt.Key.Key_Down)
    officer.page.list.panel.criteria.search.line.setFocus()
    officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Escape)
    assert not officer.says(_("No criterion has these words."))
    assert officer.task.criteria == ()


def test_without_a_sheet_the_panel_says_why_there_is_nothing_to_link(newcomer: TasksOfficer) -> None:
    newcomer.desk.store.tasks.add(replace(newcomer.example(), criteria=("9.9",)))
    newcomer.choose("Việc mẫu")
    assert newcomer.says(_("This year's score sheet has not been started: there are no criteria to link."))
    assert newcomer.says(_("not on this year's sheet"))


def test_the_document_itself_is_opened(newcomer: TasksOfficer, plan_file: "Path") -> None:
    newcomer.read(plan_file)
    newcomer.page.enter_plan()
    newcomer.choose("Báo cáo biên chế hằng năm")
    newcomer.press(_("Open the document"))
    assert newcomer.said[-1].endswith(".txt")


def test_the_keyboard_goes_from_the_list_to_the_fields_and_deletes(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.focus_list()
    officer.key(Qt.Key.Key_Return)
    assert officer.focus_name == _("Task")
    officer.focus_list()
    officer.key(Qt.Key.Key_F2)
    assert officer.focus_name == _("Task")
    officer.focus_list()
    officer.key(Qt.Key.Key_Down)
    assert officer.chosen == [DUE_SOON]
    officer.key(Qt.Key.Key_Delete)
    assert DUE_SOON not in officer.titles


def test_over_midnight_the_page_reckons_by_the_new_day(qtbot: "QtBot", desk: "Desk") -> None:
    days = [date(2026, 9, 15)]
    desk.store.tasks.add(task("Báo cáo", "Trước 16/9/2026"))
    officer = TasksOfficer(qtbot, replace(desk, today=lambda: days[0]))
    officer.choose("Báo cáo")
    days[0] = date(2026, 9, 17)
    officer.page.hide()
    officer.page.show()
    assert officer.counted[-1] == 1
    officer.finish("17/9/2026")
    assert officer.task.finished == date(2026, 9, 17)
    officer.close()


def test_a_half_typed_note_waits_with_its_task(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    progress = officer.page.list.panel.progress
    progress.note.setText("Đang xin ý kiến")
    progress.note_day.line.setText("1209")
    progress.product.setText("45/BC-UBND")
    officer.choose(DUE_SOON)
    assert (progress.note.text(), progress.note_day.line.text(), progress.product.text()) == ("", "15/9/2026", "")
    officer.choose(OVERDUE)
    assert progress.note.text() == "Đang xin ý kiến"
    assert progress.note_day.line.text() == "1209"
    assert progress.product.text() == "45/BC-UBND"
    officer.note("Đã xin ý kiến")
    officer.choose(DUE_SOON)
    officer.choose(OVERDUE)
    assert progress.note.text() == ""


def test_a_day_being_typed_is_not_overwritten(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    due = officer.page.list.panel.deadline.due.line
    due.setFocus()
    due.selectAll()
    officer.type("30/")
    officer.desk.store.tasks.add_note(officer.id_of(OVERDUE), date(2026, 9, 1), "ở nơi khác")
    assert due.text() == "30/"
    officer.choose(OVERDUE)
    assert due.text() == "01/9/2026"


def test_a_refused_save_keeps_what_was_typed_until_it_can_be_saved(
    officer: TasksOfficer, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer.choose(DUE_SOON)
    with monkeypatch.context() as full, officer.expecting_errors() as errors:
        full.setattr(type(officer.desk.store), "write", _full)
        officer.write(_("Deliverable"), "Báo cáo rà soát")
        officer.write(_("Day to follow"), "3009")
    assert errors
    assert officer.task.deliverable == ""
    officer.desk.store.tasks.add_note(officer.id_of(OVERDUE), date(2026, 9, 1), "ở nơi khác")
    assert officer.text_in(_("Deliverable")) == "Báo cáo rà soát"
    officer.page.list.panel.given.deliverable.setFocus()
    officer.page.list.panel.given.leads.setFocus()
    assert officer.task.deliverable == "Báo cáo rà soát"
    assert officer.task.due == date(2026, 9, 20)
    officer.page.list.panel.deadline.due.line.setFocus()
    officer.page.list.panel.given.leads.setFocus()
    assert officer.task.due == date(2026, 9, 30)


def test_what_was_refused_waits_with_its_task(officer: TasksOfficer, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.choose(DUE_SOON)
    with monkeypatch.context() as full, officer.expecting_errors() as errors:
        full.setattr(type(officer.desk.store), "write", _full)
        officer.write(_("Deliverable"), "Báo cáo rà soát")
        officer.choose(OVERDUE)
    assert errors
    assert officer.text_in(_("Deliverable")) == ""
    officer.choose(DUE_SOON)
    assert officer.text_in(_("Deliverable")) == "Báo cáo rà soát"


def test_ctrl_z_in_an_untouched_field_takes_back_the_last_action(officer: TasksOfficer) -> None:
    undo = QShortcut(QKeySequence("Ctrl+Z"), officer.page)
    undo.activated.connect(officer.desk.store.undo)
    officer.choose(DUE_SOON)
    panel = officer.page.list.panel
    for field in (panel.given.leads, panel.deadline.due.line, panel.progress.note):
        officer.desk.store.tasks.save(replace(officer.task, deliverable="Báo cáo rà soát"))
        field.setFocus()
        officer.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert officer.task.deliverable == ""
        before = officer.desk.store.undoable
        officer.type("a")
        officer.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert officer.desk.store.undoable is before


@pytest.mark.usefixtures("sheet")
def test_tab_goes_through_the_notes_and_links_where_they_stand(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.note("Đã xin ý kiến", "2808")
    officer.link("1.1.1")
    officer.take_offer()
    QApplication.processEvents()
    panel = officer.page.list.panel
    panel.progress.note.setFocus()
    officer.key(Qt.Key.Key_Tab)
    officer.key(Qt.Key.Key_Tab)
    assert officer.focus_name == _("Delete the note of {day}").format(day="28/8/2026")
    officer.key(Qt.Key.Key_Tab)
    assert officer.focus_name == _("Lead")
    panel.given.binds_ward.setFocus()
    officer.key(Qt.Key.Key_Tab)
    officer.key(Qt.Key.Key_Tab)
    assert officer.focus_name == _("Remove the link to {code}").format(code="1.1.1")
    officer.key(Qt.Key.Key_Tab)
    assert officer.focus_name == _("Find a criterion")


def _full(*_arguments: object) -> None:
    raise StoreError


def test_a_word_without_end_never_widens_the_panel(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    store, panel = officer.desk.store, officer.page.list.panel
    endless = "Vănphòngkhôngdấucách" * 20
    store.tasks.extend(officer.task, date(2026, 10, 30), endless)
    store.tasks.add_note(officer.task.id, date(2026, 9, 1), f"<b>Ghi</b> & {endless}")
    store.tasks.save(replace(officer.task, source_text=endless, title=endless, leads=(endless,), late_reason=endless))
    QApplication.processEvents()
    body = panel.widget()
    assert body is not None
    assert body.width() <= panel.viewport().width()
    assert officer.says("<b>Ghi</b> &")


def test_esc_leads_back_to_the_list(officer: TasksOfficer) -> None:
    officer.choose(DUE_SOON)
    officer.focus_list()
    officer.key(Qt.Key.Key_Return)
    assert officer.focus_name == _("Task")
    officer.type("x")
    officer.key(Qt.Key.Key_Escape)  # takes back what was typed
    assert officer.focus_name == _("Task")
    for field in ("", _("Deadline in words"), _("Day to follow"), _("Person"), _("What was done")):
        if field:
            next(
                each
                for each in officer.page.findChildren(QWidget)
                if each.accessibleName() == field and each.isVisible()
            ).setFocus()
        officer.key(Qt.Key.Key_Escape)
        assert officer.focus_name == _("Tasks")
    due = officer.page.list.panel.deadline.due.line
    due.setFocus()
    due.setText("1/1")
    officer.key(Qt.Key.Key_Escape)
    assert (due.text(), officer.focus_name) == ("20/9/2026", _("Day to follow"))
    officer.choose(DUE_SOON, OWN)
    officer.page.list.several.person.line.setFocus()
    officer.key(Qt.Key.Key_Escape)
    assert officer.focus_name == _("Tasks")
    officer.page.begin_task()
    officer.key(Qt.Key.Key_Escape)
    assert (officer.focus_name, officer.page.list.adding) == (_("Tasks"), False)


def test_what_was_begun_and_not_entered_is_known(officer: TasksOfficer, plan_file: Path) -> None:
    assert not officer.page.unfinished
    officer.choose(ON_TRACK)
    officer.write("Việc đã làm", "mới viết dở", leave=False)
    officer.choose(OVERDUE)
    assert [*officer.page.unfinished] == ["lời ghi tiến độ của nhiệm vụ"]
    officer.press("Thêm nhiệm vụ")
    officer.write("Nhiệm vụ", "Việc mới")
    officer.page.begin_import()
    officer.page.importing.source.paste.setPlainText("đang dán dở")
    assert [*officer.page.unfinished] == [
        "kế hoạch đang kiểm tra",
        "nhiệm vụ mới đang thêm",
        "lời ghi tiến độ của nhiệm vụ",
    ]
    officer.page.importing.read_file(plan_file)
    officer.wait_until(lambda: officer.page.importing.checking)
    officer.page.importing.source.clear()
    assert next(iter(officer.page.unfinished)) == "nhiệm vụ mới đang thêm"


def test_an_extension_or_a_proof_half_typed_is_known_too(officer: TasksOfficer) -> None:
    officer.choose(ON_TRACK)
    officer.press(_("Extend…"))
    officer.write(_("Reason for the extension"), "Sở đồng ý", leave=False)
    assert [*officer.page.unfinished] == ["lần gia hạn đang ghi"]
    officer.choose(ONGOING)
    officer.write(_("Proof given"), "45/BC", leave=False)
    assert [*officer.page.unfinished] == ["lần gia hạn đang ghi", "minh chứng hoặc lý do của một kỳ"]
    officer.choose(ON_TRACK)
    assert officer.text_in(_("Reason for the extension")) == "Sở đồng ý"
    assert officer.focus_name == _("Tasks")
    officer.choose(DUE_SOON)
    assert not officer.page.list.panel.extension.form.isVisible()
    officer.choose(ONGOING)
    assert officer.text_in(_("Proof given")) == "45/BC"
    officer.press(_("Done this time"))
    officer.desk.store.tasks.delete({officer.id_of(ON_TRACK)})
    assert not officer.page.unfinished


def test_a_doubt_that_two_checks_found_is_told_once(officer: TasksOfficer) -> None:
    doubt = "Thời hạn 15/10/2020 trước ngày ban hành văn bản 12/01/2026"
    found = task("Cắm mốc", "Trước 15/10/2020")
    twice = replace(found.deadline, problems=(Problem("nhiệm vụ 4", doubt), Problem("thời hạn", doubt)))
    officer.desk.store.tasks.add(replace(found, deadline=twice))
    officer.choose("Cắm mốc")
    assert officer.page.list.panel.deadline.doubts.text() == doubt
