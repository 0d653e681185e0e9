"""Documents that prove something: each kept once, serving many criteria and tasks."""

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, delete, select

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.errors import gone
from cchc_desktop.store.evidence_files import EvidenceFiles, ending
from cchc_desktop.store.records import Sheet, Taken
from cchc_desktop.store.score_tables import CriterionEvidenceRow, SheetRow
from cchc_desktop.store.stages import hold_explaining, hold_removable
from cchc_desktop.store.tables import EvidenceRow, TaskEvidenceRow

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
        """The documents of each criterion that has some, whatever the round, in the order they were attached."""
        return self._of_criteria(CriterionEvidenceRow.sheet_id == sheet.id)

    def of_round(self, sheet: Sheet, round: Round) -> dict[str, tuple[Evidence, ...]]:
        """The documents that were attached to each criterion in that round."""
        link = CriterionEvidenceRow
        return self._of_criteria(link.sheet_id == sheet.id, link.round == round.name)

    def sheets_of(self) -> dict[int, tuple[tuple[int, str], ...]]:
        """By a document's id, the year and code of each criterion it serves."""
        link = CriterionEvidenceRow
        joined = select(link.evidence_id, SheetRow.year, link.code).join(SheetRow, col(SheetRow.id) == link.sheet_id)
        served: defaultdict[int, dict[tuple[int, str], None]] = defaultdict(dict)
        with self._store.read() as session:
            for document, year, code in session.exec(joined.order_by(col(SheetRow.year), col(link.id))):
                served[document][year, code] = None
        return {document: tuple(places) for document, places in served.items()}

    def _of_criteria(self, *where: bool) -> dict[str, tuple[Evidence, ...]]:
        link = CriterionEvidenceRow
        joined = select(link.code, EvidenceRow).join(EvidenceRow, col(EvidenceRow.id) == link.evidence_id)
        served: defaultdict[str, dict[Evidence, None]] = defaultdict(dict)
        with self._store.read() as session:
            for code, row in session.exec(joined.where(*where).order_by(col(link.id))):
                served[code][evidence(row)] = None
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

    def attach(self, sheet: Sheet, code: str, file: Path | Taken | Evidence, round: Round = Round.SELF) -> Evidence:
        """Let a file, one just taken or a document already kept serve a criterion in a round that is open."""
        kept = self.at_hand(file)
        with self._store.write(Action.ATTACH_EVIDENCE) as session:
            hold_explaining(session, sheet, round)
            row = kept_row(session, kept)
            link = insert(CriterionEvidenceRow).values(**_place(sheet, code, round), evidence_id=row.id)
            session.exec(link.on_conflict_do_nothing())
            return evidence(row)

    def detach(self, sheet: Sheet, code: str, evidence: Evidence, round: Round = Round.SELF) -> None:
        """It no longer serves that criterion in that round; the document stays."""
        with self._store.write(Action.DETACH_EVIDENCE) as session:
            hold_explaining(session, sheet, round)
            link = {**_place(sheet, code, round), "evidence_id": evidence.id}
            session.exec(delete(CriterionEvidenceRow).filter_by(**link))

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
        """Take it from everything it serves; the file itself stays, so that undo finds it.

        ClosedError where it serves a round that is locked.
        """
        with self._store.write(Action.REMOVE_EVIDENCE) as session:
            row = _row(session, evidence)
            hold_removable(session, row)
            session.delete(row)


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


def _place(sheet: Sheet, code: str, round: Round) -> dict[str, object]:
    return {"sheet_id": sheet.id, "round": round.name, "code": clean(code)}
