"""Tables that look like a set's and were not read: each is to be named, never left out in silence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cchc_desktop.domain.blocks import Grid
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.bands import band_of_row
from cchc_desktop.domain.set_tables.clauses import gives_points
from cchc_desktop.domain.set_tables.codes import read_code
from cchc_desktop.domain.set_tables.column_words import Column, column_of
from cchc_desktop.domain.set_tables.points import read_points
from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import cut_at_word, tidy

_LEAST = 3
_HEAD_LINES = 3
_LEAST_LETTERS = 6
_SHOWN = 80


def lost_tables(kept: Sequence[Row], dropped: Iterable[Sequence[Row]], others: Iterable[Grid]) -> Iterator[str]:
    """A sentence for each table of points that holds what is not `kept`, and each of the `others` like a set's."""
    titles = {_title(row) for row in kept}
    worth = {(tidy(row.code), tidy(row.points)): _title(row) for row in kept}
    for rows in dropped:
        told = [row for row in rows if any(map(str.isalpha, row.title))]
        new = [row for row in told if _title(row) not in titles and not _alike(row, worth)]
        if len(new) * 2 > len(told):
            yield _told(new[0].text, len(rows))
    for grid in others:
        if _like_set(grid.rows):
            yield _told(" | ".join(tidy(cell) for cell in grid.rows[0] if cell), len(grid.rows))


def _told(words: str, rows: int) -> str:
    return f"Không đọc bảng «{cut_at_word(words, _SHOWN)}» ({rows} dòng); cần xem lại."


def _title(row: Row) -> str:
    return flat(tidy(row.title)).strip(" .:;")


def _alike(row: Row, worth: Mapping[tuple[str, str], str]) -> bool:
    """Whether what has the same code and points says nearly the same: "Công tác chỉ đạo" for "CHỈ ĐẠO"."""
    own = set(_title(row).split())
    other = set(worth.get((tidy(row.code), tidy(row.points)), "").split())
    return bool(own and other) and len(own & other) * 2 >= min(len(own), len(other))


def _like_set(rows: Sequence[Sequence[str]]) -> bool:
    """Whether it has the rows of a set, under heads of points or with words that give them."""
    if sum(band_of_row(cells) is not None for cells in rows) > 1 or sum(map(_like_row, rows)) < _LEAST:
        return False
    named = {column_of(cell) for cells in rows[:_HEAD_LINES] for cell in cells}
    giving = sum(gives_points(cell) for cells in rows for cell in cells)
    return bool(named & {Column.MAX, Column.METHOD}) or giving >= _LEAST


def _like_row(cells: Sequence[str]) -> bool:
    """A code, words, and points in a cell of their own."""
    told = [tidy(cell) for cell in cells if cell]
    coded = [place for place, cell in enumerate(told) if read_code(cell) is not None]
    worded = any(sum(map(str.isalpha, cell)) >= _LEAST_LETTERS for cell in told)
    return worded and any(_points(cell) for place, cell in enumerate(told) if place not in coded[:1]) and bool(coded)


def _points(cell: str) -> bool:
    written = read_points(cell)
    return written.value is not None and not written.fault
