"""One token of a scoring sentence."""

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
