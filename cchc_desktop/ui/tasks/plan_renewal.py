"""A corrected document on its way in, beside the plan it corrects: what would be done to the tasks followed already."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cchc_desktop.domain.plan_changes import (
    Difference,
    PlanChange,
    contradictions,
    corrected,
    plan_changes,
    said,
    same_document,
)
from cchc_desktop.i18n import N_, _
from cchc_desktop.store import EvidenceFileError
from cchc_desktop.ui.tasks.plan_words import plan_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import Store, StoredPlan
    from cchc_desktop.ui.tasks.draft import Draft, DraftRow

_NAMES = {
    Difference.NUMBER: N_("No."),
    Difference.SECTION: N_("Section"),
    Difference.TITLE: N_("Task"),
    Difference.LEADS: N_("Lead"),
    Difference.PARTNERS: N_("Partner units"),
    Difference.DELIVERABLE: N_("Deliverable"),
    Difference.DEADLINE: N_("Deadline in words"),
    Difference.DUE: N_("Understood as"),
    Difference.WARD: N_("Ward"),
}
_MOST_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class Renewal:
    """The plan a document is compared with, and the tasks of it that the officer lets go."""

    plan: StoredPlan
    kept: tuple[Task, ...]
    dropped: frozenset[int] = field(default=frozenset())

    def changes(self, draft: Draft) -> tuple[PlanChange, ...]:
        """The rows of the draft in their order, then the tasks that are gone."""
        found = plan_changes([row.task for row in draft.rows], self.kept)
        rows = (corrected(change, row.typed) for row, change in zip(draft.rows, found, strict=False))
        return (*rows, *found[len(draft.rows) :])

    def ticked(self, draft: Draft) -> Draft:
        """The draft with every row taken in but those that say what they said before."""
        rows = zip(draft.rows, self.changes(draft), strict=False)
        return replace(draft, rows=tuple(replace(row, included=not change.same) for row, change in rows))

    def count(self, draft: Draft, changes: Sequence[PlanChange]) -> int:
        """How many tasks would be other than they are."""
        rows = zip(draft.rows, changes, strict=False)
        ticked = sum(row.included and draft.lets(row) and not change.same for row, change in rows)
        return ticked + len(self.dropped)

    def apply(self, store: Store, draft: Draft) -> str:
        """Do what is ticked, as one action; the answer says it."""
        changes = self.changes(draft)
        ticked = [
            change for row, change in zip(draft.rows, changes, strict=False) if row in draft.taken and not change.same
        ]
        added = [change.fresh for change in ticked if change.new and change.fresh is not None]
        changed = [change.renewed for change in ticked if change.fields]
        gone = [task.id for task in gone_of(changes) if task.id in self.dropped]
        document, file = draft.document, draft.file
        try:
            store.plans.renew(self.plan, document, added=added, changed=changed, gone=gone, file=file)
        except EvidenceFileError:  # the stick it was read from was pulled out: no reason to lose the corrections
            store.plans.renew(self.plan, document, added=added, changed=changed, gone=gone)
        words = _("{plan} brought up to date: {new} new, {changed} changed, {gone} deleted")
        return words.format(plan=plan_words(draft.document), new=len(added), changed=len(changed), gone=len(gone))


def gone_of(changes: Iterable[PlanChange]) -> tuple[Task, ...]:
    """The tasks that the document no longer holds."""
    return tuple(change.kept for change in changes if change.gone and change.kept is not None)


def summary(changes: Sequence[PlanChange]) -> str:
    """How far the two are apart."""
    words = _(
        "{new} new, {changed} changed, {gone} gone, {same} as before. Only what is ticked is applied;"
        " progress, corrections and evidence stay."
    )
    return words.format(
        new=sum(change.new for change in changes),
        changed=sum(bool(change.fields) for change in changes),
        gone=sum(change.gone for change in changes),
        same=sum(change.same for change in changes),
    )


def told(change: PlanChange) -> tuple[str, ...]:
    """What changed in one task, a line each."""
    if change.fresh is None or change.kept is None:
        return (_("New in this document."),) if change.new else ()
    words = _("{what}: “{before}” → “{after}”")
    return tuple(
        words.format(what=_(_NAMES[each]), before=said(change.kept, each), after=said(change.fresh, each))
        for each in change.fields
    )


def twin_of(draft: Draft, plans: Sequence[StoredPlan]) -> StoredPlan | None:
    """The plan that this document corrects, by its number and issuer."""
    return next((plan for plan in reversed(plans) if same_document(plan.document, draft.document)), None)


def against_others(
    rows: Sequence[DraftRow], tasks: Sequence[Task], plans: Sequence[StoredPlan], own: int | None
) -> tuple[str, ...]:
    """Sentences about tasks that another plan gives with another last day."""
    names = {plan.id: plan_words(plan.document) for plan in plans if plan.id != own}
    found = [f"{problem.where}: {problem.text}" for row in rows for problem in contradictions(row.task, tasks, names)]
    return tuple(found[:_MOST_SENTENCES])
