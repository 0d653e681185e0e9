"""Work that comes back in every period: "hằng quý, 6 tháng, năm", "01 lần/năm", "định kỳ"."""

from dataclasses import dataclass, replace

from cchc_desktop.domain.deadlines.model import Recurrence
from cchc_desktop.domain.deadlines.months import COUNT, quarter_number
from cchc_desktop.domain.deadlines.numerals import loose_figure, number, spelled
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, first, words

EVERY = words(
    """hằng | hàng | mỗi | mỗi một | từng | theo từng | cứ | định kỳ hằng | định kỳ mỗi | theo định kỳ hằng |
    cứ mỗi""",
)
UNITS = Words(
    {
        "ngày | ngày làm việc": "daily",
        "tuần": "weekly",
        "tháng": "monthly",
        "quý": "quarterly",
        "nửa năm | bán niên | học kỳ": "semiannual",
        "năm | cả năm": "yearly",
        "kỳ | kỳ báo cáo | đợt báo cáo | nhiệm kỳ": "period",
    },
)
_PERIODIC = words("định kỳ | theo | theo định kỳ | định kỳ theo | thường kỳ | định kỳ báo cáo | báo cáo định kỳ")
_LISTING = words(
    "báo cáo | tổng hợp | đánh giá | sơ kết | tổng kết | giao ban | kết quả | báo cáo sơ kết | báo cáo tổng kết"
)
_UNSPECIFIED = words(
    "định kỳ | theo định kỳ | thường kỳ | định kỳ theo quy định | theo kỳ báo cáo | theo các kỳ báo cáo"
)
_FIXED = Words(
    {
        "thường niên | các năm": "yearly",
        "các tháng trong năm": "monthly",
        "các quý trong năm": "quarterly",
        "bán niên": "semiannual",
        "cuối kỳ báo cáo | đầu kỳ báo cáo | cuối mỗi kỳ báo cáo": "period",
    },
)
_NOT_FIXED = words("các năm qua | các năm trước | các năm gần đây | các năm vừa qua | các năm học")
_HALF_NAMES = words("đầu năm | cuối năm")
_MULTIPLES = {
    ("monthly", 3): "quarterly",
    ("monthly", 6): "semiannual",
    ("monthly", 12): "yearly",
    ("quarterly", 2): "semiannual",
    ("quarterly", 4): "yearly",
}
_SHARES = {
    ("yearly", 2): "semiannual",
    ("yearly", 4): "quarterly",
    ("yearly", 12): "monthly",
    ("quarterly", 3): "monthly",
}
_AT_LEAST = words(
    "ít nhất | tối thiểu | không ít hơn | không dưới | khoảng | ít nhất là | tối thiểu là | từ | thực hiện"
)
_EACH = words("mỗi | trong | trên | một | trong mỗi | trong một | trong vòng | hằng | hàng")
_AND = words("và | hoặc | cùng")
_NO_UNIT = words(
    """quy định | quy chế | quy trình | quy hoạch | quy mô | quy chuẩn | quy ước | quy tắc | kỳ họp | kỳ thi |
    năm học""",
)


@dataclass(frozen=True, slots=True)
class Repeated:
    """Rules that stand together in a phrase."""

    rules: tuple[Recurrence, ...]
    time: str | None = None
    vague: bool = False
    loose: bool = False
    """Its words mean something else where others stand before them."""


def repeated(place: Place) -> Found[Repeated]:
    """How often, without a day."""
    return first(place, (_counted, _every, _periodic, _reported, _listing, _unspecified))


def unnumbered(place: Place) -> Found[str]:
    """The frequency of a unit that carries no number: "quý" but not "quý III"."""
    unit = UNITS(place)
    return unit if unit and not _numbered(unit[0], unit[1]) and not _NO_UNIT(place) else None


def _numbered(frequency: str, place: Place) -> bool:
    found = loose_figure(place)
    if found is None and frequency == "quarterly":
        found = quarter_number(place)
    if found is None and frequency == "monthly":
        found = spelled(place)
    return found is not None and COUNT(found[1]) is None


def _unit(place: Place) -> Found[Recurrence]:
    counted = number(place)
    unit = unnumbered(counted[1]) if counted else None
    if counted and unit and counted[0]:
        return _multiple(unit[0], counted[0]), unit[1].past(_HALF_NAMES)
    unit = unnumbered(place)
    return (Recurrence(unit[0]), unit[1]) if unit else None


