"""The ways out: a file, the printer, the folder; and what the world may have against it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.periods import Period, usual_periods
from cchc_desktop.files import FileError
from cchc_desktop.ui.paper import printing
from cchc_desktop.ui.reports.paper import file_name
from tests.officer.answers import ScriptedAsk
from tests.officer.reports import ReportsOfficer, prints_to

FIRST, HALF, THIRD, WHOLE = usual_periods(2026)


def sizes(path: Path) -> list[bool]:
    """Which pages of a file are wide."""
    return [bool(page.mediabox.width > page.mediabox.height) for page in PdfReader(path).pages]


def test_the_pdf_lies_where_the_officer_said_and_can_be_opened(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path
) -> None:
    path = tmp_path / "Báo cáo quý III.pdf"
    ask.next(path)
    officer.type_number("45")
    assert officer.news
    officer.export()
    said = officer.wait_written()
    assert officer.news == ""  # one strip at a time
    assert str(path) in said
    assert f"({len(PdfReader(path).pages)} trang)" in said
    officer.open_written()
    officer.open_folder()
    assert ask.said[-2:] == [str(path), str(tmp_path)]


def test_a_name_without_an_ending_is_given_one(officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path) -> None:
    ask.next(tmp_path / "quy 3.2026")
    officer.export()
    officer.wait_written()
    assert (tmp_path / "quy 3.2026.pdf").is_file()


def test_a_file_that_only_its_ending_makes_the_same_is_not_overwritten_unasked(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path
) -> None:
    path = tmp_path / "quy 3.2026.pdf"
    path.write_bytes(b"kept")
    ask.next(tmp_path / "quy 3.2026", False)
    officer.export()
    officer.wait()
    assert (path.read_bytes(), officer.page.written.text) == (b"kept", "")
    assert ask.said[-1] == "“quy 3.2026.pdf” đã có. Thay bằng tệp mới?"
    ask.next(tmp_path / "quy 3.2026", True)
    officer.export()
    officer.wait_written()
    assert path.read_bytes().startswith(b"%PDF")


def test_leaving_the_question_writes_nothing(officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path) -> None:
    ask.next(None)
    officer.export()
    officer.wait()
    assert officer.page.written.text == ""


def test_what_can_t_be_written_is_said_in_a_sentence_and_leaves_nothing_behind(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path, qtbot: QtBot
) -> None:
    taken = tmp_path / "taken.pdf"
    (taken / "inside").mkdir(parents=True)
    ask.next(taken)
    with qtbot.captureExceptions() as caught:
        officer.export()
        qtbot.waitUntil(lambda: bool(caught), timeout=20_000)
    assert isinstance(caught[0][1], FileError)
    assert "taken.pdf" in str(caught[0][1])
    assert sorted(tmp_path.glob("*.partial")) == []
    assert officer.page.written.text == ""


def test_the_first_file_is_proposed_in_the_folder_of_the_data_the_next_where_the_last_one_went(
    officer: ReportsOfficer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposals: list[str] = []
    monkeypatch.setattr(officer.desk.ask, "save_file", lambda _title, proposal, _kinds: proposals.append(proposal))
    officer.export()
    officer.desk.habits.change(file_folder="/media/usb")
    officer.export()
    name = "BC-CCHC-quy-III-2026.pdf"
    assert proposals == [str(officer.desk.store.folder / "reports" / name), name]


def test_before_any_file_was_written_the_folder_is_the_data_s_own(officer: ReportsOfficer, ask: ScriptedAsk) -> None:
    officer.open_folder()
    assert ask.said == [str(officer.desk.store.folder / "reports")]


def test_a_folder_that_can_t_be_made_leaves_the_data_folder(officer: ReportsOfficer, ask: ScriptedAsk) -> None:
    (officer.desk.store.folder / "reports").write_text("a file of that name", encoding="utf-8")
    officer.open_folder()
    assert ask.said == [str(officer.desk.store.folder)]


def test_no_program_for_pdf_or_folders_is_said(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "show_file", lambda _path: False)
    ask.next(tmp_path / "a.pdf")
    officer.export()
    officer.wait_written()
    officer.open_written()
    assert "không có chương trình mở tệp PDF" in ask.said[-1]
    officer.open_folder()
    assert "Không mở được thư mục" in ask.said[-1]


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The office has a printer."""
    monkeypatch.setattr(printing, "has_printer", lambda: True)


