"""What stands before a time and says how it counts: "trước", "chậm nhất", "trong", "từ"; and the time of day."""

import enum
from dataclasses import dataclass, replace

from cchc_desktop.domain.deadlines.numerals import figure, number
from cchc_desktop.domain.deadlines.places import Found, Place, Words, words


class Role(enum.IntEnum):
    """How a time counts; of two that stand together the greater holds."""

    BARE = 0
    TO = 1
    """Stands in titles too: "đến năm 2030"."""
    IN = 2
    FROM = 3
    AFTER = 4
    BY = 5
    BEFORE = 6


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words before a time, taken together."""

    role: Role = Role.BARE
    time: str | None = None
    throughout: bool = False
    """The work goes on all the time named: "trong suốt"."""
    whole: bool = False
    """So it does where no year is named: "cả năm", but not "cả năm 2026"."""
    now: bool = False
    """From the document's day on: "từ nay đến"."""
    strict: bool = False
    """Stands before measures too, so the time must carry its noun: "không quá"."""


_ROLES = Words(
    {"""trước | đến trước | trước giờ nghỉ trưa | trước giờ làm việc | trước thời điểm | trước thời hạn | trước mốc |
        trước khi sang | trước khi bước sang""": Role.BEFORE}
    | {"""chậm nhất | muộn nhất | trễ nhất | không muộn hơn | không chậm hơn | không trễ hơn | không quá |
        không chậm quá | không để kéo dài quá | không kéo dài quá |
        không để quá | đến hết | cho đến hết | tới hết | hết | từ nay đến | từ nay đến hết | từ nay cho đến |
        từ nay cho đến hết | hạn cuối | hạn chót | hạn cuối cùng | thời hạn cuối | thời hạn cuối cùng |
        thời hạn chậm nhất | hạn chậm nhất | hạn | thời hạn | trước khi hết | trước khi kết thúc |
        trước khi hết giờ làm việc | trước khi kết thúc giờ làm việc | hết giờ làm việc | trước giờ làm việc kết thúc |
        trước thời điểm kết thúc | trước lúc kết thúc | trước ngày kết thúc | trước thời điểm hết | tối đa |
        hết giờ hành chính | trước khi hết giờ hành chính | trước khi hết giờ""": Role.BY}
    | {"đến | tới | cho đến | cho tới | phấn đấu đến": Role.TO}
    | {"""trong | ngay trong | nội trong | vào | ngay từ | trong khoảng | trong thời gian |
        trong vòng | trong khoảng thời gian | vào thời điểm | tại thời điểm | hoàn thành | hoàn tất | xong |
        kết thúc | vào dịp | trong giờ hành chính | trong giờ làm việc""": Role.IN}
    | {"từ | kể từ | tính từ | bắt đầu từ | áp dụng từ | thực hiện từ": Role.FROM}
    | {"sau | sau khi kết thúc | sau khi hết | ngay sau khi kết thúc | ngay sau khi hết": Role.AFTER}
)  # fmt: skip
_THROUGHOUT = words("trong suốt | suốt | xuyên suốt | suốt cả | xuyên suốt cả | trong suốt cả")
_WHOLE = words("cả | trong cả | toàn bộ")
_NOW = words("từ nay đến | từ nay đến hết | từ nay cho đến | từ nay cho đến hết")
_STRICT = words("không quá | tối đa | hạn | thời hạn")
_FILLERS = words(
    """là | vào | vào lúc | thời điểm | thời gian | lúc | hồi | vào hồi | nhất là | khoảng thời gian | sáng |
    chiều | buổi sáng | buổi chiều | cuối giờ | cuối giờ làm việc | cuối giờ chiều | đầu giờ | đầu giờ sáng |
    đầu giờ chiều""",
)
_HOUR = words("giờ | h | g")
_MINUTES = words("phút | p | ' | ’")
_AT = words("lúc | vào lúc | hồi | vào hồi")
_HALF_DAY = words("sáng | trưa | chiều | tối | đêm | khuya | buổi sáng | buổi chiều")
_DAY_BEHIND = words("tháng | lần")
_MEASURED = words("kể từ | tính từ | từ | sau | trước | làm việc | liên tục")
_LONGEST = 20
_LAST_HOUR, _LAST_MINUTE, _NOON, _MINUTE_LENGTH = 24, 59, 12, 2


def anchor(place: Place) -> tuple[Anchor, Place]:
    """Every such word that follows here, an empty anchor where none does."""
    taken, start = Anchor(), place.at
    while place.at - start < _LONGEST and (found := _more(taken, place)):
        taken, place = found
    return taken, place


def _more(taken: Anchor, place: Place) -> Found[Anchor]:
    if role := _ROLES(place):
        strict = taken.strict or _STRICT(place) is not None
        now = taken.now or _NOW(place) is not None
        # "Như sau: quý I …" comes after nothing.
        behind = role[1] if role[0] is Role.AFTER else role[1].over(":")
        return replace(taken, role=max(taken.role, role[0]), strict=strict, now=now), behind.past(_FILLERS)
    if whole := _THROUGHOUT(place):
        return replace(taken, throughout=True), whole[1]
    if whole := _WHOLE(place):
        return replace(taken, whole=True), whole[1]
    if hour := clock(place):
        # "Từ 8h00 đến 11h30 ngày …" fills some hours of its day.
        within = taken.time is not None and taken.role is Role.FROM
        return replace(taken, role=Role.IN if within else taken.role, time=hour[0]), hour[1].over(",")
    return None


def clock(place: Place) -> Found[str]:
    """As in "16h30", "16 giờ 30 phút", "2 giờ chiều", "16:30"."""
    hour = number(place.past(_AT))
    if hour is None:
        return None
    unit = _HOUR(hour[1])
    found = _minutes(unit[1]) if unit else _behind_colon(hour[1])
    # "48h" is a length of time, "25h00" a time of day, though there is none like it.
    if unit and found and hour[0] > _LAST_HOUR and found[1].at == unit[1].at:
        return None
    half = _HALF_DAY(found[1]) if found else None
    if found is None or _MEASURED(found[1]):
        return None
    later = half is not None and half[0].removeprefix("buổi ") in ("chiều", "tối", "đêm", "khuya") and hour[0] <= _NOON
    return f"{hour[0] + _NOON * later:02d}:{found[0]:02d}", half[1] if half else found[1]


def _minutes(place: Place) -> Found[int]:
    found = number(place)
    if found is None or found[0] > _LAST_MINUTE or found[1].mark("/.-") or _DAY_BEHIND(found[1]):
        return 0, place
    return found[0], found[1].past(_MINUTES)


def _behind_colon(place: Place) -> Found[int]:
    behind = place.mark(":", glued=True)
    found = figure(behind) if behind else None
    if behind is None or found is None or len(behind.token.text) != _MINUTE_LENGTH or found[0] > _LAST_MINUTE:
        return None
    return found[0], found[1]
