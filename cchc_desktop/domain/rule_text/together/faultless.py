"""No fault at all as the best step of a share of faults: "không có hồ sơ trễ hạn: 2; dưới 1 %: 1; từ 1 %: 0"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Case, Dated, Each, Fact, Said, Step, Whole
from cchc_desktop.domain.rule_text.points.amounts import Amount
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rules import Treatment
from cchc_desktop.text import fold

_NO_FAULT = re.compile(
    r"(?:khong|chua) (?:co|phat sinh|de|xay ra|bi)\b(?!.*\b(?:va|hoac)\b)"
    r".*\b(?:cham|muon|tre|qua han|thieu|sai|vi pham|loi)\b"
)


def none_at_fault(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, such a case as the step of nothing at all where it gives more than any other."""
    awarded = [fact for fact in facts if isinstance(fact, Case | Dated | Each | Said | Step | Whole)]
    steps = [fact for fact in awarded if isinstance(fact, Step)]
    if (done := awarded[0] if awarded else None) and isinstance(done, Said) and _all_counted(done, awarded[1:]):
        free = Step(Bounds(at_most=Decimal(0), explicit=True), done.award, done.text)
        return [free if fact is done else fact for fact in facts]
    case = next((fact for fact in awarded if isinstance(fact, Case | Said)), None)
    if case is None or len(steps) < len("ab") or len(steps) + 1 != len(awarded) or not _best(case, steps):
        return facts
    first = min(steps, key=lambda step: step.bounds.upper if step.bounds.upper is not None else Decimal("Infinity"))
    if first.bounds.lower is not None or not first.bounds.upper:
        return facts
    free = Step(Bounds(at_most=Decimal(0), percent=True, explicit=True), Award(_amount(case)), case.text)
    some = replace(first, bounds=replace(first.bounds, above=Decimal(0)))
    return [free if fact is case else some if fact is first else fact for fact in facts]


def _all_counted(done: Said, others: Sequence[Fact]) -> bool:
    """Whether faults are counted from one on, and the first level has none: "đầy đủ: 1; 1 - 2 báo cáo chậm: …"."""
    steps = [fact for fact in others if isinstance(fact, Step) and not fact.bounds.percent]
    counted = len(steps) == len(others) > 1 and all(_COUNTED.search(fold(step.text)) for step in steps)
    worth = [step.award.amount.value for step in steps if step.award.amount is not None]
    first = done.award.amount.value if done.award.amount is not None and not done.parts else None
    plain = not any(token.number is not None for token in done.loose)
    plain = plain and (not done.negative or _COUNTED.search(fold(done.text)) is not None)
    lowest = min((step.bounds.at_least or 0 for step in steps), default=0)
    given = [points for points in worth if points is not None]
    return counted and plain and lowest == 1 and first is not None and len(given) == len(steps) and first > max(given)


_COUNTED = re.compile(r"\b(?:cham|muon|tre|qua han|thieu|sai|vi pham|loi|vang|khong|chua|nhac nho|phe binh|ky luat)\b")


def _amount(case: Case | Said) -> Amount | None:
    return case.amount if isinstance(case, Case) else case.award.amount


def _best(case: Case | Said, steps: Sequence[Step]) -> bool:
    """Whether it is a level: no fault, and worth more than each share of faults."""
    told = [step.award.amount.value for step in steps if step.award.amount is not None and step.bounds.percent]
    amount = _amount(case)
    worth = amount.value if amount is not None else None
    given = [points for points in told if points is not None]
    if worth is None or len(given) != len(steps) or (isinstance(case, Case) and case.treatment is not Treatment.FULL):
        return False
    return worth > max(given) and _NO_FAULT.match(fold(case.text)) is not None
