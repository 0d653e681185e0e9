"""Checks of what a leaf was given: refused input, nothing entered, points lost without a word."""

from collections.abc import Iterator
from datetime import timedelta

from cchc_desktop.domain.leaf_scoring import State
from cchc_desktop.domain.quality.facts import Facts
from cchc_desktop.domain.quality.findings import Check, Finding, Place
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import show_date

NEAR = timedelta(days=14)
"""From when on a limit presses."""


def refused(facts: Facts) -> Iterator[Finding]:
    """Figures a rule can't take, points over the maximum, points by hand without a reason."""
    for leaf in facts.leaves:
        for problem in leaf.problems:
            yield Finding(Check.REFUSED, leaf.indicator.code, Place.ENTRY, problem.text)


def waiting(facts: Facts) -> Iterator[Finding]:
    """Leaves without an answer when the day to be done is near or past."""
    if facts.limit is None or facts.limit - facts.today > NEAR:
        return
    days = (facts.limit - facts.today).days
    left = f"còn {days} ngày" if days > 0 else "hết hạn hôm nay" if not days else f"quá hạn {-days} ngày"
    text = f"Chưa chấm; hạn tự chấm {show_date(facts.limit)}, {left}."
    for leaf in facts.leaves:
        if leaf.answered < leaf.total and not leaf.problems:
            yield Finding(Check.WAITING, leaf.indicator.code, Place.ENTRY, text)


def unexplained(facts: Facts) -> Iterator[Finding]:
    """Points not reached, or taken off, and no explanation."""
    for leaf in facts.leaves:
        code = leaf.indicator.code
        if leaf.state not in {State.ANSWERED, State.OVERRIDDEN} or leaf.lost <= 0 or leaf.indicator.survey:
            continue
        if code not in facts.explanations or facts.explanations[code].empty:
            text = f"Mất {show(leaf.lost)} điểm, chưa có giải trình."
            yield Finding(Check.UNEXPLAINED, code, Place.EXPLANATION, text)


def cut(facts: Facts) -> Iterator[Finding]:
    """Points the verification took away, and the ward has not replied."""
    if facts.verified is None:
        return
    for leaf in facts.leaves:
        code = leaf.indicator.code
        taken = leaf.points - facts.verified.by_code[code].points
        if taken > 0 and (code not in facts.replies or facts.replies[code].empty):
            text = f"Thẩm định giảm {show(taken)} điểm, chưa có giải trình."
            yield Finding(Check.CUT, code, Place.EXPLANATION, text)
