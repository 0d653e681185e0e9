"""One clause -> the facts it says."""

from collections.abc import Sequence
from functools import partial

from cchc_desktop.domain.rule_text.facts import (
    ByHand,
    Cap,
    Case,
    Defined,
    Each,
    Excluded,
    Fact,
    Note,
    Said,
    Step,
    Unread,
    Whole,
)
from cchc_desktop.domain.rule_text.facts.caps import taken
from cchc_desktop.domain.rule_text.facts.cases import case_in
from cchc_desktop.domain.rule_text.facts.clause_edges import (
    points_first,
    total_in,
    without_cap,
    without_conversion,
    without_exclusion,
    without_heading,
    without_names,
    without_notes,
    without_poll,
)
from cchc_desktop.domain.rule_text.facts.formulas import formula_in
from cchc_desktop.domain.rule_text.facts.left_out import excluded_in
from cchc_desktop.domain.rule_text.facts.naming import defined_in
from cchc_desktop.domain.rule_text.facts.piece_facts import fact_of
from cchc_desktop.domain.rule_text.facts.remarks import at_most, listed, of_its_own, of_the_points
from cchc_desktop.domain.rule_text.facts.repeated import closing
from cchc_desktop.domain.rule_text.facts.respective import respective
from cchc_desktop.domain.rule_text.facts.said_pieces import Piece, label
from cchc_desktop.domain.rule_text.facts.slips import surveyed_in
from cchc_desktop.domain.rule_text.facts.telegraphic import so_many
from cchc_desktop.domain.rule_text.facts.unscored import awarded, given_in, out_of, prose, to_colon, without_award
from cchc_desktop.domain.rule_text.points.amounts import LIMITING
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.points.converted import converted_in
from cchc_desktop.domain.rule_text.points.falling import falling_in
from cchc_desktop.domain.rule_text.points.notes import by_hand, note_in, significant
from cchc_desktop.domain.rule_text.points.pieces import pieces
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.openers import Clause
from cchc_desktop.domain.rule_text.words.tokens import words
from cchc_desktop.domain.rules import Treatment


def facts_of(text: str, clause: Clause) -> list[Fact]:
    """Everything one clause says."""
    tokens, notes = without_notes(points_first(clause.tokens))
    tokens, named = without_names(text, tokens)
    tokens, excluded = without_exclusion(text, tokens)
    tokens, headings = without_heading(tokens)
    tokens, polled = without_poll(tokens)
    tokens, scaled = without_conversion(tokens)
    return [*headings, *polled, *scaled, *_said(text, tokens, clause.opener), *named, *excluded, *notes]


def _said(text: str, tokens: tuple[Token, ...], opener: str) -> list[Fact]:  # noqa: C901, PLR0911 -- one way out for each shape
    if (named := defined_in(tokens)) is not None:
        return _defined(text, named)
    if surveyed := surveyed_in(text, tokens):
        return surveyed
    if each := so_many(text, tokens):
        return [each]
    if (award := converted_in(tokens)) is not None:
        return [Whole(award)]
    body, most = without_cap(tokens)
    if (formula := formula_in(text, body, partial(label, text))) is not None:
        return [formula, *most]
    if levels := respective(text, tokens):
        return [*levels]
    if by_hand(tokens):
        return [
            ByHand(),
            *(fact for piece in pieces(tokens) for fact in _facts(text, piece, "") if isinstance(fact, Cap)),
        ]
    if (falling := falling_in(tokens)) is not None:
        amount, thing, top = falling
        return [Each(label(text, thing), amount, -1), Whole(Award(top)), *_unbracketed(text, tokens)[1]]
    if note_in(tokens) == "floor":
        return [Note("floor")]
    if not awarded(tokens) and (bare := without_award(text, tokens)):
        return bare
    if (case := case_in(tokens)) and case.treatment is Treatment.EXCLUDED and not given_in(tokens):
        return [Case(label(text, to_colon(tokens[case.start : case.end])), case.treatment, doubtful=case.doubtful)]
    found: list[Fact] = []
    for piece in pieces(tokens):
        found += _facts(text, piece, opener)
    return found


