"""Points that fall from the maximum: "2 − 0,1 × số hồ sơ quá hạn", "2 − 0,1/hồ sơ quá hạn"."""

from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.rule_text.points.amounts import Amount, amount_at
from cchc_desktop.domain.rule_text.points.products import product_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_LESS = phrases("- | trừ đi | trừ")
_SHARE = phrases("tỷ lệ | phần trăm | mức độ | số phần trăm")
"""Isn't counted one by one."""


def falling_in(tokens: Sequence[Token]) -> tuple[Amount, tuple[Token, ...], Amount] | None:
    """As in "2 − 0,1 × số hồ sơ quá hạn": the points for each, what is counted, and the points it falls from."""
    less = _LESS.within(tokens)
    if less is None or not less[1]:
        return None
    _sign, minus, behind = less
    first = next((at for place in range(minus) if (at := amount_at(tokens, place)) and at.end == minus), None)
    bare = tokens[minus - 1].number
    start = first.start if first else minus - 1
    if start and tokens[start - 1].key in ("×", "x", "/"):
        return None
    top = first.amount if first else Amount(bare)
    opened = behind < len(tokens) and tokens[behind].key == "("
    found = product_at(tokens, behind + opened) or product_at(tokens, behind)
    if (first or bare is not None) and (each := _for_each(tokens[behind:])):
        return *each, top
    if (
        (first is None and bare is None)
        or found is None
        or len(found.product.above) != 1
        or found.product.below
        or found.product.maximum
    ):
        return None
    constant, thing = found.product.constant, found.product.above[0]
    if found.product.percent or _SHARE.at(thing, 0) or any(token.key == "%" for token in thing):
        return None
    return Amount(Decimal(constant.numerator) / Decimal(constant.denominator)), thing, top


def _for_each(tokens: Sequence[Token]) -> tuple[Amount, tuple[Token, ...]] | None:
    """As in "0,1/hồ sơ quá hạn", "0,05đ/hồ sơ trễ (không âm)"."""
    value = tokens[0].number if tokens else None
    stroke = 1 + (key_at(tokens, 1) in ("diem", "d"))
    end = next((place for place, token in enumerate(tokens) if token.key in ("(", ",")), len(tokens))
    thing = tuple(tokens[stroke + 1 : end])
    if value is None or key_at(tokens, stroke) != "/" or not thing or not all(each.key.isalpha() for each in thing):
        return None
    return (Amount(value), thing) if len(thing[0].key) > 1 else None
