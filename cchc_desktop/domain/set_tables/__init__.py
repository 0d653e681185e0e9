"""Blocks of a decision's document -> an indicator set: its tree, its points, its rules, and what is doubtful."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cchc_desktop.domain.blocks import Block, Grid
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Source:
    """Where a row of the set stands in the document."""

    page: int | None
    text: str
    """The row's cells as they stand there."""


@dataclass(frozen=True, slots=True)
class SetReading:
    """What a document's tables say."""

    indicators: IndicatorSet
    problems: tuple[Problem, ...] = ()
    """Of reading and of `set_checks`, each at its row's code ("" for the whole)."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By code."""


def read_set(blocks: Sequence[Block], year: int) -> SetReading | None:
    """The set in a document, of `year` where it names none; None where no table has the heads of one."""
    from cchc_desktop.domain.set_tables.reading import read

    return read(blocks, year)


def holds_set(grid: Grid) -> bool:
    """Whether a table has the heads of an indicator set."""
    from cchc_desktop.domain.set_tables.columns import find_head

    return find_head(grid.rows) is not None
