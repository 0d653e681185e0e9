"""When a document was issued: "trong tháng 01", "trước ngày 15/01", "trong 10 ngày làm việc sau khi …", "sau đó"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc_desktop.domain.rule_text.one_token import Token
from cchc_desktop.domain.rule_text.phrases import Phrases, phrases

_BEFORE = phrases("trước ngày | trước | sớm hơn ngày | trước thời điểm")
_BY = phrases(
    """chậm nhất là ngày | chậm nhất ngày | chậm nhất đến ngày | chậm nhất | chậm nhất là | chậm nhất vào
        ngày | đến ngày | đến hết ngày | đến hết | đến | hết ngày | hết | không muộn hơn ngày | không muộn hơn
        | không quá ngày | muộn nhất ngày | muộn nhất là ngày | muộn nhất | muộn nhất là | ≤ | từ đầu năm đến
        hết ngày | tính đến ngày | trước hoặc trong ngày | tới ngày | trước hoặc đúng ngày | trong ngày | vào
        ngày | không chậm hơn ngày | không chậm hơn | không sau ngày | chậm nhất đến hết ngày | từ đầu năm đến
        hết | muộn nhất đến ngày | chậm nhất đến | chậm nhất trong | chậm nhất hết""",
)
_IN = phrases("trong | trong vòng | vào | ngay trong")
_AFTER = phrases("""sau ngày | sau | từ sau ngày | muộn hơn ngày | quá ngày | kể từ sau ngày""")
_FROM = phrases("từ ngày | từ | kể từ ngày | kể từ")
_TO = phrases("""đến hết ngày | đến trước ngày | đến ngày | đến hết | đến trước | đến | tới | - | tới ngày""")
_ONWARDS = phrases("trở đi | trở về sau | về sau")
_LATER = phrases(
    """sau đó | muộn hơn | muộn | chậm hơn | sau thời gian trên | sau thời hạn trên | sau thời điểm trên |
        ngoài thời gian trên | ngoài thời hạn trên | quá thời hạn trên | quá thời gian trên | các thời gian
        khác | thời gian khác | chậm | quá hạn | sau thời hạn | sau thời gian này | sau thời hạn này | quá
        thời hạn | sau mốc trên | các trường hợp còn lại | còn lại | trễ | trễ hơn | sau các thời hạn trên |
        sau các mốc trên | không đúng thời hạn | không đúng hạn | trễ hạn | các trường hợp khác | trường hợp
        khác | thời điểm khác | sau thời điểm này | không kịp thời | các quý sau | quý sau | các tháng sau |
        các tháng tiếp theo | các quý tiếp theo | các tháng còn lại | các quý còn lại | muộn hơn nữa | sau các
        thời gian trên | sau thời gian nêu trên | sau thời điểm nêu trên | sau thời hạn nêu trên""",
)
_NEVER = phrases(
    """không ban hành | chưa ban hành | không có kế hoạch | không xây dựng | không gửi | không nộp | không có
        báo cáo | chưa xây dựng | không lập | chưa có kế hoạch | không có | không thực hiện | chưa gửi | không
        trình | chưa nộp | không công bố | không báo cáo | không có văn bản""",
)
_WORKING = phrases("làm việc")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "l": 1, "ll": 2, "lll": 3}
_MONTHS, _DAYS, _MONTHS_OF_QUARTER = 12, 31, 3
_YEARS = range(1990, 2200)


@dataclass(frozen=True, slots=True)
class Limit:
    """Up to which day: of the year, or so long after the superior's document; any later day; or never."""

    month: int | None = None
    day: int | None = None
    days: int | None = None
    working: bool = False
    start: tuple[int, int] | int | None = None
    """Where the words say from when: (month, day), or a number of days; to be checked against the tier before."""
    strict: bool = False
    """As "Trước": the day itself is too late."""
    later: bool = False
    after: tuple[int, int | None] | int | None = None
    """What "later" is counted from, where the words name it."""
    never: bool = False
    year: int | None = None

    @property
    def weak(self) -> bool:
        """Words that name no time of their own: "muộn", "không ban hành"."""
        return self.never or (self.later and self.after is None and self.start is None)


@dataclass(frozen=True, slots=True)
class Found:
    """A limit and the tokens it covers."""

    limit: Limit
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Day:
    month: int
    day: int | None
    year: int | None
    end: int


