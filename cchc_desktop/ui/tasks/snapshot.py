"""What the store holds of tasks at one moment, as the page shows it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cchc_desktop.domain.tasks import Note, Task, standing
from cchc_desktop.ui.tasks.panel import Opened
from cchc_desktop.ui.tasks.plan_words import plan_name, plan_words
from cchc_desktop.ui.tasks.task_model import TaskRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cchc_desktop.store import Store, StoredPlan


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Tasks, notes, plans and the criteria of the year's sheet, by their ids and codes."""

    today: date
    tasks: Mapping[int, Task] = field(default_factory=dict)
    notes: Mapping[int, tuple[Note, ...]] = field(default_factory=dict)
    """The latest day first."""
    plans: Mapping[int, StoredPlan] = field(default_factory=dict)
    criteria: Mapping[str, str] = field(default_factory=dict)

    @property
    def rows(self) -> tuple[TaskRow, ...]:
        """The list."""
        return tuple(self._row(task) for task in self.tasks.values())

    @property
    def documents(self) -> list[tuple[int, str]]:
        """The plans to choose from, by id and words."""
        return [(plan.id, plan_words(plan.document)) for plan in self.plans.values()]

    def opened(self, task: Task) -> Opened:
        """One task with all that belongs to it."""
        stands = standing(task, self.today)
        return Opened(task, stands, self.notes.get(task.id, ()), self.plan_of(task), self.criteria, self.today)

    def plan_of(self, task: Task) -> StoredPlan | None:
        """The document a task comes from."""
        return self.plans.get(task.plan_id) if task.plan_id is not None else None

    def _row(self, task: Task) -> TaskRow:
        plan, notes = self.plan_of(task), self.notes.get(task.id, ())
        name = plan_name(plan.document) if plan else ""
        return TaskRow(task, standing(task, self.today), name, notes[0].text if notes else "")


def taken(store: Store, today: date) -> Snapshot:
    """The store as it is now."""
    notes = defaultdict[int, tuple[Note, ...]](tuple)
    for note in store.tasks.all_notes():
        notes[note.task_id] += (note,)
    office = store.office.get()
    sheet = store.sheets.of_year(office.year if office else today.year)
    return Snapshot(
        today,
        {task.id: task for task in store.tasks.all()},
        notes,
        {plan.id: plan for plan in store.plans.all()},
        {each.code: each.title for each in sheet.indicators.walk()} if sheet else {},
    )
