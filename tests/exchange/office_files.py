"""Office files as officers send them, written for the tests: real tables, merged cells, rows torn by a page."""

from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl.styles import Font

PLANS = Path(__file__).parents[1] / "data" / "plans"

Rows = Sequence[Sequence[str]]


def plan_text(name: str) -> tuple[list[str], list[list[str]], list[str]]:
    """A plan's lines before its table, the rows of the table, and the lines after it."""
    lines = (PLANS / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    marked = [place for place, line in enumerate(lines) if "\t" in line]
    first, last = marked[0], marked[-1] + 1
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines[first:last] if line.strip()]
    return lines[:first], [[*row, *[""] * (6 - len(row))] for row in rows], lines[last:]


def write_word(path: Path, before: Sequence[str], rows: Rows, after: Sequence[str] = ()) -> Path:
    """A Word file with a real table: group heads merged across, and the rest as given."""
    document = docx.Document()
    for line in before:
        document.add_paragraph(line)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for place, row in enumerate(rows):
        fill(table, place, row)
        if row[1] and not any(row[2:]):
            table.cell(place, 1).merge(table.cell(place, len(row) - 1))
    for line in after:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def fill(table: Table, place: int, row: Sequence[str]) -> None:
    for cell, text in zip(table.rows[place].cells, row, strict=True):
        cell.text = text


def write_workbook(path: Path, before: Sequence[str], rows: Rows, after: Sequence[str] = ()) -> Path:
    """An Excel file: the lines merged across the top, then the table, its numbers as numbers."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in filter(None, before):
        sheet.append([line])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=6)
    for row in rows:
        sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
        if row[1] and not any(row[2:]):
            sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=2, end_column=6)
            sheet.cell(sheet.max_row, 2).font = Font(bold=bool(row[0]))
    for line in filter(None, after):
        sheet.append([line])
    book.save(path)
    return path


def number_by_word(cell_paragraph: object, number: int, depth: int = 0) -> None:
    """Let Word number the paragraph: its text then holds no number."""
    properties = cell_paragraph._p.get_or_add_pPr()  # type: ignore[attr-defined]
    numbers = properties.get_or_add_numPr()
    numbers.get_or_add_numId().set(qn("w:val"), str(number))
    numbers.get_or_add_ilvl().set(qn("w:val"), str(depth))
