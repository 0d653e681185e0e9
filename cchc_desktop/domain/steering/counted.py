"""Steps of what is counted: so many more of what brings points, fewer of what costs them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.counts import Bonus, Deduct
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.occurrences import Occurrence, count_of, counts_of
from cchc_desktop.domain.rules.outcome import Input
from cchc_desktop.domain.steering import effort
from cchc_desktop.domain.steering.ladder import reach, rungs
from cchc_desktop.domain.steering.moves import Ground, Move
from cchc_desktop.domain.steering.naming import can_be_mended, lowered, more, things

_KINDS = (Input.COUNT, Input.COUNTS)


def items(ground: Ground) -> Iterator[Move]:
    """More of the one thing that is counted."""
    label, now = ground.entry.labels[0], count_of(ground.counted) or 0

    def with_more(number: int) -> Answer:
        return recounted(ground, (now + number,))

    enough = ground.leaf.max_points
    most = reach(lambda number: ground.worth(with_more(number)), enough)
    for number in rungs(lambda number: ground.worth(with_more(number)), most):
        yield Move(more(number, label, Decimal(now)), with_more(number), effort.for_things(number))


def earned(ground: Ground, method: Bonus) -> Iterator[Move]:
    """More of any one kind of what is rewarded."""
    now = counts_of(ground.counted, len(method.occurrences)) or (0,) * len(method.occurrences)
    for place, occurrence in enumerate(method.occurrences):

        def with_more(number: int, place: int = place) -> Answer:
            return recounted(ground, (*now[:place], now[place] + number, *now[place + 1 :]))

        most = reach(lambda number: ground.worth(with_more(number)), ground.leaf.max_points)
        for number in rungs(lambda number: ground.worth(with_more(number)), most):
            yield Move(f"thêm {show(number)} {things(occurrence.text)}", with_more(number), effort.for_things(number))


def mended(ground: Ground, method: Deduct) -> Iterator[Move]:
    """Fewer of what can be mended; where nothing is entered yet, none to the end."""
    now = counts_of(ground.counted, len(method.occurrences))
    if now is None:
        named = "; ".join(lowered(each.text) for each in method.occurrences)
        none = recounted(ground, (0,) * len(method.occurrences))
        yield Move(f"không để phát sinh: {named}", none, effort.DOCUMENT)
        return
    yield from _fewer(ground, method.occurrences, now, lambda counts: recounted(ground, counts))


def deductions(ground: Ground, upon: Answer) -> Iterator[Move]:
    """The same for what is taken off beside the main result; `upon` that result as it would be then."""
    kinds = ground.rule.deductions
    now = taken_off(ground)
    yield from _fewer(ground, kinds, now, lambda counts: _beside(ground, upon, counts))


def taken_off(ground: Ground) -> tuple[int, ...]:
    """How often each kind of deduction has happened; none where the answer doesn't tell."""
    kinds = len(ground.rule.deductions)
    free = ground.rule.method.entry().input not in _KINDS
    told = Answer(counts=ground.answer.counts) if ground.answer.counts else Answer(count=ground.answer.count or 0)
    return (counts_of(told, kinds) if free or ground.answer.counts else None) or (0,) * kinds


def recounted(ground: Ground, counts: Sequence[int]) -> Answer:
    """The answer with these counts: one in its own field, several together; what is taken off stays."""
    beside = ground.answer.counts if ground.rule.deductions else ()
    bare = replace(ground.answer, count=None, counts=beside, value=None, ticked=None, choice=None, late=None)
    return replace(bare, count=counts[0]) if len(counts) == 1 else replace(bare, counts=tuple(counts))


def _beside(ground: Ground, upon: Answer, counts: Sequence[int]) -> Answer:
    free = ground.rule.method.entry().input not in _KINDS
    return replace(upon, counts=tuple(counts), count=None if free else upon.count)


def _fewer(
    ground: Ground, kinds: Sequence[Occurrence], now: Sequence[int], put: Callable[[Sequence[int]], Answer]
) -> Iterator[Move]:
    lasting = [place for place, kind in enumerate(kinds) if now[place] and can_be_mended(kind.text)]
    for place in lasting:

        def left(number: int, place: int = place) -> Answer:
            return put((*now[:place], now[place] - number, *now[place + 1 :]))

        for number in rungs(lambda number: ground.worth(left(number)), now[place]):
            words = f"xử lý dứt điểm {show(number)} {things(kinds[place].text)}"
            yield Move(words, left(number), effort.for_things(number))
    if len(lasting) > 1:
        none = put([0 if place in lasting else count for place, count in enumerate(now)])
        named = "; ".join(things(kinds[place].text) for place in lasting)
        yield Move(f"xử lý dứt điểm: {named}", none, effort.for_things(sum(now[place] for place in lasting)))
