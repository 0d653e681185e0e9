"""Looks at the tasks by their days, and at those that wait: the only place in the tests that knows these widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget

from cchc_desktop.ui.calendar.view import CalendarView
from cchc_desktop.ui.calendar.waiting import WaitingView
from tests.officer.answers import ScriptedAsk

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cchc_desktop.ui.calendar.geometry import Box
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.tasks.views import View

_LEFT = Qt.MouseButton.LeftButton


class _Officer:
    def __init__(self, qtbot: QtBot, view: View) -> None:
        self._bot: Any = qtbot
        qtbot.addWidget(view)
        self.went: list[tuple[str, str]] = []
        self.heard: list[tuple[str, bool]] = []
        view.wanted.connect(lambda page, item: self.went.append((page, item)))
        view.told.connect(lambda words, undo: self.heard.append((words, undo)))
        view.resize(1100, 640)
        view.reload()
        view.show()

    def key(self, widget: QWidget, *keys: Qt.Key) -> None:
        """Press keys on a widget."""
        for key in keys:
            self._bot.keyClick(widget, key)

    def click(self, widget: QWidget, box: Box) -> None:
        """Click into a place of what was painted."""
        place = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
        self._bot.mouseClick(widget, _LEFT, Qt.KeyboardModifier.NoModifier, place)

    def press(self, button: QPushButton) -> None:
        """Click a button."""
        self._bot.mouseClick(button, _LEFT)


class CalendarOfficer(_Officer):
    """Before the calendar."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.view = CalendarView(desk)
        super().__init__(qtbot, self.view)
        self.month, self.strip = self.view.month, self.view.strip

    @property
    def title(self) -> str:
        return self.view.title.text()

    def on(self, day: date) -> list[str]:
        """What is due on a day."""
        return [entry.task.title for entry in self.month.due(day)]

    def click_day(self, day: date) -> None:
        """Click on a day's number."""
        box, line = self.month.plan.box(day), self.month.plan.line
        place = QPoint(round(box.x + 3), round(box.y + line / 2))
        self._bot.mouseClick(self.month, _LEFT, Qt.KeyboardModifier.NoModifier, place)

    def click_line(self, day: date, line: int) -> None:
        """Click on a line of a day."""
        self.click(self.month, self.month.plan.line_box(day, line))

    def hover(self, day: date) -> str:
        """What the tooltip says."""
        box = self.month.plan.box(day)
        place = QPoint(round(box.x + 5), round(box.y + 5))
        QApplication.sendEvent(self.month, QHelpEvent(QEvent.Type.ToolTip, place, self.month.mapToGlobal(place)))
        words = QToolTip.text()
        QToolTip.hideText()
        return words

    @property
    def offered(self) -> list[str]:
        """What the menu of a day offers."""
        return [action.text() for action in self._actions]

    def take(self, place: int) -> None:
        """Choose in the menu of a day."""
        action = self._actions[place]
        assert self.month.menu is not None
        self.month.menu.close()
        action.trigger()

    @property
    def _actions(self) -> list[QAction]:
        assert self.month.menu is not None
        return self.month.menu.actions()


class WaitingOfficer(_Officer):
    """Before the board."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.view = WaitingView(desk)
        super().__init__(qtbot, self.view)

    @property
    def lines(self) -> list[str]:
        """What each waiting task says, from above."""
        shown = self.view.list
        return [shown.item(row).text() for row in range(shown.count())]

    def enter(self, number: str = "", title: str = "", **fields: str) -> None:
        """Fill the form in and enter it."""
        form = self.view.form
        form.number.setText(number)
        form.title.setText(title)
        form.issuer.setText(fields.get("issuer", ""))
        form.issued.line.setText(fields.get("issued", ""))
        if "received" in fields:
            form.received.line.setText(fields["received"])
        self.press(form.enter)

    def drop(self, path: Path) -> None:
        """Drop a file on the form."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        actions, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.view.form, QDragEnterEvent(QPointF(5, 5), actions, mime, _LEFT, none))
        QApplication.sendEvent(self.view.form, QDropEvent(QPointF(5, 5), actions, mime, _LEFT, none))

    def wait(self) -> None:
        """Until the file has been read."""
        self._bot.waitUntil(lambda: self.desk.background.idle, timeout=20_000)

    def answer(self, *answers: object) -> None:
        """Lay answers to coming dialogs ready."""
        assert isinstance(self.desk.ask, ScriptedAsk)
        self.desk.ask.next(*answers)

    @property
    def said(self) -> list[str]:
        """What dialogs and other programs were told."""
        assert isinstance(self.desk.ask, ScriptedAsk)
        return self.desk.ask.said

    def tick(self, *places: int) -> None:
        """Space on these lines."""
        for place in places:
            self.view.list.setCurrentRow(place)
            self.key(self.view.list, Qt.Key.Key_Space)

    def choose_document(self, words: str) -> None:
        """Choose among the documents that came."""
        box = self.view.documents
        box.setCurrentIndex(next(row for row in range(box.count()) if words in box.itemText(row)))
