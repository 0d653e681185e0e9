"""Quoted titles and references to documents: their numbers and dates are no deadline."""

from collections.abc import Iterator
from dataclasses import replace

from cchc_desktop.domain.deadlines.days import day
from cchc_desktop.domain.deadlines.numerals import figure
from cchc_desktop.domain.deadlines.places import Place, listed, words
from cchc_desktop.domain.deadlines.words import Token
from cchc_desktop.domain.deadlines.years import year

_OPENING, _CLOSING, _EITHER = "“«„", "”»“", '"'
_CODES = frozenset(
    listed(
        """kh | qd | nq | nd | tt | ttlt | ct | cv | bc | tb | hd | ttr | ctr | da | qc | kl | pa | pl | bb | dt |
        sl | vbhn | ubnd | hdnd | cp | ttg | qh | tu | hu | du | qu | bnv | snv | vp | vpcp | vptu | btc | btp |
        bkhcn | btttt | bkhdt | btnmt | ubtvqh | ctn | tw | bct | bch | bgddt | byt | snn | stp | stc | cct |
        bcd | tct | pnv | pvhtt | pgd | qh""",
    ),
)
_UNITS = frozenset(
    listed("nam | thang | quy | tuan | ngay | lan | ky | don | co | phuong | nguoi | ho | gio | nhiem | hoc"),
)
_KINDS = words(
    """kế hoạch | đề án | quyết định | nghị quyết | nghị định | thông tư | chỉ thị | chương trình | công văn |
    thông báo | tờ trình | báo cáo | văn bản | kết luận | luật | pháp lệnh | hướng dẫn | công điện | biên bản |
    giấy mời | quy chế | hợp đồng""",
)
_ALSO_DEEDS = frozenset(listed("báo cáo | thông báo | hướng dẫn"))
_NUMBER = words("số")
_CLOCK = 2
"""Longer figures before a colon are no hour."""
_COMPOUNDS = words(
    """việt nam | phấn đấu | phân đấu | ngân hàng | khách hàng | mặt hàng | cửa hàng | đơn hàng | hàng hóa |
    hàng đầu | người đứng đầu | đứng đầu | bước đầu | lần đầu | ban đầu | quan trọng | tôn trọng | chú trọng |
    coi trọng | nghiêm trọng | báo trước | miền nam | quảng nam | hà nam | nam định | không báo trước |
    đi trước | xếp hạng | thứ hạng | từng bước | trước đây | trước mắt""",
)
_UNMARKED_COMPOUNDS = frozenset(
    {"quan trọng", "tôn trọng", "chú trọng", "coi trọng", "nghiêm trọng", "hàng đầu", "lần đầu"}
)


def without_references(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The same tokens, those dead that belong to a reference or to a word that only looks like one of time."""
    dead = {at for start, end in _stretches(Place(tokens)) for at in range(start, end)}
    return tuple(replace(token, key="", number=None) if at in dead else token for at, token in enumerate(tokens))


def _stretches(place: Place) -> Iterator[tuple[int, int]]:
    while not place.done:
        end = _quoted(place) or _compound(place) or _document(place)
        if end:
            yield place.at, end.at
        place = end or place.next


def _quoted(place: Place) -> Place | None:
    """A quotation within the phrase; one around the whole of it is none."""
    closing = _EITHER if place.mark(_EITHER) else _CLOSING if place.mark(_OPENING) else None
    if closing is None or place.at == 0:
        return None
    place = place.next
    while not place.done:
        if place.mark(closing):
            return place.next
        place = place.next
    return None


def _compound(place: Place) -> Place | None:
    found = _COMPOUNDS(place)
    if found is None:
        return None
    phrase, end = found
    written = " ".join(token.text for token in place.tokens[place.at : end.at])
    if written == phrase or (written.isascii() and phrase not in _UNMARKED_COMPOUNDS):
        return end
    return None


def _document(place: Place) -> Place | None:
    number = _number(place) or _standard(place)
    if number:
        return _its_date(number) or number
    kind = _KINDS(place)
    if kind is None:
        return None
    after = kind[1].past(_NUMBER)
    digits = figure(after) if after.at > kind[1].at else None
    if digits is None and kind[0] in _ALSO_DEEDS:
        return None
    return _its_date(digits[1] if digits else kind[1])


def _number(place: Place) -> Place | None:
    """As in "285/KH-UBND", "32/2021/NĐ-CP", "581/BNV-CCHC", "08-NQ/TU"."""
    if place.token.number is None:
        return None
    part = place.next.mark("/-")
    if part and part.token.number is not None:
        part = part.next.mark("/-")
    if part is None or part.done or not part.token.key.isalpha():
        return None
    behind = part.next.mark("-/", glued=True)
    composed = behind is not None and behind.token.glued and behind.token.key.isalpha()
    if part.token.key not in _CODES and (not composed or part.token.key in _UNITS):
        return None
    return _past_code(part.next)


def _standard(place: Place) -> Place | None:
    """As in "ISO 9001:2015"."""
    long = place.token.number is not None and len(place.token.text) > _CLOCK
    behind = place.next.mark(":", glued=True) if long else None
    return behind.next if behind and behind.token.glued and behind.token.number is not None else None


def _past_code(place: Place) -> Place:
    if place.token.glued and place.token.number is not None:  # "72/2025/QH15"
        place = place.next
    while (behind := place.mark("-/&", glued=True)) and behind.token.glued and behind.token.key.isalnum():
        place = behind.next
    return place


def _its_date(place: Place) -> Place | None:
    found = day(place.over(",")) if place.token.number is None else None
    if found and found[0].year and found[0].named:
        return found[1]
    named = year(place)
    return named[1] if named and named[0].named and place.token.key == "nam" and _follows_number(place) else None


def _follows_number(place: Place) -> bool:
    """As in "Quyết định 119/QĐ-UBND năm 2009": but "kế hoạch năm 2026" has no number."""
    before = replace(place, at=place.at - 1).token
    return before.key.isalnum() and before.glued
