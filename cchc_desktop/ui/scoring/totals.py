"""The foot of the page: points, forecast, index, band and progress, always in sight."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from cchc_desktop.domain.rounds import Round
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.ahead import spanned
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.scoring.rows import signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cchc_desktop.domain.scoring import SheetScore, Total
    from cchc_desktop.domain.steering.forecast import Forecast
    from cchc_desktop.ui.scoring.reckoning import Reckoning


class Totals(QFrame):
    """One line; it wraps where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("totals")
        self.points = heading()
        self.points.setWordWrap(False)
        self.rest = words()
        self.progress = words()
        self._reckoning: Reckoning | None = None
        self._ahead: Forecast | None = None
        self.progress.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.unit(2), theme.unit(), theme.unit(2), theme.unit())
        row.setSpacing(theme.unit(2))
        row.addWidget(self.points)
        row.addWidget(self.rest, 1)
        row.addWidget(self.progress)

    def show_reckoning(self, reckoning: Reckoning) -> None:
        """Show what a sheet comes to: by the ward itself, by each verification, and how they differ."""
        self._reckoning = reckoning
        own, now = reckoning.score, reckoning.now
        points, most = show_decimal(own.points), show_decimal(own.own_max)
        self.points.setText(_("Total {points}/{max} self-assessed").format(points=points, max=most))
        ahead = self._ahead if reckoning.open is Round.SELF else None
        self.rest.setText(" · ".join([*_verified(reckoning), *_facts(now, ahead)]))
        self.progress.setText(_progress(reckoning))

    def show_ahead(self, ahead: Forecast | None) -> None:
        """Show where the sheet is heading, as long as the ward can change it; None where that isn't known."""
        if ahead is self._ahead:
            return
        self._ahead = ahead
        if self._reckoning is not None:
            self.show_reckoning(self._reckoning)


def _verified(reckoning: Reckoning) -> Iterator[str]:
    for round in (Round.FIRST, Round.SECOND):
        if round in reckoning.scores:
            points = reckoning.scores[round].points
            difference = points - reckoning.score.points
            surveyed = _surveyed(reckoning, round)
            line = _("{round}: {points} ({difference})") if difference else _("{round}: {points}")
            if surveyed:
                line = _("{round}: {points} ({difference}, of these {surveyed} by surveys)")
            yield line.format(
                round=round.value.capitalize(),
                points=show_decimal(points),
                difference=signed(difference),
                surveyed=signed(surveyed),
            )


def _surveyed(reckoning: Reckoning, round: Round) -> Decimal:
    """The points of surveys whose results came in with that round: the ward gave itself none."""
    own = reckoning.score.by_code
    leaves = (each for each in reckoning.scores[round].by_code.values() if each.indicator.survey and not each.parts)
    return sum((each.points for each in leaves if not own[each.indicator.code].answered), Decimal(0))


def _progress(reckoning: Reckoning) -> str:
    own = reckoning.score
    leaves = [each for each in own.by_code.values() if not each.parts]
    waiting = sum(map(reckoning.waits, leaves))
    match reckoning.open:
        case Round.FIRST:
            done = _("Verified {answered} of {total}")
            return done.format(answered=len(leaves) - waiting, total=len(leaves))
        case Round.EXPLAINED:
            return _("{count} still to be explained").format(count=waiting)
        case Round.SECOND:
            return _("{count} still to be verified").format(count=waiting)
    return _("Answered {answered} of {total}").format(answered=own.answered, total=own.total)


def _facts(score: SheetScore, ahead: Forecast | None) -> list[str]:
    """Index and band now; where the forecast is known, its band alone: only one can be the sheet's in the end."""
    if ahead is not None:
        index = _("Index {index} %").format(index=show_decimal(score.index))
        line = _("Forecast {range}").format(range=spanned(ahead))
        facts = [index, f"{line} – {ahead.mid.band.title}" if ahead.mid.band else line]
    elif any(area.estimate is not None for area in score.areas):
        points = show_decimal(score.forecast.points)
        facts = [_index(_("With surveys estimated {points} points · index {index} %"), score.forecast, points)]
    else:
        facts = [_index(_("Index {index} %"), score)] if score.answered else []
    if score.bonus:
        facts.append(_("Bonus +{points}").format(points=show_decimal(score.bonus)))
    if score.penalty:
        facts.append(_("Penalty −{points}").format(points=show_decimal(score.penalty)))
    return facts


def _index(sentence: str, total: SheetScore | Total, points: str = "") -> str:
    line = sentence.format(index=show_decimal(total.index), points=points)
    return f"{line} · {total.band.title}" if total.band else line
