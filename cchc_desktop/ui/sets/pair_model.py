"""The pairs of two sets as rows of a table; the old code of a new row, or the new one of an old row, is typed in."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.tables.columns import WRAPPED
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.ui.sets.pairs import Pair

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class Column(enum.IntEnum):
    """The columns, in order."""

    OLD_CODE = 0
    OLD_TITLE = 1
    OLD_MAX = 2
    NEW_CODE = 3
    NEW_TITLE = 4
    NEW_MAX = 5
    WORDS = 6


HEADS = (
    N_("Old code"),
    N_("In the old set"),
    N_("Old points"),
    N_("New code"),
    N_("In the new set"),
    N_("New points"),
    N_("What differs"),
)
_RIGHT = frozenset({Column.OLD_MAX, Column.NEW_MAX})


class PairModel(QAbstractTableModel):
    """Shows pairs and changes nothing itself."""

    matched = Signal(str, str)
    """An old code, and the new one it is to go on as; "" for none."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: tuple[Pair, ...] = ()
        self._editable = False

    def show(self, pairs: Sequence[Pair], *, editable: bool) -> None:
        """Show `pairs`."""
        self.beginResetModel()
        self.pairs, self._editable = tuple(pairs), editable
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or role not in (Role.DisplayRole, Role.ToolTipRole):
            return WRAPPED if role == Role.TextAlignmentRole else None
        return _(HEADS[section])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The code of the other side is typed in."""
        kept = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = index.isValid() and self._editable and self._can_type(self.pairs[index.row()], index.column())
        return kept | Qt.ItemFlag.ItemIsEditable if typed else kept

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid():
            return None
        pair, column = self.pairs[index.row()], Column(index.column())
        match role:
            case Role.DisplayRole | Role.EditRole:
                return _words(pair, column)
            case Role.ToolTipRole:
                return tip(pair.detail if column is Column.WORDS else _words(pair, column))
            case Role.ForegroundRole if column is Column.WORDS:
                return theme.color(Tone.WARN if pair.old is None or pair.new is None else Tone.ACCENT)
            case Role.TextAlignmentRole if column in _RIGHT:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """A wish: which goes on as which. False where nothing is wished."""
        typed, pair = tidy(str(value)), self.pairs[index.row()]
        if role != Role.EditRole or typed == _words(pair, Column(index.column())):
            return False
        if index.column() == Column.NEW_CODE and pair.old is not None:
            self.matched.emit(pair.old.code, typed)
        elif pair.new is not None and typed:
            self.matched.emit(typed, pair.new.code)
        elif pair.old is not None:
            self.matched.emit(pair.old.code, "")
        return True

    @staticmethod
    def _can_type(pair: Pair, column: int) -> bool:
        if column == Column.NEW_CODE:
            return pair.old is not None
        return column == Column.OLD_CODE and pair.new is not None


def _words(pair: Pair, column: Column) -> str:
    match column:
        case Column.OLD_CODE | Column.OLD_TITLE | Column.OLD_MAX:
            return _side(pair.old, column)
        case Column.NEW_CODE | Column.NEW_TITLE | Column.NEW_MAX:
            return _side(pair.new, Column(column - Column.NEW_CODE))
        case Column.WORDS:
            return pair.words


def _side(row: Indicator | None, column: Column) -> str:
    if row is None:
        return ""
    return (row.code, row.title, show_decimal(row.max_points))[column]
