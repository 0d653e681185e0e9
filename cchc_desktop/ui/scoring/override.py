"""Points the officer sets in place of the rule's, with the reason, and both shown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.scoring import State
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.scoring import readings
from cchc_desktop.ui.scoring.field import Field
from cchc_desktop.ui.scoring.pieces import Figure
from cchc_desktop.ui.scoring.rows import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.scoring import Score


class Override(QWidget):
    """A line that says both values, a button, and the two fields it opens."""

    decided = Signal(object, str)
    """Points and reason; None: the rule's points again."""
    cleared = Signal()
    """As if the leaf had never been answered."""

    def __init__(self) -> None:
        super().__init__()
        self._most = Decimal(0)
        self.both = words()
        self.take_back = _flat(_("Back to the rule's points"))
        self.take_back.clicked.connect(lambda: self.decided.emit(None, ""))
        self.edit = _flat(_("Change points…"))
        self.edit.clicked.connect(self.open)
        self.clear = _flat(_("Clear result"))
        self.clear.clicked.connect(self.cleared)
        self.points = Field(Figure(_("New points"), self._read))
        self.reason = Field(Figure(_("Reason (required)"), readings.words, wide=True))
        self.keep = QPushButton(_("Use these points"))
        self.leave = QPushButton(_("Cancel"))
        self._form = QWidget()
        self._lay_out()
        self.points.passed.connect(self.reason.edit.setFocus)
        self.reason.passed.connect(self.decide)
        self.keep.clicked.connect(self.decide)
        self.leave.clicked.connect(self.close_form)

    @property
    def open_now(self) -> bool:
        """Whether the fields are there."""
        return not self._form.isHidden()

    def show_score(self, score: Score, answer: Answer) -> None:
        """Show what is set, if anything, beside the rule's points; open fields stay as they are."""
        self._most = score.indicator.max_points
        overridden = score.state is State.OVERRIDDEN
        self.clear.setVisible(not answer.empty)
        self.both.setVisible(overridden)
        self.take_back.setVisible(overridden)
        self.both.setText(_both(score, answer) if overridden else "")
        self.edit.setText(_("Published points…") if score.indicator.survey else _("Change points…"))
        if not self.open_now:
            self.points.show_value(answer.points)
            self.reason.show_value(answer.reason or None)

    def open(self) -> None:
        """Show the fields."""
        self._form.show()
        self.edit.hide()
        self.points.edit.setFocus()
        self.points.edit.selectAll()

    def decide(self) -> None:
        """Set the points, if there are some and a reason."""
        in_order = all([self.points.commit(), self.reason.commit()])
        if not in_order:
            return
        points, reason = self.points.value, self.reason.value
        if not isinstance(points, Decimal):
            self.points.object_to(_("Enter the points."))
            self.points.edit.setFocus()
        elif not isinstance(reason, str):
            self.reason.object_to(_("Write down the reason: it stands in the report beside both values."))
            self.reason.edit.setFocus()
        else:
            self.close_form()
            self.decided.emit(points, reason)

    def close_form(self) -> None:
        """Leave the points as they were."""
        self._form.hide()
        self.edit.show()
        self.points.reset()
        self.reason.reset()
        self.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the fields first."""
        if event.key() == Qt.Key.Key_Escape and self.open_now:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _read(self, text: str) -> readings.Reading:
        return readings.number(most=self._most)(text)

    def _lay_out(self) -> None:
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.points)
        form.addWidget(self.reason)
        form.addLayout(_row(self.keep, self.leave))
        self._form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        column.addWidget(self.both)
        # Two rows: three buttons beside each other are too wide for large text.
        column.addLayout(_row(self.take_back))
        column.addLayout(_row(self.edit, self.clear))
        column.addWidget(self._form)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.unit())
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _both(score: Score, answer: Answer) -> str:
    computed = "–" if score.computed is None else shown(score.computed)
    sentence = _("By the rule {computed}, set by hand {points}. Reason: {reason}")
    return sentence.format(computed=computed, points=shown(score.points), reason=answer.reason)


def _flat(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setProperty("flat", True)
    button.setAutoDefault(True)
    return button
