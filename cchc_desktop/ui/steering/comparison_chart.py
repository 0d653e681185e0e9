"""The bars of a comparison, painted from their geometry: patterns and figures, so that no colour is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cchc_desktop.domain.steering.bars import Box, Chart, lay_out
from cchc_desktop.domain.steering.comparison import Comparison
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.domain.steering.bars import Bar, Group

_PATTERNS = (
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.CrossPattern,
)
_LINE = 2.4
_WIDEST = "100,00 %"


class ComparisonChart(QWidget):
    """A group of bars for each area."""

    def __init__(self) -> None:
        super().__init__()
        self._comparison = Comparison((), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_comparison(self, comparison: Comparison) -> None:
        """Other columns."""
        self._comparison = comparison
        said = (f"{each.label}: {', '.join(bar.words for bar in each.bars)}" for each in self._chart().groups)
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its bars need."""
        return QSize(theme.unit(30), round(self._chart().height) + theme.unit(1))

    def minimumSizeHint(self) -> QSize:
        """As high, but it may be narrower."""
        return QSize(theme.unit(28), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chart = self._chart()
            for mark in chart.key:
                self._paint_bar(painter, mark.sample, mark.series)
                painter.setPen(theme.color(Tone.TEXT))
                painter.drawText(_rect(mark.place), Qt.AlignmentFlag.AlignVCenter, mark.words)
            for group in chart.groups:
                self._paint_group(painter, group)
        finally:
            painter.end()

    def _chart(self) -> Chart:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(_WIDEST) + theme.unit(1.5)
        return lay_out(
            self._comparison, max(self.width(), theme.unit(28)), max(theme.unit(_LINE), metrics.height()), wide
        )

    def _paint_group(self, painter: QPainter, group: Group) -> None:
        place = _rect(group.place)
        painter.setPen(theme.color(Tone.TEXT))
        shown = painter.fontMetrics().elidedText(group.label, Qt.TextElideMode.ElideRight, round(place.width() * 1.8))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, shown)
        for bar in group.bars:
            self._paint_share(painter, bar)

    def _paint_share(self, painter: QPainter, bar: Bar) -> None:
        painter.setPen(QPen(theme.color(Tone.BORDER), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(_rect(bar.track))
        if bar.filled.width:
            self._paint_bar(painter, bar.filled, bar.series)
        painter.setPen(theme.color(Tone.TEXT))
        right = bar.track.x + bar.track.width
        place = QRectF(right, bar.track.y - 2, self.width() - right, bar.track.height + 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, bar.words)

    def _paint_bar(self, painter: QPainter, box: Box, series: int) -> None:
        painter.setPen(QPen(theme.color(Tone.ACCENT), 1))
        painter.setBrush(QBrush(theme.color(Tone.ACCENT), _PATTERNS[series % len(_PATTERNS)]))
        painter.drawRect(_rect(box))


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
