"""Which days are worked: Monday to Friday, without the days off, with the days worked in exchange."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day that differs from its weekday."""

    day: date
    off: bool
    """Not worked; else it is a weekend day worked in exchange."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of the ward."""

    off: frozenset[date] = frozenset()
    """Days off beside the weekends."""
    worked: frozenset[date] = frozenset()
    """Weekend days worked in exchange."""

    def works(self, day: date) -> bool:
        """Whether the ward works on that day."""
        return day in self.worked or (day.weekday() < _SATURDAY and day not in self.off)

    def after(self, day: date, working_days: int) -> date:
        """The day that is so many working days later; the day itself counts for nothing."""
        return self._moved(day, working_days, _DAY)

    def before(self, day: date, working_days: int) -> date:
        """The day that is so many working days earlier."""
        return self._moved(day, working_days, -_DAY)

    def on_or_before(self, day: date) -> date:
        """The day, or the last working day before it."""
        return day if self.works(day) else self.before(day, 1)

    def _moved(self, day: date, working_days: int, step: timedelta) -> date:
        while working_days > 0:
            day += step
            working_days -= self.works(day)
        return day


def calendar_of(days: Iterable[DayOff]) -> Calendar:
    """The calendar that those days make."""
    listed = tuple(days)
    return Calendar(
        off=frozenset(each.day for each in listed if each.off),
        worked=frozenset(each.day for each in listed if not each.off),
    )
