"""What a clause says only together with those before it.

A comparison that takes its number from the step before it: "không vượt 5 %: 3; vượt: 0", "từ 80 %: 2; dưới: 0";
full points for those whom the criterion doesn't concern: "có: 1; không: 0; xã không có đơn vị sự nghiệp: 1".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.facts import Cap, Case, Dated, Each, Fact, Note, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.announced import signed
from cchc_desktop.domain.rule_text.facts.floors import floored
from cchc_desktop.domain.rule_text.points.amounts import MAXIMUM
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rule_text.together.faultless import none_at_fault
from cchc_desktop.domain.rules import Treatment
from cchc_desktop.text import fold

_LISTS = frozenset({"choice", "sum", "checklist-sum"})
_MORE = frozenset({"vuot", "vuot qua", "tren", "lon hon", "cao hon", "nhieu hon"})
_LESS = frozenset({"duoi", "thap hon", "it hon", "nho hon"})


def completed(facts: Sequence[Fact], *, quoted: bool) -> Iterator[Fact]:
    """The facts, each bare comparison with its number, and each case as one; a case in quotation marks stays one."""
    before: Fact | None = None
    facts = floored(tuple(still_taken(all_or_none(_levels(not_beyond(tuple(signed(facts))), quoted=quoted)))))
    listed = any(isinstance(fact, Note) and fact.what in _LISTS for fact in facts)
    for place, fact in enumerate(facts):
        others = (*facts[:place], *(facts[place + 1 :] if _of_a_share(facts) else ()))
        if not listed and isinstance(fact, Said) and _unconcerned(fact, others):
            yield Case(fact.text.strip("()"), Treatment.FULL, fact.award.amount)
            continue
        bounds = _beyond(before.bounds, fact) if isinstance(before, Step) and isinstance(fact, Said) else None
        before = fact if bounds is None or not isinstance(fact, Said) else Step(bounds, fact.award, fact.text)
        yield before


def not_beyond(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, "không vượt" as words and no most where the other says "vượt": "không vượt: 1; vượt: 0"."""
    caps = [fact for fact in facts if isinstance(fact, Cap) and fact.amount.value is not None]
    said = [fact for fact in facts if isinstance(fact, Said) and _OVER.match(fold(fact.text))]
    scored = [fact for fact in facts if not isinstance(fact, Note)]
    if len(scored) != len("ab") or len(caps) != 1 or len(said) != 1 or said[0].award.amount is None:
        return facts
    if 0 not in (caps[0].amount.value, said[0].award.amount.value):
        return facts
    kept = Said(f"Không {said[0].text[:1].lower()}{said[0].text[1:]}", Award(caps[0].amount), negative=True)
    return [kept if fact is caps[0] else fact for fact in facts]


_OVER = re.compile(r"vuot\b")


def _levels(facts: Sequence[Fact], *, quoted: bool) -> Sequence[Fact]:
    return facts if quoted else none_at_fault(none_of_them(full_where_none(facts)))


