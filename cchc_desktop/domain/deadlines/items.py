"""A phrase taken apart: times, recurrences, events and the words between them, in order."""

from collections.abc import Callable, Iterator

from cchc_desktop.domain.deadlines.anchors import Role, anchor
from cchc_desktop.domain.deadlines.dated import dated
from cchc_desktop.domain.deadlines.events import waiting
from cchc_desktop.domain.deadlines.frequencies import unnumbered
from cchc_desktop.domain.deadlines.lexicon import PHRASES
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.nodes import Going, Hour, Item, Label, Mark, Node, Onward, Relative, Weekdays, Word
from cchc_desktop.domain.deadlines.numerals import loose_figure
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, first, words
from cchc_desktop.domain.deadlines.quantities import quantity
from cchc_desktop.domain.deadlines.repeated_days import repeated_day
from cchc_desktop.domain.deadlines.repeats import repeated
from cchc_desktop.domain.deadlines.weekdays import weekdays
from cchc_desktop.domain.deadlines.words import Token, roman_number

_RELATIVE = Words(
    {
        "trong tháng | trong tháng này | tháng này | ngay trong tháng": (Kind.MONTH, 0),
        "tháng sau | tháng tới | trong tháng tới | trong tháng sau | tháng kế tiếp": (Kind.MONTH, 1),
        "trong quý | trong quý này | quý này | ngay trong quý": (Kind.QUARTER, 0),
        "quý sau | quý tới | trong quý tới | trong quý sau | quý kế tiếp": (Kind.QUARTER, 1),
    },
)
_ROUND_THE_CLOCK = words("24 / 7 | 24 / 24")
_OUTLOOK = words(
    """định hướng | tầm nhìn | định hướng đến | tầm nhìn đến | định hướng tới | tầm nhìn tới | hướng tới |
    hướng đến""",
)
_COMPARED = words("so với | cùng kỳ | so cùng kỳ | so với cùng kỳ | bằng | hơn | của | tại cuộc họp | như | số liệu")
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
        duy trì thường xuyên""": Going.CONTINUOUS,
        """duy trì | tiếp tục duy trì | thường trực | tiếp tục thực hiện | tiếp tục triển khai |
        trong quá trình | trong suốt quá trình | suốt quá trình | trong nhiệm kỳ | cả nhiệm kỳ |
        trong cả nhiệm kỳ | cả giai đoạn | trong cả giai đoạn""": Going.KEPT,
        """khẩn trương | kịp thời | ngay | ngay lập tức | lập tức | sớm | sớm nhất | gấp | khẩn | thượng khẩn |
        hỏa tốc | nhanh chóng | càng sớm càng tốt | trong thời gian sớm nhất | trong thời gian ngắn nhất |
        trong thời gian tới | không chậm trễ | không trì hoãn | không để chậm trễ""": Going.URGENT,
        "đột xuất | bất thường": Going.ON_DEMAND,
    },
)
_ORDINALS = words("đợt | lần | giai đoạn | bước | vòng | lần thứ | đợt thứ | kỳ")
_NUMBERED = words("quận | phường | điều | khoản | mục | phụ lục | số | mẫu | biểu | phần | chương | tổ")
_LABEL_FILLERS = words("gửi | nộp | hoàn thành | báo cáo | xong | chậm nhất | đầu năm | cuối năm | thực hiện | gửi về")
_LAST_ORDINAL = 20
_LABELS, _COUNTED_LABELS = ("monthly", "quarterly", "yearly", "semiannual"), ("monthly",)


def items(tokens: tuple[Token, ...]) -> tuple[Node, ...]:
    """Every item, none overlapping another."""
    return tuple(_nodes(Place(tokens)))


def _nodes(place: Place) -> Iterator[Node]:
    while not place.done:
        item, after = first(place, _RULES) or (Word(place.token.key), place.next)
        yield Node(item, place.at, after.at)
        place = after


def _mentioned(place: Place) -> Found[Item]:
    """An outlook or a comparison: its time is no deadline."""
    outlook = _OUTLOOK(place)
    if outlook and (found := dated(outlook[1])):
        return Word("định hướng"), found[1]
    compared = _COMPARED(place)
    found = dated(compared[1].past(_COMPARED)) if compared else None
    return (Word("so với"), found[1]) if found and found[0].role is Role.BARE and found[0].span.parts[0].named else None


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


def _label(place: Place) -> Found[Item]:
    counted = loose_figure(place)
    unit = unnumbered(counted[1] if counted else place)
    if unit is None or unit[0] not in (_COUNTED_LABELS if counted else _LABELS) or (counted and counted[0] % 3):
        return None
    behind = unit[1]
    while (more := behind.past(_LABEL_FILLERS).over(":(" + DASHES)).at > behind.at:
        behind = more
    found, day = dated(behind), repeated_day(behind)
    firm = found is not None and (found[0].firm or unit[1].mark(":") is not None)
    return (Label("yearly" if counted else unit[0]), unit[1]) if firm or (day and anchor(behind)[0].role) else None


def _relative(place: Place) -> Found[Item]:
    found = _RELATIVE(place)
    return (Relative(*found[0]), found[1]) if found else None


def _round_the_clock(place: Place) -> Found[Item]:
    found = _ROUND_THE_CLOCK(place)
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
    _ordinal,
    _onward,
    repeated_day,
    repeated,
    _label,
    dated,
    waiting,
    _quantity,
    _hour,
    _relative,
    _going,
    _mark,
    _phrase,
)
