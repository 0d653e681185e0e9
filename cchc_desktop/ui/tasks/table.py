"""A table as the officer knows it from Excel: columns sized, hidden and remembered, rows copied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from cchc_desktop.i18n import _
from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.two_lines import row_height

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QPoint
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent

    from cchc_desktop.ui.habits import Habits

_SETTLE_MS = 400
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAPPED = _LEFT.value | Qt.TextFlag.TextWordWrap.value
"""For a model's heads; as the view's own alignment it would spoil the state Qt saves."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide a column is until the officer sizes it."""

    share: int
    """Of the width, against the other columns' shares."""
    least: int
    """In spacing units."""
    shown: bool = True
    optional: bool = False
    """Left away where there is no room for all; the last optional one first."""


class Table(QTableView):
    """Rows of two lines, columns of these shapes."""

    def __init__(self, name: str, habits: Habits, shapes: tuple[Shape, ...]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._habits, self._shapes = habits, shapes
        self._wanted: tuple[int, ...] | None = None
        self._own_widths = False
        self._spreading = False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._remember)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(QFontMetrics(self.font())))
        self.verticalHeader().setMinimumSectionSize(1)
        self._set_up_head()

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 -- Qt's name
        """Take a model and dress its columns as they were left."""
        super().setModel(model)
        head = self.horizontalHeader()
        state = self._habits.layout(self.objectName())
        if state is not None and head.restoreState(state) and head.count() == len(self._shapes):
            self._own_widths = True
        else:
            self._forget_widths()
        if self.isSortingEnabled():
            self.sortByColumn(head.sortIndicatorSection(), head.sortIndicatorOrder())
        head.sectionResized.connect(self._resized)
        head.sortIndicatorChanged.connect(lambda _column, _order: self._settled.start())

    @property
    def chosen_rows(self) -> tuple[int, ...]:
        """The selected rows of the model in front, from above."""
        return tuple(sorted({index.row() for index in self.selectionModel().selectedRows(self._first_column())}))

    def choose_rows(self, rows: tuple[int, ...]) -> None:
        """Select `rows`, the first one in sight and under the keyboard."""
        selection = QItemSelection()
        for row in rows:
            selection.select(self.model().index(row, 0), self.model().index(row, len(self._shapes) - 1))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            first = self.model().index(rows[0], self._first_column())
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def copied(self) -> str:
        """The selected rows as Excel takes them: tabs between cells, a line each."""
        columns = self._shown_columns()
        rows = self.chosen_rows
        model = self.model()
        cells = ([tidy(str(model.index(row, column).data() or "")) for column in columns] for row in rows)
        return "\n".join("\t".join(row) for row in cells)

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        if self.chosen_rows:
            QGuiApplication.clipboard().setText(self.copied())

    def columns_menu(self) -> QMenu:
        """Which columns are shown."""
        menu = QMenu(_("Columns"), self)
        shown = self._shown_columns()
        for column in range(len(self._shapes)):
            words = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            action = menu.addAction(str(words))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(shown != [column])
            action.toggled.connect(lambda on, column=column: self.show_column(column, on=on))
        menu.addSeparator()
        menu.addAction(_("As at first"), self._forget_widths)
        return menu

    def show_column(self, column: int, *, on: bool) -> None:
        """Show or hide one column."""
        shown = {*self._shown_columns(), column} if on else {*self._shown_columns()} - {column}
        self._wanted = tuple(sorted(shown))
        self.setColumnHidden(column, not on)
        self._spread()
        self._settled.start()

    def row_menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self)
        copy = menu.addAction(theme.icon("copy"), _("Copy"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        menu.addSeparator()
        menu.addMenu(self.columns_menu())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies rows, not the one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The row's menu, by right click or the Menu key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
        else:
            place = self.viewport().mapFrom(self, event.pos())
        self._popup(self.row_menu(), self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width as long as the officer has not sized the columns."""
        super().resizeEvent(event)
        self._spread()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the columns as they are left."""
        if self._settled.isActive():
            self._remember()
        super().hideEvent(event)

    def _set_up_head(self) -> None:
        head = self.horizontalHeader()
        head.setDefaultAlignment(_LEFT)
        head.setHighlightSections(False)
        head.setFixedHeight(row_height(head.fontMetrics()))
        head.setMinimumSectionSize(theme.unit(min(shape.least for shape in self._shapes)))
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(
            lambda place: self._popup(self.columns_menu(), head.viewport().mapToGlobal(place))
        )

    def _popup(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _shown_columns(self) -> list[int]:
        return [column for column in range(len(self._shapes)) if not self.isColumnHidden(column)]

    def _first_column(self) -> int:
        return next(iter(self._shown_columns()), 0)

    def _resized(self, _column: int, _old: int, _new: int) -> None:
        if not self._spreading:
            self._own_widths = True
            self._settled.start()

    def _forget_widths(self) -> None:
        self._wanted, self._own_widths = None, False
        self._spread()
        self._settled.start()

    def _spread(self) -> None:
        """Fill the width, as long as the officer has not sized the columns."""
        if self._own_widths or self.model() is None:
            return
        room = self.viewport().width()
        shown = self._fitting(room) if self._wanted is None else self._wanted
        whole = sum(self._shapes[column].share for column in shown)
        spare = max(room - self._least(shown), 0)
        self._spreading = True
        for column, shape in enumerate(self._shapes):
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, theme.unit(shape.least) + spare * shape.share // whole)
        self._spreading = False

    def _fitting(self, room: int) -> tuple[int, ...]:
        shown = [column for column, shape in enumerate(self._shapes) if shape.shown]
        optional = [column for column in shown if self._shapes[column].optional]
        while optional and self._least(tuple(shown)) > room:
            shown.remove(optional.pop())
        return tuple(shown)

    def _least(self, columns: tuple[int, ...]) -> int:
        return sum(theme.unit(self._shapes[column].least) for column in columns)

    def _remember(self) -> None:
        self._settled.stop()
        self._habits.keep_layout(self.objectName(), self.horizontalHeader().saveState())
