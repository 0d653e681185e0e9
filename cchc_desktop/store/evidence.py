"""Documents that prove something: each kept once, serving many criteria and tasks."""

from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.tasks import Task
from cchc_desktop.store.evidence_files import EvidenceFiles, Taken
from cchc_desktop.store.records import Sheet

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class EvidenceShelf:
    """Every document kept, and what each serves."""

    def __init__(self, store: "Store", folder: Path) -> None:
        self._store = store
        self._files = EvidenceFiles(folder)

    def all(self) -> tuple[Evidence, ...]:
        """Every document, in the order it came."""
        raise NotImplementedError

    def of_sheet(self, sheet: Sheet) -> dict[str, tuple[Evidence, ...]]:
        """The documents of each criterion that has some."""
        raise NotImplementedError

    def of_task(self, task: Task) -> tuple[Evidence, ...]:
        """The documents of one task."""
        raise NotImplementedError

    def path(self, evidence: Evidence) -> Path:
        """Where the copy lies; it may be gone when someone cleared the folder by hand."""
        raise NotImplementedError

    def take(self, path: Path) -> Taken:
        """Copy a file in, without a row yet: the slow part of attaching, safe on a worker thread."""
        raise NotImplementedError

    def attach(self, sheet: Sheet, code: str, file: Path | Taken | Evidence) -> Evidence:
        """Let a file, one just taken or a document already kept serve a criterion."""
        raise NotImplementedError

    def detach(self, sheet: Sheet, code: str, evidence: Evidence) -> None:
        """It no longer serves that criterion; the document stays."""
        raise NotImplementedError

    def attach_to_task(self, task: Task, file: Path | Taken | Evidence) -> Evidence:
        """Let a file, one just taken or a document already kept serve a task."""
        raise NotImplementedError

    def detach_from_task(self, task: Task, evidence: Evidence) -> None:
        """It no longer serves that task; the document stays."""
        raise NotImplementedError

    def edit(self, evidence: Evidence) -> None:
        """Keep what the officer knows of it: name, number, date, summary."""
        raise NotImplementedError

    def remove(self, evidence: Evidence) -> None:
        """Take it from everything it serves; the file itself stays, so that undo finds it."""
        raise NotImplementedError
