"""The best set of steps under a limit of effort, exactly.

A multiple-choice knapsack by dynamic programming over whole days: of each leaf at most one step. Points are counted in
millionths, finer than any set rounds. Of plans that bring the same the one with less effort is taken; of those with
the same effort the one whose steps come first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_FINENESS = 6
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Offer:
    """A step as the plan sees it."""

    gain: Decimal
    days: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Which offer of each group is taken, and what they come to."""

    chosen: tuple[int | None, ...]
    gain: Decimal = _ZERO
    days: int = 0


def best(groups: Sequence[Sequence[Offer]], limit: int) -> Plan:
    """The plan of at most `limit` days that brings most; at most one offer of each group."""
    limit = max(min(limit, sum(max((offer.days for offer in group), default=0) for group in groups)), 0)
    weight = limit + 1
    tables = [[0] * weight]
    for group in reversed(groups):
        tables.append(_with(group, tables[-1], weight))
    tables.reverse()
    chosen: list[int | None] = []
    gain, days = _ZERO, 0
    for group, table, rest in zip(groups, tables, tables[1:], strict=False):
        place = _taken(group, table, rest, limit - days)
        chosen.append(place)
        if place is not None:
            gain, days = gain + group[place].gain, days + group[place].days
    return Plan(tuple(chosen), gain, days)


def _with(group: Sequence[Offer], rest: list[int], weight: int) -> list[int]:
    """For each number of days the best worth with this group too."""
    table = rest.copy()
    for offer in group:
        if 0 <= offer.days < weight:
            worth = _worth(offer, weight)
            reached = [each + worth for each in rest[: weight - offer.days]]
            table[offer.days :] = map(max, table[offer.days :], reached)
    return table


def _taken(group: Sequence[Offer], table: list[int], rest: list[int], room: int) -> int | None:
    """The first offer by which the best worth is reached; none where it is reached without."""
    for place, offer in enumerate(group):
        if 0 <= offer.days <= room and rest[room - offer.days] + _worth(offer, len(table)) == table[room]:
            return place
    return None


def _worth(offer: Offer, weight: int) -> int:
    """Points first, then days saved: one whole number, so that comparing is quick."""
    return int(offer.gain.scaleb(_FINENESS)) * weight - offer.days
