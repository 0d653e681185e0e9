"""What the superior gives a leaf in a verification: points and a note, or the figures it reckons with."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.scoring import State
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.scoring import readings
from cchc_desktop.ui.scoring.entry import Entry
from cchc_desktop.ui.scoring.field import Field
from cchc_desktop.ui.scoring.pieces import Figure
from cchc_desktop.ui.scoring.result import out_of
from cchc_desktop.ui.scoring.rows import signed

if TYPE_CHECKING:
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.ui.scoring.front import Front, InRound


class VerdictForm(QFrame):
    """Enter in the empty line leaves the leaf as it stands and goes on."""

    answered = Signal(object)
    """The `Answer` of the round."""
    cleared = Signal()
    """The leaf stands as in the round before again."""
    passed = Signal()

    def __init__(self, front: Front, round: Round) -> None:
        super().__init__()
        self.setObjectName("card")
        self._round = round
        self._answer: Answer | None = None
        self._front = front
        most = front.indicator.max_points
        self.points = Field(Figure(_("Verified points"), readings.number(most=most)))
        self.note = Field(Figure(_("The superior's note"), readings.words, wide=True))
        self.outcome = words(muted=True)
        self.same = _flat(_("As self-assessed"))
        self.by_figures = _flat(_("By figures…"))
        self.take_back = _flat(_("Take back"))
        self.entry = Entry(front.indicator, front.year)
        self._lay_out()
        self._connect()

    def show_front(self, front: Front, *, keep_typed: bool = False) -> None:
        """Show what was entered for the leaf in this round, and what it comes to."""
        found = front.rounds[self._round]
        self._front, self._answer = front, found.answer
        answer = found.answer or Answer()
        self.points.show_value(answer.points, keep_typed=keep_typed)
        self.note.show_value(self._noted(answer) or None, keep_typed=keep_typed)
        by_figures = found.answer is not None and answer.points is None
        if by_figures or self.entry.isVisibleTo(self):
            self.entry.show()
            self.entry.show_answer(answer if by_figures else Answer(), keep_typed=keep_typed)
        self.take_back.setVisible(found.answer is not None)
        self.same.setVisible(found.answer is None)
        self.by_figures.setHidden(self.entry.isVisibleTo(self) or front.indicator.rule is None)
        self.outcome.setText(_outcome(found))

    def begin(self) -> None:
        """Go to the points."""
        self.points.edit.setFocus()
        self.points.edit.selectAll()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.points.commit()
        self.note.commit()
        self.entry.commit()

    def _connect(self) -> None:
        self.points.entered.connect(self._decide)
        self.note.entered.connect(self._decide)
        self.points.passed.connect(self._go_on)
        self.note.passed.connect(self.passed)
        self.same.clicked.connect(self._take_as_own)
        self.by_figures.clicked.connect(self._open_figures)
        self.take_back.clicked.connect(self.cleared)
        self.entry.answered.connect(self._decide_by_figures)
        self.entry.passed.connect(self.passed)

    def _go_on(self) -> None:
        if self.points.value is None:
            self.passed.emit()
        else:
            self.note.edit.setFocus()

    def _decide(self) -> None:
        points, note = self.points.value, self.note.value
        if isinstance(points, Decimal):
            self.answered.emit(Answer(points=points, reason=note if isinstance(note, str) else self._usual))
        elif self._answer is not None and self._answer.points is not None:
            self.cleared.emit()
        elif isinstance(note, str):
            self.points.object_to(_("Enter the points the note belongs to."))

    def _decide_by_figures(self, answer: Answer) -> None:
        if answer.empty:
            self.cleared.emit()
        else:
            self.answered.emit(answer)

    def _take_as_own(self) -> None:
        apart = self._front.score.state is State.NOT_APPLICABLE
        points = Answer(points=abs(self._front.score.points), reason=self._usual)
        self.answered.emit(self._front.answer if apart else points)

    def _open_figures(self) -> None:
        self.by_figures.hide()
        self.entry.show()
        self.entry.begin()

    @property
    def _usual(self) -> str:
        """What stands for the reason where the superior gave no note: whose points they are."""
        return self._round.value.capitalize()

    def _noted(self, answer: Answer) -> str:
        return "" if answer.reason == self._usual else answer.reason

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(1)] * 4)
        column.setSpacing(theme.unit(0.75))
        for part in (heading(self._round.value.capitalize()), self.points, self.note):
            column.addWidget(part)
        buttons = QWidget()
        row = Flow(buttons, theme.unit(0.5))
        for button in (self.same, self.by_figures, self.take_back):
            row.addWidget(button)
        column.addWidget(buttons)
        column.addWidget(self.entry)
        column.addWidget(self.outcome)
        self.entry.hide()


def _outcome(found: InRound) -> str:
    """What the leaf has in this round, and how it differs from the ward's own points."""
    if found.answer is None:
        return _("Nothing entered: the leaf stands as before.")
    line = out_of(found.score)
    if found.difference:
        line = _("{points}, {difference} against the self points").format(
            points=line, difference=signed(found.difference)
        )
    return line if found.answer.points is not None else f"{line} · {found.score.why}"


def _flat(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setProperty("flat", True)
    button.setAutoDefault(True)
    return button
