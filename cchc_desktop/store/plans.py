"""Superiors' documents whose tasks were taken over."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import Session, col, delete, insert, select, update

from cchc_desktop.domain.plans import PlanDocument, PlannedTask
from cchc_desktop.domain.tasks import Task, taken_over
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.errors import gone as gone_error
from cchc_desktop.store.evidence import evidence, kept_row
from cchc_desktop.store.records import StoredPlan, Taken
from cchc_desktop.store.tables import EvidenceRow, PlanRow, TaskRow
from cchc_desktop.store.task_rows import insert_tasks, save_task

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Plans:
    """The plans, in the order they were imported."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> tuple[StoredPlan, ...]:
        """Every plan."""
        with self._store.read() as session:
            rows = session.exec(select(PlanRow).order_by(col(PlanRow.id)))
            return tuple(_plan(session, row) for row in rows)

    def get(self, plan_id: int) -> StoredPlan | None:
        """One plan, None where it was deleted."""
        with self._store.read() as session:
            row = session.get(PlanRow, plan_id)
            return _plan(session, row) if row else None

    def import_plan(
        self, document: PlanDocument, tasks: Iterable[PlannedTask | Task], file: Path | Taken | None = None
    ) -> int:
        """Take a plan over with its tasks and, where given, the file itself: one action; the answer is its id."""
        kept = self._store.evidence.at_hand(file) if file is not None else None
        today = self._store.today
        with self._store.write(Action.IMPORT_PLAN) as session:
            evidence_id = kept_row(session, kept).id if kept else None
            row = insert(PlanRow).values(**_columns(document), imported=today, evidence_id=evidence_id)
            plan_id = session.exec(row.returning(col(PlanRow.id))).scalar_one() or 0
            insert_tasks(session, [_followed(task, plan_id) for task in tasks], today)
            return plan_id

    def renew(  # noqa: PLR0913 -- each is one part of the action
        self,
        plan: StoredPlan,
        document: PlanDocument,
        *,
        added: Iterable[PlannedTask | Task] = (),
        changed: Iterable[Task] = (),
        gone: Iterable[int] = (),
        file: Path | Taken | None = None,
    ) -> None:
        """Bring a plan up to a corrected document, as one action: tasks added, given new words, deleted.

        GoneError where the plan or a changed task was deleted, and nothing is done.
        """
        kept = self._store.evidence.at_hand(file) if file is not None else None
        today = self._store.today
        with self._store.write(Action.IMPORT_PLAN) as session:
            facts = _columns(document) | ({"evidence_id": kept_row(session, kept).id} if kept else {})
            if not session.exec(update(PlanRow).where(col(PlanRow.id) == plan.id).values(**facts)).rowcount:
                raise gone_error()
            for task in changed:
                save_task(session, task)
            insert_tasks(session, [_followed(task, plan.id) for task in added], today)
            session.exec(delete(TaskRow).where(col(TaskRow.id).in_(tuple(gone)), col(TaskRow.plan_id) == plan.id))

    def save(self, plan: StoredPlan) -> None:
        """Keep a plan's corrected facts: number, date, issuer, kind, title; GoneError where it was deleted."""
        with self._store.write(Action.EDIT_PLAN) as session:
            corrected = update(PlanRow).where(col(PlanRow.id) == plan.id).values(**_columns(plan.document))
            if not session.exec(corrected).rowcount:
                raise gone_error()

    def delete(self, plan_id: int) -> None:
        """Delete a plan with its tasks, as one action."""
        with self._store.write(Action.DELETE_PLAN) as session:
            session.exec(delete(PlanRow).where(col(PlanRow.id) == plan_id))


def _followed(planned: PlannedTask | Task, plan_id: int) -> Task:
    return replace(planned if isinstance(planned, Task) else taken_over(planned), plan_id=plan_id)


def _columns(document: PlanDocument) -> dict[str, object]:
    return {
        "number": clean(document.number),
        "issued": document.date,
        "issuer": clean(document.issuer),
        "kind": clean(document.kind),
        "title": clean(document.title),
    }


def _plan(session: Session, row: PlanRow) -> StoredPlan:
    file = session.get(EvidenceRow, row.evidence_id) if row.evidence_id else None
    document = PlanDocument(number=row.number, date=row.issued, issuer=row.issuer, kind=row.kind, title=row.title)
    return StoredPlan(row.id or 0, document, row.imported, evidence(file) if file else None)
