"""Rows of plain words as a table that can be sorted, copied and walked by keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.tables.columns import WRAPPED, Shape
from cchc_desktop.ui.tables.table import Table
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.ui.habits import Habits

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Role.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A head and how wide it is."""

    title: str
    shape: Shape
    number: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """Words, and what the columns sort by."""

    key: str
    cells: tuple[str, ...]
    orders: tuple[Any, ...]
    tip: str = ""
    bold: bool = False
    icon: str = ""
    """Before the words."""
    tone: Tone = Tone.TEXT


class GridModel(QAbstractTableModel):
    """A snapshot; nothing here can be edited."""

    icon_column = 1

    def __init__(self, columns: tuple[GridColumn, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows: tuple[GridRow, ...] = ()

    def show(self, rows: Sequence[GridRow], columns: tuple[GridColumn, ...] | None = None) -> None:
        """Other rows, perhaps in other columns."""
        self.beginResetModel()
        self.rows, self.columns = tuple(rows), columns or self.columns
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """A flat table."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """The heads, over their figures where they have such."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.TextAlignmentRole:
            return WRAPPED if not column.number else _RIGHT.value | Qt.TextFlag.TextWordWrap.value
        return _(column.title) if role in (Role.DisplayRole, Role.ToolTipRole) and column.title else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell shows."""
        row, column = self.rows[index.row()], index.column()
        match role:
            case Role.DisplayRole | Role.AccessibleTextRole:
                return row.cells[column]
            case Role.ToolTipRole:
                return tip(row.tip)
            case Role.TextAlignmentRole:
                return _RIGHT if self.columns[column].number else _LEFT
            case Role.FontRole if row.bold:
                font = QFont()
                font.setBold(True)
                return font
            case Role.DecorationRole if row.icon and column == self.icon_column:
                return theme.icon(row.icon, row.tone)
        return row.orders[column] if role == SORT_ROLE else None


class Sorted(QSortFilterProxyModel):
    """In the order of the head that was clicked; of none at first."""

    def lessThan(self, left: Index, right: Index) -> bool:
        """By native values."""
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))


class Grid(Table):
    """The table over a model of rows."""

    chosen = Signal(str)
    """The key of the row in front; empty where there is none."""
    opened = Signal(str)
    """Enter, F2 or a double click on a row."""

    def __init__(self, name: str, title: str, habits: Habits, model: GridModel) -> None:
        super().__init__(name, habits, tuple(column.shape for column in model.columns))
        self.setAccessibleName(title)
        self.setEditTriggers(Table.EditTrigger.NoEditTriggers)
        self.source = model
        self.sorted = Sorted(self)
        self.sorted.setSourceModel(model)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setModel(self.sorted)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(self._key(now)))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._key(index)))

    @property
    def front(self) -> str:
        """The key of the row in front."""
        return self._key(self.currentIndex())

    def show_rows(self, rows: Sequence[GridRow], columns: tuple[GridColumn, ...] | None = None) -> None:
        """Other rows; the one in front stays in front where it is still there."""
        front = self.front
        self.source.show(rows, columns)
        self.choose(front)

    def choose(self, key: str) -> bool:
        """Bring a row to the front."""
        for row in range(self.sorted.rowCount()):
            if self._key(self.sorted.index(row, 0)) == key:
                self.choose_rows((row,))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open; an Enter that ended typing in a cell has come up from there and is no other."""
        typing = self.state() is Table.State.EditingState
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and self.front and not typing:
            self.opened.emit(self.front)
        else:
            super().keyPressEvent(event)

    def _key(self, index: Index) -> str:
        place = self.sorted.mapToSource(index).row() if index.isValid() else -1
        return self.source.rows[place].key if 0 <= place < len(self.source.rows) else ""


class LowGrid(Grid):
    """One that shares a column with other tables: asks for no more height than it must have."""

    def sizeHint(self) -> QSize:
        """Called by Qt."""
        return QSize(super().sizeHint().width(), self.minimumHeight())
