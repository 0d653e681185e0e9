"""Which steps to take under a limit of effort: each leaf chooses one of its own, bonus leaves choose together.

Bonus points share a cap, so what two of them bring together is asked of the scorer, not added up. Where that would be
too many pairs, at most one of them is taken.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from math import prod

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.scoring import SheetScore, score
from cchc_desktop.domain.steering.plan import Offer, best
from cchc_desktop.domain.steering.savings import Saving, Step

_MOST_PAIRS = 300

Days = Callable[[str, Step], int]
"""The effort of a step of the leaf with that code."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Steps that are taken together, one of each leaf at most."""

    steps: Mapping[str, Step]
    offer: Offer


def best_set(
    indicators: IndicatorSet, answers: Mapping[str, Answer], savings: Sequence[Saving], days: Days, limit: int
) -> dict[str, Step]:
    """By code, the steps that bring most within `limit` days."""
    own = [_alone(each, days) for each in savings if not each.leaf.beyond]
    beyond = [each for each in savings if each.leaf.beyond and each.steps]
    if prod(len(each.steps) + 1 for each in beyond) > _MOST_PAIRS:
        together = [choice for each in beyond for choice in _alone(each, days)]
    else:
        before = score(indicators, answers)
        together = list(_together(indicators, answers, before, beyond, days))
    groups = [*own, together]
    plan = best([[choice.offer for choice in group] for group in groups], limit)
    taken: dict[str, Step] = {}
    for group, place in zip(groups, plan.chosen, strict=True):
        if place is not None:
            taken.update(group[place].steps)
    return taken


def _alone(saving: Saving, days: Days) -> list[_Choice]:
    code = saving.leaf.code
    return [_Choice({code: step}, Offer(step.gain, days(code, step))) for step in saving.steps]


def _together(
    indicators: IndicatorSet,
    answers: Mapping[str, Answer],
    before: SheetScore,
    savings: Sequence[Saving],
    days: Days,
) -> Iterator[_Choice]:
    for chosen in product(*((None, *each.steps) for each in savings)):
        steps = {each.leaf.code: step for each, step in zip(savings, chosen, strict=True) if step is not None}
        after = score(indicators, {**answers, **{code: step.answer for code, step in steps.items()}}, before)
        gain = after.points - before.points
        if gain > Decimal(0):
            yield _Choice(steps, Offer(gain, sum(days(code, step) for code, step in steps.items())))
