"""A task of the officer's own: words, deadline, who leads; entered as a whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.tasks import Task, last_day
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.labels import caption, heading, said
from cchc_desktop.ui.tasks import reading
from cchc_desktop.ui.tasks.words import Words
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.ui.fields.day import Today

_MARGIN = 2


class NewTask(QWidget):
    """Says by `added` what is to enter; nothing does before."""

    added = Signal(object)
    left = Signal()

    def __init__(self, today: Today) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._today = today
        self.title = Words(_("Task"))
        self.deadline = Words(_("Deadline in words"), hint=_("For example: Before 30/11/2026"))
        self.understood = said(tone=Tone.MUTED)
        self.leads = Words(_("Lead"), many=True, hint=_("One unit a line"))
        self.deliverable = Words(_("Deliverable"))
        self._problem = said(tone=Tone.BAD)
        self.add = once(QPushButton(theme.icon("plus"), _("Add this task")))
        leave = QPushButton(_("Cancel"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(_MARGIN)] * 4)
        column.setSpacing(theme.unit(1))
        column.addWidget(heading(_("New task")))
        for words, field in (
            (_("What is to be done"), self.title),
            (_("Deadline in words"), self.deadline),
            ("", self.understood),
            (_("Lead"), self.leads),
            (_("Deliverable"), self.deliverable),
            ("", self._problem),
        ):
            if words:
                column.addWidget(caption(words, field))
            column.addWidget(field)
            if isinstance(field, Words):
                field.entered.connect(field.show_text)
        column.addLayout(buttons)
        column.addStretch(1)
        self.deadline.entered.connect(lambda _text: self._show_reading())
        self.add.clicked.connect(lambda _checked=False: self._add())
        leave.clicked.connect(lambda _checked=False: self.left.emit())

    @property
    def begun(self) -> bool:
        """Whether something stands there that was not added."""
        return any(field.text for field in self._fields)

    @property
    def _fields(self) -> tuple[Words, ...]:
        return self.title, self.deadline, self.leads, self.deliverable

    def begin(self) -> None:
        """Go to the first field; what was typed and not added is still there."""
        self._show_reading()
        self._problem.hide()
        self.title.setFocus()

    def _show_reading(self) -> None:
        read = read_deadline(self.deadline.text, self._today().year)
        words = _("Understood as: {reading}").format(reading=reading.whole(read))
        problems = (problem.text for problem in read.problems)
        self.understood.setText("\n".join((words, *problems)))
        self.understood.setVisible(bool(self.deadline.text))

    def _add(self) -> None:
        if not self.title.text:
            self._problem.setText(_("Write what is to be done first."))
            self._problem.show()
            self.title.setFocus()
            return
        read = read_deadline(self.deadline.text, self._today().year)
        task = Task(
            0,
            self.title.text,
            read,
            leads=tuple(self.leads.text.splitlines()),
            deliverable=self.deliverable.text,
            due=last_day(read),
        )
        for field in self._fields:
            field.show_text("", anew=True)
        self.added.emit(task)
