"""The reporting periods of the year: from when to when, and when each report is due."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.gathering import office_of
from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import fields_of
from cchc_desktop.ui.settings.period_row import PeriodRow, another
from cchc_desktop.ui.settings.subject import Subject, column, explanation, fill, scrolled

if TYPE_CHECKING:
    from cchc_desktop.domain.periods import Period
    from cchc_desktop.ui.desk import Desk


class PeriodsForm(Subject):
    """One row a period; a province's own periods can be added and any can be taken off."""

    key = "periods"
    title = N_("Reporting periods")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: list[PeriodRow] = []
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty("problem", True)
        self.problem.hide()
        self.add = QPushButton(theme.icon("plus"), _("Add a period"))
        self.add.clicked.connect(lambda _checked=False: self._add())
        place = QWidget()
        self._place = QVBoxLayout(place)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(theme.unit(1))
        intro = explanation(
            _(
                "The four periods of Công văn 581/BNV-CCHC to begin with. The province sets its own days for wards: "
                "put them in here. A cumulative report counts from the first day of the year's first period."
            )
        )
        fill(self, scrolled(column(self, intro, place, self.problem, self._foot())))

    def reload(self) -> None:
        """Show what the store holds now."""
        periods = self.desk.store.periods.of_year(self._year())
        if [row.period.code for row in self.rows] != [period.code for period in periods]:
            self._lay_rows(periods)
        for row, period in zip(self.rows, periods, strict=True):
            row.show_period(period)
        if not any(field.unsaved for field in fields_of(self)):
            self._say("")

    def open_at(self, item: str) -> None:
        """Go to the due date of a period by its code."""
        for row in self.rows:
            if row.period.code == item:
                row.dates["due"].setFocus()

    def _lay_rows(self, periods: tuple[Period, ...]) -> None:
        """A row stays as long as its period, with what is typed in it and was not kept."""
        held = {row.period.code: row for row in self.rows}
        self.rows = [held.pop(each.code) if each.code in held else self._row(each) for each in periods]
        for row in held.values():
            for field in fields_of(row):
                field.forget()
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self.rows):
            self._place.insertWidget(place, row)
        for one, other in pairwise([*(stop for row in self.rows for stop in row.stops), self.add]):
            QWidget.setTabOrder(one, other)

    def _row(self, period: Period) -> PeriodRow:
        row = PeriodRow(period)
        row.changed.connect(self._keep)
        row.refused.connect(self._say)
        row.removed.connect(self._remove)
        return row

    def _keep(self, period: Period) -> None:
        self.desk.store.periods.save(period)
        self.saved()

    def _remove(self, period: Period) -> None:
        self.desk.store.periods.remove(period)
        self.saved(_("“{period}” is off the list.").format(period=period.title))

    def _add(self) -> None:
        codes = {row.period.code for row in self.rows}
        self.desk.store.periods.save(another(self._year(), self.desk.today().month, codes))
        self.saved(_("A period is added; give it its name and its days."))

    def _year(self) -> int:
        return office_of(self.desk.store).year

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add)
        line.addStretch(1)
        return foot
