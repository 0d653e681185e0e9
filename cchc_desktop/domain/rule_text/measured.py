"""Clauses about a survey or a formula of its own -> weighted options, an expression."""

import re

from cchc_desktop.domain.rule_text.facts import (
    ByHand,
    Cap,
    Case,
    Defined,
    Each,
    Excluded,
    Formula,
    Note,
    Scale,
    Weights,
)
from cchc_desktop.domain.rule_text.heard import Draft, Heard
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.rules.formula import Formula as FormulaMethod
from cchc_desktop.domain.rules.formula import Variable
from cchc_desktop.domain.rules.surveys import Survey, Weight
from cchc_desktop.text import fold


def from_surveys(heard: Heard) -> Draft | None:
    """Weighted options."""
    weights = heard.of(Weights)
    options = tuple(Weight(text, percent) for each in weights for text, percent in each.options)
    if len(options) < len("ab"):
        return None
    return Draft(Survey(heard.maximum, options), list(weights))


def from_formula(heard: Heard) -> Draft | None:
    """An expression over figures that the words name."""
    written = heard.of(Formula)
    if len(written) != 1:
        return None
    variables = tuple(Variable(name, text) for name, text in (*written[0].names, *heard.letters) if name)
    draft = Draft(FormulaMethod(heard.maximum, written[0].expression, variables), list(written))
    if "%" in written[0].expression and any(_SHARE.match(fold(each.text)) for each in variables):
        draft.doubt("Không rõ tỷ lệ trong công thức nhập là 30 hay 0,3 khi đạt 30 %.")
    return draft


_SHARE = re.compile("ty le|%|phan tram")


def from_hand(heard: Heard) -> Draft | None:
    """What is set by hand, and nothing else said of it."""
    told = heard.of(ByHand)
    scored = [
        fact for fact in heard.facts if not isinstance(fact, ByHand | Note | Cap | Case | Defined | Excluded | Scale)
    ]
    scored = [fact for fact in scored if not (isinstance(fact, Each) and fact.extra)]
    return Draft(Manual(heard.maximum), list(told)) if told and not scored else None
