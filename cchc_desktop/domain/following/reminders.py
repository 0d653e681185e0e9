"""What to be reminded of when the day begins."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cchc_desktop.domain.following.ledger import Ledger
from cchc_desktop.domain.following.occurrences import Occurrence, binding, mixed
from cchc_desktop.domain.tasks import Task

DAYS_AHEAD = (30, 14, 7, 3, 1, 0)
"""So many days before a last day one is reminded of it."""
_FURTHEST = timedelta(days=max(DAYS_AHEAD))


@dataclass(frozen=True, slots=True)
class Reminder:
    """A task that is overdue, or comes due."""

    task: Task
    due: date
    days: int
    """Until then; negative once it is past."""
    occurrence: Occurrence | None = None
    """The one that is due, where the task comes back."""

    @property
    def overdue(self) -> bool:
        """Whether its last day is past."""
        return self.days < 0


def reminders(
    tasks: Iterable[Task], ledger: Ledger, today: date, shown: Mapping[int, date] | None = None
) -> tuple[Reminder, ...]:
    """What is overdue, and what came within 30, 14, 7, 3, 1 or 0 days since it was last shown; the most urgent first.

    `shown` is the day each task was last reminded of: once a day is enough, and a mark passed on a weekend is told
    on Monday.
    """
    last = shown or {}
    found = (_first(task, ledger, today, last.get(task.id)) for task in tasks)
    return tuple(sorted((each for each in found if each), key=lambda each: (each.due, each.task.id)))


def _first(task: Task, ledger: Ledger, today: date, shown: date | None) -> Reminder | None:
    """The most urgent of a task's days that is to be told today."""
    if shown is not None and shown >= today:
        return None
    dues = sorted(_dues(task, ledger, today), key=lambda each: each[0])
    told = (Reminder(task, due, (due - today).days, each) for due, each in dues if _tell(due, today, shown))
    return next(told, None)


def _dues(task: Task, ledger: Ledger, today: date) -> Iterator[tuple[date, Occurrence | None]]:
    finished = task.finished is not None and task.finished <= today
    if task.due is not None and not finished:
        yield task.due, None
    if finished and not mixed(task):
        return
    for each in ledger.open(task, today):
        if each.due >= today or binding(task):
            yield each.due, each


def _tell(due: date, today: date, shown: date | None) -> bool:
    if due < today:
        return True
    marks = (due - timedelta(days=days) for days in DAYS_AHEAD)
    since = shown or today - _FURTHEST - timedelta(days=1)
    return any(since < mark <= today for mark in marks)
