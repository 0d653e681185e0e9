"""The officer at the whole window: start, answer three questions, go from page to page."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from cchc_desktop import app
from cchc_desktop.paths import Paths
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.rooms import ROOMS
from cchc_desktop.ui.welcome.page import WelcomePage
from tests.officer.answers import ScriptedAsk


class OfficerAtWindow:
    """Drives a running program."""

    def __init__(
        self, qapp: QApplication, qtbot: QtBot, folder: Path, ask: ScriptedAsk, *, sample: bool = False
    ) -> None:
        self.qtbot = qtbot
        self.paths = Paths.under(folder)
        self.program = app.Program(qapp, app.Start(self.paths, sample=sample), ask=ask)
        self.window = self.program.window
        self.program.begin()
        qtbot.waitUntil(lambda: self.program.store is not None, timeout=20_000)

    @property
    def welcome(self) -> WelcomePage:
        """The page of the three questions, in front."""
        page = self.window.findChild(WelcomePage, "welcome_page")
        assert page is not None
        return page

    def answer(self, unit: str, superior: str, year: int) -> None:
        """Fill in the three answers and begin."""
        page = self.welcome
        page.unit.setText(unit)
        page.superior.setText(superior)
        page.year.setCurrentText(str(year))
        page.start.click()

    def try_the_sample(self) -> None:
        """Press the second button of the welcome page."""
        self.welcome.sample.click()

    def go(self, name: str) -> Page:
        """Choose a page in the navigation."""
        row = [room.name for room in ROOMS].index(name)
        self.window.navigation.setCurrentRow(row)
        return self.window.show_page(name)

    def press(self, key: Qt.Key) -> None:
        """A key with Ctrl, wherever the focus is."""
        QTest.keyClick(self.window, key, Qt.KeyboardModifier.ControlModifier)

    @property
    def navigation(self) -> list[str]:
        """The names of the pages, with what waits there."""
        each: QListWidget = self.window.navigation
        return [" ".join(each.item(row).text().split()) for row in range(each.count())]

    @property
    def title(self) -> str:
        """The window's title."""
        return self.window.windowTitle()

    def leave(self) -> None:
        """Close the window."""
        self.window.close()
