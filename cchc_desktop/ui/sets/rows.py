"""A set as rows of a tree: plain words, ready to be shown, sieved and compared."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from cchc_desktop.domain.set_editing import rows_of
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import fold, show_decimal
from cchc_desktop.ui.sets.kinds import kind_words
from cchc_desktop.ui.sets.opened import Sieve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.domain.set_editing import Place
    from cchc_desktop.ui.sets.opened import OpenSet

_ROWS_AT_HAND = 2048


class Column(enum.IntEnum):
    """The columns, in order."""

    CODE = 0
    TITLE = 1
    MAX = 2
    KIND = 3


HEADS = {
    Column.CODE: N_("Code"),
    Column.TITLE: N_("Content"),
    Column.MAX: N_("Maximum"),
    Column.KIND: N_("Way of scoring"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the set."""

    place: Place
    leaf: bool
    cells: tuple[str, ...]
    said: tuple[str, ...]
    """What is to be looked at."""
    haystack: str
    """Folded words by which it is found."""
    passes: frozenset[Sieve]


def tree_rows(shown: OpenSet) -> tuple[Row, ...]:
    """The whole set, parents before their parts."""
    return tuple(_row(shown, place, row) for place, row in rows_of(shown.indicators))


def sieved(rows: Sequence[Row], sieve: Sieve, words: str, kept: Place = ()) -> tuple[Row, ...]:
    """The rows let through and those above them; `kept` stays in any case: it is in the officer's hands."""
    needles = fold(words).split()
    if sieve is Sieve.ALL and not needles:
        return tuple(rows)
    through = [
        row.place
        for row in rows
        if row.place == kept or (sieve in row.passes and all(needle in row.haystack for needle in needles))
    ]
    seen = {place[:length] for place in through for length in range(1, len(place) + 1)}
    return tuple(row for row in rows if row.place in seen)


def _row(shown: OpenSet, place: Place, row: Indicator) -> Row:
    leaf = not row.children
    words = row.rule.text if row.rule is not None else ""
    kind = _kind(row) if leaf or row.rule is not None else ""
    cells = (row.code, row.title, show_decimal(row.max_points), kind)
    return Row(place, leaf, cells, shown.said_of(row), _haystack(row.code, row.title, words), shown.passes(row))


@lru_cache(_ROWS_AT_HAND)
def _haystack(*words: str) -> str:
    return fold(" ".join(words))


def _kind(row: Indicator) -> str:
    words = kind_words(row.rule)
    return _("{kind} (survey)").format(kind=words) if row.survey else words
