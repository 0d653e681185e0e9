"""Which numbers bring more, found by asking: no knowledge of the rule behind them."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from itertools import groupby

Worth = Callable[[int], Decimal]
"""What `n` more (of anything) would be worth."""

_RUNGS = 6
_HALF = Decimal("0.5")
_IN_A_ROW = 3
"""Neighbours that each bring more: as many can be told apart and weighed."""
_FARTHEST = 4096


def rungs(worth: Worth, most: int) -> tuple[int, ...]:
    """The least numbers up to `most` that are each worth more than the one before, the first more than 0 is.

    Where there are many (a share of which every unit counts), those that bring the first, a half and all of what can
    be reached; of a few that follow each other by one, the first, the middle and the last. What falls in between is not
    looked at: a worth that goes down and up again may hide a rung, but every rung given is worth more than the one
    before.
    """
    worth = cache(worth)  # the same numbers are looked at again and again
    if most < 1 or worth(most) <= worth(0):
        return ()
    best, top = worth(0), worth(most)
    found: list[int] = []
    while best < top:
        if len(found) == _RUNGS:
            return _milestones(worth, most, found[0])
        found.append(_least(worth, best, found[-1] if found else 0, most))
        best = worth(found[-1])
    return tuple(_thinned(found))


def reach(worth: Worth, enough: Decimal) -> int:
    """A number large enough to be worth `enough`, or so large that more is not asked for."""
    number = 1
    while number < _FARTHEST and worth(number) < enough:
        number *= 2
    return number


def _least(worth: Worth, above: Decimal, low: int, high: int) -> int:
    """The least number over `low` that is worth more than `above`; `high` is."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if worth(middle) > above else (middle, high)
    return high


def _milestones(worth: Worth, most: int, first: int) -> tuple[int, ...]:
    base, top = worth(0), worth(most)
    half = base + (top - base) * _HALF
    found = [first]
    for target in (half, top):
        if worth(found[-1]) < target:
            found.append(_least_with(worth, target, found[-1], most))
    return tuple(found)


def _thinned(found: list[int]) -> Iterator[int]:
    """Of neighbours in a long row the first, the middle and the last."""
    for _start, row in groupby(enumerate(found), lambda place: place[1] - place[0]):
        numbers = [number for _place, number in row]
        if len(numbers) > _IN_A_ROW:
            numbers = [numbers[0], numbers[len(numbers) // 2], numbers[-1]]
        yield from numbers


def _least_with(worth: Worth, target: Decimal, low: int, high: int) -> int:
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if worth(middle) >= target else (middle, high)
    return high
