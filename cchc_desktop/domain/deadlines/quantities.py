"""Lengths of time: "10 ngày", "05 ngày làm việc", "một tháng"."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.model import Offset
from cchc_desktop.domain.deadlines.numerals import number
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, words
from cchc_desktop.domain.deadlines.words import roman_number

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
    least = None if _within_fraction(place) else number(place)
    most = number(least[1].over(DASHES)) if least and least[1].mark(DASHES) else None
    counted = most or least
    unit = _MEASURES(counted[1]) if counted else None
    if counted is None or unit is None:
        return _ordinal_day(place)
    if unit[0] == "quarters" and roman_number(unit[1].token):
        return None
    found = _offset(counted[0], unit[0], unit[1])
    return found[0], found[1].past(_FIRST)


def _within_fraction(place: Place) -> bool:
    """The "2" of "1/2 ngày" counts nothing."""
    stroke = replace(place, at=place.at - 1).token if place.at else None
    return stroke is not None and stroke.key == "/" and place.token.glued


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
