"""What a staff meeting has to know of the work at hand, by how it presses."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from cchc_desktop.domain.agenda import Agenda, Entry
from cchc_desktop.domain.tasks import Task

_MONTH = timedelta(days=30)
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Pressing:
    """A line a task in each."""

    overdue: tuple[Entry, ...]
    week: tuple[Entry, ...]
    """Until Sunday."""
    month: tuple[Entry, ...]
    """After that, within thirty days."""
    waiting: tuple[Task, ...]
    undated: tuple[Task, ...]
    """Nobody knows yet by when: the meeting may."""

    @property
    def count(self) -> int:
        """All of it."""
        return len(self.overdue) + len(self.week) + len(self.month) + len(self.waiting) + len(self.undated)


def pressing(agenda: Agenda) -> Pressing:
    """The work of the coming thirty days, what is overdue before it, what waits behind it."""
    today = agenda.today
    sunday = today + timedelta(days=_SUNDAY - today.weekday())
    ahead = agenda.open_between(today, today + _MONTH)
    return Pressing(
        overdue=agenda.overdue,
        week=_first_of_each(entry for entry in ahead if entry.due <= sunday),
        month=_first_of_each(entry for entry in ahead if entry.due > sunday),
        waiting=agenda.waiting,
        undated=agenda.undated,
    )


def _first_of_each(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """A line a task: its own day and the time it comes back on that day are one matter for a meeting."""
    found: dict[int, Entry] = {}
    for entry in entries:
        found.setdefault(entry.task.id, entry)
    return tuple(found.values())
