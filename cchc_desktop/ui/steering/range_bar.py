"""Low, middle and high on one scale, with the bands below it: read by place and words, not by colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.domain.indicators import Band
    from cchc_desktop.domain.scoring import Total

_HEIGHT = 12
_EDGE = 2
_BAR = 1.6
_MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class Scale:
    """The part of the scale of indexes that is shown: from a floor below all of them up to 100."""

    floor: float
    left: float
    width: float

    def at(self, index: Decimal | float) -> float:
        """Where an index stands across."""
        share = (float(index) - self.floor) / (100 - self.floor) if self.floor < 100 else 1.0  # noqa: PLR2004 -- per cent
        return self.left + self.width * min(max(share, 0.0), 1.0)


def scale_for(low: Decimal, width: float, edge: float) -> Scale:
    """A scale that begins at the ten below `low`, with room to its left."""
    return Scale(max(float(low) // 10 * 10 - 10, 0.0), edge, max(width - 2 * edge, 1.0))


class RangeBar(QWidget):
    """Painted for the eye; all it says stands in words beside it too."""

    def __init__(self) -> None:
        super().__init__()
        self._totals: tuple[Total, Total, Total] | None = None
        self._bands: tuple[Band, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_range(self, low: Total, mid: Total, high: Total, bands: tuple[Band, ...]) -> None:
        """Show three totals over the bands of the set."""
        self._totals, self._bands = (low, mid, high), bands
        self.setAccessibleDescription("; ".join(show_decimal(each.points) for each in self._totals))
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines of words and the bar."""
        return QSize(theme.unit(40), theme.unit(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(theme.unit(20), theme.unit(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Called by Qt."""
        if self._totals is None:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = scale_for(self._totals[0].index, self.width(), theme.unit(_EDGE))
            self._paint_bands(painter, scale)
            self._paint_range(painter, scale)
        finally:
            painter.end()

    def _paint_bands(self, painter: QPainter, scale: Scale) -> None:
        """Where each band begins: a stroke and its name."""
        top = theme.unit(_HEIGHT / 2)
        painter.setPen(QPen(theme.color(Tone.BORDER), theme.unit(0.5)))
        painter.drawLine(round(scale.left), top, round(scale.left + scale.width), top)
        bands = sorted(self._bands, key=lambda band: band.floor)
        for place, band in enumerate(bands):
            left = scale.at(band.floor)
            right = scale.at(bands[place + 1].floor) if place + 1 < len(bands) else scale.left + scale.width
            if right <= left:
                continue
            painter.setPen(QPen(theme.color(Tone.MUTED), 1))
            painter.drawLine(round(left), top, round(left), top + theme.unit(2))
            words = f"{band.title} ≥ {show_decimal(band.floor)}"
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(right - left) - 4)
            place_of = QRectF(left + theme.unit(0.5), top + theme.unit(1), right - left, theme.unit(3))
            painter.drawText(place_of, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_range(self, painter: QPainter, scale: Scale) -> None:
        if self._totals is None:
            return
        low, mid, high = (scale.at(each.index) for each in self._totals)
        top, tall = theme.unit(_HEIGHT / 2), theme.unit(_BAR)
        painter.setPen(QPen(theme.color(Tone.ACCENT), 1.5))
        painter.setBrush(QBrush(theme.color(Tone.SELECTION)))
        painter.drawRoundedRect(QRectF(low, top - tall / 2, max(high - low, 2), tall), 3, 3)
        painter.fillRect(
            QRectF(mid - theme.unit(_MIDDLE) / 2, top - tall, theme.unit(_MIDDLE), tall * 2), theme.color(Tone.ACCENT)
        )
        self._paint_words(painter, (low, mid, high), top - tall)

    def _paint_words(self, painter: QPainter, places: tuple[float, float, float], bottom: float) -> None:
        """Low ends at its place, high begins there, the middle stands above both."""
        if self._totals is None:
            return
        height = painter.fontMetrics().lineSpacing()
        names = (_("low {index} %"), _("middle {index} %"), _("high {index} %"))
        painter.setPen(theme.color(Tone.TEXT))
        left_of = (1.0, 0.5, 0.0)
        for name, total, place, line, part in zip(names, self._totals, places, (1, 2, 1), left_of, strict=True):
            words = name.format(index=show_decimal(total.index))
            wide = painter.fontMetrics().horizontalAdvance(words)
            left = min(max(place - wide * part, 0.0), self.width() - wide)
            rect = QRectF(left, bottom - line * height - theme.unit(0.25), wide + 2, height)
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
