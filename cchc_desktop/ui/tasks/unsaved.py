"""Words that could not be saved wait with the task they were typed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from cchc_desktop.ui.tasks.words import Words


class Unsaved:
    """By task."""

    def __init__(self) -> None:
        self._waiting: dict[int, tuple[tuple[Words, str], ...]] = {}

    def lay_aside(self, task_id: int, fields: Iterable[Words]) -> None:
        """Keep what stands in the fields and is not saved."""
        if refused := tuple((words, words.toPlainText()) for words in fields if words.unsaved):
            self._waiting[task_id] = refused

    def take_up(self, task_id: int) -> None:
        """Put it back into its fields."""
        for words, text in self._waiting.pop(task_id, ()):
            words.setPlainText(text)

    def keep_only(self, ids: Container[int]) -> None:
        """Drop what was typed for tasks that are gone."""
        self._waiting = {task_id: words for task_id, words in self._waiting.items() if task_id in ids}
