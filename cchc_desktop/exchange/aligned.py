"""Tables without lines: their columns are told by the room between them, in a text file or on a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.tables.columns import Head, find_head
from cchc_desktop.domain.plans.tables.head_words import column_of
from cchc_desktop.exchange.errors import MOST_COLUMNS
from cchc_desktop.text import tidy

_LEAST_COLUMNS = 3
_HEAD_LINES = 6
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-HĐ]|[a-zđ])[.)]?")
_GROUP = re.compile(r"(?:[IVXL]+|[A-HĐ])\s?[.)/:-]\s*\S|(?:PHẦN|Phần|NHÓM|Nhóm)\s")
_ITEM = re.compile(r"[-–+•]\s|\d{1,2}[.)]\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together on a line, and from where to where."""

    text: str
    left: float
    right: float
    bold: bool = False


PieceLine = Sequence[Piece]


@dataclass(slots=True)
class _Column:
    left: float
    right: float


@dataclass(slots=True)
class _Row:
    line: int
    cells: list[list[str]]
    bold: bool = True

    def texts(self) -> tuple[str, ...]:
        return tuple(_joined(lines) for lines in self.cells)


def _joined(lines: list[str]) -> str:
    """A cell: its broken lines as one, the points of a list apart."""
    text = ""
    for line in lines:
        text += ("\n" if text and _ITEM.match(line) else " " if text else "") + line
    return text if "\n" in text else tidy(text)


@dataclass(slots=True)
class AlignedTable:
    """Rows found between two lines, the second not included."""

    first: int
    last: int
    columns: list[_Column]
    numbered: bool
    rows: list[_Row] = field(default_factory=list)

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The cells by row."""
        return tuple(row.texts() for row in self.rows)

    @property
    def bold(self) -> frozenset[int]:
        """The rows bold throughout."""
        return frozenset(place for place, row in enumerate(self.rows) if row.bold)

    def place(self, line: PieceLine) -> list[tuple[int, Piece]] | None:
        """Each piece with its column; None where one runs over several."""
        placed = [(self._column(piece), piece) for piece in line]
        columns = [column for column, _piece in placed if column is not None]
        return [(column, piece) for column, piece in placed if column is not None] if _rises(columns, line) else None

    def _column(self, piece: Piece) -> int | None:
        over = [
            place
            for place, column in enumerate(self.columns)
            if piece.left < column.right and column.left < piece.right
        ]
        if len(over) == 1:
            return over[0]
        if over:
            return None
        before = [place for place, column in enumerate(self.columns) if column.right <= piece.left]
        return before[-1] if before else 0

    def widen(self, placed: Sequence[tuple[int, Piece]]) -> None:
        """The columns reach as far as what stands in them, up to the next."""
        for place, piece in placed:
            column = self.columns[place]
            left = self.columns[place - 1].right if place else float("-inf")
            right = self.columns[place + 1].left if place + 1 < len(self.columns) else float("inf")
            column.left = max(min(column.left, piece.left), left)
            column.right = min(max(column.right, piece.right), right)

    def take(self, number: int, placed: Sequence[tuple[int, Piece]], *, begins: bool) -> None:
        """Add a line to the last row, or as the first of a new one."""
        if begins or not self.rows:
            self.rows.append(_Row(number, [[] for _column in self.columns]))
        row = self.rows[-1]
        for place, piece in placed:
            row.cells[place].append(piece.text)
            row.bold = row.bold and piece.bold
        self.widen(placed)

    def begins_row(self, placed: Sequence[tuple[int, Piece]]) -> bool:
        """Whether a line is the first of a row: it has a number, or without numbers nearly all of its cells."""
        filled = {place for place, _piece in placed}
        if self.numbered:
            return 0 in filled
        return 0 in filled and len(filled) >= max(2, len(self.columns) - 1)


def _rises(columns: Sequence[int], line: PieceLine) -> bool:
    return len(columns) == len(line) and all(one < other for one, other in pairwise(columns))


def aligned_tables(lines: Sequence[PieceLine], above: AlignedTable | None = None) -> Iterator[AlignedTable]:
    """The task tables among the lines; `above` is one that reached the end of the page before."""
    at = 0
    if above is not None and (table := _grown(_emptied(above), lines, 0)).rows:
        yield table
        at = table.last
    while at < len(lines):
        table_here = _begun(lines, at)
        if table_here is None:
            at += 1
            continue
        table = _grown(table_here, lines, table_here.last)
        yield table
        at = table.last


def _emptied(table: AlignedTable) -> AlignedTable:
    return AlignedTable(0, 0, [_Column(column.left, column.right) for column in table.columns], table.numbered)


def _begun(lines: Sequence[PieceLine], at: int) -> AlignedTable | None:
    """A table whose head begins on this line."""
    line = lines[at]
    if not _LEAST_COLUMNS <= len(line) <= MOST_COLUMNS or not any(column_of(piece.text) for piece in line):
        return None
    named = column_of(line[0].text)
    numbered = named is not None and named[0] is Fact.NUMBER
    table = AlignedTable(at, at, [_Column(piece.left, piece.right) for piece in line], numbered)
    for number, following in enumerate(lines[at : at + _HEAD_LINES], start=at):
        placed = table.place(following) if following else None
        if placed is None or (number > at and table.begins_row(placed)):
            break
        table.take(number, placed, begins=number == at)
        table.last = number + 1
    return table if _is_head(find_head(table.texts)) else None


def _is_head(head: Head | None) -> bool:
    return head is not None and head.first == 0


def _grown(table: AlignedTable, lines: Sequence[PieceLine], start: int) -> AlignedTable:
    """The table with the lines under it that keep to its columns."""
    for number in range(start, len(lines)):
        line = lines[number]
        if not line:
            continue
        group = len(line) == 1 and _is_group(line[0].text)
        placed = [(min(1, len(table.columns) - 1), line[0])] if group else table.place(line)
        if placed is None or _is_prose(table, placed):
            break
        if group:
            table.rows.append(_Row(number, [[] for _column in table.columns]))
            table.rows[-1].cells[placed[0][0]].append(line[0].text)
            table.rows[-1].bold = True
        else:
            table.take(number, placed, begins=table.begins_row(placed))
        table.last = number + 1
    return table


def _is_group(text: str) -> bool:
    return _GROUP.match(text) is not None


def _is_prose(table: AlignedTable, placed: Sequence[tuple[int, Piece]]) -> bool:
    """Whether a line stands where the numbers do and is none: the text after the table."""
    if not table.numbered or not placed or placed[0][0] != 0:
        return False
    first = placed[0][1].text
    return not _NUMBER.fullmatch(first) and column_of(first) is None


__all__ = ["AlignedTable", "Piece", "aligned_tables"]
