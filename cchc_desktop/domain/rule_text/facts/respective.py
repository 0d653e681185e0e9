"""Levels and their points in two rows: "Tốt/Khá/Yếu tương ứng 2/1/0 điểm", "Có/Không: 1/0"."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.facts import Said
from cchc_desktop.domain.rule_text.facts.conditions import denied
from cchc_desktop.domain.rule_text.facts.said_pieces import label
from cchc_desktop.domain.rule_text.points.amounts import Amount
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

_RESPECTIVELY = phrases(
    """tương ứng | tương ứng với | tương ứng là | lần lượt | lần lượt là | được lần lượt | tương ứng lần lượt | lần lượt
        được | tương ứng các mức điểm | tương ứng với các mức điểm | được tính lần lượt là | tính lần lượt"""
)
_PARTING = frozenset({"/", ",", ";", "va", "-"})
_LEAST = 2


def respective(text: str, tokens: Sequence[Token]) -> list[Said]:
    """One award for each level; none where there aren't as many levels as points."""
    found = _RESPECTIVELY.within(tokens)
    colon = next((place for place, token in enumerate(tokens) if token.key == ":"), 0)
    start, end = found[1:] if found else (colon, colon + 1)
    names, points = _parted(tokens[:start]), _points(tokens[end:])
    slashed = bool(found) or "/" in (token.key for token in tokens[:start])
    if not slashed or len(names) < _LEAST or len(names) != len(points) or not all(map(_worded, names)):
        return []
    return [
        Said(label(text, name), Award(amount), loose=name, negative=denied(name))
        for name, amount in zip(names, points, strict=True)
    ]


def _parted(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    held: list[list[Token]] = [[]]
    for token in tokens:
        if token.key in _PARTING:
            held.append([])
        else:
            held[-1].append(token)
    return [tuple(part) for part in held]


def _worded(name: Sequence[Token]) -> bool:
    return bool(name) and all(token.key.isalpha() for token in name)


def _points(tokens: Sequence[Token]) -> list[Amount]:
    """Numbers, and nothing else but "điểm"."""
    opening = key_at(tokens, 0) == ":"
    parts = [[token for token in part if token.key not in ("diem", "d")] for part in _parted(tokens[opening:])]
    plain = all(len(part) == 1 and part[0].number is not None for part in parts)
    return [Amount(part[0].number) for part in parts] if plain else []
