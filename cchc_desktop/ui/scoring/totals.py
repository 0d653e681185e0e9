"""The foot of the page: points, forecast, index, band and progress, always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.labels import heading, words

if TYPE_CHECKING:
    from cchc_desktop.domain.scoring import SheetScore, Total


class Totals(QFrame):
    """One line; it wraps where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("totals")
        self.points = heading()
        self.points.setWordWrap(False)
        self.rest = words()
        self.progress = words()
        self.progress.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.unit(2), theme.unit(), theme.unit(2), theme.unit())
        row.setSpacing(theme.unit(2))
        row.addWidget(self.points)
        row.addWidget(self.rest, 1)
        row.addWidget(self.progress)

    def show_score(self, score: SheetScore) -> None:
        """Show what a sheet comes to."""
        points, most = show_decimal(score.points), show_decimal(score.own_max)
        self.points.setText(_("Total {points}/{max} self-assessed").format(points=points, max=most))
        self.rest.setText(" · ".join(_facts(score)))
        answered = _("Answered {answered} of {total}").format(answered=score.answered, total=score.total)
        self.progress.setText(answered)


def _facts(score: SheetScore) -> list[str]:
    facts = [_index(_("Index {index} %"), score)] if score.answered else []
    if any(area.estimate is not None for area in score.areas):
        points = show_decimal(score.forecast.points)
        facts = [_index(_("Forecast {points} points (estimate) · index {index} %"), score.forecast, points)]
    if score.bonus:
        facts.append(_("Bonus +{points}").format(points=show_decimal(score.bonus)))
    if score.penalty:
        facts.append(_("Penalty −{points}").format(points=show_decimal(score.penalty)))
    return facts


def _index(sentence: str, total: SheetScore | Total, points: str = "") -> str:
    line = sentence.format(index=show_decimal(total.index), points=points)
    return f"{line} · {total.band.title}" if total.band else line
