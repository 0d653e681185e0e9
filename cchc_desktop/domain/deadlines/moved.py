"""A last day that is moved: "lùi thời hạn nộp từ ngày 30/9 sang ngày 15/10/2026" is due by the second."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated, dated
from cchc_desktop.domain.deadlines.places import Found, Place, words
from cchc_desktop.domain.deadlines.spans import Span

_MOVING = words(
    """lùi | lùi thời hạn | lùi thời gian | lùi hạn | dời thời hạn | dời hạn | gia hạn thời hạn | gia hạn thời gian |
    gia hạn nộp | gia hạn hoàn thành | gia hạn báo cáo | kéo dài thời hạn | điều chỉnh thời hạn | điều chỉnh hạn |
    điều chỉnh thời gian | điều chỉnh tiến độ | điều chỉnh thời điểm | chuyển thời hạn | thay đổi thời hạn |
    lùi tiến độ | lùi thời điểm""",
    timely=False,
)
_LONGEST = 24


def dated_or_moved(place: Place) -> Found[Dated]:
    """The time that stands here; of a stretch between an old last day and a new one, by the new."""
    found = dated(place)
    if found is None or not found[0].span.unbroken or found[0].role is not Role.IN or not _moving(place):
        return found
    return replace(found[0], span=Span(found[0].span.parts[-1:]), role=Role.BY), found[1]


def _moving(place: Place) -> bool:
    for at in range(place.at - 1, max(-1, place.at - _LONGEST), -1):
        here = replace(place, at=at)
        if here.mark(".;:,"):
            return False
        if _MOVING(here):
            return True
    return False
