"""A decision's file read into a draft; a wrong one refused in one plain sentence."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.exchange import set_workbook
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.i18n import _
from cchc_desktop.ui.sets.tree import Deed
from tests.exchange.set_files import LAYOUTS
from tests.officer.sets import SetsOfficer


@pytest.fixture
def decision(tmp_path: Path) -> Path:
    """A province's decision with its table, in Word."""
    make = next(make for make, suffix in LAYOUTS if suffix == ".docx")
    return make(load("mau-a"), tmp_path / "Quyết định 4121.docx")


def test_a_decision_becomes_a_draft_before_the_officer(newcomer: SetsOfficer, decision: Path) -> None:
    newcomer.read(decision)
    assert newcomer.editing
    (stored,) = newcomer.stored
    assert stored.issued is None
    assert stored.source == "Quyết định 4121.docx"
    assert len(stored.indicators.leaves) == 52
    assert "52" in newcomer.news
    newcomer.stand_on("1.1.3")
    assert "1.1.3" in newcomer.source


def test_the_words_of_the_decision_stay_beside_the_draft(newcomer: SetsOfficer, decision: Path, qtbot: QtBot) -> None:
    newcomer.read(decision)
    newcomer.stand_on("1.1.3")
    words = newcomer.source
    newcomer.write("code", "1.1.33")
    assert newcomer.source == words
    again = SetsOfficer(qtbot, newcomer.desk)  # the program started anew
    again.open_set(newcomer.stored[0].id)
    again.stand_on("1.1.33")
    assert again.source == words
    again.do(Deed.REMOVE)
    assert "1.1.33" not in again.kept.sources
    again.take_back()
    assert again.kept.sources["1.1.33"]
    again.close()


def test_reading_is_taken_back_at_once_and_done_again(newcomer: SetsOfficer, decision: Path) -> None:
    newcomer.read(decision)
    newcomer.take_back()
    assert newcomer.stored == ()
    assert not newcomer.editing
    newcomer.desk.store.redo()
    assert len(newcomer.stored) == 1


def test_a_file_is_dropped_anywhere_even_over_an_open_set(officer: SetsOfficer, decision: Path) -> None:
    assert officer.drop(decision)
    officer.wait_for_reading()
    assert len(officer.stored) == 2
    assert officer.indicators.document.startswith("QĐ 4121")


def test_a_deep_link_reads_a_file(newcomer: SetsOfficer, decision: Path) -> None:
    newcomer.page.open_at(f"sets/import:{decision}")
    newcomer.wait_for_reading()
    assert newcomer.editing


def test_doubts_are_counted_and_those_of_the_checks_are_not_kept_twice(newcomer: SetsOfficer, tmp_path: Path) -> None:
    make = next(make for make, suffix in LAYOUTS if suffix == ".xlsx")
    sample = load("mau-a")
    wrong = replace(
        sample, areas=(replace(sample.areas[0], max_points=sample.areas[0].max_points + 1), *sample.areas[1:])
    )
    newcomer.read(make(wrong, tmp_path / "sai.xlsx"))
    assert newcomer.counted("sums") >= 1
    said = [line for lines in newcomer.kept.doubts.values() for line in lines]
    assert len(said) == len(set(said)) or newcomer.counted("check") > 0
    newcomer.stand_on("I")
    newcomer.take_sum()
    newcomer.write_fact("total", "101")
    newcomer.write_fact("total", "100")
    assert newcomer.counted("sums") == 0


def test_a_workbook_of_our_own_reads_back_as_the_same_set(newcomer: SetsOfficer, tmp_path: Path) -> None:
    path = tmp_path / "bo.xlsx"
    set_workbook.export(load("mau-b"), path)
    newcomer.read(path)
    assert newcomer.kept.indicators == load("mau-b")
    assert newcomer.kept.doubts == {}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("trống.docx", b""),
        ("hỏng.xlsx", b"PK\x03\x04 nothing"),
        ("cũ.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("thư.txt", "Kính gửi Sở Nội vụ, phường báo cáo như sau.".encode()),
        ("ảnh.pdf", b"%PDF-1.7 ..."),
    ],
)
def test_a_wrong_file_ends_in_one_plain_sentence(
    newcomer: SetsOfficer, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    newcomer.read(path)
    assert newcomer.refusal
    assert "\n" not in newcomer.refusal
    assert not newcomer.editing
    assert newcomer.stored == ()


def test_a_file_that_is_gone_is_said_plainly(newcomer: SetsOfficer, tmp_path: Path) -> None:
    newcomer.read(tmp_path / "không có.docx")
    assert newcomer.refusal
    assert newcomer.stored == ()


def test_ten_thousand_rows_end_in_a_sentence(newcomer: SetsOfficer, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["STT", "Tiêu chí", "Điểm tối đa", "Cách chấm"])
    for number in range(10_000):
        sheet.append([f"1.{number}", f"Tiêu chí {number}", 1, "Có: 1; không: 0"])
    book.save(tmp_path / "dài.xlsx")
    newcomer.read(tmp_path / "dài.xlsx")
    assert newcomer.refusal
    assert newcomer.stored == ()


def test_the_choice_of_a_file_can_be_left(newcomer: SetsOfficer) -> None:
    newcomer.desk.ask.next(None)  # type: ignore[attr-defined]
    newcomer.shelf.read.click()
    assert not newcomer.subject.reading


def test_a_reading_given_up_brings_nothing(newcomer: SetsOfficer, decision: Path) -> None:
    newcomer.subject.take_file(decision)
    assert newcomer.subject.reading
    newcomer.subject.take_file(decision)
    newcomer.subject.waiting.cancel.click()
    assert not newcomer.subject.reading
    newcomer.desk.background.finish()
    assert newcomer.stored == ()


def test_a_set_is_exported_and_read_back(officer: SetsOfficer, tmp_path: Path) -> None:
    officer.desk.ask.next(tmp_path / "xuất")  # type: ignore[attr-defined]
    officer.editor.head.export.click()
    officer.desk.background.finish()
    assert str(tmp_path / "xuất.xlsx") in officer.news
    assert load(tmp_path / "xuất.xlsx") == officer.indicators


def test_a_place_that_cannot_be_written_is_said_plainly(officer: SetsOfficer, tmp_path: Path) -> None:
    officer.go_back()
    officer.desk.ask.next(tmp_path / "không có" / "bo.xlsx")  # type: ignore[attr-defined]
    officer.press("export")
    officer.desk.background.finish()
    assert officer.news
    assert _("Written: {path}").split("{", maxsplit=1)[0] not in officer.news


def test_leaving_the_choice_of_a_place_writes_nothing(officer: SetsOfficer, tmp_path: Path) -> None:
    officer.desk.ask.next(None)  # type: ignore[attr-defined]
    officer.editor.head.export.click()
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_bug_of_the_reader_is_no_refusal(
    newcomer: SetsOfficer, decision: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cchc_desktop.exchange import indicator_sets

    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(indicator_sets, "read_document", broken)
    with newcomer.expecting_errors() as errors:
        newcomer.read(decision)
        newcomer.desk.background.finish()
    assert errors
    assert newcomer.refusal == ""
    assert not newcomer.subject.reading
