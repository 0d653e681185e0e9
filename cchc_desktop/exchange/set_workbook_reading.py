"""A workbook that this program wrote -> the set it was written from, with what was corrected in it."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from cchc_desktop.domain.indicators import Band, Indicator, IndicatorSet
from cchc_desktop.domain.notation import NotationError, number, read_fields
from cchc_desktop.exchange.set_cells import HEADS, INFORMATION, SETTINGS, rule_of
from cchc_desktop.text import nfc

_AMONG = 30
_DEEPEST = 8


def read_exported(content: bytes) -> IndicatorSet | None:
    """The set; None where the workbook isn't one that was exported; NotationError where a cell was spoilt."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        if INFORMATION not in book.sheetnames or len(book.sheetnames) < len(("table", "information")):
            return None
        rows = list(_rows(book.worksheets[0]))
        facts = list(_rows(book[INFORMATION]))
    finally:
        book.close()
    start = next((place for place, row in enumerate(rows[:_AMONG]) if row[: len(HEADS)] == list(HEADS)), None)
    told = _facts(facts)
    if start is None or "code" not in told:
        return None
    areas = _areas([row for row in rows[start + 1 :] if _depth(row)])
    return read_fields(IndicatorSet, told, "Bộ chỉ số", areas=areas, bands=_bands(facts))


def _rows(sheet: Any) -> list[list[str]]:
    return [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.15g}" if value != int(value) else str(int(value))
    return "" if value is None else nfc(str(value)).replace("\r\n", "\n")


def _facts(rows: Sequence[Sequence[str]]) -> dict[str, object]:
    held = {row[0]: row[1] for row in rows if len(row) > 1}
    told: dict[str, object] = {}
    for setting in SETTINGS:
        text = held.get(setting.label)
        if setting.flag and text is not None:
            told[setting.field] = text == "x"
        elif text:
            told[setting.field] = int(text) if setting.field in ("year", "places") and text.isdecimal() else text
    return told


def _bands(rows: Sequence[Sequence[str]]) -> tuple[Band, ...]:
    head = next((place for place, row in enumerate(rows) if row[:2] == ["Xếp loại", "Từ (%)"]), len(rows))
    told = ((row[0], number(row[1])) for row in rows[head + 1 :] if row[0])
    return tuple(Band(title, floor) for title, floor in told if floor is not None)


def _depth(row: Sequence[str]) -> int:
    return int(row[1]) if row[1:2] and row[1].isdecimal() and int(row[1]) <= _DEEPEST else 0


def _areas(rows: Sequence[Sequence[str]]) -> tuple[Indicator, ...]:
    """The rows of the least depth, each with those under it."""
    if not rows:
        return ()
    top = min(map(_depth, rows))
    starts = [place for place, row in enumerate(rows) if _depth(row) == top]
    ends = [*starts[1:], len(rows)]
    return tuple(_indicator(rows[start], rows[start + 1 : end]) for start, end in zip(starts, ends, strict=True))


def _indicator(row: Sequence[str], below: Sequence[Sequence[str]]) -> Indicator:
    cells: Mapping[str, str] = dict(zip(HEADS, row, strict=False))
    title = cells["Nội dung"]
    points = number(cells["Điểm tối đa"] or "0")
    if points is None:
        raise NotationError(f"{cells['STT/Mã']}: không hiểu điểm tối đa «{cells['Điểm tối đa']}».")
    children = _areas(below)
    rule = rule_of(cells["Cách chấm"], cells["Quy tắc"], title, points)
    survey = bool(cells.get("ĐTXHH"))
    return Indicator(
        cells["STT/Mã"], title, points, rule, cells["Tài liệu kiểm chứng"], cells["Ghi chú"], survey, children
    )
