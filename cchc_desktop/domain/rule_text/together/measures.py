"""Whether bare numbers are per cent: said by "tỷ lệ" in front of them, by "(%)", or by a sign on others of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Defined, Fact, Note, Step
from cchc_desktop.domain.rule_text.points.scores import SCORE
from cchc_desktop.text import fold

MEASURE = frozenset("x y t k r n tl ty le dat neu khi thi muc ket qua co la".split())  # noqa: SIM905 -- a word list
"""Words around a range that only stand for the measure: "x ≥ 90", "nếu đạt từ 90"."""
_AVERAGES = (["diem", "trung", "binh"], ["diem", "binh", "quan"])
"""Name a score, not a mean of several shares."""
_TEN, _WHOLE = 10, 100


def as_shares(facts: Sequence[Fact], title: str, text: str) -> tuple[Fact, ...]:
    """The steps as steps of a share, where the words make them so."""
    steps = [fact for fact in facts if isinstance(fact, Step) and not fact.bounds.rest]
    bare = [step for step in steps if not step.bounds.percent]
    named = any(isinstance(fact, Note) and fact.what == "count-tiers" for fact in facts)
    if bare and not named and _parts_of_one(bare) and speaks_of_shares(title, text):
        return tuple(_hundredfold(fact) if isinstance(fact, Step) and fact in bare else fact for fact in facts)
    if _of_a_hundred(bare):
        return tuple(_share(fact) if isinstance(fact, Step) and fact in bare else fact for fact in facts)
    if not bare or named or not _told(facts, steps, title, text) or not all(_large(step) for step in bare):
        return tuple(facts)
    return tuple(_share(fact) if isinstance(fact, Step) and fact in bare else fact for fact in facts)


def _of_a_hundred(steps: Sequence[Step]) -> bool:
    """Whether the steps are of a score out of a hundred, which is entered as a share of it is."""
    scored = any(token.key == SCORE for step in steps for token in step.loose)
    tops = [end for step in steps for end in _ends(step)]
    return scored and _TEN < max(tops, default=0) <= _WHOLE


def _told(facts: Sequence[Fact], steps: Sequence[Step], title: str, text: str) -> bool:
    first = [token.key for token in steps[0].loose]
    names = [fold(name) for fact in facts if isinstance(fact, Defined) for letter, name in fact.names if letter]
    if any(name.startswith(("%", "ty le")) for name in names):
        return True
    if first[:2] == ["ty", "le"] or "%" in first:
        return True
    named = any(token.key.isalpha() and token.key not in MEASURE for step in steps for token in step.loose)
    if named:
        return False
    if any(step.bounds.percent for step in steps) or fold(title).startswith("ty le"):
        return True
    return speaks_of_shares(title, text) and all(end <= _WHOLE for step in steps for end in _ends(step))


def speaks_of_shares(title: str, text: str) -> bool:
    """Whether a title or a sentence names a share."""
    words = fold(f"{title} {text}")
    return "ty le" in words or "b/a" in words or "(%)" in title or _told_twice(words)


def _told_twice(words: str) -> bool:
    """Whether letters over letters are told again of a limit: "(x/y) × 2; nếu x/y < 0,7 thì 0"."""
    told = _OVER.findall(words)
    return len({*told}) < len(told)


_OVER = re.compile(r"\b[a-z] ?/ ?[a-z]\b")


def _parts_of_one(steps: Sequence[Step]) -> bool:
    """Whether the numbers are parts of one: "≥ 0,80: 1; 0,60 - < 0,80: 0,5"."""
    ends = [end for step in steps for end in _ends(step)]
    return all(end <= 1 for end in ends) and any(end % 1 for end in ends)


def _hundredfold(fact: Step) -> Step:
    """In per cent."""
    bounds = fact.bounds
    ends = {name: getattr(bounds, name) for name in ("at_least", "above", "below", "at_most")}
    raised = {name: end * _WHOLE for name, end in ends.items() if end is not None}
    return _share(replace(fact, bounds=replace(bounds, **raised)))


def _ends(step: Step) -> list[Decimal]:
    bounds = step.bounds
    return [end for end in (bounds.at_least, bounds.above, bounds.below, bounds.at_most) if end is not None]


def _large(step: Step) -> bool:
    return any(end > 1 for end in _ends(step))


def _share(fact: Step) -> Step:
    averaged = 3 * ([token.key for token in fact.loose[:3]] in _AVERAGES)
    loose = tuple(token for token in fact.loose[averaged:] if token.key != "%")
    return replace(fact, bounds=replace(fact.bounds, percent=True), loose=loose)
