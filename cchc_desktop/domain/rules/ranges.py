"""From where to where a tier reaches, in data and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rules.figures import Number, show


@dataclass(frozen=True, slots=True)
class Tier:
    """A step of a scale: its points for every value in its range. A side without a bound is open."""

    points: Decimal
    at_least: Decimal | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    at_most: Decimal | None = None
    late_points: Decimal | None = None
    """In place of `points` where some of what was done was late."""

    def holds(self, value: Number) -> bool:
        """Whether `value` lies in the range."""
        return not (
            (self.at_least is not None and value < self.at_least)
            or (self.above is not None and value <= self.above)
            or (self.below is not None and value >= self.below)
            or (self.at_most is not None and value > self.at_most)
        )

    @property
    def upper(self) -> Decimal | None:
        """Where the range ends."""
        return self.below if self.below is not None else self.at_most

    @property
    def lower(self) -> Decimal | None:
        """Where the range begins."""
        return self.at_least if self.at_least is not None else self.above

    def words(self, unit: str = "", name: str = "x") -> str:
        """As "80 % ≤ x < 100 %", "≥ 95 %"; one number where both ends are the same."""
        if self.at_least is not None and self.at_least == self.at_most:
            return f"{show(self.at_least)}{unit}"
        low, high = self.lower, self.upper
        start, rise = ("≥", "≤") if self.at_least is not None else (">", "<")
        end = "<" if self.below is not None else "≤"
        if low is None:
            return "còn lại" if high is None else f"{end} {show(high)}{unit}"
        if high is None:
            return f"{start} {show(low)}{unit}"
        return f"{show(low)}{unit} {rise} {name} {end} {show(high)}{unit}"


def breaks(tiers: Sequence[Tier], unit: str = "", *, whole: bool = False) -> tuple[str, ...]:
    """Where neighbouring tiers overlap or leave a gap; `whole` numbers have nothing between 11 and 12.

    A tier without bounds is for the rest and fills the gaps.
    """
    bounded = [tier for tier in tiers if tier.lower is not None or tier.upper is not None]
    ordered = sorted(bounded, key=lambda tier: (tier.lower is not None, tier.lower or 0, tier.above is not None))
    found = []
    for one, other in pairwise(ordered):
        both = f"mức {one.words(unit)} và mức {other.words(unit)}"
        distance = _distance(one, other, whole=whole)
        if distance < 0:
            found.append(f"Trùng nhau: {both}.")
        elif distance > 0 and len(bounded) == len(tiers):
            found.append(f"Còn hở giữa {both}.")
    return tuple(found)


def _distance(one: Tier, other: Tier, *, whole: bool) -> int:
    """Below 0 where `other` begins before `one` ends, above where something lies between, 0 where they meet."""
    end, start = one.upper, other.lower
    if end is None or start is None:
        return -1
    end_in, start_in = one.below is None, other.above is None
    if whole:
        last, first = end - (not end_in), start + (not start_in)
        return int(first - last - 1)
    if start == end:
        return 1 - end_in - start_in
    return 1 if start > end else -1
