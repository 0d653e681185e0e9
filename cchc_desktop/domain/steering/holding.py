"""How much of the ward's own points held under verification in past years."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from cchc_desktop.domain.rules.figures import show_percent
from cchc_desktop.domain.scoring import Score, SheetScore
from cchc_desktop.text import fold

_WHOLE = Fraction(1)


_Key = tuple[str, str]
_Pair = tuple[Fraction, Fraction]
"""Points claimed, and what was left of them."""


@dataclass(frozen=True)
class PastYear:
    """A sheet that was verified: as the ward scored it, and as it was decided."""

    year: int
    own: SheetScore
    verified: SheetScore

    @cached_property
    def kept(self) -> dict[_Key, _Pair]:
        """Of every leaf for which the ward claimed points."""
        pairs = {}
        for row in self.own.by_code.values():
            after = self.verified.by_code.get(row.indicator.code)
            if row.claimed and not row.parts and not row.indicator.beyond and after is not None:
                pairs[_key(row)] = Fraction(row.points), Fraction(after.points)
        return pairs


@dataclass(frozen=True, slots=True)
class Held:
    """The share of a leaf's own points that can be counted on."""

    usual: Fraction = _WHOLE
    worst: Fraction = _WHOLE
    """Of the worst year."""
    words: str = ""
    """What it rests on; empty where there is nothing to rest on, or nothing was lost."""


class Holdings:
    """What held of a leaf's own points, looked up for one leaf after the other."""

    def __init__(self, past: Sequence[PastYear]) -> None:
        self._past = past
        self._by_area: dict[str, Held | None] = {}
        self._whole = _over(past, None, "cả phiếu") or Held()

    def of(self, leaf: Score, area: Score) -> Held:
        """By the same leaf of past years; where it had no points then, by its area; else by the whole sheet."""
        own = _over(self._past, (_key(leaf),), "tiêu chí này")
        if own is not None:
            return own
        code = area.indicator.code
        if code not in self._by_area:
            leaves = tuple(_key(row) for row in area.walk() if not row.parts)
            self._by_area[code] = _over(self._past, leaves, "lĩnh vực này")
        return self._by_area[code] or self._whole


def _over(past: Sequence[PastYear], leaves: tuple[_Key, ...] | None, name: str) -> Held | None:
    """Of these leaves, of all where none are named; none where nothing was claimed for them in any year."""
    shares = {year.year: share for year in past if (share := _share(year, leaves)) is not None}
    if not shares:
        return None
    own = sum((claimed for claimed, _ in shares.values()), Fraction(0))
    usual = min(sum((kept for _, kept in shares.values()), Fraction(0)) / own, _WHOLE)
    worst = min(usual, *(kept / claimed for claimed, kept in shares.values()))
    if worst == _WHOLE:
        return Held()
    when = f"năm {min(shares)}" if len(shares) == 1 else f"{len(shares)} năm trước"
    return Held(usual, worst, f"{when} thẩm định giữ {show_percent(usual * 100)} điểm tự chấm của {name}")


def _share(year: PastYear, leaves: tuple[_Key, ...] | None) -> _Pair | None:
    named = tuple(year.kept) if leaves is None else leaves
    pairs = [year.kept[key] for key in named if key in year.kept]
    claimed = sum((pair[0] for pair in pairs), Fraction(0))
    return (claimed, sum((pair[1] for pair in pairs), Fraction(0))) if claimed else None


def _key(row: Score) -> _Key:
    """A code alone may mean something else in another year."""
    return row.indicator.code, fold(row.indicator.title)
