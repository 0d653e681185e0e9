"""Work that comes back in every period: "hằng quý, 6 tháng, năm", "01 lần/năm", "định kỳ"."""

from dataclasses import dataclass, replace

from cchc_desktop.domain.deadlines.frequencies import AT_LEAST, EACH, EVERY, UNITS, shared, times, unit
from cchc_desktop.domain.deadlines.model import Recurrence
from cchc_desktop.domain.deadlines.months import COUNT
from cchc_desktop.domain.deadlines.numerals import loose_figure, number
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, first, words

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
        "cuối kỳ báo cáo | đầu kỳ báo cáo | cuối mỗi kỳ báo cáo | cuối mỗi đợt": "period",
    },
)
_NOT_FIXED = words("các năm qua | các năm trước | các năm gần đây | các năm vừa qua | các năm học")
_AND = words("và | hoặc | cùng")


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


def _every(place: Place) -> Found[Repeated]:
    """As in "hằng quý, 6 tháng, năm", "mỗi tháng 2 lần": no number behind the unit is that of a month."""
    head = EVERY(place)
    opened = unit(head[1]) if head else None
    if head and opened is None and (plain := UNITS(head[1])):
        opened = Recurrence(plain[0]), plain[1]
    return _rules(opened) if opened else None


def _periodic(place: Place) -> Found[Repeated]:
    """As in "định kỳ 6 tháng/lần", "theo quý"."""
    head = _PERIODIC(place)
    opened = unit(head[1].over(":")) if head else None
    return _rules(opened) if opened else None


def _reported(place: Place) -> Found[Repeated]:
    """As in "báo cáo tháng, quý, năm", and alone "báo cáo quý" where nothing goes on behind it."""
    head = _LISTING(place)
    opened = unit(head[1]) if head else None
    found = _rules(opened) if opened else None
    if head is None or found is None or len(found[0].rules) > 1:
        return found
    after = found[1].token
    goes_on = (after.number is not None or after.key.isalpha()) and not _PERIODIC(found[1])
    return None if goes_on or number(head[1]) else (replace(found[0], loose=True), found[1])


def _listing(place: Place) -> Found[Repeated]:
    """Only the names of periods: "tháng, quý, 6 tháng, năm"."""
    opened = unit(place)
    found = _rules(opened) if opened and opened[0].freq != "daily" else None
    return (replace(found[0], loose=True), found[1]) if found and len(found[0].rules) > 1 else None


def _rules(opened: tuple[Recurrence, Place]) -> tuple[Repeated, Place]:
    rules, place = [opened[0]], opened[1]
    while found := _listed(place):
        rules.append(found[0])
        place = found[1]
    often = times(place)
    if often:
        rules[-1], place = shared(rules[-1], often[0]), often[1]
    return Repeated(tuple(dict.fromkeys(rules))), place


def _listed(place: Place) -> Found[Recurrence]:
    conjunction = _AND(place.over(","))
    behind = conjunction[1] if conjunction else place.mark(",/;&+")
    if behind is None:
        return None
    behind = behind.past(_LISTING)
    every = EVERY(behind)
    if every:
        return unit(every[1])
    return unit(behind) if place.token.key != ";" else None


def _counted(place: Place) -> Found[Repeated]:
    """As in "ít nhất 02 lần/năm", "1 tháng 1 lần", "06 tháng/lần"."""
    start = place.past(AT_LEAST)
    found = _times_in_unit(start) or _unit_times(start)
    return (Repeated((found[0],)), found[1]) if found else None


def _unit_times(place: Place) -> Found[Recurrence]:
    opened = unit(place)
    often = times(opened[1]) if opened else None
    return (shared(opened[0], often[0]), often[1]) if opened and often else None


def _times_in_unit(place: Place) -> Found[Recurrence]:
    counted = loose_figure(place) or number(place)
    upto = number(behind) if counted and (behind := counted[1].mark(DASHES)) else None
    noun = COUNT((upto or counted)[1]) if counted else None
    if counted is None or noun is None:
        return None
    each = noun[1].mark("/") or noun[1].past(EACH)
    opened = unit(each.past(EACH)) if each.at > noun[1].at else None
    return (shared(opened[0], counted[0]), opened[1]) if opened else None


def _unspecified(place: Place) -> Found[Repeated]:
    fixed = _FIXED(place)
    if fixed and not _NOT_FIXED(place) and not loose_figure(fixed[1]):
        return Repeated((Recurrence(fixed[0]),)), fixed[1]
    found = _UNSPECIFIED(place)
    return (Repeated((Recurrence("unspecified"),), loose=True), found[1]) if found and not found[1].mark(":") else None
