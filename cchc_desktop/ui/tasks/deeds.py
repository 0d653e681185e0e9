"""What the officer's wishes do to the store: one undoable action each, and a line of news."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from cchc_desktop.i18n import _
from cchc_desktop.store import Action, EvidenceFileError
from cchc_desktop.text import cut_at_word
from cchc_desktop.ui.tasks.plan_words import plan_name
from cchc_desktop.ui.tasks.proving import open_sheet, prove

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import date

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import StoredPlan
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.tasks.draft import Draft
    from cchc_desktop.ui.tasks.plan_renewal import Renewal

_TOLD = 60


class Tell(Protocol):
    """The page's line of news."""

    def __call__(self, text: str, *, undo: bool = False) -> None:
        """Say it; with `undo` it can be taken back there."""


class Deeds:
    """Tasks by their ids; those deleted meanwhile are passed over."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._store = desk, desk.store
        self.tell = tell
        self.deleted: frozenset[int] = frozenset()
        """What was deleted last; undo may bring it back."""

    def finish(self, ids: tuple[int, ...], day: date, product: str = "") -> None:
        """Done on `day`."""
        open_ones = [task for task in self.tasks(ids) if task.finished is None]
        self._each(Action.FINISH_TASK, open_ones, lambda task: self._store.tasks.finish(task, day, product))
        self.say(open_ones, _("Finished: {task}"), _("{count} tasks finished"))

    def reopen(self, ids: tuple[int, ...]) -> None:
        """Not done after all."""
        finished = [task for task in self.tasks(ids) if task.finished is not None]
        self._each(Action.REOPEN_TASK, finished, self._store.tasks.reopen)
        self.say(finished, _("Reopened: {task}"), _("{count} tasks reopened"))

    def confirm(self, ids: tuple[int, ...]) -> None:
        """A person has looked at the readings."""
        doubtful = [task for task in self.tasks(ids) if task.doubtful]
        self._each(Action.EDIT_TASK, doubtful, lambda task: self._store.tasks.save(replace(task, confirmed=True)))
        self.say(doubtful, _("Reading confirmed: {task}"), _("{count} readings confirmed"))

    def link(self, ids: tuple[int, ...], code: str) -> None:
        """Let the tasks, and the files they have, serve one criterion."""
        unlinked = [task for task in self.tasks(ids) if code not in task.criteria]
        self._each(
            Action.EDIT_TASK,
            unlinked,
            lambda task: self._save(replace(task, criteria=(*task.criteria, code)), (code,)),
        )
        words = _("{count} tasks now serve criterion {code}")
        if unlinked:
            self.tell(words.format(count=len(unlinked), code=code), undo=True)

    def delete(self, ids: tuple[int, ...]) -> None:
        """Delete with notes and links."""
        gone = self.tasks(ids)
        if gone:
            self.deleted = frozenset(task.id for task in gone)
            self._store.tasks.delete(self.deleted)
        self.say(gone, _("Deleted: {task}"), _("{count} tasks deleted"))

    def delete_plan(self, plan: StoredPlan, tasks: list[Task]) -> None:
        """Delete a document with its tasks."""
        self.deleted = frozenset(task.id for task in tasks)
        self._store.plans.delete(plan.id)
        words = _("Deleted: {plan} with {count} tasks")
        self.tell(words.format(plan=plan_name(plan.document), count=len(tasks)), undo=True)

    def add(self, task: Task) -> int:
        """A task of the officer's own; the answer is its id."""
        task_id = self._store.tasks.add(task)
        self.say([task], _("Added: {task}"), "")
        return task_id

    def save(self, task: Task) -> None:
        """Keep what was changed in a task's fields; a criterion linked now has the task's files for evidence."""
        before = self._store.tasks.get(task.id)
        linked = tuple(code for code in task.criteria if before is not None and code not in before.criteria)
        with self._store.as_one(Action.EDIT_TASK):
            proving = self._save(task, linked)
        if proving:
            words = _("{count} files of this task now prove {codes} too")
            self.tell(words.format(count=proving, codes=", ".join(linked)), undo=True)

    def note(self, ids: tuple[int, ...], day: date, text: str) -> None:
        """Note what was done on a task."""
        for task in self.tasks(ids):
            self._store.tasks.add_note(task.id, day, text)

    def delete_note(self, note_id: int) -> None:
        """Delete one progress note."""
        self._store.tasks.delete_note(note_id)
        self.tell(_("Progress note deleted"), undo=True)

    def import_plan(self, draft: Draft, renewal: Renewal | None = None) -> Callable[[], None]:
        """Enter a checked plan as one action; the answer, called, says so.

        A file that has gone since it was read (a stick pulled out) is no reason to lose the corrections.
        """
        if renewal is not None:
            applied = renewal.apply(self._store, draft)
            return lambda: self.tell(applied, undo=True)
        tasks = [row.task for row in draft.taken]
        words = _("{count} tasks taken in from {plan}")
        try:
            self._store.plans.import_plan(draft.document, tasks, draft.file)
        except EvidenceFileError:
            self._store.plans.import_plan(draft.document, tasks)
            words = _("{count} tasks taken in from {plan}; its file could not be kept, it is no longer there")
        said = words.format(count=len(tasks), plan=plan_name(draft.document))
        return lambda: self.tell(said, undo=True)

    def tasks(self, ids: tuple[int, ...]) -> list[Task]:
        """Those of them that are still there."""
        return [task for task in self._store.tasks.all() if task.id in ids]

    def _save(self, task: Task, linked: tuple[str, ...]) -> int:
        """The answer is how many of its files are new evidence."""
        self._store.tasks.save(task)
        sheet = open_sheet(self._desk) if linked else None
        return prove(self._store, sheet, task, linked) if sheet is not None else 0

    def _each(self, action: Action, tasks: list[Task], deed: Callable[[Task], object]) -> None:
        together: AbstractContextManager[None] = self._store.as_one(action) if tasks else nullcontext()
        with together:
            for task in tasks:
                deed(task)

    def say(self, tasks: list[Task], one: str, many: str) -> None:
        """What was done, with the title of one task or the count of several; it can be taken back."""
        if len(tasks) == 1:
            self.tell(one.format(task=cut_at_word(tasks[0].title, _TOLD)), undo=True)
        elif tasks:
            self.tell(many.format(count=len(tasks)), undo=True)
