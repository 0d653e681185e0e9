"""The columns of a table: in fixed shares of the room there is, until the officer sizes, hides or shows one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QMenu

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.tables.two_lines import row_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from cchc_desktop.ui.habits import Habits

_SETTLE_MS = 400
_AROUND_HEAD = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAPPED = _LEFT.value | Qt.TextFlag.TextWordWrap.value
"""For a model's heads; as the view's own alignment it would spoil the state Qt saves."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide a column is until the officer sizes it."""

    share: int
    """Of the room that is left, against the other columns' shares."""
    least: int
    """In spacing units."""
    shown: bool = True
    optional: bool = False
    """Left away where there is no room for all; the last optional one first."""


class Columns(QObject):
    """Remembers under the table's name what the officer made of them."""

    def __init__(self, table: QTableView, habits: Habits, shapes: tuple[Shape, ...]) -> None:
        super().__init__(table)
        self._table, self._habits, self._shapes = table, habits, shapes
        self._wanted: tuple[int, ...] | None = None
        """Those the officer wants to see; None: those that fit."""
        self._sized = False
        """The officer has set widths: they stay."""
        self._spreading = False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._keep)
        head = table.horizontalHeader()
        head.setDefaultAlignment(_LEFT)
        head.setHighlightSections(False)
        head.setFixedHeight(row_height(head.fontMetrics()))
        head.setMinimumSectionSize(theme.unit(min(shape.least for shape in shapes)))

    def take_up(self) -> None:
        """Lay them out as they were left; called when the table has its model."""
        head = self._table.horizontalHeader()
        state = self._habits.layout(self._table.objectName())
        self._sized = state is not None and head.restoreState(state) and head.count() == len(self._shapes)
        self.spread()
        head.sectionResized.connect(lambda _column, old, new: self._resized(old, new))
        head.sortIndicatorChanged.connect(lambda _column, _order: self._sized and self._settled.start())

    @property
    def shown(self) -> tuple[int, ...]:
        """The columns in sight."""
        return tuple(number for number in range(len(self._shapes)) if not self._table.isColumnHidden(number))

    def show(self, column: int, *, on: bool) -> None:
        """Show or hide one column."""
        shown = {*self.shown, column} if on else {*self.shown} - {column}
        self._wanted = tuple(sorted(shown))
        if self._sized:
            self._table.setColumnHidden(column, not on)
        self.spread()
        self._settled.start()

    def forget(self) -> None:
        """Back to how they were at first."""
        self._wanted, self._sized = None, False
        self.spread()
        self._settled.start()

    def spread(self) -> None:
        """Fill the room, as long as the officer has not sized them."""
        if self._sized or self._table.model() is None:
            return
        room = self._table.viewport().width()
        shown = self._fitting(room) if self._wanted is None else self._wanted
        whole = sum(self._shapes[column].share for column in shown)
        least = {column: self._least(column) for column in shown}
        spare = max(room - sum(least.values()), 0)
        self._spreading = True
        for column, shape in enumerate(self._shapes):
            self._table.setColumnHidden(column, column not in shown)
            self._table.setColumnWidth(column, least.get(column, 0) + spare * shape.share // whole)
        self._spreading = False

    def keep(self) -> None:
        """Remember now what the officer made of them, if anything was done to them lately."""
        if self._settled.isActive():
            self._settled.stop()
            self._keep()

    def _keep(self) -> None:
        own = self._sized or self._wanted is not None
        state = self._table.horizontalHeader().saveState() if own else QByteArray()
        self._habits.keep_layout(self._table.objectName(), state)

    def menu(self) -> QMenu:
        """Which of them are shown."""
        menu = QMenu(_("Columns"), self._table)
        for column in range(len(self._shapes)):
            words = self._table.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            action = menu.addAction(str(words))
            action.setCheckable(True)
            action.setChecked(column in self.shown)
            action.setEnabled(self.shown != (column,))
            action.toggled.connect(lambda on, column=column: self.show(column, on=on))
        menu.addSeparator()
        menu.addAction(_("As at first"), self.forget)
        return menu

    def _resized(self, old: int, new: int) -> None:
        """By the officer's hand: Qt hides hidden columns again whenever the rows change."""
        if old and new and not self._spreading:
            self._sized = True
            self._settled.start()

    def _fitting(self, room: int) -> tuple[int, ...]:
        shown = [column for column, shape in enumerate(self._shapes) if shape.shown]
        optional = [column for column in shown if self._shapes[column].optional]
        while optional and sum(map(self._least, shown)) > room:
            shown.remove(optional.pop())
        return tuple(shown)

    def _least(self, column: int) -> int:
        """Room enough for the head in two lines, too."""
        words = self._table.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        font = QFont(self._table.horizontalHeader().font())
        font.setBold(True)
        head = _in_two_lines(str(words or ""), QFontMetrics(font))
        return max(theme.unit(self._shapes[column].least), head + theme.unit(_AROUND_HEAD))


def _in_two_lines(words: str, letters: QFontMetrics) -> int:
    """The least width at which `words` take no more than two lines."""
    parts = words.split(" ")  # not at NO-BREAK SPACE
    ways = ((parts[:place], parts[place:]) for place in range(1, len(parts) + 1))
    return min(max(letters.horizontalAdvance(" ".join(line)) for line in way) for way in ways)
