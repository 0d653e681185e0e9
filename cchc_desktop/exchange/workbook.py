"""An .xlsx -> blocks: every sheet with tasks or targets, all of an indicator set, or the first with anything in it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

from cchc_desktop.domain.blocks import Block, Grid
from cchc_desktop.domain.plans.tables.columns import find_head
from cchc_desktop.domain.plans.tables.targets import holds_targets
from cchc_desktop.domain.set_tables import holds_set
from cchc_desktop.exchange.errors import MOST_COLUMNS, MOST_ROWS, ReadingError, too_big
from cchc_desktop.exchange.hidden_places import hidden_by_hand
from cchc_desktop.exchange.old_letters import marked
from cchc_desktop.exchange.progress import Listener, Watched, unheard
from cchc_desktop.text import nfc, tidy


def read_workbook(content: bytes, progress: Listener = unheard, *, whole: bool = False) -> tuple[Block, ...]:
    """The blocks of an Excel file, `whole` with every sheet that is seen.

    Whatever the library raises on a damaged one is the caller's to word.
    """
    import openpyxl

    book = openpyxl.load_workbook(Watched(content, progress), data_only=True)
    try:
        grids = [grid for sheet in _sheets(book) if (grid := _grid(sheet))]
        if any(map(holds_set, grids)):
            # The decision's number, the bands and areas without a head of their own stand on other sheets.
            return tuple(grid for sheet in _sheets(book) if (grid := _grid(sheet, spaced=True)))
        away = tuple(
            f"trang “{sheet.title}”"
            for sheet in _unseen(book)
            if (grid := _grid(sheet)) and (whole or _holds_plan(grid))
        )
    finally:
        book.close()
    chosen = grids if whole else list(filter(_holds_plan, grids)) or grids[:1]
    return (*(replace(grid, hidden=(*grid.hidden, *away)) for grid in chosen[:1]), *chosen[1:])


def _sheets(book: Any) -> Iterable[Any]:
    return (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")


def _unseen(book: Any) -> Iterable[Any]:
    return (sheet for sheet in book.worksheets if sheet.sheet_state != "visible")


def _holds_plan(grid: Grid) -> bool:
    return find_head(grid.rows) is not None or holds_targets(grid)


def _grid(sheet: Any, *, spaced: bool = False) -> Grid | None:
    """The filled part of a sheet, `spaced` by an empty row where it leaves some out; None where nothing is in it."""
    # The public iterators make every cell up to the furthest one: with a stray cell in the last row, for hours.
    filled = [cell for cell in sheet._cells.values() if cell.value is not None]  # noqa: SLF001 -- see above
    away = hidden_by_hand(sheet)
    cells = {place: cell for cell in filled if (place := away.shown_at(cell.row, cell.column))}
    rows = _places(sorted({row for row, _column in cells}), spaced=spaced)
    columns = {column: place for place, column in enumerate(sorted({column for _row, column in cells}))}
    if len(rows) > MOST_ROWS or len(columns) > MOST_COLUMNS:
        raise ReadingError(too_big())
    texts = [[""] * len(columns) for _row in range(max(rows.values(), default=-1) + 1)]
    plain = {rows[row] for (row, _column), cell in cells.items() if not cell.font.b}
    for (row, column), cell in cells.items():
        texts[rows[row]][columns[column]] = _text(cell)
    repeated = dict(pair for area in sheet.merged_cells.ranges for pair in _repeated(area, rows, columns))
    for (row, column), first in repeated.items():
        texts[row][column] = texts[first][column]
    if not texts:
        return None
    bold = frozenset(rows.values()) - plain
    return Grid(tuple(map(tuple, texts)), bold=bold, hidden=away.named(filled), repeated=frozenset(repeated))


def _places(rows: Sequence[int], *, spaced: bool) -> dict[int, int]:
    """Where each filled row of the sheet stands in the grid."""
    gaps = accumulate((spaced and row - before > 1 for before, row in pairwise(rows)), initial=0)
    return {row: place + gap for place, (row, gap) in enumerate(zip(rows, gaps, strict=False))}


def _repeated(area: Any, rows: dict[int, int], columns: dict[int, int]) -> Iterable[tuple[tuple[int, int], int]]:
    """Where a cell merged downwards repeats its text, and the row it has it from."""
    if area.min_col in columns and area.min_row in rows:
        column = columns[area.min_col]
        for row in range(area.min_row + 1, min(area.max_row, max(rows)) + 1):
            if row in rows:
                yield (rows[row], column), rows[area.min_row]


def _text(cell: Any) -> str:
    """The cell as Excel shows it, near enough for a plan."""
    value, shown = cell.value, str(cell.number_format).lower()
    match value:
        case bool():
            return "x" if value else ""
        case dt.datetime() | dt.date():
            # Excel makes the first of August of "8/2024": its format still says that no day was typed.
            return f"{value:%d/%m/%Y}" if "d" in shown else f"Tháng {value.month}/{value.year}"
        case int() | float() if "%" in shown:
            return f"{round(value * 100, 6):g}%"
        case int() | float():
            return f"{value:.10g}"
        case _:
            return "\n".join(filter(None, map(tidy, nfc(marked(str(value))).split("\n"))))
