"""A .docx -> blocks in reading order: paragraphs with the numbers Word makes, tables with their merges."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.exchange.errors import MOST_COLUMNS, MOST_ROWS, ReadingError, too_big
from cchc_desktop.exchange.old_letters import marked
from cchc_desktop.exchange.progress import Listener, Progress, unheard
from cchc_desktop.exchange.word_names import attribute, child, name, switched_on, within
from cchc_desktop.exchange.word_numbers import Numbering
from cchc_desktop.text import tidy

_NUMBERING = "/numbering"
_TOLD_EACH = 50
"""Paragraphs between two words of how far it has come."""
_UNREAD = {"pPr", "rPr", "del", "moveFrom", "Fallback", "instrText", "delText", "tblPr", "tcPr", "trPr", "sectPr"}


def read_word(content: bytes, progress: Listener = unheard) -> tuple[Block, ...]:
    """The blocks of a Word file. Whatever the library raises on a damaged one is the caller's to word."""
    import docx

    document = docx.Document(io.BytesIO(content))
    numbering = next((rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith(_NUMBERING)), None)
    reader = _Reader(document.styles.element, getattr(numbering, "element", None), document.element.body, progress)
    return tuple(reader.blocks(document.element.body))


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph has from its style, those it is based on included."""

    bold: bool | None = None
    level: int | None = None
    numbers: Any | None = None


class _Reader:
    """Walks a document's body, counting its pages and its lists."""

    def __init__(self, styles: Any, numbering: Any | None, body: Any, progress: Listener = unheard) -> None:
        self._styles = {attribute(each, "styleId"): each for each in styles if name(each) == "style"}
        self._numbering = Numbering(numbering)
        # Word notes where its pages broke; without those notes only the breaks somebody set are known.
        self._breaks = (
            "lastRenderedPageBreak" if next(body.iter("{*}lastRenderedPageBreak"), None) is not None else "br"
        )
        self._paged = self._breaks != "br" or any(map(_is_page_break, body.iter("{*}br")))
        self._pages = 1
        self._progress = progress
        self._whole = sum(1 for _paragraph in body.iter("{*}p"))
        self._read = 0

    @property
    def _page(self) -> int | None:
        return self._pages if self._paged else None

    def blocks(self, parent: Any) -> Iterator[Block]:
        """The paragraphs and tables under `parent`, in order; content controls are looked into."""
        for element in parent:
            match name(element):
                case "p":
                    yield from self._lines(element)
                case "tbl" if (frame := _frame(element)) is not None:
                    yield from self.blocks(frame)
                case "tbl":
                    yield from self._grid(element)
                case other if other not in _UNREAD:
                    yield from self.blocks(element)

    def _lines(self, paragraph: Any) -> Iterator[Line]:
        page = self._page
        if self._read % _TOLD_EACH == 0:
            self._progress(Progress(self._read, self._whole))
        self._read += 1
        style = self._style(attribute(within(paragraph, "pPr", "pStyle")))
        text = self._text(paragraph, style)
        level = attribute(within(paragraph, "pPr", "outlineLvl"))
        depth = int(level) if level.isdecimal() else style.level
        bold = _all_bold(paragraph, by_style=bool(style.bold))
        for line in text.split("\n"):
            yield Line(tidy(line), page, bold, depth)

    def _text(self, paragraph: Any, style: _Style) -> str:
        """The paragraph with its number in front; line breaks part its lines."""
        numbers = within(paragraph, "pPr", "numPr")
        numbers = style.numbers if numbers is None else numbers
        depth = attribute(child(numbers, "ilvl")) or "0"
        text = "".join(self._pieces(paragraph)).strip()
        number = self._numbering.next(attribute(child(numbers, "numId")), int(depth) if depth.isdecimal() else 0)
        return f"{number} {text}".strip()

    def _pieces(self, parent: Any) -> Iterator[str]:
        for element in parent:
            kind = name(element)
            if kind == self._breaks and (kind != "br" or _is_page_break(element)):
                self._pages += 1
            match kind:
                case "t":
                    yield marked(element.text or "")
                case "tab" | "ptab":
                    yield " "
                case "br" | "cr":
                    yield " " if _is_page_break(element) else "\n"
                case "noBreakHyphen":
                    yield "-"
                case _ if kind not in _UNREAD:
                    yield from self._pieces(element)
                    yield "\n" if kind == "p" else ""

    def _style(self, style_id: str) -> _Style:
        bold, level, numbers = None, None, None
        for _step in range(len(self._styles)):
            style = self._styles.get(style_id)
            if style is None:
                break
            bold = switched_on(within(style, "rPr", "b")) if bold is None else bold
            outline = attribute(within(style, "pPr", "outlineLvl"))
            level = int(outline) if level is None and outline.isdecimal() else level
            numbers = within(style, "pPr", "numPr") if numbers is None else numbers
            style_id = attribute(child(style, "basedOn"))
        return _Style(bold, level, numbers)

    def _grid(self, table: Any) -> Iterator[Grid]:
        rows: list[list[str]] = []
        bold: set[int] = set()
        pages: list[int] = []
        repeated: set[tuple[int, int]] = set()
        for row in _rows(table):
            if len(rows) == MOST_ROWS:
                raise ReadingError(too_big())
            pages.append(self._pages)
            cells, from_above = self._cells(row, rows[-1] if rows else [])
            repeated |= {(len(rows), column) for column in from_above}
            rows.append(cells)
            if _all_bold(row, by_style=False):
                bold.add(len(rows) - 1)
        width = max(map(len, rows), default=0)
        if width:
            filled = tuple((*cells, *[""] * (width - len(cells))) for cells in rows)
            first, every = (pages[0], tuple(pages)) if self._paged else (None, ())
            yield Grid(filled, first, frozenset(bold), every, repeated=frozenset(repeated))

    def _cells(self, row: Any, above: list[str]) -> tuple[list[str], list[int]]:
        """The cells of a row, and the columns of those that go on from the row above."""
        cells, from_above = [""] * _count(within(row, "trPr", "gridBefore")), []
        for cell in _children(row, "tc"):
            merged = within(cell, "tcPr", "vMerge")
            own = "\n".join(self._cell_lines(cell))
            goes_on = merged is not None and attribute(merged) != "restart" and len(cells) < len(above)
            from_above += [len(cells)] if goes_on else []
            cells.append(above[len(cells)] if goes_on else own)
            cells += [""] * (_count(within(cell, "tcPr", "gridSpan")) - 1)
            if len(cells) > MOST_COLUMNS:
                raise ReadingError(too_big())
        return cells, from_above

    def _cell_lines(self, cell: Any) -> Iterator[str]:
        for block in self.blocks(cell):
            texts = [block.text] if isinstance(block, Line) else [text for row in block.rows for text in row]
            yield from filter(None, texts)


