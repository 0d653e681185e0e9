"""One reporting period as a row of fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPushButton, QWidget

from cchc_desktop.domain.periods import Period
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import DateField, LineField
from cchc_desktop.ui.settings.row import Row

if TYPE_CHECKING:
    from collections.abc import Collection

DATES = {"start": N_("First day"), "end": N_("Last day"), "due": N_("Report due")}
_LONGEST = 120


class PeriodRow(QFrame):
    """The fields of one period; says what the officer wants it to be."""

    changed = Signal(object)
    """The period as it should be."""
    removed = Signal(object)
    refused = Signal(str)
    """Why what was typed can't be kept; empty once it was put right."""

    def __init__(self, period: Period) -> None:
        super().__init__()
        self.setObjectName("card")
        self.period = period
        self.title = LineField()
        self.title.setMaxLength(_LONGEST)
        self.title.committed.connect(self._rename)
        self.dates = {name: DateField(period.year) for name in DATES}
        self.cumulative = QCheckBox(_("Cumulative"))
        self.cumulative.clicked.connect(lambda checked: self._change(cumulative=checked))
        self.remove = QPushButton(theme.icon("trash-2"), "")
        self.remove.setProperty("flat", True)
        self.remove.setToolTip(_("Take this period off the list"))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit(self.period))
        for field in (self.title, *self.dates.values()):
            field.restored.connect(lambda: self.refused.emit(""))
        for name, field in self.dates.items():
            field.picked.connect(partial(self._pick, name))
            field.refused.connect(self._refuse)
        self._lay_out()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes, in order."""
        return (self.title, *self.dates.values(), self.cumulative, self.remove)

    def show_period(self, period: Period) -> None:
        """Show what the store holds."""
        self.period = period
        self.title.show_value(period.title)
        self.title.setAccessibleName(_("Name of the period"))
        for name, field in self.dates.items():
            field.show_date(getattr(period, name))
            field.setAccessibleName(f"{_(DATES[name])}, {period.title}")
        self.cumulative.setChecked(period.cumulative)
        self.remove.setAccessibleName(_("Take off: {period}").format(period=period.title))

    def _rename(self, text: str) -> None:
        self.title.set_wrong(wrong=not text)
        if text:
            self._change(title=text)
        else:
            self.refused.emit(_("A period needs a name, as the report's title has it: quý III năm 2026."))

    def _pick(self, name: str, day: date | None) -> None:
        if day is None:
            self.dates[name].set_wrong(wrong=True)
            self.refused.emit(
                _("{field} of “{period}” can't be empty.").format(field=_(DATES[name]), period=self.period.title)
            )
            return
        days: dict[str, Any] = {name: day}
        changed = replace(self.period, **days)
        problem = problem_of(changed, self.period.year)
        self.dates[name].set_wrong(wrong=bool(problem))
        if problem:
            self.refused.emit(problem)
        else:
            self.changed.emit(changed)

    def _refuse(self, text: str) -> None:
        self.refused.emit(_("“{text}” is not a date. Type 20/9 or 2009.").format(text=text))

    def _change(self, **facts: Any) -> None:
        self.changed.emit(replace(self.period, **facts))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        edge = theme.unit(1.5)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setSpacing(theme.unit(1))
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.cumulative, 0, 2)
        grid.addWidget(self.remove, 0, 3)
        for place, (name, field) in enumerate(self.dates.items()):
            grid.addWidget(Row(_(DATES[name]), field), 1, place)
            grid.setColumnStretch(place, 1)


def problem_of(period: Period, year: int) -> str:
    """What can't be right with the days of a period of `year`; empty where nothing is."""
    if period.end < period.start:
        problem = _("“{period}” would end on {end}, before it begins on {start}.")
    elif period.year != year:
        problem = _("“{period}” must end in {year}: it is reported with that year.")
    elif period.due < period.start:
        problem = _("The report of “{period}” can't be due on {due}, before the period begins.")
    else:
        return ""
    return problem.format(
        period=period.title,
        start=show_date(period.start),
        end=show_date(period.end),
        due=show_date(period.due),
        year=year,
    )


def another(year: int, month: int, codes: Collection[str]) -> Period:
    """A period to begin a new row with: the first month from `month` on that has none, from the 15th to the 14th."""
    months = [*range(month, 13), *range(1, month)]
    month = next((each for each in months if _code(year, each) not in codes), month)
    code = _code(year, month)
    number = 1
    while code in codes:
        number += 1
        code = f"{_code(year, month)}-{number}"
    before = date(year, month - 1, 15) if month > 1 else date(year - 1, 12, 15)
    title = f"tháng {month} năm {year}"
    return Period(code, title, before, date(year, month, 14), date(year, month, 20), cumulative=False)


def _code(year: int, month: int) -> str:
    return f"{year}-T{month:02d}"
