"""Blocks of a document -> its task tables, each with its continuations on later pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.tables.columns import Head, find_head, names_columns
from cchc_desktop.domain.plans.tables.parting import end_of_rows
from cchc_desktop.domain.plans.tables.rows import GROUP_TEXT, Row

_LONGEST_GROUP = 250
_TORN_ROWS = 2
_PAGE = re.compile(r"(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under one head, from as many grids as it runs over."""

    head: Head
    rows: tuple[Row, ...]
    section: str = ""
    """The heading right above it."""


def find_tables(blocks: Iterable[Block]) -> tuple[Table, ...]:
    """The task tables, each with its continuations on later pages."""
    tables: list[Table] = []
    between: list[Line] = []
    for block in blocks:
        if isinstance(block, Grid):
            for part in _parts(block):
                _take(tables, part, between)
                between = []
        elif block.text and not _PAGE.fullmatch(block.text):
            between.append(block)
            if tables and (block.bold or _is_heading(block)):
                tables[-1] = _longer(tables[-1], (_line_row(block),))
    return tuple(tables)


def _parts(grid: Grid) -> Iterator[Grid]:
    """The grid cut where another head begins: two annexes on one sheet."""
    head = find_head(grid.rows)
    cut = _other_head(grid, head) if head else None
    if cut is None:
        yield grid
        return
    yield grid.part(0, cut)
    yield from _parts(grid.part(cut, len(grid.rows)))


def _other_head(grid: Grid, head: Head) -> int | None:
    for place in range(head.last + 1, len(grid.rows)):
        cells = grid.rows[place]
        if names_columns(cells) and not head.repeated(cells) and _next_head(grid, place):
            return place
    return None


def _next_head(grid: Grid, place: int) -> bool:
    found = find_head(grid.rows[place : place + 2])
    return found is not None and found.first == 0


def _is_heading(line: Line) -> bool:
    return GROUP_TEXT.match(line.text) is not None and len(line.text) <= _LONGEST_GROUP


def _take(tables: list[Table], grid: Grid, between: Sequence[Line]) -> None:
    """Add the grid to the table it is the rest of, or as a table of its own; `between` stands above it."""
    head = find_head(grid.rows)
    last = tables[-1] if tables else None
    if last and (_says_again(last, grid, head) if head else _runs_on(last, grid, apart=bool(between))):
        tables[-1] = _longer(last, _rows(grid, last.head, head.last + 1 if head else 0))
    elif head:
        heading = between[-1].text if between and _is_heading(between[-1]) else ""
        tables.append(Table(head, _rows(grid, head, head.last + 1), heading))


def _longer(table: Table, rows: Sequence[Row]) -> Table:
    return replace(table, rows=(*table.rows, *rows))


def _rows(grid: Grid, head: Head, first: int) -> tuple[Row, ...]:
    return tuple(
        Row(cells, head.read(cells), place in grid.bold, grid.page_of(place))
        for place, cells in enumerate(map(head.cut_from, grid.rows[: end_of_rows(grid, head, first)]))
        if place >= first
    )


def _line_row(line: Line) -> Row:
    """A line that stands between the parts of a table, as the group's head it is."""
    return Row((line.text,), {Fact.NUMBER: line.text}, bold=True, page=line.page)


def _says_again(table: Table, grid: Grid, head: Head) -> bool:
    """Whether a grid under the same head is the rest of the table on another page: its numbers go on."""
    return head.texts == table.head.texts and _numbers_go_on(table, _rows(grid, head, head.last + 1))


def _runs_on(table: Table, grid: Grid, *, apart: bool) -> bool:
    """Whether a grid without a head is the rest of the table: its numbers go on, or it is as wide and right below."""
    if len(grid.rows[0]) > len(table.head.texts):
        return False
    rows = _rows(grid, table.head, 0)
    torn = Fact.NUMBER not in table.head.columns or (len(rows) <= _TORN_ROWS and not any(row.number for row in rows))
    return _numbers_go_on(table, rows) or (torn and not apart and len(grid.rows[0]) == len(table.head.texts))


def _numbers_go_on(table: Table, rows: Sequence[Row]) -> bool:
    """Whether the first number is the one after the table's last."""
    last, first = ([row.ordinal for row in each if row.ordinal] for each in (table.rows, rows))
    return bool(first) and first[0] == max(last, default=0) + 1
