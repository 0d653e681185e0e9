"""A set corrected row by row: every operation gives another set.

Rows are named by their place and not by their code, which may be missing, or used twice, while a set is a draft.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from itertools import count
from typing import Any

from cchc_desktop.domain.indicators import MOST_LEVELS, Indicator, IndicatorSet
from cchc_desktop.domain.rules import Rule
from cchc_desktop.text import roman

Place = tuple[int, ...]
"""From the area down: (0, 2) is the third row of the first area; () stands for the set."""

_ROMANS = {roman(number): number for number in range(1, 40)}
_ENDS_IN_NUMBER = re.compile(r"(.*?)(\d+)(\D*)")


@dataclass(frozen=True, slots=True)
class Edited:
    """Another set, and where the row in hand stands in it."""

    indicators: IndicatorSet
    place: Place


def rows_of(indicators: IndicatorSet) -> Iterator[tuple[Place, Indicator]]:
    """Every row with its place, parents before children."""
    for number, area in enumerate(indicators.areas):
        yield from _walk((number,), area)


def _walk(place: Place, row: Indicator) -> Iterator[tuple[Place, Indicator]]:
    yield place, row
    for number, child in enumerate(row.children):
        yield from _walk((*place, number), child)


def row_at(indicators: IndicatorSet, place: Place) -> Indicator | None:
    """The row there; none where the tree has no such place, or it is the set's own."""
    rows, row = indicators.areas, None
    for number in place:
        if number >= len(rows):
            return None
        row = rows[number]
        rows = row.children
    return row


def replaced(indicators: IndicatorSet, place: Place, row: Indicator) -> IndicatorSet:
    """With another row there."""
    *above, last = place
    rows = _under(indicators, tuple(above))
    return _put(indicators, tuple(above), (*rows[:last], row, *rows[last + 1 :]))


def added_after(indicators: IndicatorSet, place: Place, row: Indicator) -> Edited:
    """With `row` beside the one there, below it; after the last area for the set's own place."""
    *above, last = place or (len(indicators.areas) - 1,)
    rows = _under(indicators, tuple(above))
    into = _put(indicators, tuple(above), (*rows[: last + 1], row, *rows[last + 1 :]))
    return Edited(into, (*above, last + 1))


def added_under(indicators: IndicatorSet, place: Place, row: Indicator) -> Edited | None:
    """With `row` as the last part of the one there; none where the tree would be too deep."""
    if len(place) + _height(row) > MOST_LEVELS:
        return None
    rows = _under(indicators, place)
    return Edited(_put(indicators, place, (*rows, row)), (*place, len(rows)))


def removed(indicators: IndicatorSet, place: Place) -> Edited:
    """Without the row there and its parts; the place is its neighbour's, else its parent's."""
    *above, last = place
    rows = _under(indicators, tuple(above))
    left = (*rows[:last], *rows[last + 1 :])
    beside = (*above, min(last, len(left) - 1)) if left else tuple(above)
    return Edited(_put(indicators, tuple(above), left), beside)


def moved(indicators: IndicatorSet, place: Place, step: int) -> Edited | None:
    """With the row `step` places lower among its like; none where it can't go so far."""
    *above, last = place
    rows = list(_under(indicators, tuple(above)))
    if not 0 <= last + step < len(rows):
        return None
    rows.insert(last + step, rows.pop(last))
    return Edited(_put(indicators, tuple(above), tuple(rows)), (*above, last + step))


def indented(indicators: IndicatorSet, place: Place) -> Edited | None:
    """With the row as the last part of the one above it; none where there is none, or the tree would be too deep."""
    *above, last = place
    rows = _under(indicators, tuple(above))
    if not last:
        return None
    row = rows[last]
    without = _put(indicators, tuple(above), (*rows[:last], *rows[last + 1 :]))
    return added_under(without, (*above, last - 1), row)


def outdented(indicators: IndicatorSet, place: Place) -> Edited | None:
    """With the row beside its parent, below it; none for an area."""
    *above, last = place
    if not above:
        return None
    rows = _under(indicators, tuple(above))
    without = _put(indicators, tuple(above), (*rows[:last], *rows[last + 1 :]))
    return added_after(without, tuple(above), rows[last])


def new_row(indicators: IndicatorSet, above: Place, beside: Place = ()) -> Indicator:
    """An empty row for the place under `above`, or below `beside`, with the code that comes next there."""
    rows = _under(indicators, above)
    last = beside[-1] if beside else len(rows) - 1
    taken = {row.code for _place, row in rows_of(indicators)}
    parent = row_at(indicators, above)
    first = f"{_ROMANS.get(parent.code, parent.code)}.0" if parent is not None else "0"
    before = rows[last].code if rows else first
    return Indicator(next(code for code in _following(before) if code not in taken), "", Decimal(0))


def with_maximum(row: Indicator, points: Decimal) -> Indicator:
    """Worth `points`; a rule that gave up to the old maximum gives up to the new one."""
    rule = row.rule
    if rule is not None and _own_maximum(rule) == row.max_points:
        method: Any = rule.method
        rule = replace(rule, method=replace(method, max_points=points))
    return replace(row, max_points=points, rule=rule)


def sum_of(rows: tuple[Indicator, ...]) -> Decimal:
    """What they come to; bonus and penalty stand outside."""
    return sum((row.max_points for row in rows if not row.beyond), Decimal(0))


def closes(row: Indicator) -> bool:
    """Whether its parts come to its maximum."""
    return not row.children or row.beyond or sum_of(row.children) == row.max_points


def _own_maximum(rule: Rule) -> Decimal | None:
    named = is_dataclass(rule.method) and "max_points" in {each.name for each in fields(rule.method)}
    return getattr(rule.method, "max_points") if named else None  # noqa: B009 -- not every method has it


def _under(indicators: IndicatorSet, place: Place) -> tuple[Indicator, ...]:
    row = row_at(indicators, place)
    return indicators.areas if row is None else row.children


def _put(indicators: IndicatorSet, place: Place, rows: tuple[Indicator, ...]) -> IndicatorSet:
    row = row_at(indicators, place)
    return replace(indicators, areas=rows) if row is None else replaced(indicators, place, replace(row, children=rows))


def _height(row: Indicator) -> int:
    return 1 + max(map(_height, row.children), default=0)


def _following(code: str) -> Iterator[str]:
    """The codes that come after `code`: 1.1.3 → 1.1.4, II → III, a → a.1."""
    if code in _ROMANS:
        yield from (roman(number) for number in count(_ROMANS[code] + 1))
    found = _ENDS_IN_NUMBER.fullmatch(code)
    head, number, tail = found.groups() if found else (f"{code}.", "0", "")
    yield from (f"{head}{each}{tail}" for each in count(int(number) + 1))
