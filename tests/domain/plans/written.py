"""Documents as a test writes them: a table by its lines, a text by its paragraphs."""

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans import Plan, PlannedTask, read_plan


def grid(table: str, bold: tuple[int, ...] = ()) -> Grid:
    """A table: one line a row, cells parted by "|"; "/" parts paragraphs in a cell."""
    rows = [[cell.strip().replace(" / ", "\n") for cell in line.split("|")] for line in table.strip().split("\n")]
    width = max(map(len, rows))
    return Grid(tuple((*row, *[""] * (width - len(row))) for row in rows), bold=frozenset(bold))


def text(paragraphs: str) -> tuple[Block, ...]:
    """A text: one line a paragraph."""
    return tuple(Line(line.strip()) for line in paragraphs.strip().split("\n"))


def plan(*blocks: Block | tuple[Block, ...], year: int | None = 2025, unit: str = "") -> Plan:
    flat = [one for block in blocks for one in (block if isinstance(block, tuple) else (block,))]
    return read_plan(flat, year, (unit,) if unit else ())


def tasks(*blocks: Block | tuple[Block, ...]) -> tuple[PlannedTask, ...]:
    return plan(*blocks).tasks
