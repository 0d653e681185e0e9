"""The times of running text as the grammar of deadlines sees them, and how surely each is one to be done by."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.model import Kind, Recurrence
from cchc_desktop.domain.deadlines.nodes import Hour, Item
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.stretches import Stretch, stretches
from cchc_desktop.domain.plans.prose.strength import Phrase, Strength
from cchc_desktop.domain.plans.prose.verbs import VERB

_NEEDS_GRAMMAR = re.compile(
    r"\b(?:(?:hang|moi|trong) (?:ngay|tuan|thang|quy|nam)|thang (?:dau|cuoi|thu)|ke tu|sau khi|den ngay|"
    r"tinh tu|tuan|thoi (?:gian|han)|"
    r"tien do|lan\s?/|dinh ky|khong (?:de|keo|qua|cham|tre)|cac thang|"
    r"tu (?:nay|ngay|thang|quy|\d)|(?:tu nay|phan dau|nay) den|truoc|cham nhat|muon nhat|tre nhat|hoan thanh|xong)\b"
)
_LABEL = re.compile(
    r"\b(?:thoi (?:gian|han)|tien do|han)(?: (?:thuc hien|hoan thanh|trien khai|tien hanh|bao cao|gui|nop|to chuc))*"
    r"\s*(?:la|vao|trong|duoc thuc hien)?\s*[:：]?\s*$"
)
_DONE = re.compile(r"(?:phai )?(?:hoan thanh|hoan tat|xong|ket thuc)\b")
_AIMED = re.compile(r"\b(?:phan dau|bao dam|dam bao|tu nay|cham nhat|han)\s*$")
_CLAUSE_ENDS = re.compile(r"\s*(?:[.;,)]|$)")
# What such words stand before is a window of figures, or how long a citizen waits.
_WINDOW = re.compile(
    r"\b(?:so lieu|ket qua|phat sinh|thong ke|ban hanh|giai doan|ky bao cao|tiep nhan|hieu luc|nhiem ky|ky hop)\b"
)
_PROCESSING = re.compile(r"\b(?:giai quyet|tra ket qua|tiep nhan|ho so|thu tuc|tthc|niem yet|cong khai)\b")
_BEFORE, _BESIDE = 60, 24
_FIGURES_OF = re.compile(
    r"\b(?:so lieu|ky bao cao|thoi ky|thoi diem chot)(?: (?:duoc )?(?:lay|tinh|chot|tong hop|thong ke))?[ :]*$"
)
"""Before "từ … đến …": the days the figures are of."""
# "Hằng quý" says when only where it is no noun's own: not in "kế hoạch hằng năm", "họp giao ban hằng tháng".
_BEGINS_CLAUSE = re.compile(r"(?:^|[.,;:(–-]\s*|\b(?:dinh ky|va|it nhat|toi thieu)\s+)$")
_EACH = re.compile(r"\bmoi\b|\d+\s+lan\s?/")
_ITS_PART = re.compile(r"\b(?:cua|dau|cuoi|giua)\s*$")
_NOUN = re.compile(
    r"\b(?:ke hoach|bao cao|chuong trinh|so lieu|danh gia|chi so|hoi nghi|giao ban|hop|lich|du toan)\s*$"
)
_TOLD, _TO_WHOM = re.compile(r"\bbao cao\s*$"), re.compile(r"\s+(?:ve|cho|gui|len|den)\b")
_STATED = re.compile(
    r"\btrong (?:vong|thoi han) \d|\b(?:tu|truoc|den|vao|trong|cham nhat|muon nhat)(?: het)? (?:ngay|thang|quy) [\divx]"
)
_AFTER = re.compile(r"\b(?:sau|theo)\b")
_CLAUSE = re.compile(r"(?<=[.;])\s+")
_LONGEST = 10_000
"""More is no paragraph."""
_CALENDAR = Dated | Repeated | Waiting


def timed_phrases(text: str, plain: str) -> Iterator[Phrase]:
    """The times that can only be meant as deadlines, in order."""
    start = 0
    for clause in _CLAUSE.split(plain[:_LONGEST]):
        start = plain.index(clause, start)
        end = start + len(clause)
        found = tuple(_of_clause(text, plain, start, end)) if _NEEDS_GRAMMAR.search(clause) else ()
        yield from found
        # What was "sau kiểm tra", "theo kết quả" reaches as far as the clause: a day in it stands by itself too.
        if (stated := _STATED.search(clause)) and _AFTER.search(clause[: stated.start()]):
            place = start + stated.start()
            if not any(each.start <= place < each.end and each.strength <= Strength.BY for each in found):
                yield from _of_clause(text, plain, place, end)
        start = end


def _of_clause(text: str, plain: str, start: int, end: int) -> Iterator[Phrase]:
    for found in stretches(text[start:end]):
        stretch = replace(found, start=start + found.start, end=start + found.end)
        strength = _strength(stretch, plain)
        if strength is None and _repeats(stretch, text, plain):
            strength = Strength.REPEATED
        if strength is not None:
            yield Phrase(text[stretch.start : stretch.end].rstrip(" ,(:"), stretch.start, strength)


def _strength(stretch: Stretch, plain: str) -> Strength | None:
    before = plain[max(0, stretch.start - _BEFORE) : stretch.start]
    before = re.split(r"[.;]\s", before)[-1]
    heads = not plain[: stretch.start].strip() and plain.startswith(":", stretch.end)
    ends = heads or _CLAUSE_ENDS.match(plain, stretch.end) is not None
    if _LABEL.search(before) and any(isinstance(item, _CALENDAR) for _start, item in stretch.times):
        return Strength.LABELLED
    if _DONE.match(plain, stretch.start):
        return Strength.DONE
    if plain.startswith("tu ", stretch.start) and _FIGURES_OF.search(before):
        return None
    if any(isinstance(item, Hour) for _start, item in stretch.times) and len(stretch.times) > 1:
        return Strength.BY
    found = [_of_item(item, before, ends=ends) for _start, item in stretch.times]
    return min((each for each in found if each is not None), default=None)


def _repeats(stretch: Stretch, text: str, plain: str) -> bool:
    """Whether it says how often the sentence's own work is done."""
    if not any(isinstance(item, Repeated) for _start, item in stretch.times):
        return False
    before = plain[max(0, stretch.start - _BEFORE) : stretch.start]
    each = _EACH.search(plain, stretch.start, stretch.end) and not _ITS_PART.search(before)
    done = VERB.match(text, stretch.end) and not _NOUN.search(before)
    told = _TOLD.search(before) and _TO_WHOM.match(plain, stretch.end)
    return bool(each or done or told or _BEGINS_CLAUSE.search(before))


def _of_item(item: Item, before: str, *, ends: bool) -> Strength | None:
    match item:
        case Dated():
            return _of_time(item, before, ends=ends)
        case Repeated() if any(map(_exact, item.rules)):
            return Strength.BY
        case Waiting() if item.offset and not _PROCESSING.search(before):
            return Strength.BY
        case Waiting() if item.firm and ends:
            return Strength.REFERRED
        case _:
            return None


def _of_time(item: Dated, before: str, *, ends: bool) -> Strength | None:
    if item.role >= Role.BY:
        return Strength.BY
    if item.role is Role.TO and _AIMED.search(before):
        return Strength.IN
    until = item.role is Role.TO and item.span.kind is not Kind.YEAR
    loose = until or item.role in (Role.IN, Role.FROM)
    return Strength.IN if loose and ends and not _WINDOW.search(before[-_BESIDE:]) else None


def _exact(rule: Recurrence) -> bool:
    """It says a day, and not only how often."""
    return bool(rule.day or rule.weekday or rule.month or rule.month_of_quarter or rule.dates)
