"""The rows of a plan on its way in: cells to check and correct; every correction is a wish, by signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cchc_desktop.i18n import _
from cchc_desktop.text import read_date, tidy
from cchc_desktop.ui.tables.columns import WRAPPED
from cchc_desktop.ui.tasks.draft import NOTHING
from cchc_desktop.ui.tasks.plan_import_cells import CELLS, DUE, FIELDS, INCLUDED, TITLES, WARD, to_edit

if TYPE_CHECKING:
    from cchc_desktop.ui.tasks.draft import Draft

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PlanImportModel(QAbstractTableModel):
    """One row a task of the plan; shows a Draft and changes nothing itself."""

    retyped = Signal(int, object, str)
    """Row, Field and the text that is to stand there."""
    dated = Signal(int, object)
    """Row and the day to follow it by, or None."""
    no_day = Signal(str)
    """What was typed where only a day can stand."""
    ticked = Signal(int, bool)
    """Row, and whether it is to enter."""
    bound = Signal(int, bool)
    """Row, and whether it binds the ward."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = NOTHING

    def show(self, draft: Draft) -> None:
        """Show `draft` from now on; corrections keep the view where it is."""
        if draft.corrected and len(self.draft.rows) == len(draft.rows):
            self.draft = draft
            self.dataChanged.emit(self.index(0, 0), self.index(len(draft.rows) - 1, len(TITLES) - 1))
            return
        self.beginResetModel()
        self.draft = draft
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many tasks were read."""
        return 0 if parent.isValid() else len(self.draft.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """The columns' words; the tick's only in the tooltip and the columns' menu."""
        if orientation != Qt.Orientation.Horizontal or role not in (Role.DisplayRole, Role.ToolTipRole):
            return WRAPPED if role == Role.TextAlignmentRole else None
        return "" if section == INCLUDED and role == Role.DisplayRole else _(TITLES[section])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell but the ticks is typed in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        kept = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        ticks = index.column() in (INCLUDED, WARD)
        return kept | (Qt.ItemFlag.ItemIsUserCheckable if ticks else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell says, and how."""
        if not index.isValid():
            return None
        show = CELLS.get(role)
        return show(self.draft.rows[index.row()], index.column()) if show else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """A wish: the draft is changed by whoever hears it. False where nothing is wished, or a day is none."""
        match role:
            case Role.CheckStateRole:
                wish = self.ticked if index.column() == INCLUDED else self.bound
                wish.emit(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
                return True
            case Role.EditRole:
                return self._retype(index.row(), index.column(), str(value))
            case _:
                return False

    def _retype(self, row: int, column: int, text: str) -> bool:
        if tidy(text) == tidy(to_edit(self.draft.rows[row], column)):
            return False
        if column != DUE:
            self.retyped.emit(row, FIELDS[column], text)
            return True
        day = read_date(text, reading_year(self.draft, row))
        if day is None and text.strip():
            self.no_day.emit(tidy(text))
            return False
        self.dated.emit(row, day)
        return True


def reading_year(draft: Draft, row: int) -> int:
    """The year a day typed without one is meant in: the reading's own, else the document's."""
    due, issued = draft.rows[row].due, draft.document.date
    found = due or draft.rows[row].planned.deadline.end or issued
    return found.year if found else 0
