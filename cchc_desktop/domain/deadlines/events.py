"""What a deadline waits for: "sau khi có hướng dẫn", "trong vòng 10 ngày kể từ ngày ban hành Kế hoạch"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cchc_desktop.domain.deadlines.anchors import Role, anchor
from cchc_desktop.domain.deadlines.dated import Dated, dated
from cchc_desktop.domain.deadlines.event_ends import rest
from cchc_desktop.domain.deadlines.model import Offset
from cchc_desktop.domain.deadlines.places import Found, Place, first, listed, words
from cchc_desktop.domain.deadlines.quantities import quantity

_FIRM = words(
    """sau khi | ngay sau khi | ngay khi | kể từ khi | kể từ ngày | kể từ thời điểm | kể từ lúc | kể từ |
    tính từ ngày | tính từ khi | tính từ | từ khi | từ ngày | trước khi | cho đến khi | đến khi | cho tới khi |
    sau ngày | trước ngày | sau thời điểm | trước thời điểm | ngay sau ngày | chậm nhất khi | liền sau khi |
    sau lúc | trong khi chờ""",
)
_AROUND = words("sau | trước | ngay sau | ngay trước | trước và sau | liền trước | liền sau")
_OCCASION = words(
    """kỳ họp | các kỳ họp | mỗi kỳ họp | phiên họp | hội nghị | đại hội | cuộc họp | tết | dịp | lễ | bầu cử |
    đợt | kết thúc | khai mạc | khai giảng | bế mạc | sơ kết | tổng kết | sắp xếp | sáp nhập | hợp nhất |
    chia tách | sự kiện | thời gian | mùa | mỗi | ban hành | thanh tra | kiểm tra | khi | nghiệm thu |
    phê duyệt | rằm | trung thu | quốc khánh | mùa mưa bão | buổi | ngày | giờ | thời hạn""",
)
_LOOSE = words(
    """khi | theo | chờ | căn cứ tình hình | căn cứ vào tình hình | căn cứ điều kiện | căn cứ hướng dẫn |
    căn cứ yêu cầu | căn cứ nhu cầu | căn cứ tiến độ | căn cứ thực tế | phù hợp với | tùy | tùy theo |
    tùy thuộc | tùy vào | nếu | trên cơ sở | tại kỳ họp | tại các kỳ họp | trong kỳ họp | vào kỳ họp |
    trong các kỳ họp | cùng với | đồng thời với | song song với | nhân dịp | dịp | trong dịp | vào dịp |
    phụ thuộc | phụ thuộc vào | trong đợt | trường hợp | trong trường hợp | đúng tiến độ | đúng lộ trình |
    đảm bảo tiến độ | bảo đảm tiến độ | đảm bảo lộ trình | có kế hoạch riêng | có văn bản riêng |
    có thông báo sau | có hướng dẫn riêng | thông báo sau | sẽ có thông báo | khi và chỉ khi | tại hội nghị |
    cùng thời điểm | trong thời gian chờ | trong thời gian diễn ra | ngay từ khi | vào thời điểm | đến khi |
    trong năm học | mỗi khi | tại các cuộc họp | tại cuộc họp | tại phiên họp | tại các phiên họp |
    đúng thời hạn | đúng thời gian | đúng hạn | bất cứ khi nào | suốt thời gian |
    trong suốt thời gian | trong thời gian thực hiện | trong thời gian tổ chức | trong phiên họp |
    trong các phiên họp | vào phiên họp | trong cuộc họp""",
)
_SESSION = words("kỳ họp | các kỳ họp | mỗi kỳ họp | phiên họp | hội nghị | đại hội | tết")
_NOT_WAITING = words(
    """theo hình thức | theo phương thức | theo dõi | theo chuyên đề | theo đề nghị | theo đó | nhân dân |
    nhân lực | nhân viên | nhân sự | khi nào | theo nghị định | theo thông tư | theo luật | theo pháp lệnh |
    theo chỉ thị | theo thời gian thực""",
)
_BASIS = words(
    """theo quyết định | theo nghị quyết | theo công văn | theo văn bản | theo thông báo | theo tờ trình |
    theo kết luận | theo thông báo kết luận | theo biên bản | theo báo cáo""",
)
_NUMBER = words("số")
_SINCE = words(
    """kể từ ngày | kể từ khi | kể từ thời điểm | kể từ lúc | kể từ | tính từ ngày | tính từ khi |
    tính từ thời điểm | tính từ | từ ngày | từ khi | từ thời điểm | từ lúc | từ | sau khi | ngay sau khi |
    sau ngày | sau thời điểm | sau | khi | ngay khi | trước khi | trước ngày | trước thời điểm | trước |
    tiếp theo kể từ ngày | tiếp theo kể từ khi | tiếp theo | so với""",
)
_AT_MOST = words(
    """trong vòng | trong thời hạn | trong thời gian | không quá | chậm nhất | muộn nhất | tối đa | trong | là |
    sau | ít nhất""",
)
_PERIOD_NAMED = words("sơ kết | tổng kết | đánh giá | báo cáo")
_INCOMPLETE = frozenset(
    listed("khi | ngày | theo | từ | sau | trước | điểm | lúc | với | nếu | dịp | chờ | vào | họp | đợt")
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event, and how long after it; `base` where the event is itself a time of the calendar."""

    condition: tuple[int, int] | None = None
    """Its tokens."""
    offset: Offset | None = None
    base: Dated | None = None
    backwards: bool = False
    """The time is counted back from it."""
    firm: bool = True
    """Its words can mean nothing else."""


