"""Tables: the head again on each page, rows whole; only a row higher than a page is torn."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from cchc_desktop.reports.blocks import Align, Row, Table
from cchc_desktop.reports.pdf import style
from cchc_desktop.reports.pdf.lines import measured
from cchc_desktop.reports.pdf.style import Page, Tone

_PADDING = 2 * style.CELL_SIDE
_LONGEST_KEPT = 0.25
"""A word wider than this part of the page may be cut; shorter ones widen their column."""
_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One row, broken into lines: its cells, where each begins, and the height they need."""

    cells: tuple[Paragraph, ...]
    edges: tuple[float, ...]
    """The left edge of each cell, and the right edge of the last."""
    height: float
    edge: float
    """Between the lines of a cell and the rules above and below them."""
    middle: bool = False
    """Cells stand in the middle of the row: the head."""
    strong: bool = False

    def draw(self, canvas: Canvas, top: float) -> None:
        bottom = top - self.height
        for cell, left in zip(self.cells, self.edges, strict=False):
            spare = (self.height - cell.height) / 2 if self.middle else self.edge
            cell.drawOn(canvas, left + style.CELL_SIDE, top - spare - cell.height)
        canvas.lines([(edge, top, edge, bottom) for edge in self.edges])
        canvas.line(self.edges[0], bottom, self.edges[-1], bottom)

    def torn(self, height: float) -> tuple["_Drawn", "_Drawn"]:
        """As much of each cell as `height` holds, and the rest."""
        firsts, rests = zip(*(_torn(cell, height - 2 * self.edge) for cell in self.cells), strict=True)
        return _row(firsts, self.edges, self.edge), _row(rests, self.edges, self.edge)


def _torn(cell: Paragraph, height: float) -> tuple[Paragraph, Paragraph]:
    match cell.split(cell.width, height):
        case [Paragraph() as first, Paragraph() as rest]:
            return first, rest
        case [_]:
            return cell, Paragraph("", cell.style)
        case _:
            return Paragraph("", cell.style), cell


def _row(
    cells: Sequence[Paragraph], edges: tuple[float, ...], edge: float, *, middle: bool = False, strong: bool = False
) -> _Drawn:
    spans = zip(cells, pairwise(edges), strict=True)
    heights = [cell.wrap(right - left - _PADDING, 0)[1] for cell, (left, right) in spans]
    return _Drawn(tuple(cells), edges, max(heights, default=0) + 2 * edge, edge, middle, strong)


class Grid(Flowable):
    """A table, or what of it is still to be drawn."""

    def __init__(self, head: _Drawn, rows: Sequence[_Drawn], page: Page, *, begun: bool = False) -> None:
        """`begun` says that rows before these stand above or overleaf."""
        super().__init__()
        self._begun = begun
        self.spaceAfter = style.PARAGRAPH_GAP
        self._head, self._rows, self._page = head, rows, page

    @property
    def first(self) -> float:
        """The height of the head and one row."""
        return self._head.height + (self._rows[0].height if self._rows else 0)

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Takes the whole width."""
        self._shown = (self._head, *self._rows)
        self.height = sum(row.height for row in self._shown)
        return room, self.height

    def parted(self) -> "tuple[Grid, Grid] | None":
        """All but the last row, and that row, to stand with what follows; None where it belongs to the one before."""
        if not self._rows[:-1] or any(row.strong for row in self._rows[-2:]):
            return None
        before = Grid(self._head, self._rows[:-1], self._page, begun=self._begun)
        before.spaceAfter = 0
        return before, _LastRow(self._head, self._rows[-1:], self._page, begun=True)

    def split(self, _room: float, height: float) -> list[Flowable]:
        """Between two rows; inside one only where no page could hold it."""
        fitting, left = self._fitting(height - self._head.height)
        done, rest = list(self._rows[:fitting]), list(self._rows[fitting:])
        if rest and self._too_high(rest[0]) and left > 2 * rest[0].edge + style.CELL_LEADING:
            part, rest[0] = rest[0].torn(left)
            done.append(part)
        else:
            fresh = height > self._page.text_height - _SLACK
            kept = self._held_back(fitting) or (fitting if fresh else 0)
            done, rest = list(self._rows[:kept]), list(self._rows[kept:])
        return [Grid(self._head, done, self._page), Grid(self._head, rest, self._page, begun=True)] if done else []

    def _fitting(self, height: float) -> tuple[int, float]:
        """How many rows `height` holds, and what is left of it."""
        fitting = 0
        while fitting < len(self._rows) and self._rows[fitting].height <= height:
            height -= self._rows[fitting].height
            fitting += 1
        return fitting, height

    def _too_high(self, row: _Drawn) -> bool:
        return row.height > self._page.text_height - self._head.height

    def _held_back(self, fitting: int) -> int:
        """How many of them to leave here: no group parted from its first row, no last row or sums alone overleaf."""
        kept = self._whole(fitting - 1 if fitting and fitting == len(self._rows) - 1 else fitting)
        if not kept or not all(row.strong for row in self._rows[kept:]):
            return kept
        with_a_row = self._whole(kept - 1)
        height = self._head.height + sum(row.height for row in self._rows[with_a_row:])
        # What stands above a table's beginning would be left behind alone.
        may = height <= self._page.text_height and (with_a_row or self._begun)
        return with_a_row if may else kept

    def _whole(self, kept: int) -> int:
        """The rows to keep without a group's first at the end."""
        while kept and self._rows[kept - 1].strong:
            kept -= 1
        return kept

    def draw(self) -> None:
        """Head and rows, cell by cell."""
        self.canv.setLineWidth(style.HAIRLINE)
        top = self.height
        self.canv.line(self._head.edges[0], top, self._head.edges[-1], top)
        for row in self._shown:
            row.draw(self.canv, top)
            top -= row.height


