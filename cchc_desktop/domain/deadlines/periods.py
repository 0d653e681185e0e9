"""What a repeated day belongs to: "tháng đầu quý sau", "hằng tháng", "kỳ báo cáo"."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.frequencies import EVERY, unnumbered
from cchc_desktop.domain.deadlines.model import Recurrence
from cchc_desktop.domain.deadlines.months import MONTH, ORDER
from cchc_desktop.domain.deadlines.places import Found, Place, Words, first, words

OF = words("của | trong | vào | thuộc")
_ALL = words("các")
_NEXT = words(
    "sau | kế | kế tiếp | tiếp theo | liền kề | sau liền kề | tới | tiếp sau | liền sau | kế sau | tiếp theo liền kề",
)
_REPORTED = words("báo cáo | thuộc kỳ báo cáo | của kỳ báo cáo")
EDGE = Words({"đầu | những ngày đầu": 1, "giữa": 2, "cuối | những ngày cuối": 3})
_YEAR_MONTHS = {1: 1, 2: 6, 3: 12}


def period(place: Place) -> Found[Recurrence]:
    """What the day belongs to."""
    behind = place.past(OF)
    found = first(behind, (in_month, ordered_month, _nth_month, _next_month, _in_quarter, _in_report))
    if found is None and behind.at > place.at:
        found = of_month(behind)
    return found


def plain_period(place: Place) -> Found[Recurrence]:
    """Behind a number without "ngày": "6 tháng cuối năm" and "3 tháng tới" are no sixth and third day."""
    if EVERY(place.past(OF)):
        return in_month(place)
    found = ordered_month(place.past(OF))
    return found if found and found[0].freq == "quarterly" else None


def in_month(place: Place) -> Found[Recurrence]:
    """As in "hằng tháng", "cuối mỗi tháng"."""
    edge = EDGE(place)
    every = EVERY(edge[1].past(OF) if edge else place.past(OF))
    unit = unnumbered(every[1]) if every else None
    if unit is None and edge:
        unit = unnumbered(edge[1].past(OF))
    return (Recurrence("monthly"), unit[1].past(_REPORTED)) if unit and unit[0] == "monthly" else None


def ordered_month(place: Place) -> Found[Recurrence]:
    """As in "tháng đầu quý sau", "tháng cuối của mỗi quý", "tháng cuối kỳ báo cáo", "tháng cuối năm"."""
    month = MONTH(place)
    order = ORDER(month[1]) if month else None
    if order is None:
        return None
    every = order[1].past(OF).past(EVERY).past(_ALL)
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


def of_month(place: Place) -> Found[Recurrence]:
    """As in "của tháng": only where "của" stands before it."""
    unit = unnumbered(place)
    return (Recurrence("monthly"), unit[1].past(_REPORTED)) if unit and unit[0] == "monthly" else None


def _in_quarter(place: Place) -> Found[Recurrence]:
    """As in "cuối quý", "đầu quý sau", "mỗi quý", "quý sau"."""
    edge = EDGE(place)
    behind = (edge[1].past(OF) if edge else place).past(EVERY)
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
