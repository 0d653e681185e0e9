"""One limit of time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Limit:
    """Up to which day: of the year, or so long after the superior's document; any later day; or never."""

    month: int | None = None
    """Of the year; 0 and less in the year before: 0 is its December."""
    day: int | None = None
    days: int | None = None
    working: bool = False
    start: tuple[int, int] | int | None = None
    """Where the words say from when: (month, day), or a number of days; to be checked against the tier before."""
    later: bool = False
    after: tuple[int, int | None] | int | None = None
    """What "later" is counted from, where the words name it."""
    never: bool = False
    year: int | None = None
    before: str = ""
    """The words that put it into the year before: "năm trước liền kề"."""

    @property
    def weak(self) -> bool:
        """Words that name no time of their own: "muộn", "không ban hành"."""
        return self.never or (self.later and self.after is None and self.start is None)


@dataclass(frozen=True, slots=True)
class Found:
    """A limit and the tokens it covers."""

    limit: Limit
    start: int
    end: int


def placed(limits: Iterable[Limit], years: Collection[int]) -> tuple[Limit, ...]:
    """The limits, of two years in a row those of the first in the year before: "31/12/2025 … 15/01/2026"."""
    first = min(years, default=0)
    return tuple(
        _earlier(limit) if {*years} == {first, first + 1} and limit.year == first else limit for limit in limits
    )


def _earlier(limit: Limit) -> Limit:
    """The limit a year before, unless its words have put it there."""
    month = limit.month - _MONTHS if limit.month is not None and limit.month > 0 else limit.month
    return replace(limit, month=month, before=limit.before or str(limit.year))
