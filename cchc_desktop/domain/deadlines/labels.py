"""Periods that only say which report a date is for: "6 tháng trước 10/6", "trước 20/12 đối với báo cáo năm"."""

from cchc_desktop.domain.deadlines.anchors import anchor
from cchc_desktop.domain.deadlines.dated import dated
from cchc_desktop.domain.deadlines.frequencies import unit, unnumbered
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.nodes import Label, LabelBehind
from cchc_desktop.domain.deadlines.numerals import loose_figure
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, words
from cchc_desktop.domain.deadlines.points import point
from cchc_desktop.domain.deadlines.repeated_days import repeated_day

_FILLERS = words("gửi | nộp | hoàn thành | báo cáo | xong | chậm nhất | đầu năm | cuối năm | thực hiện | gửi về")
_LABELS, _COUNTED_LABELS = ("monthly", "quarterly", "yearly", "semiannual"), ("monthly",)
_BEHIND = words("đối với | với | cho | của | áp dụng đối với | áp dụng cho | dành cho | là hạn của")
_REPORT = words(
    """báo cáo | các báo cáo | loại báo cáo | kỳ báo cáo | báo cáo định kỳ | báo cáo sơ kết | báo cáo tổng kết |
    sơ kết | tổng kết | kỳ"""
)
_PERIODS = (Kind.MONTH, Kind.QUARTER)


def label(place: Place) -> Found[Label]:
    """In front of its date."""
    counted = loose_figure(place)
    named = unnumbered(counted[1] if counted else place)
    if named is None or named[0] not in (_COUNTED_LABELS if counted else _LABELS) or (counted and counted[0] % 3):
        return None
    behind = named[1]
    while (more := behind.past(_FILLERS).over(":(" + DASHES)).at > behind.at:
        behind = more
    found, day = dated(behind), repeated_day(behind)
    firm = found is not None and (found[0].firm or named[1].mark(":(") is not None)
    return (Label("yearly" if counted else named[0]), named[1]) if firm or (day and anchor(behind)[0].role) else None


def label_behind(place: Place) -> Found[LabelBehind]:
    """Behind it, in brackets or after "đối với"; a report of a year that is named comes only once."""
    bracket = place.mark("(")
    opening = _BEHIND(bracket or place)
    behind = opening[1] if opening else bracket
    report = _REPORT(behind) if behind else None
    period = _period(report[1]) if report else None
    if period is None or not bracket:
        return period
    closing = period[1].mark(")")
    return (period[0], closing) if closing else None


def _period(place: Place) -> Found[LabelBehind]:
    found = unit(place)
    if found:
        return LabelBehind("monthly" if found[0].freq == "monthly" else "yearly"), found[1]
    named = point(place)
    return (LabelBehind("yearly"), named[1]) if named and named[0].kind in _PERIODS and not named[0].dated else None
