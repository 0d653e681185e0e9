"""Rows of the score sheet in words: figures entered, points of an area."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.reports import wording
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.text import show_decimal


def leaves(score: Score) -> Iterator[Score]:
    """The leaves under a row of the sheet, in order."""
    return (row for row in score.walk() if not row.parts)


def figures(scores: Iterable[Score], facts: ReportFacts) -> list[str]:
    """The ratios and shares behind leaves, as the officer entered them."""
    return list(filter(None, (_figure(score, facts) for score in scores)))


def _figure(score: Score, facts: ReportFacts) -> str:
    answer = facts.answers.get(score.indicator.code)
    if answer is None or score.state not in {State.ANSWERED, State.OVERRIDDEN}:
        return ""
    rule = score.indicator.rule
    excluded = answer.excluded if rule and rule.exclusion else None
    due = (answer.due or Decimal(0)) - (excluded or Decimal(0))
    if answer.done is not None and due > 0:
        figure = f"{show_decimal(answer.done)}/{show_decimal(due)} ({wording.ratio(answer.done, due)})"
    elif answer.percent is not None:
        figure = wording.percent(answer.percent)
    else:
        return ""
    return f"{score.indicator.title}: {figure}"


def own_points(area: Score) -> str:
    """What the ward gave itself in an area, as a clause; of surveys still out nothing is said."""
    title = f"“{wording.spoken(area.indicator.title)}”"
    most = sum((leaf.max_points for leaf in leaves(area) if leaf.total), Decimal(0))
    if not area.answered:
        return f"lĩnh vực {title} chưa chấm điểm"
    if not most:
        return f"lĩnh vực {title} không phát sinh nội dung phải chấm điểm"
    unanswered = area.total - area.answered
    left = f", còn {wording.count(unanswered)} tiêu chí thành phần chưa chấm" if unanswered else ""
    part = " phần tự chấm" if most < area.max_points else ""
    reached = f"{wording.points(area.points)}/{wording.points(most)} điểm{part}"
    return f"lĩnh vực {title} đạt {reached} ({wording.ratio(area.points, most)}){left}"
