"""Clauses about a survey or a formula of its own -> weighted options, an expression."""

from cchc_desktop.domain.rule_text.facts import Formula, Weights
from cchc_desktop.domain.rule_text.heard import Draft, Heard
from cchc_desktop.domain.rules.expression import ExpressionError, names
from cchc_desktop.domain.rules.formula import Formula as FormulaMethod
from cchc_desktop.domain.rules.formula import Variable
from cchc_desktop.domain.rules.surveys import Survey, Weight


def from_surveys(heard: Heard) -> Draft | None:
    """Weighted options."""
    weights = heard.of(Weights)
    if len(weights) != 1:
        return None
    options = tuple(Weight(text, percent) for text, percent in weights[0].options)
    return Draft(Survey(heard.maximum, options), list(weights))


def from_formula(heard: Heard) -> Draft | None:
    """An expression over figures that the words name."""
    written = heard.of(Formula)
    if len(written) != 1:
        return None
    expression = written[0].expression
    try:
        needed = names(expression)
    except ExpressionError:
        return None
    variables = tuple(Variable(name, text) for name, text in heard.letters if name in needed)
    draft = Draft(FormulaMethod(heard.maximum, expression, variables), list(written))
    return draft
