"""Tasks and their progress notes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import Session, col, delete, insert, select, update

from cchc_desktop.domain import deadlines
from cchc_desktop.domain.tasks import Note, Task
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import as_json, as_lines, clean, from_json, lines
from cchc_desktop.store.errors import gone
from cchc_desktop.store.tables import NoteRow, TaskCriterionRow, TaskRow

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Tasks:
    """Every task of the ward, earliest deadline first, those without a day last."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> tuple[Task, ...]:
        """Every task."""
        rows = select(TaskRow).order_by(col(TaskRow.due).nulls_last(), col(TaskRow.id))
        with self._store.read() as session:
            criteria = _criteria(session)
            return tuple(_task(row, criteria[row.id]) for row in session.exec(rows))

    def get(self, task_id: int) -> Task | None:
        """One task, None where it was deleted."""
        with self._store.read() as session:
            row = session.get(TaskRow, task_id)
            return _task(row, _criteria(session)[task_id]) if row else None

    def add(self, task: Task) -> int:
        """Add a task; the answer is its id, whatever `task.id` was."""
        with self._store.write(Action.ADD_TASK) as session:
            return insert_tasks(session, [task])[0]

    def save(self, task: Task) -> None:
        """Keep a task's new state, criteria included; GoneError where it was deleted."""
        with self._store.write(Action.EDIT_TASK) as session:
            _update(session, task.id, _columns(task))
            kept = session.exec(select(TaskCriterionRow).where(TaskCriterionRow.task_id == task.id)).all()
            codes = [clean(code) for code in task.criteria]
            if [row.code for row in kept] != codes:
                session.exec(delete(TaskCriterionRow).where(col(TaskCriterionRow.task_id) == task.id))
                _insert_criteria(session, {task.id: codes})

    def finish(self, task: Task, day: date, note: str = "") -> None:
        """Done on `day`, with the number and date of its product; what else is in `task` is not saved."""
        with self._store.write(Action.FINISH_TASK) as session:
            _update(session, task.id, {"finished": day, "finished_note": clean(note)})

    def reopen(self, task: Task) -> None:
        """Not done after all; what else is in `task` is not saved."""
        with self._store.write(Action.REOPEN_TASK) as session:
            _update(session, task.id, {"finished": None, "finished_note": ""})

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

    def save_note(self, note: Note) -> None:
        """Keep a note's new day or text; GoneError where it was deleted."""
        with self._store.write(Action.EDIT_NOTE) as session:
            row = session.get(NoteRow, note.id)
            if row is None:
                raise gone()
            row.day, row.text = note.day, clean(note.text)

    def delete_note(self, note_id: int) -> None:
        """Delete one note."""
        with self._store.write(Action.DELETE_NOTE) as session:
            session.exec(delete(NoteRow).where(col(NoteRow.id) == note_id))


def insert_tasks(session: Session, tasks: Sequence[Task]) -> list[int]:
    """Insert tasks in their order; the answer is their new ids."""
    if not tasks:
        return []
    rows = insert(TaskRow).returning(col(TaskRow.id), sort_by_parameter_order=True)
    ids = [row or 0 for row in session.connection().execute(rows, [_columns(task) for task in tasks]).scalars()]
    _insert_criteria(session, {row: task.criteria for row, task in zip(ids, tasks, strict=True)})
    return ids


def _insert_criteria(session: Session, criteria: dict[int, Iterable[str]]) -> None:
    codes = {task: dict.fromkeys(map(clean, named)) for task, named in criteria.items()}
    if rows := [{"task_id": task, "code": code} for task, named in codes.items() for code in named if code]:
        session.connection().execute(insert(TaskCriterionRow), rows)


def _update(session: Session, task_id: int, columns: dict[str, object]) -> None:
    if not session.connection().execute(update(TaskRow).where(col(TaskRow.id) == task_id), columns).rowcount:
        raise gone()


def _criteria(session: Session) -> defaultdict[int | None, list[str]]:
    """The codes of each task, in the order they were given."""
    criteria = defaultdict[int | None, list[str]](list)
    link = TaskCriterionRow
    for task_id, code in session.exec(select(link.task_id, link.code).order_by(col(link.id))):
        criteria[task_id].append(code)
    return criteria


def _columns(task: Task) -> dict[str, object]:
    return {
        "plan_id": task.plan_id,
        "title": clean(task.title),
        "deadline": as_json(deadlines.as_data(task.deadline)),
        "number": clean(task.number),
        "section": clean(task.section),
        "leads": as_lines(task.leads),
        "partners": as_lines(task.partners),
        "deliverable": clean(task.deliverable),
        "due": task.due,
        "confirmed": task.confirmed,
        "binds_ward": task.binds_ward,
        "source_page": task.source_page,
        "source_text": clean(task.source_text),
        "finished": task.finished,
        "finished_note": clean(task.finished_note),
    }


def _task(row: TaskRow, criteria: Iterable[str]) -> Task:
    return Task(
        id=row.id or 0,
        title=row.title,
        deadline=deadlines.from_data(from_json(row.deadline)),
        number=row.number,
        section=row.section,
        leads=lines(row.leads),
        partners=lines(row.partners),
        deliverable=row.deliverable,
        due=row.due,
        confirmed=row.confirmed,
        binds_ward=row.binds_ward,
        plan_id=row.plan_id,
        source_page=row.source_page,
        source_text=row.source_text,
        finished=row.finished,
        finished_note=row.finished_note,
        criteria=tuple(criteria),
    )
