"""What was given of all that comes back. The occurrences themselves are never stored: they are reckoned."""

from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import col, delete, select

from cchc_desktop.domain.following import Done, by_task
from cchc_desktop.domain.tasks import Task
from cchc_desktop.i18n import _
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.errors import StoreError
from cchc_desktop.store.following_tables import OccurrenceRow
from cchc_desktop.store.tables import table_of, upsert

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Occurrences:
    """For each task, what was given or let go, by the keys of its occurrences."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> dict[int, tuple[Done, ...]]:
        """By task, the earliest day first."""
        rows = select(table_of(OccurrenceRow)).order_by(col(OccurrenceRow.day), col(OccurrenceRow.id))
        with self._store.read() as session:
            found = session.connection().execute(rows)
            return by_task([Done(row.task_id, row.key, row.day, row.proof, row.reason) for row in found])

    def give(self, task: Task, key: str, day: date, proof: str = "") -> None:
        """It was done on `day`; one that was given or let go before is given anew."""
        self._keep(Action.GIVE_OCCURRENCE, Done(task.id, key, day, clean(proof)))

    def let_go(self, task: Task, key: str, reason: str) -> None:
        """It will not be given; StoreError without a reason."""
        if not clean(reason).strip():
            raise StoreError(_("Letting it go needs a reason: write why it was not done."))
        self._keep(Action.LET_OCCURRENCE_GO, Done(task.id, key, self._store.today, reason=clean(reason)))

    def take_back(self, task: Task, key: str) -> None:
        """Neither given nor let go: it waits again."""
        row = OccurrenceRow
        with self._store.write(Action.TAKE_OCCURRENCE_BACK) as session:
            session.exec(delete(row).where(col(row.task_id) == task.id, col(row.key) == key))

    def _keep(self, action: Action, done: Done) -> None:
        values = {"day": done.day, "proof": done.proof, "reason": done.reason}
        with self._store.write(action) as session:
            upsert(session, OccurrenceRow, {"task_id": done.task_id, "key": clean(done.key)}, values)