def _count(element: Any | None) -> int:
    """A number of columns, within reason."""
    told = attribute(element)
    return min(int(told), MOST_COLUMNS) if re.fullmatch("[0-9]{1,9}", told) else 0


def _is_page_break(element: Any) -> bool:
    return name(element) == "br" and attribute(element, "type") == "page"


def _rows(table: Any) -> Iterator[Any]:
    """The rows that are there: not those deleted with changes tracked."""
    return (row for row in _children(table, "tr") if within(row, "trPr", "del") is None)


def _frame(table: Any) -> Any | None:
    """The one cell of a table that is only a frame around another; None where it is a table itself."""
    cells = [cell for row in _rows(table) for cell in _children(row, "tc")]
    return cells[0] if len(cells) == 1 and child(cells[0], "tbl") is not None else None


def _children(parent: Any, wanted: str) -> Iterator[Any]:
    """Children of that name, those in content controls too."""
    for element in parent:
        if name(element) == wanted:
            yield element
        elif name(element) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _children(element, wanted)


def _all_bold(parent: Any, *, by_style: bool) -> bool:
    """Whether every word under `parent` is bold."""
    runs = [
        run for run in parent.iter() if name(run) == "r" and any(name(e) == "t" and (e.text or "").strip() for e in run)
    ]
    said = [switched_on(within(run, "rPr", "b")) for run in runs]
    return bool(runs) and all(by_style if bold is None else bold for bold in said)
