"""How a scoring sentence is put: plainly, quoted, with its kind named; its numbers and points."""

from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.notation import plain


@dataclass(frozen=True, slots=True)
class Form:
    """How a sentence is written: plainly, with free words quoted, with its kind named, in the fullest form."""

    quoted: bool = False
    named: bool = False
    formal: bool = False

    def words(self, text: str) -> str:
        """Free words, quoted where the form quotes."""
        return self.quote(text) if self.quoted else text

    def quote(self, text: str) -> str:
        """Words in guillemets; those inside are doubled."""
        return f"«{text.replace('»', '»»')}»"

    def heading(self, words: str) -> str:
        """The kind's name, where the form names it."""
        return f"{words}. " if self.named else ""


def number(value: Decimal) -> str:
    """2.50 as "2,5"."""
    return plain(value).replace(".", ",")


def points(value: Decimal) -> str:
    """As "2,5 điểm"."""
    return f"{number(value)} điểm"


def lowered(text: str, form: Form) -> str:
    """Running on behind "mỗi": the capital that a label has goes, unless it is quoted or an abbreviation."""
    small = form.words(text)
    return small if form.quoted or text[1:2].isupper() else small[:1].lower() + small[1:]
