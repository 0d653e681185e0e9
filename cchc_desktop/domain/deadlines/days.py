"""Days as words name them."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.months import COUNT, MONTH, month, month_number, month_of_quarter, quarter
from cchc_desktop.domain.deadlines.numerals import loose_figure, spelled
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, first, words
from cchc_desktop.domain.deadlines.spans import LAST, UNKNOWN, Part
from cchc_desktop.domain.deadlines.years import OF, YEAR, bare_year, with_year, year, year_figures

DAY = words("ngày | mồng | mùng | ngày mồng | ngày mùng | hôm | các ngày")
_LAST_DAY = words("ngày cuối cùng | ngày cuối | ngày làm việc cuối cùng | ngày làm việc cuối")
COUNTED = words("lần | ngày | tháng | quý | tuần | năm | giờ")
"""A number before them counts them, and is no day or month in a list."""
_SHARED = words("ngày | giờ | buổi")
"""A fraction before them: "1/2 ngày làm việc"."""
_LAST_MONTH, _LENGTH = 12, 2


def day(place: Place) -> Found[Part]:
    """As in "ngày 25 tháng 5 năm 2026", "30 tháng 11 2026", "25/5/2026", "15.10.2026", "ngày 5-6-2026", "ngày 20"."""
    noun = DAY(place)
    at = noun[1] if noun else place
    if written := _year_first(at):
        return written
    found = loose_figure(at) or (spelled(at) if noun else None)
    if found is None or (len(at.token.text) > _LENGTH and at.token.number is not None):
        return _blank(noun[1]) if noun else None
    chosen, after = found
    named = noun is not None
    return (
        _in_figures(chosen, after, named=named, two=len(at.token.text) == _LENGTH)
        or _in_words(chosen, after)
        or (_alone(chosen, after) if named else None)
    )


def _year_first(place: Place) -> Found[Part]:
    """A day as machines write it: "2026-08-05"."""
    found = bare_year(place)
    month_figures = _two_figures(found[1]) if found else None
    day_figures = _two_figures(month_figures[1]) if month_figures else None
    if found is None or month_figures is None or day_figures is None:
        return None
    return replace(_of_month(day_figures[0], month_figures[0], named=True), year=found[0]), day_figures[1]


def _two_figures(place: Place) -> Found[int]:
    behind = place.mark("-", glued=True)
    if behind is None or not behind.token.glued or len(behind.token.text) != _LENGTH:
        return None
    return loose_figure(behind)


def _of_month(chosen: int, month_value: int, *, named: bool) -> Part:
    return Part(Kind.DATE, month_value, month_value, (chosen, chosen), named=named)


def _in_figures(chosen: int, place: Place, *, named: bool, two: bool) -> Found[Part]:
    behind = place.mark("/." + DASHES)
    behind = behind.over("/") if behind else None
    found = loose_figure(behind) if behind else None
    if behind is None or found is None or len(behind.token.text) > _LENGTH:
        return None
    if place.token.key in DASHES and chosen <= found[0] and _is_range(behind, named=named):
        return None
    if not named and _SHARED(found[1]):
        return None
    part, after = with_year(_of_month(chosen, found[0], named=named), found[1], short=place.token.key != "-")
    exact = named or two or len(behind.token.text) == _LENGTH
    return (part, after) if part.year or place.token.key == "/" or (behind.token.glued and exact) else None


def _is_range(place: Place, *, named: bool) -> bool:
    """Two days, not a day and its month: "ngày 10-15/10", "5-7"."""
    if year_figures(place.next):
        return False
    return not named or (place.token.number or 0) > _LAST_MONTH or place.next.mark("/") is not None


def _in_words(chosen: int, place: Place) -> Found[Part]:
    noun = MONTH(place.over(",/").past(OF))
    if noun is None or noun[0] == "các tháng":
        return None
    found = month_number(noun[1])
    if found is None:
        return _day_of_quarter_month(chosen, noun[1])
    if COUNT(found[1]) or (COUNTED(found[1]) and not YEAR(found[1])):
        return None
    return with_year(_of_month(chosen, found[0], named=True), found[1], short=True)


def _day_of_quarter_month(chosen: int, place: Place) -> Found[Part]:
    found = month_of_quarter(place)
    return (replace(found[0], kind=Kind.DATE, days=(chosen, chosen)), found[1]) if found else None


def _alone(chosen: int, place: Place) -> Found[Part]:
    return Part(Kind.DATE, UNKNOWN, UNKNOWN, (chosen, chosen), named=True), place


def _blank(place: Place) -> Found[Part]:
    """A draft's day that nobody filled in: "ngày … tháng 10 năm 2026" is only the month."""
    behind = _past_blank(place)
    slash = behind.mark("/")
    found = first(slash, (month,)) if slash else first(behind, (month, _blank_month))
    return (replace(found[0], vague=True), found[1]) if found else None


def _blank_month(place: Place) -> Found[Part]:
    noun = MONTH(place)
    return year(_past_blank(noun[1])) if noun else None


def _past_blank(place: Place) -> Place:
    while place.token.key and not place.token.key.strip("._…"):
        place = place.next
    return place


def last_day(place: Place) -> Found[Part]:
    """As in "ngày cuối cùng của tháng 9/2026"."""
    found = _LAST_DAY(place)
    unit = first(found[1].past(OF), (month, quarter, year)) if found else None
    if unit is None:
        return None
    return replace(unit[0], kind=Kind.DATE, first=unit[0].last, days=(LAST, LAST)), unit[1]
