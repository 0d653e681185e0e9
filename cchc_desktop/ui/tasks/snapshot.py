"""What the store holds of tasks at one moment, as the page shows it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cchc_desktop import gathering
from cchc_desktop.domain.following import STEPS, Extension, Ledger, Step, first_due, own_first, schedule
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.tasks import Note, Standing, Task
from cchc_desktop.text import sort_key
from cchc_desktop.ui.tasks import opened
from cchc_desktop.ui.tasks.opened import Opened, Sheet, Used, Worth
from cchc_desktop.ui.tasks.plan_words import plan_name, plan_words
from cchc_desktop.ui.tasks.task_columns import TaskRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from cchc_desktop import store as stores
    from cchc_desktop.domain.evidence import Evidence
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
    ledger: Ledger = field(default_factory=Ledger)
    extensions: Mapping[int, tuple[Extension, ...]] = field(default_factory=dict)
    steps: tuple[Step, ...] = STEPS
    worth: Mapping[str, Worth] = field(default_factory=dict)
    sheet: Sheet | None = None
    used: Used = field(default_factory=Used)

    @property
    def rows(self) -> tuple[TaskRow, ...]:
        """The list."""
        return tuple(self._row(task) for task in self.tasks.values())

    @property
    def documents(self) -> list[tuple[int, str]]:
        """The plans to choose from, by id and words."""
        return [(plan.id, plan_words(plan.document)) for plan in self.plans.values()]

    def opened(self, task: Task, files: tuple[tuple[Evidence, bool], ...] = ()) -> Opened:
        """One task with all that belongs to it; `files` are its documents, each with whether its copy is there."""
        calendar = self.ledger.calendar
        coming = self.ledger.next(task, self.today)
        day = first_due(task, coming.due if coming else None)
        return Opened(
            task,
            self.standing(task),
            self.notes.get(task.id, ()),
            self.plan_of(task),
            self.criteria,
            self.today,
            extensions=self.extensions.get(task.id, ()),
            towards=day,
            own_due=own_first(task, day, self.steps, calendar),
            steps=schedule(day, self.steps, calendar) if day else (),
            turns=opened.turns(task, self.ledger, self.today),
            comes_back=opened.comes_back(task, self.ledger),
            files=files,
            worth=self.worth,
            sheet=self.sheet,
            used=self.used,
        )

    def standing(self, task: Task) -> Standing:
        """Where a task stands; a missed occurrence makes it overdue."""
        return self.ledger.standing(task, self.today)

    def plan_of(self, task: Task) -> StoredPlan | None:
        """The document a task comes from."""
        return self.plans.get(task.plan_id) if task.plan_id is not None else None

    def _row(self, task: Task) -> TaskRow:
        plan, notes = self.plan_of(task), self.notes.get(task.id, ())
        coming = self.ledger.next(task, self.today)
        return TaskRow(
            task,
            self.standing(task),
            plan_name(plan.document) if plan else "",
            notes[0].text if notes else "",
            own_due=own_first(task, coming.due if coming else None, self.steps, self.ledger.calendar),
            next=coming,
            missed=len(self.ledger.missed(task, self.today)),
        )


def taken(store: Store, today: date) -> Snapshot:
    """The store as it is now."""
    notes = defaultdict[int, tuple[Note, ...]](tuple)
    for note in store.tasks.all_notes():
        notes[note.task_id] += (note,)
    extensions = defaultdict[int, tuple[Extension, ...]](tuple)
    for each in store.tasks.extensions():
        extensions[each.task_id] += (each,)
    office = store.office.get()
    sheet = store.sheets.of_year(office.year if office else today.year)
    tasks = store.tasks.all()
    return Snapshot(
        today,
        {task.id: task for task in tasks},
        notes,
        {plan.id: plan for plan in store.plans.all()},
        {each.code: each.title for each in sheet.indicators.walk()} if sheet else {},
        gathering.ledger(store, tasks),
        extensions,
        store.steps.get(),
        _worth(store, sheet) if sheet and any(task.criteria for task in tasks) else {},
        _known(sheet) if sheet else None,
        Used(_names(task.room for task in tasks), _names(task.person for task in tasks)),
    )


def _known(sheet: stores.Sheet) -> Sheet:
    leaves = frozenset(leaf.code for leaf in sheet.indicators.leaves)
    return Sheet(sheet.year, sheet.stage.open is Round.SELF, leaves)


def _worth(store: Store, sheet: stores.Sheet) -> dict[str, Worth]:
    rows = score(sheet.indicators, store.answers.of(sheet)).by_code
    return {code: Worth(row.points, row.max_points, row.lost) for code, row in rows.items()}


def _names(typed: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({name for name in typed if name}, key=sort_key))
