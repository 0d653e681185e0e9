"""A .pdf with a text layer -> blocks: what its ruled lines make tables, the rest paragraphs."""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.exchange.aligned import AlignedTable, Piece, aligned_tables
from cchc_desktop.exchange.errors import MOST_COLUMNS, MOST_ROWS, ReadingError, locked, too_big
from cchc_desktop.exchange.pdf_bands import top_aligned
from cchc_desktop.exchange.pdf_columns import in_columns
from cchc_desktop.exchange.pdf_lines import Passage, TextLine, joined, lines_of, paragraphs
from cchc_desktop.exchange.pdf_page import PdfPage, Word, read_page
from cchc_desktop.exchange.pdf_tables import RuledTable, tables_of
from cchc_desktop.exchange.progress import Listener, Progress, unheard
from cchc_desktop.i18n import _

MOST_PAGES = 3000
_MARGIN = 0.09
"""Of the page's height: a number alone in there is the page's."""
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:Trang )?\d{1,4}(?: ?/ ?\d{1,4})?[-–— ]*")
_SAME_COLUMN = 6.0
_COLUMN_GAP = 0.75
"""In heights of a line, between the columns of a table without lines; the room between words is a third of it."""


def read_pdf(content: bytes, progress: Listener = unheard) -> tuple[Block, ...]:
    """The blocks of a PDF. Whatever the library raises on a damaged one is the caller's to word."""
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            if len(document) > MOST_PAGES:
                raise ReadingError(too_big())
            return tuple(_blocks(_pages(document, progress)))
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadingError(locked()) from error
        damaged = _("The PDF file is damaged: ask for it again, or import the Word or Excel file it was made from.")
        raise ReadingError(damaged) from error


def _pages(document: Any, progress: Listener) -> Iterator[PdfPage]:
    for place in range(len(document)):
        progress(Progress(place, len(document), pages=True))
        page = document[place]
        try:
            yield read_page(page)
        finally:
            page.close()


@dataclass(slots=True)
class _Growing:
    """A table that may go on on the next page."""

    across: tuple[float, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    bold: set[int] = field(default_factory=set)

    def take(self, table: RuledTable, words: Iterable[Word], page: int) -> None:
        """Add the rows of one page."""
        for row, bold in table.rows(words):
            if any(row):
                if bold:
                    self.bold.add(len(self.rows))
                self.rows.append(row)
                self.pages.append(page)
        if len(self.rows) > MOST_ROWS or len(self.across) > MOST_COLUMNS:
            raise ReadingError(too_big())

    def goes_on(self, table: RuledTable) -> bool:
        """Whether `table`, at the top of the next page, has the same columns."""
        pairs = zip(self.across, table.across, strict=False)
        return len(self.across) == len(table.across) and all(abs(a - b) < _SAME_COLUMN for a, b in pairs)

    def grid(self) -> Grid:
        """All of it as a block."""
        return Grid(tuple(self.rows), self.pages[0], frozenset(self.bold), tuple(self.pages))


@dataclass(slots=True)
class _Flow:
    """What has been read so far and may go on on the next page: a table, or a paragraph."""

    _table: _Growing | None = None
    _passages: list[Passage] = field(default_factory=list)
    _page: int = 0

    def table(self, table: RuledTable, words: Iterable[Word], page: int) -> Iterator[Block]:
        """Take in a table; what came before it and doesn't go on is done."""
        if self._passages or self._table is None or not self._table.goes_on(table):
            yield from self.end()
            self._table = _Growing(table.across)
        self._table.take(table, words, page)

    def prose(self, passages: Iterable[Passage], page: int) -> Iterator[Block]:
        """Take in paragraphs; the last may go on over the page."""
        for passage in passages:
            if self._passages and page > self._page and self._passages[-1].goes_on(passage):
                self._passages.append(passage)
                continue
            yield from self.end()
            self._passages, self._page = [passage], page

    def aligned(self, table: AlignedTable, page: int) -> Iterator[Block]:
        """A table without lines stands by itself: its columns are not the same on each page."""
        yield from self.end()
        if len(table.rows) > MOST_ROWS:
            raise ReadingError(too_big())
        yield Grid(table.texts, page, table.bold)

    def end(self) -> Iterator[Block]:
        """What was still held back."""
        if self._table is not None and self._table.rows:
            yield self._table.grid()
        if self._passages:
            text = reduce(joined, (passage.text for passage in self._passages))
            yield Line(text, self._page, self._passages[0].bold)
        self._table, self._passages = None, []


def _blocks(pages: Iterable[PdfPage]) -> Iterator[Block]:
    flow = _Flow()
    above: AlignedTable | None = None
    for number, page in enumerate(pages, start=1):
        for table, words in _parted(page):
            if table is None:
                lines = _without_page_number(lines_of(top_aligned(words, _COLUMN_GAP)), page)
                found = list(aligned_tables([_pieces(line) for line in lines], above)) if lines else []
                done = 0
                for each in found:
                    yield from flow.prose(_prose(lines[done : each.first], page.width), number)
                    yield from flow.aligned(each, number)
                    done = each.last
                yield from flow.prose(_prose(lines[done:], page.width), number)
                above = (found[-1] if found and done == len(lines) else None) if lines else above
            else:
                yield from flow.table(table, words, number)
    yield from flow.end()


def _pieces(line: TextLine) -> tuple[Piece, ...]:
    return tuple(Piece(each.text, each.left, each.right, each.bold) for each in line.pieces(_COLUMN_GAP))


def _parted(page: PdfPage) -> Iterator[tuple[RuledTable | None, list[Word]]]:
    """The words before, in and after each table, from the top down."""
    rest = list(page.words)
    for table in tables_of(page.rules):
        inside = [word for word in rest if table.holds(word)]
        rest = [word for word in rest if not table.holds(word)]
        above = [word for word in rest if word.middle[1] <= table.down[0]]
        rest = [word for word in rest if word.middle[1] > table.down[0]]
        yield None, above
        yield table, inside
    yield None, rest


def _without_page_number(lines: list[TextLine], page: PdfPage) -> list[TextLine]:
    top, bottom = page.height * _MARGIN, page.height * (1 - _MARGIN)
    return [
        line for line in lines if (top < line.bottom and line.top < bottom) or not _PAGE_NUMBER.fullmatch(line.text)
    ]


def _prose(lines: list[TextLine], width: float) -> Iterator[Passage]:
    for run, column in in_columns(lines, width):
        yield from paragraphs(run, column)
