"""Opens Print ▾ and Export ▾ of a page and chooses from them; reads what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu

from cchc_desktop.ui.paper.menus import PaperMenus

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk

AnyPapers = TypeVar("AnyPapers", bound=PaperMenus)


class PapersOfficer(Generic[AnyPapers]):
    """Before the two menus of `papers`."""

    def __init__(self, qtbot: QtBot, desk: Desk, papers: AnyPapers) -> None:
        self.qtbot, self.desk, self.papers = qtbot, desk, papers
        for widget in (papers.print_button, papers.export_button, papers.written):
            qtbot.addWidget(widget)

    def open(self, button: QPushButton) -> QMenu:
        """As a click on it does."""
        menu = button.menu()
        menu.aboutToShow.emit()
        return menu

    def words(self, button: QPushButton) -> list[str]:
        """What its menu offers."""
        return [action.text() for action in self.open(button).actions() if not action.isSeparator()]

    def choose(self, button: QPushButton, *words: str) -> None:
        """Through its menus, by how the words begin."""
        menu = self.open(button)
        for word in words:
            action = next(each for each in menu.actions() if each.text().startswith(word))
            inner = action.menu()
            if isinstance(inner, QMenu):
                menu = inner
            else:
                action.trigger()

    def wait(self) -> str:
        """Until it is written; what the page says of it."""
        self.qtbot.waitUntil(lambda: self.desk.background.idle, timeout=20_000)
        return self.papers.written.text

    def close(self) -> None:
        """Leave nothing behind."""
        self.papers.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def printed(path: Path) -> str:
    """The words of a PDF."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