def _multiple(frequency: str, count: int) -> Recurrence:
    if count == 1:
        return Recurrence(frequency)
    whole = _MULTIPLES.get((frequency, count))
    return Recurrence(whole) if whole else Recurrence(frequency, every=count)


def _shared(rule: Recurrence, times: int) -> Recurrence:
    if times <= 1:
        return rule
    finer = _SHARES.get((rule.freq, times)) if rule.every is None else None
    return Recurrence(finer) if finer else replace(rule, times=times)


def _every(place: Place) -> Found[Repeated]:
    """As in "hằng quý, 6 tháng, năm", "mỗi tháng 2 lần": no number behind the unit is that of a month."""
    head = EVERY(place)
    opened = _unit(head[1]) if head else None
    if head and opened is None and (unit := UNITS(head[1])):
        opened = Recurrence(unit[0]), unit[1]
    return _rules(opened) if opened else None


def _periodic(place: Place) -> Found[Repeated]:
    """As in "định kỳ 6 tháng/lần", "theo quý"."""
    head = _PERIODIC(place)
    opened = _unit(head[1].over(":")) if head else None
    return _rules(opened) if opened else None


def _reported(place: Place) -> Found[Repeated]:
    """As in "báo cáo tháng, quý, năm"."""
    head = _LISTING(place)
    opened = _unit(head[1]) if head else None
    found = _rules(opened) if opened else None
    return found if found and (len(found[0].rules) > 1 or _PERIODIC(found[1])) else None


def _listing(place: Place) -> Found[Repeated]:
    """Only the names of periods: "tháng, quý, 6 tháng, năm"."""
    opened = _unit(place)
    found = _rules(opened) if opened and opened[0].freq != "daily" else None
    return (replace(found[0], loose=True), found[1]) if found and len(found[0].rules) > 1 else None


def _rules(opened: tuple[Recurrence, Place]) -> tuple[Repeated, Place]:
    rules, place = [opened[0]], opened[1]
    while found := _listed(place):
        rules.append(found[0])
        place = found[1]
    times = _times(place)
    if times:
        rules[-1], place = _shared(rules[-1], times[0]), times[1]
    return Repeated(tuple(dict.fromkeys(rules))), place


def _listed(place: Place) -> Found[Recurrence]:
    conjunction = _AND(place.over(","))
    behind = conjunction[1] if conjunction else place.mark(",/;&+")
    if behind is None:
        return None
    behind = behind.past(_LISTING)
    every = EVERY(behind)
    if every:
        return _unit(every[1])
    return _unit(behind) if place.token.key != ";" else None


def _times(place: Place) -> Found[int]:
    """As in "2 lần", "/01 lần", "một lần", "/lần"."""
    slash = place.mark("/")
    behind = (slash or place).past(_AT_LEAST)
    counted = number(behind)
    noun = COUNT(counted[1]) if counted else (COUNT(behind) if slash else None)
    return (counted[0] if counted else 1, noun[1]) if noun else None


def _counted(place: Place) -> Found[Repeated]:
    """As in "ít nhất 02 lần/năm", "1 tháng 1 lần", "06 tháng/lần"."""
    start = place.past(_AT_LEAST)
    found = _times_in_unit(start)
    if found is None and (unit := _unit(start)) and (times := _times(unit[1])):
        found = _shared(unit[0], times[0]), times[1]
    return (Repeated((found[0],)), found[1]) if found else None


def _times_in_unit(place: Place) -> Found[Recurrence]:
    counted = number(place)
    upto = number(behind) if counted and (behind := counted[1].mark(DASHES)) else None
    noun = COUNT((upto or counted)[1]) if counted else None
    if counted is None or noun is None:
        return None
    each = noun[1].mark("/") or noun[1].past(_EACH)
    unit = _unit(each.past(_EACH)) if each.at > noun[1].at else None
    return (_shared(unit[0], counted[0]), unit[1]) if unit else None


def _unspecified(place: Place) -> Found[Repeated]:
    fixed = _FIXED(place)
    if fixed and not _NOT_FIXED(place) and not loose_figure(fixed[1]):
        return Repeated((Recurrence(fixed[0]),)), fixed[1]
    found = _UNSPECIFIED(place)
    return (Repeated((Recurrence("unspecified"),), loose=True), found[1]) if found and not found[1].mark(":") else None
