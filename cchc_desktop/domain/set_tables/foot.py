"""One grid of a sheet or a page -> its tables, and the lines under them: signatures, remarks, levels of the ranking."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.bands import band_of_row
from cchc_desktop.domain.set_tables.clauses import bulleted, like_clause
from cchc_desktop.domain.set_tables.codes import read_code, split_code
from cchc_desktop.domain.set_tables.column_words import Column
from cchc_desktop.domain.set_tables.columns import Head, starts_table
from cchc_desktop.domain.set_tables.points import read_points
from cchc_desktop.domain.set_tables.telling import BEYOND, TOTAL
from cchc_desktop.text import tidy

_SIGNED = re.compile(
    r"(?:noi nhan|nguoi (?:lap|tong hop|soan)|can bo (?:lap|tong hop)|tm ?\.|t\.? ?m\.? uy ban|kt ?\.|tl ?\.|tuq ?\."
    r"|(?:pho )?chu tich(?: uy ban| ubnd|$)|(?:pho )?giam doc(?: so|$)|(?:pho )?truong phong(?: noi vu|$)"
    r"|(?:pho )?chanh van phong|thu truong|\(?ky[, ].*(?:ten|dau)|xac nhan cua"
    r"|[^\d:;]{0,40}, ?ngay\b.{0,9}\bthang\b.{0,9}\bnam\b)"
)
_REMARK = re.compile(
    r"(?:\(?\*|ghi chu\b|luu y\b|chu thich\b|nguon\s*:"
    r"|(?:cach |muc |bang |viec |tieu chuan |dieu kien |quy dinh |ket qua )*(?:xep|phan) (?:loai|hang)\b)"
)
_LONGEST_SIGNED = 120
_LEAST_BANDS = 2
_LONGEST_LOUD = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a grid."""

    block: Block
    inside: bool = False
    """Whether it is the set's own table, or the rest of one."""


def parted(grid: Grid, head: Head, first: int) -> Iterator[Part]:
    """The tables of `grid` and what stands between and under them; the rows of `head` begin at `first`."""
    starts = _starts(grid, head, first)
    for start, end in zip([0, *starts], [*starts, len(grid.rows)], strict=True):
        piece = _piece(grid, start, end)
        if ranks(piece.rows, 0):
            yield Part(piece)
            continue
        own = starts_table(piece.rows, 0) if start else None
        yield from _footed(piece, own or head, first if own is None else own.last + 1)


def _starts(grid: Grid, head: Head, first: int) -> list[int]:
    """Rows with the heads of other tables."""
    found: list[int] = []
    ranked = False
    for place in range(first, len(grid.rows)):
        if ranks(grid.rows, place):
            ranked = True
            found.append(place)
        elif (ranked or not head.repeated(grid.rows[place])) and starts_table(grid.rows, place) is not None:
            ranked = False
            found.append(place)
    return found


def _piece(grid: Grid, start: int, end: int) -> Grid:
    return grid if (start, end) == (0, len(grid.rows)) else grid.part(start, end)


