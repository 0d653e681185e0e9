"""What can be done with several tasks at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.labels import caption, heading, line, said
from cchc_desktop.ui.tasks.criterion_search import CriterionSearch
from cchc_desktop.ui.tasks.extension_section import ExtensionForm
from cchc_desktop.ui.tasks.suggested import Suggested
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.fields.day import Today
    from cchc_desktop.ui.tasks.opened import Used
    from cchc_desktop.ui.tasks.own_days_section import Sure

_MARGIN = 2


class Several(QWidget):
    """Give them to someone, plan, extend or finish them, let them serve one criterion, delete them."""

    assign_wanted = Signal(object)
    """The fields that all of them are to have: room, person."""
    plan_wanted = Signal(object)
    extend_wanted = Signal(object, str)
    finish_wanted = Signal(object)
    link_wanted = Signal(str)
    delete_wanted = Signal()

    def __init__(self, today: Today, sure: Sure) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._today, self._sure = today, sure
        self._proposed: date | None = None
        self._ids: tuple[int, ...] = ()
        self._title = heading("")
        self.room = Suggested(_("Room of all"), _("Office of the ward"))
        self.person = Suggested(_("Person of all"), _("Full name"))
        self.assign = once(QPushButton(theme.icon("users"), _("Assign them")))
        self.planned = Day(_("Plan all for"), today, needed=True)
        self.plan = once(QPushButton(theme.icon("calendar"), _("Plan them")))
        self.extension = ExtensionForm(today, sure)
        self.day = Day(_("Day of finishing"), today, needed=True)
        self.finish = once(QPushButton(theme.icon("circle-check", Tone.GOOD), _("Finish them")))
        self.criteria = CriterionSearch()
        self._delete = once(QPushButton(theme.icon("trash-2", Tone.BAD), _("Delete them")))
        self._lay_out()
        self.assign.clicked.connect(lambda _checked=False: self._assign())
        self.plan.clicked.connect(lambda _checked=False: self._plan())
        self.extension.wanted.connect(self.extend_wanted)
        self.finish.clicked.connect(lambda _checked=False: self._finish())
        self.criteria.chosen.connect(self.link_wanted)
        self._delete.clicked.connect(lambda _checked=False: self.delete_wanted.emit())

    def open(self, tasks: tuple[Task, ...], criteria: Mapping[str, str], used: Used) -> None:
        """Show which are meant; what was half typed stays while they are the same ones."""
        ids = tuple(task.id for task in tasks)
        anew, self._ids = ids != self._ids, ids
        if self.day.day in (None, self._proposed):  # a day the officer has typed stays
            self._proposed = self._today()
            self.day.show_day(self._proposed, anew=not self.day.line.hasFocus())
        self._title.setText(_("{count} tasks selected").format(count=len(tasks)))
        self.criteria.offer(criteria, ())
        self.room.offer(used.rooms)
        self.person.offer(used.people)
        self.extension.show_tasks(tuple(task for task in tasks if task.finished is None), anew=anew)
        if anew:
            self.planned.show_day(None, anew=True)
            self.room.show_text(_common(task.room for task in tasks), anew=True)
            self.person.show_text(_common(task.person for task in tasks), anew=True)

    def _assign(self) -> None:
        named = {name: field.text for name, field in (("room", self.room), ("person", self.person)) if field.text}
        if named:
            self.assign_wanted.emit(named)
        else:
            self.room.line.setFocus()

    def _plan(self) -> None:
        if self.planned.check() and (day := self.planned.day) is not None and (day >= self._today() or self._sure(day)):
            self.plan_wanted.emit(day)

    def _finish(self) -> None:
        if self.day.check_past():
            self.finish_wanted.emit(self.day.day)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(_MARGIN)] * 4)
        column.setSpacing(theme.unit(1))
        column.addWidget(self._title)
        column.addWidget(said(_("What you do here is done to all of them, and taken back as one."), Tone.MUTED))
        parts = (
            caption(_("Room"), self.room),
            self.room,
            caption(_("Person"), self.person),
            self.person,
            self.assign,
            line(),
            caption(_("Planned for"), self.planned.line),
            self.planned,
            self.plan,
            line(),
            self.extension,
            line(),
            caption(_("Finished on"), self.day.line),
            self.day,
            self.finish,
            line(),
            caption(_("Let them serve a criterion"), self.criteria.line),
            self.criteria,
            line(),
            self._delete,
        )
        for part in parts:
            column.addWidget(part)
        for button in (self.assign, self.plan, self.finish, self._delete):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


def _common(names: Iterable[str]) -> str:
    """The name all of them have; empty where they differ."""
    found = set(names)
    return found.pop() if len(found) == 1 else ""
