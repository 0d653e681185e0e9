"""Levels that no one measure holds, as what they are: words to choose from, or parts that add up."""

from dataclasses import replace

from cchc_desktop.domain.rule_text.facts import Dated, Each, Fact, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.methods.listed import from_words
from cchc_desktop.domain.rules.choices import Checklist, Choice
from cchc_desktop.text import fold


def in_words(heard: Heard, draft: Draft | None) -> tuple[Heard, Draft] | None:
    """All as words, where `draft` measures only some: "họp đủ 4 kỳ: 1; họp không đủ kỳ: 0,5; không họp: 0"."""
    levels = [fact for fact in heard.facts if isinstance(fact, Dated | Said | Step) and fact.award.amount is not None]
    used = {id(fact) for fact in draft.used} if draft else set()
    if all(id(fact) in used for fact in levels) or any(map(heard.of, (Each, Whole))):
        return None
    said = replace(heard, facts=tuple(_as_words(fact) for fact in heard.facts))
    words = from_words(said)
    if words is None or words.problems or words.method.maximum != heard.maximum:
        return None
    fit = isinstance(words.method, Checklist) or (isinstance(words.method, Choice) and _one_number(heard))
    return (said, words) if fit and len(words.used) >= len(levels) else None


def _one_number(heard: Heard) -> bool:
    """Whether one level of several names a number, as the full measure of its deed, and another gives nothing."""
    steps = [step for step in heard.of(Step) if not step.bounds.rest]
    others: list[Said | Step] = [*heard.of(Said), *(step for step in heard.of(Step) if step.bounds.rest)]
    plain = len(steps) == 1 and steps[0].bounds.exact and not heard.of(Dated)
    whole = plain and (not steps[0].bounds.percent or any("mot trong" in fold(each.text) for each in others))
    numbered = any(token.number is not None for each in others for token in each.loose)
    return whole and not numbered and any(heard.points(each.award) == 0 for each in others)


def _as_words(fact: Fact) -> Fact:
    match fact:
        case Dated(text=text, award=award, loose=loose) | Step(text=text, award=award, loose=loose):
            return Said(text, award, loose=loose)
    return fact
