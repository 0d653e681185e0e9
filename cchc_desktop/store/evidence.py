"""Documents that prove something: each kept once, serving many criteria and tasks."""

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, delete, select

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.errors import gone
from cchc_desktop.store.evidence_files import EvidenceFiles, ending
from cchc_desktop.store.records import Sheet, Taken
from cchc_desktop.store.tables import CriterionEvidenceRow, EvidenceRow, TaskEvidenceRow

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class EvidenceShelf:
    """Every document kept, and what each serves."""

    def __init__(self, store: "Store", folder: Path) -> None:
        self._store = store
        self._files = EvidenceFiles(folder)
        self._files.sweep()

    def all(self) -> tuple[Evidence, ...]:
        """Every document, in the order it came."""
        with self._store.read() as session:
            return tuple(evidence(row) for row in session.exec(select(EvidenceRow).order_by(col(EvidenceRow.id))))

    def of_sheet(self, sheet: Sheet) -> dict[str, tuple[Evidence, ...]]:
        """The documents of each criterion that has some, in the order they were attached."""
        link = CriterionEvidenceRow
        joined = select(link.code, EvidenceRow).join(EvidenceRow, col(EvidenceRow.id) == link.evidence_id)
        served: defaultdict[str, list[Evidence]] = defaultdict(list)
        with self._store.read() as session:
            for code, row in session.exec(joined.where(link.sheet_id == sheet.id).order_by(col(link.id))):
                served[code].append(evidence(row))
        return {code: tuple(documents) for code, documents in served.items()}

    def of_task(self, task: Task) -> tuple[Evidence, ...]:
        """The documents of one task, in the order they were attached."""
        link = TaskEvidenceRow
        joined = select(EvidenceRow).join(link, col(EvidenceRow.id) == link.evidence_id)
        with self._store.read() as session:
            rows = session.exec(joined.where(link.task_id == task.id).order_by(col(link.id)))
            return tuple(evidence(row) for row in rows)

    def path(self, evidence: Evidence) -> Path:
        """Where the copy lies; it may be gone when someone cleared the folder by hand."""
        return self._files.path(evidence.digest, evidence.name)

    def take(self, path: Path) -> Taken:
        """Copy a file in, without a row yet: the slow part of attaching, safe on a worker thread."""
        return self._files.take(path)

    def at_hand(self, file: Path | Taken | Evidence) -> Taken | Evidence:
        """A file by its content: copied in where it is still outside."""
        return self.take(file) if isinstance(file, Path) else file

    def attach(self, sheet: Sheet, code: str, file: Path | Taken | Evidence) -> Evidence:
        """Let a file, one just taken or a document already kept serve a criterion."""
        kept = self.at_hand(file)
        with self._store.write(Action.ATTACH_EVIDENCE) as session:
            row = kept_row(session, kept)
            link = insert(CriterionEvidenceRow).values(sheet_id=sheet.id, code=clean(code), evidence_id=row.id)
            session.exec(link.on_conflict_do_nothing())
            return evidence(row)

    def detach(self, sheet: Sheet, code: str, evidence: Evidence) -> None:
        """It no longer serves that criterion; the document stays."""
        link = CriterionEvidenceRow
        with self._store.write(Action.DETACH_EVIDENCE) as session:
            session.exec(
                delete(link).where(
                    col(link.sheet_id) == sheet.id, col(link.code) == clean(code), col(link.evidence_id) == evidence.id
                )
            )

    def attach_to_task(self, task: Task, file: Path | Taken | Evidence) -> Evidence:
        """Let a file, one just taken or a document already kept serve a task."""
        kept = self.at_hand(file)
        with self._store.write(Action.ATTACH_EVIDENCE) as session:
            row = kept_row(session, kept)
            link = insert(TaskEvidenceRow).values(task_id=task.id, evidence_id=row.id)
            session.exec(link.on_conflict_do_nothing())
            return evidence(row)

    def detach_from_task(self, task: Task, evidence: Evidence) -> None:
        """It no longer serves that task; the document stays."""
        link = TaskEvidenceRow
        with self._store.write(Action.DETACH_EVIDENCE) as session:
            session.exec(delete(link).where(col(link.task_id) == task.id, col(link.evidence_id) == evidence.id))

    def edit(self, evidence: Evidence) -> None:
        """Keep what the officer knows of it: name, number, date, summary. The ending of the name stays."""
        with self._store.write(Action.EDIT_EVIDENCE) as session:
            row = _row(session, evidence)
            name, kept = clean(evidence.name).strip() or row.name, ending(row.name)
            row.name = name if ending(name) == kept else name + kept
            row.number, row.issued, row.summary = clean(evidence.number), evidence.issued, clean(evidence.summary)

    def remove(self, evidence: Evidence) -> None:
        """Take it from everything it serves; the file itself stays, so that undo finds it."""
        with self._store.write(Action.REMOVE_EVIDENCE) as session:
            session.delete(_row(session, evidence))


def kept_row(session: Session, file: Taken | Evidence) -> EvidenceRow:
    """The one row of that content, made where there is none."""
    row = session.exec(select(EvidenceRow).where(EvidenceRow.digest == file.digest)).one_or_none()
    if row is None:
        row = EvidenceRow(name=clean(file.name), digest=file.digest, size=file.size)
        session.add(row)
        session.flush()
    return row


def evidence(row: EvidenceRow) -> Evidence:
    """The row as a value."""
    return Evidence(row.id or 0, row.name, row.digest, row.size, row.number, row.issued, row.summary)


def _row(session: Session, evidence: Evidence) -> EvidenceRow:
    row = session.get(EvidenceRow, evidence.id)
    if row is None:
        raise gone()
    return row
