"""A clause without the bullet, number, letter or bare heading it opens with."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.domain.rule_text.words.one_token import QUOTE, Token, key_at
from cchc_desktop.domain.rule_text.words.phrases import phrases

BULLETS = frozenset({"-", "+", "•", "×", "►", "✓", "o", "*", "#)"})
LETTERS = frozenset({*"abcdeghiklmnopq", "dd", "i", "ii", "iii", "iv", "v", "vi"})
_LAST_ITEM = 40
_HEADINGS = phrases(
    """cách chấm | cách chấm điểm | cách tính điểm | hướng dẫn chấm | hướng dẫn chấm điểm | phương pháp chấm | phương
        pháp tính điểm | cách cho điểm | cách đánh giá | quy định chấm điểm | nội dung chấm điểm | lưu ý | ghi chú |
        chú ý"""
)
"""Before a colon they say nothing of their own."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens of one clause, without its bullet or number."""

    tokens: tuple[Token, ...]
    opener: str = ""
    """One of "-", "+", "a", "1": what kind of bullet it had."""


def opened(run: Sequence[Token]) -> Clause:
    """Without the bullet, number or heading before it, and the marks behind it."""
    tokens, opener = tuple(run), ""
    while tokens:
        if tokens[0].key in BULLETS and tokens[0].key != QUOTE and not _signed(tokens):
            opener, tokens = tokens[0].key, tokens[1:]
        elif (
            tokens[0].key == "("
            and len(tokens) > len("()a")
            and is_item(tokens[1])
            and tokens[2].key == ")"
            and not _percent(tokens, 3)
        ):
            opener, tokens = _kind(tokens[1]), tokens[3:]
        elif (len(tokens) > 1 and is_item(tokens[0]) and tokens[1].key == ")") or (
            len(tokens) > len("1.")
            and is_item(tokens[0])
            and tokens[1].key == "."
            and tokens[1].glued
            and not tokens[2].glued
        ):
            opener, tokens = _kind(tokens[0]), tokens[2:]
        elif len(tokens) > len("a,") and tokens[0].key in LETTERS and _lettered(tokens):
            opener, tokens = "a", tokens[2:]
        elif (known := _HEADINGS.at(tokens, 0)) and key_at(tokens, known[1]) == ":" and known[1] + 1 < len(tokens):
            tokens = tokens[known[1] + 1 :]
        elif tokens[0].key in (",", ".", ":", "\n"):
            tokens = tokens[1:]
        else:
            break
    while tokens and tokens[-1].key in (",", ".", "/", "-", "\n", "…"):
        tokens = tokens[:-1]
    return Clause(tokens, opener)


def _lettered(tokens: Sequence[Token]) -> bool:
    """A letter with a comma, that names no figure: "a, Có quyết định", not "a, b là …"."""
    apart = not tokens[2].glued and len(tokens[2].key) > 1
    return len(tokens[0].key) == 1 and tokens[1].key == "," and tokens[1].glued and apart


def _signed(tokens: Sequence[Token]) -> bool:
    """A minus or plus that belongs to its number: "-0,5 điểm", and no bullet."""
    sign = tokens[0].key in ("-", "+")
    return sign and len(tokens) > 1 and tokens[1].glued and tokens[1].number is not None


def _percent(tokens: Sequence[Token], place: int) -> bool:
    return len(tokens) > place and tokens[place].key in ("%", "×", "/", "x")


def _kind(token: Token) -> str:
    return "1" if token.number is not None else "a"


def is_item(token: Token) -> bool:
    """Whether a token may number a clause: "a", "iii", "12"."""
    return token.key in LETTERS or (token.number is not None and token.number < _LAST_ITEM and token.number % 1 == 0)
