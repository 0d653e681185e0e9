"""Lists and stretches of times: "tháng 5, 6, 7/2026", "từ 01/3 đến 31/5", "giai đoạn 2026-2030"."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.days import COUNTED, DAY
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.months import MONTH, of_month, of_quarter
from cchc_desktop.domain.deadlines.numerals import loose_figure, number
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, words
from cchc_desktop.domain.deadlines.points import point
from cchc_desktop.domain.deadlines.spans import UNKNOWN, Part, Span
from cchc_desktop.domain.deadlines.words import roman_number
from cchc_desktop.domain.deadlines.years import OF, bare_year, this_year, with_year, year_figures

_AND = words("và | hoặc | cùng")
_TO = words("đến | tới | sang | cho đến | cho tới | đến hết | cho đến hết | tới hết | đến trước")
_LONGEST = 31
_DAY_LENGTH, _LAST_MONTH, _LAST_QUARTER = 2, 12, 4


def span(place: Place) -> Found[Span]:
    """One time, a list of times of one kind, or a stretch between two."""
    counted = _counted_months(place) or _day_of_months(place)
    if counted:
        return counted
    head = point(place) or _leading_day(place)
    if head is None:
        return None
    parts, after = [head[0]], head[1]
    while len(parts) < _LONGEST and (found := _listed(parts[-1], after)):
        parts.append(found[0])
        after = found[1]
    stretch = _far_end(parts[-1], after)
    if stretch is None:
        return Span(tuple(parts)), after
    return Span((*parts, stretch[0]), unbroken=True), stretch[1]


def _counted_months(place: Place) -> Found[Span]:
    """As in "02 tháng 5 và 6": so many as are named behind the number."""
    counted = number(place)
    if counted is None or counted[0] < 2 or not MONTH(counted[1]):  # noqa: PLR2004 -- several
        return None
    found = span(counted[1])
    alike = found and all(part.kind is Kind.MONTH for part in found[0].parts)
    return found if found and alike and len(found[0].parts) == counted[0] else None


def _day_of_months(place: Place) -> Found[Span]:
    """As in "ngày 15 tháng 6 và tháng 12", "ngày 14 các tháng 3, 6, 9, 12"."""
    noun = DAY(place)
    first = loose_figure(noun[1]) if noun else None
    if first is None:
        return None
    upto = _TO(first[1]) or ((DASHES, behind) if (behind := first[1].mark(DASHES)) else None)
    last = (loose_figure(upto[1].past(DAY)) if upto else None) or first
    months = last[1].past(OF)
    found = span(months) if MONTH(months) else None
    if found is None or found[0].unbroken or len(found[0].parts) == 1 or found[0].kind is not Kind.MONTH:
        return None
    days = (first[0], last[0])
    return Span(tuple(replace(part, kind=Kind.DATE, days=days) for part in found[0].parts)), found[1]


def _far_end(before: Part, place: Place) -> Found[Part]:
    """The last end of a stretch, which may name the middle too: "tháng 5-6-7"."""
    found, ends = _stretched(before, place), 0
    while found and ends < _LONGEST and (further := _stretched(found[0], found[1])):
        found, ends = further, ends + 1
    return found


def _leading_day(place: Place) -> Found[Part]:
    """The "15" of "15-17/10" and "10 đến 15/10": a day that has its month from the next."""
    found = loose_figure(place)
    if found is None or len(place.token.text) > _DAY_LENGTH:
        return None
    part = Part(Kind.DATE, UNKNOWN, UNKNOWN, (found[0], found[0]))
    following = _stretched(part, found[1]) or _listed(part, found[1])
    return (part, found[1]) if following and following[0].kind is Kind.DATE and following[0].first else None


def _listed(before: Part, place: Place) -> Found[Part]:
    """The next of a list: of the same kind, with or without its noun."""
    if slash := place.mark("/"):
        return _without_noun(before, slash)
    conjunction = _AND(place.over(",;"))
    behind = conjunction[1] if conjunction else place.mark(",;&+")
    return _same_kind(before, behind) if behind else None


def _same_kind(before: Part, place: Place) -> Found[Part]:
    found = _without_noun(before, place) or point(place)
    alike = found and found[0].kind is before.kind and _spans_months(found[0]) == _spans_months(before)
    return found if alike else None


def _spans_months(part: Part) -> bool:
    return part.kind is Kind.MONTH and part.first != part.last


def _stretched(before: Part, place: Place) -> Found[Part]:
    """The far end of a stretch."""
    joined = _TO(place) if place.token.text != "sáng" else None
    behind = joined[1] if joined else place.mark(DASHES)
    if behind is None:
        return None
    found = _without_noun(before, behind) or point(behind)
    if found is None and joined:
        found = this_year(behind)
    if found is None or (before.kind is Kind.YEAR and found[0].kind is Kind.DATE):
        return None
    return found if joined or found[0].kind is before.kind else None


def _without_noun(before: Part, place: Place) -> Found[Part]:
    """The "IV/2026" of "quý III, IV/2026": a number that counts what stands before it."""
    match before.kind:
        case Kind.YEAR:
            found = bare_year(place)
            return (Part(Kind.YEAR, year=found[0]), found[1]) if found else None
        case Kind.QUARTER:
            return _next_quarter(place)
        case Kind.MONTH if before.first == before.last:
            return _next_month(place)
        case _:
            return _next_day(before, place) if before.first == UNKNOWN else None


def _next_quarter(place: Place) -> Found[Part]:
    value = roman_number(place.token) or place.token.number
    if value is None or value > _LAST_QUARTER or (COUNTED(place.next) and not year_figures(place.next)):
        return None
    part, after = with_year(of_quarter(value), place.next)
    return (part, after) if not _date_follows(place.next, after) else None


def _next_month(place: Place) -> Found[Part]:
    found = loose_figure(place)
    if found is None or not 1 <= found[0] <= _LAST_MONTH or (COUNTED(found[1]) and not year_figures(found[1])):
        return None
    part, after = with_year(of_month(found[0]), found[1])
    return (part, after) if not _date_follows(found[1], after) else None


def _next_day(before: Part, place: Place) -> Found[Part]:
    """As in "ngày 5, 6/10": but "ngày 20, tháng 9" has no second day, and "20/6, 5 lần" none either."""
    found = loose_figure(place)
    if found is None or len(place.token.text) > _DAY_LENGTH:
        return None
    if point(place) or COUNTED(found[1]) or found[1].mark("%/"):
        return None
    return replace(before, days=(found[0], found[0])), found[1]


def _date_follows(number_end: Place, year_end: Place) -> bool:
    """The number was the day of a date: "tháng 9, 10/10/2026"."""
    slash = number_end.mark("/.") if year_end.at == number_end.at else None
    return slash is not None and loose_figure(slash) is not None
