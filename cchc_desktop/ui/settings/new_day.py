"""A day to be added to the list of days off: above the rows, its fields over theirs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from cchc_desktop.domain.following import DayOff
from cchc_desktop.i18n import _
from cchc_desktop.text import read_date, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import DateField, LineField
from cchc_desktop.ui.settings.holiday_row import DATE_WIDTH, LONGEST, Kind, bin_button, problem_of


class NewDay(QWidget):
    """Says by `wanted` which day is to be added, by `refused` why what was typed is none."""

    wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, year: int) -> None:
        super().__init__()
        self.date = DateField(year)
        self.date.setFixedWidth(theme.unit(DATE_WIDTH))
        self.title = LineField()
        self.title.setMaxLength(LONGEST)
        self.kind = Kind()
        self.add = QPushButton(theme.icon("plus"), _("Add this day"))
        self._lay_out()
        self.date.refused.connect(self._refuse)
        self.add.clicked.connect(lambda _checked=False: self._add())

    def clear(self) -> None:
        """The day is on the list: empty fields for the next one."""
        for field in (self.date, self.title):
            field.forget()
            field.show_value("")
            field.clear()

    def _add(self) -> None:
        typed = tidy(self.date.text())
        day = read_date(typed, self.date.year)
        if day is None:
            self._refuse(typed) if typed else self.refused.emit(_("Type the day first, for example 02/9."))
            self.date.setFocus()
            return
        wanted = DayOff(day, off=self.kind.off, title=tidy(self.title.text()))
        if problem := problem_of(wanted):
            self.refused.emit(problem)
        else:
            self.wanted.emit(wanted)

    def _refuse(self, text: str) -> None:
        self.refused.emit(_("“{text}” is not a date. Type 20/9 or 2009.").format(text=text))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit(1))
        grid.setVerticalSpacing(theme.unit(0.5))
        fields = (
            (_("New day"), self.date),
            (_("Name of the new day"), self.title),
            (_("What it is"), self.kind),
        )
        for place, (words, field) in enumerate(fields):
            label = QLabel(words)
            label.setProperty("muted", True)
            label.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(label, 0, place, 1, 2 if field is self.kind else 1)  # wider than the field
            grid.addWidget(field, 1, place)
        grid.addWidget(_room_of_a_bin(), 1, len(fields))
        grid.addWidget(self.add, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)


def _room_of_a_bin() -> QPushButton:
    """The rows below end with one."""
    room = bin_button()
    policy = room.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    room.setSizePolicy(policy)
    room.hide()
    return room
