"""What in a deadline cannot be, though its words can be read."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from cchc_desktop.domain.deadlines.model import Deadline, Kind, Recurrence
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import fold, show_date

_WHERE = "thời hạn"
_CALENDAR = (Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR)
_SAID = {
    re.compile(r"\bda (?:xong|hoan thanh|thuc hien|ban hanh)\b"): "Có chỗ ghi là đã xong",
    re.compile(r"\b(?:som|muon|tre) hon \d+ (?:ngay|thang|tuan)\b"): "Ngày phải tính thêm từ ngày đã ghi",
}
_WITHOUT_LAST_DAY = (None, Kind.RECURRING, Kind.ONGOING, Kind.EVENT)
_LAST_DAY = 31


def checked(deadline: Deadline, issued: date | None) -> Deadline:
    """With a problem where its words ask for reckoning, say it is done, or end before its document was issued."""
    for words, text in _SAID.items():
        if deadline.kind in _CALENDAR and words.search(fold(deadline.text)):
            deadline = replace(deadline, problems=(*deadline.problems, Problem(_WHERE, text)))
    if issued is None or deadline.end is None or deadline.end >= issued or deadline.kind in _WITHOUT_LAST_DAY:
        return deadline
    late = f"Thời hạn {show_date(deadline.end)} trước ngày ban hành văn bản {show_date(issued)}"
    return replace(deadline, problems=(*deadline.problems, Problem(_WHERE, late)))


def impossible_days(rules: Iterable[Recurrence]) -> tuple[Problem, ...]:
    """Days that no month has."""
    days = [rule.day for rule in rules if rule.day and rule.day > _LAST_DAY]
    return tuple(Problem(_WHERE, f"Không có ngày {day} trong tháng") for day in days)
