"""What falls on which day: the tasks, and each time that they come back, as one list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from cchc_desktop.domain.following import (
    STEPS,
    Calendar,
    DayOff,
    Ledger,
    Occurrence,
    Step,
    binding,
    own_due,
    standing_of,
    waits,
)
from cchc_desktop.domain.tasks import Standing, Task, standing

_FURTHEST = timedelta(days=400)
"""Further than a year of any rhythm."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with a last day."""

    task: Task
    due: date
    standing: Standing
    occurrence: Occurrence | None = None
    """The one that is due, where the task comes back."""
    missed: int = 1
    """How many times of the task are behind it as one line: those that were missed, else 1."""

    @property
    def title(self) -> str:
        """The task, and which time of it."""
        return f"{self.task.title} ({self.occurrence.title})" if self.occurrence else self.task.title

    @property
    def open(self) -> bool:
        """Whether it still has to be done."""
        return self.standing is not Standing.DONE

    @property
    def overdue(self) -> bool:
        """Whether its last day is past, and the superior named that day."""
        return self.standing is Standing.OVERDUE


@dataclass(frozen=True, slots=True)
class Agenda:
    """All that has to be done, as it is `today`."""

    today: date
    tasks: tuple[Task, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    days: tuple[DayOff, ...] = ()
    """Holidays by name, and weekend days worked in exchange."""
    steps: tuple[Step, ...] = STEPS

    @property
    def calendar(self) -> Calendar:
        """The working days."""
        return self.ledger.calendar

    @property
    def waiting(self) -> tuple[Task, ...]:
        """Tasks that wait for a superior's document."""
        return tuple(task for task in self.tasks if waits(task))

    @property
    def undated(self) -> tuple[Task, ...]:
        """Nobody knows yet by when: no calendar and no reminder has them."""
        return tuple(task for task in self.tasks if self.standing(task) is Standing.UNDATED)

    @property
    def overdue(self) -> tuple[Entry, ...]:
        """Open and past their day, however long ago, a line a task, the earliest first."""
        found: dict[int, Entry] = {}
        for entry in self._open(date.min, self.today - timedelta(days=1)):
            if entry.overdue:
                first = found.get(entry.task.id, replace(entry, missed=0))
                found[entry.task.id] = replace(first, missed=first.missed + 1)
        return tuple(found.values())

    def open_between(self, first: date, last: date) -> tuple[Entry, ...]:
        """Still to be done and due in these days, the earliest first; past ones only where they are overdue."""
        return tuple(entry for entry in self._open(first, last) if entry.overdue or entry.due >= self.today)

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        """All that is or was due in these days, the earliest first, the most pressing first on a day."""
        found = (entry for task in self.tasks for entry in self._entries(task, first, last))
        return tuple(sorted(found, key=_order))

    def standing(self, task: Task) -> Standing:
        """Where a task stands, what comes back of it included."""
        return self.ledger.standing(task, self.today)

    def entry(self, task: Task) -> Entry | None:
        """The task on its own last day, where it has one."""
        return Entry(task, task.due, standing(task, self.today)) if task.due is not None else None

    def told(self, task: Task) -> str:
        """Where a task stands, and how many times of it were missed: "Thường xuyên, thiếu 1 kỳ"."""
        return self.with_missed(str(self.standing(task).value).capitalize(), task)

    def with_missed(self, said: str, task: Task) -> str:
        """`said`, and how many times of the task were not given by their day."""
        missed = len(self.ledger.missed(task, self.today))
        return f"{said}, thiếu {missed} kỳ" if missed else said

    def next(self, task: Task) -> Entry | None:
        """What of the task is to be done first."""
        found = self._open(date.min, self.today + _FURTHEST, (task,))
        return next((each for each in found if each.overdue or each.due >= self.today), None)

    def own_due(self, entry: Entry) -> date | None:
        """The unit's own last day of an entry."""
        task = entry.task if entry.occurrence is None else replace(entry.task, due=entry.due, own_due=None)
        return own_due(task, self.steps, self.calendar)

    def _open(self, first: date, last: date, tasks: Sequence[Task] | None = None) -> tuple[Entry, ...]:
        chosen = self.tasks if tasks is None else tasks
        found = (entry for task in chosen for entry in self._entries(task, first, last) if entry.open)
        return tuple(sorted(found, key=_order))

    def _entries(self, task: Task, first: date, last: date) -> Iterator[Entry]:
        if (own := self.entry(task)) is not None and first <= own.due <= last:
            yield own
        for each in self._occurrences(task, last):
            if first <= each.due:
                yield Entry(task, each.due, self._standing(task, each), each)

    def _occurrences(self, task: Task, last: date) -> Iterator[Occurrence]:
        """Those due by `last`, asked for year by year: a task without a first day begins with the year asked about."""
        found: dict[str, Occurrence] = {}
        for year in range(min(self.today.year, last.year), last.year + 1):
            until = min(date(year, 12, 31), last)
            found.update((each.key, each) for each in self.ledger.occurrences(task, until))
        return (each for each in found.values() if each.due <= last)

    def _standing(self, task: Task, each: Occurrence) -> Standing:
        """Work that merely goes on all the time is never overdue."""
        said = standing_of(task, each, self.ledger.done.get(task.id, ()), self.today)
        return Standing.ONGOING if said is Standing.OVERDUE and not binding(task) else said


def once_a_day(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """A task's own day and the time it comes back on that very day as one, standing as the worse of the two."""
    listed = tuple(entries)
    own = {(entry.task.id, entry.due): entry.standing for entry in listed if entry.occurrence is None}
    for entry in listed:
        key = entry.task.id, entry.due
        if key in own:
            own[key] = min(own[key], entry.standing, key=_RANKS.index)
    merged = (
        replace(entry, standing=own[entry.task.id, entry.due]) if entry.occurrence is None else entry
        for entry in listed
        if entry.occurrence is None or (entry.task.id, entry.due) not in own
    )
    return tuple(sorted(merged, key=_order))


def assignee(task: Task) -> str:
    """Who does it inside the ward: the person, else the office; empty where nobody was named."""
    return task.person or task.room


_RANKS = tuple(Standing)


def _order(entry: Entry) -> tuple[date, int, int]:
    return entry.due, _RANKS.index(entry.standing), entry.task.id
