"""Lengths of time: "10 ngày", "05 ngày làm việc", "một tháng"."""

from cchc_desktop.domain.deadlines.model import Offset
from cchc_desktop.domain.deadlines.numerals import number
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, words

_MEASURES = Words(
    {
        "giờ | giờ làm việc | h": "hours",
        "ngày": "days",
        "ngày làm việc": "working_days",
        "tuần | tuần lễ | tuần làm việc": "weeks",
        "tháng": "months",
        "quý": "quarters",
        "năm": "years",
    },
)
_ORDINAL = words("ngày làm việc thứ")
_FIRST = words("đầu | đầu tiên | tiếp theo | tới")
_WORKING = words("làm việc")
_QUARTER_MONTHS = 3


def quantity(place: Place) -> Found[Offset]:
    """As in "10 ngày", "05 ngày làm việc", "một tháng", "05 - 07 ngày"."""
    least = number(place)
    most = number(least[1].over(DASHES)) if least and least[1].mark(DASHES) else None
    counted = most or least
    unit = _MEASURES(counted[1]) if counted else None
    if counted is None or unit is None:
        return _ordinal_day(place)
    if unit[0] == "hours" and unit[1].token.glued and unit[1].token.number is not None:
        return None  # "25h00" is a time of day, though there is none like it
    found = _offset(counted[0], unit[0], unit[1])
    return found[0], found[1].past(_FIRST)


def _ordinal_day(place: Place) -> Found[Offset]:
    """As in "ngày làm việc thứ 5"."""
    unit = _ORDINAL(place)
    counted = number(unit[1]) if unit else None
    return (Offset(working_days=counted[0]), counted[1]) if counted else None


def _offset(count: int, unit: str, place: Place) -> tuple[Offset, Place]:
    working = _WORKING(place.over("(")) if unit == "days" else None
    if working:
        return Offset(working_days=count), working[1].over(")")
    if unit == "quarters":
        return Offset(months=count * _QUARTER_MONTHS), place
    return Offset(**{unit: count}), place
