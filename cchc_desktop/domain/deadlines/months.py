"""Months, quarters and half years as words name them."""

import re
from dataclasses import replace

from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.numerals import figure, loose_figure, number, spelled
from cchc_desktop.domain.deadlines.places import Found, Place, Words, words
from cchc_desktop.domain.deadlines.spans import Part
from cchc_desktop.domain.deadlines.words import roman_number
from cchc_desktop.domain.deadlines.years import OF, YEAR, bare_year, with_year, year_figures

COUNT = words("lần | kỳ | đợt | cuộc | buổi | lượt | phiên")
"""What a number before them counts: "tháng 1 lần" is not January."""
MONTH = words("tháng | các tháng | th")
ORDER = Words(
    {
        "đầu | đầu tiên | thứ nhất | thứ 1": 1,
        "giữa | thứ hai | thứ 2": 2,
        "cuối | cuối cùng | thứ ba | thứ 3": 3,
    },
)
"""Which of the three months of a quarter."""
_QUARTER = words("quý | các quý")
_OTHER_MONTHS = Words({"giêng": 1, "chạp": 12})
_HALVES = words("đầu | cuối")
_HALF_OF = words("của năm | năm | của")
_HALF_YEAR = Words({"nửa đầu năm | nửa năm đầu": 1, "nửa cuối năm | nửa năm cuối | nửa sau năm": 7})
_ORDERED_QUARTER = Words(
    {
        "đầu năm | đầu tiên | nhất | thứ nhất | đầu": 1,
        "thứ hai": 2,
        "thứ ba": 3,
        "cuối năm | cuối cùng | thứ tư | cuối": 4,
    }
)
_LENGTH = 2
_LAST_MONTH, _LAST_QUARTER, _QUARTER_MONTHS = 12, 4, 3


def month(place: Place) -> Found[Part]:
    """As in "tháng 9", "tháng Tư năm 2026", "T9/2026", "09/2026", "tháng cuối quý II"."""
    noun = MONTH(place)
    if noun is None:
        return _short_month(place) or _bare_month(place)
    found = month_number(noun[1])
    if found is None:
        return month_of_quarter(noun[1])
    return with_year(of_month(found[0]), found[1], short=not _month_behind(found[1])) if not COUNT(found[1]) else None


def _month_behind(place: Place) -> bool:
    """Behind the stroke stands another month, not a year in two figures: "tháng 9/10"."""
    slash = place.mark("/")
    return slash is not None and (slash.token.number or 0) <= _LAST_MONTH


def of_month(value: int) -> Part:
    """The month as a part."""
    return Part(Kind.MONTH, value, value, named=True)


def month_number(place: Place) -> Found[int]:
    """The number of a month, in whatever figures or in words."""
    roman, after = roman_number(place.token), place.next
    if roman and year_figures(after) and re.fullmatch("[ivx]{2,}", place.token.text):
        return roman, after
    found = loose_figure(place) or spelled(place) or _OTHER_MONTHS(place)
    if found:
        return found
    # "thang sau nam 2026" without accents: the sixth, for the next month is followed by no year.
    return (6, after) if place.token.text == "sau" and year_figures(after) else None


def _short_month(place: Place) -> Found[Part]:
    found = figure(place.next.over(".")) if place.token.key == "t" and place.next.token.glued else None
    if found is None or not 1 <= found[0] <= _LAST_MONTH:
        return None
    return with_year(of_month(found[0]), found[1])


def _bare_month(place: Place) -> Found[Part]:
    if written := _year_first(place):
        return written
    found = loose_figure(place)
    dash = place.next.mark("-", glued=True)
    stroke = dash if dash and dash.token.glued else place.next.mark("/")
    after = bare_year(stroke) if stroke else None
    if found is None or after is None or not 1 <= found[0] <= _LAST_MONTH:
        return None
    return replace(of_month(found[0]), year=after[0]), after[1]


