"""Indicator sets as decisions print them: the same tree in tables of quite different layouts."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import openpyxl
from openpyxl.styles import Font

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.text import show_decimal

DECISION = "(Kèm theo Quyết định số 4121/QĐ-UBND ngày 20 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh)"


@dataclass(frozen=True)
class Line:
    """A row of the tree, outermost first."""

    depth: int
    code: str
    title: str
    points: str
    method: str
    evidence: str
    leaf: bool


def lines_of(indicators: IndicatorSet) -> list[Line]:
    return [line for area in indicators.areas for line in _lines(area, 0)]


def _lines(indicator: Indicator, depth: int) -> Iterator[Line]:
    text = "" if indicator.rule is None else indicator.rule.text
    points = show_decimal(indicator.max_points)
    yield Line(depth, indicator.code, indicator.title, points, text, indicator.evidence, not indicator.children)
    for child in indicator.children:
        yield from _lines(child, depth + 1)


def clauses(text: str) -> list[str]:
    """The clauses of a sentence; what stands in brackets stays together."""
    return [clause.strip() for clause in re.split(r";\s+(?![^(]*\))", text) if clause]


def total_of(indicators: IndicatorSet) -> str:
    return show_decimal(indicators.total)


def add_row(table: Any, cells: Sequence[str], *, bold: bool = False) -> None:
    row = table.add_row().cells
    for cell, text in zip(row, cells, strict=True):
        cell.text = text
        for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
            run.bold = bold


def _document(indicators: IndicatorSet, before: Sequence[str] = ()) -> Any:
    document = docx.Document()
    for line in (*before, "PHỤ LỤC I", f"BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM {indicators.year}", DECISION):
        document.add_paragraph(line)
    return document


def in_order(indicators: IndicatorSet, path: Path) -> Path:
    """Mã · Nội dung · Điểm tối đa · Cách chấm · TLKC, and the total in the last row."""
    document = _document(indicators)
    table = document.add_table(rows=0, cols=5)
    add_row(table, ["Mã", "Lĩnh vực/Tiêu chí/TCTP", "Điểm tối đa", "Cách chấm", "Tài liệu kiểm chứng"], bold=True)
    for line in lines_of(indicators):
        add_row(table, [line.code, line.title, line.points, line.method, line.evidence], bold=not line.leaf)
    add_row(table, ["", "Tổng cộng", total_of(indicators), "", ""], bold=True)
    document.save(str(path))
    return path


def self_scored(indicators: IndicatorSet, path: Path) -> Path:
    """Proofs first, self points in a head of two rows, which is said again every ten, numbers of columns under it."""
    document = _document(indicators, before=["UBND TỈNH A", "Số: 1/BC-UBND"])
    table = document.add_table(rows=0, cols=8)
    head = [
        "TT",
        "TLKC",
        "Tiêu chí, tiêu chí thành phần",
        "Điểm",
        "",
        "",
        "Hướng dẫn tự đánh giá, thẩm định",
        "Ghi chú",
    ]
    below = ["TT", "TLKC", "Tiêu chí, tiêu chí thành phần", "Điểm chuẩn", "Tự chấm", "Thẩm định", head[6], "Ghi chú"]

    def heads() -> None:
        add_row(table, head, bold=True)
        add_row(table, below, bold=True)
        first = len(table.rows) - 2
        table.cell(first, 3).merge(table.cell(first, 5))
        for column in (0, 1, 2, 6, 7):
            texts = table.cell(first, column).text
            table.cell(first + 1, column).text = ""
            table.cell(first, column).merge(table.cell(first + 1, column)).text = texts

    heads()
    add_row(table, [f"({place})" for place in range(1, 9)])
    for place, line in enumerate(lines_of(indicators)):
        if place and place % 10 == 0:
            heads()
        method = "\n".join(clauses(line.method))
        add_row(table, [line.code, line.evidence, line.title, line.points, "", "", method, ""], bold=not line.leaf)
    document.save(str(path))
    return path


def domain_by_domain(indicators: IndicatorSet, path: Path) -> Path:
    """A table for each area under its own heading; codes stand before the titles, evidence is left out."""
    document = _document(indicators)
    for area in indicators.areas:
        points = f" ({show_decimal(area.max_points)} điểm)"
        document.add_paragraph(f"{area.code}. {area.title}{points}").runs[0].bold = True
        table = document.add_table(rows=0, cols=3)
        add_row(table, ["Tiêu chí", "Nội dung thang điểm", "Thang điểm"], bold=True)
        for line in _lines(area, 0):
            if line.depth:
                add_row(table, [f"{line.code}. {line.title}", line.method, line.points], bold=not line.leaf)
    document.save(str(path))
    return path


def clauses_below(indicators: IndicatorSet, path: Path) -> Path:
    """Each clause of the scoring is a row of its own under its criterion, its points in the points' column."""
    document = _document(indicators)
    table = document.add_table(rows=0, cols=4)
    add_row(table, ["STT", "Nội dung đánh giá", "Điểm tối đa", "Hồ sơ, minh chứng"], bold=True)
    for line in lines_of(indicators):
        add_row(table, [line.code, line.title, line.points, line.evidence], bold=not line.leaf)
        for clause in clauses(line.method):
            words, _colon, points = clause.rpartition(": ")
            add_row(table, ["", f"- {words or points}", points if words else "", ""])
    document.save(str(path))
    return path


