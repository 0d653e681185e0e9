"""Years as words name them, and the year behind a month, a quarter or a day."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.numerals import figure
from cchc_desktop.domain.deadlines.places import DASHES, Found, Place, Words, words
from cchc_desktop.domain.deadlines.spans import Part

YEAR = words(
    """năm | các năm | những năm | năm học | năm ngân sách | năm tài chính | năm tài khóa | năm công tác | niên độ |
    giai đoạn | nhiệm kỳ | thời kỳ""",
)
OF = words("của | trong")
_THIS_YEAR = Words(
    {
        "năm | năm nay | năm này | năm kế hoạch | năm báo cáo | năm hiện tại": 0,
        """năm sau | năm tới | năm kế tiếp | năm tiếp theo | năm sau liền kề | năm liền kề | năm liền sau |
        năm sau năm báo cáo | năm liền sau năm báo cáo | năm kế tiếp năm báo cáo | năm tiếp theo năm báo cáo |
        năm liền kề năm báo cáo | năm sau liền kề năm báo cáo | năm liền kề sau năm báo cáo""": 1,
    },
)
_NOT_THIS_YEAR = words("năm trước | năm ngoái | năm qua | năm học | năm vừa qua | năm sau khi | năm sau ngày")
_LAST_YEAR = words("năm trước | năm ngoái | năm liền trước | năm trước liền kề")
_NOT_LAST_YEAR = words("năm trước khi | năm trước ngày | năm trước tháng")
_FIRST_YEAR, _PAST_YEAR, _CENTURY, _SHORT, _TORN_LENGTH = 1900, 2200, 2000, 2, 3


def bare_year(place: Place) -> Found[int]:
    """Four figures that are a year, also "20 26"."""
    found = figure(place)
    if found and _is_short(place) and _is_short(place.next) and not place.next.token.glued:
        found = found[0] * 100 + (place.next.token.number or 0), place.next.next
    return found if found and _FIRST_YEAR <= found[0] < _PAST_YEAR else None


def this_year(place: Place) -> Found[Part]:
    """The document's year or the next: "năm", "năm nay", "năm sau"."""
    found = _THIS_YEAR(place)
    if found is None or _NOT_THIS_YEAR(place) or figure(found[1]):
        return None
    return Part(Kind.YEAR, shift=found[0], named=True), found[1]


def year(place: Place) -> Found[Part]:
    """As in "năm 2026", "giai đoạn 2026", "năm sau", or only the four figures."""
    noun = YEAR(place)
    found = bare_year(noun[1] if noun else place)
    if found:
        school = noun is not None and noun[0] == "năm học"  # ends in the summer of the next
        return Part(Kind.YEAR, year=found[0], named=noun is not None, vague=school), found[1]
    relative = this_year(place)
    return relative if relative and relative[1].at - place.at > 1 else None


def year_figures(place: Place, *, short: bool = False) -> Found[int]:
    """The year that follows: " năm 2026", "/2026", "-2026", " 2026", and where `short` also "/26".

    A year that lost a figure is given as it stands: far from the document's, it is a problem.
    """
    noun = YEAR(place.over(",").past(OF)) or YEAR(place.over("/"))
    if noun and (found := bare_year(noun[1])):
        return found
    slash = place.mark("/.")
    if place.token.key == "/" and slash and slash.token.glued and len(slash.token.text) == _TORN_LENGTH:
        return (slash.token.number, slash.next) if slash.token.number else None
    if short and slash and _is_short(slash) and not slash.next.mark("/"):
        return _CENTURY + (slash.token.number or 0), slash.next
    return bare_year(slash or place.mark(DASHES) or place)


def _is_short(place: Place) -> bool:
    return place.token.number is not None and len(place.token.text) == _SHORT


def with_year(part: Part, place: Place, *, short: bool = False) -> tuple[Part, Place]:
    """The part with the year that follows it, in figures or as "năm sau"; as it is where none does."""
    found = year_figures(place, short=short)
    if found:
        return replace(part, year=found[0], named=True), found[1]
    behind = place.over(",").past(OF)
    before = _LAST_YEAR(behind)
    if before and not _NOT_LAST_YEAR(behind) and before[1].token.number is None:
        return replace(part, shift=-1), before[1]
    shifted = this_year(behind)
    if shifted and shifted[1].at - behind.at > 1:
        return replace(part, shift=shifted[0].shift), shifted[1]
    return part, place
