"""The periods of a year as a list: what each is, its window, its day and where its report stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from cchc_desktop.domain.periods import Period
    from cchc_desktop.ui.reports.standing import Standing

Index = QModelIndex | QPersistentModelIndex
_LINES = 3


def window(period: Period) -> str:
    """As in "15/6 – 14/9/2026"; the year stands once where it is one."""
    start, end = show_date(period.start), show_date(period.end)
    if period.start.year == period.end.year:
        start = start.removesuffix(f"/{period.start.year}")
    return f"{start} – {end}"


def title(period: Period) -> str:
    """The period's name with a capital, as a title has it."""
    return period.title[:1].upper() + period.title[1:]


class PeriodModel(QAbstractListModel):
    """Periods with their standings; the row is the id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Period, Standing], ...] = ()

    def show(self, rows: tuple[tuple[Period, Standing], ...]) -> None:
        """Show other periods; the same ones keep the selection."""
        if [row[0].code for row in rows] == [row[0].code for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """Where a period stands; -1 where it isn't."""
        return next((row for row, (period, _standing) in enumerate(self._rows) if period.code == code), -1)

    def at(self, index: Index) -> tuple[Period, Standing]:
        """What stands there."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """A flat list."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The whole of it in words, for screen readers and tests; the delegate draws from `at`."""
        if not index.isValid():
            return None
        period, standing = self.at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title(period)}\n{window(period)}\n{standing.words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return _("{period}: figures of {window}, due {due}").format(
                period=title(period), window=window(period), due=show_date(period.due)
            )
        return None


class PeriodDelegate(QStyledItemDelegate):
    """Draws a period in three lines: name, window and due day, standing with its icon."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 -- Qt's signature
        """Three lines of text."""
        line = option.fontMetrics.lineSpacing()
        return QSize(theme.unit(10), _LINES * line + theme.unit(2.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        model = index.model()
        if not isinstance(model, PeriodModel):
            return
        period, standing = model.at(index)
        style = QStyleOptionViewItem(option)
        self.initStyleOption(style, index)
        style.text = ""
        widget = style.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, style, painter, widget)
        painter.save()
        try:
            _write(painter, style, period, standing)
        finally:
            painter.restore()


def _write(painter: QPainter, style: Any, period: Period, standing: Standing) -> None:
    edge, line = theme.unit(1), style.fontMetrics.lineSpacing()
    left, width = style.rect.left() + edge, style.rect.width() - 2 * edge
    font = style.font

    def say(row: int, words: str, tone: Tone, indent: int = 0) -> None:
        painter.setPen(theme.color(tone))
        space = QRect(left + indent, style.rect.top() + edge + row * (line + theme.unit(0.25)), width - indent, line)
        metrics = painter.fontMetrics()
        painter.drawText(
            space, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(words, Qt.TextElideMode.ElideRight, space.width())
        )

    font.setBold(True)
    painter.setFont(font)
    say(0, title(period), Tone.TEXT)
    font.setBold(False)
    painter.setFont(font)
    say(1, window(period), Tone.MUTED)
    size = theme.unit(2)
    top = style.rect.top() + edge + 2 * (line + theme.unit(0.25)) + (line - size) // 2
    painter.drawPixmap(left, top, theme.icon_pixmap(standing.icon, standing.tone, size))
    say(2, standing.words, standing.tone, size + theme.unit(0.5))
