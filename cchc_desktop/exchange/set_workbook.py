"""An indicator set as an .xlsx to print and correct, which reads back as the very same set."""

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.notation import plain
from cchc_desktop.exchange.set_cells import HEADS, INFORMATION, SETTINGS, Setting, rule_cell
from cchc_desktop.text import nfc

_FONT = "Times New Roman"
_WIDTHS = (9, 6, 46, 9, 52, 30, 34, 24, 8)
_LINE = 20
"""Points in height of a line of the title."""
_HEAD_ROW = 4
_SURE_DIGITS = 15


def export(indicators: IndicatorSet, path: Path) -> None:
    """Write the workbook."""
    path.write_bytes(written(indicators))


def written(indicators: IndicatorSet) -> bytes:
    """The workbook's content: the table, and a second sheet with what is said of the set as a whole."""
    import openpyxl

    book = openpyxl.Workbook()
    _fill_table(book.active, indicators)
    _fill_information(book.create_sheet(INFORMATION), indicators)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill_table(sheet: Any, indicators: IndicatorSet) -> None:
    from openpyxl.styles import Alignment

    sheet.title = "Bộ chỉ số"
    sample = "Bộ mẫu minh họa, không phải bộ chỉ số do cơ quan nào ban hành" if indicators.illustrative else ""
    for row, text in ((1, indicators.title.upper()), (2, indicators.document or sample)):
        _write(sheet.cell(row, 1), text, bold=row == 1, framed=False)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(HEADS))
        sheet.cell(row, 1).alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = _LINE * (1 + len(text) // sum(_WIDTHS))  # merged cells grow by nobody's hand
    for column, (head, width) in enumerate(zip(HEADS, _WIDTHS, strict=True), 1):
        _write(sheet.cell(_HEAD_ROW, column), head, bold=True, centred=True)
        sheet.column_dimensions[sheet.cell(_HEAD_ROW, column).column_letter].width = width
    row = _HEAD_ROW
    for area in indicators.areas:
        for depth, indicator in _ranked(area, 1):
            row += 1
            _fill_row(sheet, row, _cells(indicator, depth), bold=bool(indicator.children))
    _fill_row(sheet, row + 1, ("", None, "TỔNG ĐIỂM", indicators.total), bold=True)
    _set_page(sheet)


def _ranked(indicator: Indicator, depth: int) -> Iterator[tuple[int, Indicator]]:
    yield depth, indicator
    for child in indicator.children:
        yield from _ranked(child, depth + 1)


def _cells(indicator: Indicator, depth: int) -> tuple[str | int | Decimal, ...]:
    text = "" if indicator.rule is None else indicator.rule.text
    survey = "x" if indicator.survey else ""
    return (
        indicator.code,
        depth,
        indicator.title,
        indicator.max_points,
        text,
        rule_cell(indicator),
        indicator.evidence,
        indicator.note,
        survey,
    )


def _fill_row(sheet: Any, row: int, cells: tuple[str | int | Decimal | None, ...], *, bold: bool) -> None:
    for column in range(1, len(HEADS) + 1):
        value = cells[column - 1] if column <= len(cells) else None
        narrow = column in (1, 2, 4, len(HEADS))
        _write(sheet.cell(row, column), value, bold=bold, centred=narrow)


def _write(
    cell: Any, value: str | int | Decimal | None, *, bold: bool = False, centred: bool = False, framed: bool = True
) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    match value:
        case Decimal():
            cell.value = value if len(value.as_tuple().digits) <= _SURE_DIGITS else plain(value)
        case str():
            cell.value = nfc(value) or None
            cell.data_type = "s" if value else "n"  # "=1" is words here, not a formula
            cell.number_format = "@"
        case _:
            cell.value = value
    cell.font = Font(name=_FONT, size=12, bold=bold)
    cell.alignment = Alignment(horizontal="center" if centred else "left", vertical="center", wrap_text=True)
    line = Side(style="thin")
    if framed:
        cell.border = Border(left=line, right=line, top=line, bottom=line)


def _fill_information(sheet: Any, indicators: IndicatorSet) -> None:
    _write(sheet.cell(1, 1), "THÔNG TIN BỘ CHỈ SỐ", bold=True, framed=False)
    row = 1
    for setting in SETTINGS:
        row += 1
        _write(sheet.cell(row, 1), setting.label)
        _write(sheet.cell(row, 2), _shown(setting, getattr(indicators, setting.field)))
    row += 2
    for column, text in enumerate(("Xếp loại", "Từ (%)"), 1):
        _write(sheet.cell(row, column), text, bold=True, centred=True)
    for band in indicators.bands:
        row += 1
        _write(sheet.cell(row, 1), band.title)
        _write(sheet.cell(row, 2), band.floor)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 44, 60
    _set_page(sheet)


def _shown(setting: Setting, value: object) -> str | int | Decimal | None:
    if setting.flag:
        return "x" if value else ""
    return value if isinstance(value, str | int | Decimal) else None


def _set_page(sheet: Any) -> None:
    """A4 on its side, as wide as the page, the head on every page and always in sight."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    if sheet.title != INFORMATION:
        sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
        sheet.freeze_panes = sheet.cell(_HEAD_ROW + 1, 4)
