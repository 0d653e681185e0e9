"""The look of a workbook's sheets, and texts put into cells so that no program takes them for formulas."""

import unicodedata
from collections.abc import Sequence
from typing import cast

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cchc_desktop.text import nfc

_FACE = "Times New Roman"
_LONGEST = 32_767
"""Letters a cell can hold."""
_ACTING = ("=", "+", "-", "@", "\t")
_LINE = Side(style="thin", color="808080")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD = PatternFill("solid", fgColor="E8EDF4")
_OPEN = PatternFill("solid", fgColor="FFF6DB")
"""Cells the superior fills in."""


def at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell of a sheet that merges none."""
    return cast("Cell", sheet.cell(row, column))


def put(cell: Cell, text: str, *, strong: bool = False, middle: bool = False, open_to_fill: bool = False) -> None:
    """A text, whatever it begins with."""
    dress(cell, strong=strong, middle=middle, open_to_fill=open_to_fill)
    write(cell, text)


def write(cell: Cell, text: str) -> None:
    """The same into a cell that is dressed already."""
    words = clean(text)
    if words:
        cell.value = words
        cell.data_type = "s"
        cell.quotePrefix = words.startswith(_ACTING)


def dress(cell: Cell, *, strong: bool = False, middle: bool = False, open_to_fill: bool = False) -> None:
    """Face, lines and place of a cell of a table."""
    cell.font = Font(name=_FACE, size=11, bold=strong)
    cell.border = _BORDER
    cell.alignment = _place(middle=middle)
    if open_to_fill:
        cell.fill = _OPEN


def named(name: str, *, middle: bool = False, form: str = "General") -> NamedStyle:
    """The same dress by name, for files of thousands of cells: dressing each would take a minute."""
    placed = _place(middle=middle)
    return NamedStyle(name, font=Font(name=_FACE, size=11), border=_BORDER, alignment=placed, number_format=form)


def _place(*, middle: bool) -> Alignment:
    return Alignment(horizontal="center" if middle else "left", vertical="top", wrap_text=True)


def put_lines(sheet: Worksheet, lines: Sequence[str], strong: int) -> None:
    """The lines above a table, the one numbered `strong` as its title."""
    for number, line in enumerate(lines, start=1):
        cell = at(sheet, number, 1)
        put(cell, line)
        cell.border = Border()
        cell.alignment = Alignment()
        cell.font = Font(name=_FACE, size=14 if number == strong else 11, bold=number == strong)


def put_head(sheet: Worksheet, row: int, heads: Sequence[tuple[str, int]]) -> None:
    """The head of a table with the widths of its columns; it stays in sight and stands on each printed page."""
    for column, (title, width) in enumerate(heads, start=1):
        cell = at(sheet, row, column)
        put(cell, title, strong=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.fill = _HEAD
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = f"C{row + 1}"
    sheet.print_title_rows = f"{row}:{row}"


def fit_to_page(sheet: Worksheet) -> None:
    """A4 across, as wide as the page and as long as it must be, numbered."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.oddFooter.center.text = "&P/&N"  # type: ignore[union-attr]  # every sheet has one


def clean(text: str) -> str:
    """The text as a file can hold it."""
    plain = "".join(
        char if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"} else " " for char in nfc(text)
    )
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
