"""The times of a phrase as days of the calendar, and several of them as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.spans import UNKNOWN, Part, Span, end, in_month, start, with_years
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import show_date

_FAR = 26
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SEVERAL = Problem("thời hạn", "Có nhiều thời hạn; lấy hạn sau cùng")


@dataclass(frozen=True, slots=True)
class Timing:
    """When, as far as the words say."""

    kind: Kind
    role: Role
    start: date | None = None
    end: date | None = None
    first: date | None = None
    """The first day named, which for a single day is no start."""
    before: bool = False
    inferred: bool = False
    vague: bool = False
    time: str | None = None
    now: bool = False
    """It begins with the document's day."""
    problems: tuple[Problem, ...] = ()

    @property
    def firm(self) -> bool:
        """Says by when."""
        return self.role >= Role.BY


def timings(found: Sequence[Dated], year: int) -> tuple[Timing, ...]:
    """Each of them, the year and the month taken from its neighbours where its own words leave them open."""
    resolved: list[Timing] = []
    known: tuple[Part, ...] = ()
    for at, item in enumerate(found):
        following = next((later.span.parts for later in found[at + 1 :] if later.span.dated), ())
        parts, inferred = _resolved(item.span, known, following, year)
        inferred = inferred and (not known or resolved[-1].inferred)
        resolved.append(_timing(item, parts, year, inferred=inferred))
        known = parts
    return tuple(resolved)


def _resolved(
    span: Span, known: tuple[Part, ...], following: tuple[Part, ...], year: int
) -> tuple[tuple[Part, ...], bool]:
    """The parts with their years, and whether the phrase does not say them."""
    parts = span.parts
    if _one_year(known):
        parts = tuple(in_month(part, known[-1]) for part in parts)
        year = year if span.dated else known[-1].year or year
    elif _one_year(following):
        count = len(parts)
        filled = with_years((*parts, following[0]), year, unbroken=span.unbroken)
        return filled[:count], False
    return with_years(parts, year, unbroken=span.unbroken), not span.dated


def _one_year(parts: tuple[Part, ...]) -> bool:
    """Several years say nothing about the year of a day beside them."""
    return bool(parts) and (len(parts) == 1 or parts[0].kind is not Kind.YEAR)


def _timing(item: Dated, parts: tuple[Part, ...], year: int, *, inferred: bool) -> Timing:
    days = [(start(part), end(part)) for part in parts]
    firsts = [begin for begin, _ in days if begin]
    lasts = [finish for _, finish in days if finish]
    problems = tuple(problem for part in parts for problem in _problems(part, year))
    timing = Timing(
        kind=_kind(parts, days),
        role=item.role,
        end=days[-1][1] if item.span.unbroken else max(lasts, default=None),
        first=days[0][0] if item.span.unbroken else min(firsts, default=None),
        before=item.role is Role.BEFORE,
        inferred=inferred,
        vague=item.span.vague,
        time=item.time,
        now=item.now,
        problems=(*problems, *_several(item, days), *_wrong_weekday(item, days)),
    )
    if item.span.unbroken and len(firsts) == len(lasts) == len(parts) and firsts[0] > lasts[-1]:
        return replace(timing, end=lasts[-1], problems=(*problems, _problem("Ngày đầu đứng sau ngày cuối")))
    return _counted(replace(timing, start=_start(timing, parts)), firsts)


def _several(item: Dated, days: Sequence[tuple[date | None, date | None]]) -> tuple[Problem, ...]:
    """Times with others between them are several last days: "trước 15/6 và 15/12", "quý II và quý IV"."""
    if item.span.unbroken:
        return ()
    several = item.firm and item.span.kind is Kind.DATE and len(item.span.parts) > 1
    return (SEVERAL,) if several or any(apart(one[1], other[0]) for one, other in pairwise(days)) else ()


def _wrong_weekday(item: Dated, days: Sequence[tuple[date | None, date | None]]) -> tuple[Problem, ...]:
    day = days[0][1]
    if item.weekday is None or day is None or len(days) > 1 or day.isoweekday() == item.weekday:
        return ()
    return (
        _problem(
            f"Ngày {show_date(day)} là {_WEEKDAYS[day.isoweekday() - 1]}, không phải {_WEEKDAYS[item.weekday - 1]}"
        ),
    )


def apart(end: date | None, start: date | None) -> bool:
    """Whether days lie between the end of one time and the start of the next."""
    return end is not None and start is not None and (start - end).days > 1


def _kind(parts: tuple[Part, ...], days: list[tuple[date | None, date | None]]) -> Kind:
    ending = max(zip(days, parts, strict=True), key=lambda pair: pair[0][1] or date.min)
    return ending[1].kind


def _start(timing: Timing, parts: tuple[Part, ...]) -> date | None:
    single = timing.kind is Kind.DATE and (len(parts) == 1 or timing.firm)
    return None if single or timing.before or timing.now else timing.first


def _counted(timing: Timing, firsts: list[date]) -> Timing:
    """The end as the words before it mean it."""
    match timing.role:
        case Role.BEFORE if timing.kind is not Kind.DATE and not timing.vague and firsts:
            return replace(timing, end=_shifted(firsts[-1], -1))
        case Role.FROM:
            return replace(timing, start=timing.first, end=None)
        case Role.AFTER:
            return replace(timing, start=_shifted(timing.end, 1), first=None, end=None)
        case _:
            return timing


def _shifted(day: date | None, days: int) -> date | None:
    try:
        return day and day + timedelta(days)
    except OverflowError:
        return None


def _problem(text: str) -> Problem:
    return Problem("thời hạn", text)


def _problems(part: Part, year: int) -> tuple[Problem, ...]:
    named = part.year or 0
    if part.first == UNKNOWN:
        return (_problem(f"Không rõ ngày {part.days[0]} của tháng nào"),)
    if start(part) is None or end(part) is None:
        return (_problem(_impossible(part)),)
    if abs(named - year) > _FAR:
        return (_problem(f"Năm {named} ở quá xa năm {year} của văn bản"),)
    return ()


def _impossible(part: Part) -> str:
    match part.kind:
        case Kind.DATE:
            return f"Lịch không có ngày {part.days[0]:02d}/{part.first:02d}/{part.year}"
        case Kind.QUARTER:
            return f"Không có quý {part.quarter}/{part.year}"
        case _:
            return f"Không có tháng {part.first}/{part.year}"
