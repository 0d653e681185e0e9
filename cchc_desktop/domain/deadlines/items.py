"""A phrase taken apart: times, recurrences, events and the words between them, in order."""

from collections.abc import Callable, Iterator

from cchc_desktop.domain.deadlines.anchors import Role, anchor
from cchc_desktop.domain.deadlines.dated import ROUND_THE_CLOCK, Dated, dated
from cchc_desktop.domain.deadlines.event_ends import TERM
from cchc_desktop.domain.deadlines.events import waiting
from cchc_desktop.domain.deadlines.labels import label, label_behind
from cchc_desktop.domain.deadlines.lexicon import PHRASES
from cchc_desktop.domain.deadlines.meetings import meeting
from cchc_desktop.domain.deadlines.moved import dated_or_moved
from cchc_desktop.domain.deadlines.nodes import Going, Hour, Item, Mark, Node, Onward, Weekdays, Word
from cchc_desktop.domain.deadlines.numerals import loose_figure
from cchc_desktop.domain.deadlines.places import OPENING, Found, Place, Words, first, listed, words
from cchc_desktop.domain.deadlines.quantities import quantity
from cchc_desktop.domain.deadlines.relatives import relative
from cchc_desktop.domain.deadlines.repeated_days import repeated_day
from cchc_desktop.domain.deadlines.repeats import repeated
from cchc_desktop.domain.deadlines.report_days import report_day
from cchc_desktop.domain.deadlines.weekdays import weekdays
from cchc_desktop.domain.deadlines.words import Token, loose_number, roman_number
from cchc_desktop.domain.deadlines.years import year

_OUTLOOK = words(
    """định hướng | tầm nhìn | định hướng đến | tầm nhìn đến | định hướng tới | tầm nhìn tới | hướng tới |
    hướng đến""",
)
_PAST = words(
    """đã hoàn thành | đã hoàn thành xong | đã ban hành | đã thực hiện | đã gửi | đã trình | đã ký | đã xong |
    đã kết thúc | đã được phê duyệt | được phê duyệt | được ban hành | được thành lập | đã phê duyệt | quá hạn |
    trễ hạn | đã quá hạn | đã được ban hành | có hiệu lực""",
)
"""Of a deed that was done: its time is none to do it by."""
_LATE = ("quá hạn", "trễ hạn", "đã quá hạn")
_UP_TO = words("đến | tới | đến hết | tới hết | cho đến | cho đến hết")
_COMPARED = words("so với | cùng kỳ | so cùng kỳ | so với cùng kỳ | bằng | hơn | của | tại cuộc họp | như | số liệu")
_COUNTED_UP = words(
    """tính | số liệu tính | số liệu được tính | số liệu chốt | chốt số liệu | số liệu lấy | lấy số liệu | số liệu |
    số liệu cập nhật | cập nhật số liệu | thống kê | số liệu thống kê | kết quả tính | lũy kế | lũy kế tính |
    thời kỳ báo cáo | kỳ báo cáo | thời gian chốt số liệu | thời gian lấy số liệu | thời kỳ lấy số liệu""",
)
"""Before "đến" and a day they say which figures are meant, not by when."""
_ONWARD = words(
    """và các năm tiếp theo | và những năm tiếp theo | các năm tiếp theo | những năm tiếp theo | trở đi | về sau |
    và các năm sau | và những năm sau | các năm sau | và hằng năm tiếp theo | cho các năm tiếp theo |
    trở về sau | những năm sau | và tiếp theo | và tiếp tục các năm sau | và năm tiếp theo |
    và các quý tiếp theo | các quý tiếp theo | và các tháng tiếp theo | các tháng tiếp theo | và các năm tới |
    các năm tới | những năm tới | và những năm tới | cho những năm tiếp theo""",
)
_GOING = Words(
    {
        """thường xuyên | thường xuyên liên tục | liên tục | xuyên suốt | quanh năm | không ngừng | lâu dài |
        duy trì thường xuyên | từ nay trở đi | từ nay về sau""": Going.CONTINUOUS,
        """duy trì | tiếp tục duy trì | thường trực | tiếp tục thực hiện | tiếp tục triển khai |
        trong quá trình | trong suốt quá trình | suốt quá trình | trong nhiệm kỳ | cả nhiệm kỳ |
        trong cả nhiệm kỳ | cả giai đoạn | trong cả giai đoạn""": Going.KEPT,
        """làm ngay | thực hiện ngay |
        khẩn trương | kịp thời | ngay | ngay lập tức | lập tức | sớm | sớm nhất | sớm nhất có thể | nhanh nhất có thể |
         gấp | khẩn | thượng khẩn |
        hỏa tốc | nhanh chóng | càng sớm càng tốt | trong thời gian sớm nhất | trong thời gian ngắn nhất |
        trong thời gian tới | không chậm trễ | không trì hoãn | không để chậm trễ""": Going.URGENT,
        "đột xuất | bất thường": Going.ON_DEMAND,
    },
)
_ORDINALS = words("đợt | lần | giai đoạn | bước | vòng | lần thứ | đợt thứ | kỳ")
_NUMBERED = words("quận | phường | điều | khoản | mục | phụ lục | số | mẫu | biểu | phần | chương | tổ")
_LAST_ORDINAL = 20
_ELECTED, _NAME = frozenset(listed("hoi | dang | bo | hdnd | cap uy | bau | dai | uy")), 12
_LONGEST_SIGN = 2
"""In letters: as in "T9", "QII"."""


