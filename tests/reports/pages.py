"""Read a PDF back: its words without what only pages have, where lines of text stand, and the rules drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject
from reportlab.pdfbase.pdfmetrics import stringWidth

from cchc_desktop.domain.office import SAMPLE_MARK
from cchc_desktop.reports.blocks import Table
from cchc_desktop.reports.document import Document
from cchc_desktop.reports.fonts import typeface

MM = 72 / 25.4


def reader(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


@dataclass(frozen=True)
class Words:
    """The words of a document's pages, and what was taken off to find them."""

    words: list[str]
    numbers: list[str]
    """The page number shown on each page, or nothing."""
    marks: int
    repeated_heads: int


def read(content: bytes, document: Document) -> Words:
    """The word stream of the pages; page numbers, sample marks and repeated table heads are counted, not kept."""
    heads = [" ".join(block.titles).split() for part in _parts(document) for block in part if isinstance(block, Table)]
    words: list[str] = []
    numbers: list[str] = []
    marks = repeated = number = 0
    for page in reader(content).pages:
        found = page.extract_text().split()
        if document.sample:
            mark = SAMPLE_MARK.split()
            assert found[: len(mark)] == mark
            found, marks = found[len(mark) :], marks + 1
        number = number + 1 if found[0] == str(number + 1) and numbers else 1
        numbers.append(str(number) if number > 1 else "")
        found = found[1:] if number > 1 else found
        for head in heads:
            if number > 1 and found[: len(head)] == head:
                found, repeated = found[len(head) :], repeated + 1
        words += found
    return Words(words, numbers, marks, repeated)


def _parts(document: Document) -> Iterator[tuple[object, ...]]:
    yield document.blocks
    for annex in document.annexes:
        yield annex.blocks


@dataclass(frozen=True)
class Piece:
    """One run of text: where it begins, and how wide it is."""

    text: str
    x: float
    y: float
    size: float
    font: str
    width: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def right(self) -> float:
        return self.x + self.width


def pieces(page: PageObject) -> list[Piece]:
    """Every run of text on a page; the width is that of the text as the bundled faces set it, unjustified."""
    found: list[Piece] = []

    def visit(text: str, cm: list[float], tm: list[float], font: DictionaryObject | None, size: float) -> None:
        if text.strip() and font is not None:
            name = str(font["/BaseFont"]).partition("+")[2]
            x, y = cm[0] * tm[4] + cm[4], cm[3] * tm[5] + cm[5]
            bare = text.strip()
            found.append(Piece(bare, x, y, size, name, stringWidth(bare, _face(name), size)))

    page.extract_text(visitor_text=visit)
    return found


def _face(name: str) -> str:
    family = typeface()
    return {
        "LiberationSerif-Bold": family.bold,
        "LiberationSerif-Italic": family.italic,
        "LiberationSerif-BoldItalic": family.bold_italic,
    }.get(name, family.regular)


def piece(page: PageObject, beginning: str) -> Piece:
    """The run of text that begins so."""
    return next(each for each in pieces(page) if each.text.startswith(beginning))


@dataclass(frozen=True)
class Rule:
    """A straight line on the page."""

    x: float
    y: float
    x_end: float
    y_end: float

    @property
    def length(self) -> float:
        return self.x_end - self.x

    @property
    def middle(self) -> float:
        return (self.x + self.x_end) / 2


def rules(page: PageObject) -> list[Rule]:
    """The lines drawn on a page, from the top."""
    found: list[Rule] = []
    stack: list[tuple[float, float]] = []
    shift, start = (0.0, 0.0), (0.0, 0.0)
    contents = page.get_contents()
    assert contents is not None
    for operands, operator in ContentStream(contents, page.pdf).operations:
        numbers = [float(operand) for operand in operands if isinstance(operand, int | float)]
        match operator:
            case b"q":
                stack.append(shift)
            case b"Q":
                shift = stack.pop()
            case b"cm":
                shift = (shift[0] + numbers[4], shift[1] + numbers[5])
            case b"m":
                start = (shift[0] + numbers[0], shift[1] + numbers[1])
            case b"l":
                found.append(Rule(*start, shift[0] + numbers[0], shift[1] + numbers[1]))
    return sorted(found, key=lambda rule: -rule.y)
