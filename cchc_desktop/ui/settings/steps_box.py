"""The steps a document takes inside the unit before it leaves, each with its working days."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.following import Step
from cchc_desktop.i18n import _
from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import LineField

_MOST_DAYS = 250
_DAYS_WIDTH = 7
_LONGEST = 80


class StepRow(QWidget):
    """One step: what it is called, how many working days it takes."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)
    """One place up, -1, or down, 1."""
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = LineField()
        self.title.setMaxLength(_LONGEST)
        self.days = LineField()
        self.days.setFixedWidth(theme.unit(_DAYS_WIDTH))
        self.days.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.up, self.down, self.remove = (_flat(icon) for icon in ("arrow-up", "arrow-down", "trash-2"))
        self.up.setToolTip(_("This step comes earlier"))
        self.down.setToolTip(_("This step comes later"))
        self.remove.setToolTip(_("Take this step off the list"))
        self._shown = Step("", 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit(1))
        row.addWidget(self.title, 1)
        row.addWidget(self.days)
        row.addWidget(QLabel(_("working days")))
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        self.title.committed.connect(self._rename)
        self.days.committed.connect(self._count)
        for field in (self.title, self.days):
            field.restored.connect(lambda: self.refused.emit(""))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit())
        self.up.clicked.connect(lambda _checked=False: self.moved.emit(-1))
        self.down.clicked.connect(lambda _checked=False: self.moved.emit(1))

    @property
    def step(self) -> Step:
        """As it should be."""
        return Step(tidy(self.title.text()) or self._shown.title, _days(self.days.text(), self._shown.working_days))

    def show_step(self, step: Step) -> None:
        """Show what the store holds."""
        self._shown = step
        self.title.show_value(step.title)
        self.title.setAccessibleName(_("Name of the step"))
        self.days.show_value(str(step.working_days))
        self.days.setAccessibleName(_("Working days: {step}").format(step=step.title))
        self.remove.setAccessibleName(_("Take off: {day}").format(day=step.title))
        self.up.setAccessibleName(_("Earlier: {step}").format(step=step.title))
        self.down.setAccessibleName(_("Later: {step}").format(step=step.title))

    def _rename(self, text: str) -> None:
        self.title.set_wrong(wrong=not text)
        if text:
            self.changed.emit()
        else:
            self.refused.emit(_("A step needs a name."))

    def _count(self, text: str) -> None:
        known = _days(text, -1) >= 0
        self.days.set_wrong(wrong=not known)
        if known:
            self.changed.emit()
        else:
            words = _("“{text}” is no number of working days: type one from 0 to {most}.")
            self.refused.emit(words.format(text=text, most=_MOST_DAYS))


def _flat(icon: str) -> QPushButton:
    button = QPushButton(theme.icon(icon), "")
    button.setProperty("flat", True)
    return button


def _days(text: str, otherwise: int) -> int:
    """The number typed; `otherwise` where it is none."""
    typed = tidy(text)
    return int(typed) if typed.isdecimal() and int(typed) <= _MOST_DAYS else otherwise


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
            row.moved.connect(lambda by, row=row: self._move(row, by))
            row.refused.connect(self.refused)
            self._place.addWidget(row)
        if self.rows:
            self.rows[0].up.setEnabled(False)
            self.rows[-1].down.setEnabled(False)

    def _remove(self, gone: StepRow) -> None:
        self.changed.emit(tuple(row.step for row in self.rows if row is not gone))

    def _move(self, row: StepRow, by: int) -> None:
        """The keyboard goes with it, to move it further."""
        place = self.rows.index(row)
        steps = list(self.steps)
        steps.insert(place + by, steps.pop(place))
        self.changed.emit(tuple(steps))
        there = self.rows[place + by]
        onward, back = (there.up, there.down) if by < 0 else (there.down, there.up)
        (onward if onward.isEnabled() else back).setFocus()

    def _add(self) -> None:
        self.changed.emit((*self.steps, Step(_("Another step"), 1)))
        if self.rows:
            self.rows[-1].title.setFocus()
            self.rows[-1].title.selectAll()
