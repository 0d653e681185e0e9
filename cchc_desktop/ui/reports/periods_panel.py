"""The left of the page: the periods of a year, and the days and number of the one chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QListView, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import DateField, LineField
from cchc_desktop.ui.reports.period_model import PeriodDelegate, PeriodModel
from cchc_desktop.ui.settings.row import Row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QModelIndex

    from cchc_desktop.domain.periods import Period
    from cchc_desktop.ui.reports.standing import Standing

_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Year:
    """What the panel shows of a year."""

    years: tuple[int, ...]
    year: int
    periods: tuple[tuple[Period, Standing], ...]


class PeriodsPanel(QWidget):
    """Says which period is chosen and what was typed about it; changes nothing itself."""

    chosen = Signal(str)
    """A period's code."""
    year_chosen = Signal(int)
    due_typed = Signal(object)
    number_typed = Signal(object)
    """An integer, or None for none."""
    issued_typed = Signal(object)
    """A date, or None for none."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(theme.unit(23))
        self.model = PeriodModel(self)
        self.years = QComboBox()
        self.years.setAccessibleName(_("Year"))
        self._years = QWidget()
        around = QVBoxLayout(self._years)
        around.setContentsMargins(theme.unit(1), theme.unit(1), theme.unit(1), theme.unit(1))
        around.addWidget(self.years)
        self.years.activated.connect(lambda row: self.year_chosen.emit(int(self.years.itemData(row))))
        self.list = QListView()
        self.list.setAccessibleName(_("Periods"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PeriodDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.due, self.issued = DateField(2000), DateField(2000)
        self.number = LineField()
        self._due_row = Row(_("Report due"), self.due)
        self._number_row = Row(_("Number"), self.number)
        self._issued_row = Row(_("Day it was issued"), self.issued)
        self.issued.setPlaceholderText(_("none yet"))
        for field in (self.number, self.issued):
            field.setToolTip(_("Blank until the clerk gives number and day."))
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._years)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._form())

    def show_year(self, year: Year, code: str) -> None:
        """Show the periods with `code` chosen."""
        self.years.clear()
        for each in year.years:
            self.years.addItem(_("Year {year}").format(year=each), each)
        self.years.setCurrentIndex(year.years.index(year.year))
        self._years.setVisible(len(year.years) > 1)
        self.model.show(year.periods)
        index = self.model.index(max(self.model.row_of(code), 0))
        if self.list.currentIndex() != index:
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_period(self, period: Period, number: int | None, issued: date | None) -> None:
        """Show the days and the number of the period chosen."""
        self.due.year = self.issued.year = period.due.year
        self.due.show_date(period.due)
        self.issued.show_date(issued)
        self.number.show_value("" if number is None else str(number))
        for field, row in ((self.due, self._due_row), (self.number, self._number_row), (self.issued, self._issued_row)):
            if not field.unsaved:
                row.say_problem("")

    def say_due_problem(self, sentence: str) -> None:
        """What is wrong with the due day."""
        self.due.set_wrong(wrong=bool(sentence))
        self._due_row.say_problem(sentence)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.at(index)[0].code)

    def _connect(self) -> None:
        self.due.picked.connect(self._take_due)
        self.issued.picked.connect(self.issued_typed)
        self.number.committed.connect(self._take_number)
        self.due.refused.connect(lambda text: self._due_row.say_problem(_no_date(text)))
        self.issued.refused.connect(lambda text: self._issued_row.say_problem(_no_date(text)))

    def _take_due(self, day: date | None) -> None:
        if day is None:
            self.say_due_problem(_("Every report has a day it is due."))
        else:
            self.due_typed.emit(day)

    def _take_number(self, text: str) -> None:
        sound = not text or (text.isdecimal() and len(text) <= _LONGEST_NUMBER and int(text) > 0)
        self.number.set_wrong(wrong=not sound)
        self._number_row.say_problem("" if sound else _("Only the number itself, for example 45."))
        if sound:
            self.number_typed.emit(int(text) if text else None)

    def _form(self) -> QFrame:
        form = QFrame()
        form.setObjectName("totals")
        grid = QGridLayout(form)
        edge = theme.unit(1)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setSpacing(edge)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._due_row, 0, 0, 1, 2)
        grid.addWidget(self._issued_row, 1, 0, top)
        grid.addWidget(self._number_row, 1, 1, top)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        return form


def _no_date(text: str) -> str:
    return _("“{text}” is not a date. Type 20/9 or 2009.").format(text=text)
