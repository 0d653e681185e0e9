"""One day that differs from its weekday, as a row of fields."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import DateField, LineField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QWheelEvent

    from cchc_desktop.domain.following import DayOff

LONGEST = 120
DATE_WIDTH = 14
_SATURDAY = 5


def problem_of(day: DayOff) -> str:
    """Why such a day can't be; empty where it can."""
    if not day.off and day.day.weekday() < _SATURDAY:
        words = _("{day} is no weekend day: only weekend days are worked in exchange.")
        return words.format(day=show_date(day.day))
    return ""


def bin_button() -> QPushButton:
    """What takes a row off the list, at its end."""
    button = QPushButton(theme.icon("trash-2"), "")
    button.setProperty("flat", True)
    return button


class Kind(QComboBox):
    """Off, or worked in exchange."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem(_("Not worked"), userData=True)
        self.addItem(_("Worked in exchange"), userData=False)

    @property
    def off(self) -> bool:
        """Whether the day is off."""
        return bool(self.currentData())

    def show_off(self, *, off: bool) -> None:
        """Show what the day is."""
        self.setCurrentIndex(0 if off else 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the form's: it must not turn a holiday into a working day."""
        event.ignore()


class HolidayRow(QWidget):
    """Says what the officer wants the day to be."""

    changed = Signal(object, object)
    """The day as it was and as it should be."""
    removed = Signal(object)
    refused = Signal(str)
    """Why what was typed can't be kept; empty once it was put right."""

    def __init__(self, day: DayOff) -> None:
        super().__init__()
        self.day = day
        self.date = DateField(day.day.year)
        self.date.setFixedWidth(theme.unit(DATE_WIDTH))
        self.title = LineField()
        self.title.setMaxLength(LONGEST)
        self.kind = Kind()
        self.remove = bin_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit(1))
        row.addWidget(self.date)
        row.addWidget(self.title, 1)
        row.addWidget(self.kind)
        row.addWidget(self.remove)
        self.date.picked.connect(self._move)
        self.date.refused.connect(self._refuse)
        self.title.committed.connect(lambda text: self._change(replace(self.day, title=text)))
        self.kind.activated.connect(lambda _index: self._change(replace(self.day, off=self.kind.off)))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit(self.day))
        for field in (self.date, self.title):
            field.restored.connect(lambda: self.refused.emit(""))

    def show_day(self, day: DayOff) -> None:
        """Show what the store holds."""
        self.day = day
        self.date.show_date(day.day)
        self.title.show_value(day.title)
        self.kind.show_off(off=day.off)
        name = show_date(day.day)
        self.date.setAccessibleName(_("Day, {day}").format(day=name))
        self.title.setAccessibleName(_("Name of the day, {day}").format(day=name))
        self.kind.setAccessibleName(_("Off or worked, {day}").format(day=name))
        self.remove.setAccessibleName(_("Take off: {day}").format(day=name))
        self.remove.setToolTip(_("Take this day off the list"))

    def _move(self, day: date | None) -> None:
        if day is None:
            self._refuse_with(_("A day can't be without a date; the bin at the right takes it off the list."))
        else:
            self._change(replace(self.day, day=day))

    def _change(self, wanted: DayOff) -> None:
        if problem := problem_of(wanted):
            self.kind.show_off(off=self.day.off)
            self._refuse_with(problem)
        else:
            self.changed.emit(self.day, wanted)

    def _refuse(self, text: str) -> None:
        self._refuse_with(_("“{text}” is not a date. Type 20/9 or 2009.").format(text=text))

    def _refuse_with(self, sentence: str) -> None:
        self.date.set_wrong(wrong=True)
        self.refused.emit(sentence)
