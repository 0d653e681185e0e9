"""The rows of one grid under a head: what each of their cells holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_desktop.domain.blocks import Grid
from cchc_desktop.domain.set_tables.clauses import gives_points
from cchc_desktop.domain.set_tables.column_words import Column
from cchc_desktop.domain.set_tables.columns import Head
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import tidy

_LEAST_COUNTED = 3


def rows_of(grid: Grid, head: Head, first: int) -> list[Row]:
    """The rows of `grid` from `first` on, but for heads said again and empty ones."""
    found: list[Row] = []
    before: Sequence[str] = ()
    for place, cells in enumerate(grid.rows):
        if place < first or not any(cells) or _counts_columns(cells) or head.repeated(cells):
            continue
        own = _own(grid, head, place)
        found += _parted(head, own, before, Row(bold=place in grid.bold, page=grid.page_of(place)))
        before = own
    return found


def _own(grid: Grid, head: Head, place: int) -> Sequence[str]:
    """The row's cells; without a code merged downwards over rows with other words, nor the points and proofs there."""
    cells = grid.rows[place]
    again = {column for column in range(len(cells)) if (place, column) in grid.repeated}
    described = any(cells[column] for column in (*head.of(Column.METHOD), *head.of(Column.RULE)))
    if described or len(head.levels) > 1 or again & {*head.of(Column.TITLE)} or not again & {*head.of(Column.CODE)}:
        return cells
    merged = again & {*head.of(Column.CODE), *head.of(Column.MAX), *head.of(Column.EVIDENCE)}
    return ["" if column in merged else cell for column, cell in enumerate(cells)]


def _parted(head: Head, cells: Sequence[str], before: Sequence[str], row: Row) -> Iterator[Row]:
    """The row, or one for each of its titles that stands in a column of its own and is new."""
    levels = head.levels
    told = [level for level in levels if cells[level.title]]
    whole = _whole(head, cells, row)
    if len(levels) == 1 or len(told) == 0:
        yield whole
        return
    new = [
        level
        for place, level in enumerate(told)
        if not before or any(cells[each.title] != before[each.title] for each in told[: place + 1])
    ]
    for level in new[:-1] if new and new[-1] is told[-1] else new:
        code = "" if level.code is None else cells[level.code]
        points = "" if level.points is None else cells[level.points]
        yield replace(
            row, code=code, title=cells[level.title], points=points, level=levels.index(level), text=whole.text
        )
    level = told[-1]
    code = whole.code if level.code is None else cells[level.code]
    own = max(head.of(Column.MAX), default=None) if level.points is None else level.points
    points = "" if own is None else cells[own]
    yield replace(whole, code=code, title=cells[level.title], points=points, level=levels.index(level))


def _whole(head: Head, cells: Sequence[str], row: Row) -> Row:
    def held(column: Column) -> str:
        return "\n".join(dict.fromkeys(cells[place] for place in head.of(column) if cells[place]))

    level, step = held(Column.LEVEL), held(Column.STEP)
    points, method = held(Column.MAX), held(Column.METHOD)
    if held(Column.CODE) and not method and gives_points(points):
        points, method = "", points
    clause = not head.of(Column.METHOD)  # of rows below their criterion, whose points have a column of their own
    return replace(
        row,
        code=held(Column.CODE) if len(head.of(Column.CODE)) == 1 else _code(head, cells),
        title=held(Column.TITLE),
        points=points or (step if clause else ""),
        survey_points=held(Column.SURVEY_MAX),
        method=method,
        step="" if clause else step,
        rule=held(Column.RULE),
        kind=tidy(held(Column.KIND)),
        evidence=held(Column.EVIDENCE),
        note=held(Column.NOTE),
        survey=tidy(held(Column.SURVEY)),
        level=int(level) - 1 if re.fullmatch("[1-9]", level) else None,
        text=" | ".join(tidy(cell) for cell in cells if cell),
    )


def _code(head: Head, cells: Sequence[str]) -> str:
    """The code, where both a running number and a code have a column: the last that is filled."""
    return next((cells[place] for place in reversed(head.of(Column.CODE)) if cells[place]), "")


def _counts_columns(cells: Sequence[str]) -> bool:
    """(1) (2) (3) … under the head."""
    filled = [re.sub(r"[()\[\]\s]", "", cell) for cell in cells if cell]
    counted = [str(place) for place in range(1, len(filled) + 1)]
    return len(filled) >= _LEAST_COUNTED and (filled == counted or [each[:1] for each in filled] == counted)
