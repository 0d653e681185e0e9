"""More time from the superior: given with a reason, every time on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.fields import Line
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.labels import caption, said
from cchc_desktop.ui.tasks.drafts import Drafts
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from cchc_desktop.domain.following import Extension
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.fields.day import Today

    Sure = Callable[[date], bool]


def refusal(tasks: Sequence[Task], until: date, reason: str) -> str:
    """Why these tasks can't be extended until then; empty where they can."""
    if not reason:
        return _("An extension needs a reason: write who allowed it and why.")
    dayless = [task for task in tasks if task.due is None]
    if dayless:
        return _("“{task}” has no last day yet: set the day to follow first.").format(task=dayless[0].title)
    latest = max((task.due for task in tasks if task.due is not None), default=None)
    if latest is not None and until <= latest:
        words = _("An extension ends after the last day there is now, {day}.")
        return words.format(day=show_date(latest))
    return ""


class ExtensionForm(QWidget):
    """Until when and why; says by `wanted` what is to be extended, once that can be."""

    wanted = Signal(object, str)
    left = Signal()

    def __init__(self, today: Today, sure: Sure) -> None:
        super().__init__()
        self._today, self._sure = today, sure
        self._tasks: tuple[Task, ...] = ()
        self.until = Day(_("Extended until"), today, needed=True)
        self.reason = Line()
        self.reason.setAccessibleName(_("Reason for the extension"))
        self.reason.setPlaceholderText(_("Who allowed it, by which document"))
        self.problem = said(tone=Tone.BAD)
        self.problem.hide()
        self.extend = once(QPushButton(theme.icon("calendar-clock"), _("Extend")))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.unit(0.75))
        grid.addWidget(caption(_("Extended until"), self.until.line), 0, 0)
        grid.addWidget(caption(_("Reason"), self.reason), 0, 1)
        grid.addWidget(self.until, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.reason, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.problem, 2, 0, 1, 2)
        grid.addWidget(self.extend, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        self.extend.clicked.connect(lambda _checked=False: self._extend())
        self.reason.returnPressed.connect(self._extend)

    @property
    def begun(self) -> bool:
        """Whether something stands there that was not taken."""
        return self.until.typed or bool(tidy(self.reason.text()))

    def show_tasks(self, tasks: tuple[Task, ...], *, anew: bool) -> None:
        """Whose time it is; what was half typed stays unless the form begins `anew`."""
        self._tasks = tasks
        if anew:
            self.until.show_day(None, anew=True)
            self.reason.clear()
            self._complain("")

    def forgive(self) -> None:
        """Take back what was complained of."""
        self.until.show_day(None)
        self._complain("")

    def _extend(self) -> None:
        if not self.until.check() or (until := self.until.day) is None:
            return
        reason = tidy(self.reason.text())
        problem = refusal(self._tasks, until, reason)
        self._complain(problem)
        if problem and not reason:
            self.reason.setFocus()
        if not problem and (until >= self._today() or self._sure(until)):
            self.until.show_day(None, anew=True)
            self.reason.clear()
            self.wanted.emit(until, reason)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))


class ExtensionSection(QWidget):
    """The button, the form it opens, and the extensions so far."""

    wanted = Signal(object, str)

    def __init__(self, today: Today, sure: Sure) -> None:
        super().__init__()
        self._task: Task | None = None
        self.begin = QPushButton(theme.icon("calendar-clock"), _("Extend…"))
        self.begin.setCheckable(True)
        self.form = ExtensionForm(today, sure)
        self.form.hide()
        self.drafts = Drafts(self.form.until.line, self.form.reason)
        self.history = said(tone=Tone.MUTED)
        self.history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(self.history)
        column.addLayout(buttons)
        column.addWidget(self.form)
        self.begin.toggled.connect(self.form.setVisible)
        self.begin.clicked.connect(self._go_in)
        self.form.wanted.connect(self._pass_on)

    def show_task(self, task: Task, extensions: tuple[Extension, ...]) -> None:
        """Show what time `task` was given."""
        other = self._task is None or self._task.id != task.id
        self._task = task
        self.drafts.turn_to(task.id)
        self.form.show_tasks((task,), anew=False)
        if other:
            self.form.forgive()
        self.begin.setVisible(task.due is not None and task.finished is None)
        if other or not self.begin.isVisibleTo(self):
            self.begin.setChecked(self.drafts.here and self.begin.isVisibleTo(self))
        self.history.setText("\n".join(map(told, extensions)))
        self.history.setVisible(bool(extensions))

    def _go_in(self, on: bool) -> None:  # noqa: FBT001 -- a signal's argument
        if on:
            self.form.until.line.setFocus()

    def _pass_on(self, until: date, reason: str) -> None:
        self.begin.setChecked(False)
        self.wanted.emit(until, reason)


def told(extension: Extension) -> str:
    """One extension as a line."""
    before = show_date(extension.before) if extension.before else _("no day")
    words = _("{decided}: extended from {before} to {until} · {reason}")
    return words.format(
        decided=show_date(extension.decided), before=before, until=show_date(extension.until), reason=extension.reason
    )
