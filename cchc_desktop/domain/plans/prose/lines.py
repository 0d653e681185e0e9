"""A document's lines in reading order, those of its layout tables among them."""

from collections.abc import Iterable, Iterator

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.tables.columns import find_head, text_below
from cchc_desktop.text import tidy

_LAYOUT_ROWS = 8
_LAYOUT_COLUMNS = 3


def lines_of(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """Every line that is not a row under a task table's head."""
    return tuple(line for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Line):
        yield block
        return
    head = find_head(block.rows)
    above = block.rows[: head.first] if head else block.rows
    layout = len(above) <= _LAYOUT_ROWS and len(block.rows[0]) <= _LAYOUT_COLUMNS
    yield from _apart(block, above) if layout or head else _across(block, above)
    if head:
        yield from _apart(block, block.rows[text_below(block.rows, head.last + 1) :])


def _apart(grid: Grid, rows: tuple[tuple[str, ...], ...]) -> Iterator[Line]:
    """A table that only sets text side by side, as under a document's head: each cell's lines by themselves."""
    for place, cells in enumerate(rows):
        for text in filter(None, cells):
            yield from (Line(tidy(part), grid.page_of(place)) for part in text.split("\n"))
    yield Line("")


def _across(grid: Grid, rows: tuple[tuple[str, ...], ...]) -> Iterator[Line]:
    for place, cells in enumerate(rows):
        yield Line("; ".join(tidy(cell) for cell in cells if cell), grid.page_of(place))
        yield Line("")
