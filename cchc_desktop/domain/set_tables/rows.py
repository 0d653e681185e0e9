"""The rows under a set's heads, cell by cell, from as many tables and pages as the set runs over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.apart import under_points
from cchc_desktop.domain.set_tables.codes import split_code
from cchc_desktop.domain.set_tables.column_words import Column
from cchc_desktop.domain.set_tables.columns import Head, find_head
from cchc_desktop.domain.set_tables.foot import Part, parted, ranks
from cchc_desktop.domain.set_tables.points import points_in_title
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import tidy

_LEAST_COUNTED = 3
_PAGE = re.compile(r"(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?")
_HEADING = re.compile(r"(?:phan|linh vuc|noi dung|nhom|chuong|muc)\b|.*\bdiem (?:thuong|phat|cong|tru)\b")
_LONGEST_HEADING = 250
_NEAR = 3


@dataclass(slots=True)
class Table:
    """The rows under one head."""

    head: Head
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """A document's tables of a set, and all the rest of it."""

    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    others: tuple[Grid, ...]
    """Tables with other heads, or none."""


def find_rows(blocks: Iterable[Block]) -> Found | None:
    """Every row of every table of a set, in order; None where no table has the heads of one."""
    tables: list[Table] = []
    lines: list[Line] = []
    others: list[Grid] = []
    above: list[Line] = []
    for part in (part for block in blocks for part in _parts(block, tables)):
        block = part.block
        if isinstance(block, Line):
            above.append(block)
            lines.append(block)
        elif part.inside:
            _take(tables, block, above, lines)
            above = []
        else:
            others.append(block)
    return Found(tuple(_joined(tables)), tuple(lines), tuple(others)) if tables else None


def _joined(tables: Sequence[Table]) -> list[Row]:
    """The rows of all tables that say how points are given; those that only give points where it is said apart."""
    scored = [table for table in tables if table.head.scored]
    apart = [table for table in tables if not table.head.scored and table.head.of(Column.MAX)]
    if any(table.head.of(Column.MAX) or table.head.of(Column.SURVEY_MAX) for table in scored) or not apart:
        return [row for table in scored or tables for row in table.rows]
    return under_points([row for table in apart for row in table.rows], [row for table in scored for row in table.rows])


def _parts(block: Block, tables: Sequence[Table]) -> Iterator[Part]:
    """The pieces of a block, told by its own head or that of the table it goes on."""
    if isinstance(block, Line) or ranks(block.rows, 0):
        yield Part(block)
        return
    head = find_head(block.rows)
    if head is not None:
        yield from parted(block, head, head.last + 1)
    elif tables and len(block.rows[0]) == len(tables[-1].head.texts):
        yield from parted(block, tables[-1].head, 0)
    else:
        yield Part(block)


def _take(tables: list[Table], grid: Grid, above: Sequence[Line], lines: list[Line]) -> None:
    """Add the rows of a set's table, or of the rest of one."""
    head = find_head(grid.rows)
    last = tables[-1] if tables and len(grid.rows[0]) == len(tables[-1].head.texts) else None
    if last is not None and (head is None or (head.first and last.head.repeated(grid.rows[head.first]))):
        last.rows += _rows(grid, last.head, 0)
        return
    assert head is not None  # noqa: S101 -- a table without a head goes on from the last
    titles = [
        Line(next(filter(None, cells)), grid.page, place in grid.bold)
        for place, cells in enumerate(grid.rows[: head.first])
        if any(cells)
    ]
    lines += titles
    heading = _heading([*above, *titles])
    tables.append(Table(head, [*heading, *_rows(grid, head, head.last + 1)]))


def _heading(above: Sequence[Line]) -> list[Row]:
    """The line right over a table, where it names the part of the set under it: "II. CẢI CÁCH THỂ CHẾ (6 điểm)"."""
    told = [line for line in above if line.text and not _PAGE.fullmatch(line.text)]
    for line in reversed(told[-_NEAR:]):
        code, _title = split_code(line.text)
        named = _HEADING.match(flat(line.text)) or points_in_title(line.text)[1] is not None
        if code is not None and named and len(line.text) <= _LONGEST_HEADING:
            return [Row(title=line.text, bold=True, page=line.page, text=line.text)]
    return []


def _rows(grid: Grid, head: Head, first: int) -> list[Row]:
    found: list[Row] = []
    before: Sequence[str] = ()
    for place, cells in enumerate(grid.rows):
        if place < first or not any(cells) or _counts_columns(cells) or head.repeated(cells):
            continue
        found += _parted(head, cells, before, Row(bold=place in grid.bold, page=grid.page_of(place)))
        before = cells
    return found


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
    clause = not head.of(Column.METHOD)  # of rows below their criterion, whose points have a column of their own
    return replace(
        row,
        code=held(Column.CODE) if len(head.of(Column.CODE)) == 1 else _code(head, cells),
        title=held(Column.TITLE),
        points=held(Column.MAX) or (step if clause else ""),
        survey_points=held(Column.SURVEY_MAX),
        method=held(Column.METHOD),
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
