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


def placed(limits: Iterable[Limit], years: Collection[int], own: int | None) -> tuple[Limit, ...]:
    """The limits, those of the year before the set's own placed there; of two years in a row the later is the own.

    A day of the set's own year says no more than the day; one of the year before does where both are named.
    """
    last = max(years, default=0)
    two = {*years} == {last, last - 1}
    scored = own or (last if two else None)
    sure = {own, last - 1} if two and own == last else {own}
    return tuple(_placed(limit, scored, limit.year in sure) for limit in limits)


def _placed(limit: Limit, scored: int | None, sure: bool) -> Limit:  # noqa: FBT001 -- one use
    if scored is None or limit.year not in (scored, scored - 1):
        return limit
    year = None if sure else limit.year
    if limit.year == scored:
        return replace(limit, year=year)
    month = limit.month - _MONTHS if limit.month is not None and limit.month > 0 else limit.month
    return replace(limit, month=month, year=year, before="năm trước liền kề" if sure else str(limit.year))
