"""A table without lines: its columns, told by the room between them, and the rows its lines make."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cchc_desktop.text import tidy

_ITEM = re.compile(r"[-–+•]\s|\d{1,2}[.)]\s")
_FIGURE = re.compile(r"[-+−]?\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together on a line, and from where to where."""

    text: str
    left: float
    right: float
    bold: bool = False


PieceLine = Sequence[Piece]


@dataclass(slots=True)
class Column:
    """From where to where a column reaches."""

    left: float
    right: float


@dataclass(slots=True)
class Row:
    """One row: the lines of each cell."""

    line: int
    cells: list[list[str]]
    bold: bool = True

    def texts(self, clauses: Container[int]) -> tuple[str, ...]:
        """The cells, those of `clauses` line by line."""
        return tuple("\n".join(lines) if place in clauses else _joined(lines) for place, lines in enumerate(self.cells))


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
    columns: list[Column]
    numbered: bool
    rows: list[Row] = field(default_factory=list)
    points: tuple[int, ...] = ()
    """Columns of points, each of which begins a row: of criteria, not of tasks."""
    clauses: tuple[int, ...] = ()
    """Columns whose lines are kept apart: how criteria are scored."""

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The cells by row."""
        return tuple(row.texts(self.clauses) for row in self.rows)

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
            self.rows.append(Row(number, [[] for _column in self.columns]))
        row = self.rows[-1]
        for place, piece in placed:
            row.cells[place].append(piece.text)
            row.bold = row.bold and piece.bold
        self.widen(placed)

    def begins_row(self, placed: Sequence[tuple[int, Piece]]) -> bool:
        """Whether a line is the first of a row: it has a number, or without numbers nearly all of its cells."""
        filled = {place for place, _piece in placed}
        if any(place in self.points and _FIGURE.fullmatch(piece.text) for place, piece in placed):
            return True
        if self.numbered:
            return 0 in filled
        return 0 in filled and len(filled) >= max(2, len(self.columns) - 1)


def _rises(columns: Sequence[int], line: PieceLine) -> bool:
    return len(columns) == len(line) and all(one < other for one, other in pairwise(columns))
