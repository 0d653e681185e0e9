"""Where the bars of a comparison stand: plain lengths in any unit, for the window and for paper alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.steering.comparison import Comparison, Row
from cchc_desktop.text import sentence_case

_LABEL = 0.38
_GAP = 0.5
_THICK = 0.7


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, from the top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One row in one column; `series` tells its pattern."""

    series: int
    track: Box
    filled: Box
    words: str
    """"87,5 %", or a dash where there is nothing."""


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one area, its name at their left."""

    label: str
    place: Box
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A pattern and what it stands for."""

    series: int
    sample: Box
    words: str
    place: Box


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything to be drawn, and how high it is."""

    key: tuple[Mark, ...]
    groups: tuple[Group, ...]
    height: float


def lay_out(comparison: Comparison, width: float, line: float, numbers: float) -> Chart:
    """A chart so wide; `line` is the height of a line of words, `numbers` the width of the longest figure."""
    key = _key([column.title for column in comparison.columns], width, line)
    top = line * (len(key) + _GAP) if key else 0.0
    groups = []
    for row in comparison.areas():
        high = max(len(row.cells) * line, 2 * line)
        groups.append(_group(row, top, width, line, numbers, high))
        top += high + line * _GAP
    return Chart(key, tuple(groups), top)


def _key(titles: Sequence[str], width: float, line: float) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            series,
            Box(0, series * line + line * (1 - _THICK) / 2, 2 * line, line * _THICK),
            title,
            Box(2.5 * line, series * line, max(width - 2.5 * line, 0), line),
        )
        for series, title in enumerate(titles)
    )


def _group(row: Row, top: float, width: float, line: float, numbers: float, high: float) -> Group:  # noqa: PLR0913, PLR0917
    left = width * _LABEL
    room = max(width - left - numbers, 1.0)
    bars = []
    for series, cell in enumerate(row.cells):
        share = cell.percent if cell is not None else None
        y = top + series * line + line * (1 - _THICK) / 2
        part = float(max(min(share or Decimal(0), Decimal(100)), Decimal(0))) / 100
        track = Box(left, y, room, line * _THICK)
        filled = Box(left, y, room * part, line * _THICK)
        bars.append(Bar(series, track, filled, "–" if share is None else f"{show(share)} %"))
    label = f"{row.code}. {sentence_case(row.title)}"
    return Group(label, Box(0, top, max(left - line * _GAP, 1.0), high), tuple(bars))