def ranks(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether a table of the ranking's levels begins here: its head, and two levels under it."""
    told = [tidy(cell) for cell in rows[place] if cell]
    if len(set(told)) < 2 or any(re.search(r"\d", cell) and len(cell) < 8 for cell in told):  # noqa: PLR2004
        return False
    below = [cells for cells in rows[place + 1 :] if any(cells)][:_LEAST_BANDS]
    named = any(re.match(r"(?:muc |ket qua |bang )?(?:xep|phan) (?:loai|hang)", flat(cell)) for cell in told)
    levels = [band_of_row(cells) for cells in below]
    short = all(len(cell) <= _LONGEST_LOUD for cell in told)
    return named and short and len(levels) == _LEAST_BANDS and all(levels)


def _footed(grid: Grid, head: Head, first: int) -> Iterator[Part]:
    """The table, then what stands under it."""
    begin = _foot(grid.rows, head, first)
    if begin:
        yield Part(_piece(grid, 0, begin), inside=True)
    for levels, run in groupby(range(begin, len(grid.rows)), lambda place: _level(grid.rows[place])):
        places = list(run)
        if levels:
            yield Part(_piece(grid, places[0], places[-1] + 1))
        else:
            yield from (Part(line) for place in places for line in _lines(grid, place))


def _level(cells: Sequence[str]) -> bool:
    """Whether it is a level of the ranking, its name in one cell and its points in others."""
    return len({cell for cell in cells if cell}) > 1 and band_of_row(cells) is not None


def _lines(grid: Grid, place: int) -> Iterator[Line]:
    for cell in dict.fromkeys(filter(None, grid.rows[place])):
        yield from (Line(tidy(line), grid.page_of(place), place in grid.bold) for line in cell.split("\n"))


def _foot(rows: Sequence[Sequence[str]], head: Head, first: int) -> int:
    """The row from which on nothing belongs to the table any more; as many as there are where all of it does."""
    last = max((place for place in range(first, len(rows)) if _scored(rows[place], head)), default=first - 1)
    total = last >= first and _total(rows[last])
    for place in range(last + 1, len(rows)):
        rest = [cells for cells in rows[place:] if any(cells)]
        cells = rows[place]
        if not any(cells):
            continue
        if _opens_beyond(cells):
            return len(rows)
        apart = not any(rows[place - 1]) and _plain(cells)
        named = any(_named(each, head) for each in rest)
        if _closes(cells, head) or ((apart or total) and not named):
            return place
    return len(rows)


def _scored(cells: Sequence[str], head: Head) -> bool:
    """Whether it surely is a row of the table: it has points, or it adds them up."""
    points = [cells[place] for place in (*head.of(Column.MAX), *head.of(Column.SURVEY_MAX)) if cells[place]]
    worth = any(read_points(cell).value is not None and not _signed(cell) for cell in points)
    return (worth and len({cell for cell in cells if cell}) > 1) or _total(cells)


def _named(cells: Sequence[str], head: Head) -> bool:
    """Whether a row without points may be one of the table: it has a code and a title, or is described."""
    title = any(cells[place] for place in head.of(Column.TITLE))
    coded = any(read_code(tidy(cells[place])) for place in head.of(Column.CODE))
    told = any(cells[place] for place in (*head.of(Column.METHOD), *head.of(Column.EVIDENCE)))
    before = any(split_code(tidy(cells[place]))[0] for place in head.of(Column.TITLE)) and not head.of(Column.CODE)
    return title and (coded or told or before) and not any(map(_signed, cells)) and band_of_row(cells) is None


def _closes(cells: Sequence[str], head: Head) -> bool:
    """Whether signatures or remarks begin here."""
    told = [cell for cell in dict.fromkeys(cells) if cell]
    if any(read_code(tidy(cells[place])) for place in head.of(Column.CODE)):
        return False
    return any(map(_signed, told)) or _REMARK.match(flat(tidy(told[0]))) is not None


def _signed(cell: str) -> bool:
    words = flat(tidy(cell.split("\n", maxsplit=1)[0])) if cell else ""
    return len(words) <= _LONGEST_SIGNED and _SIGNED.match(words) is not None


def _plain(cells: Sequence[str]) -> bool:
    """Whether a row is one sentence of prose and no clause of a scoring."""
    told = [tidy(cell) for cell in dict.fromkeys(cells) if cell]
    return len(told) == 1 and not bulleted(told[0]) and not like_clause(told[0]) and split_code(told[0])[0] is None


def _total(cells: Sequence[str]) -> bool:
    told = [tidy(cell) for cell in cells if cell]
    return bool(told) and read_code(told[0]) is None and TOTAL.match(flat(told[0])) is not None


def _opens_beyond(cells: Sequence[str]) -> bool:
    told = [tidy(cell) for cell in cells if cell]
    return len(told[0]) <= _LONGEST_LOUD and told[0].isupper() and BEYOND.match(flat(told[0])) is not None
