"""Words half typed wait with the task they were typed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.text import tidy

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtWidgets import QLineEdit


class Drafts:
    """Of some lines that stand empty until something is typed."""

    def __init__(self, *lines: QLineEdit) -> None:
        self._lines = lines
        self._task: int | None = None
        self._waiting: dict[int, tuple[str, ...]] = {}

    @property
    def here(self) -> bool:
        """Whether something is half typed for the task in front."""
        return any(tidy(line.text()) for line in self._lines)

    @property
    def any(self) -> bool:
        """Whether something is half typed for any task."""
        return self.here or bool(self._waiting)

    def turn_to(self, task_id: int) -> None:
        """Lay aside what stands in the lines, and put back what waits with another task."""
        if task_id == self._task:
            return
        if self._task is not None and self.here:
            self._waiting[self._task] = tuple(line.text() for line in self._lines)
        self._task = task_id
        texts = self._waiting.pop(task_id, ("",) * len(self._lines))
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)

    def keep_only(self, ids: Container[int]) -> None:
        """Drop what was half typed for tasks that are gone: their numbers may be given again."""
        self._waiting = {task_id: texts for task_id, texts in self._waiting.items() if task_id in ids}
