"""An expression of the sentence's own over named figures: "a×0,5 + b×0,3, trong đó a là …, b là …"."""

import re
from collections.abc import Callable, Sequence

from cchc_desktop.domain.rule_text.facts import Formula
from cchc_desktop.domain.rule_text.facts.naming import defined_in
from cchc_desktop.domain.rule_text.facts.worded import worded_in
from cchc_desktop.domain.rule_text.points.products import product_at
from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rule_text.words.tokens import unquoted
from cchc_desktop.domain.rules.expression import ExpressionError, names

_WRITTEN = phrases("biểu thức")
_AHEAD = phrases("công thức | theo công thức | công thức sau | công thức tính")
_WHERE = phrases("trong đó | với | ở đó | trong do")
_NAME = re.compile(r"[a-zđ]\d{0,2}", re.IGNORECASE)
_BRACKETS = str.maketrans("[]{}", "()()")
_HALVED = re.compile(r"[/:]\s*\d+(?:[.,]\d+)?[a-zđ]\b", re.IGNORECASE)
"""A factor glued to a letter below the line: of "a/2c" nobody knows what is below it."""
_PAIR = 2

Namer = Callable[[Sequence[Token]], str]


def formula_in(text: str, tokens: Sequence[Token], name: Namer) -> Formula | None:
    """The expression that a clause is, with the names it gives its figures."""
    if (formal := _formal(tokens)) is not None:
        return formal
    end = next((place for place in range(1, len(tokens)) if _explains(tokens, place)), len(tokens))
    while end and tokens[end - 1].key in (",", ":", "(", "."):
        end -= 1
    for start in _starts(tokens, end):
        written = "" if _one_share(tokens, start, end) else _expression(text, tokens[start:end])
        if written:
            defined = defined_in(_unbracketed(tokens[end:])) or []
            return Formula(written, tuple((letter, name(held)) for letter, held in defined))
    return next(
        (worded for start in _starts(tokens, end) if (worded := worded_in(tokens[start:end], name, stated=start > 0))),
        None,
    )


def _explains(tokens: Sequence[Token], place: int) -> bool:
    """Whether what the letters are begins here: "trong đó …", "(a: …; b: …)"."""
    bracketed = [token.key for token in tokens[place : place + 3]][::2] in (["(", ":"], ["(", "la"])
    listed = tokens[place].key == "," and bool(defined_in(tokens[place + 1 :]))
    return bracketed or listed or _WHERE.at(tokens, place) is not None


def _unbracketed(tokens: Sequence[Token]) -> Sequence[Token]:
    held = tokens
    while held and held[0].key in (",", "(", "."):
        held = held[1:]
    return held[:-1] if held and held[-1].key == ")" else held


def _one_share(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether it is only a share of a target: "min(1; x/40%) × 2"."""
    found = product_at(tokens, start)
    return found is not None and found.end >= end and found.product.capped and found.product.percent


def _starts(tokens: Sequence[Token], end: int) -> list[int]:
    """Behind the first equals sign, behind "công thức:", or at the beginning."""
    equals = [place + 1 for place in range(end) if tokens[place].key in ("=", ":")]
    ahead = _AHEAD.within(tokens)
    return [*equals, *([ahead[2]] if ahead else []), 0]


def _expression(text: str, tokens: Sequence[Token]) -> str:
    """The words of a sum over letters; empty where they are none, or only one share times points."""
    if not tokens or not any(token.key in ("+", "-", "min", "max") for token in tokens):
        return ""
    written = text[tokens[0].start : tokens[-1].end].translate(_BRACKETS)
    glued = written if _HALVED.search(written) else re.sub(r"(?<=\d)(?=[a-z]\b)", " × ", written)
    for expression in (
        written,
        glued,
        re.sub(r"(?<=[\w)])\s*[xX]\s*(?=[\d(])|(?<=\d)\s*[xX]\s*(?=[a-zđA-ZĐ(])", " × ", written),
    ):
        try:
            needed = names(expression)
        except ExpressionError:
            continue
        if needed and all(_NAME.fullmatch(each) for each in needed):
            return expression
    return ""


def _formal(tokens: Sequence[Token]) -> Formula | None:
    """As in "Biểu thức «a / b × 2,5» với «a» là «…», «b» là «…»"."""
    found = _WRITTEN.at(tokens, 0)
    if found is None or found[1] >= len(tokens) or tokens[found[1]].key != QUOTE:
        return None
    rest = [token for token in tokens[found[1] + 1 :] if token.key not in (",", "voi", "la")]
    if any(token.key != QUOTE for token in rest) or len(rest) % _PAIR:
        return None
    held = [unquoted(token) for token in rest]
    return Formula(unquoted(tokens[found[1]]), tuple(zip(held[::2], held[1::2], strict=True)))
