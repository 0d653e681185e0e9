"""Steers: reads the forecast, chooses steps, tries on a copy, compares years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from cchc_desktop.ui.steering.page import SteeringPage
from cchc_desktop.ui.steering.step_table import EFFORT, TICK, keyed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.steering.choosing import StepRow
    from cchc_desktop.ui.tables.grid import Grid

_SIZE = (1190, 690)


class SteeringOfficer:
    """Sits before the page of a real store."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self._qtbot: Any = qtbot
        self.desk = desk
        self.page = SteeringPage(desk)
        self.sent_to: list[tuple[str, str]] = []
        self.page.wanted.connect(lambda page, item: self.sent_to.append((page, item)))
        self._unsubscribe = desk.store.subscribe(self.page.on_changes)
        self.page.resize(*_SIZE)
        self.page.show()
        with self._qtbot.waitActive(self.page):
            self.page.activateWindow()
        self.wait()

    def wait(self) -> None:
        """Until the worker has reckoned."""
        self.desk.background.finish()

    def close(self) -> None:
        """Leave the page."""
        self._unsubscribe()
        self.page.close()
        self.page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def show(self, view: str) -> None:
        """Choose one of the three views."""
        self.page.chips.choose(view)

    @property
    def news(self) -> str:
        """The line of news."""
        return self.page.head.news.text

    @property
    def words(self) -> str:
        """Everything that can be read beside the tables."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    @property
    def is_empty(self) -> bool:
        """Whether the page asks to begin a sheet."""
        return self.page.empty.isVisible()

    # tables

    def rows(self, table: Grid) -> list[tuple[str, ...]]:
        """Every row as it is shown, from above."""
        model = table.model()
        return [
            tuple(str(model.index(row, column).data() or "") for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    @property
    def forecast(self) -> dict[str, tuple[str, ...]]:
        """The leaves of the forecast by code."""
        return {row[0]: row[1:] for row in self.rows(self.page.forecast.table)}

    @property
    def steps(self) -> list[tuple[str, ...]]:
        """The steps that can be taken."""
        return self.rows(self.page.savings.steps)

    @property
    def lost(self) -> list[tuple[str, ...]]:
        """What is lost for good."""
        return self.rows(self.page.savings.lost)

    # choosing

    def select(self, code: str, words: str = "") -> StepRow:
        """Bring a step to the front."""
        table = self.page.savings.steps
        found = next(
            each
            for each in table.model_of_steps.steps
            if each.saving.leaf.code == code and words.lower() in each.step.words.lower()
        )
        assert table.choose(keyed(found.key))
        return found

    def tick(self, code: str, words: str = "") -> None:
        """Space on a step."""
        self.select(code, words)
        self.press(Qt.Key.Key_Space)

    def click_tick(self, code: str, words: str = "") -> None:
        """The same with the mouse."""
        self.select(code, words)
        table = self.page.savings.steps
        box = table.visualRect(table.model().index(table.currentIndex().row(), TICK))
        point = box.center()
        point.setX(box.left() + 16)
        self._qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)

    @property
    def ticked(self) -> list[str]:
        """The codes of the steps chosen."""
        return sorted(each.saving.leaf.code for each in self.page.savings.steps.model_of_steps.steps if each.ticked)

    @property
    def plan(self) -> str:
        """What the steps chosen come to."""
        return self.page.savings.plan.words.text()

    def press(self, key: Qt.Key) -> None:
        """A key in the list of steps."""
        self.page.savings.steps.setFocus()
        self._qtbot.keyClick(self.page.savings.steps, key)

    def type_effort(self, code: str, digits: str, words: str = "") -> None:
        """Type other days of work over a step."""
        self.select(code, words)
        table = self.page.savings.steps
        table.setFocus()
        self._qtbot.keyClicks(table, digits[0])
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        self._qtbot.keyClicks(editor, digits[1:])
        self._qtbot.keyClick(editor, Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: not isinstance(QApplication.focusWidget(), QLineEdit))
        self._qtbot.waitUntil(lambda: self.effort(code, words) == digits)

    def effort(self, code: str, words: str = "") -> str:
        """The days of a step as they are shown."""
        self.select(code, words)
        table = self.page.savings.steps
        return str(table.model().index(table.currentIndex().row(), EFFORT).data())

    def mark_best(self, days: str) -> None:
        """Type a limit and let the best set be marked: Enter."""
        edit = self.page.savings.plan.limit.edit
        edit.setFocus()
        edit.selectAll()
        self._qtbot.keyClicks(edit, days)
        self._qtbot.keyClick(edit, Qt.Key.Key_Return)

    def make_tasks(self) -> None:
        """Press the button in the head."""
        self.page.make.click()

    # trying

    @property
    def total(self) -> str:
        """The total of the trial beside the real one."""
        return self.page.savings.trying.total.text()

    @property
    def changes(self) -> str:
        """What the trial changes."""
        return self.page.savings.trying.changes.text()

    def try_leaf(self, code: str) -> None:
        """Choose any criterion in the panel."""
        leaves = self.page.savings.trying.leaves
        place = next(place for place in range(leaves.count()) if leaves.itemText(place).startswith(f"{code} "))
        leaves.setCurrentIndex(place)
        leaves.activated.emit(place)

    def enter(self, *texts: str) -> None:
        """Type into the fields of the panel, Enter after each."""
        self.page.savings.trying.begin()
        for text in texts:
            line = QApplication.focusWidget()
            assert isinstance(line, QLineEdit)
            line.selectAll()
            self._qtbot.keyClicks(line, text)
            self._qtbot.keyClick(line, Qt.Key.Key_Return)

    def try_chosen(self) -> None:
        self.page.savings.trying.take.click()

    def drop_trial(self) -> None:
        self.page.savings.trying.drop.click()

    # comparing

    @property
    def offered(self) -> list[str]:
        """The sheets and rounds that can be compared."""
        return [choice.title for choice in self.page.comparison.offered]

    @property
    def compared(self) -> list[str]:
        """Those side by side."""
        return [choice.title for choice in self.page.comparison.chosen]

    def compare(self, title: str) -> None:
        """One more, or less."""
        choice = next(each for each in self.page.comparison.offered if each.title == title)
        self.page.comparison.button(choice).click()

    @property
    def comparison(self) -> dict[str, tuple[str, ...]]:
        """The rows by code."""
        table = self.page.comparison.table
        return {} if table is None else {row[0]: row[1:] for row in self.rows(table)}

    @property
    def chart(self) -> str:
        """What the chart says to a screen reader."""
        return self.page.comparison.chart.accessibleDescription()
