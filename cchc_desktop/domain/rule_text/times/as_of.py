"""The day on which figures are taken, which is no deadline: "số liệu giải ngân đến 31/01 năm sau: đạt 100 %: 2"."""

import re
from collections.abc import Iterator, Sequence

from cchc_desktop.domain.rule_text.times.calendar_days import Day, day_at
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases

_AHEAD = re.compile(
    r"(?:(?:^| )(?P<taken>(?:tính|chốt|tổng hợp) )"
    r"|(?:^|(?:căn cứ|theo|lấy|từ|:|;|\n) )(?:số liệu|kết quả) (?:[^\W\d]+ ){0,8}|(?:^| )t[ỷỉ] lệ (?:[^\W\d]+ ){0,12})"
    r"(?P<until>(?:đến|tới)(?: hết)?(?: thời điểm)?(?: ngày)?)$"
)
_YEARS = phrases("năm sau | của năm sau | năm kế tiếp | năm sau liền kề | hằng năm | hàng năm | năm")
_REACH, _SPRING, _AUTUMN = 18, 2, 11


def without_day(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a share without the one day on which its figures are taken."""
    days = list(_days(tokens)) if any(token.key == "%" for token in tokens) else []
    leads = [_lead(tokens[max(0, place - _REACH) : place]) for place, _day in days]
    if len({(day.month, day.day) for _place, day in days}) != 1 or not all(leads) or _mid_year(days[0][1]):
        return tokens
    held = tokens
    for (place, day), length in reversed([*zip(days, leads, strict=True)]):
        year = _YEARS.at(held, day.end)
        held = (*held[: place - length], *held[year[1] if year else day.end :])
    return held


def _days(tokens: Sequence[Token]) -> Iterator[tuple[int, Day]]:
    """Every day of the calendar, and where it begins."""
    place = 0
    while place < len(tokens):
        found = day_at(tokens, place)
        if found is not None and found.day is not None:
            yield place, found
        place = max(place + 1, found.end if found is not None else 0)


def _mid_year(day: Day) -> bool:
    """Whether it can't be the day of the year's own figures."""
    return _SPRING < day.month < _AUTUMN


def _lead(before: Sequence[Token]) -> int:
    """How many tokens right before a day only lead to it; none where it may be a deadline."""
    found = _AHEAD.search(" ".join(token.text for token in before))
    words = f"{found['taken'] or ''}{found['until']}" if found else ""
    return len(words.split()) - words.endswith("ngày") if found else 0
