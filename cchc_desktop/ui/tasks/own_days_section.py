"""The ward's own two dates beside the superior's: the last day for the work itself, and the day it is planned for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.labels import caption, said
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from cchc_desktop.ui.fields.day import Today
    from cchc_desktop.ui.tasks.opened import Opened

    Sure = Callable[[date], bool]
    """Asks whether a day that has passed is really meant."""


class OwnDaysSection(QWidget):
    """Says by `changed` which fields of the task are to be other."""

    changed = Signal(object)

    def __init__(self, today: Today, sure: Sure) -> None:
        super().__init__()
        self._today, self._sure = today, sure
        self._opened: Opened | None = None
        self._asking = False
        self.own = Day(_("The unit's own last day"), today)
        self.planned = Day(_("Planned for"), today)
        self.reckoned = said(tone=Tone.MUTED)
        self.warning = said(tone=Tone.WARN)
        self.plan_back = QPushButton(_("Plan it back again"))
        self.plan_back.setProperty("flat", True)
        self._lay_out()
        self.own.entered.connect(lambda day: self._enter("own_due", self.own, day))
        self.planned.entered.connect(lambda day: self._enter("planned", self.planned, day))
        self.plan_back.clicked.connect(lambda _checked=False: self.changed.emit({"own_due": None}))

    def show_task(self, opened: Opened) -> None:
        """Show the days of a task."""
        task = opened.task
        anew = self._opened is None or self._opened.task.id != task.id
        self._opened = opened
        self.own.show_day(opened.own_due, anew=anew)
        self.own.setEnabled(task.due is not None or task.own_due is not None or opened.own_due is None)
        self.planned.show_day(task.planned, anew=anew)
        self.reckoned.setText(_reckoned(opened))
        self.reckoned.setVisible(bool(opened.steps))
        self.plan_back.setVisible(task.own_due is not None and task.due is not None)
        warning = _warning(opened)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))

    def commit(self) -> None:
        """Take in what stands in a field not left yet."""
        self.own.commit()
        self.planned.commit()

    def _enter(self, name: str, field: Day, day: date | None) -> None:
        if self._asking or self._opened is None:  # the question takes the focus: it is not asked twice
            return
        before = self._opened.own_due if name == "own_due" else self._opened.task.planned
        self._asking = True
        sure = day is None or day >= self._today() or self._sure(day)
        self._asking = False
        if sure:
            self.changed.emit({name: day})
        else:
            field.show_day(before, anew=True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.unit(0.75))
        pairs = ((_("The unit's own last day"), self.own), (_("Planned for"), self.planned))
        for place, (words, field) in enumerate(pairs):
            grid.addWidget(caption(words, field.line), 0, place)
            grid.addWidget(field, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addLayout(grid)
        column.addWidget(self.reckoned)
        column.addWidget(self.warning)
        column.addWidget(self.plan_back, 0, Qt.AlignmentFlag.AlignLeft)


def _reckoned(opened: Opened) -> str:
    """How the unit's own day comes from the superior's."""
    if opened.towards is None:
        return ""
    parts = (_("{step} from {day}").format(step=step.title, day=show_date(day)) for step, day in opened.steps)
    words = _("To be in time for {day}, over weekends and days off: {steps}")
    return words.format(day=show_date(opened.towards), steps=" · ".join(parts))


def _warning(opened: Opened) -> str:
    task = opened.task
    if task.finished is not None:
        return ""
    if task.due is not None and opened.own_due is not None and opened.own_due > task.due:
        return _("The unit's own day is later than the superior's, {day}.").format(day=show_date(task.due))
    if task.due is not None and task.planned is not None and task.planned > task.due:
        return _("It is planned for a day after the superior's, {day}.").format(day=show_date(task.due))
    late = opened.own_due is not None and opened.own_due < opened.today
    if late and (opened.towards is None or opened.today <= opened.towards):
        return _("The unit's own day has passed; the superior's has not.")
    return ""
