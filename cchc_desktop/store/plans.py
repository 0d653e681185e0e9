"""Superiors' documents whose tasks were taken over."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.plans import PlanDocument, PlannedTask
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store.evidence_files import Taken
from cchc_desktop.store.records import StoredPlan

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Plans:
    """The plans, in the order they were imported."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> tuple[StoredPlan, ...]:
        """Every plan."""
        raise NotImplementedError

    def get(self, plan_id: int) -> StoredPlan | None:
        """One plan."""
        raise NotImplementedError

    def import_plan(
        self, document: PlanDocument, tasks: Iterable[PlannedTask | Task], file: Path | Taken | None = None
    ) -> int:
        """Take a plan over with its tasks and, where given, the file itself: one action; the answer is its id."""
        raise NotImplementedError

    def save(self, plan: StoredPlan) -> None:
        """Keep a plan's corrected facts: number, date, issuer, kind, title."""
        raise NotImplementedError

    def delete(self, plan_id: int) -> None:
        """Delete a plan with its tasks, as one action."""
        raise NotImplementedError
