"""The pairs of two sets as rows of a table; the old code of a new row, or the new one of an old row, is typed in."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from cchc_desktop.i18n import N_
from cchc_desktop.text import show_decimal, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.sets.pairs import Pair
from cchc_desktop.ui.tables.model import Index, Role, TableModel
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.indicators import Indicator


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


class PairModel(TableModel[Pair]):
    """Shows pairs and changes nothing itself."""

    heads = HEADS
    figures = frozenset({Column.OLD_MAX, Column.NEW_MAX})
    matched = Signal(str, str)
    """An old code, and the new one it is to go on as; "" for none."""

    def __init__(self) -> None:
        super().__init__()
        self._editable = False

    def show(self, pairs: Sequence[Pair], *, editable: bool) -> None:
        """Show `pairs`."""
        self._editable = editable
        self._replace(pairs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The code of the other side is typed in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        kept = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = self._editable and self._can_type(self.rows[index.row()], index.column())
        return kept | Qt.ItemFlag.ItemIsEditable if typed else kept

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """A wish: which goes on as which. False where nothing is wished."""
        typed, pair = tidy(str(value)), self.rows[index.row()]
        if role != Role.EditRole or typed == _words(pair, Column(index.column())):
            return False
        if index.column() == Column.NEW_CODE and pair.old is not None:
            self.matched.emit(pair.old.code, typed)
        elif pair.new is not None and typed:
            self.matched.emit(typed, pair.new.code)
        elif pair.old is not None:
            self.matched.emit(pair.old.code, "")
        return True

    def _words(self, row: Pair, column: int) -> str:
        return _words(row, Column(column))

    def _tip(self, row: Pair, column: int) -> str:
        return row.detail if column == Column.WORDS else self._words(row, column)

    def _said(self, row: Pair, column: int, role: int) -> Any:
        match role:
            case Role.EditRole:
                return self._words(row, column)
            case Role.ForegroundRole if column == Column.WORDS:
                return theme.color(Tone.WARN if row.old is None or row.new is None else Tone.ACCENT)
        return None

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
