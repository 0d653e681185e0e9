"""What a reader found in a file, in the order in which it stands there: lines and grids."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cchc_desktop.domain.problems import Problem

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or one line of a text file, tidied; its number, where Word made one, stands in front.

    An empty line stays: in a text file it ends a paragraph.
    """

    text: str
    page: int | None = None
    bold: bool = False
    level: int | None = None
    """Depth of a heading, from 0, where the file says it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of at least one row, all of the same number of cells; a cell's paragraphs are its lines.

    A cell merged downwards repeats its text in each row; one merged sideways has it in the first of its
    columns and "" in the others.
    """

    rows: tuple[tuple[str, ...], ...]
    page: int | None = None
    """Where it begins."""
    bold: frozenset[int] = frozenset()
    """The rows that are bold throughout: heads and groups."""
    pages: tuple[int, ...] = ()
    """The page of each row, where the file says it."""
    hidden: tuple[str, ...] = ()
    """What somebody hid, and was left out: "dòng 12", "cột E"."""
    repeated: frozenset[tuple[int, int]] = frozenset()
    """Row and column of the cells that only repeat the one above: merged downwards, where the file says it."""

    def page_of(self, row: int) -> int | None:
        """The page on which `row` begins."""
        return self.pages[row] if row < len(self.pages) else self.page

    def part(self, first: int, last: int) -> "Grid":
        """The rows from `first` up to `last`, that one not included."""
        bold = frozenset(row - first for row in self.bold if first <= row < last)
        repeated = frozenset((row - first, column) for row, column in self.repeated if first < row < last)
        return replace(
            self,
            rows=self.rows[first:last],
            page=self.page_of(first),
            bold=bold,
            pages=self.pages[first:last],
            repeated=repeated,
        )


Block = Line | Grid


def told_hidden(blocks: Iterable[Block], where: str) -> tuple[Problem, ...]:
    """What stands in a sheet unseen: it was left out, and the officer is to know of it."""
    places = [place for block in blocks if isinstance(block, Grid) for place in block.hidden]
    if not places:
        return ()
    shown = ", ".join(places[:_SHOWN])
    more = " …" if len(places) > _SHOWN else ""
    return (Problem(where, f"Không đọc phần bị ẩn trong tệp Excel ({shown}{more}): nếu cần thì bỏ ẩn rồi nhập lại"),)
