"""What comes back: each time that a task has to be done, made from its words and the calendar, never stored.

The key of an occurrence depends on nothing but its stretch of the calendar: the same one is never made twice,
and what was given for it stays given when the superior's words are corrected.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from cchc_desktop.domain.deadlines import Kind, Recurrence
from cchc_desktop.domain.following.calendar import Calendar
from cchc_desktop.domain.following.units import MONTHS, Unit, month_length, months, reporting, weeks
from cchc_desktop.domain.periods import Period
from cchc_desktop.domain.tasks import Rhythm, Task

_REPORTING = Recurrence("reporting")
_RULES = {
    Rhythm.MONTHLY: Recurrence("monthly"),
    Rhythm.QUARTERLY: Recurrence("quarterly"),
    Rhythm.HALF_YEARLY: Recurrence("semiannual"),
    Rhythm.YEARLY: Recurrence("yearly"),
    Rhythm.REPORTING: _REPORTING,
}
_ENDLESS = (Kind.ONGOING, Kind.RECURRING)
_LENGTHS = {"next_month": 1, "next_quarter": 3, "next_year": 12}
_FRIDAY, _WEEK = 5, 7
_QUARTER, _YEAR = 3, 12
_AT_HAND = 2048
_MOST_TIMES = 12
"""More than so many in one stretch are counted by the officer, not one by one."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a task comes back."""

    key: str
    """"2026-09", "2026-Q3", "2026-W37", "2026", a reporting period's code; a second one in it is "2026-09.2"."""
    first_day: date
    due: date
    title: str
    """"tháng 9/2026"."""


def occurrences(task: Task, periods: Sequence[Period], calendar: Calendar, until: date) -> tuple[Occurrence, ...]:
    """Those of `task` that have begun by `until`, the earliest due first, from the day it was taken over."""
    named = rules(task)
    if not named:
        return ()
    return _made(named, tuple(periods), calendar, _opening(task, until), _closing(task) or date.max, until)


@lru_cache(_AT_HAND)
def _made(  # noqa: PLR0913, PLR0917 -- all that they depend on, so that they are kept by it
    rules: tuple[Recurrence, ...],
    periods: tuple[Period, ...],
    calendar: Calendar,
    opening: date,
    closing: date,
    until: date,
) -> tuple[Occurrence, ...]:
    """The tasks of a plan share few wordings, and a page asks for all of them at every edit."""
    found = [
        (unit, due)
        for rule in rules
        for unit, due in _of_rule(rule, periods, calendar, opening, until)
        if due >= opening and unit.middle <= closing
    ]
    counts: Counter[str] = Counter()
    made = []
    for unit, due in sorted(found, key=lambda each: (each[0].first, each[1], each[0].key)):
        counts[unit.key] += 1  # a stretch that begins later, as a quarter behind its report's period, takes none's key
        made.append(_numbered(unit, due, counts[unit.key]))
    return tuple(sorted(made, key=lambda each: (each.due, each.key)))


def _numbered(unit: Unit, due: date, number: int) -> Occurrence:
    if number == 1:
        return Occurrence(unit.key, unit.first, due, unit.title)
    return Occurrence(f"{unit.key}.{number}", unit.first, due, f"{unit.title}, lần {number}")


def rules(task: Task) -> tuple[Recurrence, ...]:
    """How the task comes back: as the officer said, else in the superior's words, else with the reports."""
    if waiting(task):
        return ()
    if task.rhythm:
        return (_RULES[task.rhythm],)
    deadline = task.deadline
    named = _named(task)
    goes_on = deadline.kind in _ENDLESS or Kind.ONGOING in deadline.also
    return named or ((_REPORTING,) if goes_on else ())


def waiting(task: Task) -> bool:
    """Its event has not come, so nothing of it can come back."""
    return task.deadline.kind is Kind.EVENT and task.due is None and task.started_by is None


