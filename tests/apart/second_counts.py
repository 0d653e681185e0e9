"""What rules of the second scorer count: occurrences, and days."""

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from tests.apart.second_figures import number

Data = Mapping[str, Any]


class UnscoredError(Exception):
    """The answer lacks, or contradicts, what the rule needs."""


class NothingAroseError(Exception):
    """None of none."""


def amount(data: Data, name: str, usual: int = 0) -> Fraction:
    """A number of the rule."""
    value = number(data.get(name, usual))
    assert value is not None
    return value


def one_count(answer: Data) -> int | None:
    """The one number, wherever it was entered."""
    if "count" in answer:
        return int(answer["count"])
    if len(answer.get("counts", ())) == 1:
        return int(answer["counts"][0])
    if "value" in answer and Fraction(answer["value"]).denominator == 1:
        return int(answer["value"])
    if "ticked" in answer:
        return len(set(answer["ticked"]))
    return {0: 1, 1: 0}.get(answer.get("choice", -1))


def counts(answer: Data, kinds: int) -> list[int]:
    """How often each kind happened."""
    several = list(answer.get("counts", ()))
    if not several:
        found = one_count(answer)
        found = answer.get("late") if found is None else found
        if found is None or (found and kinds > 1):
            raise UnscoredError
        several = [found][:kinds]
    if len(several) > kinds:
        raise UnscoredError
    return several + [0] * (kinds - len(several))


def worth(occurrences: Sequence[Data], answer: Data) -> Fraction:
    """What the occurrences bring or cost."""
    happened = counts(answer, len(occurrences))
    return sum((amount(each, "points") * times for each, times in zip(occurrences, happened, strict=True)), Fraction(0))


def dated(rule: Data, answer: Data, year: int) -> Fraction:
    if answer.get("never"):
        return amount(rule, "never")
    day, since = answer.get("date"), answer.get("since")
    relative = any(tier.get("days") is not None for tier in rule["tiers"])
    if day is None or (relative and since is None):
        raise UnscoredError
    own_year = year if day >= dt.date(year - 1, 7, 1) else day.year
    for tier in rule["tiers"]:
        met = _in_time(tier, day, own_year) if since is None or not relative else _in_time_after(tier, day, since)
        if met:
            return amount(tier, "points")
    return Fraction(0)


def _in_time(tier: Data, day: dt.date, year: int) -> bool:
    month = tier.get("month")
    if month is None:
        return True
    if not 1 <= month <= 12:
        return False
    year -= 1 if tier.get("before") else 0
    length = calendar.monthrange(year, month)[1]
    last = length if tier.get("day") is None else tier["day"]
    if (month, last) == (2, 29):
        last = length  # the end of February, whichever year it is
    return 1 <= last <= length and (day.year, day.month, day.day) <= (year, month, last)


def _in_time_after(tier: Data, day: dt.date, since: dt.date) -> bool:
    if tier.get("days") is None:
        return True
    passed = max(day.toordinal() - since.toordinal(), 0)
    if tier.get("working"):
        # Weeks by fives, then the rest day by day: an answer may be decades late.
        rest = (since.toordinal() + step for step in range(1, passed % 7 + 1))
        passed = passed // 7 * 5 + sum(dt.date.fromordinal(each).isoweekday() < 6 for each in rest)
    return bool(passed <= tier["days"])
