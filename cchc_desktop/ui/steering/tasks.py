"""A step as a task to be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store import Action
from cchc_desktop.text import cut_at_word, show_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.steering.savings import Saving, Step
    from cchc_desktop.store import Store
    from cchc_desktop.ui.steering.choosing import StepRow

_LONGEST = 200


def add_tasks(store: Store, rows: Sequence[StepRow]) -> int:
    """A task of each step that has none yet, as one action; how many there are."""
    fresh = [row for row in rows if not row.given]
    if fresh:
        with store.as_one(Action.ADD_TASK):
            for row in fresh:
                store.tasks.add(as_task(row.saving, row.step))
    return len(fresh)


def as_task(saving: Saving, step: Step) -> Task:
    """What is to be done, for which criterion, until when, proved by what the set asks for."""
    leaf = saving.leaf
    title = f"{step.words[:1].upper()}{step.words[1:]} (tiêu chí {leaf.code} {leaf.title})"
    return Task(
        id=0,
        title=cut_at_word(title, _LONGEST),
        deadline=Deadline(f"Chậm nhất ngày {show_date(step.until)}", Kind.DATE, end=step.until),
        deliverable=leaf.evidence,
        due=step.until,
        confirmed=True,
        criteria=(leaf.code,),
    )
