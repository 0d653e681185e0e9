"""Cells of a score sheet: points, differences, and what a leaf's points rest on."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.dossier import begun
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.reports import wording
from cchc_desktop.reports.wording import points
from cchc_desktop.text import show_date

NONE = "–"


def own(score: Score) -> str:
    """The points, unless the row has none yet or none at all."""
    return points(score.points) if begun(score) else NONE


def difference(value: Decimal | None) -> str:
    """With its sign; none where there is nothing to compare."""
    if value is None:
        return NONE
    return f"+{points(value)}" if value > 0 else points(value).replace("-", "−")


def why(score: Score) -> str:
    """The reckoning; that a leaf is still open, unless nobody waits for it."""
    if score.state is State.UNANSWERED:
        unscored = "Chưa có kết quả công bố" if score.indicator.survey else "Chưa chấm"
        return "" if score.indicator.beyond else unscored
    return wording.as_printed(score.why)


def proofs(documents: Iterable[Evidence]) -> str:
    """The documents by number and date, or by the name of the file."""
    named = [each.cited for each in documents]
    return f"TLKC: {'; '.join(named)}" if named else ""


def about(indicators: IndicatorSet, day: date) -> str:
    """The line above a score sheet; `day` is the last that counts."""
    return f"Chấm theo: {indicators.cited}; số liệu đến ngày {show_date(day)}."
