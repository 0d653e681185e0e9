"""Which numbers bring more, found by asking: no knowledge of the rule behind them."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache

Worth = Callable[[int], Decimal]
"""What `n` more (of anything) would be worth."""

_RUNGS = 6
_PARTS = 4
_FARTHEST = 4096


def rungs(worth: Worth, most: int) -> tuple[int, ...]:
    """The least numbers up to `most` that are each worth more than the one before, the first more than 0 is.

    Where there are many (a share of which every unit counts), those that bring the first, a quarter, a half, three
    quarters and all of what can be reached. What falls in between is not looked at: a worth that goes down and up
    again may hide a rung, but every rung given is worth more than the one before.
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
    return tuple(found)


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
    found = [first]
    for part in range(1, _PARTS + 1):
        target = base + (top - base) * part / _PARTS
        if worth(found[-1]) < target:
            found.append(_least_with(worth, target, found[-1], most))
    return tuple(found)


def _least_with(worth: Worth, target: Decimal, low: int, high: int) -> int:
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if worth(middle) >= target else (middle, high)
    return high
