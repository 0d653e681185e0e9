"""The ward's reply to a verification: the points it asks for, and why."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rounds import Round
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import heading
from cchc_desktop.ui.scoring import readings
from cchc_desktop.ui.scoring.explanation import ExplanationForm
from cchc_desktop.ui.scoring.field import Field
from cchc_desktop.ui.scoring.pieces import Figure

if TYPE_CHECKING:
    from cchc_desktop.ui.scoring.front import Front

_REASON = "Đề nghị trong giải trình"
"""Stands for the reason of points that are only asked for; the reasons themselves are in the explanation."""


class ReplyForm(QFrame):
    """Filled in while the superior waits for explanations."""

    answered = Signal(object)
    """The `Answer` that is asked for."""
    cleared = Signal()
    """No points are asked for any more."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.setObjectName("card")
        most = front.indicator.max_points
        self.points = Field(Figure(_("Points asked for"), readings.number(most=most)))
        self.explanation = ExplanationForm()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(1)] * 4)
        column.setSpacing(theme.unit(0.75))
        for part in (heading(_("Reply to the verification")), self.points, self.explanation):
            column.addWidget(part)
        self.points.entered.connect(self._ask)
        self.points.passed.connect(self.explanation.open)

    def show_front(self, front: Front, *, keep_typed: bool = False) -> None:
        """Show what was asked for and written."""
        answer = front.rounds[Round.EXPLAINED].answer or Answer()
        self.points.show_value(answer.points, keep_typed=keep_typed)
        wanted = front.rounds[Round.FIRST].difference < 0
        self.explanation.show_value(front.reply, wanted=wanted, keep_typed=keep_typed)

    def begin(self) -> None:
        """Go to the points."""
        self.points.edit.setFocus()
        self.points.edit.selectAll()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.points.commit()
        self.explanation.commit()

    def _ask(self) -> None:
        if isinstance(self.points.value, Decimal):
            self.answered.emit(Answer(points=self.points.value, reason=_REASON))
        else:
            self.cleared.emit()
