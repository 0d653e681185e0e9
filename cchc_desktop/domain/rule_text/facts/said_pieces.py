"""A piece of a clause around its award, and words as labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_desktop.domain.rule_text.facts.cases import quoted
from cchc_desktop.domain.rule_text.points.awards import Given
from cchc_desktop.domain.rule_text.points.pieces import trimmed
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rule_text.words.phrases import phrases
from cchc_desktop.domain.rule_text.words.tokens import unquoted, words

_AROUND = phrases(": | , | - | → | = | . | ; | + | thì | nếu | và | khi | trường hợp | đối với | với | là")


_INTRODUCING = frozenset({"trong", "do", "gom", "bao", "cu", "the", "nhu", "sau", ":", "va", "neu"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a clause with one award, and what stands around it."""

    tokens: tuple[Token, ...]
    given: Given
    before: tuple[Token, ...]
    after: tuple[Token, ...]

    @property
    def condition(self) -> tuple[Token, ...]:
        """What must hold: before the award, or behind it."""
        before, after = stripped(self.before), stripped(self.after)
        if all(token.key in _INTRODUCING for token in after):
            after = ()
        if after and [token.key for token in before] == ["toi", "da"]:
            return after
        if not before or not after:
            return before or after
        return (*before, *after)


def label(text: str, tokens: Sequence[Token]) -> str:
    """Words as a label: trimmed, a capital first; a quotation as it stands."""
    held = stripped(tokens)
    if (quote := quoted(held)) is not None:
        return unquoted(quote)
    written = words(text, held).strip(" ,;:.")
    return written[:1].upper() + written[1:]


def _around(tokens: Sequence[Token], place: int) -> int:
    """How many tokens of a small word stand there; a "thi" among accented words is a contest."""
    found = _AROUND.at(tokens, place)
    if found is None or (tokens[place].text == "thi" and any(token.text != token.key for token in tokens)):
        return 0
    return found[1] - place


def stripped(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without the marks and small words around a condition."""
    held = trimmed(tokens)
    while length := _around(held, 0):
        held = held[length:]
    while length := next((each for each in (2, 1) if each <= len(held) and _around(held, len(held) - each) == each), 0):
        held = held[: len(held) - length]
    while held and held[-1].key == "(":
        held = held[:-1]
    if held and held[0].key == ")":
        held = held[1:]
    keys = [token.key for token in held]
    return held[:-1] if keys[-1:] == [")"] and keys.count(")") > keys.count("(") else held
