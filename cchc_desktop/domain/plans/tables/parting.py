"""Tables of targets cut from what stands around them in one grid: a table of tasks, the lines of a sheet."""

import re
from collections.abc import Iterator, Sequence

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.entries import Known
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.prose.outline import marker_of
from cchc_desktop.domain.plans.tables.columns import Head, find_head, text_below
from cchc_desktop.domain.plans.tables.rows import GROUP_TEXT
from cchc_desktop.domain.plans.tables.targets import target_head
from cchc_desktop.text import tidy

_LONGEST_CELL = 120
"""In letters, of what may still be a cell alone in its row."""
_SENT_TO = re.compile(r"noi nhan\s*(?::|$)")
_SIGNED = re.compile(r"(?:TM|KT|TL|TUQ)\s?\.\s?[A-ZĐÀ-Ỹ ]{6,}\b")


def parted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a table of targets cut from one of tasks right under it, and from the lines around it on a sheet."""
    for block in blocks:
        tasks = find_head(block.rows) if isinstance(block, Grid) else None
        if isinstance(block, Grid) and tasks and target_head(block.rows[: tasks.first], Known(None)):
            yield from _alone(block.part(0, tasks.first))
            yield block.part(tasks.first, len(block.rows))
        else:
            yield from _alone(block) if isinstance(block, Grid) else (block,)


def _alone(grid: Grid) -> Iterator[Block]:
    """A table of targets without the lines over and under it; any other grid as it is."""
    head = target_head(grid.rows, Known(None))
    if head is None:
        yield grid
        return
    last = len(grid.rows)
    while last > head.last + 1 and _is_line(grid.rows[last - 1]):
        last -= 1
    yield from _lines(grid.part(0, head.first))
    yield grid.part(head.first, last)
    yield from _lines(grid.part(last, len(grid.rows)))


def _is_line(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and bool(cells[0] or GROUP_TEXT.match(filled[0]))


def _lines(grid: Grid) -> Iterator[Line]:
    for place, cells in enumerate(grid.rows):
        yield from (Line(tidy(part), grid.page_of(place)) for cell in cells if cell for part in cell.split("\n"))


def end_of_rows(grid: Grid, head: Head, first: int) -> int:
    """Where the rows end: at who signs, and paragraphs under them in the first column are no time or title."""
    below = text_below(grid.rows, first)
    opens = below < len(grid.rows) and any(_is_paragraph(cells[0]) for cells in grid.rows[below:])
    if opens and head.columns.get(Fact.NUMBER) != 0:
        return below
    return next((place for place in range(first, len(grid.rows)) if _signs(grid.rows[place])), len(grid.rows))


def _signs(cells: Sequence[str]) -> bool:
    """Whether the document's foot begins in the row: to whom it goes, on whose behalf it is signed."""
    filled = [tidy(cell) for cell in cells if cell.strip()]
    return bool(filled) and (_SENT_TO.match(flat(filled[0])) is not None or any(map(_SIGNED.match, filled)))


def _is_paragraph(text: str) -> bool:
    return bool(marker_of(text)[0]) or len(text) > _LONGEST_CELL
