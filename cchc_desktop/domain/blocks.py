"""What a reader found in a file, in the order in which it stands there: lines and grids."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or one line of a text file, tidied; its number, where Word made one, stands in front."""

    text: str
    page: int | None = None
    bold: bool = False
    level: int | None = None
    """Depth of a heading or a list item, from 0, where the file says it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: every row has the same number of cells.

    A cell merged downwards repeats its text in each row; one merged sideways has it in the first of its
    columns and "" in the others.
    """

    rows: tuple[tuple[str, ...], ...]
    page: int | None = None
    bold: frozenset[int] = frozenset()
    """The rows that are bold throughout: heads and groups."""


Block = Line | Grid
