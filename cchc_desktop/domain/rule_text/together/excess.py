"""How far a target was exceeded, as a share of it: "vượt chỉ tiêu từ 5 %: 2; đạt chỉ tiêu: 1; không đạt: 0"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Fact, Said, Step, Unread
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.text import fold

_WHOLE = Decimal(100)
_GOAL = r"(?:muc |so )?(?:chi tieu|du toan|ke hoach|muc tieu|so giao|duoc giao)"
_OVER = re.compile(
    rf"(?<!khong )(?<!dat )(?<!hoac )(?<!va )\bvuot (?:(?:tu |tren |duoi )?\d+(?:,\d+)?\s?%.* so voi )?{_GOAL}\b"
)
_BESIDES = r"\b(?:va|nhung|hoac|kem|dong thoi|truoc|dung han|cham|som)\b"
_EXCEEDED = re.compile(r"(?<!khong )\bvuot\b")
_FROM = re.compile(r"\bvuot\b.*\b(?:tu|it nhat)\b|≥")
_AND_OVER = re.compile(r"(?<!khong )(?<!chua )\b(?:hoan thanh|dat|bang)\b.*\bvuot\b")
"""Reached, or a little more than that: "hoàn thành dự toán nhưng vượt dưới 5 %"."""
_REACHED = re.compile(
    r"(?:neu )?(?:dat|hoan thanh|hoan thanh dat|bang|dat du)(?: dung| du)?(?: 100\s?%)?"
    rf"(?: {_GOAL}(?!.*{_BESIDES}).*)?"
)
_SURPASSED = re.compile(rf"(?:neu )?(?:hoan thanh |dat )?vuot(?: muc)? {_GOAL}(?: (?:de ra|duoc giao|giao|nam))*")
_GOALS = re.compile(rf"\b{_GOAL}\b")
_MISSED = re.compile(rf"(?:neu )?(?:khong|chua|duoi)(?: dat| hoan thanh)?(?: {_GOAL}.*)?")


def over_target(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, what exceeds a target as a share over 100 %."""
    steps = [fact for fact in facts if isinstance(fact, Step) and fact.bounds.percent]
    if any(_OVER.search(fold(step.text)) and _part(step.bounds) for step in steps):
        return tuple(_shares(facts))
    return tuple(_in_words(facts)) if any(_up_to_goal(step) for step in steps) else tuple(facts)


def _up_to_goal(step: Step) -> bool:
    """Whether it ends where the target is reached: "từ 80 % đến dưới 100 % chỉ tiêu"."""
    return step.bounds.below == _WHOLE and _GOALS.search(fold(step.text)) is not None


def _in_words(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, "vượt chỉ tiêu" and "đạt chỉ tiêu" beside shares of the target as shares of it too."""
    words = [fold(fact.text) for fact in facts if isinstance(fact, Said)]
    over = any(map(_SURPASSED.fullmatch, words))
    for fact in facts:
        said = fold(fact.text) if isinstance(fact, Said) and not fact.parts else ""
        if isinstance(fact, Said) and _SURPASSED.fullmatch(said):
            yield Step(Bounds(above=_WHOLE, percent=True, explicit=True), fact.award, fact.text)
        elif isinstance(fact, Said) and said and _REACHED.fullmatch(said):
            at_most = _WHOLE if over else None
            yield Step(Bounds(_WHOLE, at_most=at_most, percent=True, explicit=True), fact.award, fact.text)
        else:
            yield fact


def _shares(facts: Sequence[Fact]) -> Iterator[Fact]:
    joined = _joined(facts)
    for fact in facts:
        said = fold(fact.text).strip(" :") if isinstance(fact, Said | Step) else ""
        if isinstance(fact, Step) and fact.bounds.percent and _EXCEEDED.search(said) and _part(fact.bounds):
            yield replace(fact, bounds=_over(fact.bounds, said), loose=())
        elif joined and isinstance(fact, Step):
            yield fact
        elif isinstance(fact, Step) and fact.bounds.percent and (fact.bounds.lower or fact.bounds.upper) != _WHOLE:
            yield fact
            yield Unread(fact.text)
        elif isinstance(fact, Said) and not fact.parts and _REACHED.fullmatch(said):
            yield Step(Bounds(_WHOLE, at_most=_WHOLE, percent=True), fact.award, fact.text)
        elif isinstance(fact, Said) and not fact.parts and _MISSED.fullmatch(said):
            yield Step(Bounds(below=_WHOLE, percent=True), fact.award, fact.text)
        else:
            yield fact


def _joined(facts: Sequence[Fact]) -> bool:
    """Whether every level ends where another begins, once what is over is told as a share of all."""
    steps = [fact for fact in facts if isinstance(fact, Step) and fact.bounds.percent]
    over = [_EXCEEDED.search(fold(step.text)) is not None and _part(step.bounds) for step in steps]
    bounds = [
        _over(step.bounds, fold(step.text)) if more else step.bounds for step, more in zip(steps, over, strict=True)
    ]
    lower = {each.lower for each in bounds if each.lower is not None}
    return lower == {each.upper for each in bounds if each.upper is not None}


def _part(bounds: Bounds) -> bool:
    """Whether it is less than all: what is over, not the share itself."""
    return not bounds.exact and (bounds.upper or bounds.lower or _WHOLE) < _WHOLE


def _over(bounds: Bounds, said: str) -> Bounds:
    """A range of what is over 100 %, as a range of the share itself."""
    included = bounds.at_least is not None or (_AND_OVER if bounds.lower is None else _FROM).search(said)
    low = _WHOLE + (bounds.lower or 0)
    ends = {"below": _raised(bounds.below), "at_most": _raised(bounds.at_most)}
    return Bounds(**{"at_least" if included else "above": low}, **ends, percent=True, explicit=True)  # type: ignore[arg-type]


def _raised(end: Decimal | None) -> Decimal | None:
    return None if end is None else end + _WHOLE
