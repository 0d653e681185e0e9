"""What the officer's wishes do to the days, the hands, the times and the proofs of tasks: one undoable action each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from cchc_desktop.i18n import _
from cchc_desktop.store import Action, EvidenceFileError
from cchc_desktop.text import show_date
from cchc_desktop.ui.elided import without_middle
from cchc_desktop.ui.tasks import attaching
from cchc_desktop.ui.tasks.proving import open_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import Sheet
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.tasks.attaching import Copied
    from cchc_desktop.ui.tasks.deeds import Deeds


@dataclass(frozen=True, slots=True)
class Given:
    """One time that a task came back, done."""

    key: str
    day: date
    proof: str = ""


class FollowingDeeds:
    """Tasks by their ids; those deleted meanwhile are passed over."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        self._desk, self._deeds = desk, deeds
        self._store = desk.store

    def sure(self, day: date) -> bool:
        """Whether a day that has passed is really meant."""
        question = _("{day} has passed already. Keep it all the same?").format(day=show_date(day))
        return self._desk.ask.confirm(question, _("Keep it"))

    def change(self, ids: tuple[int, ...], words: str, **fields: Any) -> None:
        """Give all of them the same fields; `words` say so, with {count} tasks."""
        before = self._deeds.tasks(ids)
        after = [replace(task, **fields) for task in before]
        if changed := [task for task, old in zip(after, before, strict=True) if task != old]:
            self._store.tasks.save_all(changed)
            self._deeds.tell(words.format(count=len(changed)), undo=True)

    def extend(self, ids: tuple[int, ...], until: date, reason: str) -> None:
        """The superior gave all of them time until then."""
        tasks = self._deeds.tasks(ids)
        with self._store.as_one(Action.EXTEND_TASK):
            for task in tasks:
                self._store.tasks.extend(task, until, reason)
        if tasks:
            words = _("{count} tasks extended until {day}")
            self._deeds.tell(words.format(count=len(tasks), day=show_date(until)), undo=True)

    def give(self, ids: tuple[int, ...], given: Given) -> None:
        """The task was done this time."""
        for task in self._deeds.tasks(ids):
            self._store.occurrences.give(task, given.key, given.day, given.proof)
            self._deeds.say([task], _("Marked as done this time: {task}"), "")

    def let_go(self, ids: tuple[int, ...], key: str, reason: str) -> None:
        """The task will not be done this time."""
        for task in self._deeds.tasks(ids):
            self._store.occurrences.let_go(task, key, reason)
            self._deeds.say([task], _("Let go this time: {task}"), "")

    def take_back(self, ids: tuple[int, ...], key: str) -> None:
        """It waits again."""
        for task in self._deeds.tasks(ids):
            self._store.occurrences.take_back(task, key)
            self._deeds.say([task], _("Waits again: {task}"), "")

    def choose_files(self) -> tuple[Path, ...]:
        """Files of the officer's choice."""
        return self._desk.ask.open_files(_("Files of the task"), _("All files (*)"))

    def attach(
        self, ids: tuple[int, ...], paths: Sequence[Path], codes: tuple[str, ...], given: Given | None = None
    ) -> None:
        """Let files prove the task and these criteria; with `given` they are the proof of one time."""
        if paths and ids:
            attaching.copy(self._desk, paths, partial(self._attach, ids, codes, given))

    def detach(self, ids: tuple[int, ...], document: Evidence) -> None:
        """It no longer serves the task; what else it proves stays."""
        for task in self._deeds.tasks(ids):
            self._store.evidence.detach_from_task(task, document)
            self._deeds.tell(
                _("“{name}” no longer serves this task").format(name=without_middle(document.name)), undo=True
            )

    def show(self, document: Evidence) -> None:
        """Open a document; a sentence where its copy is gone."""
        path = self._store.evidence.path(document)
        if not path.is_file():
            words = _("The copy of “{name}” is no longer in the data folder.")
            self._desk.ask.tell(words.format(name=without_middle(document.name)))
        else:
            self._desk.ask.show_file(path)

    def kept(self, task: Task) -> tuple[tuple[Evidence, bool], ...]:
        """The documents of a task, each with whether its copy is still there."""
        shelf = self._store.evidence
        return tuple((each, shelf.path(each).is_file()) for each in shelf.of_task(task))

    def _attach(self, ids: tuple[int, ...], codes: tuple[str, ...], given: Given | None, copied: Copied) -> None:
        tasks = self._deeds.tasks(ids)
        if not copied.taken or not tasks:
            self._deeds.tell("\n".join(copied.refused))
            return
        sheet = open_sheet(self._desk)
        proven = codes if sheet is not None else ()
        try:
            with self._store.as_one(Action.GIVE_OCCURRENCE if given else Action.ATTACH_EVIDENCE):
                self._link(tasks[0], copied, sheet, proven)
                if given is not None:
                    proof = given.proof or without_middle(copied.taken[0].name)
                    self._store.occurrences.give(tasks[0], given.key, given.day, proof)
        except EvidenceFileError as error:
            self._deeds.tell(str(error))
            return
        words = (
            _("{count} files serve this task") if not proven else _("{count} files serve this task and prove {codes}")
        )
        said = words.format(count=len(copied.taken), codes=", ".join(proven))
        self._deeds.tell("\n".join((said, *copied.refused)), undo=True)

    def _link(self, task: Task, copied: Copied, sheet: Sheet | None, codes: tuple[str, ...]) -> None:
        for file in copied.taken:
            document = self._store.evidence.attach_to_task(task, file)
            if sheet is not None:
                for code in codes:
                    self._store.evidence.attach(sheet, code, document)
