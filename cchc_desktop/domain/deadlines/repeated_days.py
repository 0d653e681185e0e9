"""The day within a period that comes back: "ngày 15 tháng cuối quý", "thứ Sáu hằng tuần", "cuối mỗi tháng"."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role, anchor
from cchc_desktop.domain.deadlines.days import DAY
from cchc_desktop.domain.deadlines.frequencies import EVERY, unnumbered
from cchc_desktop.domain.deadlines.model import Recurrence
from cchc_desktop.domain.deadlines.months import MONTH, ORDER
from cchc_desktop.domain.deadlines.numerals import loose_figure, spelled
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, first, words
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.spans import LAST
from cchc_desktop.domain.deadlines.weekdays import WEEK, behind_list, weekdays

_OF = words("của | trong | vào | thuộc")
_ALL = words("các")
_UPTO = words("đến | đến ngày | tới | tới ngày")
_NEXT = words(
    "sau | kế | kế tiếp | tiếp theo | liền kề | sau liền kề | tới | tiếp sau | liền sau | kế sau | tiếp theo liền kề",
)
_REPORTED = words("báo cáo | thuộc kỳ báo cáo | của kỳ báo cáo")
_EDGE = Words({"đầu | những ngày đầu": 1, "giữa": 2, "cuối | những ngày cuối": 3})
_EDGE_DAY = Words(
    {
        "ngày đầu tiên | ngày làm việc đầu tiên": 1,
        "ngày cuối | ngày cuối cùng | ngày làm việc cuối | ngày làm việc cuối cùng": LAST,
    },
)
_WORKING_EDGE = words("ngày làm việc đầu tiên | ngày làm việc đầu | ngày làm việc cuối | ngày làm việc cuối cùng")
"""Read as the calendar's first and last day, so only nearly."""
_NTH_OF_MONTH = words("đầu | đầu tiên | tuần đầu | tuần đầu tiên | cuối | cuối cùng | tuần cuối | tuần cuối cùng")
_LAST_MONTH_DAY = 31
_YEAR_MONTHS = {1: 1, 2: 6, 3: 12}


def repeated_day(place: Place) -> Found[Repeated]:
    """When in each period, with the words before it: "trước ngày 10 tháng đầu quý sau"."""
    taken, behind = anchor(place)
    if taken.role is Role.AFTER:
        return None
    found = first(behind, (_of_days, _weekly, _month_alone, _edge))
    return (replace(found[0], time=taken.time), found[1]) if found else None


def _weekly(place: Place) -> Found[Repeated]:
    found = weekdays(place)
    if found is None:
        return None
    week = WEEK(found[1].past(_OF)) or WEEK(found[1])
    if week:
        return Repeated(tuple(Recurrence("weekly", weekday=value) for value in found[0])), week[1]
    month = _in_month(found[1].past(_NTH_OF_MONTH))
    return (Repeated(tuple(replace(month[0], weekday=value) for value in found[0])), month[1]) if month else None


def _of_days(place: Place) -> Found[Repeated]:
    """As in "ngày 5, 20 hằng tháng", "25 hằng tháng", "ngày cuối cùng của quý"."""
    edge, noun = _EDGE_DAY(place), DAY(place)
    found = ((edge[0],), edge[1]) if edge else _days(noun[1] if noun else place, named=noun is not None)
    period = (_period if edge or noun else _plain_period)(found[1]) if found else None
    if found is None or period is None:
        return None
    working = _WORKING_EDGE(place) is not None
    return Repeated(tuple(replace(period[0], day=value) for value in found[0]), vague=working), period[1]


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


def _period(place: Place) -> Found[Recurrence]:
    """What the day belongs to."""
    behind = place.past(_OF)
    found = first(behind, (_in_month, _ordered_month, _nth_month, _next_month, _in_quarter, _in_report))
    if found is None and behind.at > place.at:
        found = _of_month(behind)
    return found