def test_portrait_pages_and_wide_annexes_come_out_of_one_job(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path, printer: None, qtbot: QtBot
) -> None:
    officer.wait()
    out = tmp_path / "paper.pdf"
    ask.next(prints_to(out))
    officer.print()
    officer.wait_news("Đã gửi")
    pages = officer.page.preview.pages
    (tmp_path / "true.pdf").write_bytes(pages)
    assert sizes(out) == sizes(tmp_path / "true.pdf")
    assert any(sizes(out))
    assert officer.news == f"Đã gửi {len(sizes(out))} trang tới máy in"
    qtbot.waitUntil(lambda: not officer.page.output.children())  # the pages and the printer are let go


def test_some_pages_can_be_printed(officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path, printer: None) -> None:
    officer.wait()
    out = tmp_path / "paper.pdf"
    ask.next(prints_to(out, 2, 3))
    officer.print()
    officer.wait_news("Đã gửi 2 trang")
    assert len(sizes(out)) == 2


def test_leaving_the_print_dialog_prints_nothing(officer: ReportsOfficer, ask: ScriptedAsk, printer: None) -> None:
    ask.next(None)
    officer.print()
    officer.wait()
    assert officer.news == ""


def test_a_file_printed_to_comes_under_its_name_when_it_is_whole(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path, printer: None, qtbot: QtBot
) -> None:
    officer.wait()
    out = tmp_path / "paper.pdf"
    out.write_bytes(b"last month's")
    ask.next(prints_to(out))
    officer.print()
    qtbot.waitUntil(lambda: any(path.stat().st_size for path in tmp_path.glob("*.partial.pdf")), timeout=20_000)
    assert out.read_bytes() == b"last month's"
    officer.page.desk.background.finish()
    (tmp_path / "true.pdf").write_bytes(officer.page.preview.pages)
    assert sizes(out) == sizes(tmp_path / "true.pdf")
    assert list(tmp_path.glob("*.partial*")) == []


@pytest.mark.usefixtures("printer")
def test_a_print_that_fails_half_way_leaves_what_was_there(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(*_page: object) -> Iterator[None]:
        yield
        raise MemoryError

    officer.wait()
    monkeypatch.setattr(printing, "_drawn", torn)
    out = tmp_path / "paper.pdf"
    out.write_bytes(b"last month's")
    ask.next(prints_to(out))
    with qtbot.captureExceptions() as caught:
        officer.print()
        officer.page.desk.background.finish()
    assert [kind for kind, *_rest in caught] == [MemoryError]
    assert any("Máy in không nhận" in said for said in ask.said)
    assert out.read_bytes() == b"last month's"
    assert list(tmp_path.glob("*.partial*")) == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_said(
    officer: ReportsOfficer, ask: ScriptedAsk, tmp_path: Path, printer: None, qtbot: QtBot
) -> None:
    officer.wait()
    ask.next(prints_to(tmp_path / "no such folder" / "paper.pdf"))
    officer.print()
    qtbot.waitUntil(lambda: any("Máy in không nhận" in said for said in ask.said), timeout=20_000)


def test_a_computer_without_a_printer_is_told_what_to_do(
    officer: ReportsOfficer, ask: ScriptedAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    officer.print()
    assert ask.said == ["Máy này chưa có máy in. Hãy xuất PDF rồi in ở máy khác."]
    monkeypatch.undo()
    assert printing.has_printer() in (True, False)


def test_copies_a_printer_can_t_make_by_itself_are_sent_one_after_the_other(dressed: object, tmp_path: Path) -> None:
    printer = printing.new_printer("Báo cáo")
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setCopyCount(2)
    expected = (0, 1, 2) if printer.supportsMultipleCopies() else (0, 1, 2, 0, 1, 2)
    assert printing.wanted_pages(printer, 3) == expected


def test_the_name_of_the_file_says_what_it_is_in_plain_letters() -> None:
    assert file_name(THIRD) == "BC-CCHC-quy-III-2026.pdf"
    assert file_name(HALF) == "BC-CCHC-6-thang-dau-nam-2026.pdf"
    assert file_name(WHOLE) == "BC-CCHC-nam-2026.pdf"
    assert file_name(FIRST, sample=True) == "BC-CCHC-quy-I-2026-PHUONG-MAU.pdf"


@given(title=st.text(max_size=300))
def test_any_title_makes_a_name_that_every_system_takes(title: str) -> None:
    name = file_name(Period("2026-X", title, FIRST.start, FIRST.end, FIRST.due, cumulative=False))
    assert name.isascii()
    assert len(name) <= 80
    assert not set(name) & set('<>:"/\\|?* ')
    assert name.endswith(".pdf")
