"""Dialogs answered in advance; one that nobody foresaw fails the test."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from cchc_desktop.ui.ask import Ask
from cchc_desktop.ui.habits import Habits


class ScriptedAsk(Ask):
    """`next(...)` lays answers ready, in the order they will be asked for; what was said is kept in `said`."""

    def __init__(self, habits: Habits) -> None:
        super().__init__(habits)
        self._answers: list[object] = []
        self.said: list[str] = []

    def next(self, *answers: object) -> None:
        """The coming answers: a bool, a Path, a tuple of them, a text, None, or a function that fills a dialog."""
        self._answers.extend(answers)

    def _take(self, question: str) -> object:
        self.said.append(question)
        assert self._answers, f"nobody foresaw: {question}"
        return self._answers.pop(0)

    def confirm(self, question: str, deed: str, detail: str = "") -> bool:
        return bool(self._take(f"{question} {detail}".strip()))

    def tell(self, sentence: str, detail: str = "") -> None:
        self.said.append(f"{sentence} {detail}".strip())

    def open_file(self, title: str, kinds: str) -> Path | None:
        return self._path(title)

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        answer = self._take(title)
        assert isinstance(answer, tuple)
        return answer

    def place_to_save(self, title: str, proposal: str, kinds: str) -> Path | None:
        return self._path(title)

    def show_dialog(self, make: Callable[[QWidget | None], QDialog]) -> QDialog | None:
        """The answer is a function that fills the dialog and says whether it was accepted; or None: left."""
        answer = self._take("dialog")
        if answer is None:
            return None
        dialog = make(None)
        assert callable(answer)
        return dialog if answer(dialog) else None

    def show_file(self, path: Path) -> bool:
        self.said.append(str(path))
        return True

    def _path(self, title: str) -> Path | None:
        answer = self._take(title)
        assert answer is None or isinstance(answer, Path)
        return answer
