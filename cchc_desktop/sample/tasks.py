"""The sample ward's plan, what was done of it, what came in, and tasks of its own."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from cchc_desktop import gathering
from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.following import Incoming
from cchc_desktop.domain.plans import read_plan
from cchc_desktop.domain.tasks import Rhythm, Task, last_day
from cchc_desktop.exchange.reading import read_blocks
from cchc_desktop.store import Store

_Given = dict[str, Any]
_OWN = ("own_due", "planned", "late_reason")


def add_tasks(store: Store, ward: _Given, home: Path) -> None:
    """Take the plan over, give its tasks to people, follow them, add the ward's own."""
    gathering.calendar(store)
    came = [_enter(store, each) for each in ward["incoming"]]
    file = home / ward["plan"]
    plan = read_plan(read_blocks(file), ward["year"], (ward["office"]["name"],))
    # The ward's own rooms lead every row of this plan.
    store.plans.import_plan(plan.document, [replace(task, binds_ward=True) for task in plan.tasks], file)
    store.tasks.save_all(_assigned(task, ward) for task in store.tasks.all())
    by_number = {task.number: task for task in store.tasks.all()}
    for progress in ward["progress"]:
        _follow(store, by_number[progress["task"]], progress)
    for own in ward["task"]:
        task_id = store.tasks.add(_assigned(_own_task(own, ward["year"]), ward))
        _follow(store, _kept(store, task_id), own)
        for document in came:
            if document.number == own.get("started_by"):
                store.incoming.start(_kept(store, task_id), document)


def _enter(store: Store, given: _Given) -> Incoming:
    document = Incoming(0, **given)
    return replace(document, id=store.incoming.add(document))


def _assigned(task: Task, ward: _Given) -> Task:
    """To the first of its leads that is an office of the ward, and whoever works there."""
    room = next((lead for lead in task.leads if lead in ward["people"]), "")
    return replace(task, room=room, person=ward["people"].get(room, ""), since=ward["followed_since"])


def _own_task(own: _Given, year: int) -> Task:
    deadline = read_deadline(own["deadline"], year)
    return Task(
        id=0,
        title=own["title"],
        deadline=deadline,
        section=own["section"],
        leads=tuple(own["leads"]),
        partners=tuple(own.get("partners", ())),
        deliverable=own["deliverable"],
        due=last_day(deadline),
        confirmed=True,
    )


def _follow(store: Store, task: Task, progress: _Given) -> None:
    for note in progress.get("notes", ()):
        store.tasks.add_note(task.id, note["day"], note["text"])
    own = {name: progress[name] for name in _OWN if name in progress}
    rhythm = Rhythm[progress["rhythm"]] if "rhythm" in progress else None
    criteria = tuple(progress.get("criteria", ()))
    store.tasks.save(replace(task, criteria=criteria, confirmed=True, rhythm=rhythm, **own))
    for given in progress.get("given", ()):
        store.occurrences.give(task, given["key"], given["day"], given["proof"])
    if extended := progress.get("extended"):
        store.tasks.extend(task, extended["until"], extended["reason"], extended["decided"])
    if "finished" in progress:
        store.tasks.finish(_kept(store, task.id), progress["finished"], progress["finished_note"])


def _kept(store: Store, task_id: int) -> Task:
    task = store.tasks.get(task_id)
    if task is None:
        raise LookupError(task_id)
    return task
