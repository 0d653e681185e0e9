"""A document as data: everything that stands on its pages, in reading order.

The renderers draw this value and nothing else, so a test that reads `Document.text()` has read the pages.
Whatever goes in comes out composed and on one line: a document cannot hold decomposed accents.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc_desktop.reports.blocks import (
    Align,
    Block,
    Column,
    Composed,
    Heading,
    Paragraph,
    Row,
    Table,
    block_lines,
)
from cchc_desktop.text import long_date, roman

__all__ = [
    "Align",
    "Annex",
    "Block",
    "Column",
    "Document",
    "Head",
    "Heading",
    "Paragraph",
    "Row",
    "Signature",
    "Table",
]

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SALUTATION = "Kính gửi:"
COPIES = "Nơi nhận:"
_NUMBER_GAP = " " * 7
_DAY_GAP = " " * 5


@dataclass(frozen=True, slots=True)
class Head(Composed):
    """What stands above the title: the issuing body, the number, the place and the date."""

    names: tuple[str, ...]
    """The issuing body's own lines, bold."""
    unit: str
    """The issuing body as a sentence has it: "Ủy ban nhân dân phường Hoàng Mai"."""
    symbol: str
    """What follows the number: "BC-UBND"; empty for a paper that takes none."""
    place: str
    year: int
    """The year of the date line while the day is not known."""
    parent: str = ""
    """The body above it, upright, where one is named."""
    number: int | None = None
    """None until the clerk gives one: a gap is left to write it in."""
    issued: date | None = None

    @property
    def number_line(self) -> str:
        """As "Số: 05/BC-UBND"; empty where it takes no number."""
        return f"Số:{self._number}" if self.symbol else ""

    @property
    def _number(self) -> str:
        return f"{_NUMBER_GAP if self.number is None else f' {self.number:02d}'}/{self.symbol}"

    @property
    def date_line(self) -> str:
        """As "Hoàng Mai, ngày 05 tháng 9 năm 2026", or with gaps."""
        return ", ".join(filter(None, (self.place, self.day)))

    @property
    def day(self) -> str:
        """The date line without its place."""
        return long_date(self.issued) if self.issued else f"ngày{_DAY_GAP}tháng{_DAY_GAP}năm {self.year}"

    def reference(self, kind: str) -> str:
        """What an annex says below its title."""
        return f"(Kèm theo {kind.capitalize()} số{self._number} {self.day} của {self.unit})"


@dataclass(frozen=True, slots=True)
class Signature(Composed):
    """Who signs: authority and titles above the empty zone for signature and seal, the name below it."""

    titles: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Annex(Composed):
    """A part that follows the signature, on pages numbered of their own."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Document(Composed):
    """A whole document with its annexes."""

    head: Head
    kind: str
    """As "BÁO CÁO"."""
    summary: str
    """Trích yếu."""
    addressees: tuple[str, ...]
    """Kính gửi; none for a document kept in the house."""
    blocks: tuple[Block, ...]
    signature: Signature
    copies: tuple[str, ...]
    """Nơi nhận, without dashes and marks, the archive's line last."""
    annexes: tuple[Annex, ...] = ()
    sample: bool = False
    """Of the sample ward: every page says so."""

    def annex_label(self, place: int) -> str:
        """Its name: "Phụ lục I", or "Phụ lục" where there is only one."""
        return f"Phụ lục {roman(place + 1)}" if len(self.annexes) > 1 else "Phụ lục"

    def text(self) -> str:
        """Everything the pages say, a line a paragraph; without page numbers, repeated heads and the sample mark."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        head = self.head
        yield from filter(None, (head.parent, *head.names, COUNTRY, MOTTO, head.number_line, head.date_line))
        yield from filter(None, (self.kind, self.summary))
        yield from salutation(self.addressees)
        for block in self.blocks:
            yield from block_lines(block)
        yield from copy_lines(self.copies)
        yield from filter(None, (*self.signature.titles, self.signature.name))
        for place, annex in enumerate(self.annexes):
            yield from (self.annex_label(place), annex.title, self.head.reference(self.kind))
            for block in annex.blocks:
                yield from block_lines(block)


def salutation(addressees: tuple[str, ...]) -> tuple[str, ...]:
    """Kính gửi as printed: one addressee on its line, several below it with dashes."""
    match addressees:
        case ():
            return ()
        case (only,):
            return (f"{SALUTATION} {only}",)
        case _:
            return (SALUTATION, *_dashed(addressees))


def copy_lines(copies: tuple[str, ...]) -> tuple[str, ...]:
    """Nơi nhận as printed."""
    return (COPIES, *_dashed(copies)) if copies else ()


def _dashed(items: tuple[str, ...]) -> tuple[str, ...]:
    """One item a line: "- …;" and the last "- …."."""
    last = len(items) - 1
    return tuple(f"- {_ended(item, '.' if place == last else ';')}" for place, item in enumerate(items))


def _ended(text: str, mark: str) -> str:
    return text if text.endswith((".", ":", "!", "?", "…")) else text.rstrip(";,") + mark
