"""The steps a document takes inside the unit before it leaves, each with its working days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from cchc_desktop.domain.following import Step
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.settings.fields import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

_MOST_DAYS = 250
_LONGEST = 80


class StepRow(QWidget):
    """One step: what it is called, how many working days it takes."""

    changed = Signal()
    removed = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = LineField()
        self.title.setMaxLength(_LONGEST)
        self.days = _Days()
        self.remove = QPushButton(theme.icon("trash-2"), "")
        self.remove.setProperty("flat", True)
        self.remove.setToolTip(_("Take this step off the list"))
        self._shown = Step("", 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit(1))
        row.addWidget(self.title, 1)
        row.addWidget(self.days)
        row.addWidget(QLabel(_("working days")))
        row.addWidget(self.remove)
        self.title.committed.connect(self._rename)
        self.title.restored.connect(lambda: self.refused.emit(""))
        self.days.editingFinished.connect(self._count)
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit())

    @property
    def step(self) -> Step:
        """As it should be."""
        return Step(" ".join(self.title.text().split()) or self._shown.title, self.days.value())

    def show_step(self, step: Step) -> None:
        """Show what the store holds."""
        self._shown = step
        self.title.show_value(step.title)
        self.title.setAccessibleName(_("Name of the step"))
        if not self.days.hasFocus() or self.days.value() == step.working_days:
            self.days.setValue(step.working_days)
        self.days.setAccessibleName(_("Working days: {step}").format(step=step.title))
        self.remove.setAccessibleName(_("Take off: {day}").format(day=step.title))

    def _rename(self, text: str) -> None:
        self.title.set_wrong(wrong=not text)
        if text:
            self.changed.emit()
        else:
            self.refused.emit(_("A step needs a name."))

    def _count(self) -> None:
        if self.days.value() != self._shown.working_days:
            self.changed.emit()


class _Days(QSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, _MOST_DAYS)
        self.setMinimumWidth(theme.unit(9))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the form's."""
        event.ignore()


class StepsBox(QWidget):
    """A row a step; says by `changed` what all of them should be."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[StepRow] = []
        self.example = QLabel()
        self.example.setWordWrap(True)
        self.example.setProperty("muted", True)
        self.add = QPushButton(theme.icon("plus"), _("Add a step"))
        self.add.clicked.connect(lambda _checked=False: self._add())
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.unit(0.5))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.unit(1))
        layout.addLayout(self._place)
        layout.addWidget(self.example)
        layout.addLayout(foot)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them, as they should be."""
        return tuple(row.step for row in self.rows)

    def show_steps(self, steps: tuple[Step, ...], example: str) -> None:
        """Show what the store holds, and what it means for one deadline."""
        if len(steps) != len(self.rows):
            self._lay_rows(len(steps))
        for row, step in zip(self.rows, steps, strict=True):
            row.show_step(step)
        self.example.setText(example)

    def _lay_rows(self, count: int) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [StepRow() for _number in range(count)]
        for row in self.rows:
            row.changed.connect(lambda: self.changed.emit(self.steps))
            row.removed.connect(lambda row=row: self._remove(row))
            row.refused.connect(self.refused)
            self._place.addWidget(row)

    def _remove(self, gone: StepRow) -> None:
        self.changed.emit(tuple(row.step for row in self.rows if row is not gone))

    def _add(self) -> None:
        self.changed.emit((*self.steps, Step(_("Another step"), 1)))
        if self.rows:
            self.rows[-1].title.setFocus()
            self.rows[-1].title.selectAll()
