"""Tasks and their progress notes."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import col, delete, select

from cchc_desktop.domain.following import Extension
from cchc_desktop.domain.tasks import Note, Task
from cchc_desktop.i18n import _
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.errors import StoreError, gone
from cchc_desktop.store.following_tables import ExtensionRow
from cchc_desktop.store.tables import NoteRow, TaskRow
from cchc_desktop.store.task_rows import insert_tasks, read_task, read_tasks, save_task, update_task

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Tasks:
    """Every task of the ward, earliest deadline first, those without a day last."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> tuple[Task, ...]:
        """Every task."""
        with self._store.read() as session:
            return read_tasks(session)

    def get(self, task_id: int) -> Task | None:
        """One task, None where it was deleted."""
        with self._store.read() as session:
            return read_task(session, task_id)

    def add(self, task: Task) -> int:
        """Add a task, followed since today where it says nothing else; the answer is its id, whatever `task.id` was."""
        today = self._store.today
        with self._store.write(Action.ADD_TASK) as session:
            return insert_tasks(session, [task], today)[0]

    def save(self, task: Task) -> None:
        """Keep a task's new state, criteria included; GoneError where it was deleted."""
        with self._store.write(Action.EDIT_TASK) as session:
            save_task(session, task)

    def save_all(self, tasks: Iterable[Task]) -> None:
        """Keep the new state of many as one action; GoneError where one was deleted, and none is saved."""
        with self._store.write(Action.EDIT_TASKS) as session:
            for task in tasks:
                save_task(session, task)

    def extend(self, task: Task, until: date, reason: str, decided: date | None = None) -> None:
        """The superior gave time until then, as of today where no day is said; the day before stays with it.

        StoreError without a reason.
        """
        if not clean(reason).strip():
            raise StoreError(_("An extension needs a reason: write who allowed it and why."))
        with self._store.write(Action.EXTEND_TASK) as session:
            kept = read_task(session, task.id)
            if kept is None:
                raise gone()
            row = ExtensionRow(
                task_id=task.id,
                decided=decided or self._store.today,
                before=kept.due,
                until=until,
                reason=clean(reason),
            )
            session.add(row)
            session.flush()
            update_task(session, task.id, {"due": until})

    def extensions(self, task_id: int | None = None) -> tuple[Extension, ...]:
        """The extensions of one task or of all, in the order they were given."""
        rows = select(ExtensionRow).order_by(col(ExtensionRow.id))
        if task_id is not None:
            rows = rows.where(ExtensionRow.task_id == task_id)
        with self._store.read() as session:
            return tuple(
                Extension(row.id or 0, row.task_id, row.decided, row.before, row.until, row.reason)
                for row in session.exec(rows)
            )

    def finish(self, task: Task, day: date, note: str = "") -> None:
        """Done on `day`, with the number and date of its product; what else is in `task` is not saved."""
        with self._store.write(Action.FINISH_TASK) as session:
            update_task(session, task.id, {"finished": day, "finished_note": clean(note)})

    def reopen(self, task: Task) -> None:
        """Not done after all; what else is in `task` is not saved."""
        with self._store.write(Action.REOPEN_TASK) as session:
            update_task(session, task.id, {"finished": None, "finished_note": ""})

    def delete(self, task_ids: Iterable[int]) -> None:
        """Delete tasks with their notes and links, as one action."""
        with self._store.write(Action.DELETE_TASKS) as session:
            session.exec(delete(TaskRow).where(col(TaskRow.id).in_(tuple(task_ids))))

    def notes(self, task_id: int) -> tuple[Note, ...]:
        """What was done on one task, the latest day first."""
        return tuple(note for note in self.all_notes() if note.task_id == task_id)

    def all_notes(self) -> tuple[Note, ...]:
        """What was done on every task, the latest day first."""
        rows = select(NoteRow).order_by(col(NoteRow.day).desc(), col(NoteRow.id).desc())
        with self._store.read() as session:
            return tuple(Note(row.id or 0, row.task_id, row.day, row.text) for row in session.exec(rows))

    def add_note(self, task_id: int, day: date, text: str) -> int:
        """Note what was done on a day; the answer is the note's id."""
        with self._store.write(Action.ADD_NOTE) as session:
            row = NoteRow(task_id=task_id, day=day, text=clean(text))
            session.add(row)
            session.flush()
            return row.id or 0

    def delete_note(self, note_id: int) -> None:
        """Delete one note."""
        with self._store.write(Action.DELETE_NOTE) as session:
            session.exec(delete(NoteRow).where(col(NoteRow.id) == note_id))
