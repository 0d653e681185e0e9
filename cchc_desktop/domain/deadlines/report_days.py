"""The day of a report named by its period alone: "báo cáo tuần trước 16h thứ Sáu", "báo cáo tháng trước ngày 20"."""

from cchc_desktop.domain.deadlines.anchors import Role, anchor
from cchc_desktop.domain.deadlines.dated import dated
from cchc_desktop.domain.deadlines.frequencies import unnumbered
from cchc_desktop.domain.deadlines.model import Kind, Recurrence
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, words
from cchc_desktop.domain.deadlines.repeated_days import repeated_day
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.spans import UNKNOWN
from cchc_desktop.domain.deadlines.weekdays import weekdays

_REPORTS = words(
    """báo cáo | báo cáo công tác | báo cáo định kỳ | báo cáo nhanh | báo cáo tiến độ | giao ban |
    lịch công tác"""
)
_LONGEST = 4
_DAYS = range(1, 32)
_FILLERS = words("hoàn thành | xong | thực hiện | họp")
_TO_WHOM = words("về | cho | lên | qua | gửi | gửi về | gửi cho | gửi lên | nộp | nộp về")
_LONGEST_NAME = 12
_LAST_ONE = words("trước vào | trước lúc | trước hồi")
""""Báo cáo tuần trước vào thứ Sáu" is last week's."""
_NARROWED = words(
    "tuần | tháng | quý | năm | ngày | đầu | cuối | của | hằng | hàng | mỗi | từng | thứ | và ngày | trở đi"
)
"""Behind the day they say which one is meant, or more of its date."""


def report_day(place: Place) -> Found[Repeated]:
    """At the period's name, behind the report's: every week on its day, every month on its date."""
    named = unnumbered(place)
    if named is None or _LAST_ONE(named[1]) or not _of_report(place):
        return None
    behind = _behind_whom(_behind_fillers(named[1]))
    if not _anchored(behind) or repeated_day(behind):
        return None
    found = {"weekly": _weekly, "monthly": _monthly}.get(named[0], _none)(behind)
    return found if found and not _NARROWED(found[1]) and not dated(found[1].over(",(")) else None


def _of_report(place: Place) -> bool:
    starts = (Place(place.tokens, at) for at in range(max(0, place.at - _LONGEST), place.at))
    return any((found := _REPORTS(start)) and found[1].at == place.at for start in starts)


def _behind_fillers(place: Place) -> Place:
    while (more := place.past(_FILLERS).over(",:(" + DASHES)).at > place.at:
        place = more
    return place


def _behind_whom(place: Place) -> Place:
    """Behind "về Sở Nội vụ", as far as words go on and no time begins."""
    opened = _TO_WHOM(place)
    behind = opened[1] if opened else place
    for _word in range(_LONGEST_NAME if opened else 0):
        if _anchored(behind) or not behind.token.key.isalpha():
            break
        behind = behind.next
    return behind


def _anchored(place: Place) -> bool:
    return anchor(place)[0].role in (Role.IN, Role.BY, Role.BEFORE)


def _weekly(place: Place) -> Found[Repeated]:
    taken, behind = anchor(place)
    found = weekdays(behind)
    return (
        (Repeated(tuple(Recurrence("weekly", weekday=day) for day in found[0]), taken.time), found[1])
        if found
        else None
    )


def _monthly(place: Place) -> Found[Repeated]:
    found = dated(place)
    if found is None or found[0].span.kind is not Kind.DATE or found[0].span.unbroken or found[0].weekday:
        return None
    parts = found[0].span.parts
    if any(part.first != UNKNOWN or part.days[0] not in _DAYS or part.days[1] != part.days[0] for part in parts):
        return None
    return Repeated(tuple(Recurrence("monthly", day=part.days[0]) for part in parts), found[0].time), found[1]


def _none(_place: Place) -> None:
    """A day within a quarter or a year says nothing without its month."""
