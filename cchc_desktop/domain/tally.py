"""What some leaves come to together, before their points are a total."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Tally:
    """Points and what they are out of; bonus and penalty apart, because caps are common to many leaves."""

    points: Decimal = _ZERO
    max_points: Decimal = _ZERO
    waiting: Decimal = _ZERO
    """Maximum of surveys without a result."""
    estimate: Decimal | None = None
    """What those surveys are expected to bring, where anything was entered."""
    bonus: Decimal = _ZERO
    penalty: Decimal = _ZERO
    answered: int = 0
    total: int = 0

    @property
    def settled(self) -> Decimal:
        """The points with bonus and penalty."""
        return self.points + self.bonus - self.penalty

    def plus(self, other: "Tally") -> "Tally":
        """Both together."""
        estimates = [each for each in (self.estimate, other.estimate) if each is not None]
        return Tally(
            self.points + other.points,
            self.max_points + other.max_points,
            self.waiting + other.waiting,
            sum(estimates, _ZERO) if estimates else None,
            self.bonus + other.bonus,
            self.penalty + other.penalty,
            self.answered + other.answered,
            self.total + other.total,
        )

    def capped(self, bonus: Decimal | None, penalty: Decimal | None) -> "Tally":
        """With bonus and penalty within their common caps."""
        return replace(self, bonus=_up_to(self.bonus, bonus), penalty=_up_to(self.penalty, penalty))


def together(tallies: Iterable[Tally]) -> Tally:
    """All of them in one."""
    whole = Tally()
    for tally in tallies:
        whole = whole.plus(tally)
    return whole


def _up_to(value: Decimal, cap: Decimal | None) -> Decimal:
    return value if cap is None else min(value, cap)
