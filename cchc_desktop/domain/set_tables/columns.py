"""The head of a set's table: where it stands, and what each column under it holds."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cchc_desktop.domain.set_tables.column_words import LONGEST_HEAD, Column, column_of, names_title, plain
from cchc_desktop.text import tidy

_SURELY_MAX = re.compile(r"\btoi da\b|\bchuan\b|\bcao nhat\b|\btran\b")
_FIGURE = re.compile(r"[\d.,()]+")
_ITEM = re.compile(r"\s*[-–—+•*<>≥≤]|\d")
_LONGEST_REST = 45
_PARTS = frozenset({"xhh", "tc", "td", "chi tiet", "cu the", "thanh phan"})
"""What stands under a head that spans several columns, and says too little to be a head alone."""
_AMONG = 60
_MOST_LINES = 3
_LEAST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Level:
    """One of a table's columns of titles, with the columns of code and points that belong to it alone."""

    title: int
    code: int | None = None
    points: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Where the columns are, and the rows of the grid that say so."""

    places: tuple[Column | None, ...]
    """What each column holds."""
    first: int
    last: int
    texts: tuple[str, ...]

    def of(self, column: Column) -> tuple[int, ...]:
        """The places of the columns that hold it, from the left."""
        return tuple(place for place, held in enumerate(self.places) if held is column)

    @property
    def scored(self) -> bool:
        """Whether it says how points are given, or what proves them: a summary of areas says neither."""
        return bool({Column.METHOD, Column.EVIDENCE, Column.KIND, Column.RULE} & set(self.places))

    @property
    def levels(self) -> tuple[Level, ...]:
        """The columns of titles, outermost first."""
        titles = self.of(Column.TITLE)
        codes, points = self.of(Column.CODE), self.of(Column.MAX)
        ends = (*titles[1:], len(self.places))
        starts = (-1, *titles[:-1])
        return tuple(
            Level(
                title,
                max((place for place in codes if start < place < title), default=None),
                min((place for place in points if title < place < end), default=None),
            )
            for start, title, end in zip(starts, titles, ends, strict=True)
        )

    def with_scoring(self, *places: int) -> "Head":
        """The same, its scoring in the columns at `places`."""
        return replace(self, places=_places(self.texts, places))

    def without(self, *places: int) -> "Head":
        """The same, nothing told of the columns at `places`."""
        return replace(self, places=tuple(None if at in places else held for at, held in enumerate(self.places)))

    def repeated(self, cells: Sequence[str]) -> bool:
        """Whether the row says the head, or one line of it, again: the table runs on over a page."""
        if any(_FIGURE.fullmatch(cell) or _ITEM.match(cell) for cell in cells):
            return False
        told = [(plain(cell), plain(text)) for cell, text in zip(cells, self.texts, strict=False) if cell]
        return len(told) > 1 and all(cell and f" {cell} " in f" {text} " for cell, text in told)


def find_head(rows: Sequence[Sequence[str]]) -> Head | None:
    """The head of a set's table: what is scored, and its points or how they are given; None where there is none."""
    for first in range(min(len(rows), _AMONG)):
        for lines in (1, 2, 3):
            head = _head(rows, first, first + lines - 1)
            if head is not None and not _goes_on(rows, head):
                return head
    return None


def starts_table(rows: Sequence[Sequence[str]], first: int) -> Head | None:
    """The head of another set's table that begins in just this row, further down than the first."""
    if len({cell for cell in rows[first] if cell}) < _LEAST_NAMED or not could_be_head(rows[first]):
        return None
    head = find_head(rows[first : first + _MOST_LINES + 1])
    return head if head is not None and not head.first and head.of(Column.MAX) else None


def _head(rows: Sequence[Sequence[str]], first: int, last: int) -> Head | None:
    if last >= len(rows) or not could_be_head(rows[first]):
        return None
    if any(_FIGURE.fullmatch(cell) for cells in rows[first + 1 : last + 1] for cell in cells):
        return None  # its points: the first row of the table
    texts = _texts(rows[first : last + 1])
    places = _places(texts)
    head = Head(places, first, last, texts)
    named = set(places)
    if Column.TITLE not in named or not named & {Column.MAX, Column.METHOD, Column.SURVEY_MAX}:
        return None
    return head if named & {Column.CODE, Column.METHOD, Column.EVIDENCE, Column.NOTE} else None


def could_be_head(cells: Sequence[str]) -> bool:
    """Names of columns, in half of its cells at the least; a row with a number, or an item of a list, is no head."""
    filled = [cell for cell in dict.fromkeys(cells) if cell]
    named = sum(column_of(cell) is not None for cell in filled)
    if any(_FIGURE.fullmatch(cell) or _ITEM.match(cell) for cell in filled):
        return False
    return named >= min(_LEAST_NAMED, len(cells)) and named * 2 >= len(filled)


def _goes_on(rows: Sequence[Sequence[str]], head: Head) -> bool:
    """Whether the row under the head is still of it: it parts a column that spans, or ends words begun above."""
    if head.last + 1 >= len(rows) or head.last - head.first + 1 == _MOST_LINES:
        return False
    above, below = rows[head.last], rows[head.last + 1]
    new = [(place, cell) for place, cell in enumerate(below) if cell and cell != above[place]]
    if not new or any(_FIGURE.fullmatch(cell) or len(cell) > LONGEST_HEAD for _place, cell in new):
        return False
    parted = all(not above[place] or not "".join(above[place + 1 : place + 2]) for place, _cell in new)
    named = [cell for _place, cell in new if column_of(cell) is not None or plain(cell) in _PARTS]
    again = sum(bool(cell) and cell == above[place] for place, cell in enumerate(below))
    alone = len(new) > 1 and not again
    if parted and any(not above[place] for place, _cell in new) and (len(named) == len(new) or again > 1 or alone):
        return True
    begun = all(above[place] and cell[:1].islower() and len(cell) <= _LONGEST_REST for place, cell in new)
    return len(new) > 1 and begun and not any(plain(cell) in plain(above[place]) for place, cell in new)


def _texts(lines: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The head's words column by column; what spans stands before each of the parts under it."""
    spread = [[*line] for line in lines]
    for above, below in pairwise(spread):
        for place in range(1, len(above)):
            if not above[place] and below[place] and below[place] != above[place - 1]:
                above[place] = above[place - 1]
    return tuple(" ".join(dict.fromkeys(tidy(cell) for cell in cells if cell)) for cells in zip(*spread, strict=True))


def _places(texts: Sequence[str], scoring: Collection[int] = ()) -> tuple[Column | None, ...]:
    """What each column holds; `scoring` are those whose cells say how points are given, whatever their head says."""
    named = [column_of(text) for text in texts]
    if Column.TITLE not in named:
        both = [place for place, text in enumerate(texts) if names_title(text, named[place])]
        named = [Column.TITLE if place in both[:1] else column for place, column in enumerate(named)]
    if scoring:
        named = [Column.NOTE if column is Column.METHOD else column for column in named]
        named = [Column.METHOD if place in scoring else column for place, column in enumerate(named)]
    points = [place for place, column in enumerate(named) if column is Column.MAX]
    surest = [place for place in points if _SURELY_MAX.search(plain(texts[place]))]
    method = next((place for place, column in enumerate(named) if column is Column.METHOD), -1)
    several = named.count(Column.TITLE) > 1  # each level may have points of its own
    kept = (not several and surest) or [place for place in points if place < method or method < 0] or points
    for place in points:
        if place not in kept:
            named[place] = Column.STEP if place > method else Column.SKIPPED
    return tuple(named)
