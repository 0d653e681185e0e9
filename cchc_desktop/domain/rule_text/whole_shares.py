"""What words say of all of it beside steps of a share: none less than all, a target reached, nothing there at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.bounds import Bounds
from cchc_desktop.domain.rule_text.facts import Case, Fact, Said, Step
from cchc_desktop.domain.rule_text.one_token import Token
from cchc_desktop.domain.rule_text.phrases import phrases
from cchc_desktop.domain.rules import Treatment
from cchc_desktop.text import fold

_WHOLE = Decimal(100)
_LESS = Bounds(below=_WHOLE, percent=True, explicit=True)


def beside_shares(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, words beside a share as the step, or the case, that they are."""
    steps = [fact for fact in facts if isinstance(fact, Step) and fact.bounds.percent]
    lone = steps[0] if len(steps) == 1 and _all(steps[0].bounds) else None
    below = any(step.bounds.below == _WHOLE for step in steps) and not any(_all(step.bounds) for step in steps)
    reached = [fact for fact in facts if isinstance(fact, Said) and _REACHED.fullmatch(fold(fact.text))]
    for fact in facts:
        if lone and isinstance(fact, Said) and _denies(fact, lone):
            yield Step(_LESS, fact.award, fact.text, opener=fact.opener)
        elif below and [*reached] == [fact] and isinstance(fact, Said) and not fact.parts:
            yield Step(Bounds(_WHOLE, percent=True, explicit=True), fact.award, fact.text, opener=fact.opener)
        elif isinstance(fact, Step) and _all(fact.bounds) and (none := _or_none(fact.loose)):
            rest, case = none
            yield replace(fact, loose=rest)
            yield Case(case, Treatment.FULL, fact.award.amount)
        else:
            yield fact


def _all(bounds: Bounds) -> bool:
    return bounds.percent and bounds.at_least == _WHOLE and bounds.below is None


_REACHED = re.compile(
    r"(?:thu |chi )?(?:hoan thanh|dat|thuc hien|thuc hien dat|bang)(?: va| hoac|,) vuot(?: muc)?"
    r" (?:ke hoach|du toan|chi tieu|muc tieu)(?: (?:da |duoc )?(?:giao|de ra|nam|cap tren|tinh|hdnd|ubnd))*"
)
"""Nothing but that the plan is carried out, or more than that."""
_REST = re.compile(r"(?:van )?(?:con|co|de)\b(.*)")
_DENIED = re.compile(r"\b(?:khong|chua|ngoai)\b(.*)")
_TIMELY, _LATE = re.compile(r"\b(?:dung|truoc) (?:thoi )?han\b"), re.compile(r"\b(?:qua|tre|cham|muon) han\b")
_SMALL = frozenset("co duoc da bi thi tai tren vao trong cua so bang qua cac".split())  # noqa: SIM905


def _denies(said: Said, whole: Step) -> bool:
    """Whether words refuse all points where one is left: "100 % có thư: 1; còn hồ sơ không có thư: 0"."""
    left = _REST.fullmatch(fold(said.text))
    refused = said.award.amount is not None and said.award.amount.value == 0 and not said.parts
    if left is None or not refused:
        return False
    told = {*re.findall(r"\w+", fold(whole.text))}
    if _LATE.search(left[1]) and _TIMELY.search(fold(whole.text)):
        return _held(_LATE.sub("", left[1]), told)
    denied = _DENIED.search(left[1])
    words = {*re.findall(r"\w+", denied[1])} - _SMALL if denied else set()
    return denied is not None and bool(words) and words <= told and _held(left[1][: denied.start()], told)


_DEEDS = frozenset("tiep nhan giai quyet xu ly thuc hien ban hanh phat".split())  # noqa: SIM905


def _held(words: str, told: set[str]) -> bool:
    """Whether what is left is what the share is of, one word of it at least, and not only some of it."""
    left = {*re.findall(r"\w+", words)} - _SMALL
    return bool(left & told) and left <= told | _DEEDS


_NONE = phrases("không có | không phát sinh | chưa phát sinh | không có phát sinh | chưa có")


def _or_none(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], str] | None:
    """Without "hoặc không có kiến nghị" beside "100 % kiến nghị", and those words."""
    held = tuple(token for token in tokens if token.key not in ("(", ")"))
    at = next((place for place, token in enumerate(held) if token.key == "hoac"), 0)
    for rest, words in ((held[:at], held[at + 1 :]), (held[at + 1 :], held[:at])):
        start = next((place for place in range(min(len(words), 3)) if _NONE.at(words, place)), None)
        found = _NONE.at(words, start) if start is not None else None
        if found is None or not rest:
            continue
        named = {token.key for token in words[found[1] :]} - {",", *_SMALL}
        if all(key.isalpha() for key in named) and named <= {token.key for token in rest}:
            return rest, _said(words[start:])
    return None


def _said(tokens: Sequence[Token]) -> str:
    written = " ".join(token.text for token in tokens).replace(" ,", ",")
    return written[:1].upper() + written[1:]
