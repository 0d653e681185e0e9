"""How often: the units of time that work comes back in, and how many times in each."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.model import Recurrence
from cchc_desktop.domain.deadlines.months import COUNT, quarter_number
from cchc_desktop.domain.deadlines.numerals import loose_figure, number, spelled
from cchc_desktop.domain.deadlines.places import Found, Place, Words, words

EVERY = words(
    """hằng | hàng | mỗi | mỗi một | từng | theo từng | cứ | định kỳ hằng | định kỳ mỗi | theo định kỳ hằng |
    cứ mỗi""",
)
UNITS = Words(
    {
        "ngày | ngày làm việc": "daily",
        "tuần": "weekly",
        "tháng": "monthly",
        "quý": "quarterly",
        "nửa năm | bán niên | học kỳ": "semiannual",
        "năm | cả năm": "yearly",
        "kỳ | kỳ báo cáo | đợt báo cáo | nhiệm kỳ": "period",
    },
)
_HALF_NAMES = words("đầu năm | cuối năm")
_MULTIPLES = {
    ("monthly", 3): "quarterly",
    ("monthly", 6): "semiannual",
    ("monthly", 12): "yearly",
    ("quarterly", 2): "semiannual",
    ("quarterly", 4): "yearly",
}
_SHARES = {
    ("yearly", 2): "semiannual",
    ("yearly", 4): "quarterly",
    ("yearly", 12): "monthly",
    ("quarterly", 3): "monthly",
}
AT_LEAST = words(
    "ít nhất | tối thiểu | không ít hơn | không dưới | khoảng | ít nhất là | tối thiểu là | từ | thực hiện"
)
EACH = words("mỗi | trong | trên | một | trong mỗi | trong một | trong vòng | hằng | hàng")
_PAST = words("trước | qua | vừa qua | liền trước | trước đó")
_NO_UNIT = words(
    """quy định | quy chế | quy trình | quy hoạch | quy mô | quy chuẩn | quy ước | quy tắc | kỳ họp | kỳ thi |
    năm học""",
)


def unnumbered(place: Place) -> Found[str]:
    """The frequency of a unit that carries no number: "quý" but not "quý III"."""
    found = UNITS(place)
    other_word = place.token.text != "quý" and _NO_UNIT(place)
    past = found and (found[1].past(_PAST)).at > found[1].at and _ends(found[1].past(_PAST))
    return found if found and not _numbered(found[0], found[1]) and not other_word and not past else None


def _ends(place: Place) -> bool:
    return place.done or not place.token.key.isalnum()


def _numbered(frequency: str, place: Place) -> bool:
    found = loose_figure(place)
    if found is None and frequency == "quarterly":
        found = quarter_number(place)
    if found is None and frequency == "monthly":
        found = spelled(place)
    return found is not None and COUNT(found[1]) is None


def unit(place: Place) -> Found[Recurrence]:
    """As in "quý", "6 tháng", "hai tuần"."""
    counted = number(place)
    many = unnumbered(counted[1]) if counted else None
    if counted and many and counted[0]:
        return _multiple(many[0], counted[0]), many[1].past(_HALF_NAMES)
    one = unnumbered(place)
    return (Recurrence(one[0]), one[1]) if one else None


def _multiple(frequency: str, count: int) -> Recurrence:
    if count == 1:
        return Recurrence(frequency)
    whole = _MULTIPLES.get((frequency, count))
    return Recurrence(whole) if whole else Recurrence(frequency, every=count)


def shared(rule: Recurrence, often: int) -> Recurrence:
    """So often in each: twice a year is every half year."""
    if often <= 1:
        return rule
    finer = _SHARES.get((rule.freq, often)) if rule.every is None else None
    return Recurrence(finer) if finer else replace(rule, times=often)


def times(place: Place) -> Found[int]:
    """As in "2 lần", "/01 lần", "một lần", "/lần"."""
    slash = place.mark("/")
    behind = (slash or place).past(AT_LEAST)
    counted = number(behind)
    noun = COUNT(counted[1]) if counted else (COUNT(behind) if slash else None)
    return (counted[0] if counted else 1, noun[1]) if noun else None
