"""The rows under a set's heads, cell by cell, from as many tables and pages as the set runs over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.apart import under_points
from cchc_desktop.domain.set_tables.cells import rows_of
from cchc_desktop.domain.set_tables.codes import split_code
from cchc_desktop.domain.set_tables.column_words import Column
from cchc_desktop.domain.set_tables.columns import Head, could_be_head, find_head
from cchc_desktop.domain.set_tables.contents import by_contents, of_wards
from cchc_desktop.domain.set_tables.foot import Part, parted, ranks
from cchc_desktop.domain.set_tables.lost import lost_tables
from cchc_desktop.domain.set_tables.points import points_in_title
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.domain.set_tables.telling import BEYOND

_PAGE = re.compile(r"(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?")
_HEADING = re.compile(r"(?:phan|linh vuc|noi dung|nhom|chuong|muc)\b|.*\bdiem (?:thuong|phat|cong|tru)\b")
_LONGEST_HEADING = 250
_NEAR = 3


@dataclass(slots=True)
class Table:
    """The rows under one head."""

    head: Head
    heading: list[Row]
    """The line over it, where that is a row of the set."""
    pieces: list[tuple[Grid, int]] = field(default_factory=list)
    """Each with the place of its first row."""

    @property
    def scored(self) -> bool:
        """Whether its rows are of the set: it says how they are scored, or is the one of bonus and penalty."""
        return self.head.scored or any(BEYOND.search(flat(row.title)) for row in self.heading)

    @property
    def rows(self) -> list[Row]:
        """Every row."""
        return [*self.heading, *(row for grid, first in self.pieces for row in rows_of(grid, self.head, first))]

    @property
    def cells(self) -> list[Sequence[str]]:
        """Every row as it stands there."""
        return [cells for grid, first in self.pieces for cells in grid.rows[first:]]


@dataclass(frozen=True, slots=True)
class Found:
    """A document's tables of a set, and all the rest of it."""

    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    others: tuple[Grid, ...]
    """Tables with other heads, or none."""
    doubts: tuple[str, ...] = ()
    """A sentence for each table that looks like the set's and was left out, or is read in one of two ways."""


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
    if not tables:
        return None
    two = dict.fromkeys(_settle(tables))
    kept, dropped = _joined(tables)
    lost = lost_tables(kept, [table.rows for table in dropped], others)
    return Found(tuple(kept), tuple(lines), tuple(others), (*lost, *two))


def _settle(tables: Sequence[Table]) -> Iterator[str]:
    """Look at what stands in the columns, in all tables of one head together; what of it is doubtful."""
    for texts in dict.fromkeys(table.head.texts for table in tables):
        alike = [table for table in tables if table.head.texts == texts]
        rows = [cells for table in alike for cells in table.cells]
        head, doubt = of_wards(by_contents(alike[0].head, rows), rows)
        for table in alike:
            table.head = head
        if doubt:
            yield doubt


def _joined(tables: Sequence[Table]) -> tuple[list[Row], list[Table]]:
    """The rows of all tables that say how points are given, and the tables that don't: of points alone.

    Where those that say it name no points, the others give them.
    """
    scored = [table for table in tables if table.scored]
    apart = [table for table in tables if not table.scored and table.head.of(Column.MAX)]
    if any(table.head.of(Column.MAX) or table.head.of(Column.SURVEY_MAX) for table in scored) or not apart:
        return _rows(scored or tables), apart if scored else []
    return under_points(_rows(apart), _rows(scored)), []


def _rows(tables: Iterable[Table]) -> list[Row]:
    return [row for table in tables for row in table.rows]


def _parts(block: Block, tables: Sequence[Table]) -> Iterator[Part]:
    """The pieces of a block, told by its own head or that of the table it goes on."""
    if isinstance(block, Line) or ranks(block.rows, 0):
        yield Part(block)
        return
    head = find_head(block.rows)
    if head is not None:
        yield from parted(block, head, head.last + 1)
    elif tables and _goes_on(block.rows, tables[-1].head):
        yield from parted(block, tables[-1].head, 0)
    else:
        yield Part(block)


def _goes_on(rows: Sequence[Sequence[str]], head: Head) -> bool:
    """Whether it may be the rest of a table: as wide, and without heads of its own that say something else."""
    return len(rows[0]) == len(head.texts) and (head.repeated(rows[0]) or not could_be_head(rows[0]))


def _take(tables: list[Table], grid: Grid, above: Sequence[Line], lines: list[Line]) -> None:
    """Add the rows of a set's table, or of the rest of one."""
    head = find_head(grid.rows)
    last = tables[-1] if tables and len(grid.rows[0]) == len(tables[-1].head.texts) else None
    if last is not None and (head is None or (head.first and last.head.repeated(grid.rows[head.first]))):
        last.pieces.append((grid, 0))
        return
    assert head is not None  # noqa: S101 -- a table without a head goes on from the last
    titles = [
        Line(next(filter(None, cells)), grid.page, place in grid.bold)
        for place, cells in enumerate(grid.rows[: head.first])
        if any(cells)
    ]
    lines += titles
    heading = _heading([*above, *titles])
    tables.append(Table(head, heading, [(grid, head.last + 1)]))


def _heading(above: Sequence[Line]) -> list[Row]:
    """The line right over a table, where it names the part of the set under it: "II. CẢI CÁCH THỂ CHẾ (6 điểm)"."""
    told = [line for line in above if line.text and not _PAGE.fullmatch(line.text)]
    for line in reversed(told[-_NEAR:]):
        code, _title = split_code(line.text)
        named = _HEADING.match(flat(line.text)) or points_in_title(line.text)[1] is not None
        if code is not None and named and len(line.text) <= _LONGEST_HEADING:
            return [Row(title=line.text, bold=True, page=line.page, text=line.text)]
    return []
