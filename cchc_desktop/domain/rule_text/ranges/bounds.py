"""A range as words give it, of a share or of a number."""

from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.rules.ranges import Tier


@dataclass(frozen=True, slots=True)
class Bounds:
    """A range as the words give it, of a share or of a number."""

    at_least: Decimal | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    at_most: Decimal | None = None
    percent: bool = False
    exact: bool = False
    """A number by itself: "100 %", "1 sáng kiến"."""
    rest: bool = False
    explicit: bool = False
    """A comparison was said, not only two numbers or one."""

    @property
    def lower(self) -> Decimal | None:
        """Where the range begins."""
        return self.at_least if self.at_least is not None else self.above

    @property
    def upper(self) -> Decimal | None:
        """Where the range ends."""
        return self.below if self.below is not None else self.at_most

    def tier(self, points: Decimal, late: Decimal | None = None) -> Tier:
        """The step it is of a scale."""
        return Tier(points, self.at_least, self.above, self.below, self.at_most, late)


@dataclass(frozen=True, slots=True)
class Found:
    """Bounds and the tokens they cover."""

    bounds: Bounds
    start: int
    end: int
