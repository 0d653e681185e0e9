"""Clauses about a survey or a formula of its own -> weighted options, an expression."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.rule_text.facts import (
    ByHand,
    Cap,
    Case,
    Defined,
    Each,
    Excluded,
    Formula,
    Note,
    Said,
    Scale,
    Step,
    Weights,
    Whole,
)
from cchc_desktop.domain.rule_text.facts.heard import Draft, Heard
from cchc_desktop.domain.rule_text.points.worth import share_of
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.rules.expression import ExpressionError, evaluate, names
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.formula import Formula as FormulaMethod
from cchc_desktop.domain.rules.formula import Variable
from cchc_desktop.domain.rules.surveys import Survey, Weight
from cchc_desktop.text import fold

_WHOLE = 100


def from_surveys(heard: Heard) -> Draft | None:
    """Weighted options."""
    weights = heard.of(Weights)
    letters = {letter.casefold(): name for letter, name in heard.letters}
    told = {text.rpartition(" ")[2].casefold() for each in weights for text, _percent in each.options}
    names = letters if letters and told == {*letters} else {}
    options = tuple(
        Weight(names.get(text.rpartition(" ")[2].casefold(), text), percent)
        for each in weights
        for text, percent in each.options
    )
    if not weights:
        return _answered(heard)
    if len(options) < len("ab"):
        return None
    draft = Draft(Survey(heard.maximum, options), [*weights, *_told(heard), *(heard.of(Defined) if names else ())])
    draft.used += [whole for whole in heard.of(Whole) if _averaged(whole, heard)]
    return draft


def _answered(heard: Heard) -> Draft | None:
    """Answers of a survey's slip that each give a part of the points: "rất hài lòng được 100% số điểm, …"."""
    said = heard.of(Said)
    amounts = [each.award.amount for each in said]
    parts = [amount.part * _WHOLE if amount.value is None else 0 for amount in amounts if amount and not amount.value]
    told = f"{heard.title} {heard.text}"
    polled = _POLLED.search(fold(told)) and any(_ANSWER.search(fold(each.text)) for each in said)
    if len(said) < len("abc") or len(parts) < len(said) or len({*parts}) < len("abc") or not polled or heard.of(Step):
        return None
    options = tuple(
        Weight(each.text, Decimal(part.numerator) / part.denominator) for each, part in zip(said, parts, strict=True)
    )
    return Draft(Survey(heard.maximum, options), [*said, *_told(heard)])


def _told(heard: Heard) -> list[Note]:
    """What only says how slips are counted anyhow."""
    return [note for note in heard.of(Note) if note.what == "averaged"]


_POLLED = re.compile(r"\b(?:phieu|khao sat|dieu tra)\b")
_ANSWER = re.compile(r"\b(?:hai long|dong y|phuong an|muc [a-e]|rat tot|khong tot)\b")


def _averaged(whole: Whole, heard: Heard) -> bool:
    """Whether it only says that the slips' average is multiplied by the maximum."""
    product = whole.award.product
    share = share_of(product, heard.maximum, scored=True) if product is not None else None
    keys = {token.key for name in product.above for token in name} if product is not None else set()
    return share is not None and share.factor == heard.maximum and share.number == _WHOLE and "phieu" in keys


def from_formula(heard: Heard) -> Draft | None:
    """An expression over figures that the words name."""
    written = heard.of(Formula)
    if len(written) != 1:
        return None
    spelled = _spelled(written[0].expression)
    variables = tuple(
        Variable(spelled.get(name, name), text) for name, text in (*written[0].names, *heard.letters) if name
    )
    draft = Draft(FormulaMethod(heard.maximum, written[0].expression, variables), list(written))
    shares = [each.name for each in variables if _SHARE.match(fold(each.text))]
    if shares and "«" not in heard.text and not _out_of_a_hundred(heard, written[0].expression, variables, shares):
        draft.doubt("Không rõ tỷ lệ trong công thức nhập là 30 hay 0,3 khi đạt 30 %.")
    if (factor := _FACTOR.search(written[0].expression)) and "«" not in heard.text:
        times = Decimal((factor[1] or factor[2]).replace(",", "."))
        if times != heard.maximum:
            draft.doubt(f"Công thức nhân với {show(times)}, khác điểm tối đa {show(heard.maximum)}.")
    return draft


def _out_of_a_hundred(heard: Heard, expression: str, variables: Sequence[Variable], shares: Sequence[str]) -> bool:
    """Whether it is clear that shares are entered in per cent: only then do they come to the maximum."""
    if len(shares) < len(variables):
        return False
    try:
        return evaluate(expression, dict.fromkeys(shares, Decimal(_WHOLE))) == heard.maximum
    except ExpressionError:
        return False


def _spelled(expression: str) -> dict[str, str]:
    """Each name of an expression as it is written there, by its small letters; none where both sizes are used."""
    try:
        needed = names(expression)
    except ExpressionError:
        return {}
    small = {name.casefold(): name for name in needed}
    return small if len(small) == len(needed) else {}


_SHARE = re.compile(r"ty le|%|phan tram|tl\b")
_FACTOR = re.compile(r"^\(.*\)\s*[×x*]\s*(\d+(?:[.,]\d+)?)$|^(\d+(?:[.,]\d+)?)\s*[×x*]\s*\(.*\)$")
"""What the whole of an expression is multiplied by."""


def from_hand(heard: Heard) -> Draft | None:
    """What is set by hand, and nothing else said of it."""
    told = heard.of(ByHand)
    scored = [
        fact for fact in heard.facts if not isinstance(fact, ByHand | Note | Cap | Case | Defined | Excluded | Scale)
    ]
    scored = [fact for fact in scored if not (isinstance(fact, Each) and fact.extra)]
    return Draft(Manual(heard.maximum), list(told)) if told and not scored else None