def columns_of_titles(indicators: IndicatorSet, path: Path) -> Path:
    """Area, criterion and component each in a column, merged downwards; the code stands with the component."""
    document = _document(indicators)
    table = document.add_table(rows=0, cols=7)
    add_row(table, ["Lĩnh vực", "Tiêu chí", "STT", "Tiêu chí thành phần", "Điểm tối đa", "Cách tính điểm", "TLKC"])
    path_now: list[str] = ["", "", ""]
    for line in lines_of(indicators):
        path_now = [*path_now[: line.depth], f"{line.code}. {line.title} ({line.points} điểm)", "", ""][:3]
        if line.leaf:
            cells = [path_now[0], path_now[1] if line.depth > 1 else "", line.code, line.title]
            add_row(table, [*cells, line.points, line.method, line.evidence])
    document.save(str(path))
    return path


def workbook(indicators: IndicatorSet, path: Path) -> Path:
    """A title block over the head, numbers as numbers, an area a sheet, a cover sheet without a table."""
    book = openpyxl.Workbook()
    cover = book.active
    assert cover is not None
    cover.title = "Bìa"
    cover.append([f"BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM {indicators.year}"])
    cover.append([DECISION])
    for area in indicators.areas:
        sheet = book.create_sheet(area.code)
        sheet.append([f"LĨNH VỰC {area.code}"])
        sheet.append(["Mã số", "Điểm tối đa", "Lĩnh vực, tiêu chí", "Phương pháp đánh giá", "Tài liệu kiểm chứng"])
        sheet.merge_cells("A1:E1")
        for line in _lines(area, 0):
            sheet.append([line.code, _number(line.points), line.title, line.method or None, line.evidence or None])
            sheet.cell(sheet.max_row, 3).font = Font(bold=not line.leaf)
    book.save(path)
    return path


def _number(points: str) -> float:
    return float(points.replace(",", "."))


def piped(indicators: IndicatorSet, path: Path) -> Path:
    """Plain text, bars between the cells."""
    rows = [["Mã", "Nội dung", "Điểm tối đa", "Cách chấm", "TLKC"]]
    rows += [[line.code, line.title, line.points, line.method, line.evidence] for line in lines_of(indicators)]
    text = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    path.write_text(f"BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {indicators.year}\n{DECISION}\n\n{text}\n", encoding="utf-8")
    return path


LAYOUTS: tuple[tuple[Callable[[IndicatorSet, Path], Path], str], ...] = (
    (in_order, ".docx"),
    (self_scored, ".docx"),
    (domain_by_domain, ".docx"),
    (clauses_below, ".docx"),
    (columns_of_titles, ".docx"),
    (workbook, ".xlsx"),
    (piped, ".txt"),
)