def items(tokens: tuple[Token, ...]) -> tuple[Node, ...]:
    """Every item, none overlapping another."""
    return tuple(_nodes(Place(tokens)))


def _nodes(place: Place) -> Iterator[Node]:
    after_time = False
    while not place.done:
        found: Found[Item] = label_behind(place) if after_time else None
        item, after = found or first(place, _rules_at(place)) or (Word(place.token.key), place.next)
        yield Node(item, place.at, after.at)
        place, after_time = after, isinstance(item, Dated)


def _rules_at(place: Place) -> tuple[Callable[[Place], Found[Item]], ...]:
    """Only those that can hold: at most words and marks of a sentence no time begins."""
    key = place.token.key
    if not any(map(str.isalnum, key)):
        return (_mark,)
    plain = key.isalpha() and len(key) > _LONGEST_SIGN and key not in OPENING
    return (_phrase,) if plain and loose_number(place.token) is None and roman_number(place.token) is None else _RULES


def _mentioned(place: Place) -> Found[Item]:
    """An outlook, a comparison or the day of the figures: its time is no deadline."""
    figures = _COUNTED_UP(place)
    found = dated(figures[1].over(":")) if figures else None
    if figures and found and (_UP_TO(figures[1]) or found[0].span.unbroken):
        return Word("số liệu"), found[1]
    outlook = _OUTLOOK(place)
    if outlook and (found := dated(outlook[1])):
        return Word("định hướng"), found[1]
    past = _PAST(place)
    if past and (found := dated(past[1])) and (found[0].role <= Role.FROM or past[0] in _LATE):
        return Word("đã"), found[1]
    compared = _COMPARED(place)
    found = dated(compared[1].past(_COMPARED)) if compared else None
    return (Word("so với"), found[1]) if found and found[0].role is Role.BARE and found[0].span.parts[0].named else None


def _term(place: Place) -> Found[Item]:
    """The term or the session that belongs to a congress or a council named before it."""
    if not TERM(place) or year(place) is None:
        return None
    before = {token.key for token in place.tokens[max(0, place.at - _NAME) : place.at]}
    spanned = None if before.isdisjoint(_ELECTED) else dated(place)
    return (Word("nhiệm kỳ"), spanned[1]) if spanned else None


def _ordinal(place: Place) -> Found[Item]:
    """As in "đợt 1", "giai đoạn 2", "Quận 3": a number that counts no time."""
    noun = _ORDINALS(place)
    if noun is None:
        return None
    found = loose_figure(noun[1])
    value = found[0] if found else roman_number(noun[1].token) or _LAST_ORDINAL
    after = found[1] if found else noun[1].next
    word = Word("đợt" if _ORDINALS(place) else "số")
    return (word, after) if value < _LAST_ORDINAL and not after.mark("/-") else None


def _round_the_clock(place: Place) -> Found[Item]:
    found = ROUND_THE_CLOCK(place)
    return (Going.CONTINUOUS, found[1]) if found and not found[1].mark("/") else None


def _going(place: Place) -> Found[Item]:
    found = _GOING(place)
    return found if found and not found[1].mark(":") else None


def _mark(place: Place) -> Found[Item]:
    sign = place.token.key
    return (Mark(sign), place.next) if sign and not any(map(str.isalnum, sign)) else None


def _phrase(place: Place) -> Found[Item]:
    found = PHRASES(place)
    return (Word(found[0]), found[1]) if found else None


def _onward(place: Place) -> Found[Item]:
    found = _ONWARD(place)
    return (Onward(), found[1]) if found else None


def _hour(place: Place) -> Found[Item]:
    taken, behind = anchor(place)
    found = weekdays(behind)
    if found:
        return Weekdays(found[0], taken.time), found[1]
    return (Hour(taken.time), behind) if taken.time else None


def _quantity(place: Place) -> Found[Item]:
    return quantity(anchor(place)[1])


_RULES: tuple[Callable[[Place], Found[Item]], ...] = (
    _round_the_clock,
    _mentioned,
    _term,
    _ordinal,
    _onward,
    repeated_day,
    report_day,
    repeated,
    label,
    dated_or_moved,
    meeting,
    waiting,
    _quantity,
    _hour,
    relative,
    _going,
    _mark,
    _phrase,
)
