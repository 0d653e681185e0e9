"""A meeting as the limit: "trình UBND tỉnh tại phiên họp thường kỳ tháng 10/2025", "tại kỳ họp cuối năm"."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated, dated
from cchc_desktop.domain.deadlines.event_ends import rest
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.places import Found, Place, listed, words

_AT = words("tại | trong | vào | tại các | trong các | vào các")
_MEETING = words(
    """kỳ họp | phiên họp | cuộc họp | buổi họp | hội nghị | họp giao ban | giao ban | cuộc giao ban |
    phiên thảo luận""",
)
_BROUGHT = words("trình | báo cáo | thông qua | xin ý kiến | cho ý kiến | tham mưu")
_OTHER_NOUN = frozenset(
    listed("chương | quy | công | giáo | tiến | tờ | quá | lộ | phương | theo | nghe | qua | đã | bản")
)
_SUMMED_UP = words("tổng kết | sơ kết | công tác | nhiệm vụ | kết quả | đánh giá")
"""Behind them a year is what the meeting looks back on."""
_WHICH = words("thứ | lần thứ | thường lệ | thường kỳ | chuyên đề | gần nhất | tới | tiếp theo | sắp tới | bất thường")
"""Which of them, so that it is no meeting in general."""
_OF = words("của")
_BEFORE, _NAME = 16, 10


def meeting(place: Place) -> Found[Dated | Waiting]:
    """Where something is brought before it: in the month or the year it names, else whenever it is held."""
    at = _AT(place)
    noun = _MEETING(at[1]) if at else None
    if noun is None or not _brought(place):
        return None
    behind = noun[1]
    while behind.at - noun[1].at < _NAME and behind.token.key.isalnum() and not _SUMMED_UP(behind):
        found = dated(behind)
        if found and found[0].role is Role.BARE:
            parts = tuple(replace(part, vague=True) for part in found[0].span.parts)
            return Dated(replace(found[0].span, parts=parts), Role.IN), found[1]
        behind = behind.next
    end = rest(noun[1])
    return (Waiting((place.at, end.at)), end) if _WHICH(noun[1]) or _SUMMED_UP(noun[1]) else None


def _brought(place: Place) -> bool:
    """It is still to be brought there: not "đã trình", and not "theo báo cáo của"."""
    for at in range(place.at - 1, max(-1, place.at - _BEFORE), -1):
        here = replace(place, at=at)
        if here.mark(".;:"):
            return False
        deed = _BROUGHT(here)
        if deed and not _OF(deed[1]) and (at == 0 or replace(place, at=at - 1).token.text not in _OTHER_NOUN):
            return True
    return False
