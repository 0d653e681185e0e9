"""The points of the leaf in front and why it has them; a line on last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cchc_desktop.domain.scoring import State
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import heading, paint, words
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.scoring.marks import mark_of
from cchc_desktop.ui.scoring.rows import points_of
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.domain.scoring import Score

_ICON = 2.5


class Result(QWidget):
    """What was entered comes to."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self.points = heading()
        self.points.setWordWrap(False)
        self.state = words()
        self.why = words()
        self.problems = Notice(tone=Tone.WARN)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit())
        grid.setVerticalSpacing(theme.unit(0.5))
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(self.points, 0, 1)
        grid.addWidget(self.state, 0, 2)
        for row, label in enumerate((self.why, self.problems), start=1):
            grid.addWidget(label, row, 0, 1, 3)

    def show_score(self, score: Score) -> None:
        """Show a leaf's points."""
        mark = mark_of(score)
        self._icon.setPixmap(theme.icon_pixmap(mark.icon, mark.tone, theme.unit(_ICON)))
        self.points.setText(out_of(score))
        self.state.setText(mark.words)
        paint(self.state, mark.tone)
        self.why.setText(score.why)
        self.why.setVisible(score.state is not State.UNANSWERED)  # the state has said it already
        self.problems.say("\n".join(problem.text for problem in score.problems))


def out_of(score: Score) -> str:
    """As in "2,37/2,5 điểm"; what stands beyond the total has no maximum to be measured by."""
    if not score.max_points:
        return _("{points} points").format(points=points_of(score))
    return _("{points}/{max} points").format(points=points_of(score), max=show_decimal(score.max_points))


def show_last(label: QLabel, last: Score | None, year: int) -> None:
    """Last year's points, and of a leaf why; hidden where it had none."""
    label.setVisible(last is not None and last.state is not State.UNANSWERED)
    if last is not None:
        line = _("{year}: {result}").format(year=year, result=out_of(last))
        label.setText(line if last.parts else f"{line} · {last.why}")
