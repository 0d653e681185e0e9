"""An area or a criterion in front: what its leaves come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.scoring.result import out_of, show_last
from cchc_desktop.ui.scoring.rounds_table import RoundsTable

if TYPE_CHECKING:
    from cchc_desktop.ui.scoring.front import Front


class GroupSummary(QWidget):
    """Nothing to fill in: sums, and a way to what is missing."""

    next_wanted = Signal()

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._front = front
        self.points = heading()
        self.progress = words()
        self.rounds = RoundsTable()
        self.last = words(muted=True)
        self.advice = words(muted=True)
        self.advice.setText(_("Select a leaf below it to fill it in."))
        self.next = QPushButton(_("To the first unanswered leaf"))
        self.next.clicked.connect(self.next_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.unit(2)] * 4)
        column.setSpacing(theme.unit(1.25))
        title = heading(f"{front.indicator.code}  {front.indicator.title}")
        above = [words(front.above, muted=True)] if front.above else []
        for part in (title, *above, self.points, self.rounds, self.progress, self.last, self.advice):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.next)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.show_front(front)

    @property
    def front(self) -> Front:
        """What is shown."""
        return self._front

    def show_front(self, front: Front) -> None:
        """The same group, perhaps with other sums."""
        self._front = front
        score = front.score
        self.points.setText(out_of(score))
        self.rounds.show_front(front)
        self.progress.setText(_("Answered {answered} of {total}").format(answered=score.answered, total=score.total))
        self.progress.setVisible(score.total > 0)
        show_last(self.last, front.last, front.year - 1)
        self.next.setVisible(score.answered < score.total)
