"""Single times as words name them: a day, a month, a quarter, a half year, a year."""

import re
from dataclasses import replace

from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.numerals import figure, loose_figure, number, spelled
from cchc_desktop.domain.deadlines.places import Found, Place, Words, first, words
from cchc_desktop.domain.deadlines.spans import LAST, UNKNOWN, Part
from cchc_desktop.domain.deadlines.words import roman_number

DASHES = "-–—‑‒−"
LIST_UNITS = words("lần | ngày | tháng | quý | tuần | năm | giờ")
COUNT = words("lần | kỳ | đợt | cuộc | buổi | lượt | phiên")

_DAY = words("ngày | mồng | mùng | ngày mồng | ngày mùng | hôm | các ngày")
_OF = words("của | trong")
_MONTH = words("tháng | các tháng | th")
_QUARTER = words("quý | các quý")
_YEAR = words("năm | các năm | những năm | năm học | niên độ | giai đoạn | nhiệm kỳ | thời kỳ")
_THIS_YEAR = Words(
    {"năm nay | năm này | năm kế hoạch | năm báo cáo | năm hiện tại | năm": 0}
    | {"năm sau | năm tới | năm kế tiếp | năm tiếp theo | năm sau liền kề | năm liền kề": 1},
)
_NOT_THIS_YEAR = words("năm trước | năm ngoái | năm qua | năm học | năm vừa qua")
_OTHER_MONTHS = Words({"giêng": 1, "chạp": 12})
_HALVES = words("đầu | cuối")
_HALF_OF = words("của năm | năm | của")
_HALF_YEAR = Words({"nửa đầu năm": 1, "nửa năm đầu": 1, "nửa cuối năm": 7, "nửa năm cuối": 7, "nửa sau năm": 7})
_MIDDLE = Words({"nửa đầu": (1, 15), "nửa cuối": (16, LAST), "nửa sau": (16, LAST)})
_TENTHS = Words({"thượng tuần": (1, 10), "trung tuần": (11, 20), "hạ tuần": (21, LAST)})
_VAGUE = words("đầu | giữa | cuối | khoảng | khoảng đầu | khoảng giữa | khoảng cuối | những ngày cuối | dịp cuối")
_ORDER = Words(
    {
        "đầu": 1,
        "đầu tiên": 1,
        "thứ nhất": 1,
        "giữa": 2,
        "thứ hai": 2,
        "thứ 2": 2,
        "cuối": 3,
        "cuối cùng": 3,
        "thứ ba": 3,
    }
    | {"thứ 1": 1, "thứ 3": 3},
)
_ORDERED_QUARTER = Words({"đầu năm": 1, "đầu tiên": 1, "nhất": 1, "cuối năm": 4, "cuối cùng": 4})
_LAST_DAY = words("ngày cuối cùng | ngày cuối | ngày làm việc cuối cùng | ngày cuối cùng của | hết ngày cuối cùng")
_FIRST_YEAR, _PAST_YEAR, _CENTURY, _SHORT_YEAR = 1900, 2200, 2000, 100
_MONTHS, _QUARTERS, _QUARTER_MONTHS, _DAY_LENGTH = 12, 4, 3, 2


def point(place: Place) -> Found[Part]:
    """Any one of them, the longest form first."""
    return first(place, (_part_of, named_point))


def named_point(place: Place) -> Found[Part]:
    """One without "đầu", "giữa" or "cuối" before it."""
    return first(place, (half_year, last_day, day, month, quarter, year))


def bare_year(place: Place) -> Found[int]:
    """Four figures that are a year."""
    found = figure(place)
    return found if found and _FIRST_YEAR <= found[0] < _PAST_YEAR else None


def this_year(place: Place) -> Found[Part]:
    """The document's year or the next: "năm", "năm nay", "năm sau"."""
    found = _THIS_YEAR(place)
    if found is None or _NOT_THIS_YEAR(place) or (number(found[1]) and not spelled(found[1])):
        return None
    return Part(Kind.YEAR, shift=found[0], named=True), found[1]


def year(place: Place) -> Found[Part]:
    """ "năm 2026", "giai đoạn 2026", or only the four figures."""
    noun = _YEAR(place)
    found = bare_year(noun[1] if noun else place)
    return (Part(Kind.YEAR, year=found[0], named=noun is not None), found[1]) if found else None


