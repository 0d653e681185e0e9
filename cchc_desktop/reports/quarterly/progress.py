"""Where the tasks stand at the end of the period, counted as a report counts them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.tasks import Note, Standing, Task, finished_late, standing
from cchc_desktop.reports.quarterly.facts import ReportFacts

_YEAR_OPENS = (12, 15)


@dataclass(frozen=True, slots=True)
class Progress:
    """Every task that counts, each in one of the lists; a task without end counts as done once it was worked on."""

    tasks: tuple[Task, ...]
    finished: tuple[Task, ...]
    """With a last day, done."""
    performed: tuple[Task, ...]
    """Without a last day, and something was done on it in the period."""
    silent: tuple[Task, ...]
    """Without a last day, and nothing was recorded in the period."""
    pending: tuple[Task, ...]
    """Not yet due."""
    overdue: tuple[Task, ...]
    waiting: tuple[Task, ...]
    """For a document of the superior's."""

    @property
    def done(self) -> int:
        """How many count as done."""
        return len(self.finished) + len(self.performed)

    @property
    def late(self) -> tuple[Task, ...]:
        """Done, but after their last day."""
        return tuple(task for task in self.finished if finished_late(task))


def progress(facts: ReportFacts) -> Progress:
    """Count the tasks that bind the ward and were not done before the year began."""
    tasks = tuple(task for task in facts.tasks if task.binds_ward and not _earlier(task, facts))
    kinds = {task.id: _place(task, facts) for task in tasks}

    def of(place: str) -> tuple[Task, ...]:
        return tuple(task for task in tasks if kinds[task.id] == place)

    return Progress(tasks, of("finished"), of("performed"), of("silent"), of("pending"), of("overdue"), of("waiting"))


def _earlier(task: Task, facts: ReportFacts) -> bool:
    opening = min(facts.period.start, date(facts.period.year - 1, *_YEAR_OPENS))
    return task.finished is not None and task.finished < opening


def _place(task: Task, facts: ReportFacts) -> str:
    match standing(task, facts.day):
        case Standing.DONE:
            return "performed" if endless(task) else "finished"
        case Standing.ONGOING:
            return "performed" if notes_of(task, facts) else "silent"
        case Standing.OVERDUE:
            return "overdue"
        case Standing.WAITING:
            return "waiting"
        case Standing.ON_TRACK | Standing.DUE_SOON:
            return "pending"


def endless(task: Task) -> bool:
    """Whether a task is one of those that go on all the time."""
    return task.due is None and task.deadline.kind is not Kind.EVENT


def notes_of(task: Task, facts: ReportFacts) -> tuple[Note, ...]:
    """What was written about a task in the period, oldest first."""
    return tuple(note for note in _written(task, facts.notes) if facts.within(note.day))


def last_note(task: Task, facts: ReportFacts) -> Note | None:
    """The newest note up to the report's day, of whatever period."""
    return next((note for note in reversed(_written(task, facts.notes)) if note.day <= facts.day), None)


def _written(task: Task, notes: Sequence[Note]) -> list[Note]:
    return sorted((note for note in notes if note.task_id == task.id), key=lambda note: (note.day, note.id))
