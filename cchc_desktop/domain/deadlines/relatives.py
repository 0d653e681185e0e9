"""Days, weeks, months and quarters that only the document's day makes known: "tháng này", "trong tuần tới"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.places import Found, Place, Words, listed, words
from cchc_desktop.domain.deadlines.spans import later
from cchc_desktop.domain.deadlines.words import Token, token

_NAMED = Words(
    {
        "ngày hôm nay | hôm nay": (Kind.DATE, 0),
        "ngày mai": (Kind.DATE, 1),
        "tuần này | tuần hiện tại": (Kind.DATE, 7),
        "tuần sau | tuần tới | tuần kế tiếp": (Kind.DATE, 14),
        "tháng này | tháng hiện tại": (Kind.MONTH, 0),
        "tháng sau | tháng tới | tháng kế tiếp": (Kind.MONTH, 1),
        "quý này | quý hiện tại": (Kind.QUARTER, 0),
        "quý sau | quý tới | quý kế tiếp": (Kind.QUARTER, 1),
    },
)
_IN = Words(dict.fromkeys(("trong | ngay trong | nội trong | ngay | cuối | đầu | giữa | đến hết | chậm nhất",), True))
_PLAIN = Words({"trong tháng | ngay trong tháng": (Kind.MONTH, 0), "trong quý | ngay trong quý": (Kind.QUARTER, 0)})
_ENTERING = frozenset(listed("trong | truoc | het | den | cuoi | dau | giua | nhat | noi | ngay | khoang"))
_LATER = words("tháng sau | tháng kế tiếp | quý sau | quý kế tiếp")
"""So a report's own day is named, every month anew."""
_NOUNS = {Kind.MONTH: "tháng", Kind.QUARTER: "quý", Kind.DATE: "ngày"}
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Relative:
    """A time so far from the document's day: in days up to the end of it, in months or in quarters."""

    kind: Kind
    shift: int
    sure: bool = False
    """Behind a word that makes it a time to do something in, and not "trong tháng", which "02 lần trong tháng" says."""


def relative(place: Place) -> Found[Relative]:
    """Where the document's day is not known, or the words stand alone."""
    entering = _IN(place)
    found = _NAMED(entering[1] if entering else place)
    if found and (entering or found[0][0] is not Kind.DATE):
        return Relative(*found[0], sure=entering is not None), found[1]
    plain = _PLAIN(place)
    return (Relative(*plain[0]), plain[1]) if plain else None


def made_known(tokens: tuple[Token, ...], issued: date) -> tuple[Token, ...]:
    """The same tokens, "tháng này" with its number and its year: "ngày 25 tháng 8/2025"."""
    return tuple(_known(Place(tokens), issued))


def _known(place: Place, issued: date) -> Iterator[Token]:
    while not place.done:
        found = _NAMED(place) if _entered(place) and not _LATER(place) else None
        if found is None:
            yield place.token
            place = place.next
            continue
        yield from _written(place.token, replace(found[1], at=found[1].at - 1).token, *found[0], issued)
        place = found[1]


def _entered(place: Place) -> bool:
    """Behind a word that anchors a time, or behind a day: but "3 tháng tới" are three months."""
    before = [each.key for each in place.tokens[max(0, place.at - 4) : place.at]]
    if not before:
        return False
    return before[-1] in _ENTERING or (place.tokens[place.at - 1].number is not None and "ngay" in before[:-1])


def _written(first: Token, last: Token, kind: Kind, shift: int, issued: date) -> Iterator[Token]:
    """As tokens that all stand where the words stood."""
    if kind is Kind.DATE:
        day = _last_day(issued, shift)
        figures = [str(day.day), "/", str(day.month), "/", str(day.year)]
    else:
        part = later(issued, kind, shift)
        figures = [str(part.quarter if kind is Kind.QUARTER else part.first), "/", str(part.year)]
    yield token(_NOUNS[kind], first.start, first.end, glued=first.glued)
    for at, piece in enumerate(figures):
        yield token(piece, last.start, last.end, glued=at > 0)


def _last_day(issued: date, shift: int) -> date:
    """So many days on, a week being whole: its Sunday."""
    weeks, days = divmod(shift, _WEEK)
    return issued + timedelta(days + (weeks * _WEEK - issued.isoweekday() if weeks else 0))
