"""Sums over the slips of a survey: "(số phiếu A × 100% + …)/tổng số phiếu × 5", "Σ trọng số × số phiếu"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_desktop.domain.rule_text.facts import Fact, Weights, Whole
from cchc_desktop.domain.rule_text.facts.cases import case_in
from cchc_desktop.domain.rule_text.facts.polls import Weighted, options_in, weights_in
from cchc_desktop.domain.rule_text.facts.said_pieces import label
from cchc_desktop.domain.rule_text.points.amounts import Amount, amount_at
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at

_LEAST = 2


def polled_in(tokens: Sequence[Token]) -> Decimal | None:
    """The points that a sum over slips is multiplied by: "Σ (trọng số × số phiếu)/tổng số phiếu × 10"."""
    keys = [token.key for token in tokens]
    slips = any(one == "so" and other == "phieu" for one, other in pairwise(keys))
    weights = "Σ" in keys or any(one == "trong" and other == "so" for one, other in pairwise(keys))
    numbers = [token.number for token in tokens if token.number is not None]
    return numbers[0] if slips and weights and len(numbers) == 1 else None


def surveyed_in(text: str, tokens: Sequence[Token]) -> list[Fact]:
    """What a clause says of a survey: weights of its answers, or only the points that the slips' sum makes."""
    if (slips := slips_in(tokens)) is not None:
        return [Weights(_named(text, slips[0])), Whole(Award(slips[1]))]
    if weights := weights_in(tokens) or (options_in(text, tokens) if case_in(tokens) is None else None):
        return [Weights(_named(text, weights))]
    factor = polled_in(tokens)
    return [] if factor is None else [Whole(Award(Amount(factor)))]


def _named(text: str, weights: Weighted) -> tuple[tuple[str, Decimal], ...]:
    return tuple((label(text, name) or f"Phương án {place}", part) for place, (name, part) in enumerate(weights, 1))


def slips_in(tokens: Sequence[Token]) -> tuple[Weighted, Amount] | None:
    """As in "(số phiếu A × 100% + số phiếu B × 60%)/tổng số phiếu × 5": the options, and the points."""
    opened = next((place for place, token in enumerate(tokens) if token.key == "("), len(tokens))
    closed = next((place for place in range(opened, len(tokens)) if tokens[place].key == ")"), len(tokens))
    behind = tokens[closed + 1 :]
    times = next((place for place, token in enumerate(behind) if token.key in ("×", "x", "nhan")), len(behind))
    divided = [token.key for token in behind[:times] if token.key in ("/", "chia", "phieu")]
    worth = _worth(behind[times + 1 + (key_at(behind, times + 1) == "voi") :])
    if len(divided) != len("/p") or divided[-1] != "phieu" or worth is None:
        return None
    held: Weighted = []
    start = opened + 1
    for place in range(start, closed + 1):
        if tokens[place].key not in ("+", ")"):
            continue
        counted = _slips(tokens[start:place])
        if counted is None:
            return None
        held.append(counted)
        start = place + 1
    return (held, worth) if len(held) >= _LEAST else None


def _slips(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], Decimal] | None:
    """As in "số phiếu chọn A × 100%", in per cent."""
    keys = [token.key for token in tokens]
    percent = keys[-1:] == ["%"]
    number = tokens[-1 - percent].number if len(keys) >= _LEAST + 1 + percent else None
    lettered = len(keys) == len("A×#") + percent and len(keys[0]) == 1
    if not (lettered or keys[:2] == ["so", "phieu"]) or number is None or keys[-2 - percent] not in ("×", "x"):
        return None
    named = tokens[0 if lettered else 2 : -2 - percent]
    name = tuple(token for token in named if token.key not in ("chon", "phuong", "an"))
    weight = number if percent else number * 100
    plain = bool(name) and all(token.key.isalpha() or token.number is not None for token in name)
    return (name, weight) if plain and weight <= 100 else None  # noqa: PLR2004 -- per cent


def _worth(tokens: Sequence[Token]) -> Amount | None:
    """Points, and nothing behind them."""
    if len(tokens) == 1 and tokens[0].number is not None:
        return Amount(tokens[0].number)
    found = amount_at(tokens, 0) if tokens else None
    return found.amount if found and found.end == len(tokens) else None
