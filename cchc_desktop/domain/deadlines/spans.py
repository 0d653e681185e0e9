"""Days, months, quarters and years as words name them, and the calendar days they are."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc_desktop.domain.deadlines.model import Kind

_FIRST_YEAR = 1000
"""Before it a year lost a figure."""
LAST = -1
"""As a day: the last of its month."""
UNKNOWN = 0
"""As a month: a day that stands without one."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of them: whole months, or days within a month."""

    kind: Kind
    first: int = 1
    """Its first month."""
    last: int = 12
    days: tuple[int, int] = (1, LAST)
    year: int | None = None
    shift: int | None = None
    """In place of `year`: years after the document's, for "năm nay" and "năm sau"."""
    vague: bool = False
    named: bool = False
    """Carries its own noun, so it is no fraction: "ngày 2/3"."""

    @property
    def dated(self) -> bool:
        """Says its year itself."""
        return self.year is not None or self.shift is not None

    @property
    def quarter(self) -> int:
        """The quarter of its first month."""
        return (self.first + 2) // 3


@dataclass(frozen=True, slots=True)
class Span:
    """Parts in the order they stand: a list, or where `unbroken` the two ends of one stretch."""

    parts: tuple[Part, ...]
    unbroken: bool = False

    @property
    def kind(self) -> Kind:
        """That of the end."""
        return self.parts[-1].kind

    @property
    def dated(self) -> bool:
        """Some part of it says its year."""
        return any(part.dated for part in self.parts)

    @property
    def vague(self) -> bool:
        """Some part of it names no exact end."""
        return any(part.vague for part in self.parts)


def start(part: Part) -> date | None:
    """The first day of a part whose year is known; None where the calendar has no such day."""
    return day(part.year or 0, part.first, part.days[0])


def end(part: Part) -> date | None:
    """The last day of a part whose year is known; None where the calendar has no such day."""
    return day(part.year or 0, part.last, part.days[1])


def day(year: int, month: int, number: int) -> date | None:
    """A day of the calendar, or None where there is none."""
    if year < _FIRST_YEAR:
        return None
    try:
        return date(year, month, calendar.monthrange(year, month)[1] if number == LAST else number)
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def with_years(parts: Sequence[Part], year: int, *, unbroken: bool) -> tuple[Part, ...]:
    """The parts with every month and year filled in: from their neighbours, else `year`."""
    filled = [_shifted(part, year) for part in _with_months(list(parts))]
    for at in reversed(range(len(filled) - 1)):
        filled[at] = _earlier(filled[at], filled[at + 1])
    filled[0] = replace(filled[0], year=year) if filled[0].year is None else filled[0]
    for at in range(1, len(filled)):
        filled[at] = _later(filled[at], filled[at - 1], unbroken=unbroken)
    return tuple(filled)


def _shifted(part: Part, year: int) -> Part:
    return part if part.shift is None else replace(part, year=year + part.shift)


def _with_months(parts: list[Part]) -> list[Part]:
    """A day without a month has that of the next day, else of the one before."""
    for at in reversed(range(len(parts) - 1)):
        parts[at] = in_month(parts[at], parts[at + 1])
    for at in range(1, len(parts)):
        parts[at] = in_month(parts[at], parts[at - 1])
    return parts


def in_month(part: Part, neighbour: Part) -> Part:
    """The part, if it is a day without a month, in the neighbour's month and year."""
    if part.first != UNKNOWN or neighbour.first != neighbour.last:
        return part
    return replace(part, first=neighbour.first, last=neighbour.first, year=neighbour.year, shift=neighbour.shift)


def _earlier(part: Part, following: Part) -> Part:
    """As in "tháng 12, tháng 01/2025": the first is of the year before."""
    if part.year is not None or following.year is None:
        return part
    over = part.first > following.last
    return replace(part, year=following.year - over)


def _later(part: Part, preceding: Part, *, unbroken: bool) -> Part:
    """As in "từ tháng 11 đến tháng 2": the second is of the year after."""
    if part.year is not None:
        return part
    year = preceding.year or 0
    return replace(part, year=year + (unbroken and part.last < preceding.first))


def later(day: date, kind: Kind, count: int) -> Part:
    """The month or quarter of a day, or so many after it."""
    months = 3 if kind is Kind.QUARTER else 1
    turn = (day.year * 12 + day.month - 1) // months + count
    year, first = divmod(turn * months, 12)
    return Part(kind, first + 1, first + months, year=year)
