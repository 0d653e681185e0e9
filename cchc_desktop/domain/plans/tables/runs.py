"""Task tables of a document -> what they say of each task, across pages, groups and torn rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.entries import Entry
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.tables.columns import Head, find_head, names_columns
from cchc_desktop.domain.plans.tables.groups import lead_of_group, time_of_group
from cchc_desktop.domain.plans.tables.parting import end_of_rows
from cchc_desktop.domain.plans.tables.rows import GROUP_TEXT, Row, RowKind, kind_of, with_time, without_dittos
from cchc_desktop.text import tidy

_SHARED = (Fact.NUMBER, Fact.TITLE, Fact.LEADS, Fact.PARTNERS)
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
        for place, cells in enumerate(grid.rows[: end_of_rows(grid, head, first)])
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


def entries_of(table: Table) -> tuple[Entry, ...]:
    """What the table says of each task, in order."""
    return tuple(_Reader(table).entries())


class _Reader:
    """Walks down a table, knowing the task above and the group it is in."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._section = table.section
        self._above: Entry | None = None
        self._in_group = False

    def entries(self) -> Iterator[Entry]:
        """Each task, once nothing more of it can follow."""
        rows = self._table.rows
        for row, following in zip(rows, (*rows[1:], None), strict=False):
            yield from self._read(without_dittos(row, self._above), following)
        if self._above is not None:
            yield self._above

    def _read(self, row: Row, following: Row | None) -> Iterator[Entry]:
        above = None if self._in_group else self._above
        kind = kind_of(row, self._table.head, above, following)
        match kind, above:
            case RowKind.GROUP, _:
                self._section, self._in_group = _group(row), True
            case RowKind.GROUP_GOES_ON, _:
                self._section = tidy(f"{self._section} {row[Fact.TITLE]}")
            case RowKind.TASK_GOES_ON, Entry():
                self._above = _joined(above, row, " ")
            case RowKind.SAME_TASK, Entry():
                self._above = _joined(above, row, "; ")
            case ((RowKind.TASK | RowKind.SHARING_TASK), _):
                if self._above is not None:
                    yield self._above
                shared = above if kind is RowKind.SHARING_TASK else None
                self._above, self._in_group = self._entry(row, shared), False
            case _:
                pass

    def _entry(self, row: Row, sharing: Entry | None) -> Entry:
        head = self._table.head
        facts = with_time(row.facts)
        rest = [f"{tidy(said)}: {tidy(cell)}" if said else tidy(cell) for said, cell in head.unread(row.cells)]
        facts[Fact.NOTE] = "; ".join(filter(None, (tidy(facts.get(Fact.NOTE, "")), *rest)))
        if head.led_by_nobody:
            facts[Fact.LEADS] = lead_of_group(self._section) or facts.get(Fact.LEADS, "")
        facts[Fact.DEADLINE] = facts.get(Fact.DEADLINE) or time_of_group(self._section)
        if sharing is not None:
            facts |= {column: facts.get(column) or sharing[column] for column in _SHARED}
        return Entry(facts, self._section, row.page, row.text, head.doubts)


def _group(row: Row) -> str:
    number, title = row.number, tidy(row[Fact.TITLE] or next(cell for cell in row.cells if cell))
    text = f"{number}. {title}" if number and row[Fact.TITLE] else title
    return re.sub(r"\s*:$", "", text)


def _joined(above: Entry, row: Row, by: str) -> Entry:
    """The task with the rest of its row: cell to cell."""
    facts = {column: _cell(above[column], text, by) for column, text in row.facts.items()}
    return replace(above, facts={**above.facts, **facts}, source=f"{above.source} / {row.text}")


def _cell(old: str, new: str, by: str) -> str:
    return old if not new or new == old else f"{old}{by}{new}" if old else new
