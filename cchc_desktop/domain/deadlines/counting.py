"""Days counted from an event."""

import calendar
from datetime import date, timedelta

from cchc_desktop.domain.deadlines.model import Offset

_DAY_HOURS, _WEEK_DAYS, _WORKING_WEEK, _YEAR_MONTHS = 24, 7, 5, 12


def counted(day: date, offset: Offset, *, backwards: bool = False) -> date | None:
    """So long after the day, or before it; None beyond the calendar. Working days are Monday to Friday."""
    sign = -1 if backwards else 1
    try:
        months = (offset.months or 0) + (offset.years or 0) * _YEAR_MONTHS
        moved = _by_months(day, sign * months)
        days = (offset.days or 0) + (offset.weeks or 0) * _WEEK_DAYS - (-(offset.hours or 0) // _DAY_HOURS)
        return _by_working_days(moved + sign * timedelta(days), sign, offset.working_days or 0)
    except (ValueError, OverflowError):
        return None


def _by_months(day: date, months: int) -> date:
    year, month = divmod(day.year * _YEAR_MONTHS + day.month - 1 + months, _YEAR_MONTHS)
    return day.replace(year=year, month=month + 1, day=min(day.day, _month_length(year, month + 1)))


def _month_length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1] if date.min.year <= year <= date.max.year else 1


def _by_working_days(day: date, sign: int, count: int) -> date:
    """Whole weeks at once, so that no number takes long; a weekend counts as the working day before it."""
    while count and day.weekday() >= _WORKING_WEEK:
        day -= timedelta(sign)
    weeks, rest = divmod(count, _WORKING_WEEK)
    day += sign * timedelta(weeks=weeks)
    while rest:
        day += timedelta(sign)
        rest -= day.weekday() < _WORKING_WEEK
    return day
