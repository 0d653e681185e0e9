"""Days of lateness counted from the day that the step before names: "chậm nhất 05/12: 1; chậm từ 1 đến 3 ngày: 0,5"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from cchc_desktop.domain.rule_text.times.limit import Limit
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.text import fold

_LATER = re.compile(r"\b(?:cham|muon|tre) (?:qua|hon|tren)\b")
_LONGEST = 31
_YEAR = 2023
"""Any without 29/02."""


def counted_from(first: DateTier | None, limits: Sequence[Limit], said: str) -> tuple[Limit, ...]:
    """`limits`, those of so many days late as days of the year where the first tier ends on one."""
    late = any(limit.weak and limit.later for limit in limits) or _LATER.search(fold(said)) is not None
    last = first.last_day(_YEAR) if late and first is not None and first.day is not None and not first.before else None
    if last is None:
        return tuple(limits)
    days = [limit for limit in limits if not limit.working and (limit.days or _later_than(limit) is not None)]
    if len(days) != 1:
        return tuple(limits)
    rest = [limit for limit in limits if limit is not days[0] and not (limit.weak and limit.later)]
    return (_dated(days[0], last), *rest)


def late_by(limits: Sequence[Limit], loose: Sequence[Token]) -> tuple[Limit, ...]:
    """`limits`, where "chậm", "sau ngày 15/12" stands before a limit as the start of that: "nhưng trước ngày 20/12"."""
    late = [limit for limit in limits if limit.later and limit.start is None]
    ends = [limit for limit in limits if limit.month is not None or limit.days is not None]
    keys = {token.key for token in loose}
    if not late or len(ends) != 1 or len(limits) > len((*late, *ends)) or "hoac" in keys:
        return tuple(limits)
    if ends[0].days is not None and "nhung" not in keys:
        return tuple(limits)  # so many days late, not so many days
    match next((limit.after for limit in late if limit.after is not None), None):
        case (int() as month, day):
            return (replace(ends[0], start=(month, (day or _LONGEST) + 1)),)
        case int() as days:
            return (replace(ends[0], start=days + 1),)
    return (ends[0],)


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
