"""One token of a scoring sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a mark or a quotation, and where it stands."""

    text: str
    """In lower case; a quotation as it stands."""
    key: str
    """Folded; a mark in its usual form; `QUOTE` for a quotation."""
    start: int
    end: int
    glued: bool = False
    """No space before it."""
    number: Decimal | None = None


QUOTE = "«»"


def key_at(tokens: Sequence[Token], place: int) -> str:
    """The key of the token at `place`; empty beyond the ends."""
    return tokens[place].key if 0 <= place < len(tokens) else ""


def whole_at(tokens: Sequence[Token], place: int) -> int | None:
    """The whole number at `place`."""
    value = tokens[place].number if 0 <= place < len(tokens) else None
    return int(value) if value is not None and value == int(value) else None
