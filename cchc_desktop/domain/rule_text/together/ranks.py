"""Places in a ranking, where the lower number is the better one: "hạng 5 trở lên", "từ thứ 11 trở xuống"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import Fact, Said, Step
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.text import fold

_RANKED = re.compile(r"\b(?:(?:xep|dung) (?:hang|thu)|thu hang|hang|vi tri)(?: tu)?(?: thu)? \d")
_PLACE = re.compile(r"(?:(?:xep|dung|dat) )?(?:thu hang|hang|thu|vi tri)(?: thu)? (\d+)")
"""One place and nothing else."""
_OPEN = re.compile(r"\b\d+ tro (xuong|len)\b")


def as_places(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, steps of places in a ranking turned: what is below the 11th place is a higher number."""
    steps = [fact for fact in facts if isinstance(fact, Step) and not fact.bounds.rest]
    named = any(_RANKED.search(fold(step.text)) for step in steps)
    if not named or any(step.bounds.percent or step.award.amount is None for step in steps):
        return facts
    facts = [_single(fact) if isinstance(fact, Said) else fact for fact in facts]
    rest = any(isinstance(fact, Step) and fact.bounds.rest for fact in facts)
    return [replace(fact, bounds=_turned(fact, rest=rest)) if isinstance(fact, Step) else fact for fact in facts]


def _single(said: Said) -> Said | Step:
    """A lone place as a step: "xếp hạng 1: 2 điểm"."""
    place = _PLACE.fullmatch(fold(said.text))
    if place is None or said.parts or said.award.amount is None:
        return said
    number = Decimal(place[1])
    loose = tuple(token for token in said.loose if token.number is None)
    return Step(Bounds(number, at_most=number), said.award, said.text, loose, opener=said.opener)


def _turned(step: Step, *, rest: bool) -> Bounds:
    """The range by number; the first place ends it downwards by itself, where nothing is said of the rest."""
    bounds, end = step.bounds, _OPEN.search(fold(step.text))
    if end and end[1] == "xuong" and bounds.at_most is not None and bounds.lower is None:
        return replace(bounds, at_least=bounds.at_most, at_most=None)
    if end and end[1] == "len" and bounds.at_least is not None and bounds.upper is None:
        return replace(bounds, at_least=None, at_most=bounds.at_least)
    first = not rest and bounds.at_least == 1 and bounds.at_most is not None
    return replace(bounds, at_least=None, exact=False) if first else bounds
