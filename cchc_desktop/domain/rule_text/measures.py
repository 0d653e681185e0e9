"""Whether bare numbers are per cent: said by "tỷ lệ" in front of them, by "(%)", or by a sign on others of them."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.facts import Defined, Fact, Note, Step
from cchc_desktop.text import fold


def as_shares(facts: Sequence[Fact], title: str) -> tuple[Fact, ...]:
    """The steps as steps of a share, where the words make them so."""
    steps = [fact for fact in facts if isinstance(fact, Step) and not fact.bounds.rest]
    bare = [step for step in steps if not step.bounds.percent]
    named = any(isinstance(fact, Note) and fact.what == "count-tiers" for fact in facts)
    if not bare or named or not _told(facts, steps, title) or not all(_large(step) for step in bare):
        return tuple(facts)
    return tuple(_share(fact) if isinstance(fact, Step) and fact in bare else fact for fact in facts)


def _told(facts: Sequence[Fact], steps: Sequence[Step], title: str) -> bool:
    first = [token.key for token in steps[0].loose]
    names = [fold(name) for fact in facts if isinstance(fact, Defined) for letter, name in fact.names if letter]
    if any(name.startswith(("%", "ty le")) for name in names):
        return True
    if first[:2] == ["ty", "le"] or "%" in first:
        return True
    named = any(token.key.isalpha() and token.key != "dat" for step in steps for token in step.loose)
    return not named and (fold(title).startswith("ty le") or any(step.bounds.percent for step in steps))


def _large(step: Step) -> bool:
    bounds = step.bounds
    ends = [bounds.at_least, bounds.above, bounds.below, bounds.at_most]
    return any(end is not None and end > 1 for end in ends)


def _share(fact: Step) -> Step:
    loose = tuple(token for token in fact.loose if token.key != "%")
    return replace(fact, bounds=replace(fact.bounds, percent=True), loose=loose)
