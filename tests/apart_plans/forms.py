"""One document in every form it may arrive in: Word, Excel, PDF ruled and bare, text by tabs, bars and spaces."""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
import openpyxl
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate

from tests.apart_plans.documents import Document, Sheet
from tests.exchange.pdf_files import FONT, fonts


def word(path: Path, document: Document) -> Path:
    """A .docx whose table merges what the sheet says is merged."""
    file = docx.Document()
    for part in (*document.head, *document.body):
        if isinstance(part, str):
            file.add_paragraph(part)
            continue
        table = file.add_table(rows=len(part.rows), cols=len(part.rows[0]))
        for place, row in enumerate(part.rows):
            for cell, text in zip(table.rows[place].cells, row, strict=True):
                cell.text = text
        for column, top, bottom in _merges(part):
            for place in range(top + 1, bottom + 1):
                table.cell(place, column).text = ""
            table.cell(top, column).merge(table.cell(bottom, column))
    file.save(str(path))
    return path


def _merges(part: Sheet) -> Iterator[tuple[int, int, int]]:
    for column in part.down:
        top = 0
        for place, row in enumerate(part.rows):
            if row[column] and place > top:
                if place - 1 > top:
                    yield column, top, place - 1
                top = place
        if len(part.rows) - 1 > top:
            yield column, top, len(part.rows) - 1


def workbook(path: Path, document: Document) -> Path:
    """An .xlsx: every line in a row of its own, then the table."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for part in (*document.head, *document.body):
        if isinstance(part, str):
            page.append([part])
            continue
        first = page.max_row + 1
        for row in part.rows:
            page.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
        for column, top, bottom in _merges(part):
            page.merge_cells(
                start_row=first + top, end_row=first + bottom, start_column=column + 1, end_column=column + 1
            )
    book.save(path)
    return path


def _story(document: Document, style: Sequence[tuple[Any, ...]], size: int) -> list[Flowable]:
    fonts()
    body = ParagraphStyle("text", fontName=FONT, fontSize=12, leading=15)
    small = ParagraphStyle("cell", fontName=FONT, fontSize=size, leading=size * 1.2)
    story: list[Flowable] = []
    for part in (*document.head, *document.body):
        if isinstance(part, str):
            story.append(Paragraph(escape(part), body))
            continue
        cells = [[Paragraph(escape(cell), small) for cell in row] for row in part.rows]
        spans = [("SPAN", (column, top), (column, bottom)) for column, top, bottom in _merges(part)]
        whole = sum(part.widths)
        widths = [width * 500 / whole for width in part.widths]
        story.append(LongTable(cells, colWidths=widths, repeatRows=1, style=[*style, *spans]))
    return story


def ruled(path: Path, document: Document) -> Path:
    """A .pdf with drawn lines around its cells."""
    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=45, rightMargin=45).build(
        _story(document, [("GRID", (0, 0), (-1, -1), 0.5, "black")], 10)
    )
    return path


def filled(path: Path, document: Document) -> Path:
    """A .pdf on broad pages whose lines are thin filled areas, as LibreOffice draws them."""

    class Filling(Canvas):
        def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
            wide, high = max(abs(x2 - x1), 0.6), max(abs(y2 - y1), 0.6)
            self.rect(min(x1, x2), min(y1, y2), wide, high, stroke=0, fill=1)

        def lines(self, linelist: Any) -> None:
            for each in linelist:
                self.line(*each)

    SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=60, rightMargin=60).build(
        _story(document, [("GRID", (0, 0), (-1, -1), 0.5, "black")], 11), canvasmaker=Filling
    )
    return path


def bare(path: Path, document: Document, stands: str = "TOP") -> Path:
    """A .pdf whose table has no lines: only room between its columns."""
    style = [
        ("VALIGN", (0, 0), (-1, -1), stands),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
    ]
    SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=60, rightMargin=60).build(
        _story(_told(document), style, 11)
    )
    return path


def centred(path: Path, document: Document) -> Path:
    """The same, each cell in the middle of its row's height."""
    return bare(path, document, "MIDDLE")


def _told(document: Document) -> Document:
    """With merged cells said in every row: without lines nobody could see how far they reach."""
    return replace(document, body=tuple(_filled(part) if isinstance(part, Sheet) else part for part in document.body))


def _filled(part: Sheet) -> Sheet:
    rows = [list(row) for row in part.rows]
    for column, top, bottom in _merges(part):
        for place in range(top, bottom + 1):
            rows[place][column] = rows[top][column]
    return Sheet(tuple(map(tuple, rows)), part.widths)


def _text(path: Path, document: Document, table: Callable[[Sheet], str]) -> Path:
    told = _told(document)
    parts = [part if isinstance(part, str) else table(part) for part in (*told.head, *told.body)]
    path.write_text("\n".join(parts) + "\n", encoding="utf-8")
    return path


def tabs(path: Path, document: Document) -> Path:
    """A .txt whose cells stand between tabs."""
    return _text(path, document, lambda part: "\n".join("\t".join(row) for row in part.rows))


def bars(path: Path, document: Document) -> Path:
    """A .txt whose cells stand between bars."""
    return _text(path, document, lambda part: "\n".join(f"| {' | '.join(row)} |" for row in part.rows))


def spaces(path: Path, document: Document) -> Path:
    """A .txt whose columns are aligned by spaces, long cells broken over lines."""
    return _text(path, document, _aligned)


def _aligned(part: Sheet) -> str:
    lines: list[str] = []
    for row in part.rows:
        cells = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, part.widths, strict=True)]
        for place in range(max(map(len, cells))):
            texts = [cell[place] if place < len(cell) else "" for cell in cells]
            lines.append("  ".join(f"{text:<{width}}" for text, width in zip(texts, part.widths, strict=True)).rstrip())
    return "\n".join(lines)


FORMS: dict[str, tuple[str, Callable[[Path, Document], Path]]] = {
    "Word": (".docx", word),
    "Excel": (".xlsx", workbook),
    "PDF with lines": (".pdf", ruled),
    "PDF with filled lines": (".pdf", filled),
    "PDF without lines": (".pdf", bare),
    "PDF without lines, centred": (".pdf", centred),
    "text with tabs": (".txt", tabs),
    "text with bars": (".txt", bars),
    "text with spaces": (".txt", spaces),
}
