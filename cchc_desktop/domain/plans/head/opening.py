"""Where a document's head ends, and the kind and title (trích yếu) in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cchc_desktop.domain.blocks import Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.head.symbols import KIND_BY_WORDS, KIND_WORDS, says_number, says_when_made
from cchc_desktop.text import tidy

ENCLOSED = re.compile(rf"\(?\s*(?:ban hanh )?kem theo (?P<kind>{KIND_WORDS}|cong van)\b")
"""The line over an annex: "(Kèm theo Kế hoạch số …)"."""

_SIGNER = re.compile(
    r"(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|[ỦU][YỶ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|TRƯỞNG BAN)\b"
)
_KIND_LINE = re.compile(rf"(?P<kind>{KIND_WORDS})\b(?! va dau tu)[\s:*]*")
_LOOKS_LIKE_KIND = "PHƯỜNG "  # "PHƯỜNG AN …" without its accents is "PHƯƠNG ÁN …"
_GROUND = (
    "nghi dinh|thong tu|luat|bo luat|phap lenh|ket luan|huong dan|"
    "ke hoach|quyet dinh|chi thi|nghi quyet|chuong trinh|cong van|thong bao|van ban|de an"
)
_BODY = re.compile(
    rf"[-–+] |can cu\b|kinh gui|dieu \d|(?:thuc hien|trien khai) (?:{_GROUND})\b.* (?:so|ngay) \d|ngay \d"
    r"|[ivx]+\s*[.)]|\d+\s*[.)]|phan (?:i|thu)\b|(?:xet|theo) de nghi"
    r"|thoi (?:han|gian) (?:hoan thanh|thuc hien)\b"
)
_OF_MEETING = re.compile(
    r"(?:thoi gian|dia diem|thanh phan|chu tri|chu toa|thu ky|nguoi (?:giao|nhan|thuc hien))[^:]{0,30}:|hom nay\b"
)
_GROUND_AFTER_TITLE = re.compile(
    r"(?:bieu|phu luc|danh muc) |\(?(?:thuc hien|trien khai|theo) .{0,40}?\d+\s?/\s?(?:\d{4}\s?/\s?)?[a-z]{2}"
)
_PERIOD = re.compile(r"(?:(?:trong|cua) )?(?:nam|thang|quy|tuan|6 thang|giai doan) ?[\divx]")
"""What a title in capitals ends with in other letters: "CHƯƠNG TRÌNH CÔNG TÁC" / "Năm 2026 của …"."""
_SENTENCE_ENDS = (".", ":", ";")
_ABOUT = re.compile(r"(?:v/v|ve viec)\s*:?\s*")
_AFTER_ABOUT = re.compile(r"kinh gui\b|cong hoa\b|doc lap\b|dang cong san\b|can cu\b|[ivx]+\s*[.)]|\d+\s*[.)]\s")
_TO = re.compile(r"kinh gui\b")
_HEAD_LINES = 45
_LONGEST_TITLE_LINE = 400
_TITLE_LINES = 6
_UNDER_TITLE = 12


@dataclass(frozen=True, slots=True)
class Head:
    """A document down to its title."""

    above: tuple[str, ...]
    """The lines over the kind: who issues it, number, place and date."""
    kind: str = ""
    title: str = ""
    signer: tuple[str, ...] = ()
    """Who decides, in capitals between a decision's title and its grounds."""
    below: tuple[str, ...] = ()
    """The lines under the title that only give number, place and date."""


def read_head(lines: Sequence[Line]) -> Head:
    """The head; without a kind where none stands in it, as in a letter (công văn) or an annex alone."""
    filled = [(place, line) for place, line in enumerate(lines) if line.text][:_HEAD_LINES]
    about = _about(lines)
    above = [(place, line) for place, line in filled if place not in about]
    above = above[: next((at for at, (_place, line) in enumerate(above) if _ends_head(line.text)), None)]
    letter = bool(about) or any(_TO.match(flat(line.text)) for _place, line in filled)
    # A font may have made the capitals of a kind alone on its line.
    kinds = [(at, match) for at, (_place, line) in enumerate(above) if (match := _KIND_LINE.match(flat(line.text)))]
    loud = [(at, match) for at, match in kinds if _is_kind(above[at][1].text)]
    for at, match in loud or [each for each in kinds if not letter and each[1].end() == len(each[1].string)]:
        return _under([line.text for _place, line in above[:at]], match, lines[above[at][0] :])
    over = tuple(line.text for _place, line in above)
    text = tidy(" ".join(lines[place].text for place in about))
    said = _ABOUT.match(flat(text))
    return Head(over, "Công văn" if letter else "", text[said.end() :] if said else "")


