"""The stretches of the calendar that work comes back in: weeks, months, quarters, halves, years, reporting periods."""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cchc_desktop.domain.periods import Period
from cchc_desktop.text import roman

_WEEK = 7
_YEAR = 12
_DAY = timedelta(days=1)
MONTHS = {"monthly": 1, "quarterly": 3, "semiannual": 6, "yearly": _YEAR}
"""How many months a unit of that frequency has."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch."""

    key: str
    """"2026-09", "2026-Q3", "2026-H1", "2026", "2026-W37", or a reporting period's code."""
    title: str
    first: date
    last: date

    @property
    def middle(self) -> date:
        """The day in its middle."""
        return self.first + (self.last - self.first) / 2


def weeks(opening: date, until: date, every: int = 1) -> Iterator[Unit]:
    """The weeks that are not over before `opening` and begin by `until`; the one before them is the first."""
    return _run(opening.toordinal() // _WEEK - 1, until, every, _week)


def months(frequency: str, opening: date, until: date, every: int = 1) -> Iterator[Unit]:
    """The months, quarters, halves or years, in the same way."""
    size = MONTHS[frequency]
    first = (opening.year * _YEAR + opening.month - 1) // size - 1
    return _run(first, until, every, lambda number: _of_months(number, size))


def reporting(periods: Sequence[Period], until: date) -> Iterator[Unit]:
    """The reporting periods, each from the day after the one before it, although some count from the year's start."""
    before: Period | None = None
    for period in sorted(periods, key=lambda each: (each.end, each.code)):
        first = max(period.start, before.end + _DAY) if before and before.end < period.end else period.start
        before = period
        if first <= until:
            yield Unit(period.code, period.title, first, period.end)


def _run(first: int, until: date, every: int, made: Callable[[int], Unit | None]) -> Iterator[Unit]:
    """Every so many of them as one, counted from the calendar's own beginning, so that no correction moves them."""
    number = first
    while (unit := made(number)) and unit.first <= until:
        if (number + 1) % every == 0:
            opened = made(number - every + 1) or unit
            yield unit if every == 1 else replace(unit, first=opened.first)
        number += 1


def _week(number: int) -> Unit | None:
    """Monday's ordinal is one more than a whole number of weeks."""
    ordinal = number * _WEEK + 1
    if not date.min.toordinal() <= ordinal <= date.max.toordinal() - _WEEK:
        return None
    monday = date.fromordinal(ordinal)
    year, week, _day = monday.isocalendar()
    return Unit(f"{year}-W{week:02d}", f"tuần {week}/{year}", monday, monday + (_WEEK - 1) * _DAY)


def _of_months(number: int, size: int) -> Unit | None:
    year, part = divmod(number, _YEAR // size)
    if not date.min.year <= year < date.max.year:
        return None
    last = (part + 1) * size
    key, title = _NAMED[size](year, part + 1)
    return Unit(key, title, date(year, part * size + 1, 1), date(year, last, month_length(year, last)))


_NAMED: dict[int, Callable[[int, int], tuple[str, str]]] = {
    1: lambda year, part: (f"{year}-{part:02d}", f"tháng {part}/{year}"),
    3: lambda year, part: (f"{year}-Q{part}", f"quý {roman(part)} năm {year}"),
    6: lambda year, part: (f"{year}-H{part}", f"6 tháng {'đầu' if part == 1 else 'cuối'} năm {year}"),
    _YEAR: lambda year, _part: (f"{year}", f"năm {year}"),
}


def title_of(key: str, periods: Iterable[Period] = ()) -> str:
    """What an occurrence is called, by its key alone: what was given before the words were corrected is still told."""
    own, _dot, number = key.partition(".")
    title = next((each.title for each in periods if each.code == own), "") or _title(own)
    return f"{title}, lần {number}" if title and number else title or key


def _title(key: str) -> str:
    """Empty for what is no key of ours."""
    read = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]|Q[1-4]|H[12]|6T|N|W\d\d))?", key)
    if read is None:
        return ""
    year, part = int(read[1]), _OF_REPORTS.get(read[2] or "", read[2]) or ""
    if part.startswith("W"):
        return f"tuần {int(part[1:])}/{year}"
    size = _SIZES[part[:1]] if part else _YEAR
    return _NAMED[size](year, int(part.strip("QH") or 1))[1]


_OF_REPORTS = {"6T": "H1", "N": ""}
"""The codes of the usual reporting periods that are no unit's own."""


_SIZES = {"0": 1, "1": 1, "Q": 3, "H": 6}
"""Months of a unit by how the second part of its key begins."""


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]
