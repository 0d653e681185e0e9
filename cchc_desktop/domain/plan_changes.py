"""A document read again against the tasks taken over from it before: what is new, changed, gone, and the same."""

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.plans.entries import place_of
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.tasks import Task, last_day
from cchc_desktop.text import fold, show_date

_CERTAIN = 2.0
_ALIKE, _NEARLY = 0.8, 0.4
"""Of the words two titles have between them: enough by itself, and enough under the same number."""


class Difference(enum.Enum):
    """What of a task is other than before; the value is the task's own name for it."""

    NUMBER = "number"
    SECTION = "section"
    TITLE = "title"
    LEADS = "leads"
    PARTNERS = "partners"
    DELIVERABLE = "deliverable"
    DEADLINE = "deadline"
    DUE = "due"
    WARD = "binds_ward"


_OWN = (Difference.DUE, Difference.WARD)
"""What is the officer's to say: another reading of it is no change of the superior's."""


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One task of the document read again, beside the one that is followed; either may be missing."""

    fresh: Task | None
    kept: Task | None
    fields: tuple[Difference, ...] = ()

    @property
    def new(self) -> bool:
        """Nobody follows it yet."""
        return self.kept is None

    @property
    def gone(self) -> bool:
        """The document doesn't hold it any more."""
        return self.fresh is None

    @property
    def same(self) -> bool:
        """Nothing is to be done about it."""
        return not (self.new or self.gone or self.fields)

    @property
    def renewed(self) -> Task:
        """The followed task with the superior's new words; all that the officer did to it stays."""
        if self.fresh is None or self.kept is None or not self.fields:
            raise ValueError("only a changed task is renewed")
        told = {field.value: getattr(self.fresh, field.value) for field in self.fields}
        task = replace(self.kept, **told, source_text=self.fresh.source_text, source_page=self.fresh.source_page)
        if Difference.DUE in self.fields:
            return replace(task, confirmed=True)
        # A day the officer set, or the superior put off, is not the old words' and stays.
        if Difference.DEADLINE in self.fields and self.kept.due == last_day(self.kept.deadline):
            return replace(task, due=self.fresh.due, confirmed=self.fresh.confirmed)
        return task


def corrected(change: PlanChange, typed: Collection[str]) -> PlanChange:
    """The change with what the officer typed over the document read again: it counts where the words are as before."""
    fresh, kept = change.fresh, change.kept
    if fresh is None or kept is None:
        return change
    own = {field for field in Difference if field.value in typed and said(fresh, field) != said(kept, field)}
    return replace(change, fields=tuple(field for field in Difference if field in {*change.fields, *own}))


def same_document(one: PlanDocument, other: PlanDocument) -> bool:
    """Of one number and one issuer; a correction may carry another date."""
    number = _plain(one.number)
    return bool(number) and number == _plain(other.number) and _plain(one.issuer) == _plain(other.issuer)


def plan_changes(fresh: Sequence[Task], kept: Sequence[Task]) -> tuple[PlanChange, ...]:
    """Every task of the document in its order, then those that are gone."""
    pairs = _paired(fresh, kept)
    known = set(pairs.values())
    told = (
        PlanChange(task, kept[pairs[place]], _differences(task, kept[pairs[place]]))
        if place in pairs
        else PlanChange(task, None)
        for place, task in enumerate(fresh)
    )
    gone = (PlanChange(None, task) for place, task in enumerate(kept) if place not in known)
    return (*told, *gone)


def _paired(fresh: Sequence[Task], kept: Sequence[Task]) -> dict[int, int]:
    """Which followed task each of the document's is: the likest first, each only once."""
    words = [_words(task) for task in kept]
    scores = [
        (score, -here, -there)
        for here, task in enumerate(fresh)
        for mine in (_words(task),)
        for there, other in enumerate(kept)
        if (score := _likeness(task, mine, other, words[there])) > 0
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _score, here, there in sorted(scores, reverse=True):
        if -here not in pairs and -there not in taken:
            pairs[-here] = -there
            taken.add(-there)
    return pairs


def _likeness(one: Task, mine: frozenset[str], other: Task, theirs: frozenset[str]) -> float:
    """0 where they are two tasks."""
    if _unchanged(one, other):
        return _CERTAIN
    shared = _shared(mine, theirs)
    numbered = bool(one.number) and one.number == other.number and _plain(one.section) == _plain(other.section)
    if shared >= _ALIKE or (numbered and shared >= _NEARLY):
        return shared + numbered / 10
    return 0


def _unchanged(fresh: Task, kept: Task) -> bool:
    """The superior's own words are as they were, whatever the officer made of them."""
    return bool(kept.source_text) and _plain(fresh.source_text) == _plain(kept.source_text)


def _words(task: Task) -> frozenset[str]:
    return frozenset(fold(task.title).split())


def _shared(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0


def _differences(fresh: Task, kept: Task) -> tuple[Difference, ...]:
    """What the superior changed; where the words of the source are as they were, the officer's corrections are not."""
    if _unchanged(fresh, kept):
        return ()
    named = (field for field in Difference if field not in _OWN)
    return tuple(field for field in named if said(fresh, field) != said(kept, field))


def said(task: Task, field: Difference) -> str:
    """What is said of it, as words."""
    value = getattr(task, field.value)
    match field:
        case Difference.DEADLINE:
            return str(task.deadline.text)
        case Difference.LEADS | Difference.PARTNERS:
            return "; ".join(value)
        case Difference.DUE:
            return show_date(value) if value else "–"
        case Difference.WARD:
            return "có" if value else "không"
        case _:
            return str(value)


def contradictions(fresh: Task, others: Iterable[Task], plans: Mapping[int, str]) -> tuple[Problem, ...]:
    """Where another plan gives the same task another last day; `plans` names them by id."""
    due, mine = last_day(fresh.deadline), _words(fresh)
    if due is None:
        return ()
    named = [(plans[task.plan_id], task) for task in others if task.plan_id is not None and task.plan_id in plans]
    days = [(plan, last_day(task.deadline)) for plan, task in named if _shared(mine, _words(task)) >= _ALIKE]
    where = place_of(fresh.number, fresh.title)
    return tuple(Problem(where, _told(due, day, plan)) for plan, day in days if day is not None and day != due)


def _told(due: date, other: date, plan: str) -> str:
    return f"Văn bản này ghi hạn {show_date(due)}, {plan} ghi hạn {show_date(other)} cho cùng nhiệm vụ"


@lru_cache(maxsize=4_000)
def _plain(text: str) -> str:
    return "".join(fold(text).split())
