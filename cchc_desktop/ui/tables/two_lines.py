"""Cells of a table with long text: two lines, or one where the row is low; the rest in the tooltip."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

LINES = 2
_ICON = 2.25

Index = QModelIndex | QPersistentModelIndex


def row_height(metrics: QFontMetrics) -> int:
    """Of a row with two lines of text."""
    return LINES * metrics.lineSpacing() + theme.unit(1.5)


def clipped(text: str, font: QFont, width: int, lines: int = LINES) -> tuple[str, ...]:
    """`text` broken at words into at most `lines` lines of `width` pixels, the last one elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    shown: list[str] = []
    while len(shown) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        rest = text[line.textStart() :]
        words = rest if len(shown) == lines - 1 else rest[: line.textLength()].rstrip()
        shown.append(QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return tuple(shown)


class TwoLines(QStyledItemDelegate):
    """Paints an icon and two lines of plain text in the cell's own tone, selected or not."""

    def __init__(self, view: QTableView, *, mark_current: bool = False) -> None:
        """With `mark_current`, the cell the keyboard stands on has a frame."""
        super().__init__(view)
        self._mark_current = mark_current

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt for every cell in sight."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, icon, rect = cell.text, QIcon(cell.icon), QRect(cell.rect)
        cell.text, cell.icon = "", QIcon()
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        painter.save()
        try:
            inside = rect.adjusted(theme.unit(0.75), 0, -theme.unit(0.75), 0)
            inside = _draw_icon(painter, icon, inside)
            painter.setPen(_ink(cell, index))
            painter.setFont(cell.font)
            _draw_text(painter, text, inside, cell.displayAlignment)
            if self._mark_current and cell.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(theme.color(Tone.ACCENT))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        finally:
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its row; the width is the column's."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), row_height(QFontMetrics(option.font)))


def _ink(cell: QStyleOptionViewItem, index: Index) -> QColor:
    own = index.data(Qt.ItemDataRole.ForegroundRole)
    palette: QPalette = cell.palette
    return own if isinstance(own, QColor) else palette.color(QPalette.ColorRole.Text)


def _draw_icon(painter: QPainter, icon: QIcon, rect: QRect) -> QRect:
    if icon.isNull():
        return rect
    size = theme.unit(_ICON)
    place = QRect(rect.left(), rect.center().y() - size // 2 + theme.unit(0.25), size, size)
    icon.paint(painter, place)
    return rect.adjusted(size + theme.unit(0.5), 0, 0, 0)


def _draw_text(painter: QPainter, text: str, rect: QRect, alignment: Qt.AlignmentFlag) -> None:
    height = painter.fontMetrics().lineSpacing()
    fitting = max(min(rect.height() // height, LINES), 1)
    lines = clipped(" ".join(text.split()), painter.font(), max(rect.width(), 1), fitting)
    top = rect.center().y() - height * len(lines) // 2 + 1
    across = alignment & Qt.AlignmentFlag.AlignHorizontal_Mask
    for number, line in enumerate(lines):
        place = QRect(rect.left(), top + number * height, rect.width(), height)
        painter.drawText(place, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)