def _plain_period(place: Place) -> Found[Recurrence]:
    """Behind a number without "ngày": "6 tháng cuối năm" and "3 tháng tới" are no sixth and third day."""
    if EVERY(place.past(_OF)):
        return _in_month(place)
    found = _ordered_month(place.past(_OF))
    return found if found and found[0].freq == "quarterly" else None


def _in_month(place: Place) -> Found[Recurrence]:
    """As in "hằng tháng", "cuối mỗi tháng"."""
    edge = _EDGE(place)
    every = EVERY(edge[1].past(_OF) if edge else place.past(_OF))
    unit = unnumbered(every[1]) if every else None
    if unit is None and edge:
        unit = unnumbered(edge[1].past(_OF))
    return (Recurrence("monthly"), unit[1].past(_REPORTED)) if unit and unit[0] == "monthly" else None


def _ordered_month(place: Place) -> Found[Recurrence]:
    """As in "tháng đầu quý sau", "tháng cuối của mỗi quý", "tháng cuối kỳ báo cáo", "tháng cuối năm"."""
    month = MONTH(place)
    order = ORDER(month[1]) if month else None
    if order is None:
        return None
    every = order[1].past(_OF).past(EVERY).past(_ALL)
    unit = unnumbered(every)
    match unit[0] if unit else None:
        case "quarterly":
            return _following(Recurrence("quarterly", month_of_quarter=order[0]), unit[1] if unit else place)
        case "period":
            return Recurrence("period"), unit[1] if unit else place
        case "yearly":
            return Recurrence("yearly", month=_YEAR_MONTHS[order[0]]), unit[1] if unit else place
        case _:
            return None


def _nth_month(place: Place) -> Found[Recurrence]:
    """As in "của tháng thứ ba": only a quarter has its months counted."""
    month = MONTH(place)
    order = ORDER(month[1]) if month and month[1].token.key == "thu" else None
    return (Recurrence("quarterly", month_of_quarter=order[0]), order[1]) if order else None


def _following(rule: Recurrence, place: Place) -> tuple[Recurrence, Place]:
    after = _NEXT(place)
    return (replace(rule, offset="next_quarter"), after[1]) if after else (rule, place)


def _next_month(place: Place) -> Found[Recurrence]:
    month = MONTH(place)
    after = _NEXT(month[1]) if month else None
    return (Recurrence("monthly", offset="next_month"), after[1]) if after else None


def _of_month(place: Place) -> Found[Recurrence]:
    """As in "của tháng": only where "của" stands before it."""
    unit = unnumbered(place)
    return (Recurrence("monthly"), unit[1].past(_REPORTED)) if unit and unit[0] == "monthly" else None


def _in_quarter(place: Place) -> Found[Recurrence]:
    """As in "cuối quý", "đầu quý sau", "mỗi quý", "quý sau"."""
    edge = _EDGE(place)
    behind = (edge[1].past(_OF) if edge else place).past(EVERY)
    unit = unnumbered(behind)
    if unit is None or unit[0] != "quarterly":
        return None
    following = _NEXT(unit[1])
    if edge is None and following is None and behind.at == place.at:
        return None
    order = edge[0] if edge else (1 if following else None)
    return _following(Recurrence("quarterly", month_of_quarter=order), unit[1])


def _in_report(place: Place) -> Found[Recurrence]:
    unit = unnumbered(place.past(EVERY))
    return (Recurrence("period"), unit[1]) if unit and unit[0] == "period" else None


def _month_alone(place: Place) -> Found[Repeated]:
    found = _ordered_month(place)
    return (Repeated((found[0],)), found[1]) if found and found[0].freq != "yearly" else None


def _edge(place: Place) -> Found[Repeated]:
    """As in "cuối mỗi quý", "đầu tháng", "cuối hằng năm": but "cuối năm" is the end of this one."""
    edge = _EDGE(place)
    every = EVERY(edge[1].past(_OF)) if edge else None
    unit = unnumbered(every[1] if every else edge[1].past(_OF)) if edge else None
    if unit is None or (unit[0] == "yearly" and every is None) or unit[0] in ("daily", "period"):
        return None
    return Repeated((Recurrence(unit[0]),), vague=True), unit[1]
