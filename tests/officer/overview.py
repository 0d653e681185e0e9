"""The officer on the first page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.overview.page import OverviewPage

_A_TURN = 30
"""Milliseconds: what is done after the first paint is done."""


class OverviewOfficer:
    """Reads the tiles and lists, follows their links."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self._qtbot = qtbot
        self.page = OverviewPage(desk)
        qtbot.addWidget(self.page)
        self.sent_to: list[tuple[str, str]] = []
        self.page.wanted.connect(lambda page, item: self.sent_to.append((page, item)))
        self.page.resize(1100, 720)
        self.page.show()

    @property
    def tiles(self) -> dict[str, str]:
        """The number of each tile."""
        tiles = {"points": self.page.points, "due": self.page.due, "evidence": self.page.evidence}
        return {name: tile.number.text() for name, tile in {**tiles, "report": self.page.report}.items()}

    def follow_tile(self, name: str) -> None:
        """Press the button of a tile."""
        getattr(self.page, name).button.click()

    @property
    def due(self) -> list[str]:
        """The lines of the list of tasks."""
        return _lines(self.page.due_list.list)

    @property
    def open_points(self) -> list[str]:
        """The lines of the list of points."""
        return _lines(self.page.points_list.list)

    @property
    def said_of_points(self) -> list[str]:
        """The words in the card of that list."""
        return [label.text() for label in self.page.points_list.findChildren(QLabel) if label.isVisible()]

    def follow(self, line: int) -> None:
        """Open a line of the list of points."""
        items = self.page.points_list.list
        items.itemActivated.emit(items.item(line))

    def look_ahead(self) -> None:
        """Wait for what is reckoned after the first paint."""
        self._qtbot.waitUntil(lambda: self.page.ahead.made is not None, timeout=20_000)

    def be_reminded(self) -> str:
        """Wait for the line of today; what it says, nothing where it stays away."""
        QTest.qWait(_A_TURN)
        return self.page.reminding.line.text() if self.page.reminding.isVisible() else ""

    @property
    def points_line(self) -> str:
        """What stands under the points."""
        return self.page.points.line.text()

    @property
    def chart(self) -> str:
        """What the chart says to a screen reader."""
        return self.page.chart.accessibleDescription()


def _lines(widget: QListWidget) -> list[str]:
    return [widget.item(row).data(Qt.ItemDataRole.DisplayRole) for row in range(widget.count())]
