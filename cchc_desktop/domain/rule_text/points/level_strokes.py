"""A stroke between two levels: "Tốt: 1 / Khá: 0,7", "Đạt (1,5)/ Không đạt (0)", "Đủ 2đ / thiếu 1đ"."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.points.amounts import LIMITING
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at

LEVELS = frozenset({":", "=", "→"})
UNITS = frozenset({"diem", "d"})
CELL = frozenset({"", ";", "\n"})
"""End a cell of a table."""
_REACH = 24


def parts_levels(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sign parts two levels: "Tốt: 1 / Khá: 0,7", "Đạt (1,5)/ Không đạt (0)", not "1 điểm/lớp, hội nghị"."""
    if not place or place + 1 >= len(tokens):
        return False
    spaced = not tokens[place].glued and not tokens[place + 1].glued
    if not pointed(tokens, place) and not (spaced and _of_a_level(tokens, place)):
        return False
    for end in range(place + 2, min(place + _REACH, len(tokens)) + 1):
        key = key_at(tokens, end)
        if key in ("", ";", "\n") or (key == "/" and (not tokens[end].glued or pointed(tokens, end))):
            other = spaced and _in_points(tokens, end) and _new(tokens[place + 1 : end - 2], tokens[:place])
            return (pointed(tokens, end) or other) and tokens[place + 1].key not in LEVELS
        if not spaced and (key in (",", "×", "x") or (key == "-" and tokens[end - 1].key.isalpha())):
            return False
    return False


def _in_points(tokens: Sequence[Token], end: int) -> bool:
    """Whether points with their unit stand right before `end`."""
    return key_at(tokens, end - 1) in UNITS and end > 1 and tokens[end - 2].number is not None


def _of_a_level(tokens: Sequence[Token], place: int) -> bool:
    """Whether a condition and its points end before `place`, not so much for each."""
    start = next((at + 1 for at in range(place - 1, -1, -1) if tokens[at].key in {*CELL, "/"}), 0)
    return place - start > len("1đ") and tokens[start].text not in _EACH and _in_points(tokens, place)


def _new(condition: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether one condition stands there that the words before don't say: not "1đ / lớp … 2đ", "… / tối đa 2đ"."""
    said = {token.key for token in condition} - {token.key for token in before if token.key.isalpha()}
    return bool(said) and condition[0].text not in _EACH and not LIMITING.within(condition) and "," not in said


_EACH = frozenset({"mỗi", "cứ", "trừ", "cộng", "thưởng", "phạt"})


def pointed(tokens: Sequence[Token], end: int) -> bool:
    """Whether bare points stand right before `end`: ": 0,7", "(0,5)", "→ 1đ"."""
    last = end - 1 - (key_at(tokens, end - 1) in UNITS)
    if key_at(tokens, last) == ")":
        inner = last - 1 - (key_at(tokens, last - 1) in UNITS)
        return inner > 1 and tokens[inner].number is not None and tokens[inner - 1].key == "("
    return last > 1 and tokens[last].number is not None and tokens[last - 1].key in LEVELS