def _under(over: Sequence[str], match: re.Match[str], lines: Sequence[Line]) -> Head:
    """The head of the kind that the first of the lines begins with, and its title and signer."""
    below = lines[1:_HEAD_LINES]
    title = _title(replace(lines[0], text=lines[0].text[match.end() :]), below)
    signer = _signer(each for each in below if each not in title)
    text = tidy(" ".join(each.text for each in title))
    return Head(tuple(over), KIND_BY_WORDS[match["kind"]], text, signer, _own_lines(below))


def _ends_head(text: str) -> bool:
    return not _is_kind(text) and (_BODY.match(flat(text)) or ENCLOSED.match(flat(text))) is not None


def _is_kind(text: str) -> bool:
    """Whether a line begins with the kind in capitals."""
    match = _KIND_LINE.match(flat(text))
    return match is not None and text[: match.end("kind")].isupper() and not text.startswith(_LOOKS_LIKE_KIND)


def _about(lines: Sequence[Line]) -> range:
    """The lines of a letter's "V/v …", however it was broken in its narrow column."""
    first = next((at for at, line in enumerate(lines[:_HEAD_LINES]) if _ABOUT.match(flat(line.text))), None)
    if first is None or any(_BODY.match(flat(line.text)) for line in lines[:first] if not says_when_made(line.text)):
        return range(0)
    last = first + 1
    while last < len(lines) and last - first < _TITLE_LINES and not _ends_about(lines[last]):
        last += 1
    if last == len(lines) or not _ends_about(lines[last]):
        last = first + 1
        while last < len(lines) and lines[last].text[:1].islower():
            last += 1
    return range(first, last)


def _ends_about(line: Line) -> bool:
    """Whether what follows "V/v …" in a letter's head begins: the nation's name, place and date, whom it is to."""
    plain = flat(line.text)
    return not plain or bool(_AFTER_ABOUT.match(plain)) or says_when_made(line.text) or _is_number(line.text)


def _is_number(text: str) -> bool:
    """Whether it is the letter's own number, and not the end of "… Kế hoạch / số 12/KH-UBND"."""
    return not text[:1].islower() and says_number(text)


def _own_lines(below: Sequence[Line]) -> tuple[str, ...]:
    under = [line.text for line in below if line.text][:_UNDER_TITLE]
    return tuple(text for text in under if says_number(text) or says_when_made(text))


def _title(rest: Line, below: Iterable[Line]) -> list[Line]:
    taken = [rest] if rest.text else []
    for line in below:
        if not line.text and taken:
            break
        if line.text and not _begins_or_goes_on(taken, line):
            break
        if line.text:
            taken.append(line)
    return taken


def _begins_or_goes_on(taken: list[Line], line: Line) -> bool:
    """Whether the title runs on in `line`: in the same letters, and not into the body or who signs it."""
    if says_number(line.text) or says_when_made(line.text):
        return False
    if _opens_body(line.text) or len(taken) == _TITLE_LINES or len(line.text) > _LONGEST_TITLE_LINE:
        return False
    if not taken:
        return True
    if line.text.endswith(_SENTENCE_ENDS) or _GROUND_AFTER_TITLE.match(flat(line.text)):
        return False
    above = taken[-1]
    signer = _SIGNER.match(line.text) and not re.search(r"\b(?:CỦA|TẠI)$", above.text)
    if len(taken) == 1 and _PERIOD.match(flat(line.text)):
        return True
    same = line.text.isupper() == above.text.isupper() and line.bold == above.bold
    return same and not signer and not above.text.endswith((".", ";", ":"))


def _opens_body(text: str) -> bool:
    return _BODY.match(flat(text)) is not None or _OF_MEETING.match(flat(text)) is not None


def _signer(below: Iterable[Line]) -> tuple[str, ...]:
    capitals: list[str] = []
    for line in below:
        if _SIGNER.match(line.text) or (capitals and line.text.isupper()):
            capitals.append(line.text)
        elif capitals or _BODY.match(flat(line.text)):
            break
    return tuple(capitals)
