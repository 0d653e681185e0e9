"""Rows of a pasted table whose cells held several lines: joined again, where the count of cells says so."""

import re
from collections.abc import Iterator, Sequence

MOST_LINES = 6
"""Of one torn row; more is the text after the table."""

_BEGINS_ROW = re.compile(r"(?:\d{1,3}(?:\.\d+)*|[IVXL]+|[A-HĐ])[.)]?(?:\s|$)")

Cells = list[str]


def torn(last: Sequence[Cells], width: int) -> bool:
    """Whether the last of the rows is short of cells, so that a line after it may be the rest of one."""
    return bool(last) and len(last[-1]) < width and sum(len(cells) == 1 for cells in last) < MOST_LINES


def mended(rows: Sequence[Cells]) -> Iterator[tuple[int, Cells]]:
    """The rows, each with the place where it began; what fills no row stays as it was."""
    place = 0
    while place < len(rows):
        used, cells = _whole(rows[place : place + MOST_LINES], len(rows[0]))
        yield place, cells
        place += used


def _whole(rows: Sequence[Cells], width: int) -> tuple[int, Cells]:
    """The first row, with as many of the next as make it whole; alone where none do."""
    cells = rows[0]
    if len(cells) == 1:
        return 1, cells
    for used, more in enumerate(rows[1:MOST_LINES], start=2):
        if len(cells) >= width or not more[0] or _BEGINS_ROW.match(more[0]):
            break
        cells = [*cells[:-1], f"{cells[-1]}\n{more[0]}", *more[1:]]
        if len(cells) == width:
            return used, [_unquoted(cell) for cell in cells]
    return 1, rows[0]


def _unquoted(cell: str) -> str:
    """A cell of several lines without the quotes Excel puts around it."""
    return cell[1:-1].replace('""', '"') if "\n" in cell and cell.startswith('"') and cell.endswith('"') else cell
