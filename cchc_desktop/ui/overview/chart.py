"""Points by field, this year against last: bars that read without colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

_ROW = 5
_LABEL_SHARE = 0.44


@dataclass(frozen=True, slots=True)
class Bar:
    """One field."""

    label: str
    points: Decimal
    max_points: Decimal
    last_year: Decimal | None
    """As a share of its maximum then, from 0 to 1."""

    @property
    def share(self) -> float:
        """Of the maximum, from 0 to 1."""
        return float(self.points / self.max_points) if self.max_points else 0.0


class BarChart(QWidget):
    """Full bars for this year; a dark stroke stands where last year ended."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """These fields, in this order."""
        self._bars = bars
        self.setAccessibleDescription("; ".join(f"{bar.label}: {_numbers(bar)}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for every field and the key below."""
        return QSize(theme.unit(30), theme.unit(_ROW * (len(self._bars) + 1)))

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, bar in enumerate(self._bars):
                self._paint_bar(painter, bar, theme.unit(_ROW * place))
            self._paint_key(painter, theme.unit(_ROW * len(self._bars)))
        finally:
            painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, top: float) -> None:
        height = theme.unit(_ROW)
        label = QRectF(0, top, self.width() * _LABEL_SHARE - theme.unit(1), height)
        wide = self._number_width()
        numbers = QRectF(self.width() - wide, top, wide, height)
        painter.setPen(theme.color(Tone.TEXT))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(label, left, _two_lines(bar.label, QFontMetricsF(self.font()), label.width()))
        painter.drawText(numbers, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _numbers(bar))
        start = self.width() * _LABEL_SHARE
        self._paint_track(painter, QRectF(start, top + height * 0.3, numbers.x() - start, height * 0.4), bar)

    def _number_width(self) -> float:
        metrics = QFontMetricsF(self.font())
        return max(metrics.horizontalAdvance(_numbers(bar)) for bar in self._bars) + theme.unit(1.5)

    def _paint_track(self, painter: QPainter, track: QRectF, bar: Bar) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.color(Tone.BORDER)))
        painter.drawRoundedRect(track, 2, 2)
        painter.setBrush(QBrush(theme.color(Tone.ACCENT)))
        painter.drawRoundedRect(QRectF(track.x(), track.y(), track.width() * max(0.0, bar.share), track.height()), 2, 2)
        if bar.last_year is not None:
            self._paint_stroke(painter, track.x() + track.width() * float(bar.last_year), track.y(), track.height())

    def _paint_stroke(self, painter: QPainter, x: float, y: float, height: float) -> None:
        painter.setPen(QPen(theme.color(Tone.TEXT), theme.unit(0.25)))
        painter.drawLine(round(x), round(y - height * 0.4), round(x), round(y + height * 1.4))

    def _paint_key(self, painter: QPainter, top: float) -> None:
        if not any(bar.last_year is not None for bar in self._bars):
            return
        left = self.width() * _LABEL_SHARE
        self._paint_stroke(painter, left + theme.unit(0.5), top + theme.unit(_ROW * 0.3), theme.unit(_ROW * 0.4))
        painter.setPen(theme.color(Tone.MUTED))
        place = QRectF(left + theme.unit(2), top, self.width(), theme.unit(_ROW))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _("last year's result"))


def _two_lines(label: str, metrics: QFontMetricsF, width: float) -> str:
    """As much of the label as two wrapped lines hold; wrapping wastes a little of each."""
    return metrics.elidedText(label, Qt.TextElideMode.ElideRight, width * 1.8)


def _numbers(bar: Bar) -> str:
    return f"{show_decimal(bar.points)}/{show_decimal(bar.max_points)}"
