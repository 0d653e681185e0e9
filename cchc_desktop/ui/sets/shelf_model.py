"""The sets at hand as rows of a table: the ward's own, the latest first, then those that ship with the program."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_date, show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.tables.columns import WRAPPED
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cchc_desktop.ui.sets.opened import OpenSet

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class Column(enum.IntEnum):
    """The columns, in order."""

    TITLE = 0
    STATE = 1
    YEAR = 2
    TOTAL = 3
    LEAVES = 4
    DOCUMENT = 5


HEADS = (
    N_("Indicator set"),
    N_("Standing"),
    N_("Year"),
    N_("Total points"),
    N_("Criteria scored"),
    N_("Decision (number, date)"),
)
_RIGHT = frozenset({Column.YEAR, Column.TOTAL, Column.LEAVES})


class ShelfModel(QAbstractTableModel):
    """Shows sets and changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.sets: tuple[OpenSet, ...] = ()
        self._used: Mapping[int, tuple[int, ...]] = {}

    def show(self, sets: Sequence[OpenSet], used: Mapping[int, tuple[int, ...]]) -> None:
        """Show `sets`; `used` says which years are scored by which stored one."""
        self.beginResetModel()
        self.sets, self._used = tuple(sets), used
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self.sets)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or role not in (Role.DisplayRole, Role.ToolTipRole):
            return WRAPPED if role == Role.TextAlignmentRole else None
        return _(HEADS[section])

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid():
            return None
        shown, column = self.sets[index.row()], Column(index.column())
        answer: Any = None
        match role:
            case Role.DisplayRole:
                answer = self._words(shown, column)
            case Role.ToolTipRole:
                answer = tip(self._words(shown, column))
            case Role.DecorationRole if column is Column.STATE:
                answer = _icon(shown)
            case Role.TextAlignmentRole if column in _RIGHT:
                answer = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return answer

    def _words(self, shown: OpenSet, column: Column) -> str:
        indicators = shown.indicators
        match column:
            case Column.TITLE:
                return indicators.title
            case Column.STATE:
                return self._state(shown)
            case Column.YEAR:
                return str(indicators.year)
            case Column.TOTAL:
                return show_decimal(indicators.total)
            case Column.LEAVES:
                return str(len(indicators.leaves))
            case Column.DOCUMENT:
                return indicators.document

    def _state(self, shown: OpenSet) -> str:
        stored = shown.stored
        if stored is None:
            return _("Sample set")
        if stored.issued is None:
            return _("Draft · {count} rows to check").format(count=shown.to_check) if shown.to_check else _("Draft")
        years = ", ".join(map(str, self._used.get(stored.id, ())))
        words = _("Issued on {day}").format(day=show_date(stored.issued))
        return _("{state} · scored by in {years}").format(state=words, years=years) if years else words


def _icon(shown: OpenSet) -> Any:
    if shown.stored is None:
        return theme.icon("star", Tone.MUTED)
    if shown.draft:
        return theme.icon("pencil", Tone.WARN if shown.to_check else Tone.ACCENT)
    return theme.icon("stamp", Tone.GOOD)
