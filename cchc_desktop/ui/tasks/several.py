"""What can be done with several tasks at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.clicks import once
from cchc_desktop.ui.tasks.criterion_search import CriterionSearch
from cchc_desktop.ui.tasks.day import Day
from cchc_desktop.ui.tasks.labels import caption, said, section
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cchc_desktop.ui.tasks.day import Today

_MARGIN = 2


class Several(QWidget):
    """Finish them on one day, let them serve one criterion, delete them."""

    finish_wanted = Signal(object)
    link_wanted = Signal(str)
    delete_wanted = Signal()

    def __init__(self, today: Today) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._today = today
        self._proposed: date | None = None
        self._title = section("")
        self.day = Day(_("Day of finishing"), today, needed=True)
        self.finish = once(QPushButton(theme.icon("circle-check", Tone.GOOD), _("Finish them")))
        self.criteria = CriterionSearch()
        delete = once(QPushButton(theme.icon("trash-2", Tone.BAD), _("Delete them")))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(_MARGIN)] * 4)
        column.setSpacing(theme.unit(1))
        parts = (
            self._title,
            said(_("What you do here is done to all of them, and taken back as one."), Tone.MUTED),
            caption(_("Finished on"), self.day.line),
            self.day,
            self.finish,
            caption(_("Let them serve a criterion"), self.criteria.line),
            self.criteria,
            delete,
        )
        for part in parts:
            column.addWidget(part)
        for button in (self.finish, delete):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.finish.clicked.connect(lambda _checked=False: self._finish())
        self.criteria.chosen.connect(self.link_wanted)
        delete.clicked.connect(lambda _checked=False: self.delete_wanted.emit())

    def open(self, count: int, criteria: Mapping[str, str]) -> None:
        """Show how many are meant."""
        if self.day.day in (None, self._proposed):  # a day the officer has typed stays
            self._proposed = self._today()
            self.day.show_day(self._proposed, anew=not self.day.line.hasFocus())
        self._title.setText(_("{count} tasks selected").format(count=count))
        self.criteria.offer(criteria, ())

    def _finish(self) -> None:
        if self.day.check_past():
            self.finish_wanted.emit(self.day.day)
