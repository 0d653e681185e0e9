"""Days of the week."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.places import Found, Place, Words, words

_WEEKDAYS = Words(
    {
        "thứ hai | thứ 2": 1,
        "thứ ba | thứ 3": 2,
        "thứ tư | thứ 4": 3,
        "thứ năm | thứ 5": 4,
        "thứ sáu | thứ sau | thứ 6": 5,
        "thứ bảy | thứ bẩy | thứ 7": 6,
        "chủ nhật | cn": 7,
    },
)
WEEK = words("hằng tuần | hàng tuần | mỗi tuần | từng tuần | trong tuần | cuối tuần | đầu tuần | các tuần")
"""The week they belong to, where work comes back in it."""
_PART_OF_DAY = words("sáng | chiều | tối | buổi sáng | buổi chiều | ngày | chiều ngày | sáng ngày")
_AND = words("và | hoặc")
_COUNTED = ("tuan", "quy", "thang")
"""Behind them "thứ tư" is the fourth."""
_DAYS = 7


def weekdays(place: Place) -> Found[tuple[int, ...]]:
    """As in "thứ Hai, thứ Năm", Monday being 1."""
    found = _WEEKDAYS(place.past(_PART_OF_DAY))
    if found is None or (place.at and replace(place, at=place.at - 1).token.key in _COUNTED):
        return None
    days, after = [found[0]], found[1]
    while len(days) < _DAYS and (more := _WEEKDAYS(behind_list(after))):
        days.append(more[0])
        after = more[1]
    return tuple(days), after


def behind_list(place: Place) -> Place:
    """Behind the comma or the "và" of a list."""
    return place.over(",").past(_AND)
