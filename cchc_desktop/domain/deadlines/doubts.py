"""What in a deadline cannot be, though its words can be read."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from cchc_desktop.domain.deadlines.model import Deadline, Kind, Recurrence
from cchc_desktop.domain.deadlines.spans import day as calendar_day
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import fold, show_date

_WHERE = "thời hạn"
_CALENDAR = (Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR)
_SAID = {
    re.compile(r"\d,? (?:it nhat|toi thieu) \d+ (?:ngay|thang|tuan|gio)\b"): "Ngày phải tính thêm từ ngày đã ghi",
    re.compile(
        r"(?<!thang )(?<!ngay )(?<!quy )(?<![\d/.-])(?:0?[1-9]|1[0-2]) ?- ?(?:0?[1-9]|1[0-2])/\d{4}\b"
    ): "Có thể là từ tháng này đến tháng kia",
    re.compile(r"\b(?:am lich|thang chap)\b"): "Ngày âm lịch: cần đổi sang dương lịch",
    re.compile(
        r"\bda (?:xong|hoan thanh|thuc hien|ban hanh|tiep nhan|giai quyet|to chuc|chu tri|trien khai)\b"
    ): "Có chỗ ghi là đã xong",
    re.compile(
        r"^(?!.*\b(?:phan dau|phai|toi thieu|it nhat|yeu cau|giao|muc tieu|chi tieu)\b)"
        r"(?:ty le|so (?:luong|ho so|thu tuc)|tong|ket qua)\b[^.;]*\b(?:dat|chiem|tang|giam) (?!tren |100 ?%)[^.;]*\d"
    ): "Có thể là số liệu đã đạt",
    re.compile(r"\b(?:som|muon|tre) hon \d+ (?:ngay|thang|tuan)\b"): "Ngày phải tính thêm từ ngày đã ghi",
}
_ODD = r"[§#$?@€£¥¢¤¶©®°^!]"
_DAMAGED = re.compile(
    rf"(?:\d(?:{_ODD}|\*)+|{_ODD}+\d|[½¼¾¹²³])\s?/\s?\d{{1,2}}(?:\s?/\s?\d{{2,4}})?"
    rf"|\d{{1,2}}\s?/\s?(?:\d{_ODD}+|{_ODD}+\d)\s?/\s?\d{{4}}"
    rf"|\d{{1,2}}\s?/\s?\d{{1,2}}\s?/\s?\d{{1,3}}{_ODD}\d{{0,2}}"
)
"""A date with a mark in the place of one of its figures: "2§/6/2026"."""
_WITHOUT_LAST_DAY = (None, Kind.RECURRING, Kind.ONGOING, Kind.EVENT)
_LEAP_YEAR = 2024
_LAST_TIME = "24:00"


def checked(deadline: Deadline, issued: date | None) -> Deadline:
    """With a problem where its words ask for reckoning, say it is done, or end before its document was issued."""
    for words, text in _SAID.items():
        if deadline.kind in _CALENDAR and words.search(fold(deadline.text)):
            deadline = replace(deadline, problems=(*deadline.problems, Problem(_WHERE, text)))
    if deadline.time and deadline.time > _LAST_TIME:
        deadline = replace(deadline, problems=(*deadline.problems, Problem(_WHERE, f"Không có giờ {deadline.time}")))
    if issued is None or deadline.end is None or deadline.end >= issued or deadline.kind in _WITHOUT_LAST_DAY:
        return deadline
    late = f"Thời hạn {show_date(deadline.end)} trước ngày ban hành văn bản {show_date(issued)}"
    return replace(deadline, problems=(*deadline.problems, Problem(_WHERE, late)))


def damaged(text: str) -> tuple[Problem, ...]:
    """That a date lost one of its figures: what is left of it is another date."""
    match = _DAMAGED.search(text)
    return (Problem(_WHERE, f"Ngày ghi bị hỏng, không đọc được: “{match.group()}”"),) if match else ()


def impossible_days(rules: Iterable[Recurrence]) -> tuple[Problem, ...]:
    """Days that no month has, or not this one."""
    days = [day for rule in rules for day in _days(rule)]
    return tuple(
        Problem(_WHERE, f"Lịch không có ngày {day:02d}/{month:02d}" if month else f"Không có ngày {day} trong tháng")
        for month, day in days
        if calendar_day(_LEAP_YEAR, month or 1, day) is None
    )


def _days(rule: Recurrence) -> list[tuple[int | None, int]]:
    written = [day.split("-") for day in rule.dates]
    return [(int(month), int(day)) for month, day in written] + ([(rule.month, rule.day)] if rule.day else [])
