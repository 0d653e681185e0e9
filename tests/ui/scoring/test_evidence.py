"""Documents attached to a leaf: by button, by drop, opened, detached, refused in a sentence."""

from pathlib import Path

import pytest

from cchc_desktop.ui.elided import without_middle
from cchc_desktop.ui.scoring.rows import Column
from tests.officer.answers import ScriptedAsk
from tests.officer.scoring import ScoringOfficer


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, ...]:
    folder = tmp_path / "Tài liệu"
    folder.mkdir()
    paths = tuple(folder / name for name in ("Kế hoạch 12.pdf", "Báo cáo năm.docx", "<b>&.xlsx"))
    for path in paths:
        path.write_text(path.name, encoding="utf-8")
    return paths


def test_files_are_added_by_the_button(officer: ScoringOfficer, ask: ScriptedAsk, documents: tuple[Path, ...]) -> None:
    officer.select("1.1.1")
    ask.next(documents[:1])
    officer.add_files()
    assert officer.files == ["Kế hoạch 12.pdf"]
    assert officer.cell("1.1.1", Column.EVIDENCE) == "1"
    assert officer.cell("I", Column.EVIDENCE) == "1"
    assert "Kế hoạch 12.pdf" in officer.news


def test_choosing_no_file_changes_nothing(officer: ScoringOfficer, ask: ScriptedAsk) -> None:
    officer.select("1.1.1")
    ask.next(())
    officer.add_files()
    assert officer.files == []


def test_several_files_dropped_on_the_panel_are_one_step(officer: ScoringOfficer, documents: tuple[Path, ...]) -> None:
    officer.select("1.1.3")
    officer.drop(*documents)
    assert officer.files == [path.name for path in documents]
    assert "3" in officer.news
    officer.undo()
    assert officer.files == []


def test_a_file_dropped_on_a_row_goes_to_that_leaf(officer: ScoringOfficer, documents: tuple[Path, ...]) -> None:
    officer.select("1.1.1")
    officer.drop_on_row("1.2.1", documents[0])
    assert officer.front == "1.2.1"
    assert officer.files == ["Kế hoạch 12.pdf"]
    officer.drop_on_row("1.2", documents[1])
    assert officer.cell("1.2", Column.EVIDENCE) == "1"


def test_a_group_takes_no_files(officer: ScoringOfficer, documents: tuple[Path, ...]) -> None:
    officer.select("1.1")
    officer.drop(documents[0])
    assert officer.cell("1.1", Column.EVIDENCE) == ""


def test_the_same_content_twice_is_attached_once_and_said(officer: ScoringOfficer, documents: tuple[Path, ...]) -> None:
    officer.select("1.1.1")
    copy = documents[0].with_name("Bản sao.pdf")
    copy.write_bytes(documents[0].read_bytes())
    officer.drop(documents[0], copy, documents[0])
    assert officer.files == ["Kế hoạch 12.pdf"]
    assert "Bản sao.pdf" in officer.complaints[0]
    officer.drop(documents[0])
    assert officer.files == ["Kế hoạch 12.pdf"]
    assert "Kế hoạch 12.pdf" in officer.complaints[0]


def test_one_file_serves_many_leaves(officer: ScoringOfficer, documents: tuple[Path, ...]) -> None:
    officer.select("1.1.1")
    officer.drop(documents[0])
    officer.select("1.1.2")
    officer.drop(documents[0])
    assert officer.files == ["Kế hoạch 12.pdf"]
    assert officer.complaints == []
    assert len(officer.desk.store.evidence.all()) == 1


def test_a_folder_and_a_vanished_file_are_refused_while_the_rest_comes_in(
    officer: ScoringOfficer, documents: tuple[Path, ...]
) -> None:
    officer.select("1.1.1")
    officer.drop(documents[0].parent, documents[0].with_name("đã xóa.pdf"), documents[1])
    assert officer.files == ["Báo cáo năm.docx"]
    assert "Tài liệu" in officer.complaints[0]
    assert "đã xóa.pdf" in officer.complaints[0]
    officer.select("1.1.2")
    assert officer.complaints == []