def limit_at(tokens: Sequence[Token], place: int) -> Found | None:
    """The limit that begins at `place`."""
    if found := _NEVER.at(tokens, place):
        return Found(Limit(never=True), place, found[1])
    dated = _span(tokens, place) or _onwards(tokens, place) or _dated(tokens, place)
    if dated:
        return dated
    if counted := _counted(tokens, place):
        return counted
    if found := _LATER.at(tokens, place):
        return Found(Limit(later=True), place, found[1])
    return None


def _dated(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "trước ngày 15/01", "trong tháng 01", "đến hết tháng 02", "tháng 3"."""
    for leading, strict, later in (
        (_AFTER, False, True),
        (_BEFORE, True, False),
        (_BY, False, False),
        (_IN, False, False),
    ):
        if (lead := leading.at(tokens, place)) and (day := _day(tokens, lead[1])):
            if later:
                return Found(Limit(later=True, after=(day.month, day.day), year=day.year), place, day.end)
            return Found(_by(day, strict=strict), place, day.end)
    day = _day(tokens, place) if tokens[place].key in ("ngay", "thang", "quy", "t") else None
    return Found(_by(day, strict=False), place, day.end) if day else None


def _by(day: _Day, *, strict: bool) -> Limit:
    if strict and day.day is None:
        return Limit(day.month - 1, year=day.year) if day.month > 1 else Limit(0, year=day.year)
    if strict and day.day == 1:
        return Limit(day.month - 1, year=day.year) if day.month > 1 else Limit(0, year=day.year)
    number = day.day - 1 if strict and day.day else day.day
    return Limit(day.month, number, strict=strict, year=day.year)


def _span(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "từ ngày 16/01 đến hết ngày 31/01", "từ tháng 02 đến tháng 3", "sau ngày 15/01 đến 31/01"."""
    lead = _FROM.at(tokens, place) or _AFTER.at(tokens, place)
    after = _FROM.at(tokens, place) is None
    first = _day(tokens, lead[1] if lead else place)
    to = _TO.at(tokens, first.end) if first else None
    last = _day(tokens, to[1]) if to else None
    if first is None or last is None or to is None:
        return None
    written = tokens[place].key in ("ngay", "thang") or tokens[place + 1].key == "/"
    if not lead and not written and "-" in (tokens[place + 1].key, to[0]):
        return None
    limit = _by(last, strict="trước" in to[0])
    begin = (first.month, first.day or 1) if not after else (first.month, (first.day or _DAYS) + 1)
    return Found(replace(limit, start=begin), place, last.end)


def _onwards(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "từ ngày 01/02 trở đi", "từ tháng 02 trở đi"."""
    lead = _FROM.at(tokens, place)
    day = _day(tokens, lead[1] if lead else place)
    on = _ONWARDS.at(tokens, day.end) if day else None
    if day is None or (on is None and (lead is None or not _named(tokens, lead[1]))):
        return None
    return Found(Limit(later=True, start=(day.month, day.day or 1), year=day.year), place, on[1] if on else day.end)


def _named(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words say that a day, a month or a quarter is meant: not "từ 1-3 văn bản"."""
    return (
        tokens[place].key in ("ngay", "thang", "quy", "t")
        or tokens[place - 1].key == "ngay"
        or (_key(tokens, place + 1) == "/")
    )


def _counted(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "trong vòng 10 ngày làm việc", "≤ 10 ngày", "từ 11 đến 20 ngày", "từ ngày thứ 21 đến ngày thứ 30"."""
    lead, at = _COUNTED.at(tokens, place) or ("", place)
    first = _days(tokens, at)
    if first is None:
        return None
    joined = _TO.at(tokens, first.end)
    second = _days(tokens, joined[1] - (tokens[joined[1] - 1].key == "ngay")) if joined else None
    last = second or first
    if not (first.named or last.named):
        return None
    return _between_days(tokens, place, lead, first, second)


def _between_days(
    tokens: Sequence[Token], place: int, lead: str, first: "_Days", second: "_Days | None"
) -> Found | None:
    working = first.working or (second is not None and second.working)
    if second is not None:
        begin = first.number + 1 if lead == "after" else first.number
        return Found(Limit(days=second.number, working=working, start=begin), place, second.end)
    if lead == "after":
        return Found(Limit(later=True, after=first.number), place, first.end)
    if on := _ONWARDS.at(tokens, first.end) or _UP.at(tokens, first.end):
        return Found(Limit(later=True, start=first.number), place, on[1])
    if lead == "before":
        return Found(Limit(days=first.number - 1, working=working), place, first.end)
    if lead == "from" and first.ordinal:
        return Found(Limit(later=True, start=first.number), place, first.end)
    return Found(Limit(days=first.number, working=working), place, first.end) if lead else None


@dataclass(frozen=True, slots=True)
class _Days:
    number: int
    end: int
    named: bool
    working: bool = False
    ordinal: bool = False


def _days(tokens: Sequence[Token], place: int) -> _Days | None:
    """As "10 ngày làm việc", "ngày thứ 21", "ngày làm việc thứ 11"; a bare number is not named."""
    end, working = _unit(tokens, place)
    if end and _key(tokens, end) == "thu" and (number := _whole(tokens, end + 1)) is not None:
        return _Days(number, end + 2, named=True, working=working, ordinal=True)
    number = _whole(tokens, place)
    if number is None:
        return None
    end, working = _unit(tokens, place + 1)
    return _Days(number, end or place + 1, bool(end), working)


_UP = phrases("trở lên")
_COUNTED = Phrases(
    {
        """trong vòng | trong | trong thời hạn | trong thời gian | ≤ | không quá | chậm nhất | chậm nhất là |
            tối đa | sau không quá | không muộn hơn | trong khoảng | sau tối đa | muộn nhất | trong vòng không
            quá | chậm nhất sau | đến | không vượt quá | trong thời hạn không quá | chậm nhất trong | chậm
            nhất trong vòng""": "by",
        "<|dưới|ít hơn|trước": "before",
        """> | sau | quá | trên | vượt quá | sau hơn | hơn | muộn hơn | chậm hơn | chậm quá | từ sau | sau
            thời hạn | quá thời hạn""": "after",
        "từ": "from",
    },
)


def _unit(tokens: Sequence[Token], place: int) -> tuple[int, bool]:
    """Where "ngày", "ngày làm việc" ends, and whether working days are meant; 0 where it doesn't stand."""
    if place >= len(tokens) or tokens[place].key != "ngay":
        return 0, False
    working = _WORKING.at(tokens, place + 1)
    return (working[1], True) if working else (place + 1, False)


def _day(tokens: Sequence[Token], place: int) -> _Day | None:  # noqa: PLR0911 -- one way out for each shape
    """As in "15/01", "ngày 15 tháng 01 năm 2026", "tháng 01", "01/2026", "quý I"."""
    named = _key(tokens, place) == "ngay"
    at = place + named
    if _key(tokens, at) == "thang" and tokens[at].text in ("tháng", "thang"):
        return _month(tokens, at)
    if _key(tokens, at) == "t" and _key(tokens, at + 1) == "#" and tokens[at + 1].glued:
        return _month(tokens, at)
    if _key(tokens, at) == "quy" and (quarter := _quarter(tokens, at + 1)):
        year, end = _year(tokens, at + 2)
        return _Day(quarter * _MONTHS_OF_QUARTER, None, year, end)
    day = _whole(tokens, at)
    if day is None or not 1 <= day <= _DAYS:
        return None
    if _key(tokens, at + 1) in ("/", "-", ".") and tokens[at + 1].glued:
        month = _whole(tokens, at + 2)
        end = at + 3
    elif _key(tokens, at + 1) == "thang" and tokens[at + 1].text in ("tháng", "thang"):
        month, end = _whole(tokens, at + 2), at + 3
    else:
        return None
    if month is None or not 1 <= month <= _MONTHS or (_key(tokens, end) == "%"):
        return None
    year, after = _year(tokens, end)
    if not named and year is None and _key(tokens, at + 1) in ("-", ".") and _key(tokens, end).isalpha():
        return None
    return _Day(month, day, year, after)


def _month(tokens: Sequence[Token], at: int) -> _Day | None:
    month = _whole(tokens, at + 1)
    if month is None or not 1 <= month <= _MONTHS:
        return None
    year, end = _year(tokens, at + 2)
    return _Day(month, None, year, end)


def _year(tokens: Sequence[Token], place: int) -> tuple[int | None, int]:
    """The year behind a day or a month, where one stands."""
    skipped = place + (_key(tokens, place) in ("/", "-", ".", "nam", ","))
    skipped += _key(tokens, skipped) == "nam"
    year = _whole(tokens, skipped)
    return (year, skipped + 1) if year is not None and year in _YEARS and skipped > place else (None, place)


def _quarter(tokens: Sequence[Token], place: int) -> int | None:
    return _QUARTERS.get(_key(tokens, place)) or _whole(tokens, place)


def _whole(tokens: Sequence[Token], place: int) -> int | None:
    value = tokens[place].number if 0 <= place < len(tokens) else None
    return int(value) if value is not None and value == int(value) else None


def _key(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].key if 0 <= place < len(tokens) else ""
