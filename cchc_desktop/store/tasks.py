"""Tasks and their progress notes."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from cchc_desktop.domain.tasks import Note, Task

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Tasks:
    """Every task of the ward, earliest deadline first, those without a day last."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> tuple[Task, ...]:
        """Every task."""
        raise NotImplementedError

    def get(self, task_id: int) -> Task | None:
        """One task, None where it was deleted."""
        raise NotImplementedError

    def add(self, task: Task) -> int:
        """Add a task; the answer is its id, whatever `task.id` was."""
        raise NotImplementedError

    def save(self, task: Task) -> None:
        """Keep a task's new state, criteria included; GoneError where it was deleted."""
        raise NotImplementedError

    def finish(self, task: Task, day: date, note: str = "") -> None:
        """Done on `day`, with the number and date of its product."""
        raise NotImplementedError

    def reopen(self, task: Task) -> None:
        """Not done after all."""
        raise NotImplementedError

    def delete(self, task_ids: Iterable[int]) -> None:
        """Delete tasks with their notes and links, as one action."""
        raise NotImplementedError

    def notes(self, task_id: int) -> tuple[Note, ...]:
        """What was done on one task, the latest day first."""
        raise NotImplementedError

    def all_notes(self) -> tuple[Note, ...]:
        """What was done on every task, the latest day first."""
        raise NotImplementedError

    def add_note(self, task_id: int, day: date, text: str) -> int:
        """Note what was done on a day; the answer is the note's id."""
        raise NotImplementedError

    def save_note(self, note: Note) -> None:
        """Keep a note's new day or text."""
        raise NotImplementedError

    def delete_note(self, note_id: int) -> None:
        """Delete one note."""
        raise NotImplementedError
