"""Decisions as provinces might send them, in Word and in Excel, each with what must come out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.table import Table
from openpyxl.worksheet.worksheet import Worksheet

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """What must come out: one indicator."""

    depth: int
    code: str
    title: str
    most: str
    """Empty where the document names none."""
    rule: Data | None = None
    accept: tuple[Data, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its rows of cells, the first `heads` of them its head; cells merged as (row, column, row, column)."""

    rows: Sequence[Sequence[str]]
    heads: int = 1
    merged: Sequence[tuple[int, int, int, int]] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A document, and what it says."""

    name: str
    before: Sequence[str]
    tables: Sequence[Sheet]
    after: Sequence[str]
    year: int
    total: str
    number: str
    rows: Sequence[Row]
    bands: Mapping[str, str]
    doubtful: Sequence[str] = ()
    """Codes that must bear a problem."""
    coded: bool = True
    """Whether the document's own codes name each row; without, rows are known by their titles."""

    @property
    def parents(self) -> list[str]:
        """The title above each row; empty for an area."""
        above: list[str] = []
        found = []
        for row in self.rows:
            del above[row.depth :]
            found.append(above[-1] if above else "")
            above.append(row.title)
        return found


def write_word(decision: Decision, path: Path) -> Path:
    """As a Word file."""
    document = docx.Document()
    for line in decision.before:
        document.add_paragraph(line)
    for place, sheet in enumerate(decision.tables):
        if place:
            document.add_page_break()  # type: ignore[no-untyped-call]  # as python-docx has it
        _fill(document.add_table(len(sheet.rows), len(sheet.rows[0])), sheet)
    for line in decision.after:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def _fill(table: Table, sheet: Sheet) -> None:
    for cells, row in zip(table.rows, sheet.rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    for top, left, bottom, right in sheet.merged:
        text = sheet.rows[top][left]
        table.cell(top, left).merge(table.cell(bottom, right)).text = text


def write_workbook(decision: Decision, path: Path) -> Path:
    """As an Excel file: numbers as numbers where they are written plainly, everything on one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for line in decision.before:
        sheet.append([line])
    for table in decision.tables:
        first = sheet.max_row + 2
        for place, row in enumerate(table.rows):
            for column, text in enumerate(row, 1):
                sheet.cell(first + place, column).value = _typed(text)
        for top, left, bottom, right in table.merged:
            sheet.merge_cells(
                start_row=first + top, end_row=first + bottom, start_column=left + 1, end_column=right + 1
            )
    for place, line in enumerate(decision.after, sheet.max_row + 2):
        sheet.cell(place, 1).value = line
    book.save(path)
    return path


def _typed(text: str) -> str | float | int | None:
    if text.isdecimal():
        return int(text)
    whole, mark, rest = text.partition(".")
    lone = mark and whole.isdecimal() and rest.isdecimal() and len(rest) < 3
    return float(text) if lone and not rest.endswith("0") else text or None
