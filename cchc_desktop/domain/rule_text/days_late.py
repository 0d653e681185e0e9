"""Days of lateness counted from the day that the step before names: "chậm nhất 05/12: 1; chậm từ 1 đến 3 ngày: 0,5"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from cchc_desktop.domain.rule_text.limit import Limit
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers

_YEAR = 2023
"""Any without 29/02."""


def counted_from(first: DateTier | None, limits: Sequence[Limit]) -> tuple[Limit, ...]:
    """`limits`, those of so many days late as days of the year where the first tier ends on one."""
    late = any(limit.weak and limit.later for limit in limits)
    if not late or first is None or first.month is None or first.day is None or first.before:
        return tuple(limits)
    last = date(_YEAR, first.month, min(first.day, 28) if first.month == 2 else first.day)  # noqa: PLR2004 -- February
    days = [limit for limit in limits if not limit.working and (limit.days or _later_than(limit) is not None)]
    if len(days) != 1:
        return tuple(limits)
    rest = [limit for limit in limits if limit is not days[0] and not (limit.weak and limit.later)]
    return (_dated(days[0], last), *rest)


def _dated(limit: Limit, last: date) -> Limit:
    if (number := _later_than(limit)) is not None:
        end = last + timedelta(number)
        return Limit(later=True, after=(end.month, end.day))
    end = last + timedelta(limit.days or 0)
    start = last + timedelta(limit.start) if isinstance(limit.start, int) else last + timedelta(1)
    return replace(limit, month=end.month, day=end.day, days=None, start=(start.month, start.day))


def _later_than(limit: Limit) -> int | None:
    """More than how many days: "quá 3 ngày", "từ 4 ngày trở lên"."""
    if isinstance(limit.after, int):
        return limit.after
    return limit.start - 1 if limit.later and isinstance(limit.start, int) else None


def days_told(method: DeadlineTiers) -> Iterator[Decimal]:
    """The numbers of days by which later tiers end, and by which still later ones begin."""
    ends = [end for tier in method.tiers if (end := tier.last_day(_YEAR)) is not None]
    for end in ends[1:]:
        yield from (Decimal((end - ends[0]).days + further) for further in (0, 1))
