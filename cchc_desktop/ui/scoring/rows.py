"""The sheet as rows of a tree: plain words, ready to be shown and compared."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui.scoring.marks import Mark, mark_of

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.ui.scoring.reckoning import Reckoning, Sieve

NOTHING = "–"


class Column(enum.IntEnum):
    """The columns, in order."""

    CODE = 0
    TITLE = 1
    POINTS = 2
    MAX = 3
    LAST = 4
    EVIDENCE = 5


HEADS = {
    Column.CODE: N_("Code"),
    Column.TITLE: N_("Content"),
    Column.POINTS: N_("Self points"),
    Column.MAX: N_("Maximum"),
    Column.EVIDENCE: N_("Files"),
}
"""The words of the heads; last year's column has the year."""
HINTS = {Column.LAST: N_("Points of {year}"), Column.EVIDENCE: N_("Evidence files")}
"""What a short head stands for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `parent` is the place of its parent in the list, -1 for an area."""

    code: str
    parent: int
    place: int
    """Among the children of its parent."""
    leaf: bool
    cells: tuple[str, ...]
    mark: Mark | None
    hint: str
    """Its state in words."""
    haystack: str
    passes: frozenset[Sieve]


def rows_of(reckoning: Reckoning) -> tuple[Row, ...]:
    """The whole sheet, parents before their parts."""
    into: list[Row] = []
    for place, area in enumerate(reckoning.score.areas):
        _flatten(reckoning, area, -1, place, into)
    return tuple(into)


def _flatten(reckoning: Reckoning, score: Score, parent: int, place: int, into: list[Row]) -> None:
    me = len(into)
    leaf = not score.parts
    mark = mark_of(score) if leaf else None
    into.append(
        Row(
            code=score.indicator.code,
            parent=parent,
            place=place,
            leaf=leaf,
            cells=_cells(reckoning, score),
            mark=mark,
            hint=mark.words if mark else _progress(score),
            haystack=reckoning.haystacks[score.indicator.code],
            passes=reckoning.passing(score) if leaf else frozenset(),
        )
    )
    for number, part in enumerate(score.parts):
        _flatten(reckoning, part, me, number, into)


def _progress(score: Score) -> str:
    return _("Answered {answered} of {total}").format(answered=score.answered, total=score.total)


def _cells(reckoning: Reckoning, score: Score) -> tuple[str, ...]:
    last = reckoning.last.get(score.indicator.code)
    files = _files(reckoning, score)
    return (
        score.indicator.code,
        score.indicator.title,
        points_of(score),
        show_decimal(score.max_points) if score.max_points else NOTHING,
        points_of(last) if last else NOTHING,
        str(files) if files else "",
    )


def points_of(score: Score) -> str:
    """The points as the column shows them: an estimate is marked, no answer is no zero."""
    match score.state:
        case _ if score.parts:
            return _of_group(score)
        case State.UNANSWERED:
            return NOTHING
        case State.NOT_APPLICABLE if not score.max_points:
            return NOTHING
        case State.ESTIMATED if score.estimate is not None:
            return f"≈ {shown(score.estimate)}"
        case _:
            return shown(score.points)


def shown(points: Decimal) -> str:
    """Points in Vietnamese figures, a true minus before what is taken off."""
    return show_decimal(points).replace("-", "−")


def _of_group(score: Score) -> str:
    if _begun(score):
        return shown(score.points)
    return NOTHING if score.estimate is None else f"≈ {shown(score.estimate)}"


def _begun(score: Score) -> bool:
    """Whether a leaf under it counts."""
    if score.parts:
        return any(_begun(part) for part in score.parts)
    return score.state not in {State.UNANSWERED, State.ESTIMATED}


def _files(reckoning: Reckoning, score: Score) -> int:
    if score.parts:
        return sum(_files(reckoning, part) for part in score.parts)
    return len(reckoning.evidence.get(score.indicator.code, ()))
