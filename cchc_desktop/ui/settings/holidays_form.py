"""The days off of a year, and the steps inside the unit: by both the unit's own last days are planned back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cchc_desktop import gathering
from cchc_desktop.domain.following import DayOff, own_day
from cchc_desktop.i18n import N_, _
from cchc_desktop.store import Action
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import fields_of
from cchc_desktop.ui.settings.holiday_row import HolidayRow
from cchc_desktop.ui.settings.new_day import NewDay
from cchc_desktop.ui.settings.steps_box import StepsBox
from cchc_desktop.ui.settings.subject import Subject, column, explanation, fill, heading, scrolled

if TYPE_CHECKING:
    from cchc_desktop.domain.following import Step
    from cchc_desktop.ui.desk import Desk


class HolidaysForm(Subject):
    """One row a day of the chosen year, one row a step."""

    key = "holidays"
    title = N_("Days off and steps")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: list[HolidayRow] = []
        self.year = QComboBox()
        self.year.setAccessibleName(_("Year"))
        self.new = NewDay(desk.today().year)
        self.none = explanation(_("No day of this year differs from its weekday. Add the days off here."))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setProperty("problem", True)
        self.problem.hide()
        self.steps = StepsBox()
        fill(self, scrolled(column(self, *self._parts())))
        self.year.currentIndexChanged.connect(lambda _index: self._change_year())
        self.new.wanted.connect(self._add)
        self.new.refused.connect(self._say)
        self.steps.changed.connect(self._keep_steps)
        self.steps.refused.connect(self._say)

    def reload(self) -> None:
        """Show what the store holds now."""
        calendar = gathering.calendar(self.desk.store)
        self._offer_years()
        days = tuple(day for day in self.desk.store.holidays.days() if day.day.year == self.shown_year)
        if [row.day.day for row in self.rows] != [day.day for day in days]:
            self._lay_rows(days)
        for row, day in zip(self.rows, days, strict=True):
            row.show_day(day)
        self.none.setVisible(not days)
        steps = self.desk.store.steps.get()
        due = date(self.desk.today().year, 11, 30)
        words = _("{count} working days in all: for a deadline of {due} the work itself is done by {day}.")
        count = sum(step.working_days for step in steps)
        self.steps.show_steps(
            steps, words.format(count=count, due=show_date(due), day=show_date(own_day(due, steps, calendar)))
        )
        if not any(field.unsaved for field in fields_of(self)):
            self._say("")

    @property
    def shown_year(self) -> int:
        """The year whose days are shown."""
        return int(self.year.currentData() or self.desk.today().year)

    def _offer_years(self) -> None:
        this = self.desk.today().year
        years = sorted(self.desk.store.holidays.years() | {this, this + 1})
        if [self.year.itemData(place) for place in range(self.year.count())] == years:
            return
        chosen = self.shown_year
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in years:
                self.year.addItem(str(year), year)
            self.year.setCurrentIndex(max(self.year.findData(chosen), 0))

    def _change_year(self) -> None:
        self.new.date.year = self.shown_year
        self.reload()

    def _lay_rows(self, days: tuple[DayOff, ...]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [HolidayRow(day) for day in days]
        for row in self.rows:
            row.changed.connect(self._keep)
            row.removed.connect(self._remove)
            row.refused.connect(self._say)
            self._place.addWidget(row)

    def _keep(self, before: DayOff, wanted: DayOff) -> None:
        if wanted.day != before.day and self._taken(wanted.day):
            return
        holidays = self.desk.store.holidays
        with self.desk.store.as_one(Action.EDIT_HOLIDAY):
            if wanted.day != before.day:
                holidays.remove(before.day)
            holidays.set_day(wanted.day, wanted.off, wanted.title)
        self.saved()
        self._show_year(wanted.day.year)

    def _remove(self, day: DayOff) -> None:
        self.desk.store.holidays.remove(day.day)
        self.saved(_("{day} is off the list.").format(day=show_date(day.day)))

    def _add(self, wanted: DayOff) -> None:
        if not self._taken(wanted.day):
            self.new.clear()
            self.desk.store.holidays.set_day(wanted.day, wanted.off, wanted.title)
            self.saved(_("{day} is on the list.").format(day=show_date(wanted.day)))
            self._show_year(wanted.day.year)

    def _keep_steps(self, steps: tuple[Step, ...]) -> None:
        self.desk.store.steps.save(steps)
        self.saved()

    def _show_year(self, year: int) -> None:
        if (place := self.year.findData(year)) >= 0:
            self.year.setCurrentIndex(place)

    def _taken(self, day: date) -> bool:
        if any(each.day == day for each in self.desk.store.holidays.days()):
            self._say(_("{day} is on the list already.").format(day=show_date(day)))
            return True
        return False

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _parts(self) -> tuple[QWidget, ...]:
        intro = explanation(
            _(
                "Working days are counted by this list. The program fills in the public holidays it knows; "
                "put the days right here that the Government or the province sets otherwise."
            )
        )
        steps = explanation(_("The unit's own last day lies before the superior's by the working days of these steps."))
        place = QWidget()
        self._place = QVBoxLayout(place)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(theme.unit(0.5))
        head = heading(_("Days off"))
        return (
            heading(_("Steps")),
            steps,
            self.steps,
            head,
            intro,
            self._head(),
            self.new,
            self.problem,
            self.none,
            place,
        )

    def _head(self) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        words = QLabel(_("Year"))
        words.setBuddy(self.year)
        line.addWidget(words)
        line.addWidget(self.year)
        line.addStretch(1)
        return head
