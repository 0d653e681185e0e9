"""What every model of a flat table is: a snapshot of rows under heads of two lines."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cchc_desktop.i18n import _
from cchc_desktop.ui.tables.columns import WRAPPED
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NO_PARENT = QModelIndex()
RowT = TypeVar("RowT")


class TableModel(QAbstractTableModel, Generic[RowT]):
    """Shows rows and changes nothing itself."""

    heads: tuple[str, ...]
    """The columns' msgids."""
    figures: frozenset[int] = frozenset()
    """The columns of figures: they end at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[RowT, ...] = ()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or role not in (Role.DisplayRole, Role.ToolTipRole):
            return WRAPPED if role == Role.TextAlignmentRole else None
        return _(self.heads[section])

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return self._words(row, column)
            case Role.ToolTipRole:
                return tip(self._tip(row, column))
            case Role.TextAlignmentRole if column in self.figures:
                return RIGHT
        return self._said(row, column, role)

    @abstractmethod
    def _words(self, row: RowT, column: int) -> str:
        """The words of a cell."""

    def _tip(self, row: RowT, column: int) -> str:
        """What the cell says in full."""
        return self._words(row, column)

    def _said(self, row: RowT, column: int, role: int) -> Any:  # noqa: ARG002 -- for those that say more
        """What a cell says beside its words."""
        return None

    def _replace(self, rows: Sequence[RowT]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()