def _defined(text: str, named: Sequence[tuple[str, tuple[Token, ...]]]) -> list[Fact]:
    """The names of figures, and what a bracket leaves out of one: "a là số việc (trừ việc chưa đến hạn)"."""
    names, left = [], []
    for letter, held in named:
        bare, more = _unbracketed(text, held)
        excluded = [fact for fact in more if isinstance(fact, Excluded)]
        names.append((letter, label(text, bare if excluded else held)))
        left += excluded
    return [Defined(tuple(names)), *left]


def _facts(text: str, tokens: tuple[Token, ...], opener: str) -> list[Fact]:
    if total := total_in(tokens):
        return total
    tokens, more = _unbracketed(text, tokens)
    if not tokens:
        return more
    case = case_in(tokens)
    if case is not None:
        named = to_colon(tokens[case.start : case.end])
        treated = label(text, named) or "Không phát sinh"
        return [Case(treated, case.treatment, case.amount, case.doubtful), *more]
    given = awards(tokens)
    if not given:
        return [*without_award(text, tokens), *more] if without_award(text, tokens) else [prose(text, tokens), *more]
    level = min(each.depth for each in given)
    outer = [each for each in given if each.depth == level]
    if len(outer) > 1:
        return [Unread(words(text, tokens)), *more]
    one = outer[0]
    piece = Piece(tokens, one, tokens[: one.start], tokens[one.end :])
    return _with_parts(fact_of(text, piece, opener), more)


def _with_parts(fact: Fact, more: list[Fact]) -> list[Fact]:
    """The parts that a bracket lists inside what stands before it."""
    listed = [each for each in more if isinstance(each, Said) and not each.text]
    if not listed or not isinstance(fact, Said | Step):
        return [fact, *more]
    parts = tuple(part for each in listed for part in each.parts)
    return [Said(fact.text, fact.award, parts), *(each for each in more if each not in listed)]


def _unbracketed(text: str, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[Fact]]:
    """Without the remarks in brackets that say something of their own, and what they say."""
    more: list[Fact] = []
    place = 0
    while place < len(tokens):
        if tokens[place].key != "(":
            place += 1
            continue
        end = closing(tokens, place)
        inner = tokens[place + 1 : end - 1]
        scale = out_of(inner) if place and end and tokens[place - 1].key not in ("=", "bang", ":") else None
        said: list[Fact] = [scale] if scale else []
        if end and not said:
            said = of_the_points(text, tokens[:place], inner) or total_in(inner) or _remark(text, inner)
        if said:
            more += said
            tokens = tokens[:place] + tokens[end:]
        else:
            place += 1
    return tokens, more


def _remark(text: str, tokens: tuple[Token, ...]) -> list[Fact]:  # noqa: PLR0911 -- one way out for each shape
    """What a bracket says: "không âm", "4 báo cáo", "tối đa 1 điểm", nested parts."""
    if not tokens:
        return [Note("empty")]
    if (named := defined_in(tokens)) is not None:
        return [Defined(tuple((letter, label(text, held)) for letter, held in named))]
    if what := note_in(tokens) or at_most(tokens) or listed(tokens):
        return [Note(what)]
    given = awards(tokens)
    if not given and (excluded_in(tokens) or case_in(tokens)):
        return without_award(text, tokens)
    if any(each.depth == 0 for each in given):
        if (cap := LIMITING.at(tokens, 0)) and len(given) == 1:
            amount = given[0].award.amount
            return [Cap(amount, taken(tokens))] if amount and cap[1] <= given[0].end else []
        held = tokens[1:] if tokens[0].key in ("gom", "la") else tokens
        parts = [fact for piece in pieces(held) for fact in _facts(text, piece, "")]
        led = tokens[0].key in ("neu", "truong")
        stated = all(each.stated for each in given)
        if parts and all(of_its_own(part, led=led, stated=stated) for part in parts):
            return parts
        if len(parts) > 1 and all(isinstance(part, Said) for part in parts):
            return [Said("", Award(), tuple(part for part in parts if isinstance(part, Said)))]
    number = tokens[0].number
    counts = number is not None and len(tokens) > 1 and number % 1 == 0 and tokens[1].key.isalpha() and not given
    if counts and not significant(tokens[1:], numbers=True) and len(tokens) < len("(số mục)"):
        return [Note(f"items {number}")]
    return []
