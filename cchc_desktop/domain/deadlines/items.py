"""A phrase taken apart: times, recurrences, events and the words between them, in order."""

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cchc_desktop.domain.deadlines.anchors import Role, anchor
from cchc_desktop.domain.deadlines.dated import Dated, dated
from cchc_desktop.domain.deadlines.events import Waiting, quantity, waiting
from cchc_desktop.domain.deadlines.lexicon import PHRASES
from cchc_desktop.domain.deadlines.model import Offset
from cchc_desktop.domain.deadlines.numerals import loose_figure
from cchc_desktop.domain.deadlines.places import Found, Place, Words, words
from cchc_desktop.domain.deadlines.repeated_days import repeated_day, weekdays
from cchc_desktop.domain.deadlines.repeats import Repeated, repeated, unnumbered
from cchc_desktop.domain.deadlines.words import Token, roman_number


class Going(enum.Enum):
    """Work without an end, and how sure the words say so."""

    CONTINUOUS = "thường xuyên"
    KEPT = "duy trì"
    URGENT = "khẩn trương"
    ON_DEMAND = "đột xuất"


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase of the lexicon, or any other word."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A comma, a colon, a bracket."""

    sign: str


@dataclass(frozen=True, slots=True)
class Onward:
    """ "và các năm tiếp theo", "trở đi"."""


@dataclass(frozen=True, slots=True)
class Label:
    """The period a date is for: the "6 tháng" of "6 tháng trước 10/6"."""

    frequency: str


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week beside the "hằng tuần" they belong to."""

    days: tuple[int, ...]


Item: TypeAlias = Word | Mark | Dated | Repeated | Going | Waiting | Offset | Onward | Label | Weekdays


@dataclass(frozen=True, slots=True)
class Node:
    """An item and the tokens it covers."""

    item: Item
    start: int
    end: int


_MARKS = ",;:()."
_OUTLOOK = words("""định hướng | tầm nhìn | định hướng đến | tầm nhìn đến | định hướng tới | tầm nhìn tới | hướng tới |
    hướng đến""")
_COMPARED = words("so với | cùng kỳ | so cùng kỳ | so với cùng kỳ | bằng | hơn | của | tại cuộc họp | như | số liệu")
_ONWARD = words("""và các năm tiếp theo | và những năm tiếp theo | các năm tiếp theo | những năm tiếp theo | trở đi | về sau |
    và các năm sau | và những năm sau | các năm sau | và hằng năm tiếp theo | cho các năm tiếp theo |
    trở về sau | những năm sau | và tiếp theo | và tiếp tục các năm sau | và năm tiếp theo | và các năm tới |
    các năm tới | những năm tới | và những năm tới | cho những năm tiếp theo""")
_GOING = Words(
    {"""thường xuyên | thường xuyên liên tục | liên tục | xuyên suốt | quanh năm | 24 / 7 | 24 / 24 |
        không ngừng | duy trì thường xuyên | lâu dài | trong suốt quá trình | suốt quá trình""": Going.CONTINUOUS}
    | {"duy trì | tiếp tục duy trì | thường trực | tiếp tục thực hiện | tiếp tục triển khai": Going.KEPT}
    | {"""khẩn trương | kịp thời | ngay lập tức | ngay | sớm nhất | càng sớm càng tốt | trong thời gian sớm nhất |
        hỏa tốc | khẩn | trong thời gian tới | gấp | sớm | lập tức | thượng khẩn | trong thời gian ngắn nhất |
        nhanh chóng""": Going.URGENT}
    | {"đột xuất | bất thường": Going.ON_DEMAND},
)  # fmt: skip
_ORDINALS = words("""đợt | lần | giai đoạn | bước | vòng | lần thứ | đợt thứ | kỳ | quận | phường | điều | khoản | mục |
    phụ lục | số""")
_LABEL_FILLERS = words("gửi | nộp | hoàn thành | báo cáo | xong | chậm nhất | đầu năm | cuối năm | thực hiện | gửi về")
_LAST_ORDINAL = 20
_LABELS, _COUNTED_LABELS = ("monthly", "quarterly", "yearly", "semiannual"), ("monthly",)


def items(tokens: tuple[Token, ...]) -> tuple[Node, ...]:
    """Every item, none overlapping another."""
    return tuple(_nodes(Place(tokens)))


def _nodes(place: Place) -> Iterator[Node]:
    while not place.done:
        item, after = next((found for rule in _RULES if (found := rule(place))), None) or (
            Word(place.token.key),
            place.next,
        )
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
    """ "đợt 1", "giai đoạn 2", "Quận 3": a number that counts no time."""
    noun = _ORDINALS(place)
    if noun is None:
        return None
    found = loose_figure(noun[1])
    value = found[0] if found else roman_number(noun[1].token) or _LAST_ORDINAL
    after = found[1] if found else noun[1].next
    return (Word("đợt"), after) if value < _LAST_ORDINAL and not after.mark("/-") else None


def _label(place: Place) -> Found[Item]:
    counted = loose_figure(place)
    unit = unnumbered(counted[1] if counted else place)
    if unit is None or unit[0] not in (_COUNTED_LABELS if counted else _LABELS) or (counted and counted[0] % 3):
        return None
    behind = unit[1]
    while (more := behind.past(_LABEL_FILLERS).over(":(-–")).at > behind.at:
        behind = more
    found, day = dated(behind), repeated_day(behind)
    firm = found is not None and (found[0].firm or unit[1].mark(":") is not None)
    return (Label("yearly" if counted else unit[0]), unit[1]) if firm or (day and anchor(behind)[0].role) else None


def _going(place: Place) -> Found[Item]:
    found = _GOING(place)
    return found if found and not found[1].mark(":") else None


def _mark(place: Place) -> Found[Item]:
    behind = place.mark(_MARKS)
    return (Mark(place.token.key), behind) if behind else None


def _phrase(place: Place) -> Found[Item]:
    found = PHRASES(place)
    return (Word(found[0]), found[1]) if found else None


def _onward(place: Place) -> Found[Item]:
    found = _ONWARD(place)
    return (Onward(), found[1]) if found else None


def _weekdays(place: Place) -> Found[Item]:
    found = weekdays(anchor(place)[1])
    return (Weekdays(found[0]), found[1]) if found else None


def _quantity(place: Place) -> Found[Item]:
    return quantity(anchor(place)[1])


_RULES: tuple[Callable[[Place], Found[Item]], ...] = (
    _mentioned,
    _ordinal,
    _onward,
    repeated_day,
    repeated,
    _label,
    dated,
    waiting,
    _quantity,
    _weekdays,
    _going,
    _mark,
    _phrase,
)