def with_year(part: Part, place: Place, *, short: bool = False) -> tuple[Part, Place]:
    """The part with the year that follows it: " năm 2026", "/2026", "-2026", " 2026", " năm sau"."""
    found = _year_figures(place, short=short)
    if found:
        return replace(part, year=found[0], named=True), found[1]
    behind = place.over(",").past(_OF)
    shifted = this_year(behind)
    if shifted and shifted[1].at - behind.at > 1:
        return replace(part, shift=shifted[0].shift), shifted[1]
    return part, place


def _year_figures(place: Place, *, short: bool) -> Found[int]:
    noun = _YEAR(place.over(",").past(_OF)) or _YEAR(place.over("/"))
    if noun and (found := bare_year(noun[1])):
        return found
    slash = place.mark("/.")
    if short and slash and _is_short(slash):
        return _CENTURY + (slash.token.number or 0), slash.next
    return bare_year(slash or place.mark(DASHES) or place)


def _is_short(place: Place) -> bool:
    token = place.token
    return token.number is not None and len(token.text) == _DAY_LENGTH and not place.next.mark("/")


def month(place: Place) -> Found[Part]:
    """ "tháng 9", "tháng Tư năm 2026", "T9/2026", "09/2026", "tháng cuối quý II"."""
    noun = _MONTH(place)
    if noun is None:
        return _short_month(place) or _bare_month(place)
    found = _month_number(noun[1])
    if found is None:
        return _month_of_quarter(noun[1])
    if COUNT(found[1]):
        return None
    return with_year(Part(Kind.MONTH, found[0], found[0], named=True), found[1], short=True)


def _month_number(place: Place) -> Found[int]:
    roman, after = roman_number(place.token), place.next
    if roman and _year_figures(after, short=False) and re.fullmatch("[ivx]{2,}", place.token.text):
        return roman, after
    found = loose_figure(place) or spelled(place) or _OTHER_MONTHS(place)
    if found:
        return found
    # "thang sau nam 2026" without accents: the sixth, for the next month is followed by no year.
    return (6, after) if place.token.text == "sau" and _year_figures(after, short=False) else None


def _short_month(place: Place) -> Found[Part]:
    found = figure(place.next.over(".")) if place.token.key == "t" else None
    if found is None or not place.next.token.glued or found[0] > _MONTHS:
        return None
    return with_year(Part(Kind.MONTH, found[0], found[0], named=True), found[1])


def _bare_month(place: Place) -> Found[Part]:
    found = loose_figure(place)
    slash = place.next.mark("/")
    after = bare_year(slash) if slash else None
    if found is None or after is None or not 1 <= found[0] <= _MONTHS:
        return None
    return Part(Kind.MONTH, found[0], found[0], year=after[0], named=True), after[1]


def _month_of_quarter(place: Place) -> Found[Part]:
    order = _ORDER(place)
    found = quarter(order[1].past(_OF)) if order else None
    if order is None or found is None:
        return None
    chosen = found[0].first + order[0] - 1
    return replace(found[0], kind=Kind.MONTH, first=chosen, last=chosen), found[1]


def quarter(place: Place) -> Found[Part]:
    """ "quý III/2026", "Quý 3", "Q3", "QIII", "quý ba", "quý cuối năm"."""
    noun = _QUARTER(place)
    if noun is None:
        noun = ("Q", place.next.over(".")) if place.token.key == "q" and place.next.token.glued else None
    found = quarter_number(noun[1]) if noun else None
    if found is None or COUNT(found[1]):
        return None
    return with_year(of_quarter(found[0]), found[1], short=True)


def of_quarter(value: int) -> Part:
    """The quarter as a part; its months are impossible where there is none of that number."""
    last = value * _QUARTER_MONTHS
    return Part(Kind.QUARTER, last - 2, last, named=True)


def quarter_number(place: Place) -> Found[int]:
    """The number of a quarter, in whatever figures; five and more where it stands so."""
    roman = roman_number(place.token)
    if roman is not None and roman <= _QUARTERS:
        return roman, place.next
    found = loose_figure(place) or _ORDERED_QUARTER(place) or spelled(place)
    return found or ((roman, place.next) if roman else None)


def half_year(place: Place) -> Found[Part]:
    """ "6 tháng đầu năm 2026", "nửa cuối năm", "hai quý đầu năm", "9 tháng năm 2026"."""
    half = _HALF_YEAR(place)
    if half:
        return with_year(Part(Kind.MONTH, half[0], half[0] + 5, named=True), _to_year(half[1]))
    counted = number(place)
    unit = (_QUARTER(counted[1]) or _MONTH(counted[1])) if counted else None
    if counted is None or unit is None:
        return None
    months = counted[0] * (1 if _MONTH(counted[1]) else _QUARTER_MONTHS)
    return _stretch(months, unit[1]) if 1 <= months < _MONTHS else None


