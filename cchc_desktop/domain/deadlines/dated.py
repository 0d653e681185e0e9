"""A time with the words that anchor it: "hoàn thành chậm nhất trong tháng 10/2026"."""

from dataclasses import dataclass

from cchc_desktop.domain.deadlines.anchors import Anchor, Role, anchor
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.places import Found, Place, words
from cchc_desktop.domain.deadlines.ranges import span
from cchc_desktop.domain.deadlines.spans import Span
from cchc_desktop.domain.deadlines.weekdays import weekdays
from cchc_desktop.domain.deadlines.years import this_year

ROUND_THE_CLOCK = words("24 / 7 | 24 / 24")


@dataclass(frozen=True, slots=True)
class Dated:
    """A span of the calendar and how it counts."""

    span: Span
    role: Role = Role.BARE
    time: str | None = None
    throughout: bool = False
    now: bool = False
    weekday: int | None = None
    """The day of the week named before it: to be held against it."""

    @property
    def firm(self) -> bool:
        """Says by when, not only in which period."""
        return self.role >= Role.BY


def dated(place: Place) -> Found[Dated]:
    """The anchored time that begins here."""
    taken, behind = anchor(place)
    if taken.throughout and taken.role is Role.BARE and (clock := ROUND_THE_CLOCK(behind)) and not clock[1].mark("/"):
        return None
    named, behind = _weekday(behind)
    found = span(behind)
    if found is None and taken != Anchor() and (year := this_year(behind)):
        found = Span((year[0],)), year[1]
    if found and taken == Anchor() and not found[0].dated and _decimal(place):
        return None
    if found is None or (taken.strict and not found[0].parts[0].named):
        return None
    role = Role.IN if taken.role is Role.FROM and found[0].unbroken else taken.role
    if role is Role.BARE and taken.throughout:
        role = Role.IN
    late = _time_behind(found[1]) if taken.time is None and found[0].kind is Kind.DATE else None
    time, after = late or (taken.time, found[1])
    throughout = taken.throughout or (taken.whole and found[0].parts[0].shift is not None)
    return Dated(found[0], role, time, throughout, taken.now, named), after


def _decimal(place: Place) -> bool:
    """Within a number like the "9,5" of "9,5/10", not a list of days."""
    start = place.at if place.next.mark(",", glued=True) else place.at - 2
    figures = place.tokens[start : start + 3] if start >= 0 else ()
    numbers = [each for each in figures if each.number is not None]
    return len(numbers) == 2 and figures[1].key == "," and figures[1].glued and figures[2].glued  # noqa: PLR2004


def _weekday(place: Place) -> tuple[int | None, Place]:
    """As in "thứ Sáu, ngày 20/3": the day of the week, and behind it."""
    found = weekdays(place)
    return (found[0][0], found[1].over(",(")) if found else (None, place)


def _time_behind(place: Place) -> Found[str]:
    """As in "ngày 14/3, trước 16h30"."""
    taken, after = anchor(place.over(",(").over("("))
    return (taken.time, after) if taken.time else None
