"""The document's general deadline: "Thời hạn hoàn thành các chỉ tiêu, nhiệm vụ được giao trước 31/10/2024"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.plans.entries import Known, deadline_of
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_name, is_unit
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import Strength, find_phrases

_WORK = r"(?:nhiem vu|chi tieu|noi dung|ke hoach|cong viec)\b"
_ALL = r"(?:cac|toan bo|tat ca|100%)"
_GIVEN = r"(?=[^.;:]*?\b(?:duoc (?:giao|phan cong)|trong|tai|theo|nay|neu tren|de ra|truoc|cham nhat|muon nhat)\b)"
_EVERYTHING = re.compile(
    rf"\bthoi (?:han|gian) (?:phai )?hoan thanh (?:chung\b[^.;:]*|[^.;:]*?\b{_WORK}[^.;:]*)(?::[^;.]*)?"
    rf"|\bhoan thanh (?:{_ALL}[^.;:]*?\b{_WORK}|{_WORK}{_GIVEN})[^.;:]*"
    rf"|\b{_ALL}(?: cac)? {_WORK}[^.;:]*?\b(?:phai |can |duoc )?hoan thanh\b[^.;:]*"
    r"|^thoi (?:han|gian) (?:phai )?hoan thanh (?!ke hoach)(?=truoc|cham nhat|muon nhat|la )[^.;:]*"
)
_EVERYBODY = re.compile(
    r"(?:(?:yeu cau|de nghi|giao) )?(?:(?:thu truong|nguoi dung dau|lanh dao|truong) )?"
    r"(?:cac|tat ca|toan the|moi|tung)\b(?! (?:thanh vien|doan vien|hoi vien))"
)
_SOMEBODYS = re.compile(r"\b(?:cua|do|cho) (?:so|phong|ban|cong an|van phong|trung tam)\b|\brieng\b")
_ABOUT_ALL = re.compile(r"\b(?:to chuc thuc hien|thoi (?:gian|han)|tien do)\b")


@dataclass(frozen=True, slots=True)
class GeneralDeadline:
    """The day by which all of the document must be done, and where it says so."""

    deadline: Deadline
    place: str

    @property
    def day(self) -> date | None:
        """Its last day."""
        return self.deadline.end


def find_general_deadline(items: Iterable[Item], known: Known) -> GeneralDeadline | None:
    """The one sentence that sets a day for all tasks; none where there is none, or where two disagree."""
    found = [general for item in items for general in _generals(item, known)]
    return found[0] if len({general.day for general in found}) == 1 else None


def _generals(item: Item, known: Known) -> Iterable[GeneralDeadline]:
    plain = flat(item.text)
    for match in _EVERYTHING.finditer(plain):
        before = re.split(r"[.;:]\s", plain[: match.start()])[-1]
        if _is_somebodys(item, before, match.group()):
            continue
        sentence = item.text[match.start() : match.end()]
        deadline, end = _time_in(sentence, known)
        if deadline.end is not None:
            yield GeneralDeadline(replace(deadline, text=sentence[:end].rstrip()), _place(item))


def _is_somebodys(item: Item, before: str, said: str) -> bool:
    """Whether only one unit, or one task, must be done by then."""
    subject = f"{before}{said}"
    named = is_name(subject) and not _EVERYBODY.match(subject)
    bare = re.match(r"thoi (?:han|gian)", said) and not re.search(rf"\bchung\b|{_WORK}", said)
    over = item.parents[-1] if item.parents else None
    under_task = over is not None and not _ABOUT_ALL.search(flat(over.text))
    owned = over is not None and is_unit(over.text.partition(":")[0]) and not _EVERYBODY.match(flat(over.text))
    return bool(named or owned or _SOMEBODYS.search(subject) or (bare and under_task))


def _time_in(sentence: str, known: Known) -> tuple[Deadline, int]:
    """The first sure time in the sentence, or what stands after its colon, and where it ends."""
    for phrase in find_phrases(sentence)[:1]:
        if phrase.strength <= Strength.BY:
            return deadline_of(phrase.text, known), phrase.start + len(phrase.text)
    _head, _colon, after = sentence.partition(":")
    return deadline_of(after, known), len(sentence)


def _place(item: Item) -> str:
    """Where the officer finds it: "mục III.1"."""
    above = [each for each in item.parents if item.mark or not each.text.endswith((".", ";"))]
    marks = [each for each in (*above, item) if each.numbered]
    return f"mục {marks[-1].path}" if marks else ""
