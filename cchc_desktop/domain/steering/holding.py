"""How much of the ward's own points held under verification in past years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.rules.figures import show_percent
from cchc_desktop.domain.scoring import Score, SheetScore
from cchc_desktop.text import fold

_WHOLE = Fraction(1)


@dataclass(frozen=True, slots=True)
class PastYear:
    """A sheet that was verified: as the ward scored it, and as it was decided."""

    year: int
    own: SheetScore
    verified: SheetScore


@dataclass(frozen=True, slots=True)
class Held:
    """The share of a leaf's own points that can be counted on."""

    usual: Fraction = _WHOLE
    worst: Fraction = _WHOLE
    """Of the worst year."""
    words: str = ""
    """What it rests on; empty where there is nothing to rest on, or nothing was lost."""


def held(leaf: Score, area: Score, past: Sequence[PastYear]) -> Held:
    """By the same leaf of past years; where it had no points then, by its area; else by the whole sheet."""
    for rows, name in (((leaf,), "tiêu chí này"), (tuple(_leaves(area)), "lĩnh vực này"), ((), "cả phiếu")):
        shares = [share for year in past if (share := _share(year, rows)) is not None]
        if shares:
            return _told(shares, name, tuple(year.year for year in past))
    return Held()


def _told(shares: list[tuple[Fraction, Fraction]], name: str, years: tuple[int, ...]) -> Held:
    own = sum((claimed for claimed, _ in shares), Fraction(0))
    usual = min(sum((kept for _, kept in shares), Fraction(0)) / own, _WHOLE)
    worst = min(usual, *(kept / claimed for claimed, kept in shares))
    if worst == _WHOLE:
        return Held()
    when = f"năm {years[0]}" if len(years) == 1 else f"{len(years)} năm trước"
    return Held(usual, worst, f"{when} thẩm định giữ {show_percent(usual * 100)} điểm tự chấm của {name}")


def _share(year: PastYear, rows: tuple[Score, ...]) -> tuple[Fraction, Fraction] | None:
    """Points claimed and kept in these rows, all rows where none are named; none where nothing was claimed."""
    wanted = {(row.indicator.code, fold(row.indicator.title)) for row in rows}
    claimed = kept = Decimal(0)
    for row in year.own.by_code.values():
        if row.parts or not row.claimed or row.indicator.beyond:
            continue
        after = year.verified.by_code.get(row.indicator.code)
        if after is not None and (not rows or (row.indicator.code, fold(row.indicator.title)) in wanted):
            claimed, kept = claimed + row.points, kept + after.points
    return (Fraction(claimed), Fraction(kept)) if claimed else None


def _leaves(area: Score) -> Iterator[Score]:
    return (row for row in area.walk() if not row.parts)
