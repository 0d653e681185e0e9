"""Columns that are months or quarters, with a mark under those in which the work is done: a deadline in signs."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import tidy

_MONTH = re.compile(r"(?:.*\b)?(?:t|th|thang)\s?\.?\s?(1[0-2]|0?[1-9])")
_QUARTER = re.compile(r"(?:.*\b)?(?:q|quy)\s?\.?\s?(iv|i{1,3}|[1-4])")
_MARK = re.compile(r"[xX✓✔vV*+●■•]|[xX]{2,3}")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LEAST = 3

Calendar = Mapping[int, tuple[str, int]]
"""By column: "Tháng" or "Quý", and which."""


def calendar_columns(texts: Sequence[str]) -> Calendar:
    """The columns that are named so; none where they are too few, or do not run on."""
    for name, pattern in (("Tháng", _MONTH), ("Quý", _QUARTER)):
        named = ((place, pattern.fullmatch(flat(tidy(text)))) for place, text in enumerate(texts))
        found = {place: _number(match[1]) for place, match in named if match}
        runs_on = all(one + 1 == other for one, other in pairwise(found.values()))
        if len(found) >= _LEAST and runs_on:
            return {place: (name, number) for place, number in found.items()}
    return {}


def marked_time(calendar: Calendar, cells: Sequence[str]) -> str:
    """The marked ones in words: "Tháng 3, 6, 9", "Tháng 5 – Tháng 7"; as they stand where they are no marks."""
    filled = [place for place in calendar if place < len(cells) and cells[place].strip()]
    if not filled or not all(_MARK.fullmatch(cells[place].strip()) for place in filled):
        return "; ".join(tidy(cells[place]) for place in filled)
    name = calendar[filled[0]][0]
    numbers = [calendar[place][1] for place in filled]
    shown = ["I", "II", "III", "IV"] if name == "Quý" else list(map(str, range(1, 13)))
    words = [shown[number - 1] for number in numbers]
    stretch = len(words) > 1 and all(one + 1 == other for one, other in pairwise(numbers))
    return f"{name} {words[0]} – {name} {words[-1]}" if stretch else f"{name} {', '.join(words)}"


def _number(text: str) -> int:
    return _ROMAN.get(text) or int(text)
