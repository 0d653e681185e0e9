"""The case in which nothing arose, or whom a criterion doesn't concern, as a rule holds it."""

import re

from cchc_desktop.domain.rule_text.facts import Case, Said
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rules import NotApplicable, Treatment
from cchc_desktop.domain.rules.counts import Deduct
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.text import fold

_LED = r"neu|truong hop|trong|nam|ky|danh gia|bao cao|cac|nhung|doi voi|khi|nao"
_OWNER = r"don vi|dia phuong|co quan|ubnd|xa|phuong|nganh|so|phong|ban|thon|huyen|cap|noi|to chuc"
_ABSENT = re.compile(rf"(?:(?:{_LED}|{_OWNER})\W+)*(?:khong|chua (?:co|duoc giao|phat sinh)) ")
_WITHOUT = re.compile(
    rf"(?:(?:{_LED})\W+)*(?:(?:{_OWNER})\W+(?:nao )?)+"
    r"(?:(?:khong|chua) (?:co|duoc giao|phat sinh)|khong (?:thuoc|giai quyet))\b"
    r"(?!.*\b(?:bao cao|ke hoach|van ban|vi pham|bi|sai|cham|muon|tre|qua han|loi|thieu)\b)"
)
"""Whom a share doesn't concern, not what one didn't do: "cơ quan không có đơn vị trực thuộc"."""
_NONE_ALL_YEAR = re.compile("trong (?:nam|ky|quy)(?: danh gia| bao cao)?,? (?:khong|chua) (?:co|phat sinh) ")


_SHARES = Formula | Linear | Ratio | Target | Tiers


def nothing_there(heard: Heard, draft: Draft) -> list[Case]:
    """As "Không có hồ sơ trễ hạn: 2 điểm" beside a share: the case in which nothing arose."""
    if isinstance(draft.method, Deduct):
        free = [said for said in heard.of(Said) if ungiven(said)]
        draft.used += free[:1]
        return [Case(said.text, Treatment.FULL, said.award.amount) for said in free[:1]]
    if not isinstance(draft.method, _SHARES):
        return []
    for said in heard.of(Said):
        if not any(said is used for used in draft.used) and _absent(said, heard):
            draft.used.append(said)
            return [Case(said.text, Treatment.FULL, said.award.amount)]
    return []


def ungiven(said: Said) -> bool:
    """Whether points are given, beside faults, where there was nothing to do: "trong năm không được giao …: 0,75"."""
    worth = said.award.amount
    given = worth is not None and worth.value is not None and worth.value > 0 and not said.award.sign
    return given and not said.parts and _UNGIVEN.match(fold(said.text)) is not None


_UNGIVEN = re.compile(
    rf"(?:(?:{_LED}|{_OWNER})\W+)*trong (?:nam|ky|quy)(?: danh gia| bao cao)?,? (?:\w+ ){{0,2}}"
    r"khong (?:duoc giao|phat sinh)\b"
)


def _absent(said: Said, heard: Heard) -> bool:
    """Whether points are given where nothing is there; some of them only where it wasn't all the year, or can't be."""
    words = fold(said.text)
    if heard.full(said.award):
        return _ABSENT.match(words) is not None
    given = bool(heard.points(said.award)) and not said.award.sign
    return given and any(absent.match(words) for absent in (_NONE_ALL_YEAR, _WITHOUT))


def unsure(case: Case, heard: Heard, draft: Draft) -> bool:
    """Whether nobody can tell what is made of a case; "không đánh giá" is plain where failing isn't meant by it."""
    full = case.amount is not None and case.amount.of(heard.maximum) == heard.maximum
    if not case.doubtful or full:
        return False
    if case.treatment is Treatment.FULL:
        return True
    plain = re.search(rf"{re.escape(fold(case.text))}\W+(?:thi )?khong danh gia\b(?! diem)", fold(heard.text))
    refused = any(said.negative and heard.points(said.award) == 0 for said in heard.of(Said))
    return not plain or not (refused or isinstance(draft.method, _SHARES))


def treated(case: Case, heard: Heard) -> NotApplicable:
    """What a rule makes of a case; points short of the maximum only as the officer chooses it."""
    points = case.amount.of(heard.maximum) if case.amount is not None else None
    if case.treatment is Treatment.FULL:
        less = points is not None and points != heard.maximum
        return NotApplicable(Treatment.CHOICE, case.text, points) if less else NotApplicable(case.treatment, case.text)
    return NotApplicable(case.treatment, case.text, points)
