"""A table as the officer knows it from Excel: columns sized and hidden, rows copied, a menu for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from cchc_desktop.i18n import _
from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.tables.columns import Columns, Shape
from cchc_desktop.ui.tables.two_lines import TwoLines, row_height

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QPoint
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent

    from cchc_desktop.ui.habits import Habits


class Table(QTableView):
    """Rows of two lines, columns of these shapes."""

    def __init__(self, name: str, habits: Habits, shapes: tuple[Shape, ...]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.columns = Columns(self, habits, shapes)
        self.setItemDelegate(TwoLines(self))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(row_height(QFontMetrics(self.font())))
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda place: _popup(self.columns.menu(), head.viewport().mapToGlobal(place))
        )

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 -- Qt's name
        """Take a model and lay its columns out as they were left."""
        super().setModel(model)
        self.columns.take_up()
        if self.isSortingEnabled():
            head = self.horizontalHeader()
            self.sortByColumn(head.sortIndicatorSection(), head.sortIndicatorOrder())

    @property
    def chosen_rows(self) -> tuple[int, ...]:
        """The selected rows of the model in front, from above."""
        return tuple(sorted({index.row() for index in self.selectionModel().selectedRows(self._first_column())}))

    def choose_rows(self, rows: tuple[int, ...]) -> None:
        """Select `rows`, the first one in sight and under the keyboard."""
        selection, last = QItemSelection(), self.model().columnCount() - 1
        for row in rows:
            selection.select(self.model().index(row, 0), self.model().index(row, last))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            first = self.model().index(rows[0], self._first_column())
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as Excel takes them: tabs between cells, a line each."""
        model, columns = self.model(), self.columns.shown
        cells = ([tidy(str(model.index(row, column).data() or "")) for column in columns] for row in self.chosen_rows)
        if text := "\n".join("\t".join(row) for row in cells):
            QGuiApplication.clipboard().setText(text)

    def row_menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self)
        copy = menu.addAction(theme.icon("copy"), _("Copy"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        menu.addSeparator()
        menu.addMenu(self.columns.menu())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies rows, not the one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The row's menu, by right click or the Menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cell = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        _popup(self.row_menu(), cell if by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room there is now."""
        super().resizeEvent(event)
        self.columns.spread()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the columns as they are left."""
        self.columns.keep()
        super().hideEvent(event)

    def _first_column(self) -> int:
        return next(iter(self.columns.shown), 0)


def _popup(menu: QMenu, place: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
