"""What was given of all that comes back, and where every task stands by it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from cchc_desktop.domain.following.calendar import Calendar
from cchc_desktop.domain.following.occurrences import Occurrence, binding, mixed, occurrences
from cchc_desktop.domain.periods import Period
from cchc_desktop.domain.tasks import SOON, Standing, Task, standing

_AHEAD = timedelta(days=400)
"""How far to look for the next one: further than a year of any rhythm."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was given for one occurrence, or why none will be."""

    task_id: int
    key: str
    day: date
    proof: str = ""
    """Number and date of what was given, as typed."""
    reason: str = ""
    """Why it was let go; empty where it was given."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that is known of occurrences, on whatever day it is asked about."""

    calendar: Calendar = field(default_factory=Calendar)
    periods: tuple[Period, ...] = ()
    """Of every year that is asked about."""
    done: Mapping[int, tuple[Done, ...]] = field(default_factory=dict, hash=False)
    """By task."""

    def occurrences(self, task: Task, until: date) -> tuple[Occurrence, ...]:
        """Those of the task that have begun by `until`."""
        return occurrences(task, self.periods, self.calendar, until)

    def given(self, task: Task, key: str) -> Done | None:
        """What was given for one, or why it was let go."""
        return next((each for each in self.done.get(task.id, ()) if each.key == key), None)

    def open(self, task: Task, today: date) -> tuple[Occurrence, ...]:
        """Begun by `today` and neither given nor let go by then, the earliest due first."""
        closed = {each.key for each in self.done.get(task.id, ()) if each.day <= today}
        return tuple(each for each in self.occurrences(task, today) if each.key not in closed)

    def missed(self, task: Task, today: date) -> tuple[Occurrence, ...]:
        """Open ones past their day: they stay until they are given or let go with a reason."""
        return tuple(each for each in self.open(task, today) if each.due < today)

    def next(self, task: Task, today: date) -> Occurrence | None:
        """The first one that is neither given nor let go, missed ones included."""
        closed = {each.key for each in self.done.get(task.id, ())}
        ahead = self.occurrences(task, min(today, date.max - _AHEAD) + _AHEAD)
        return next((each for each in ahead if each.key not in closed), None)

    def awaited(self, task: Task, today: date) -> date | None:
        """The last day of the first open one, where the superior named when it comes back."""
        over = task.finished is not None and task.finished <= today and not mixed(task)
        if over or not binding(task):
            return None
        return next((each.due for each in self.open(task, today)), None)

    def standing(self, task: Task, today: date) -> Standing:
        """Where the task stands: a missed occurrence makes it overdue."""
        return standing(task, today, self.awaited(task, today))


def standing_of(task: Task, occurrence: Occurrence, done: Iterable[Done], today: date) -> Standing:
    """Where one occurrence of the task stands on `today`; one that was let go is done with."""
    if any((each.task_id, each.key) == (task.id, occurrence.key) and each.day <= today for each in done):
        return Standing.DONE
    if today > occurrence.due:
        return Standing.OVERDUE
    return Standing.DUE_SOON if occurrence.due - today <= SOON else Standing.ON_TRACK


def by_task(done: Sequence[Done]) -> dict[int, tuple[Done, ...]]:
    """What was given, by task and in the order given."""
    found: dict[int, tuple[Done, ...]] = {}
    for each in done:
        found[each.task_id] = (*found.get(each.task_id, ()), each)
    return found
