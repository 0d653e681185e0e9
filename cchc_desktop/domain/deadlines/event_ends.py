"""Where the words of an event end: before the next time, or at the end of the clause."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated, dated
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.places import DASHES, Place, words
from cchc_desktop.domain.deadlines.repeated_days import repeated_day
from cchc_desktop.domain.deadlines.repeats import repeated

_AND = words("và | hoặc | hay | nhưng | song | tuy nhiên | trong đó | mà")
_LEADING = words("dự kiến | cụ thể | cụ thể là | tức | tức là | hoàn thành | thực hiện | xong")
_ALWAYS = words("thường xuyên | liên tục | duy trì thường xuyên | thực hiện thường xuyên | duy trì")
TERM = words("nhiệm kỳ | khóa")
"""Behind a congress or a council they are part of its name: "Đại hội Đảng bộ, nhiệm kỳ 2025 - 2030"."""
_LATE = words("quá hạn | trễ hạn | chậm hạn")
"""Their "hạn" opens no time."""
_ENTERING = words("trong | vào | ngay trong | nội trong")


def rest(place: Place) -> Place:
    """Behind the last word of the event: before the next time, or the end of the clause."""
    depth = 0
    while not place.done:
        if place.mark(";") or (depth == 0 and place.mark(")")) or _time_begins(place):
            return place
        if late := _LATE(place):
            since = dated(late[1])
            place = since[1] if since else late[1]
            continue
        depth += bool(place.mark("(")) - bool(place.mark(")"))
        place = place.next
    return _without_stop(place)


def _without_stop(place: Place) -> Place:
    """Before the full stop that ends a phrase."""
    last = replace(place, at=place.at - 1)
    return last if place.at and last.mark(".:,") else place


def _stands_alone(place: Place, found: Dated) -> bool:
    """Without a comma before it: only a time whose anchor cannot belong to the event's own words."""
    until = found.role is Role.TO and found.span.kind is Kind.DATE
    stretch = found.span.unbroken and found.role is Role.IN and found.span.kind is Kind.DATE
    return stretch or (found.span.parts[0].named and (found.firm or until or _ENTERING(place) is not None))


def _time_begins(place: Place) -> bool:
    """Another time is named from here on, after a comma or an "và" also one without words that anchor it."""
    conjunction = _AND(place.over(",.("))
    behind = (conjunction[1] if conjunction else place.over(",.(:" + DASHES)).past(_LEADING)
    if TERM(behind):
        return False
    if conjunction and _ALWAYS(behind):
        return True
    if behind.at == place.at:
        found = dated(place)
        return found is not None and _stands_alone(place, found[0])
    found = dated(behind)
    if found:
        head = found[0].span.parts[0]
        return found[0].role is not Role.BARE or (head.named and head.shift is None)
    return repeated_day(behind) is not None or repeated(behind) is not None