def none_of_them(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, no points for none as the step below 1: "02 sáng kiến: 2; 01: 1; không có … không chấm điểm"."""
    awarded = [fact for fact in facts if isinstance(fact, Case | Dated | Each | Said | Step | Whole)]
    steps = [fact for fact in awarded if isinstance(fact, Step)]
    cases = [fact for fact in awarded if isinstance(fact, Case)]
    counted = not any(step.bounds.percent or step.bounds.rest for step in steps)
    starts = [step.bounds.at_least for step in steps]
    if len(cases) != 1 or len(steps) + 1 != len(awarded) or not counted or None in starts or 1 not in starts:
        return facts
    case = cases[0]
    if case.amount is None or case.amount.value != 0 or not _NONE_OF.match(fold(case.text)):
        return facts
    return [Said(case.text, Award(case.amount), negative=True) if fact is case else fact for fact in facts]


def full_where_none(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, full points for none as a level where the other is nothing from one on: "không có …: tối đa"."""
    awarded = [fact for fact in facts if isinstance(fact, Case | Dated | Each | Said | Step | Whole)]
    if awarded and all(isinstance(fact, Each) and fact.sign < 0 for fact in awarded if not isinstance(fact, Case)):
        return [_level(fact) if isinstance(fact, Case) and _faultless(fact) else fact for fact in facts]
    further = [fact for fact in awarded if isinstance(fact, Case)][1:]
    awarded = [fact for fact in awarded if fact not in further]
    if [type(fact) for fact in awarded] not in ([Case, Step], [Step, Case]):
        return facts
    case, none = sorted(awarded, key=lambda fact: isinstance(fact, Step))
    counted = isinstance(none, Step) and not none.bounds.percent and none.bounds.at_least == 1 and _refused(none)
    level = isinstance(case, Case) and case.treatment is Treatment.FULL and _NONE_OF.match(fold(case.text))
    if not counted or not level or not isinstance(case, Case):
        return facts
    return [_level(case) if fact is case else fact for fact in facts]


_WRONG = re.compile(r"\b(?:cham|muon|tre|qua han|thieu|sai|vi pham|loi|ky luat|khieu nai|to cao|nhung nhieu)\b")


def _level(case: Case) -> Said:
    """Its points as those of a level."""
    return Said(case.text, Award(case.amount or MAXIMUM), negative=True)


def _faultless(case: Case) -> bool:
    """Whether it only says that nothing is taken where there is no fault: "không có công chức vi phạm"."""
    words = fold(case.text)
    return case.treatment is Treatment.FULL and _NONE_OF.match(words) is not None and _WRONG.search(words) is not None


_NONE_OF = re.compile(r"khong (?:co|de|bi|xay ra|phat hien)\b")


def still_taken(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, points taken for the next fault too: "trừ 0,2 điểm/việc chậm; 0,5 điểm/việc không làm"."""
    taken = False
    for fact in facts:
        held = fact
        if isinstance(held, Each):
            taken = held.sign < 0 or (taken and not held.sign and _FAULT.search(fold(held.text)) is not None)
            held = replace(held, sign=-1) if taken else held
        yield held


_FAULT = re.compile(r"\b(?:khong|chua|cham|muon|tre|qua han|thieu|sai|vi pham|loi)\b")


def all_or_none(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, a lone number as words where it only denies "all": "tất cả …: 1; có ít nhất một … không …: 0"."""
    awarded = [fact for fact in facts if isinstance(fact, Dated | Each | Said | Step | Whole)]
    if [type(fact) for fact in awarded] not in ([Said, Step], [Step, Step], [Step, Said]):
        return facts
    full, none = (fact for fact in awarded if isinstance(fact, Said | Step))
    if not _refused(none) or _refused(full) or not _of_one(none) or not (_of_all(full) or _at_fault(full, none)):
        return facts
    return [
        Said(fact.text, fact.award, loose=fact.loose, negative=fact is none) if isinstance(fact, Step) else fact
        for fact in facts
    ]


def _refused(fact: Said | Step) -> bool:
    return fact.award.amount is not None and fact.award.amount.value == 0


def _of_all(fact: Said | Step) -> bool:
    """Whether it says that nothing is missing."""
    whole = isinstance(fact, Said) or (fact.bounds.exact and not fact.bounds.percent)
    return whole and _ALL.search(fold(fact.text)) is not None


def _at_fault(full: Said | Step, none: Said | Step) -> bool:
    """Whether the one is something not done, against words: "thực hiện tốt: 1; có ít nhất một … chưa thực hiện: 0"."""
    return isinstance(full, Said) and not full.negative and _UNDONE.search(fold(none.text)) is not None


def _of_one(fact: Said | Step) -> bool:
    """Whether one that is missing is enough."""
    if isinstance(fact, Said):
        return _MISSING.search(fold(fact.text)) is not None
    return not fact.bounds.percent and fact.bounds.at_least == 1 and fact.bounds.upper in (None, 1)


_ALL = re.compile(r"\b(?:tat ca|toan bo|day du|du|ca|moi|deu|het)\b")
_UNDONE = re.compile(r"\b(?:khong|chua)\b")
_MISSING = re.compile(r"\bthieu\b")


def _beyond(last: Bounds, said: Said) -> Bounds | None:
    """The range next to `last` that a bare comparison names."""
    words = " ".join(token.key for token in said.loose)
    if words in _MORE and last.at_most is not None:
        return Bounds(above=last.at_most, percent=last.percent, explicit=True)
    if words in _MORE and last.below is not None:
        return Bounds(at_least=last.below, percent=last.percent, explicit=True)
    if words in _LESS and last.at_least is not None:
        return Bounds(below=last.at_least, percent=last.percent, explicit=True)
    if words in _LESS and last.above is not None:
        return Bounds(at_most=last.above, percent=last.percent, explicit=True)
    return None


def _unconcerned(said: Said, before: Sequence[Fact]) -> bool:
    """Whether the best points, given and refused before, are given once more where something isn't there."""
    amounts = [fact.award.amount for fact in before if isinstance(fact, Said | Step)]
    told = {amount.value for amount in amounts if amount is not None and amount.value is not None}
    worth = said.award.amount.value if said.award.amount is not None else None
    twice = len(told) > 1 and worth == max(told) and min(told) == 0
    return twice and _ABSENT.match(fold(said.text)) is not None


def _of_a_share(facts: Sequence[Fact]) -> bool:
    """Whether all of a share is one of the levels: what isn't there may then be told before them too."""
    return any(isinstance(fact, Step) and fact.bounds.percent and fact.bounds.at_least == _WHOLE for fact in facts)


_WHOLE = 100
_ABSENT = re.compile(
    r"\(?(?:neu |truong hop |nhung |cac |doi voi |qua |khi |ket qua |duoc |doan )*"
    r"(?:(?:xa|phuong|dac khu|thi tran|thon|don vi|dia phuong|noi|kiem tra|thanh tra|kiem toan|giam sat|ra soat)"
    r"(?: nao)?(?:, | va | hoac |/| ?))*,? ?"
    r"(?:khong|chua) (?:co|thuoc|phai|phat sinh|duoc giao|phat hien)\b"
)
