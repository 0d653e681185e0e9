"""A scoring sentence -> a rule: clauses, their facts, the method that uses them all, and what is doubtful."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.rule_text import RuleReading
from cchc_desktop.domain.rule_text.doubts.accounts import unaccounted
from cchc_desktop.domain.rule_text.doubts.leftovers import doubt_the_added, doubt_the_rest
from cchc_desktop.domain.rule_text.doubts.misdrafted import misdrafted
from cchc_desktop.domain.rule_text.doubts.things import unlike
from cchc_desktop.domain.rule_text.doubts.too_little import too_little
from cchc_desktop.domain.rule_text.doubts.turned import contradictions, turned
from cchc_desktop.domain.rule_text.doubts.two_ways import two_ways
from cchc_desktop.domain.rule_text.doubts.unsettled import unsettled
from cchc_desktop.domain.rule_text.facts import (
    Cap,
    Case,
    Each,
    Excluded,
    Fact,
    Scale,
    Unread,
)
from cchc_desktop.domain.rule_text.facts.explained import explained
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard, labels_of
from cchc_desktop.domain.rule_text.facts.saying import facts_of
from cchc_desktop.domain.rule_text.facts.scoreless import without_scoreless
from cchc_desktop.domain.rule_text.facts.telegraphic import spelled_out
from cchc_desktop.domain.rule_text.methods.beyond import misnamed
from cchc_desktop.domain.rule_text.methods.counted import from_each
from cchc_desktop.domain.rule_text.methods.counted_steps import from_counts
from cchc_desktop.domain.rule_text.methods.dated import from_dates
from cchc_desktop.domain.rule_text.methods.first_then import first_then
from cchc_desktop.domain.rule_text.methods.hints import hinted
from cchc_desktop.domain.rule_text.methods.in_words import in_words
from cchc_desktop.domain.rule_text.methods.listed import from_words
from cchc_desktop.domain.rule_text.methods.measured import from_formula, from_hand, from_surveys
from cchc_desktop.domain.rule_text.methods.shares import from_shares
from cchc_desktop.domain.rule_text.points.scores import with_scores
from cchc_desktop.domain.rule_text.times.as_of import without_day
from cchc_desktop.domain.rule_text.together.examples import contradicted, without_examples
from cchc_desktop.domain.rule_text.together.excess import over_target
from cchc_desktop.domain.rule_text.together.implied import completed
from cchc_desktop.domain.rule_text.together.measures import as_shares
from cchc_desktop.domain.rule_text.together.ranks import as_places
from cchc_desktop.domain.rule_text.together.unconcerned import nothing_there, treated, unsure
from cchc_desktop.domain.rule_text.together.whole_shares import beside_shares
from cchc_desktop.domain.rule_text.words.asides import without_asides
from cchc_desktop.domain.rule_text.words.clauses import clauses
from cchc_desktop.domain.rule_text.words.level_rows import levelled
from cchc_desktop.domain.rule_text.words.of_all import without_totals
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.restated import without_results
from cchc_desktop.domain.rule_text.words.tokens import settled, tokenise
from cchc_desktop.domain.rules import Occurrence, Rule
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, YesNo
from cchc_desktop.domain.rules.dates import DeadlineTiers
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import fold

_METHODS = (
    from_hand,
    from_formula,
    from_surveys,
    from_dates,
    from_shares,
    first_then,
    from_each,
    from_counts,
    from_words,
)
_LATE = re.compile(r"\b(?:ngay|cham|muon|tre|qua han)\b")
"""What a tier of time already gives its points for."""
_TOO_LONG = "Quá dài để là một cách chấm; để chấm trực tiếp."
_LONGEST = 3000
"""Tokens; the longest cell of a real table has some hundreds."""
_UNREAD = "Chưa đọc được cách chấm; để chấm trực tiếp."
_EMPTY = "Không có cách chấm; để chấm trực tiếp."


def read_rule(
    text: str, max_points: Decimal, *, title: str = "", kind: str = "", year: int | None = None
) -> RuleReading:
    """The rule a sentence states for a leaf worth `max_points`; total."""
    kept = settled(text)
    written = levelled(without_examples(kept))
    survey = _surveyed(written)
    if not written:
        return RuleReading(Rule(Manual(max_points), text=kept), (_EMPTY,), survey)
    tokens = without_totals(spelled_out(written, without_asides(written, tokenise(written))))
    if len(tokens) > _LONGEST:
        return RuleReading(Rule(Manual(max_points), text=kept), (_TOO_LONG,), survey)
    tokens = without_scoreless(written, with_scores(without_results(without_day(tokens))))
    facts = over_target(as_shares(tuple(completed(_placed(written, tokens), quoted="«" in written)), title, written))
    scale = next((fact.amount.of(max_points) for fact in facts if isinstance(fact, Scale)), max_points)
    heard = Heard(facts, scale, written, title, hinted(kind), year)
    draft = next((draft for method in _METHODS if (draft := method(heard))), None)
    if words := in_words(heard, draft):
        heard, draft = words
    if draft is None:
        return RuleReading(Rule(Manual(max_points), text=kept), (_why(heard),), survey)
    reading = _checked(heard, draft, max_points, survey=survey)
    if reading.certain and not isinstance(reading.rule.method, Manual):
        doubts = (*unaccounted(tokens, reading.rule), *contradicted(kept, reading.rule), *unsettled(written, tokens))
        reading = replace(reading, problems=doubts[:1])
    return replace(reading, rule=replace(reading.rule, text=kept))


def _placed(text: str, tokens: Sequence[Token]) -> Sequence[Fact]:
    return as_places(tuple(beside_shares(tuple(_facts(text, tokens)))))


def _facts(text: str, tokens: Sequence[Token]) -> Iterable[Fact]:
    for clause in explained(clauses(text, tokens)):
        yield from facts_of(text, clause)


def _why(heard: Heard) -> str:
    unread = heard.of(Unread)
    return f"Chưa hiểu «{unread[0].text}»; để chấm trực tiếp." if unread else _UNREAD


def _surveyed(text: str) -> bool:
    plain = fold(text)
    return any(words in plain for words in ("dieu tra xa hoi hoc", "dtxhh", "khao sat", "sipas", "phieu", "hai long"))


def _checked(heard: Heard, draft: Draft, maximum: Decimal, *, survey: bool) -> RuleReading:
    """The rule with its modifiers, and a problem for everything that it leaves."""
    rule = _modified(heard, draft, maximum)
    doubt_the_rest(heard, draft)
    doubt_the_added(heard, draft)
    for fault in (
        *contradictions(rule, heard.text),
        *turned(rule, heard),
        *unlike(rule, heard),
        *misnamed(rule, heard),
        *two_ways(rule, heard.text),
        *misdrafted(rule, heard),
        *too_little(rule, heard),
    ):
        draft.doubt(fault)
    if rule.maximum != maximum:
        draft.doubt(f"Cách chấm cho tối đa {show(rule.maximum)} điểm, khác điểm tối đa {show(maximum)}.")
    return RuleReading(rule, tuple(draft.problems), survey)


def _modified(heard: Heard, draft: Draft, maximum: Decimal) -> Rule:
    """The method with the case in which nothing arose, exclusions, deductions and names."""
    cases = heard.of(Case) or nothing_there(heard, draft)
    draft.used += cases[:1]
    case = cases[0] if cases else None
    if case is not None and unsure(case, heard, draft):
        draft.doubt(f"Không rõ «{case.text}» được tính thế nào.")
    excluded = heard.of(Excluded)
    draft.used += excluded
    used = {id(fact) for fact in draft.used}
    deductions = tuple(
        Occurrence(each.text or heard.title, each.amount.of(heard.maximum))
        for each in heard.of(Each)
        if id(each) not in used and _deducts(each, draft)
    )
    return Rule(
        draft.method,
        text=heard.text,
        labels=labels_of(heard, draft),
        exclusion="; ".join(dict.fromkeys(each.text for each in excluded)),
        not_applicable=treated(case, heard) if case else None,
        deductions=deductions,
        cap=_cap(heard, draft, maximum),
    )


def _cap(heard: Heard, draft: Draft, maximum: Decimal) -> Decimal | None:
    """What the whole may give at most, where the method alone gives more."""
    for cap in heard.of(Cap):
        if any(cap is used for used in draft.used) or cap.taken or cap.total:
            continue
        worth = cap.amount.of(heard.maximum)
        if worth == maximum < draft.method.maximum:
            draft.used.append(cap)
            return worth
    return None


def _deducts(each: Each, draft: Draft) -> bool:
    if each.sign >= 0 or each.percent or each.per != 1:
        return False
    draft.used.append(each)
    if not each.extra and isinstance(draft.method, DeadlineTiers) and _LATE.search(fold(each.text)):
        draft.doubt(f"Không rõ «{each.text}» bị trừ vào mức điểm nào.")
    lone = isinstance(draft.method, Checklist | Choice | YesNo) or not each.loose
    if each.alone and not each.counted and not each.extra and lone:
        draft.doubt("Không rõ trừ một lần hay trừ cho mỗi trường hợp; đọc là cho mỗi trường hợp.")
    return True
