"""Several times of a phrase as one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.timing import SEVERAL, Timing, apart

_FINE = (Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR)


def together(times: Sequence[Timing]) -> Timing | None:
    """Several times as one: the finer within the coarser, else from the first to the last."""
    if not times:
        return None
    joined = times[0]
    for timing in times[1:]:
        joined = _joined(joined, timing)
    return joined


def _joined(one: Timing, other: Timing) -> Timing:
    fine, coarse = (one, other) if _FINE.index(one.kind) < _FINE.index(other.kind) else (other, one)
    merged = _within(fine, coarse) if fine.kind is not coarse.kind else None
    if merged is None:
        merged = _union(*sorted((one, other), key=lambda timing: timing.end or date.min))
    return replace(
        merged,
        inferred=one.inferred or other.inferred,
        vague=one.vague or other.vague,
        time=merged.time or one.time or other.time,
        problems=tuple(dict.fromkeys((*one.problems, *other.problems, *merged.problems))),
    )


def _within(fine: Timing, coarse: Timing) -> Timing | None:
    """As in "trong tháng 9, chậm nhất ngày 20"; a last day that only repeats the period's is the period."""
    if not (fine.end and coarse.end and coarse.first) or not coarse.first <= fine.end <= coarse.end:
        return None
    if fine.kind is Kind.DATE and fine.end == coarse.end and coarse.role is Role.BARE:
        return coarse
    return replace(fine, start=fine.start or coarse.first)


def _union(early: Timing, late: Timing) -> Timing:
    starts = [begin for begin in (early.start, late.start) if begin]
    onward = early.role is Role.FROM and early.start and late.end and early.start <= late.end
    begin = early.start if onward else min(starts, default=None)
    if early.role is Role.FROM and not onward:
        begin = late.start
    twice = early.firm and late.firm and early.end is not None and early.end != late.end
    twice = twice or (early.role is not Role.FROM and apart(early.end, late.first))
    return replace(late, start=begin, problems=(*late.problems, SEVERAL) if twice else late.problems)
