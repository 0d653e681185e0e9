"""The log's table: columns sized, hidden and remembered; rows copied as a spreadsheet takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.settings.log_model import COLUMNS, LogFilter

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QHideEvent

    from cchc_desktop.ui.habits import Habits

_LAYOUT = "settings_log"
_WIDTHS = (16, 10, 19, 28, 14, 18, 18)


class LogTable(QTableView):
    """Nothing here can be edited."""

    chosen = Signal(int)
    """Another row is in front."""

    def __init__(self, rows: LogFilter, habits: Habits) -> None:
        super().__init__()
        self._rows = rows
        self._habits = habits
        self.setModel(rows)
        self.setAccessibleName(_("Change log"))
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.unit(4))
        self._set_columns()
        self.selectionModel().currentRowChanged.connect(self._choose)
        QShortcut(QKeySequence.StandardKey.Copy, self, self.copy, context=Qt.ShortcutContext.WidgetShortcut)

    def copy(self) -> None:
        """The selected rows, tab-separated."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = self._rows.rows()
        lines = ("\t".join(" ".join(cell.split()) for cell in rows[row]) for row in chosen)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def columns_menu(self) -> QMenu:
        """Which columns are shown; the first always is."""
        menu = QMenu(self)
        head = self.horizontalHeader()
        for column, name in enumerate(COLUMNS):
            action = menu.addAction(_(name))
            action.setCheckable(True)
            action.setChecked(not head.isSectionHidden(column))
            action.setEnabled(column > 0)
            action.toggled.connect(lambda on, column=column: head.setSectionHidden(column, not on))
        return menu

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the columns."""
        self._habits.keep_layout(_LAYOUT, self.horizontalHeader().saveState())
        super().hideEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    def _choose_columns(self, place: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(place))

    def _set_columns(self) -> None:
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, theme.unit(width))
        if (state := self._habits.layout(_LAYOUT)) is not None:
            head.restoreState(state)
        head.setStretchLastSection(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._choose_columns)
