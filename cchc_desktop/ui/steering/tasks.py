"""A step as a task to be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.tasks import Task
from cchc_desktop.text import shortened, show_date

if TYPE_CHECKING:
    from cchc_desktop.domain.steering.savings import Saving, Step

_LONGEST = 200


def as_task(saving: Saving, step: Step) -> Task:
    """What is to be done, for which criterion, until when, proved by what the set asks for."""
    leaf = saving.leaf
    title = f"{step.words[:1].upper()}{step.words[1:]} (tiêu chí {leaf.code} {leaf.title})"
    return Task(
        id=0,
        title=shortened(title, _LONGEST),
        deadline=Deadline(f"Chậm nhất ngày {show_date(step.until)}", Kind.DATE, end=step.until),
        deliverable=leaf.evidence,
        due=step.until,
        confirmed=True,
        criteria=(leaf.code,),
    )
