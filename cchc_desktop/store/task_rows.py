"""The rows of tasks: read as values, inserted, updated.

Read past the mapped rows: a thousand tasks are read anew for every edit.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row
from sqlmodel import Session, col, delete, insert, select, update

from cchc_desktop.domain import deadlines
from cchc_desktop.domain.tasks import Rhythm, Task
from cchc_desktop.store.columns import as_json, as_lines, clean, deadline_from_json, lines
from cchc_desktop.store.errors import gone
from cchc_desktop.store.tables import TaskCriterionRow, TaskRow, table_of


def read_tasks(session: Session, *where: bool) -> tuple[Task, ...]:
    """The tasks of which that is true, earliest deadline first, those without a day last."""
    rows = select(table_of(TaskRow)).where(*where).order_by(col(TaskRow.due).nulls_last(), col(TaskRow.id))
    criteria = _criteria(session)
    return tuple(_task(row, criteria[row.id]) for row in session.connection().execute(rows).all())


def read_task(session: Session, task_id: int) -> Task | None:
    """One task, None where it was deleted."""
    return next(iter(read_tasks(session, TaskRow.id == task_id)), None)


def insert_tasks(session: Session, tasks: Sequence[Task], today: date) -> list[int]:
    """Insert tasks in their order, followed since `today` where they say nothing else; the answer is their new ids."""
    if not tasks:
        return []
    rows = insert(TaskRow).returning(col(TaskRow.id), sort_by_parameter_order=True)
    columns = [{**_columns(task), "since": task.since or today} for task in tasks]
    ids = [row or 0 for row in session.connection().execute(rows, columns).scalars()]
    _insert_criteria(session, {row: task.criteria for row, task in zip(ids, tasks, strict=True)})
    return ids


def save_task(session: Session, task: Task) -> None:
    """Give the task's row all its values, criteria included; since when it is followed only where the task knows."""
    since = {"since": task.since} if task.since else {}
    update_task(session, task.id, _columns(task) | since)
    kept = session.exec(select(TaskCriterionRow).where(TaskCriterionRow.task_id == task.id)).all()
    codes = [clean(code) for code in task.criteria]
    if [row.code for row in kept] != codes:
        session.exec(delete(TaskCriterionRow).where(col(TaskCriterionRow.task_id) == task.id))
        _insert_criteria(session, {task.id: codes})


def update_task(session: Session, task_id: int, columns: dict[str, object]) -> None:
    """Give a task's row these values; GoneError where there is none."""
    if not session.connection().execute(update(TaskRow).where(col(TaskRow.id) == task_id), columns).rowcount:
        raise gone()


def _insert_criteria(session: Session, criteria: dict[int, Iterable[str]]) -> None:
    codes = {task: dict.fromkeys(map(clean, named)) for task, named in criteria.items()}
    if rows := [{"task_id": task, "code": code} for task, named in codes.items() for code in named if code]:
        session.connection().execute(insert(TaskCriterionRow), rows)


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
        "person": clean(task.person),
        "room": clean(task.room),
        "own_due": task.own_due,
        "planned": task.planned,
        "rhythm": task.rhythm.name if task.rhythm else None,
        "started_by": task.started_by,
        "late_reason": clean(task.late_reason),
    }


def _task(row: Row[Any], criteria: Iterable[str]) -> Task:
    return Task(
        id=row.id,
        title=row.title,
        deadline=deadline_from_json(row.deadline),
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
        person=row.person,
        room=row.room,
        own_due=row.own_due,
        planned=row.planned,
        rhythm=Rhythm[row.rhythm] if row.rhythm else None,
        started_by=row.started_by,
        late_reason=row.late_reason,
        since=row.since,
    )
