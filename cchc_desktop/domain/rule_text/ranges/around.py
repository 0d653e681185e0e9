"""A range written around what is measured: "80 % ≤ x < 100 %", "100 % > tỷ lệ ≥ 80 %", "80 % ≤ x"."""

from collections.abc import Sequence

from cchc_desktop.domain.rule_text.ranges.bounds import Bounds, Found
from cchc_desktop.domain.rule_text.ranges.comparisons import SAID_WORDS
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at

_TURNED = {"at_least": "at_most", "above": "below", "at_most": "at_least", "below": "above"}
_NAMES = frozenset(
    {"x", "ty", "le", "t", "y", "k", "tl", "b", "a", "(", ")", "dat", "%", "muc", "ket", "qua", "r", "n"}
)


def around_at(tokens: Sequence[Token], place: int) -> Found | None:
    """As in "80 % ≤ x < 100 %", "100 % > tỷ lệ ≥ 80 %", "80 % ≤ x"."""
    left = tokens[place].number if place < len(tokens) else None
    if left is None:
        return None
    percent = key_at(tokens, place + 1) == "%"
    first = _sign(tokens, place + 1 + percent)
    if first is None:
        return None
    name = _name_end(tokens, first[1])
    second = _sign(tokens, name) if name > first[1] else None
    right = tokens[second[1]].number if second and second[1] < len(tokens) else None
    lower = _TURNED[first[0]]
    if second is None or right is None:
        if name == first[1]:
            return None
        found = Bounds(**{lower: left}, percent=percent, explicit=True)  # type: ignore[arg-type]
        return Found(found, place, name)
    percent = percent or key_at(tokens, second[1] + 1) == "%"
    found = Bounds(**{lower: left, second[0]: right}, percent=percent, explicit=True)  # type: ignore[arg-type]
    return Found(found, place, second[1] + 1 + (key_at(tokens, second[1] + 1) == "%"))


def _sign(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    signs = {"≥": "at_least", ">": "above", "≤": "at_most", "<": "below"}
    sign = signs.get(key_at(tokens, place))
    return (sign, place + 1) if sign else None


def _name_end(tokens: Sequence[Token], place: int) -> int:
    """Where the name between two comparisons ends: "x", "tỷ lệ", "tỷ lệ hoàn thành"."""
    end = place
    while end < min(place + SAID_WORDS, len(tokens)):
        token = tokens[end]
        if token.number is not None or token.key in (":", ";", "→", "=", "\n") or _sign(tokens, end):
            break
        end += 1
    named = end > place and tokens[place].key in _NAMES
    followed = end < len(tokens) and _sign(tokens, end) is not None
    if followed or not named:
        return end if followed else place
    return place + 1
