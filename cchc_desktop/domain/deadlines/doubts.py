"""What in a deadline cannot be, though its words can be read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from cchc_desktop.domain.deadlines.model import Deadline, Kind, Recurrence
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import show_date

_WHERE = "thời hạn"
_WITHOUT_LAST_DAY = (None, Kind.RECURRING, Kind.ONGOING, Kind.EVENT)
_LAST_DAY = 31


def checked(deadline: Deadline, issued: date | None) -> Deadline:
    """With a problem where it was over before its document was issued."""
    if issued is None or deadline.end is None or deadline.end >= issued or deadline.kind in _WITHOUT_LAST_DAY:
        return deadline
    late = f"Thời hạn {show_date(deadline.end)} trước ngày ban hành văn bản {show_date(issued)}"
    return replace(deadline, problems=(*deadline.problems, Problem(_WHERE, late)))


def impossible_days(rules: Iterable[Recurrence]) -> tuple[Problem, ...]:
    """Days that no month has."""
    days = [rule.day for rule in rules if rule.day and rule.day > _LAST_DAY]
    return tuple(Problem(_WHERE, f"Không có ngày {day} trong tháng") for day in days)
