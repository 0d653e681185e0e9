"""For every leaf the points left, the steps to them, and what is lost for good."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from cchc_desktop.domain.answers import Answer, faults
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import Input
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty
from cchc_desktop.domain.scoring import Score, SheetScore, State, score
from cchc_desktop.domain.steering import chosen, counted, lost, measured
from cchc_desktop.domain.steering.moves import Ground, Move

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can still be done, and exactly what it brings."""

    words: str
    answer: Answer
    """The leaf's answer once it is done: scored, it brings `gain`."""
    gain: Decimal
    """Points of the sheet, caps included."""
    days: int
    """Days of work, as a rough default."""
    until: date


@dataclass(frozen=True, slots=True)
class Saving:
    """What one leaf can still bring. Its steps exclude each other."""

    leaf: Indicator
    points: Decimal
    left: Decimal
    """From the points to the maximum; of a penalty, what it has taken."""
    steps: tuple[Step, ...] = ()
    """The least gain first."""
    lost: Decimal = _ZERO
    """Of `left`, what no step reaches."""
    reason: str = ""
    """Why not, where something is lost."""

    @property
    def names(self) -> tuple[str, ...]:
        """By which each step is known again when the figures have changed: without them, counted from the highest."""
        bare = [re.sub(r"\d+(?:[.,]\d+)*", "#", step.words) for step in self.steps]
        return tuple(f"{words} {bare[place:].count(words)}" for place, words in enumerate(bare))

    @property
    def survey(self) -> bool:
        """Others decide on these points: the ward has no step of its own."""
        return self.leaf.survey


def savings(
    indicators: IndicatorSet, answers: Mapping[str, Answer], today: date, end: date | None = None
) -> tuple[Saving, ...]:
    """Every leaf that has points left, in the order of the set; `end` is the last day that counts."""
    last = end or date(indicators.year, 12, 31)
    before = score(indicators, answers)
    found = (_saving(leaf, indicators, answers, before, today, last) for leaf in indicators.leaves)
    return tuple(each for each in found if each is not None)


def _saving(  # noqa: PLR0913, PLR0917 -- the leaf, the sheet as it stands, and the time
    leaf: Indicator,
    indicators: IndicatorSet,
    answers: Mapping[str, Answer],
    before: SheetScore,
    today: date,
    end: date,
) -> Saving | None:
    row = before.by_code[leaf.code]
    ground = Ground(leaf, answers.get(leaf.code, Answer()), indicators.year, indicators.places, today, end)
    left = -row.points if isinstance(ground.rule.method, Penalty) else row.max_points - row.points
    if left <= 0 or row.state is State.NOT_APPLICABLE:
        return None
    if leaf.survey:
        return Saving(leaf, row.points, left)
    promised = partial(_promised, indicators, answers, before)
    steps = _steps(ground, row, promised)
    best = max((ground.worth(step.answer) for step in steps), default=ground.points)
    missed = left - max(best - ground.points, _ZERO)
    if missed <= 0 or isinstance(ground.rule.method, Bonus) or _untold(ground):
        return Saving(leaf, row.points, left, steps)
    return Saving(leaf, row.points, left, steps, missed, lost.reason(ground))


def _untold(ground: Ground) -> bool:
    """Whether too little was entered to say what can be reached, and there is time."""
    relative = bool(ground.entry.since) and ground.answer.since is None
    unknown = ground.entry.input is Input.VARIABLES and ground.answer.empty
    return bool(ground.left) and (relative or unknown)


def _promised(
    indicators: IndicatorSet, answers: Mapping[str, Answer], before: SheetScore, ground: Ground, answer: Answer
) -> Decimal:
    """What another answer of one leaf brings to the sheet, scored anew only where a cap may stand in the way."""
    gain = ground.worth(answer) - ground.points
    floored = before.points <= 0 and bool(before.penalty)
    inside = not indicators.clamped or (not floored and before.points + gain <= before.max_points)
    if gain <= 0 or (inside and not ground.leaf.beyond):
        return gain
    return score(indicators, {**answers, ground.leaf.code: answer}, before).points - before.points


def _steps(ground: Ground, row: Score, promised: Callable[[Ground, Answer], Decimal]) -> tuple[Step, ...]:
    """The moves that bring something, the least first; of two that bring the same, the lighter."""
    if not ground.left or faults(ground.given):
        return ()
    made = [
        Step(move.words, move.answer, gain, move.days, move.until or ground.end)
        for move in _moves(ground, row)
        if (gain := promised(ground, move.answer)) > 0
    ]
    lightest: dict[Decimal, Step] = {}
    for step in sorted(made, key=lambda step: (step.gain, step.days)):
        lightest.setdefault(step.gain, step)
    return tuple(lightest.values())


def _moves(ground: Ground, row: Score) -> Iterator[Move]:
    if row.state is State.OVERRIDDEN and ground.answer != ground.given:
        yield Move("bỏ điểm nhập tay, tính theo số liệu đã nhập", ground.answer, 1)
    yield from _by_method(ground)
    yield from () if ground.entry.input is Input.RATIO else counted.deductions(ground, ground.answer)


def _by_method(ground: Ground) -> Iterator[Move]:
    match ground.rule.method:
        case Deduct() as method:
            return counted.mended(ground, method)
        case Bonus() as method:
            return counted.earned(ground, method)
        case Penalty():
            return iter(())
    return _BY_INPUT[ground.entry.input](ground)


_BY_INPUT = {
    Input.YES_NO: chosen.options,
    Input.CHOICE: chosen.options,
    Input.TICKS: chosen.parts,
    Input.DATE: chosen.days,
    Input.POINTS: chosen.by_hand,
    Input.RATIO: measured.shares,
    Input.VALUE: measured.values,
    Input.VOTES: measured.percentages,
    Input.VARIABLES: measured.variables,
    Input.COUNT: counted.items,
}
