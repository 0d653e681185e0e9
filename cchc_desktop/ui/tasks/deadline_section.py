"""By when: the superior's words, how they were read, and the day the officer follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.tasks import last_day
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.labels import caption, heading, said
from cchc_desktop.ui.tasks import reading
from cchc_desktop.ui.tasks.words import Words
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.fields.day import Today


class DeadlineSection(QWidget):
    """Says by `changed` which fields of the task are to be other."""

    changed = Signal(object)

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self._task: Task | None = None
        self._issued: date | None = None
        self.words = Words(_("Deadline in words"), hint=_("For example: Before 30/11/2026"))
        self._icon = QLabel()
        self.understood = said()
        self.doubts = said(tone=Tone.WARN)
        self.confirm = QPushButton(theme.icon("check"), _("The reading is right"))
        self.due = Day(_("Day to follow"), today)
        self.corrected = said(tone=Tone.MUTED)
        self.take_back = QPushButton(_("Take the reading back"))
        self.take_back.setProperty("flat", True)
        self._lay_out()
        self.words.entered.connect(self._reread)
        self.due.entered.connect(lambda day: self.changed.emit({"due": day, "confirmed": True}))
        self.confirm.clicked.connect(lambda _checked=False: self.changed.emit({"confirmed": True}))
        self.take_back.clicked.connect(lambda _checked=False: self._take_back())

    def show_task(self, task: Task, issued: date | None, extended: date | None = None) -> None:
        """Show the deadline of `task`.

        `issued` is its document's day, whose year is meant where words name none; `extended` the day until which the
        superior gave time, which is then no correction of the reading.
        """
        anew = self._task is None or self._task.id != task.id
        self._task, self._issued = task, issued
        self.words.show_text(task.deadline.text, anew=anew)
        self.due.show_day(task.due, anew=anew)
        icon, tone = ("circle-help", Tone.WARN) if task.doubtful else ("info", Tone.MUTED)
        self._icon.setPixmap(theme.icon_pixmap(icon, tone, theme.unit(2.25)))
        self.understood.setText(self._understood(task))
        doubts = "\n".join(reading.doubts(task.deadline))
        self.doubts.setText(doubts)
        self.doubts.setVisible(bool(doubts) and task.doubtful)
        self.confirm.setVisible(task.doubtful)
        self._show_correction(task, extended)

    def _understood(self, task: Task) -> str:
        read = reading.whole(task.deadline)
        if task.doubtful:
            return _("Understood as: {reading}. Read by the program – to be checked.").format(reading=read)
        return _("Understood as: {reading}").format(reading=read)

    def _show_correction(self, task: Task, extended: date | None) -> None:
        read = last_day(task.deadline)
        other = task.due != read and (extended is None or task.due != extended)
        self.corrected.setVisible(other)
        self.take_back.setVisible(other)
        if other:
            day = show_date(read) if read else _("no day")
            self.corrected.setText(_("Set by hand; the words were read as {day}.").format(day=day))

    def _reread(self, text: str) -> None:
        deadline = read_deadline(text, (self._issued or self._today()).year, self._issued)
        self.changed.emit({"deadline": deadline, "due": last_day(deadline), "confirmed": False})

    def _take_back(self) -> None:
        if self._task is not None:
            self.changed.emit({"due": last_day(self._task.deadline)})

    def _lay_out(self) -> None:
        understood = QHBoxLayout()
        understood.addWidget(self._icon)
        understood.addWidget(self.understood, 1)
        correction = QHBoxLayout()
        correction.addWidget(self.corrected, 1)
        correction.addWidget(self.take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(heading(_("Deadline")))
        column.addWidget(self.words)
        column.addLayout(understood)
        column.addWidget(self.doubts)
        column.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(caption(_("Day to follow"), self.due.line))
        column.addWidget(self.due)
        column.addLayout(correction)
