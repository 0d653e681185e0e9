"""The list of tasks as rows and columns: a snapshot of plain values that asks nothing and writes nothing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.tables.columns import WRAPPED
from cchc_desktop.ui.tasks import reading
from cchc_desktop.ui.tasks.standings import LOOKS, Look
from cchc_desktop.ui.tasks.task_columns import COLUMNS, DUE, OWN_DUE, STANDING, TaskRow
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Role.UserRole
_NO_PARENT = QModelIndex()
_MISSED = Look("triangle-alert", Tone.WARN, "")


class TaskModel(QAbstractTableModel):
    """One row a task; `show` replaces them, keeping the view's place where the tasks are the same ones."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[TaskRow, ...] = ()

    def show(self, rows: tuple[TaskRow, ...]) -> None:
        """Show `rows` from now on."""
        if [row.task.id for row in rows] == [row.task.id for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many tasks."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """How many columns, hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """The columns' words."""
        if orientation == Qt.Orientation.Horizontal and role in (Role.DisplayRole, Role.ToolTipRole):
            return _(COLUMNS[section].title)
        return WRAPPED if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What a cell says, how, and what it sorts by."""
        if not index.isValid():
            return None
        show = _SHOWN.get(role)
        return show(self.rows[index.row()], index.column()) if show else None


def _tooltip(row: TaskRow, column: int) -> str:
    if column == OWN_DUE and row.own_due:
        return tip(_("The work itself must be done by then: after it the steps inside the unit begin."))
    if column != DUE:
        return tip(COLUMNS[column].text(row))
    lines = [reading.whole(row.task.deadline)]
    if row.next:
        lines.append(_("Next: {title}, by {day}").format(title=row.next.title, day=show_date(row.next.due)))
    if row.task.doubtful:
        lines = [_("Read by the program – to be checked."), *lines, *reading.doubts(row.task.deadline)]
    return tip("\n".join(lines))


def _ink(row: TaskRow, column: int) -> QColor | None:
    if column == STANDING:
        return theme.color(_look(row).tone)
    if column == DUE and row.task.doubtful:
        return theme.color(Tone.WARN)
    return None


def _icon(row: TaskRow, column: int) -> QIcon | None:
    if column == DUE and row.task.doubtful:
        return theme.icon("circle-help", Tone.WARN)
    look = _look(row)
    return theme.icon(look.icon, look.tone) if column == STANDING else None


def _look(row: TaskRow) -> Look:
    """A missed time marks work that goes on all the time, too, which is overdue never."""
    return _MISSED if row.missed and row.standing is Standing.ONGOING else LOOKS[row.standing]


def _text(row: TaskRow, column: int) -> str:
    return COLUMNS[column].text(row)


_SHOWN: dict[int, Callable[[TaskRow, int], Any]] = {
    Role.DisplayRole: _text,
    Role.AccessibleTextRole: _text,
    Role.ToolTipRole: _tooltip,
    Role.DecorationRole: _icon,
    Role.ForegroundRole: _ink,
    SORT_ROLE: lambda row, column: COLUMNS[column].order(row),
}
