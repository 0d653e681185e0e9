"""What comes back: each time given with its proof or let go with a reason; files that prove criteria too."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.domain.rounds import Stage
from cchc_desktop.domain.tasks import Rhythm, Standing
from cchc_desktop.i18n import _
from cchc_desktop.ui.tasks.standings import LOOKS
from tests.officer.tasks import TasksOfficer
from tests.ui.tasks.conftest import DONE, ON_TRACK, OVERDUE, WAITING, task

if TYPE_CHECKING:
    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.store import Sheet
    from cchc_desktop.ui.desk import Desk

MONTHLY = "Báo cáo tháng về thủ tục hành chính"


@pytest.fixture
def monthly(officer: TasksOfficer, desk: "Desk") -> TasksOfficer:
    """Follows a report due on the 5th of every month, since June."""
    desk.store.tasks.add(task(MONTHLY, "Trước ngày 05 hằng tháng", since=date(2026, 6, 20)))
    officer.choose(MONTHLY)
    return officer


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo <tháng> & 8.pdf"
    path.write_bytes(b"%PDF-1.4")
    return path


def _sheet(desk: "Desk") -> "Sheet":
    sheet = desk.store.sheets.of_year(2026)
    assert sheet is not None
    return sheet


def _proofs(desk: "Desk", code: str) -> tuple["Evidence", ...]:
    return desk.store.evidence.of_sheet(_sheet(desk)).get(code, ())


def test_missed_times_stand_first_and_mark_the_row(monthly: TasksOfficer) -> None:
    assert [words.split(" · ")[0] for words in monthly.turns][:3] == ["Tháng 7/2026", "Tháng 8/2026", "Tháng 9/2026"]
    assert LOOKS[Standing.OVERDUE].words in monthly.turns[0]
    assert monthly.cell(MONTHLY, "Standing") == _("{standing}, {count} missed").format(
        standing=LOOKS[Standing.OVERDUE].words, count=3
    )
    assert monthly.cell(MONTHLY, "Understood as").endswith("05/7/2026")


def test_a_time_is_given_with_day_and_proof_and_the_next_one_is_chosen(monthly: TasksOfficer) -> None:
    monthly.write(_("Done on"), "0307")
    monthly.write(_("Proof given"), "45/BC-UBND", leave=False)
    monthly.key(Qt.Key.Key_Return)
    done = monthly.desk.store.occurrences.all()[monthly.task.id]
    assert [(each.key, each.day, each.proof) for each in done] == [("2026-07", date(2026, 7, 3), "45/BC-UBND")]
    assert monthly.turns[0].startswith("Tháng 8/2026")
    assert monthly.page.list.panel.occurrences.list.currentRow() == 0
    assert "45/BC-UBND" in monthly.turns[-1]
    monthly.take_back()
    assert monthly.desk.store.occurrences.all() == {}
    assert monthly.turns[0].startswith("Tháng 7/2026")


def test_a_time_is_let_go_with_a_reason_and_waits_again(monthly: TasksOfficer) -> None:
    monthly.press(_("Let it go"))
    assert monthly.says(_("Letting it go needs a reason: write why it was not done."))
    monthly.write(_("Why it is let go"), "Phường chưa tổ chức bộ phận một cửa", leave=False)
    monthly.key(Qt.Key.Key_Return)
    monthly.stand_on_turn("Tháng 7/2026")
    assert "chưa tổ chức" in monthly.turns[-1]
    monthly.press(_("Not done after all"))
    assert monthly.turns[0].startswith("Tháng 7/2026")


def test_a_time_is_not_given_on_a_day_to_come_or_none(monthly: TasksOfficer) -> None:
    for typed in ("2009", "29/02/2026", ""):
        monthly.write(_("Done on"), typed)
        monthly.press(_("Done this time"))
    assert monthly.desk.store.occurrences.all() == {}


def test_a_time_says_in_two_lines_what_was_given_and_when(monthly: TasksOfficer) -> None:
    store, shown = monthly.desk.store, monthly.page.list.panel.occurrences.list
    store.occurrences.give(monthly.task, "2026-07", date(2026, 7, 9), "45/BC-UBND")
    said = [shown.item(row).text() for row in range(shown.count())]
    assert said[0] == f"Tháng 8/2026\n{_('due {day}').format(day='05/8/2026')} · {LOOKS[Standing.OVERDUE].words}"
    assert said[-1] == f"Tháng 7/2026 · 45/BC-UBND\n{_('done on {day}').format(day='09/7/2026')} · {_('late')}"
    assert shown.sizeHintForRow(0) >= 2 * shown.fontMetrics().lineSpacing()


def test_ongoing_work_gets_another_rhythm(officer: TasksOfficer, desk: "Desk") -> None:
    desk.store.tasks.add(task("Công khai thủ tục", "Thường xuyên", since=date(2026, 6, 20)))
    officer.choose("Công khai thủ tục")
    assert officer.turns[0].startswith("Quý III năm 2026")
    assert officer.cell("Công khai thủ tục", "Standing") == _("{count} missed").format(count=1)
    officer.choose_rhythm(Rhythm.MONTHLY.value)
    assert officer.task.rhythm is Rhythm.MONTHLY
    assert officer.turns[0].startswith("Tháng 6/2026")
    officer.choose_rhythm(_("As in the document"))
    assert officer.task.rhythm is None


def test_a_task_done_once_has_no_times_until_the_officer_gives_it_a_rhythm(officer: TasksOfficer) -> None:
    officer.choose(ON_TRACK)
    assert (officer.turns, officer.says(_("Done once; choose a rhythm if it comes back."))) == ([], True)
    officer.choose_rhythm(Rhythm.MONTHLY.value)
    assert officer.turns[0].startswith("Tháng 9/2026")
    assert not officer.says(_("Done once; choose a rhythm if it comes back."))
    officer.desk.store.undo()
    assert officer.turns == []
    for title in (DONE, WAITING):
        officer.choose(title)
        assert not officer.page.list.panel.occurrences.isVisible()


def test_the_own_day_of_what_comes_back_is_planned_back_from_its_next_time(monthly: TasksOfficer) -> None:
    assert monthly.cell(MONTHLY, "Own deadline") == "19/6/2026"
    for key in ("2026-07", "2026-08", "2026-09"):
        monthly.desk.store.occurrences.give(monthly.task, key, date(2026, 9, 14))
    assert monthly.cell(MONTHLY, "Own deadline") == monthly.text_in(_("The unit's own last day")) == "21/9/2026"
    assert monthly.says(_("{step} from {day}").format(step="Văn thư", day="05/10/2026"))
    assert not monthly.page.list.panel.own_days.own.isEnabled()
    monthly.choose(ON_TRACK)
    assert monthly.page.list.panel.own_days.own.isEnabled()


@pytest.mark.usefixtures("sheet")
def test_a_file_given_for_a_time_proves_the_criteria_too(monthly: TasksOfficer, proof: Path, desk: "Desk") -> None:
    monthly.link("1.1.1")
    monthly.take_offer()
    assert monthly.proving == ["1.1.1"]
    monthly.answer((proof,))
    monthly.press(_("Done, with a file…"))
    monthly.wait_for_the_worker()
    (done,) = desk.store.occurrences.all()[monthly.task.id]
    assert (done.key, done.proof) == ("2026-07", proof.name)
    assert monthly.files == [proof.name]
    assert [each.name for each in _proofs(desk, "1.1.1")] == [proof.name]
    assert len(desk.store.evidence.all()) == 1
    monthly.take_back()
    assert desk.store.occurrences.all() == {}
    assert monthly.files == []
    assert _proofs(desk, "1.1.1") == ()


@pytest.mark.usefixtures("sheet")
def test_files_dropped_on_a_task_prove_what_is_ticked(officer: TasksOfficer, proof: Path, desk: "Desk") -> None:
    desk.store.tasks.save(task(OVERDUE, "Trước 01/9/2026", id=officer.id_of(OVERDUE), criteria=("1", "1.1.1", "1.1.3")))
    officer.choose(OVERDUE)
    assert officer.proving == ["1.1.1", "1.1.3"]
    officer.untick("1.1.3")
    assert officer.drop_on_task(proof)
    assert officer.files == [proof.name]
    assert officer.proving == ["1.1.1"]
    assert _proofs(desk, "1.1.1")
    assert not _proofs(desk, "1.1.3")
    assert officer.news == _("{count} files serve this task and prove {codes}").format(count=1, codes="1.1.1")
    assert not officer.drop_text("không phải tệp")


@pytest.mark.usefixtures("sheet")
def test_files_given_before_a_link_prove_the_criterion_once_it_is_linked(
    officer: TasksOfficer, proof: Path, desk: "Desk"
) -> None:
    officer.choose(OVERDUE)
    officer.drop_on_task(proof)
    officer.link("1.1.1")
    officer.take_offer()
    assert [each.name for each in _proofs(desk, "1.1.1")] == [proof.name]
    assert officer.news == _("{count} files of this task now prove {codes} too").format(count=1, codes="1.1.1")
    officer.unlink("1.1.1")
    officer.link("1.1.1")
    officer.take_offer()
    assert len(_proofs(desk, "1.1.1")) == len(desk.store.evidence.all()) == 1
    for _time in range(3):
        desk.store.undo()
    assert (officer.task.criteria, _proofs(desk, "1.1.1"), officer.files) == ((), (), [proof.name])


@pytest.mark.usefixtures("sheet")
def test_a_group_that_is_linked_has_no_evidence_of_its_own(officer: TasksOfficer, proof: Path, desk: "Desk") -> None:
    officer.choose(OVERDUE)
    officer.drop_on_task(proof)
    officer.page.deeds.link((officer.task.id,), "1.1")
    assert officer.task.criteria == ("1.1",)
    assert desk.store.evidence.of_sheet(_sheet(desk)) == {}


@pytest.mark.usefixtures("sheet")
def test_files_of_several_tasks_prove_the_criterion_they_are_linked_to(
    officer: TasksOfficer, proof: Path, desk: "Desk"
) -> None:
    for title in (OVERDUE, ON_TRACK):
        officer.choose(title)
        officer.drop_on_task(proof)
    officer.page.deeds.link((officer.id_of(OVERDUE), officer.id_of(ON_TRACK)), "1.1.3")
    assert [each.name for each in _proofs(desk, "1.1.3")] == [proof.name]
    desk.store.undo()
    assert _proofs(desk, "1.1.3") == ()
    assert all(task.criteria == () for task in desk.store.tasks.all())


@pytest.mark.usefixtures("sheet")
def test_a_locked_sheet_takes_no_evidence_and_the_panel_says_so(
    officer: TasksOfficer, proof: Path, desk: "Desk"
) -> None:
    desk.store.tasks.save(task(OVERDUE, "Trước 01/9/2026", id=officer.id_of(OVERDUE), criteria=("1.1.1",)))
    desk.store.sheets.advance(_sheet(desk), Stage.SUBMITTED)
    officer.choose(OVERDUE)
    assert officer.says(_("The score sheet of {year} is locked: new files serve this task only.").format(year=2026))
    officer.drop_on_task(proof)
    assert officer.files == [proof.name]
    assert _proofs(desk, "1.1.1") == ()


def test_a_file_that_is_gone_or_a_folder_is_refused_in_words(officer: TasksOfficer, tmp_path: Path) -> None:
    officer.choose(OVERDUE)
    officer.drop_on_task(tmp_path / "không có.pdf")
    assert "không có.pdf" in officer.news
    assert officer.files == []
    officer.answer(())
    officer.press(_("Add files…"))
    assert officer.files == []


def test_an_empty_file_does_not_become_the_proof_of_a_time(monthly: TasksOfficer, tmp_path: Path) -> None:
    empty = tmp_path / "chưa quét xong.pdf"
    empty.touch()
    monthly.answer((empty,))
    monthly.press(_("Done, with a file…"))
    monthly.wait_for_the_worker()
    assert monthly.news == "Tệp chưa quét xong.pdf rỗng, không có nội dung; hãy chọn tệp khác."
    assert (monthly.files, monthly.desk.store.occurrences.all()) == ([], {})


def test_a_document_is_opened_and_let_go(officer: TasksOfficer, proof: Path, desk: "Desk") -> None:
    officer.choose(OVERDUE)
    officer.answer((proof,))
    officer.press(_("Add files…"))
    officer.wait_for_the_worker()
    officer.press(_("Open"))
    kept = desk.store.evidence.path(desk.store.evidence.all()[0])
    assert officer.said[-1] == str(kept)
    kept.unlink()
    officer.press(_("Open"))
    assert officer.said[-1] == _("The copy of “{name}” is no longer in the data folder.").format(name=proof.name)
    officer.press(_("Detach"))
    assert officer.files == []
    officer.take_back()
    assert len(officer.files) == 1


@pytest.mark.usefixtures("sheet")
def test_a_linked_criterion_says_what_it_is_worth(officer: TasksOfficer) -> None:
    officer.choose(OVERDUE)
    officer.link("1.1.1")
    officer.take_offer()
    words = _("{points} of {most} points · {lost} still to be won")
    assert officer.says(words.format(points="0", most="0,5", lost="0,5"))
