"""Two small forms under the strip of stages: the time limits, and the reason for going back."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.rounds import Stage, disordered
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.scoring import readings
from cchc_desktop.ui.scoring.field import Field
from cchc_desktop.ui.scoring.pieces import Figure

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.store import Sheet

_FIELD = 34
_EARLY = 6
"""Up to June."""


class Form(QFrame):
    """Esc folds it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("news")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


class LimitsForm(Form):
    """The last day for reaching each stage, kept when its line is left."""

    limited = Signal(object, object)
    """A `Stage` and its last day, or None."""

    def __init__(self) -> None:
        super().__init__()
        self._year = 0
        self._days = QWidget()
        self._flow = Flow(self._days, theme.unit(1))
        self.fields: dict[Stage, Field] = {}
        self.close_form = QPushButton(_("Close"))
        self.close_form.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.unit(2), theme.unit(0.75), theme.unit(2), theme.unit(0.75))
        row.addWidget(self._days, 1)
        row.addWidget(self.close_form, 0, Qt.AlignmentFlag.AlignTop)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the days that are set."""
        if sheet.year != self._year:
            self._year = sheet.year
            self._build()
        for stage, field in self.fields.items():
            field.show_value(sheet.limits.get(stage))
        too_early = disordered(sheet.limits)
        for stage, field in self.fields.items():
            earlier = too_early.get(stage)
            field.remark(_("Earlier than the limit of “{stage}”.").format(stage=_upper(earlier)) if earlier else "")

    def begin(self) -> None:
        """Go to the first line."""
        next(iter(self.fields.values())).edit.setFocus()

    def _build(self) -> None:
        for field in self.fields.values():
            self._flow.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {}
        for stage in list(Stage)[1:]:
            field = Field(Figure(_upper(stage), _day(self._year)))
            field.setFixedWidth(theme.unit(_FIELD))
            field.entered.connect(partial(self._say, stage))
            self.fields[stage] = field
            self._flow.addWidget(field)

    def _say(self, stage: Stage) -> None:
        self.limited.emit(stage, self.fields[stage].value)


class ReopenForm(Form):
    """Back to which stage, and why: nothing is reopened without a reason."""

    decided = Signal(object, str)
    """The `Stage` and the reason."""

    def __init__(self) -> None:
        super().__init__()
        self._stage = Stage.SCORING
        self.stages = QComboBox()
        self.stages.setAccessibleName(_("Reopen at"))
        self.reason = Field(Figure(_("Reason (kept in the log)"), readings.words, wide=True))
        self.decide = QPushButton(_("Reopen"))
        self.leave = QPushButton(_("Cancel"))
        self.decide.clicked.connect(self._decide)
        self.reason.passed.connect(self._decide)
        self.leave.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        for widget in (words(_("Reopen at")), self.stages, self.decide, self.leave):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit(2), theme.unit(0.75), theme.unit(2), theme.unit(0.75))
        column.addWidget(self.reason)
        column.addLayout(buttons)

    def show_stage(self, stage: Stage) -> None:
        """Offer the stages before, the last one that can be written in first."""
        if stage is self._stage:
            return
        self._stage = stage
        before = list(Stage)[: stage.place]
        self.stages.clear()
        for each in before:
            self.stages.addItem(_upper(each))
        writable = [place for place, each in enumerate(before) if each.open is not None]
        self.stages.setCurrentIndex(writable[-1] if writable else -1)
        self.reason.show_value(None)
        self.reason.reset()

    def begin(self) -> None:
        """Go to the reason."""
        self.reason.edit.setFocus()

    def _decide(self) -> None:
        self.reason.commit()
        if isinstance(self.reason.value, str) and self.stages.currentIndex() >= 0:
            self.decided.emit(list(Stage)[self.stages.currentIndex()], self.reason.value)
        else:
            self.reason.object_to(_("Write down the reason: it is kept in the log."))
            self.reason.edit.setFocus()


def _day(year: int) -> readings.Read:
    """Reads a day; without its year, one of the first months is next year's: a year is verified when it is over."""
    this, following = readings.day(year), readings.day(year + 1)

    def read(text: str) -> readings.Reading:
        found, later = this(text), following(text)
        early = all(isinstance(value, date) and value.month <= _EARLY for value in found.values)
        return later if found.values and early and later.values else found

    return read


def _upper(stage: Stage) -> str:
    return stage.value[0].upper() + stage.value[1:]
