"""The day within a period that comes back: "ngày 15 tháng cuối quý", "thứ Sáu hằng tuần", "cuối mỗi tháng"."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role, anchor
from cchc_desktop.domain.deadlines.days import DAY
from cchc_desktop.domain.deadlines.frequencies import EVERY, unnumbered
from cchc_desktop.domain.deadlines.model import Recurrence
from cchc_desktop.domain.deadlines.numerals import loose_figure, spelled
from cchc_desktop.domain.deadlines.periods import EDGE, OF, in_month, of_month, ordered_month, period, plain_period
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, first, words
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.spans import LAST
from cchc_desktop.domain.deadlines.weekdays import WEEK, behind_list, weekdays

_UPTO = words("đến | đến ngày | tới | tới ngày")
_EDGE_DAY = Words(
    {
        "ngày đầu tiên | ngày làm việc đầu tiên": 1,
        "ngày cuối | ngày cuối cùng | ngày làm việc cuối | ngày làm việc cuối cùng": LAST,
    },
)
_WORKING_EDGE = words("ngày làm việc đầu tiên | ngày làm việc đầu | ngày làm việc cuối | ngày làm việc cuối cùng")
"""Read as days of the calendar, as those counted are, so only nearly."""
_NTH_WORKING = words("ngày làm việc thứ")
_NTH_WEEK = words("tuần thứ | tuần lễ thứ | tuần")
_NTH_OF_MONTH = words("đầu | đầu tiên | tuần đầu | tuần đầu tiên | cuối | cuối cùng | tuần cuối | tuần cuối cùng")
_LAST_MONTH_DAY = 31


def repeated_day(place: Place) -> Found[Repeated]:
    """When in each period, with the words before it: "trước ngày 10 tháng đầu quý sau"."""
    taken, behind = anchor(place)
    if taken.role is Role.AFTER:
        return None
    found = first(behind, (_of_week, _of_days, _weekly, _month_alone, _edge))
    return (replace(found[0], time=taken.time), found[1]) if found else None


def _weekly(place: Place) -> Found[Repeated]:
    found = weekdays(place)
    if found is None:
        return None
    week = WEEK(found[1].past(OF)) or WEEK(found[1])
    if week:
        return Repeated(tuple(Recurrence("weekly", weekday=value) for value in found[0])), week[1]
    nth = found[1].past(_NTH_OF_MONTH)
    month = in_month(nth) or (of_month(nth.past(OF)) if nth.at > found[1].at else None)
    return (Repeated(tuple(replace(month[0], weekday=value) for value in found[0])), month[1]) if month else None


def _of_days(place: Place) -> Found[Repeated]:
    """As in "ngày 5, 20 hằng tháng", "25 hằng tháng", "ngày cuối cùng của quý"."""
    edge, noun = _EDGE_DAY(place), _NTH_WORKING(place) or DAY(place)
    found = ((edge[0],), edge[1]) if edge else _days(noun[1] if noun else place, named=noun is not None)
    whole = (period if edge or noun else plain_period)(found[1]) if found else None
    if found and edge and whole is None:
        whole = of_month(found[1])
    if found is None or whole is None:
        return None
    working = (_WORKING_EDGE(place) or _NTH_WORKING(place)) is not None
    return Repeated(tuple(replace(whole[0], day=value) for value in found[0]), vague=working), whole[1]


def _of_week(place: Place) -> Found[Repeated]:
    """As in "tuần thứ 3 hằng tháng": no exact day."""
    week = _NTH_WEEK(place)
    nth = _day(week[1], named=True) if week else None
    whole = period(nth[1]) if nth else None
    return (Repeated((whole[0],), vague=True), whole[1]) if whole else None


def _days(place: Place, *, named: bool) -> Found[tuple[int, ...]]:
    found = _day(place, named=named)
    if found is None:
        return None
    days, after = [found[0]], found[1]
    while len(days) < _LAST_MONTH_DAY and (more := _further(after)):
        days.append(more[0])
        after = more[1]
    upto = _UPTO(after)
    behind = upto[1] if upto else after.mark(DASHES)
    far = _day(behind, named=False) if behind else None
    return ((far[0],), far[1]) if far else (tuple(days), after)


def _further(place: Place) -> Found[int]:
    behind = behind_list(place)
    return _day(behind.past(DAY), named=False) if behind.at > place.at else None


def _day(place: Place, *, named: bool) -> Found[int]:
    found = loose_figure(place) or (spelled(place) if named else None)
    return found if found and 1 <= found[0] <= _LAST_MONTH_DAY else None


def _month_alone(place: Place) -> Found[Repeated]:
    found = ordered_month(place)
    return (Repeated((found[0],)), found[1]) if found and found[0].freq != "yearly" else None


def _edge(place: Place) -> Found[Repeated]:
    """As in "cuối mỗi quý", "đầu tháng", "cuối hằng năm": but "cuối năm" is the end of this one."""
    edge = EDGE(place)
    every = EVERY(edge[1].past(OF)) if edge else None
    unit = unnumbered(every[1] if every else edge[1].past(OF)) if edge else None
    if unit is None or (unit[0] == "yearly" and every is None) or unit[0] in ("daily", "period"):
        return None
    return Repeated((Recurrence(unit[0]),), vague=True), unit[1]
