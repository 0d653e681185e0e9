"""The sample ward's plan, what was done of it, and tasks of its own."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.plans import read_plan
from cchc_desktop.domain.tasks import Task
from cchc_desktop.exchange.reading import read_blocks
from cchc_desktop.store import Store


def add_tasks(store: Store, ward: dict[str, Any], home: Path) -> None:
    """Take the plan over, follow its tasks, add the ward's own."""
    file = home / ward["plan"]
    plan = read_plan(read_blocks(file), ward["year"], (ward["office"]["name"],))
    # The ward's own rooms lead every row of this plan.
    store.plans.import_plan(plan.document, [replace(task, binds_ward=True) for task in plan.tasks], file)
    by_number = {task.number: task for task in store.tasks.all()}
    for progress in ward["progress"]:
        _follow(store, by_number[progress["task"]], progress)
    for own in ward["task"]:
        task_id = store.tasks.add(_own_task(own, ward["year"]))
        _follow(store, _kept(store, task_id), own)


def _own_task(own: dict[str, Any], year: int) -> Task:
    deadline = read_deadline(own["deadline"], year)
    return Task(
        id=0,
        title=own["title"],
        deadline=deadline,
        section=own["section"],
        leads=tuple(own["leads"]),
        partners=tuple(own.get("partners", ())),
        deliverable=own["deliverable"],
        due=deadline.end,
        confirmed=True,
    )


def _follow(store: Store, task: Task, progress: dict[str, Any]) -> None:
    for note in progress.get("notes", ()):
        store.tasks.add_note(task.id, note["day"], note["text"])
    store.tasks.save(replace(task, criteria=tuple(progress.get("criteria", ())), confirmed=True))
    if "finished" in progress:
        store.tasks.finish(_kept(store, task.id), progress["finished"], progress["finished_note"])


def _kept(store: Store, task_id: int) -> Task:
    task = store.tasks.get(task_id)
    if task is None:
        raise LookupError(task_id)
    return task
