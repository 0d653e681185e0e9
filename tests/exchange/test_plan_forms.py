"""The same plan as text, Word and Excel gives the same tasks."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from cchc_desktop.domain.plans import Plan, read_plan
from cchc_desktop.exchange.reading import blocks_of_text, read_blocks
from tests.exchange.office_files import PLANS, fill, plan_text, write_word, write_workbook
from tests.exchange.pdf_files import write_pdf


def read(path: Path) -> Plan:
    return read_plan(read_blocks(path))


def bare(plan: Plan) -> Plan:
    """The plan without where in the file each thing stood."""
    tasks = tuple(replace(task, page=None, source="") for task in plan.tasks)
    return replace(plan, tasks=tasks, targets=tuple(replace(target, page=None) for target in plan.targets))


@pytest.fixture(scope="module")
def as_text() -> Plan:
    return read(PLANS / "quan-3.txt")


def test_word_gives_the_same_plan(as_text: Plan, tmp_path: Path) -> None:
    assert bare(read(write_word(tmp_path / "plan.docx", *plan_text("quan-3")))) == bare(as_text)


def test_excel_gives_the_same_plan(as_text: Plan, tmp_path: Path) -> None:
    read_workbook = bare(read(write_workbook(tmp_path / "plan.xlsx", *plan_text("quan-3"))))
    assert read_workbook == bare(as_text)


def test_pdf_gives_the_same_plan(as_text: Plan, tmp_path: Path) -> None:
    assert bare(read(write_pdf(tmp_path / "plan.pdf", *plan_text("quan-3")))) == bare(as_text)


def test_pasted_text_gives_the_same_plan(as_text: Plan) -> None:
    pasted = (PLANS / "quan-3.txt").read_text(encoding="utf-8").replace("\n", "\r\n")
    assert read_plan(blocks_of_text(pasted)) == as_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_gives_the_same_plan(as_text: Plan, tmp_path: Path, encoding: str) -> None:
    content = (PLANS / "quan-3.txt").read_text(encoding="utf-8")
    (tmp_path / "plan.txt").write_bytes(content.encode(encoding))
    assert read(tmp_path / "plan.txt") == as_text


def test_decomposed_and_old_windows_letters_are_composed(as_text: Plan, tmp_path: Path) -> None:
    import unicodedata

    content = unicodedata.normalize("NFC", (PLANS / "quan-3.txt").read_text(encoding="utf-8"))
    (tmp_path / "apart.txt").write_text(unicodedata.normalize("NFD", content), encoding="utf-8")
    assert read(tmp_path / "apart.txt") == as_text
    old = "".join(_for_old_windows(letter) for letter in content)
    (tmp_path / "old.txt").write_bytes(old.encode("cp1258"))
    assert read(tmp_path / "old.txt") == as_text


def _for_old_windows(letter: str) -> str:
    """The letter as cp1258 writes it: the vowel composed, its tone apart."""
    import unicodedata

    apart = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in tones)) + tones


def test_a_word_table_cut_in_two_with_its_head_on_both_pages(as_text: Plan, tmp_path: Path) -> None:
    before, rows, after = plan_text("quan-3")
    path = write_word(tmp_path / "plan.docx", before, rows[:20], ["", "Trang 13"])
    document = docx.Document(str(path))
    rest = [rows[0], *rows[20:]]
    table = document.add_table(rows=len(rest), cols=6)
    for place, row in enumerate(rest):
        fill(table, place, row)
    for line in after:
        document.add_paragraph(line)
    document.save(str(path))
    assert bare(read(path)).tasks == bare(as_text).tasks


def test_leads_and_numbers_merged_down_a_word_table_stand_in_every_row(tmp_path: Path) -> None:
    rows = [
        ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"],
        ["1", "Tuyên truyền", "Phòng VH-XH", "Công an", "Kế hoạch", "Quý I/2025"],
        ["2", "Tập huấn", "", "Văn phòng", "Lớp", "Quý II/2025"],
        ["3", "Đối thoại", "", "", "Biên bản", "Quý III/2025"],
    ]
    path = write_word(tmp_path / "plan.docx", [], rows)
    document = docx.Document(str(path))
    table = document.tables[0]
    table.cell(1, 2).merge(table.cell(3, 2))
    document.save(str(path))
    plan = read(path)
    assert [task.leads for task in plan.tasks] == [("Phòng VH-XH",)] * 3
    assert [task.partners for task in plan.tasks] == [("Công an",), ("Văn phòng",), ()]
