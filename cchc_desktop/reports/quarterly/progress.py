"""Where the tasks stand at the end of the period, counted as a report counts them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.tasks import Note, Standing, Task, finished_late, goes_on, standing
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
    undated: tuple[Task, ...] = ()
    """Nobody knows yet by when."""

    @property
    def done(self) -> int:
        """How many count as done."""
        return len(self.finished) + len(self.performed)

    @property
    def late(self) -> tuple[Task, ...]:
        """Done, but after their last day."""
        return tuple(task for task in self.finished if finished_late(task))


@dataclass(frozen=True, slots=True)
class Diary:
    """What was written about each task, oldest first: in the period, and up to its last day."""

    period: Mapping[int, tuple[Note, ...]]
    all: Mapping[int, tuple[Note, ...]]

    def of(self, task: Task) -> tuple[Note, ...]:
        """The period's notes on a task."""
        return self.period.get(task.id, ())

    def newest(self, task: Task) -> Note | None:
        """The last note on a task, of whatever period."""
        return next(reversed(self.all.get(task.id, ())), None)


def diary(facts: ReportFacts) -> Diary:
    """The notes by task, without those of later days."""
    told = sorted((note for note in facts.notes if note.day <= facts.day), key=lambda note: (note.day, note.id))
    return Diary(_by_task(note for note in told if facts.within(note.day)), _by_task(told))


def _by_task(notes: Iterable[Note]) -> dict[int, tuple[Note, ...]]:
    by_task: dict[int, list[Note]] = {}
    for note in notes:
        by_task.setdefault(note.task_id, []).append(note)
    return {task_id: tuple(told) for task_id, told in by_task.items()}


def progress(facts: ReportFacts, told: Diary) -> Progress:
    """Count the tasks that bind the ward and were not done before the year began; in their documents' order."""
    counted = (task for task in facts.tasks if task.binds_ward and not _earlier(task, facts))
    tasks = tuple(sorted(counted, key=lambda task: (task.plan_id is None, task.plan_id or 0, task.id)))
    kinds = {task.id: _place(task, facts, told) for task in tasks}

    def of(place: str) -> tuple[Task, ...]:
        return tuple(task for task in tasks if kinds[task.id] == place)

    return Progress(
        tasks,
        finished=of("finished"),
        performed=of("performed"),
        silent=of("silent"),
        pending=of("pending"),
        overdue=of("overdue"),
        waiting=of("waiting"),
        undated=of("undated"),
    )


def _earlier(task: Task, facts: ReportFacts) -> bool:
    opening = min(facts.period.start, date(facts.period.year - 1, *_YEAR_OPENS))
    return task.finished is not None and task.finished < opening


def _place(task: Task, facts: ReportFacts, told: Diary) -> str:
    match standing(task, facts.day, facts.awaited.get(task.id)):
        case Standing.OVERDUE:
            return "overdue"
        case Standing.DONE:
            return "performed" if endless(task) else "finished"
        case _ if endless(task):
            return "performed" if told.of(task) else "silent"
        case Standing.WAITING:
            return "waiting"
        case Standing.UNDATED:
            return "undated"
        case _:
            return "pending"


def endless(task: Task) -> bool:
    """Whether a task is one of those that go on all the time."""
    return task.due is None and task.deadline.kind is not Kind.EVENT and goes_on(task)
