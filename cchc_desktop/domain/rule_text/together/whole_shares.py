"""What words say of all of it beside steps of a share: none less than all, a target reached, nothing there at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Case, Fact, Said, Step
from cchc_desktop.domain.rule_text.facts.conditions import late
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rule_text.together.measures import MEASURE
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rules import Treatment
from cchc_desktop.text import fold

_WHOLE = Decimal(100)
_LESS = Bounds(below=_WHOLE, percent=True, explicit=True)


def beside_shares(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, words beside a share as the step, or the case, that they are."""
    facts = _over_and_met(_all_in_words(facts))
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


_ALL = phrases(
    """toàn bộ | tất cả | thực hiện hết | giải quyết hết | xử lý hết | hoàn thành hết | trả lời hết | xong hết"""
)
_NOT_ALL = phrases("nhưng chưa | nhưng không | song chưa | mà chưa | nhưng vẫn chưa")
_FEW = 6


def _all_in_words(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, "toàn bộ" as 100 % beside shares that end below it, and "nhưng chưa … toàn bộ" as less than that."""
    held = [_short_of_all(fact) if isinstance(fact, Step) else fact for fact in facts]
    steps = [fact.bounds for fact in held if isinstance(fact, Step) and fact.bounds.percent]
    if all(bounds.below != _WHOLE for bounds in steps):
        return held
    if any(isinstance(fact, Step) and _all(fact.bounds) and not fact.late for fact in held):
        return held
    named = [_named(fact.loose) for fact in held if isinstance(fact, Step) and fact.bounds.percent]
    return [_as_all(fact, named) if isinstance(fact, Said) else fact for fact in held]


def _named(tokens: Sequence[Token]) -> set[str]:
    """What is measured, as far as it is named."""
    return {token.key for token in tokens if token.key.isalpha()} - _SMALL - _DEEDS - MEASURE


def _short_of_all(step: Step) -> Step:
    """As in "từ 70 % trở lên nhưng chưa xong toàn bộ"."""
    but = _NOT_ALL.within(step.loose)
    found = _ALL.within(step.loose, but[2]) if but and step.bounds.percent and step.bounds.upper is None else None
    if not but or not found or found[1] > but[2] + _FEW or any(token.key in _JOINING for token in step.loose[but[2] :]):
        return step
    return replace(step, bounds=replace(step.bounds, below=_WHOLE), loose=step.loose[: but[1]])


_ALMOST = frozenset({"nhu", "hau", "gan", "het", "trong"})
_JOINING = frozenset({"va", "hoac", "nhung", "neu", "co"})


def _as_all(said: Said, others: Sequence[set[str]]) -> Said | Step:
    """As in "hoàn thành toàn bộ nhiệm vụ", "hoàn thành toàn bộ nhưng có nhiệm vụ trễ hạn"."""
    found = _ALL.within(said.loose)
    if found is None or said.negative or said.parts or _DENIED.search(fold(said.text)):
        return said
    told = {token.key for token in said.loose}
    if any(each and not each & told for each in others) or key_at(said.loose, found[1] - 1) in _ALMOST:
        return said
    loose = (*said.loose[: found[1]], *said.loose[found[2] :])
    whole = Bounds(_WHOLE, at_most=_WHOLE, percent=True, exact=True)
    return Step(whole, said.award, said.text, loose, late(loose), opener=said.opener)


def _all(bounds: Bounds) -> bool:
    return bounds.percent and bounds.at_least == _WHOLE and bounds.below is None


_REACHED = re.compile(
    r"(?:(?!khong|chua|va|hoac|nhung|neu)[a-z]+ ){0,10}"
    r"(?:hoan thanh|dat|thuc hien|thuc hien dat|bang)(?: va| hoac|,) vuot(?: muc)?"
    r" (?:ke hoach|du toan|chi tieu|muc tieu)(?: (?:da |duoc )?(?:giao|de ra|nam|cap tren|tinh|hdnd|ubnd))*"
)
"""Nothing but that the plan is carried out, or more than that."""
_GOAL = r" (?:ke hoach|du toan|chi tieu|muc tieu)(?: (?:da|duoc|giao|de|ra|nam|cap|tren|tp|thanh|pho|tinh|hdnd|ubnd))*"
_OVER = re.compile(rf"(?:(?!khong|chua|va|hoac|nhung|neu|dat)[a-z]+ ){{0,8}}vuot(?: muc)?{_GOAL}")
_MET = re.compile(rf"(?:dat|hoan thanh|bang|dat du|hoan thanh du)(?: dung)?(?:{_GOAL})?")


def _over_and_met(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, a target exceeded and reached as more than 100 % and 100 % of a share that has lower levels."""
    over, met = ([fact for fact in facts if isinstance(fact, Said) and _named_so(fact, how)] for how in (_OVER, _MET))
    steps = [fact.bounds for fact in facts if isinstance(fact, Step) and fact.bounds.percent]
    whole = sum(map(_all, steps)) + len(met)
    if len(over) != 1 or whole != 1 or len(steps) + len(met) <= 1 or any((each.upper or 0) > _WHOLE for each in steps):
        return facts
    more, all_of_it = Bounds(above=_WHOLE, percent=True, explicit=True), Bounds(_WHOLE, at_most=_WHOLE, percent=True)
    levels = {id(over[0]): more} | {id(fact): replace(all_of_it, exact=True) for fact in met}
    return [
        Step(levels[id(fact)], fact.award, fact.text, opener=fact.opener)
        if isinstance(fact, Said) and id(fact) in levels
        else fact
        for fact in facts
    ]


def _named_so(said: Said, how: re.Pattern[str]) -> bool:
    return not said.parts and how.fullmatch(re.sub(r"^[^:]*: ", "", fold(said.text))) is not None


_REST = re.compile(r"(?:van )?(?:con|co|de)\b(.*)")
_DENIED = re.compile(r"\b(?:khong|chua|ngoai)\b(.*)")
_TIMELY, _LATE = re.compile(r"\b(?:dung|truoc) (?:thoi )?han\b"), re.compile(r"\b(?:qua|tre|cham|muon) han\b")
_RIGHT, _WRONG = re.compile(r"\bdung\b(?! (?:han|thoi|tien))"), re.compile(r"\b(?:sai|khong dung|chua dung)\b")
_SMALL = frozenset("co duoc da bi thi tai tren vao trong cua so bang qua cac".split())  # noqa: SIM905


def _denies(said: Said, whole: Step) -> bool:
    """Whether words refuse all points where one is left: "100 % có thư: 1; còn hồ sơ không có thư: 0"."""
    left = _REST.fullmatch(fold(said.text))
    refused = said.award.amount is not None and said.award.amount.value == 0 and not said.parts
    if left is None or not refused:
        return False
    told = {*re.findall(r"\w+", fold(whole.text))}
    for good, bad in ((_TIMELY, _LATE), (_RIGHT, _WRONG)):
        if bad.search(left[1]) and good.search(fold(whole.text)):
            return _held(bad.sub("", left[1]), told)
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