def binding(task: Task) -> bool:
    """Whether the superior named when it comes back: a missed one is overdue then.

    Work that merely goes on all the time is asked for a proof in each stretch, and overdue never.
    """
    return bool(_named(task))


def mixed(task: Task) -> bool:
    """Whether the superior's words have it come back beside a day of its own: done then, it still does that year."""
    return task.deadline.kind not in _ENDLESS and (not task.rhythm or binding(task))


def _named(task: Task) -> tuple[Recurrence, ...]:
    """Daily work goes on all the time: nobody proves every day."""
    return tuple(rule for rule in task.deadline.recurrence if rule.freq != "daily")


def _opening(task: Task, until: date) -> date:
    known = [day for day in (task.since, task.deadline.start) if day is not None]
    return max(known) if known and not mixed(task) else task.since or date(until.year, 1, 1)


def _closing(task: Task) -> date | None:
    """When it ends: a stretch of which the most lies behind that day is none of the task's."""
    end = task.deadline.end
    if mixed(task):
        return max(date(day.year, _YEAR, 31) for day in (end, task.due) if day) if end or task.due else None
    if task.deadline.kind not in _ENDLESS:  # the officer's rhythm, until the work is done
        end = task.due
    known = [day for day in (end, task.finished) if day is not None]
    return min(known) if known else None


def _of_rule(
    rule: Recurrence, periods: Sequence[Period], calendar: Calendar, opening: date, until: date
) -> Iterator[tuple[Unit, date]]:
    """Each stretch that begins by `until` with the day it is due, as often as the rule says."""
    every = rule.every or 1
    times = rule.times or 1
    for unit in _units(rule.freq, periods, opening, until, every):
        dues = _dues(rule, unit, periods, calendar)
        for due in dues * (times if len(dues) == 1 and times <= _MOST_TIMES else 1):
            yield unit, due


def _units(freq: str, periods: Sequence[Period], opening: date, until: date, every: int) -> Iterator[Unit]:
    if freq == "weekly":
        return weeks(opening, until, every)
    return months(freq, opening, until, every) if freq in MONTHS else reporting(periods, until)


def _dues(rule: Recurrence, unit: Unit, periods: Sequence[Period], calendar: Calendar) -> tuple[date, ...]:
    """The days in a stretch by which it has to be done."""
    match rule.freq:
        case "weekly":
            friday = date.fromordinal(unit.last.toordinal() - _WEEK + (rule.weekday or _FRIDAY))
            return (friday if rule.weekday else max(calendar.on_or_before(friday), unit.first),)
        case "yearly" if rule.dates:
            return tuple(_day(unit.last.year, *map(int, each.split("-"))) for each in rule.dates)
        case "monthly" | "quarterly" | "semiannual" | "yearly":
            return (_in_months(rule, unit),)
        case "reporting":
            return (unit.last,)
    if rule.day is not None:
        return (_day(unit.last.year, unit.last.month, rule.day),)
    return tuple(period.due for period in periods if period.code == unit.key)


def _in_months(rule: Recurrence, unit: Unit) -> date:
    """The rule's day in the last month, or in the month it names, or in the stretch after it."""
    last, day = unit.last, -1 if rule.day is None else rule.day
    named = rule.month or (rule.quarter or 0) * _QUARTER
    if named:
        return _day(last.year + (rule.offset is not None), named, day)
    if rule.offset is None:
        further = (rule.month_of_quarter or _QUARTER) - _QUARTER if rule.freq == "quarterly" else 0
    else:
        further = rule.month_of_quarter or (_LENGTHS.get(rule.offset, 1) if rule.day is None else 1)
    year, month = divmod(last.year * _YEAR + last.month - 1 + further, _YEAR)
    return _day(year, month + 1, day)


def _day(year: int, month: int, day: int) -> date:
    """That day of the month; its last one for -1 and where the month is shorter."""
    length = month_length(year, month)
    return date(year, month, length if day == -1 else min(day, length))
