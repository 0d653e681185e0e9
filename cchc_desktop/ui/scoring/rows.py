"""The sheet as rows of a tree: plain words, ready to be shown and compared."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui.scoring.kept_rows import Kept, alike
from cchc_desktop.ui.scoring.marks import Mark, mark_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from cchc_desktop.ui.scoring.reckoning import Reckoning, Sieve

NOTHING = "–"


class Column(enum.IntEnum):
    """The columns, in order."""

    CODE = 0
    TITLE = 1
    POINTS = 2
    FIRST = 3
    EXPLAINED = 4
    SECOND = 5
    MAX = 6
    LAST = 7
    EVIDENCE = 8


HEADS = {
    Column.CODE: N_("Code"),
    Column.TITLE: N_("Content"),
    Column.POINTS: N_("Self points"),
    Column.FIRST: N_("Verified 1"),
    Column.EXPLAINED: N_("Asked for"),
    Column.SECOND: N_("Verified 2"),
    Column.MAX: N_("Maximum"),
    Column.EVIDENCE: N_("Files"),
}
"""The words of the heads; last year's column has the year."""
HINTS = {
    Column.FIRST: N_("Points of the first verification; in brackets, how they differ from the self points"),
    Column.EXPLAINED: N_("Points asked for in the explanation; in brackets, how they differ from the verified ones"),
    Column.SECOND: N_("Points of the second verification; in brackets, how they differ from the self points"),
    Column.LAST: N_("Points of {year}"),
    Column.EVIDENCE: N_("Evidence files"),
}
"""What a short head stands for."""
ROUNDS = {Round.FIRST: Column.FIRST, Round.EXPLAINED: Column.EXPLAINED, Round.SECOND: Column.SECOND}
"""The columns that are there only once their round has begun."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `parent` is the place of its parent in the list, -1 for an area."""

    code: str
    parent: int
    leaf: bool
    cells: tuple[str, ...]
    mark: Mark | None
    hint: str
    """Its state in words."""
    haystack: str
    passes: frozenset[Sieve]


def rows_of(reckoning: Reckoning, before: Reckoning | None = None, shown: Sequence[Row] = ()) -> tuple[Row, ...]:
    """The whole sheet, parents before their parts; of the rows `shown` for `before`, those still true are kept."""
    into: list[Row] = []
    kept = Kept(reckoning, before, shown) if before is not None and alike(reckoning, before) else None
    for area in reckoning.score.areas:
        _flatten(reckoning, area, -1, into, kept)
    return tuple(into)


def _flatten(reckoning: Reckoning, score: Score, parent: int, into: list[Row], kept: Kept | None) -> None:
    me = len(into)
    into.append((kept and kept.row(score.indicator.code, me)) or _row(reckoning, score, parent))
    for part in score.parts:
        _flatten(reckoning, part, me, into, kept)


def _row(reckoning: Reckoning, score: Score, parent: int) -> Row:
    leaf = not score.parts
    own = reckoning.verdict is Round.SELF
    now = score if own else reckoning.now.by_code[score.indicator.code]
    mark = mark_of(now, verified=not own) if leaf else None
    return Row(
        code=score.indicator.code,
        parent=parent,
        leaf=leaf,
        cells=_cells(reckoning, score),
        mark=mark,
        hint=mark.words if mark else _progress(now),
        haystack=reckoning.haystacks[score.indicator.code],
        passes=reckoning.passing(score) if leaf else frozenset(),
    )


def _progress(score: Score) -> str:
    return _("Answered {answered} of {total}").format(answered=score.answered, total=score.total)


def _cells(reckoning: Reckoning, score: Score) -> tuple[str, ...]:
    code = score.indicator.code
    last = reckoning.last.get(code)
    files = _files(reckoning, score)
    return (
        code,
        score.indicator.title,
        points_of(score),
        *(in_round(reckoning, code, round) if round in reckoning.scores else "" for round in ROUNDS),
        show_decimal(score.max_points) if score.max_points else NOTHING,
        points_of(last) if last else NOTHING,
        str(files) if files else "",
    )


def in_round(reckoning: Reckoning, code: str, round: Round) -> str:
    """The points of a later round with how they differ, as "2,1 (−0,4)"; of what was asked for, only where it was."""
    found = reckoning.scores[round].by_code[code]
    difference = reckoning.difference(code, round)
    if round is Round.EXPLAINED and not difference:
        return points_of(found) if code in reckoning.entered[round] else ""
    return f"{points_of(found)} ({signed(difference)})" if difference else points_of(found)


def signed(difference: Decimal) -> str:
    """A difference in points, its sign always there."""
    return f"+{shown(difference)}" if difference > 0 else shown(difference)


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
