"""What to be reminded of today: told once a day, after the first paint, and never in the way."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import cut_at_word
from cchc_desktop.ui import theme
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import empty_out
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.following import Reminder
    from cchc_desktop.ui.desk import Desk

_LISTED, _LISTED_LARGE = 4, 2
"""How many have a link of their own; at large text the page needs the room."""
_LARGE = 10
"""Pixels of a spacing unit from which on text is large."""
_LONGEST = 42
_MARKS = (0, 1, 3, 7, 14, 30)
_OVERDUE = -1


class Reminding(QFrame):
    """One line that counts, and a link to each of the most urgent; gone until tomorrow once it is closed."""

    opened = Signal(str, str)
    """A page and the item it should open at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("news")
        self._desk = desk
        self._day: date | None = None
        """That on which it was shown since the program began."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._remind)
        self.line = QLabel()
        self.line.setWordWrap(True)
        self.away = QPushButton(theme.icon("x"), "")
        self.away.setProperty("flat", True)
        self.away.setAccessibleName(_("Close until tomorrow"))
        self.away.clicked.connect(self.hide)
        self._links = QWidget()
        self._flow = Flow(self._links, theme.unit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.unit(2), theme.unit(0.5), theme.unit(1), theme.unit(0.5))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._links)
        row.addLayout(column, 1)
        row.addWidget(self.away)
        self.hide()

    def look(self) -> None:
        """Look at the tasks once the page is painted."""
        today = self._desk.today()
        if self.isVisible() or today not in {self._day, self._last}:
            self._soon.start()

    @property
    def links(self) -> list[str]:
        """The words of the links."""
        found = (self._flow.itemAt(place) for place in range(self._flow.count()))
        return [widget.text() for item in found if item and isinstance(widget := item.widget(), QPushButton)]

    def follow(self, place: int) -> None:
        """Click a link."""
        item = self._flow.itemAt(place)
        if item is not None and isinstance(button := item.widget(), QPushButton):
            button.click()

    @property
    def _last(self) -> date | None:
        """The day on which this ward's tasks were last told of, on this PC."""
        try:
            return date.fromisoformat(self._desk.habits.current.reminded.get(self._ward, ""))
        except ValueError:
            return None

    @property
    def _ward(self) -> str:
        return str(self._desk.store.folder)

    def _remind(self) -> None:
        if (page := self.parentWidget()) is None or not page.isVisible():
            return  # left meanwhile, perhaps with its store
        from cchc_desktop import gathering
        from cchc_desktop.domain.following import reminders

        today = self._desk.today()
        tasks = self._desk.store.tasks.all()
        before = self._last if self._day != today else None
        shown = dict.fromkeys((task.id for task in tasks), before) if before else {}
        told = reminders(tasks, gathering.ledger(self._desk.store, tasks), today, shown)
        self._show(told)
        if self._day != today:
            self._day = today
            reminded = {**self._desk.habits.current.reminded, self._ward: today.isoformat()}
            self._desk.habits.change(reminded=reminded)

    def _show(self, told: Sequence[Reminder]) -> None:
        self.line.setText(_("Today: {parts}").format(parts=" · ".join(_counted(told))))
        empty_out(self._flow)
        listed = _LISTED_LARGE if theme.unit() > _LARGE else _LISTED
        for each in told[:listed]:
            words = _("{when}: {task}").format(when=_when(each.days), task=cut_at_word(each.task.title, _LONGEST))
            icon = theme.icon("circle-alert", Tone.BAD) if each.overdue else theme.icon("clock", Tone.WARN)
            self._add(words, str(each.task.id)).setIcon(icon)
        if len(told) > listed:
            self._add(_("and {count} more").format(count=len(told) - listed), "view:calendar")
        self.setVisible(bool(told))

    def _add(self, words: str, item: str) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setProperty("flat", True)
        button.clicked.connect(lambda _checked=False: self.opened.emit("tasks", item))
        self._flow.addWidget(button)
        return button


def _counted(told: Sequence[Reminder]) -> list[str]:
    """How many of each urgency."""
    counts = Counter(_OVERDUE if each.overdue else _mark(each.days) for each in told)
    return [_said(mark).format(count=counts[mark], days=mark) for mark in sorted(counts)]


def _mark(days: int) -> int:
    return next((mark for mark in _MARKS if days <= mark), _MARKS[-1])


def _said(mark: int) -> str:
    if mark == _OVERDUE:
        return _("{count} overdue")
    return _("{count} due within {days} days") if mark else _("{count} due today")


def _when(days: int) -> str:
    if days < 0:
        return _("Overdue by {days} days").format(days=-days)
    return _("In {days} days").format(days=days) if days else _("Due today")
