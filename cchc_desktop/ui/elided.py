"""What has no room ends in an ellipsis: a label that gives way, its whole text in the tooltip; a long file name."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from cchc_desktop.ui import theme

_LEAST = 6
_NAME_SHOWN = 48
_HEAD, _TAIL = 30, 15


class ElidedLabel(QLabel):
    """One line of plain text, never wider than its place."""

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(theme.unit(_LEAST), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        try:
            place = self.contentsRect()
            shown = self.fontMetrics().elidedText(self.text(), self._mode, place.width())
            self.setToolTip("" if shown == self.text() else self.text())
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(place, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        finally:
            painter.end()


def without_middle(name: str) -> str:
    """A long file name with its middle left out: the ending says what it is."""
    return name if len(name) <= _NAME_SHOWN else f"{name[:_HEAD]}…{name[-_TAIL:]}"
