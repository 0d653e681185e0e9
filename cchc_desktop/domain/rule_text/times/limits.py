"""When a document was issued: "trong tháng 01", "trước ngày 15/01", "trong 10 ngày làm việc sau khi …", "sau đó"."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.times.calendar_days import Day, day_at
from cchc_desktop.domain.rule_text.times.day_counts import ONWARDS, TO, counted_limit
from cchc_desktop.domain.rule_text.times.limit import Found, Limit
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at, whole_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_BEFORE = phrases("trước ngày | trước | sớm hơn ngày | trước thời điểm | <")
_BY = phrases(
    """chậm nhất là ngày | chậm nhất ngày | chậm nhất đến ngày | chậm nhất | chậm nhất là | chậm nhất vào
        ngày | đến ngày | đến hết ngày | đến hết | đến | hết ngày | hết | không muộn hơn ngày | không muộn hơn
        | không quá ngày | muộn nhất ngày | muộn nhất là ngày | muộn nhất trong | muộn nhất vào |
        muộn nhất vào ngày | muộn nhất | muộn nhất là | ≤ | từ đầu năm đến
        hết ngày | tính đến ngày | trước hoặc trong ngày | tới ngày | trước hoặc đúng ngày | trong ngày | vào
        ngày | không chậm hơn ngày | không chậm hơn | không sau ngày | chậm nhất đến hết ngày | từ đầu năm đến
        hết | muộn nhất đến ngày | chậm nhất đến | chậm nhất trong | chậm nhất hết | chậm nhất đến hết
        | muộn nhất đến hết | muộn nhất hết | nhưng không quá""",
)
_IN = phrases("trong | trong vòng | vào | ngay trong")
_AFTER = phrases("sau ngày | sau | từ sau ngày | muộn hơn ngày | quá ngày | kể từ sau ngày | >")
_FROM = phrases("từ ngày | từ | kể từ ngày | kể từ | ≥")
_BACKWARDS = phrases("trở về trước | về trước | trở lại trước")
_LATER = phrases(
    """sau đó | muộn hơn | muộn | chậm hơn | sau thời gian trên | sau thời hạn trên | sau thời điểm trên | ngoài
        thời gian trên | ngoài thời hạn trên | quá thời hạn trên | quá thời gian trên | các thời gian khác |
        thời gian khác | chậm | quá hạn | sau thời hạn | sau thời gian này | sau thời hạn này | quá thời hạn |
        sau mốc trên | ngoài các mốc trên | ngoài mốc trên | ngoài các mốc thời gian trên | ngoài các thời hạn
        trên | ngoài các thời điểm trên | ngoài thời điểm trên | sau các mốc thời gian trên | quá các mốc trên |
        quá mốc trên | các trường hợp còn lại | còn lại | trễ | trễ hơn | sau các thời hạn trên | sau các mốc
        trên | không đúng thời hạn | không đúng hạn | trễ hạn | các trường hợp khác | trường hợp khác | thời
        điểm khác | sau thời điểm này | không kịp thời | các quý sau | quý sau | các tháng sau | các tháng tiếp
        theo | các quý tiếp theo | các tháng còn lại | các quý còn lại | muộn hơn nữa | sau các thời gian trên |
        sau thời gian nêu trên | sau thời điểm nêu trên | sau thời hạn nêu trên | sau ngày này | sau ngày trên |
        sau ngày đó | sau thời gian đó | sau thời điểm đó | sau ngày nêu trên | sau mốc này | sau thời hạn đó""",
)
_NEVER = phrases(
    """không ban hành | chưa ban hành | không có kế hoạch | không xây dựng | không gửi | không nộp | không có
        báo cáo | chưa xây dựng | không lập | chưa có kế hoạch | không có | không thực hiện | chưa gửi | không
        trình | chưa nộp | không công bố | không báo cáo | không có văn bản""",
)
_DOING = phrases(
    """ban hành | gửi | nộp | trình | công bố | hoàn thành | thực hiện | đăng ký | ban hành kế hoạch | gửi báo cáo | phê
        duyệt | triển khai | xây dựng | tổ chức | kiện toàn | báo cáo | ban hành văn bản | công khai | cập nhật"""
)
_DAYS = 31
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def limit_at(tokens: Sequence[Token], place: int) -> Found | None:
    """The limit that begins at `place`."""
    if found := _NEVER.at(tokens, place):
        return Found(Limit(never=True), place, found[1])
    dated = _span(tokens, place) or _onwards(tokens, place) or _dated(tokens, place)
    if dated:
        return dated
    if counted := counted_limit(tokens, place):
        return counted
    if found := _LATER.at(tokens, place):
        return Found(Limit(later=True), place, found[1])
    return Found(Limit(later=True), place, place + 1) if _done_after(tokens, place) else None


def _done_after(tokens: Sequence[Token], place: int) -> bool:
    """Whether "sau" ends what is done, or is all that is said: "ban hành sau", not "tháng sau", "như sau"."""
    if tokens[place].text != "sau" or key_at(tokens, place + 1) not in ("", "hoac"):
        return False
    lone = not place and len(tokens) == 1
    return lone or any(found[1] == place for at in range(place) if (found := _DOING.at(tokens, at)))


def _dated(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "trước ngày 15/01", "trong tháng 01", "đến hết tháng 02", "tháng 3"."""
    for leading, strict, later in (
        (_AFTER, False, True),
        (_BEFORE, True, False),
        (_BY, False, False),
        (_IN, False, False),
    ):
        lead = leading.at(tokens, place)
        if lead and (day := day_at(tokens, lead[1])) and not _fraction(tokens, lead[1]):
            if later:
                after = Limit(later=True, after=(day.month, day.day), year=day.year, before=day.before)
                return Found(after, place, day.end)
            limit = _by(day, strict=strict)
            window = leading is _IN and day.day is None and day.month > 1
            return Found(replace(limit, start=(day.opens, 1)) if window else limit, place, day.end)
    day = day_at(tokens, place) if tokens[place].key in ("ngay", "thang", "quy", "t") else None
    return Found(_by(day, strict=False), place, day.end) if day else None