def _year_first(place: Place) -> Found[Part]:
    """A month as machines write it: "2026-08"."""
    found = bare_year(place)
    behind = found[1].mark("-", glued=True) if found else None
    value = loose_figure(behind) if behind and behind.token.glued and len(behind.token.text) == _LENGTH else None
    if found is None or value is None or not 1 <= value[0] <= _LAST_MONTH or value[1].mark("-/"):
        return None
    return replace(of_month(value[0]), year=found[0]), value[1]


def month_of_quarter(place: Place) -> Found[Part]:
    """Behind "tháng": "cuối quý II/2026"."""
    order = ORDER(place)
    found = quarter(order[1].past(OF)) if order else None
    if order is None or found is None:
        return None
    chosen = found[0].first + order[0] - 1
    return replace(found[0], kind=Kind.MONTH, first=chosen, last=chosen), found[1]


def quarter(place: Place) -> Found[Part]:
    """As in "quý III/2026", "Quý 3", "Q3", "QIII", "quý ba", "quý cuối năm"."""
    noun = _QUARTER(place)
    if noun is None and place.token.key == "q" and place.next.token.glued:
        noun = place.token.text, place.next.over(".")
    found = quarter_number(noun[1].over(":")) if noun else None
    if found is None or COUNT(found[1]):
        return None
    return with_year(of_quarter(found[0]), found[1], short=True)


def of_quarter(value: int) -> Part:
    """The quarter as a part; its months are impossible where there is none of that number."""
    last = value * _QUARTER_MONTHS
    return Part(Kind.QUARTER, last - 2, last, named=True)


def quarter_number(place: Place) -> Found[int]:
    """The number of a quarter, in whatever figures or in words; five and more where it stands so."""
    roman = roman_number(place.token)
    if roman is not None and roman <= _LAST_QUARTER:
        return roman, place.next
    found = loose_figure(place) or _ORDERED_QUARTER(place) or spelled(place)
    return found or ((roman, place.next) if roman else None)


def half_year(place: Place) -> Found[Part]:
    """As in "6 tháng đầu năm 2026", "nửa cuối năm", "hai quý đầu năm", "9 tháng năm 2026"."""
    half = _HALF_YEAR(place)
    if half:
        return with_year(Part(Kind.MONTH, half[0], half[0] + 5, named=True), _to_year(half[1]))
    counted = number(place)
    unit = (_QUARTER(counted[1]) or MONTH(counted[1])) if counted else None
    if counted is None or unit is None:
        return None
    in_quarters = MONTH(counted[1]) is None
    months = counted[0] * (_QUARTER_MONTHS if in_quarters else 1)
    found = _stretch(months, unit[1]) if 1 <= months < _LAST_MONTH else None
    return (replace(found[0], kind=Kind.QUARTER), found[1]) if found and in_quarters else found


def _stretch(months: int, place: Place) -> Found[Part]:
    side = _HALVES(place)
    if side is None:
        found = with_year(Part(Kind.MONTH, 1, months, named=True), place)
        return found if found[0].year and place.token.number is None else None
    whole = quarter(side[1].past(OF))
    if whole and months < _QUARTER_MONTHS:
        begin = whole[0].first if side[0] == "đầu" else whole[0].last + 1 - months
        return replace(whole[0], kind=Kind.MONTH, first=begin, last=begin + months - 1), whole[1]
    begin = 1 if side[0] == "đầu" else _LAST_MONTH + 1 - months
    following = side[1].past(_HALF_OF)
    if following.at == side[1].at and following.token.key.isalpha():
        return None
    return with_year(Part(Kind.MONTH, begin, begin + months - 1, named=True), _to_year(following))


def _to_year(place: Place) -> Place:
    """Before the noun again, when a year's figures stand behind it."""
    back = replace(place, at=place.at - 1)
    return back if YEAR(back) and bare_year(place) else place