def _stretch(months: int, place: Place) -> Found[Part]:
    side = _HALVES(place)
    if side is None:
        found = with_year(Part(Kind.MONTH, 1, months, named=True), place)
        return found if found[0].year and not place.token.number else None
    begin = 1 if side[0] == "đầu" else _MONTHS + 1 - months
    following = side[1].past(_HALF_OF)
    if following.at == side[1].at and not _year_figures(following, short=False):
        return None
    return with_year(Part(Kind.MONTH, begin, begin + months - 1, named=True), _to_year(following))


def _to_year(place: Place) -> Place:
    """Before the noun again, when a year's figures stand behind it."""
    back = replace(place, at=place.at - 1)
    return back if _YEAR(back) and bare_year(place) else place


def last_day(place: Place) -> Found[Part]:
    """ "ngày cuối cùng của tháng 9/2026"."""
    found = _LAST_DAY(place)
    unit = first(found[1].past(_OF), (month, quarter, year)) if found else None
    if unit is None:
        return None
    return replace(unit[0], kind=Kind.DATE, first=unit[0].last, days=(LAST, LAST)), unit[1]


def day(place: Place) -> Found[Part]:
    """ "ngày 25 tháng 5 năm 2026", "30 tháng 11 2026", "25/5/2026", "15.10.2026", "ngày 5-6-2026", "ngày 20"."""
    noun = _DAY(place)
    at = noun[1] if noun else place
    found = loose_figure(at) or (spelled(at) if noun else None)
    if found is None or len(at.token.text) > _DAY_LENGTH:
        return None
    chosen, after = found
    return (
        _in_figures(chosen, after, named=noun is not None)
        or _in_words(chosen, after)
        or (_alone(chosen, after) if noun else None)
    )


def _of_month(chosen: int, month_number: int, *, named: bool) -> Part:
    return Part(Kind.DATE, month_number, month_number, (chosen, chosen), named=named)


def _in_figures(chosen: int, place: Place, *, named: bool) -> Found[Part]:
    behind = place.mark("/." + DASHES)
    found = loose_figure(behind) if behind else None
    if behind is None or found is None or len(behind.token.text) > _DAY_LENGTH:
        return None
    if place.token.key in DASHES and _is_range(behind, named=named):
        return None
    part, after = with_year(_of_month(chosen, found[0], named=named), found[1], short=place.token.key != "-")
    separated = place.token.key == "/" or (behind.token.glued and (named or len(behind.token.text) == _DAY_LENGTH))
    return (part, after) if part.year or separated else None


def _is_range(place: Place, *, named: bool) -> bool:
    """ "ngày 10-15/10" and "5-7": two days, not a day and its month."""
    if _year_figures(place.next, short=False):
        return False
    return not named or (place.token.number or 0) > _MONTHS or place.next.mark("/") is not None


def _in_words(chosen: int, place: Place) -> Found[Part]:
    noun = _MONTH(place.over(",/").past(_OF))
    found = _month_number(noun[1]) if noun else None
    if noun is None:
        return None
    if found is None:
        return _day_of_quarter_month(chosen, noun[1])
    if COUNT(found[1]) or (LIST_UNITS(found[1]) and not _YEAR(found[1])):
        return None
    return with_year(_of_month(chosen, found[0], named=True), found[1], short=True)


def _day_of_quarter_month(chosen: int, place: Place) -> Found[Part]:
    found = _month_of_quarter(place)
    return (replace(found[0], kind=Kind.DATE, days=(chosen, chosen)), found[1]) if found else None


def _alone(chosen: int, place: Place) -> Found[Part]:
    if COUNT(place):
        return None
    return Part(Kind.DATE, UNKNOWN, UNKNOWN, (chosen, chosen), named=True), place


def _part_of(place: Place) -> Found[Part]:
    """ "cuối quý II", "trung tuần tháng 9", "nửa đầu tháng 6"."""
    days = _TENTHS(place) or _MIDDLE(place)
    if days:
        found = month(days[1].past(_OF))
        return (replace(found[0], days=days[0], vague=True), found[1]) if found else None
    vague = _VAGUE(place)
    if vague is None:
        return None
    behind = vague[1].past(_OF)
    unit = first(behind, (half_year, day, month, quarter, year, this_year))
    return (replace(unit[0], vague=True), unit[1]) if unit else None
