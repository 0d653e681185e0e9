"""A plan on its way in: what was read, what the officer corrected and left out. Nothing has entered yet."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.plans.checks import checked
from cchc_desktop.domain.plans.entries import Known, deadline_of
from cchc_desktop.domain.plans.parties import split_parties
from cchc_desktop.domain.plans.prose.general import GeneralDeadline
from cchc_desktop.domain.plans.years import year_of
from cchc_desktop.domain.tasks import Task, last_day, taken_over
from cchc_desktop.text import fold, tidy
from cchc_desktop.ui.tasks import reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from cchc_desktop.domain.plans import Plan, PlannedTask
    from cchc_desktop.store import StoredPlan


_DUE, _WARD = "due", "binds_ward"


class Field(enum.Enum):
    """What of a row can be corrected; the value is PlannedTask's name for it."""

    NUMBER = "number"
    TITLE = "title"
    LEADS = "leads"
    PARTNERS = "partners"
    DELIVERABLE = "deliverable"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One task as read, with the officer's mind about it."""

    planned: PlannedTask
    due: date | None
    included: bool = True
    confirmed: bool = False
    """A person has looked at what was doubtful, or has set the day."""
    typed: frozenset[str] = frozenset()
    """What of the task, by its name there, the officer has set instead of what was read."""

    @property
    def unsure(self) -> bool:
        """To be marked."""
        return not self.confirmed and (self.planned.deadline.doubtful or bool(self.planned.problems))

    @property
    def doubts(self) -> tuple[str, ...]:
        """Why, a sentence each."""
        own = (problem.text for problem in self.planned.problems)
        return tuple(dict.fromkeys((*reading.doubts(self.planned.deadline), *own)))

    @property
    def folded(self) -> str:
        """Its words as a hurried typist writes them."""
        planned = self.planned
        words = (planned.number, planned.title, planned.deliverable, planned.deadline.text, planned.section)
        return fold("\n".join((*words, *planned.leads, *planned.partners)))

    @property
    def task(self) -> Task:
        """The task it enters as."""
        return replace(taken_over(self.planned), due=self.due, confirmed=self.confirmed)


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole plan; every correction makes another draft."""

    document: PlanDocument
    rows: tuple[DraftRow, ...]
    problems: tuple[str, ...] = ()
    """What is doubtful of the document as a whole."""
    file: Path | None = None
    """Where it was read from; none for pasted text."""
    year: int | None = None
    """Meant where deadline words name none; None asks for it."""
    general: GeneralDeadline | None = None
    """The day by which all of it must be done."""
    ward_only: bool = False
    """Only what binds the ward is to enter."""
    corrected: bool = False
    """The officer's hand is in it: not to be thrown away unasked."""

    @property
    def taken(self) -> tuple[DraftRow, ...]:
        """The rows that would enter now."""
        return tuple(row for row in self.rows if row.included and self.lets(row))

    def lets(self, row: DraftRow) -> bool:
        """Whether the row is in question at all."""
        return row.planned.binds_ward or not self.ward_only

    def with_text(self, number: int, field: Field, text: str) -> Draft:
        """A cell retyped; other deadline words are read again."""
        row = self.rows[number]
        if field is Field.DEADLINE:
            row = replace(_reread(row, text, self, self), confirmed=False, typed=row.typed - {_DUE} | {field.value})
            return self._with_rows({number: row})
        named = field in (Field.LEADS, Field.PARTNERS)
        fact: dict[str, Any] = {field.value: split_parties(text) if named else tidy(text)}
        planned = _rechecked(row.planned, replace(row.planned, **fact), self, self)
        return self._with_row(number, field.value, planned=planned)

    def with_due(self, number: int, due: date | None) -> Draft:
        """The day to follow set by hand."""
        return self._with_row(number, _DUE, due=due, confirmed=True)

    def with_ward(self, number: int, *, binds: bool) -> Draft:
        """Whether the task binds the ward, as the officer sees it."""
        return self._with_row(number, _WARD, planned=replace(self.rows[number].planned, binds_ward=binds))

    def with_confirmed(self, numbers: Iterable[int]) -> Draft:
        """What was doubtful in these rows is right."""
        return self._with_rows({number: replace(self.rows[number], confirmed=True) for number in numbers})

    def with_included(self, numbers: Iterable[int], *, on: bool) -> Draft:
        """Rows taken in or left out."""
        return self._with_rows({number: replace(self.rows[number], included=on) for number in numbers})

    def with_document(self, document: PlanDocument) -> Draft:
        """The document's facts corrected; another date has every deadline nobody has touched read again."""
        other = replace(self, document=document, corrected=True)
        if document.date == self.document.date:
            return other
        dated = replace(other, year=year_of(document, ()))
        read = ((row, row.planned.deadline.text) for row in self.rows)
        return replace(
            dated, rows=tuple(row if row.confirmed else _reread(row, text, self, dated) for row, text in read)
        )

    def twin(self, plans: Iterable[StoredPlan]) -> StoredPlan | None:
        """The plan of the same number and date that was imported before."""
        mine = (_same(self.document.number), self.document.date)
        twins = (plan for plan in plans if (_same(plan.document.number), plan.document.date) == mine)
        return next(twins, None) if self.document.number else None

    @property
    def known(self) -> Known:
        """What deadline words are read by."""
        return Known(self.year, year_of(self.document, ()) is None, self.document.date)

    def _with_row(self, number: int, typed: str, **fields: Any) -> Draft:
        row = self.rows[number]
        return self._with_rows({number: replace(row, typed=row.typed | {typed}, **fields)})

    def _with_rows(self, changed: dict[int, DraftRow]) -> Draft:
        rows = tuple(changed.get(number, row) for number, row in enumerate(self.rows))
        return replace(self, rows=rows, corrected=True)


NOTHING = Draft(PlanDocument(), ())
"""Before a plan was read."""


def drafted(plan: Plan, file: Path | None) -> Draft:
    """A plan just read, with every row taken in."""
    rows = tuple(DraftRow(planned, last_day(planned.deadline)) for planned in plan.tasks)
    of_rows = {problem.text for planned in plan.tasks for problem in (*planned.problems, *planned.deadline.problems)}
    of_document = tuple(dict.fromkeys(problem.text for problem in plan.problems if problem.text not in of_rows))
    return Draft(plan.document, rows, of_document, file, _year(plan), _general(plan))


def _reread(row: DraftRow, text: str, before: Draft, after: Draft) -> DraftRow:
    deadline = deadline_of(text, after.known.in_group(row.planned.year))
    planned = _rechecked(row.planned, replace(row.planned, deadline=deadline), before, after)
    return replace(row, planned=planned, due=last_day(deadline))


def _rechecked(old: PlannedTask, new: PlannedTask, before: Draft, after: Draft) -> PlannedTask:
    """`new` with its doubts found again; those that only the reader of the file could see stay."""
    told = {each.text for each in checked(replace(old, problems=()), before.known, before.general).problems}
    seen = tuple(problem for problem in old.problems if problem.text not in told)
    return checked(replace(new, problems=seen), after.known, after.general)


def _year(plan: Plan) -> int | None:
    """The year the reader meant, as it shows in what it inferred."""
    inferred = (planned.deadline for planned in plan.tasks if planned.deadline.inferred_year)
    ends = (deadline.end.year for deadline in inferred if deadline.end)
    return next(ends, None) or year_of(plan.document, ())


def _general(plan: Plan) -> GeneralDeadline | None:
    return GeneralDeadline(plan.deadline, plan.deadline_place) if plan.deadline else None


def _same(number: str) -> str:
    return fold("".join(number.split()))
