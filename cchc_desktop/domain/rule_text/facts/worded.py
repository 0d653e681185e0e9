"""A sum over figures named in words, as one over letters: "(1 - số hồ sơ bị trả lại/tổng số hồ sơ tiếp nhận) × 2"."""

from collections.abc import Callable, Sequence

from cchc_desktop.domain.rule_text.facts import Formula
from cchc_desktop.domain.rule_text.points.products import product_at
from cchc_desktop.domain.rule_text.words.one_token import Token, key_at
from cchc_desktop.domain.rules.expression import ExpressionError, names

_SIGNS = {"+": "+", "-": "-", "×": "×", "x": "×", "/": "/", "(": "(", ")": ")", "%": "%"}
_NAMING = frozenset({"so", "tong", "ty"})
"""Begin the name of a figure: "số", "tổng số", "tỷ lệ"."""
_UNITS = frozenset({"diem", "d"})
_LETTERS = "abcdefgh"


def worded_in(tokens: Sequence[Token], name: Callable[[Sequence[Token]], str], *, stated: bool) -> Formula | None:
    """The sum that all of the tokens are; none where they are a plain share, or only less than points.

    Where only products are added, it must be `stated` that points equal them.
    """
    written: list[str] = []
    named: dict[str, str] = {}
    place = depth = 0
    while place < len(tokens):
        token, end = tokens[place], _name(tokens, place)
        if end > place:
            letter = named.setdefault(name(tokens[place:end]), _LETTERS[min(len(named), len(_LETTERS) - 1)])
            written.append(letter)
        elif token.number is not None:
            written.append(token.text)
            end = place + 1 + (key_at(tokens, place + 1) in _UNITS)
        elif token.key in _SIGNS and not _joins(tokens, place) and (depth or token.key != "-"):
            depth += (token.key == "(") - (token.key == ")")
            written.append(_SIGNS[token.key])
            end = place + 1
        else:
            return None
        place = end
    share = product_at(tokens, 0)
    if "-" not in written and share is not None and share.end == len(tokens):
        return None
    summed = "×" in written and ("-" in written or (stated and "+" in written))
    sound = summed and 1 < len(named) < len(_LETTERS) and _reads(" ".join(written))
    return Formula(" ".join(written), tuple((letter, text) for text, letter in named.items())) if sound else None


def _name(tokens: Sequence[Token], place: int) -> int:
    """Where the name of a figure that begins here ends: "tổng số hồ sơ", up to a sign or a bracket."""
    if tokens[place].key not in _NAMING:
        return place
    end = place + 1
    while end < len(tokens) and tokens[end].key.isalpha() and not (tokens[end].key == "x" and _factor(tokens, end + 1)):
        end += 1
    return end


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a dash only joins two words."""
    return tokens[place].key == "-" and tokens[place].glued and place + 1 < len(tokens) and tokens[place + 1].glued


def _factor(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and (tokens[place].number is not None or tokens[place].key == "(")


def _reads(expression: str) -> bool:
    try:
        return bool(names(expression))
    except ExpressionError:
        return False
