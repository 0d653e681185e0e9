"""What running text and annexes are made of: headings, paragraphs and tables, as data."""

import enum
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields

from cchc_desktop.text import tidy


class Composed:
    """Tidies every text given to a part of the document, once, at its door."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]  # only dataclasses inherit this
            match getattr(self, field.name):
                case str(text):
                    object.__setattr__(self, field.name, composed(text))
                case tuple([str(), *_] as texts):
                    object.__setattr__(self, field.name, tuple(composed(text) for text in texts))


def composed(text: str) -> str:
    """The text on one line, accents composed, without control characters."""
    return tidy("".join(" " if unicodedata.category(char) in {"Cc", "Cs"} else char for char in text))


class Align(enum.Enum):
    """How a column of a table sets its text."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Heading(Composed):
    """A title of the outline, its number included: "I. TÊN MỤC", "1. Tên khoản"."""

    text: str
    level: int = 1
    """1 for a part, 2 for a section of it; they look alike."""


@dataclass(frozen=True, slots=True)
class Paragraph(Composed):
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Column(Composed):
    """One column of a table."""

    title: str
    share: int
    """Its part of the width, beside the other columns' shares; never narrower than its longest short word."""
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """One row; with fewer cells than there are columns the last cell spreads over the rest."""

    cells: tuple[str, ...]
    """A line break in a cell begins a new line there."""
    strong: bool = False
    """Bold: an area, a group, a total; stays with the row below it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "cells", tuple("\n".join(map(composed, cell.splitlines())) for cell in self.cells))


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head stands again on each page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    dense: bool = False
    """In smaller letters: as many rows as can be read on a page."""

    @property
    def titles(self) -> tuple[str, ...]:
        """The head."""
        return tuple(column.title for column in self.columns)


Block = Heading | Paragraph | Table


def block_lines(block: Block) -> Iterator[str]:
    """The block as printed, a paragraph or a row of a table a line."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield text
        case _:
            yield "\t".join(block.titles)
            yield from ("\t".join(" ".join(cell.splitlines()) for cell in row.cells) for row in block.rows)
