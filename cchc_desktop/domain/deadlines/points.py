"""Any single time, whole or its beginning, middle or end."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.days import day, last_day
from cchc_desktop.domain.deadlines.months import half_year, month, quarter
from cchc_desktop.domain.deadlines.numerals import number
from cchc_desktop.domain.deadlines.places import Found, Place, Words, first, words
from cchc_desktop.domain.deadlines.spans import LAST, Part
from cchc_desktop.domain.deadlines.years import OF, this_year, year

_TENTHS = Words(
    {
        "thượng tuần | mười ngày đầu | 10 ngày đầu": (1, 10),
        "trung tuần": (11, 20),
        "hạ tuần": (21, LAST),
        "nửa đầu": (1, 15),
        "nửa cuối | nửa sau": (16, LAST),
    },
)
_WEEK = words("tuần | tuần lễ | tuần thứ")
_NAMED_WEEKS = Words({"đầu | đầu tiên | nhất": 1, "cuối | cuối cùng": LAST})
_VAGUE = words(
    """đầu | giữa | cuối | khoảng | khoảng đầu | khoảng giữa | khoảng cuối | những ngày đầu | những ngày cuối |
    dịp đầu | dịp cuối | các tháng còn lại | những tháng còn lại | các quý còn lại | thời gian còn lại |
    các tháng cuối | những tháng cuối""",
)
_HALF = words("nửa đầu | nửa cuối | nửa sau")
_WEEK_DAYS, _PAST_WEEK, _LAST_WEEK_DAY = 7, 5, 24


def point(place: Place) -> Found[Part]:
    """Any one of them, the longest form first."""
    return first(place, (_within_month, _part_of, half_year, last_day, day, month, quarter, year))


def _part_of(place: Place) -> Found[Part]:
    """As in "cuối quý II", "đầu năm": no exact day in the words, the end of the whole is safe."""
    if (half := _HALF(place)) and (found := quarter(half[1].past(OF))):
        return replace(found[0], vague=True), found[1]
    vague = _VAGUE(place)
    if vague is None:
        return None
    unit = first(vague[1].past(OF), (half_year, day, month, quarter, year, this_year))
    return (replace(unit[0], vague=True), unit[1]) if unit else None


def _within_month(place: Place) -> Found[Part]:
    """As in "trung tuần tháng 9", "nửa đầu tháng 6", "tuần thứ hai của tháng 10"."""
    days = _TENTHS(place) or _week(place)
    found = month(days[1].past(OF)) if days else None
    return (replace(found[0], days=days[0], vague=True), found[1]) if found and days else None


def _week(place: Place) -> Found[tuple[int, int]]:
    noun = _WEEK(place)
    found = (_NAMED_WEEKS(noun[1]) or number(noun[1])) if noun else None
    if found is None:
        return None
    if found[0] == LAST:
        return (_LAST_WEEK_DAY, LAST), found[1]
    last = found[0] * _WEEK_DAYS
    return ((last - _WEEK_DAYS + 1, last), found[1]) if 1 <= found[0] < _PAST_WEEK else None
