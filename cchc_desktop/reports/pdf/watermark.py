"""The word MẪU across a page of the sample ward: drawn, not written, so that the page's text stays its own."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.reports.pdf.style import Page

_PALE = Color(0.91, 0.91, 0.91)
_DIAGONAL = 50
_CAPITAL = 130
"""Points from the foot of a capital to its head; the strokes below are in this unit."""
_STROKE = 0.17
_WIDTH = 3.0

_Point = tuple[float, float]
_STROKES: tuple[Sequence[_Point], ...] = (
    ((0, 0), (0, 1), (0.45, 0.35), (0.9, 1), (0.9, 0)),
    ((1.15, 0), (1.57, 1), (1.99, 0)),
    ((1.33, 0.36), (1.81, 0.36)),
    ((1.36, 1.2), (1.57, 1.36), (1.78, 1.2)),
)
# From the first point, through two that bend it, to the fourth: the tilde's two halves, then U.
_BENDS: tuple[tuple[_Point, _Point, _Point, _Point], ...] = (
    ((1.33, 1.55), (1.41, 1.7), (1.5, 1.66), (1.57, 1.6)),
    ((1.57, 1.6), (1.64, 1.54), (1.73, 1.5), (1.81, 1.65)),
    ((2.25, 1), (2.25, -0.33), (3, -0.33), (3, 1)),
)


def draw(canvas: Canvas, page: Page) -> None:
    """Pale, from corner to corner, under the text."""
    canvas.saveState()
    canvas.setStrokeColor(_PALE)
    canvas.setLineWidth(_STROKE * _CAPITAL)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.translate(page.width / 2, page.height / 2)
    canvas.rotate(_DIAGONAL)
    path = canvas.beginPath()
    for first, *rest in _STROKES:
        path.moveTo(*_placed(first))
        for point in rest:
            path.lineTo(*_placed(point))
    for start, out, into, end in _BENDS:
        path.moveTo(*_placed(start))
        path.curveTo(*_placed(out), *_placed(into), *_placed(end))
    canvas.drawPath(path)
    canvas.restoreState()


def _placed(point: _Point) -> _Point:
    return (point[0] - _WIDTH / 2) * _CAPITAL, (point[1] - 0.5) * _CAPITAL
