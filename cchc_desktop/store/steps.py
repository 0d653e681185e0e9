"""The steps a document takes inside the unit before it leaves."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlmodel import col, delete, select

from cchc_desktop.domain.following import STEPS, Step
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.following_tables import UnitStepRow
from cchc_desktop.store.tables import upsert

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class UnitSteps:
    """The unit's steps in their order; the usual ones until they are edited."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def get(self) -> tuple[Step, ...]:
        """The steps."""
        with self._store.read() as session:
            rows = session.exec(select(UnitStepRow).order_by(col(UnitStepRow.place)))
            return tuple(Step(row.title, row.working_days) for row in rows) or STEPS

    def save(self, steps: Sequence[Step]) -> None:
        """Keep the steps; with none the unit has the usual ones again."""
        with self._store.write(Action.EDIT_STEPS) as session:
            session.exec(delete(UnitStepRow).where(col(UnitStepRow.place) > len(steps)))
            for place, step in enumerate(steps, start=1):
                values = {"title": clean(step.title), "working_days": step.working_days}
                upsert(session, UnitStepRow, {"place": place}, values)
