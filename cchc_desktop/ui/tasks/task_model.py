"""The list of tasks as rows and columns: a snapshot of plain values that asks nothing and writes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from cchc_desktop.domain.following import Occurrence
from cchc_desktop.domain.tasks import Standing, Task
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import fold, show_date, sort_key
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks import reading
from cchc_desktop.ui.tasks.columns import WRAPPED, Shape
from cchc_desktop.ui.tasks.standings import LOOKS, URGENCY, Look
from cchc_desktop.ui.tasks.tips import tip
from cchc_desktop.ui.theme import Tone

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Role.UserRole
_NO_PARENT = QModelIndex()
_REMEMBERED = 20_000
_SORTED_LETTERS = 60
_MISSED = Look("triangle-alert", Tone.WARN, "")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with what the list says beside it."""

    task: Task
    standing: Standing
    plan: str = ""
    """The document's number; empty for a task of the officer's own."""
    progress: str = ""
    """The latest note."""
    own_due: date | None = None
    """The unit's own last day while it is not done."""
    next: Occurrence | None = None
    """Of a task that comes back: the first time that is not given yet."""
    missed: int = 0
    """How many times it was not given by its day."""

    @property
    def assigned(self) -> str:
        """Whose it is inside the ward."""
        return " · ".join(filter(None, (self.task.person, self.task.room)))

    @property
    def day(self) -> date | None:
        """The day it is worked towards: its own, or that of the next time it comes back."""
        coming = self.next.due if self.next else None
        return min(filter(None, (self.task.due, coming)), default=None)

    @property
    def folded(self) -> str:
        """All its words as a hurried typist writes them."""
        task = self.task
        words = (task.number, task.title, task.deliverable, task.deadline.text, self.plan, self.progress, self.assigned)
        return _folded("\n".join((*words, *task.leads, *task.partners, *task.criteria)))


@lru_cache(maxsize=_REMEMBERED)
def _folded(text: str) -> str:
    return fold(text)


@dataclass(frozen=True, slots=True)
class Column:
    """What one column shows and sorts by."""

    title: str
    shape: Shape
    text: Callable[[TaskRow], str]
    order: Callable[[TaskRow], Any]


def _words(title: str, shape: Shape, text: Callable[[TaskRow], str]) -> Column:
    return Column(title, shape, text, lambda row: _order(text(row)[:_SORTED_LETTERS]))


@lru_cache(maxsize=_REMEMBERED)
def _order(text: str) -> Any:
    return sort_key(text)


def _due(row: TaskRow) -> str:
    words = reading.short(row.task.deadline, row.task.due)
    if row.next is None or row.next.due == row.task.due:
        return words
    told = _("{words}, missed {day}") if row.missed else _("{words}, next {day}")
    return told.format(words=words, day=show_date(row.next.due))


def _due_order(row: TaskRow) -> tuple[date, str]:
    return (row.day or date.max, reading.short(row.task.deadline, None))


def _own_order(row: TaskRow) -> date:
    return row.own_due or date.max


def _standing_words(row: TaskRow) -> str:
    words = LOOKS[row.standing].words
    if not row.missed:
        return words
    if row.standing is Standing.ONGOING:
        return _("{count} missed").format(count=row.missed)
    return _("{standing}, {count} missed").format(standing=words, count=row.missed)


def _standing_order(row: TaskRow) -> tuple[int, int, date]:
    return (URGENCY.index(row.standing), -row.missed, row.day or date.max)


COLUMNS = (
    _words(N_("No."), Shape(5, 6, shown=False), lambda row: row.task.number),
    _words(N_("Task"), Shape(60, 17), lambda row: row.task.title),
    _words(N_("Assigned to"), Shape(12, 13, optional=True), lambda row: row.assigned),
    _words(N_("Lead"), Shape(14, 12, shown=False), lambda row: "; ".join(row.task.leads)),
    _words(N_("Partner units"), Shape(15, 12, shown=False), lambda row: "; ".join(row.task.partners)),
    _words(N_("Deliverable"), Shape(14, 12, shown=False), lambda row: row.task.deliverable),
    _words(N_("Deadline in words"), Shape(14, 12, optional=True), lambda row: row.task.deadline.text),
    Column(N_("Understood as"), Shape(15, 14), _due, _due_order),
    Column(
        N_("Own deadline"),
        Shape(4, 11, optional=True),
        lambda row: show_date(row.own_due) if row.own_due else "",
        _own_order,
    ),
    Column(N_("Standing"), Shape(14, 14), _standing_words, _standing_order),
    _words(N_("Progress"), Shape(18, 12, shown=False), lambda row: row.progress),
    _words(N_("Criteria"), Shape(9, 8, optional=True), lambda row: ", ".join(row.task.criteria)),
    _words(N_("Document"), Shape(13, 12, shown=False), lambda row: row.plan),
)
DUE = next(number for number, column in enumerate(COLUMNS) if column.order is _due_order)
OWN_DUE = DUE + 1
STANDING = DUE + 2


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
