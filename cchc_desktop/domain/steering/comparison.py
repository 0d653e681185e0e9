"""Years, rounds and sets side by side: rows matched by code, or over a mapping where the sets differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from cchc_desktop.domain.indicators import INDEX_PLACES, Band
from cchc_desktop.domain.rules.figures import half_up
from cchc_desktop.domain.scoring import Score, SheetScore, State
from cchc_desktop.text import fold


@dataclass(frozen=True, slots=True)
class Column:
    """One sheet in one round."""

    title: str
    score: SheetScore
    mapping: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Its codes as those of the last column's set; a code not named stands for itself, if its title does too."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row came to in one column."""

    points: Decimal
    max_points: Decimal

    @property
    def percent(self) -> Decimal | None:
        """Of the maximum; none where there is none."""
        if not self.max_points:
            return None
        return half_up(Fraction(self.points) * 100 / Fraction(self.max_points), INDEX_PLACES)


@dataclass(frozen=True, slots=True)
class Row:
    """An area, a criterion or a leaf of the last column's set."""

    code: str
    title: str
    depth: int
    """0 for an area."""
    leaf: bool
    cells: tuple[Cell | None, ...]
    """One for each column; none where that sheet has no such row."""

    @property
    def difference(self) -> Decimal | None:
        """Of the percentages, the last less the first that has one; what changed maxima don't disturb."""
        shares = [cell.percent for cell in self.cells if cell is not None and cell.percent is not None]
        last = self.cells[-1]
        comparable = len(shares) > 1 and last is not None and last.percent is not None
        return shares[-1] - shares[0] if comparable else None

    @property
    def gain(self) -> Decimal | None:
        """Of the points, where the maximum is the same."""
        held = [cell for cell in self.cells if cell is not None]
        if len(held) < _TWO or self.cells[-1] is None or held[0].max_points != held[-1].max_points:
            return None
        return held[-1].points - held[0].points


_TWO = 2


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole of one column."""

    title: str
    points: Decimal
    max_points: Decimal
    index: Decimal
    band: Band | None
    answered: int
    total: int
    """Of the leaves that wait for an answer."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Columns and rows."""

    columns: tuple[Summary, ...]
    rows: tuple[Row, ...]

    def areas(self) -> tuple[Row, ...]:
        """The rows of the areas in which something was scored."""
        return tuple(row for row in self.rows if not row.depth and any(cell and cell.max_points for cell in row.cells))

    def movers(self, number: int) -> tuple[Row, ...]:
        """The leaves whose share of the maximum moved most, the largest move first."""
        moved = [row for row in self.rows if row.leaf and row.difference]
        return tuple(sorted(moved, key=lambda row: -abs(row.difference or Decimal(0)))[:number])


def compare(columns: Sequence[Column]) -> Comparison:
    """The columns side by side, in the rows of the last one."""
    if not columns:
        return Comparison((), ())
    found = [_rows_of(column, columns[-1].score) for column in columns]
    rows = tuple(
        Row(code, each.indicator.title, depth, not each.parts, tuple(_cell(held.get(code)) for held in found))
        for each, depth in _walk(columns[-1].score.areas)
        if (code := each.indicator.code)
    )
    return Comparison(tuple(_summary(column) for column in columns), rows)


def _rows_of(column: Column, reference: SheetScore) -> dict[str, Score]:
    """The rows of a column by the codes of the reference."""
    found: dict[str, Score] = {}
    for code, row in column.score.by_code.items():
        meant = column.mapping.get(code, code)
        same = reference.by_code.get(meant)
        if same is not None and (code in column.mapping or fold(same.indicator.title) == fold(row.indicator.title)):
            found.setdefault(meant, row)
    return found


def _walk(rows: tuple[Score, ...], depth: int = 0) -> Iterator[tuple[Score, int]]:
    for row in rows:
        yield row, depth
        yield from _walk(row.parts, depth + 1)


def _cell(row: Score | None) -> Cell | None:
    """None where nobody has scored anything, or only estimated it: that is no zero."""
    return Cell(row.points, row.max_points) if row is not None and _scored(row) else None


def _scored(row: Score) -> bool:
    if row.parts:
        return any(_scored(part) for part in row.parts)
    return row.state not in (State.UNANSWERED, State.ESTIMATED)


def _summary(column: Column) -> Summary:
    score = column.score
    return Summary(column.title, score.points, score.max_points, score.index, score.band, score.answered, score.total)
