"""PDF files with a text layer, written for the tests: ruled tables over several pages, heads in two columns."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, LongTable, PageBreak, Paragraph, SimpleDocTemplate

from cchc_desktop import paths

Rows = Sequence[Sequence[str]]
Draw = Callable[[Canvas], object]

FONT = "LiberationSerif"
BOLD = "LiberationSerif-Bold"
_WIDTHS = (32, 140, 90, 80, 70, 80)


def fonts() -> None:
    for name in (FONT, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(_file(name))))


def _file(name: str) -> Path:
    return next(
        path for path in (paths.resources() / "fonts").rglob("*.ttf") if path.stem.removesuffix("-Regular") == name
    )


def _style(size: int = 12) -> ParagraphStyle:
    return ParagraphStyle("text", fontName=FONT, fontSize=size, leading=size * 1.2)


def table(rows: Rows, widths: Sequence[float] = _WIDTHS, *, commands: Sequence[tuple[Any, ...]] = ()) -> LongTable:
    """A ruled table whose head is repeated on each page."""
    fonts()
    cells = [[Paragraph(escape(cell).replace("\n", "<br/>"), _style(11)) for cell in row] for row in rows]
    grid = ("GRID", (0, 0), (-1, -1), 0.5, "black")
    return LongTable(cells, colWidths=list(widths), repeatRows=1, style=[grid, *commands])


def write_flow(path: Path, flow: Sequence[Flowable | str], **settings: Any) -> Path:
    """Paragraphs and tables, one after the other."""
    fonts()
    story = [each if isinstance(each, Flowable) else Paragraph(escape(each), _style()) for each in flow]
    number = _page_number
    SimpleDocTemplate(str(path), pagesize=A4, **settings).build(list(story), onLaterPages=number)
    return path


def write_pdf(path: Path, before: Sequence[str], rows: Rows, after: Sequence[str] = ()) -> Path:
    """A plan as PDF: its lines, its table, its lines."""
    return write_flow(path, [*before, table(rows), *after])


def drawn(path: Path, *pages: Draw, size: tuple[float, float] = A4, **settings: Any) -> Path:
    """Each page as `pages` draw it, with the body font set."""
    fonts()
    canvas = Canvas(str(path), pagesize=size, **settings)
    for draw in pages:
        canvas.setFont(FONT, 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def _page_number(canvas: Canvas, template: Any) -> None:
    canvas.setFont(FONT, 12)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 40, str(template.page))


__all__ = ["BOLD", "FONT", "PageBreak", "drawn", "table", "write_flow", "write_pdf"]
