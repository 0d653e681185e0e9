"""What each column of a task table holds, from the words in its head: in any order, any wording."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.tables.calendar_columns import Calendar, calendar_columns, marked_time
from cchc_desktop.domain.plans.tables.head_words import LEAST_SURE, column_of, names_bare_unit, names_either, plain
from cchc_desktop.text import tidy

_COUNT = re.compile(r"[\d.()]+")
_FIGURE = re.compile(r"[<>≥≤=~]{0,2}\s?\d[\d.,/\s]*%?")
_PLACE = re.compile(r"(?:dia diem|noi)\b(?! dung)")
_LONGEST_REST = 40
_ABOUT = (Fact.TITLE, Fact.OBJECT)
_MOST_TORN = 3
_LEAST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Head:
    """Where the columns are, and the rows of the grid that say so."""

    columns: Mapping[Fact, int]
    first: int
    last: int
    texts: tuple[str, ...]
    calendar: Calendar = field(default_factory=dict)
    """Columns that are months or quarters."""

    def read(self, cells: Sequence[str]) -> dict[Fact, str]:
        """The row's cells by what they hold."""
        read = {column: cells[place].strip() for column, place in self.columns.items() if place < len(cells)}
        return read if Fact.DEADLINE in read else read | {Fact.DEADLINE: marked_time(self.calendar, cells)}

    def unread(self, cells: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The cells in columns of no use to a task, each after what its head says."""
        told = {place for column, place in self.columns.items() if column is not Fact.OBJECT}
        for place, cell in enumerate(cells):
            if cell.strip() and place < len(self.texts) and place not in (*told, *self.calendar):
                yield self.texts[place], cell.strip()

    @property
    def led_by_nobody(self) -> bool:
        """Whether no column says who leads, or only one who watches over the work."""
        place = self.columns.get(Fact.LEADS)
        return place is None or column_of(self.texts[place]) == (Fact.LEADS, LEAST_SURE)

    @property
    def doubts(self) -> tuple[str, ...]:
        """What its words leave open of every task."""
        place = self.columns.get(Fact.LEADS)
        if place is None or not names_either(self.texts[place]) or Fact.OBJECT in self.columns:
            return ()
        return (f"Không rõ cột “{tidy(self.texts[place])}” ghi nơi đi kiểm tra hay nơi được kiểm tra",)

    def cut_from(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """The row without the head said again over it, where a page shows no line between the two."""
        filled = [(cell, text) for cell, text in zip(cells, self.texts, strict=False) if cell]
        over = len(filled) >= _LEAST_NAMED and all(text and tidy(cell).startswith(text) for cell, text in filled)
        if not over or all(tidy(cell) == text for cell, text in filled):
            return cells
        return tuple(tidy(cell).removeprefix(text).strip() for cell, text in zip(cells, self.texts, strict=False))

    def repeated(self, cells: Sequence[str]) -> bool:
        """Whether the row says the head, or one line of it, again: the table runs on over a page."""
        if any(map(_COUNT.fullmatch, cells)):
            return False
        told = [(plain(cell), plain(text)) for cell, text in zip(cells, self.texts, strict=False) if cell]
        same = len(told) > 1 and all(cell and cell in text for cell, text in told)
        return same or _columns(cells).items() >= self.columns.items()


def _columns(cells: Sequence[str]) -> dict[Fact, int]:
    """The columns a row of cells names, were it a head."""
    best: dict[Fact, tuple[int, int]] = {}
    for place, cell in enumerate(cells):
        if named := column_of(cell):
            column, sureness = named
            best[column] = min(best.get(column, (sureness, place)), (sureness, place))
    return {column: place for column, (_, place) in best.items()}


def find_head(rows: Sequence[Sequence[str]], among: int = 60) -> Head | None:
    """The head of a task table: it names the task, and who leads it or by when; None where there is none."""
    wide = (place for place, cells in enumerate(rows) if sum(map(bool, cells)) > 1)
    for first in islice(wide, among):
        if head := _torn_head(rows, first):
            return _of_tasks(rows, head)
        for last in (first + 1, first):
            if last < len(rows) and (head := _head(rows, first, last)):
                return _of_tasks(rows, head)
    return None


def _of_tasks(rows: Sequence[Sequence[str]], head: Head) -> Head | None:
    """The head, unless figures stand where a task's words should: "Đơn vị | Tỷ lệ trực tuyến (%)"."""
    titles = [cells[head.columns[Fact.TITLE]].strip() for cells in rows[head.last + 1 :]]
    figures = [bool(_FIGURE.fullmatch(title)) for title in titles if title]
    return None if figures and all(figures) else head


def _torn_head(rows: Sequence[Sequence[str]], first: int) -> Head | None:
    """A head whose words run on in the lines under it, cell by cell."""
    last = first
    while last + 1 < len(rows) and last - first < _MOST_TORN and _is_rest(rows[first], rows[last + 1]):
        last += 1
    texts = _texts(rows[first : last + 1])
    return _named(texts, first, last) if last > first and _could_be_head(texts) else None


def _is_rest(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether `below` only ends words begun in `above`: all of it small, short and under something."""
    told = [(over, under) for over, under in zip(above, below, strict=True) if under]
    return len(told) > 1 and all(
        over and over != under and under[:1].islower() and len(under) <= _LONGEST_REST for over, under in told
    )


def _texts(lines: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(" ".join(dict.fromkeys(tidy(cell) for cell in cells if cell)) for cells in zip(*lines, strict=True))


def _head(rows: Sequence[Sequence[str]], first: int, last: int) -> Head | None:
    lines = rows[first : last + 1]
    if not all(_could_be_head(line) for line in lines) or (len(lines) > 1 and not _parts(*lines)):
        return None
    return _named(_texts(lines), first, last)


def _named(texts: tuple[str, ...], first: int, last: int) -> Head | None:
    calendar = calendar_columns(texts)
    named = _columns(["" if place in calendar else text for place, text in enumerate(texts)])
    columns = _with_title(named, texts)
    if Fact.TITLE not in columns or not (calendar or columns.keys() & {Fact.LEADS, Fact.PARTNERS, Fact.DEADLINE}):
        return None
    return Head(columns, first, last, texts, calendar)


def text_below(rows: Sequence[Sequence[str]], first: int) -> int:
    """Where the rows end and only lines of text follow, as under the table on an Excel sheet."""
    place = len(rows)
    while place > first and sum(map(bool, rows[place - 1])) == 1 and rows[place - 1][0]:
        place -= 1
    return place


def names_columns(cells: Sequence[str]) -> bool:
    """Whether every filled cell names a column, and one of them the numbers': no task's row says that."""
    named = [column_of(cell) for cell in cells if cell]
    told = [column for column, _sureness in filter(None, named)]
    return len(told) >= _LEAST_NAMED and len(told) == len(named) and Fact.NUMBER in told


def _could_be_head(cells: Sequence[str]) -> bool:
    """Two names of columns at the least, and half of its cells such names; a numbered row is no head."""
    filled = [cell for cell in cells if cell]
    named = max(sum(column_of(cell) is not None for cell in filled), len(calendar_columns(cells)))
    return named >= 2 and named * 2 >= len(filled) and not any(map(_COUNT.fullmatch, filled))  # noqa: PLR2004 -- two


def _parts(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether `below` is a head's second line: new names stand only where one above is blank or spans columns."""
    new = [place for place, (over, under) in enumerate(zip(above, below, strict=True)) if under not in ("", over)]
    return bool(new) and all(not above[place] or not "".join(above[place + 1 : place + 2]) for place in new)


def _with_title(columns: dict[Fact, int], texts: Sequence[str]) -> dict[Fact, int]:
    """Where no column is called a task's: that of who is inspected, of a field, or the first of no known name.

    Where all have one, the unit is what a row is about: nobody says whether it does anything.
    """
    if Fact.TITLE in columns:
        return columns
    if Fact.OBJECT in columns:
        return columns | {Fact.TITLE: columns[Fact.OBJECT]}
    if Fact.SECTION in columns:
        return {Fact.TITLE if column is Fact.SECTION else column: place for column, place in columns.items()}
    free = [place for place, text in enumerate(texts) if text and place not in columns.values()]
    free = [place for place in free if not _PLACE.match(plain(texts[place]))]
    told = Fact.NUMBER in columns or (Fact.DEADLINE in columns and columns.keys() & {Fact.LEADS, Fact.PARTNERS})
    if free and told:
        return columns | {Fact.TITLE: free[0]}
    unit = columns.get(Fact.LEADS)
    if unit is None or not (names_bare_unit(texts[unit]) or names_either(texts[unit])):
        return columns
    return {column: place for column, place in columns.items() if place != unit} | dict.fromkeys(_ABOUT, unit)
