"""The three dates of a task: the superior's, the unit's own planned back from it, and the extensions of the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cchc_desktop.domain.following.calendar import Calendar
from cchc_desktop.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class Step:
    """A step that a document takes inside the unit before it leaves."""

    title: str
    working_days: int


STEPS = (Step("Dự thảo", 5), Step("Soát", 2), Step("Trình ký", 2), Step("Văn thư", 1))
"""Until the officer says otherwise."""


@dataclass(frozen=True, slots=True)
class Extension:
    """The superior gave more time."""

    id: int
    task_id: int
    decided: date
    before: date | None
    """The superior's day until then; it stays on view."""
    until: date
    reason: str


def schedule(due: date, steps: Sequence[Step], calendar: Calendar) -> tuple[tuple[Step, date], ...]:
    """The day by which each step must have begun, so that the last one ends on the last working day by `due`."""
    day = calendar.after(calendar.on_or_before(due), 1)
    planned = []
    for step in reversed(steps):
        day = calendar.before(day, step.working_days)
        planned.append((step, day))
    return tuple(reversed(planned))


def own_day(due: date, steps: Sequence[Step], calendar: Calendar) -> date:
    """The last working day by which the work itself is done, and the first step can begin on the next."""
    return calendar.before(calendar.on_or_before(due), sum(step.working_days for step in steps))


def own_due(task: Task, steps: Sequence[Step], calendar: Calendar) -> date | None:
    """The unit's own last day: as the officer set it, else planned back from the superior's."""
    if task.own_due is not None or task.due is None:
        return task.own_due
    return own_day(task.due, steps, calendar)


def first_due(task: Task, coming: date | None) -> date | None:
    """What the work is done towards first: its own day while it is open, or the next time it comes back, `coming`."""
    own = task.due if task.finished is None else None
    return min(filter(None, (own, coming)), default=None)


def own_first(task: Task, coming: date | None, steps: Sequence[Step], calendar: Calendar) -> date | None:
    """The unit's own last day for that: as the officer set it, else planned back."""
    if task.own_due is not None and task.finished is None:
        return task.own_due
    day = first_due(task, coming)
    return own_day(day, steps, calendar) if day is not None else None
