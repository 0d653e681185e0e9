"""One task with all that belongs to it, as the panel shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cchc_desktop.domain.following import standing_of
from cchc_desktop.domain.following.occurrences import rules
from cchc_desktop.domain.tasks import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.following import Done, Extension, Ledger, Occurrence, Step
    from cchc_desktop.domain.tasks import Note, Task
    from cchc_desktop.store import StoredPlan

_MOST_GIVEN = 24


@dataclass(frozen=True, slots=True)
class Turn:
    """One time that a task comes back, with what was given for it."""

    occurrence: Occurrence
    standing: Standing
    done: Done | None


@dataclass(frozen=True, slots=True)
class Worth:
    """What a criterion brings now."""

    points: Decimal
    most: Decimal
    lost: Decimal


@dataclass(frozen=True, slots=True)
class Sheet:
    """The score sheet of the year, as far as a task has to know it."""

    year: int
    open: bool
    """Whether evidence can be attached to its criteria now."""
    leaves: frozenset[str] = frozenset()
    """The codes that take evidence: groups have none of their own."""


@dataclass(frozen=True, slots=True)
class Used:
    """Names that were typed before, to be chosen again."""

    rooms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """What the panel shows of one task."""

    task: Task
    standing: Standing
    notes: tuple[Note, ...]
    plan: StoredPlan | None
    criteria: Mapping[str, str]
    """Every criterion of the year's sheet: code and title."""
    today: date
    extensions: tuple[Extension, ...] = ()
    towards: date | None = None
    """The day the work is done towards: its own, or that of the next time it comes back."""
    own_due: date | None = None
    """The unit's own last day for it, set or planned back."""
    steps: tuple[tuple[Step, date], ...] = ()
    """When each step inside the unit must have begun."""
    turns: tuple[Turn, ...] = ()
    comes_back: bool = False
    files: tuple[tuple[Evidence, bool], ...] = ()
    """Each document with whether its copy is still in the folder."""
    worth: Mapping[str, Worth] = field(default_factory=dict)
    sheet: Sheet | None = None
    used: Used = Used()

    @property
    def rhythmic(self) -> bool:
        """Whether a rhythm can be chosen: it comes back, or is still to be done and waits for nothing."""
        return self.comes_back or self.standing not in {Standing.DONE, Standing.WAITING}

    @property
    def proving(self) -> tuple[str, ...]:
        """The linked criteria that a file of the task can prove now."""
        if self.sheet is None or not self.sheet.open:
            return ()
        return tuple(code for code in self.task.criteria if code in self.sheet.leaves)


def turns(task: Task, ledger: Ledger, today: date) -> tuple[Turn, ...]:
    """Open ones first, the earliest due first, with the next to come; then what was given, the latest first."""
    begun = ledger.occurrences(task, today)
    coming = ledger.next(task, today)
    known = (*begun, coming) if coming is not None and coming not in begun else begun
    given = ledger.done.get(task.id, ())
    made = [Turn(each, standing_of(task, each, given, today), ledger.given(task, each.key)) for each in known]
    closed = sorted((each for each in made if each.done), key=lambda each: each.occurrence.due, reverse=True)
    return (*(each for each in made if not each.done), *closed[:_MOST_GIVEN])


def comes_back(task: Task, ledger: Ledger) -> bool:
    """Whether the task is done more than once, or was."""
    return bool(rules(task)) or task.rhythm is not None or task.id in ledger.done
