"""Dated figures carried on to the year's end.

What grows through the year (reports sent, tasks done) began at 0 on 1 January. Its mean pace is the last figure over
the days gone; where the log has two figures at least two weeks apart, the pace between the first and the last of them
is known too. The lower of both paces is the low one, the higher the high one, their mean the middle. A single figure
says nothing of how it came about: then the low pace is none, the middle the mean pace, the high one half as much again.

What stands at a level (a percentage, an index) goes on by the change between the first and the last figure at least
two weeks apart: half of it in the middle (a trend rarely lasts), and low or high by all of it, never less than
`LEVEL_SPREAD` per cent of the scale to either side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

Dated = tuple[date, Fraction]

LEVEL_SPREAD = 2
_APART = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Range:
    """Low, middle, high: always in that order."""

    low: Fraction
    mid: Fraction
    high: Fraction


def ordered(*values: Fraction) -> Range:
    """Three values put in order."""
    low, mid, high = sorted(values)
    return Range(low, mid, high)


def growth(figures: Sequence[Dated], begun: date, days_left: int) -> Range:
    """How much more comes by the end of what has grown since `begun`; `figures` are not empty, the last is now's."""
    day, value = figures[-1]
    mean = value / max((day - begun).days, 1)
    recent = _slope(figures)
    if recent is None:
        return Range(Fraction(0), mean * days_left, mean * 3 / 2 * days_left)
    low, high = min(mean, recent), max(mean, recent)
    return ordered(*(max(pace, Fraction(0)) * days_left for pace in (low, (low + high) / 2, high)))


def level(figures: Sequence[Dated], scale: Fraction, days_left: int) -> Range:
    """Where a level on a scale from 0 to `scale` may stand at the end; `figures` are not empty."""
    value = figures[-1][1]
    change = (_slope(figures) or Fraction(0)) * days_left
    spread = scale * LEVEL_SPREAD / 100
    reached = (value + min(change, -spread), value + change / 2, value + max(change, spread))
    return ordered(*(max(Fraction(0), min(each, scale)) for each in reached))


def _slope(figures: Sequence[Dated]) -> Fraction | None:
    """A day's change between the first and the last; none where they are too near each other to say."""
    (first, was), (last, now) = figures[0], figures[-1]
    return (now - was) / (last - first).days if last - first >= _APART else None
