"""The tasks by their days: the year as a strip, below it one month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout

from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.calendar.geometry import moved
from cchc_desktop.ui.calendar.month_view import MonthView
from cchc_desktop.ui.calendar.year_strip import YearStrip
from cchc_desktop.ui.paper.menus import ROOMY
from cchc_desktop.ui.tasks.standings import DAYLESS, LOOKS, URGENCY
from cchc_desktop.ui.tasks.views import View

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from cchc_desktop.domain.agenda import Agenda
    from cchc_desktop.ui.desk import Desk


_SHOWN = (Standing.OVERDUE, Standing.DUE_SOON, Standing.DONE)
"""What at large text there is room to explain."""


class CalendarView(View):
    """Strip and month keep together; a task opens in the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("panel_body")
        today = desk.today()
        self.strip, self.month = YearStrip(today), MonthView(today)
        self.title = QLabel()
        self.title.setFont(theme.section_title(self.font()))
        self.before = self._button("‹", _("Month before"), -1)
        self.after = self._button("›", _("Month after"), 1)
        self.now = QPushButton(_("Today"))
        self.now.clicked.connect(lambda _checked=False: self.show_day(self.desk.today()))
        self.around = QScrollArea()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._see_day)
        self._lay_out()
        self.strip.chosen.connect(self.show_day)
        self.month.moved.connect(self.show_day)
        self.month.opened.connect(lambda task: self.wanted.emit("tasks", str(task)))
        self.show_day(today)

    def show_agenda(self, agenda: Agenda) -> None:
        """Show what is due."""
        self.strip.show_agenda(agenda)
        self.month.show_agenda(agenda)

    def show_day(self, day: date) -> None:
        """Bring a day's month and year to the front."""
        self.strip.show_month(day)
        if self.month.day != day:
            self.month.show_day(day)
        self.title.setText(_("{month}/{year}").format(month=day.month, year=day.year))
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """At large text the month is higher than its place: the day in front is in sight."""
        super().showEvent(event)
        self._soon.start()

    def _see_day(self) -> None:
        box = self.month.plan.box(self.month.day)
        half = round(box.height / 2)
        self.around.ensureVisible(round(box.x + box.width / 2), round(box.y) + half, 0, half)

    def reload(self) -> None:
        """Show what the store holds now."""
        from cchc_desktop import gathering

        self.show_agenda(gathering.agenda(self.desk.store, self.desk.today()))

    def open_at(self, item: str) -> None:
        """A month, "2026-09", or a day, "2026-09-20"."""
        try:
            self.show_day(date.fromisoformat(item if item.count("-") > 1 else f"{item}-01"))
        except ValueError:
            self.show_day(self.desk.today())

    def search(self) -> None:
        """Ctrl+F: to the days."""
        self.month.setFocus()

    def _button(self, words: str, name: str, months: int) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _checked=False: self.show_day(moved(self.month.day, months)))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.unit(0.75))
        for part in (self.before, self.title, self.after, self.now):
            row.addWidget(part)
        row.addStretch(1)
        for each in _SHOWN if theme.unit() > ROOMY else URGENCY:
            if each in DAYLESS:
                continue
            picture, words = QLabel(), QLabel(LOOKS[each].words)
            picture.setPixmap(theme.icon_pixmap(LOOKS[each].icon, LOOKS[each].tone, theme.unit(2)))
            words.setObjectName("muted")
            row.addWidget(picture)
            row.addWidget(words)
        self.around.setObjectName("panel")
        self.around.setWidgetResizable(True)
        self.around.setWidget(self.month)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(2)] * 4)
        column.setSpacing(theme.unit(1))
        column.addWidget(self.strip)
        column.addLayout(row)
        column.addWidget(self.around, 1)
