"""Documents that came in, and the clocks they start."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import col, delete, insert, select, update

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.following import Incoming, started
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.errors import gone
from cchc_desktop.store.evidence import kept_row
from cchc_desktop.store.following_tables import IncomingRow
from cchc_desktop.store.records import Taken

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class IncomingDocuments:
    """The book of incoming documents, the latest received first."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> tuple[Incoming, ...]:
        """Every document."""
        rows = select(IncomingRow).order_by(col(IncomingRow.received).desc(), col(IncomingRow.id).desc())
        with self._store.read() as session:
            return tuple(_incoming(row) for row in session.exec(rows))

    def add(self, incoming: Incoming, file: Path | Taken | Evidence | None = None) -> int:
        """Enter a document with its file, where there is one; the answer is its id, whatever `incoming.id` was."""
        kept = self._store.evidence.at_hand(file) if file is not None else None
        with self._store.write(Action.ADD_INCOMING) as session:
            evidence_id = kept_row(session, kept).id if kept else incoming.evidence_id
            row = insert(IncomingRow).values({**_columns(incoming), "evidence_id": evidence_id})
            return session.exec(row.returning(col(IncomingRow.id))).scalar_one() or 0

    def save(self, incoming: Incoming, file: Path | Taken | Evidence | None = None) -> None:
        """Keep a document's corrected facts; GoneError where it was deleted.

        A file that came after it serves the tasks it set going, too. One action.
        """
        kept = self._store.evidence.at_hand(file) if file is not None else None
        with self._store.as_one(Action.EDIT_INCOMING):
            self._correct(incoming, kept)
            for task in self._store.tasks.all() if kept else ():
                if kept and task.started_by == incoming.id:
                    self._store.evidence.attach_to_task(task, kept)

    def _correct(self, incoming: Incoming, kept: Taken | Evidence | None) -> None:
        with self._store.write(Action.EDIT_INCOMING) as session:
            facts = _columns(incoming) | ({"evidence_id": kept_row(session, kept).id} if kept else {})
            corrected = update(IncomingRow).where(col(IncomingRow.id) == incoming.id).values(**facts)
            if not session.exec(corrected).rowcount:
                raise gone()

    def delete(self, incoming_id: int) -> None:
        """Delete a document; the days of the tasks it set going stay, and they no longer name it."""
        with self._store.write(Action.DELETE_INCOMING) as session:
            session.exec(delete(IncomingRow).where(col(IncomingRow.id) == incoming_id))

    def start(self, task: Task, incoming: Incoming) -> Task:
        """The document is the one the task waited for: its clock starts, and the file serves the task. One action."""
        going = started(task, incoming, self._store.holidays.all())
        with self._store.as_one(Action.START_CLOCK):
            self._store.tasks.save(going)
            file = next((each for each in self._store.evidence.all() if each.id == incoming.evidence_id), None)
            if file is not None:
                self._store.evidence.attach_to_task(task, file)
        return going


def _columns(incoming: Incoming) -> dict[str, object]:
    return {
        "number": clean(incoming.number),
        "issued": incoming.issued,
        "received": incoming.received,
        "issuer": clean(incoming.issuer),
        "title": clean(incoming.title),
        "evidence_id": incoming.evidence_id,
    }


def _incoming(row: IncomingRow) -> Incoming:
    return Incoming(row.id or 0, row.number, row.issued, row.received, row.issuer, row.title, row.evidence_id)