def test_an_empty_file_is_refused_while_the_rest_comes_in(officer: ScoringOfficer, documents: tuple[Path, ...]) -> None:
    empty = documents[0].with_name("chưa quét xong.pdf")
    empty.touch()
    officer.select("1.1.1")
    officer.drop(empty, documents[1])
    assert officer.files == ["Báo cáo năm.docx"]
    assert officer.complaints == ["Tệp chưa quét xong.pdf rỗng, không có nội dung; hãy chọn tệp khác."]


def test_a_refusal_is_said_even_when_the_officer_has_gone_on(
    officer: ScoringOfficer, documents: tuple[Path, ...]
) -> None:
    officer.select("1.1.1")
    officer.drop_and_go_on("1.1.2", documents[0].with_name("đã xóa.pdf"))
    assert officer.complaints == []
    assert "đã xóa.pdf" in officer.news


def test_a_name_of_two_hundred_letters_is_kept_whole_and_shown_short(
    officer: ScoringOfficer, documents: tuple[Path, ...]
) -> None:
    name = "ế" * 60 + ".pdf"
    long_one = documents[0].with_name(name)
    long_one.write_text("x", encoding="utf-8")
    officer.select("1.1.1")
    width = officer.page.width()
    officer.drop(long_one)
    assert officer.files == [name]
    assert without_middle(name) in officer.news
    officer.settle()
    assert officer.page.width() == width
    gone = documents[0].with_name("d" * 190 + ".pdf")
    officer.drop(gone)
    assert gone.name not in officer.complaints[0]
    assert without_middle(gone.name) in officer.complaints[0]


def test_a_document_is_opened_by_enter(officer: ScoringOfficer, ask: ScriptedAsk, documents: tuple[Path, ...]) -> None:
    officer.select("1.1.1")
    officer.drop(documents[0])
    officer.open_file()
    opened = Path(ask.said[-1])
    assert opened.read_text(encoding="utf-8") == "Kế hoạch 12.pdf"


def test_a_copy_that_is_gone_is_said_instead_of_opened(
    officer: ScoringOfficer, ask: ScriptedAsk, documents: tuple[Path, ...]
) -> None:
    officer.select("1.1.1")
    officer.drop(documents[0])
    kept = officer.desk.store.evidence.of_sheet(officer.sheet)["1.1.1"][0]
    officer.desk.store.evidence.path(kept).unlink()
    officer.open_file()
    assert ask.said[-1:] != [str(officer.desk.store.evidence.path(kept))]
    assert "Kế hoạch 12.pdf" in officer.complaints[0]
    officer.select("1.1.2")
    officer.select("1.1.1")
    assert officer.files != ["Kế hoạch 12.pdf"]


def test_a_document_no_program_opens_is_said(
    officer: ScoringOfficer, ask: ScriptedAsk, documents: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "show_file", lambda _path: False)
    officer.select("1.1.1")
    officer.drop(documents[2])
    officer.open_file()
    assert "<b>&.xlsx" in officer.complaints[0]


def test_detaching_can_be_taken_back(officer: ScoringOfficer, documents: tuple[Path, ...]) -> None:
    officer.select("1.1.1")
    officer.drop(*documents)
    officer.detach_file(1)
    assert officer.files == ["Kế hoạch 12.pdf", "<b>&.xlsx"]
    officer.undo()
    assert "Báo cáo năm.docx" in officer.files


def test_a_leaf_with_points_and_no_document_lacks_evidence(
    officer: ScoringOfficer, documents: tuple[Path, ...]
) -> None:
    officer.fill("1.2.1", "4")
    officer.show_only("no_evidence")
    assert officer.leaves == ["1.2.1"]
    officer.drop(documents[0])
    assert officer.chip("no_evidence").endswith(" 0")
    assert officer.leaves == ["1.2.1"]  # in hand until it is left
