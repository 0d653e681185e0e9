"""What the list of tasks says of each, and what each column shows and sorts by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from cchc_desktop.domain.following import Occurrence, first_due
from cchc_desktop.domain.tasks import Standing, Task
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import fold, show_date, sort_key
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tasks import reading
from cchc_desktop.ui.tasks.standings import LOOKS, URGENCY

_REMEMBERED = 20_000
_SORTED_LETTERS = 60


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with what the list says beside it."""

    task: Task
    standing: Standing
    plan: str = ""
    """The document's number; empty for a task of the officer's own."""
    progress: str = ""
    """The latest note."""
    own_due: date | None = None
    """The unit's own last day for what is to be done first."""
    next: Occurrence | None = None
    """Of a task that comes back: the first time that is not given yet."""
    missed: int = 0
    """How many times it was not given by its day."""

    @property
    def assigned(self) -> str:
        """Whose it is inside the ward."""
        return " · ".join(filter(None, (self.task.person, self.task.room)))

    @property
    def day(self) -> date | None:
        """The day it is worked towards: its own, or that of the next time it comes back."""
        return first_due(self.task, self.next.due if self.next else None) or self.task.due

    @property
    def folded(self) -> str:
        """All its words as a hurried typist writes them."""
        task = self.task
        words = (task.number, task.title, task.deliverable, task.deadline.text, self.plan, self.progress, self.assigned)
        return _folded("\n".join((*words, *task.leads, *task.partners, *task.criteria)))


@lru_cache(maxsize=_REMEMBERED)
def _folded(text: str) -> str:
    return fold(text)


@dataclass(frozen=True, slots=True)
class Column:
    """What one column shows and sorts by."""

    title: str
    shape: Shape
    text: Callable[[TaskRow], str]
    order: Callable[[TaskRow], Any]


def _words(title: str, shape: Shape, text: Callable[[TaskRow], str]) -> Column:
    return Column(title, shape, text, lambda row: _words_order(text(row)))


def _words_order(words: str) -> Any:
    """What is empty comes last, as in Excel."""
    return (not words, _order(words[:_SORTED_LETTERS]))


@lru_cache(maxsize=_REMEMBERED)
def _order(text: str) -> Any:
    return sort_key(text)


def _due(row: TaskRow) -> str:
    words = reading.short(row.task.deadline, row.task.due)
    if row.next is None or row.next.due == row.task.due:
        return words
    told = _("{words}, missed {day}") if row.missed else _("{words}, next {day}")
    return told.format(words=words, day=show_date(row.next.due))


def _due_order(row: TaskRow) -> tuple[date, str]:
    return (row.day or date.max, reading.short(row.task.deadline, None))


def _own_order(row: TaskRow) -> date:
    return row.own_due or date.max


def _standing_words(row: TaskRow) -> str:
    words = LOOKS[row.standing].words
    if not row.missed:
        return words
    if row.standing is Standing.ONGOING:
        return _("{count} missed").format(count=row.missed)
    return _("{standing}, {count} missed").format(standing=words, count=row.missed)


def _standing_order(row: TaskRow) -> tuple[int, int, date]:
    return (URGENCY.index(row.standing), -row.missed, row.day or date.max)


COLUMNS = (
    _words(N_("No."), Shape(5, 6, shown=False), lambda row: row.task.number),
    _words(N_("Task"), Shape(60, 23), lambda row: row.task.title),
    _words(N_("Assigned to"), Shape(10, 12, optional=True), lambda row: row.assigned),
    _words(N_("Lead"), Shape(14, 12, shown=False), lambda row: "; ".join(row.task.leads)),
    _words(N_("Partner units"), Shape(15, 12, shown=False), lambda row: "; ".join(row.task.partners)),
    _words(N_("Deliverable"), Shape(14, 12, shown=False), lambda row: row.task.deliverable),
    _words(N_("Deadline in words"), Shape(10, 13, optional=True), lambda row: row.task.deadline.text),
    Column(N_("Understood as"), Shape(12, 16), _due, _due_order),
    Column(
        N_("Own deadline"),
        Shape(4, 11, optional=True),
        lambda row: show_date(row.own_due) if row.own_due else "",
        _own_order,
    ),
    Column(N_("Standing"), Shape(10, 15), _standing_words, _standing_order),
    _words(N_("Progress"), Shape(18, 12, shown=False), lambda row: row.progress),
    _words(N_("Criteria"), Shape(9, 7, optional=True), lambda row: ", ".join(row.task.criteria)),
    _words(N_("Document"), Shape(13, 12, shown=False), lambda row: row.plan),
)
DUE = next(number for number, column in enumerate(COLUMNS) if column.order is _due_order)
OWN_DUE = DUE + 1
STANDING = DUE + 2
