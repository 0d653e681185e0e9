"""Which tasks the list shows, and in what order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Signal

from cchc_desktop.text import fold
from cchc_desktop.ui.tasks.standings import URGENCY, key
from cchc_desktop.ui.tasks.task_columns import COLUMNS

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.tasks.task_columns import TaskRow
    from cchc_desktop.ui.tasks.task_model import TaskModel

    Index = QModelIndex | QPersistentModelIndex

ALL = "all"
OWN = 0
"""In place of a plan's id: the tasks the officer added."""
NOBODY = " "
"""In place of a name, which is never a space alone: the tasks that nobody was given."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the officer wants to see."""

    standing: str = ALL
    needle: str = ""
    plan: int | None = None
    """A plan's id, OWN, or None for every document."""
    ward_only: bool = False
    who: str | None = None
    """A person or a room, NOBODY, or None for everyone."""

    def lets(self, row: TaskRow) -> bool:
        """Whether `row` passes everything but the standing."""
        task = row.task
        if self.ward_only and not task.binds_ward:
            return False
        if self.plan is not None and (task.plan_id or OWN) != self.plan:
            return False
        if self.who is not None and self.who not in _whose(task):
            return False
        folded = row.folded if self.needle.strip() else ""
        return all(word in folded for word in fold(self.needle).split())


def _whose(task: Task) -> tuple[str, ...]:
    return (task.person, task.room) if task.person or task.room else (NOBODY,)


class TaskFilter(QSortFilterProxyModel):
    """Between the model and the table; words are found without accents."""

    narrowed = Signal()
    """What is shown has changed."""

    def __init__(self, model: TaskModel) -> None:
        super().__init__()
        self.wish = Wish()
        self._model = model
        self.setSourceModel(model)
        model.modelReset.connect(self.narrowed)
        model.dataChanged.connect(self.narrowed)

    def want(self, wish: Wish) -> None:
        """Show what `wish` lets through from now on."""
        if wish == self.wish:
            return
        self.wish = wish
        self.invalidate()
        self.narrowed.emit()

    def counts(self) -> dict[str, int]:
        """How many each standing would let through, with the other wishes as they are."""
        passing = [key(row.standing) for row in self._model.rows if self.wish.lets(row)]
        return {ALL: len(passing), **{key(each): passing.count(key(each)) for each in URGENCY}}

    def row_at(self, row: int) -> TaskRow:
        """The task in a row of the table."""
        return self._model.rows[self.mapToSource(self.index(row, 0)).row()]

    def find(self, task_id: int) -> int | None:
        """The row of the table that shows a task."""
        numbers = (number for number, row in enumerate(self._model.rows) if row.task.id == task_id)
        source = next(numbers, None)
        shown = self.mapFromSource(self._model.index(source, 0)) if source is not None else QModelIndex()
        return shown.row() if shown.isValid() else None

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002 -- a flat list
        """Called by Qt."""
        row = self._model.rows[source_row]
        return self.wish.standing in (ALL, key(row.standing)) and self.wish.lets(row)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By the column's own key: Python's order of values, not Qt's of texts."""
        order = COLUMNS[left.column()].order
        return bool(order(self._model.rows[left.row()]) < order(self._model.rows[right.row()]))
