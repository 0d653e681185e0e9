"""The order of limits of time: the earliest first, each begins where the one before it ends."""

from collections.abc import Sequence
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Dated
from cchc_desktop.domain.rule_text.times.limit import Limit
from cchc_desktop.domain.rules.dates import DateTier

_MONTHS, _SHORTEST, _LONGEST, _OPEN = 12, 28, 31, 99


def earliest_first(dated: Sequence[Dated]) -> Sequence[Dated]:
    """The clauses, turned where the latest stands first: "sau 28/02: 0; đến 28/02: 0,25; trong tháng 01: 0,5"."""
    ends = [max(map(_end, fact.limits), default=(_OPEN, 0)) for fact in dated]
    counted = {limit.month is None for fact in dated for limit in fact.limits if limit.month or limit.days}
    return dated[::-1] if len(counted) == 1 and all(one > other for one, other in pairwise(ends)) else dated


def _end(limit: Limit) -> tuple[int, int]:
    """The month and the day until which it lasts; "muộn" and "không ban hành" come last."""
    if limit.month is None:
        return (0, limit.days) if limit.days else (_OPEN, 0)
    return (limit.month, limit.day or _LONGEST)


def follows(last: DateTier, limit: Limit) -> bool:  # noqa: PLR0911 -- one way out for each shape
    """Whether a tier begins where the one before it ends, as far as the words say."""
    if last.month is None and last.days is None:
        return False
    if isinstance(limit.start, tuple) and last.month is not None:
        return _touches(last, limit.start)
    if isinstance(limit.start, int) and last.days is not None:
        return limit.start in (last.days, last.days + 1) and (limit.later or limit.working == last.working)
    if isinstance(limit.after, tuple):
        same = limit.after[0] in (_month(last), last.month if last.before else None)
        return same and (limit.after[1] in (None, last.day) or (last.day is None and _ends_month(last, limit.after[1])))
    if isinstance(limit.after, int):
        return last.days == limit.after
    if limit.month is not None:
        return last.month is not None and (_month(last), last.day or _LONGEST) < (limit.month, limit.day or _LONGEST)
    if limit.days is not None:
        return last.days is not None and last.days < limit.days and (last.working == limit.working)
    return True


def _ends_month(tier: DateTier, day: int | None) -> bool:
    return day in {end.day for year in (2023, 2024) if (end := tier.last_day(year)) is not None}


def _month(tier: DateTier) -> int:
    """Of the year; 0 is December of the year before."""
    return (tier.month or 0) - _MONTHS * tier.before


def _touches(last: DateTier, start: tuple[int, int]) -> bool:
    month, day = start
    end = last.last_day(2024)
    if end is None:
        return False
    if _month(last) == month:
        return day in (end.day, end.day + 1) or day > _LONGEST
    return day == 1 and month == _month(last) + 1 and (last.day is None or end.day >= _SHORTEST)