class _LastRow(Grid):
    """Below the others as if it were one of them, or overleaf with the head again."""

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """As high as it is there."""
        self._shown = (self._head, *self._rows) if height > self._page.text_height - _SLACK else tuple(self._rows)
        self.height = sum(row.height for row in self._shown)
        return room, self.height


def grid(table: Table, page: Page) -> Grid:
    """The table, laid out for one direction of the paper."""
    edges = _edges(_widths(table, page.text_width))
    titles = [_cell(title, style.cell(Tone.BOLD, Align.CENTRE, dense=table.dense)) for title in table.titles]
    head = _row(titles, edges, _edge(table), middle=True)
    return Grid(head, [_laid(row, table, edges) for row in table.rows], page)


def _laid(row: Row, table: Table, edges: tuple[float, ...]) -> _Drawn:
    tone = Tone.BOLD if row.strong else Tone.UPRIGHT
    styles = [style.cell(tone, column.align, dense=table.dense) for column in table.columns]
    cells = [_cell(text, look) for text, look in zip(row.cells, styles, strict=False)]
    return _row(cells, (*edges[: len(cells)], edges[-1]), _edge(table), strong=row.strong)


def _edge(table: Table) -> float:
    return style.DENSE_EDGE if table.dense else style.CELL_EDGE


def _cell(text: str, look: ParagraphStyle) -> Paragraph:
    lines = (escape(style.printable(line)) for line in text.split("\n"))
    return Paragraph("<br/>".join(lines), look)


def _edges(widths: Sequence[float]) -> tuple[float, ...]:
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return tuple(edges)


def _widths(table: Table, room: float) -> list[float]:
    """Shares of the room, but no column narrower than its longest word, where that is a short one and they all fit."""
    needed = [_needed(table, place, room * _LONGEST_KEPT) for place in range(len(table.columns))]
    if (most := sum(needed)) > room:
        return [room * width / most for width in needed]
    shares = [column.share for column in table.columns]
    narrow: set[int] = set()
    while True:
        free = room - sum(needed[place] for place in narrow)
        total = sum(share for place, share in enumerate(shares) if place not in narrow)
        widths = [needed[place] if place in narrow else free * share / total for place, share in enumerate(shares)]
        tight = {place for place, width in enumerate(widths) if width < needed[place] - _SLACK}
        if not tight:
            return widths
        narrow |= tight


def _needed(table: Table, place: int, most: float) -> float:
    cells = [
        row.cells[place] for row in table.rows if place < len(row.cells) - 1 or len(row.cells) == len(table.columns)
    ]
    words = {word for text in (table.columns[place].title, *cells) for word in text.split()}
    size = style.DENSE_SIZE if table.dense else style.CELL_SIZE
    widths = (measured(word, Tone.BOLD, size) for word in words)
    return max((width for width in widths if width <= most), default=0) + _PADDING + _SLACK