def waiting(place: Place) -> Found[Waiting]:
    """The event that begins here, to the end of its words."""
    return first(place, (_measured, _named))


def _measured(place: Place) -> Found[Waiting]:
    """A quantity first, then what it is counted from."""
    taken, behind = anchor(place)
    found = quantity(behind)
    if found is None:
        return None
    comma = found[1].over(",")
    since = _SINCE(comma)
    if since and _is_stretch(since[1]):
        return None
    if since is None:
        return _around_event(place, found, taken.role)
    backwards = since[0].startswith(("trước", "so với")) or taken.role is Role.BEFORE
    base = _base(comma, since[1])
    if base:
        return Waiting(None, found[0], base[0], backwards), base[1]
    end = rest(since[1])
    if end.at == since[1].at and since[0] in ("từ", "sau", "khi", "trước", "tiếp theo", "so với"):
        return None
    return Waiting((comma.at, end.at), found[0], backwards=backwards), end


def _around_event(place: Place, found: tuple[Offset, Place], role: Role) -> Found[Waiting]:
    """The event behind its quantity: "trước 5 ngày diễn ra kỳ họp", "sau 6 tháng triển khai"."""
    end = rest(found[1]) if role in (Role.BEFORE, Role.AFTER) else found[1]
    if end.at == found[1].at:
        return None
    return Waiting((place.at, end.at), found[0], backwards=role is Role.BEFORE), end


def _base(comma: Place, since: Place) -> Found[Dated]:
    """The calendar time it is counted from, whose noun the connecting words may have taken: "kể từ ngày 01/3"."""
    back = replace(since, at=since.at - 1) if since.at - 1 > comma.at else since
    return next((found for at in (back, since) if (found := dated(at)) and found[0].role is Role.BARE), None)


def _is_stretch(place: Place) -> bool:
    found = dated(place)
    return found is not None and found[0].span.unbroken


def _named(place: Place) -> Found[Waiting]:
    """The event first, then perhaps a quantity: "sau khi kết thúc kỳ họp 10 ngày"."""
    basis = _BASIS(place)
    if _NOT_WAITING(place) or (basis and not basis[1].done and basis[1].past(_NUMBER).token.dead):
        return None
    around = _around(place)
    firm = _FIRM(place) or (around if around and _SESSION(around[1]) else None)
    opening = firm or around or _LOOSE(place)
    if opening is None or quantity(opening[1]) or dated(opening[1]):
        return None
    end = rest(opening[1])
    if end.at == opening[1].at and opening[0].split()[-1] in _INCOMPLETE:
        return None
    offset = next((found for found in _tails(opening[1], end)), None)
    condition = (place.at, offset[0].at if offset else end.at)
    backwards = opening[0].startswith("trước")
    return Waiting(condition, offset[1] if offset else None, backwards=backwards, firm=firm is not None), end


def _around(place: Place) -> Found[str]:
    found = _AROUND(place)
    return found if found and _OCCASION(found[1]) else None


def _tails(start: Place, end: Place) -> Iterator[tuple[Place, Offset]]:
    """A quantity that ends the event's words, with the place where it begins."""
    for at in range(start.at, end.at):
        place = replace(start, at=at)
        if at > start.at + 1 and _PERIOD_NAMED(replace(start, at=at - 2)):
            continue
        behind = place
        while (more := behind.past(_AT_MOST).over(",")).at > behind.at:
            behind = more
        found = quantity(behind)
        limit = place.mark(",") is not None and behind.at > place.next.at
        if found and (found[1].at == end.at or limit):
            yield place, found[0]
