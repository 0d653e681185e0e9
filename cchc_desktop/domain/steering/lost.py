"""Points lost for good, each with the reason, so far as the answer tells one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input
from cchc_desktop.domain.rules.counts import Deduct, Penalty
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.occurrences import counts_of
from cchc_desktop.domain.steering.chosen import breached
from cchc_desktop.domain.steering.counted import taken_off
from cchc_desktop.domain.steering.ladder import rungs
from cchc_desktop.domain.steering.measured import growing, has_figures
from cchc_desktop.domain.steering.moves import Ground
from cchc_desktop.domain.steering.naming import can_be_mended, lowered
from cchc_desktop.text import show_date

_EARLIEST = 184
"""Days before the year: a plan may be signed in the half year before it."""


def reason(ground: Ground) -> str:
    """Why what no step reaches can't be reached, as one sentence."""
    if not ground.left:
        return f"Kỳ chấm điểm đã hết ngày {show_date(ground.end)}."
    found = "; ".join(_reasons(ground))
    return f"{found[:1].upper()}{found[1:]}." if found else "Cách chấm này không cho thêm điểm với số liệu hiện có."


def _reasons(ground: Ground) -> Iterator[str]:
    yield from _days(ground)
    if breached(ground):
        yield f"đã chọn «{ground.entry.labels[ground.answer.choice or 0]}», việc đã xảy ra không sửa được"
    yield from _occurrences(ground)
    if ground.answer.late:
        yield f"đã có {ground.answer.late} việc hoàn thành chậm"
    if growing(ground) and has_figures(ground.answer):
        missed = (ground.answer.due or 0) - (ground.answer.done or 0)
        yield f"đã có {show(missed)} trường hợp không đạt; số còn phát sinh trong năm không bù đủ"
    if ground.rule.maximum < ground.leaf.max_points:
        yield f"cách chấm chỉ cho tối đa {show(ground.rule.maximum)} điểm"


def _days(ground: Ground) -> Iterator[str]:
    """The last limit that would have brought more."""
    if ground.entry.input is not Input.DATE or (ground.entry.since and ground.answer.since is None):
        return
    issued = ground.answer.date
    late = issued or ground.today

    def earlier(days: int) -> Answer:
        return replace(ground.answer, date=late - timedelta(days), never=False)

    steps = rungs(lambda days: ground.worth(earlier(days)), (late - ground.begun).days + _EARLIEST)
    if steps:
        limit = show_date(late - timedelta(steps[0]))
        yield f"ban hành {show_date(issued)}, mốc {limit} đã qua" if issued else f"mốc {limit} đã qua"


def _occurrences(ground: Ground) -> Iterator[str]:
    method = ground.rule.method
    happened = []
    if isinstance(method, Deduct | Penalty):
        counts = counts_of(ground.counted, len(method.occurrences)) or (0,) * len(method.occurrences)
        happened = list(zip(counts, method.occurrences, strict=True))
    happened += zip(taken_off(ground), ground.rule.deductions, strict=True)
    told = [
        f"{count} × {lowered(kind.text)} (−{show(kind.points)})"
        for count, kind in happened
        if count and not can_be_mended(kind.text)
    ]
    if told:
        yield f"đã phát sinh {', '.join(told)}"