def _fraction(tokens: Sequence[Token], place: int) -> bool:
    """Whether a part of something is meant, not a day: "> 2/3 số xã"."""
    if key_at(tokens, place - 1).isalpha():
        return False
    above, below = (tokens[at].text if at < len(tokens) else "" for at in (place, place + 2))
    return len(above) == len(below) == 1 and above < below and key_at(tokens, place + 3).isalpha()


def _by(day: Day, *, strict: bool) -> Limit:
    """Up to a day; `strict` where the day itself is too late."""
    if strict and (day.day is None or day.day == 1):
        return Limit(day.opens - 1, year=day.year, before=day.before)
    exists = day.day is not None and day.day <= _LENGTHS[(day.month - 1) % len(_LENGTHS)]
    return Limit(day.month, day.day and day.day - (strict and exists), year=day.year, before=day.before)


def _span(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "từ ngày 16/01 đến hết ngày 31/01", "từ tháng 02 đến tháng 3", "sau ngày 15/01 đến 31/01"."""
    lead = _FROM.at(tokens, place) or _AFTER.at(tokens, place)
    after = lead is not None and _FROM.at(tokens, place) is None
    begins = lead[1] if lead else place
    first = day_at(tokens, begins) or (_monthless(tokens, begins) if lead else None)
    to = TO.at(tokens, first.end) if first else None
    last = day_at(tokens, to[1]) if to else None
    if first is None or last is None or to is None:
        return None
    written = tokens[place].key in ("ngay", "thang") or tokens[place + 1].key == "/"
    if not lead and not written and "-" in (tokens[place + 1].key, to[0]):
        return None
    limit = _by(last, strict="trước" in to[0])
    begin = (first.opens, first.day or 1) if not after else (first.month, (first.day or _DAYS) + 1)
    if begin[0] > last.month:
        begin = (begin[0] - len(_LENGTHS), begin[1])
    return Found(replace(limit, start=begin), place, last.end)


def _monthless(tokens: Sequence[Token], place: int) -> Day | None:
    """The 20 of "từ ngày 20 đến ngày 25 tháng 12"."""
    day, to = whole_at(tokens, place), TO.at(tokens, place + 1)
    last = day_at(tokens, to[1]) if to and key_at(tokens, place - 1) == "ngay" else None
    return replace(last, day=day, end=place + 1) if last is not None and last.day and day else None


def _onwards(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "từ ngày 01/02 trở đi", "từ tháng 02 trở đi"; "từ ngày 15/01 trở về trước" is up to that day."""
    lead = _FROM.at(tokens, place)
    day = day_at(tokens, lead[1] if lead else place)
    if day and (back := _BACKWARDS.at(tokens, day.end)):
        return Found(_by(day, strict=False), place, back[1])
    on = ONWARDS.at(tokens, day.end) if day else None
    if day is None or (on is None and (lead is None or not _named(tokens, lead[1]))):
        return None
    limit = Limit(later=True, start=(day.opens, day.day or 1), year=day.year, before=day.before)
    return Found(limit, place, on[1] if on else day.end)


def _named(tokens: Sequence[Token], place: int) -> bool:
    """Whether the words say that a day, a month or a quarter is meant: not "từ 1-3 văn bản"."""
    return (
        tokens[place].key in ("ngay", "thang", "quy", "t")
        or tokens[place - 1].key == "ngay"
        or (key_at(tokens, place + 1) == "/")
    )
