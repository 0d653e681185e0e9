"""The rows of a superior's table beside the ward's own points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.scoring import Score, State, score
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.rows import points_of, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from cchc_desktop.exchange.verification import Verification
    from cchc_desktop.ui.scoring.reckoning import Reckoning

_ROW = 4
_TITLE, _NOTE = 1, 6
_WIDTHS = {0: 10, 2: 9, 3: 9, 4: 19, 5: 12}
_RIGHT = (2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Line:
    """One leaf as the file has it."""

    cells: tuple[str, ...]
    differs: bool
    """Whether it has other points than the ward's own, or applies where theirs doesn't."""


def lines_of(reckoning: Reckoning, found: Verification) -> tuple[Line, ...]:
    """The leaves of the file, in the order of the set."""
    return tuple(_lines(reckoning, found))


def _lines(reckoning: Reckoning, found: Verification) -> Iterator[Line]:
    given = {code: _given(points, "?") for code, (points, _note) in found.results.items()}
    verified = score(reckoning.sheet.indicators, given).by_code
    for leaf in reckoning.sheet.indicators.leaves:
        if leaf.code not in found.results:
            continue
        points, note = found.results[leaf.code]
        own, after = reckoning.score.by_code[leaf.code], verified[leaf.code]
        difference = after.points - own.points
        cells = (
            leaf.code,
            leaf.title,
            show_decimal(leaf.max_points),
            points_of(own),
            _away(after) if points is None else show_decimal(points),
            signed(difference) if difference else "",
            note,
        )
        yield Line(cells, bool(difference) or after.max_points != own.max_points)


def _away(leaf: Score) -> str:
    """It leaves the sheet, or has the points the set gives where nothing arose."""
    return f"{leaf.state.value} → {points_of(leaf)}" if leaf.max_points else leaf.state.value


def _given(points: Decimal | None, reason: str) -> Answer:
    return Answer(not_applicable=True, reason=reason) if points is None else Answer(points=points, reason=reason)


def answers_of(reckoning: Reckoning, found: Verification, usual: str) -> dict[str, Answer]:
    """What is to be entered; `usual` stands for the reason where the superior gave no note.

    A leaf that doesn't apply has no points in anybody's table: none are taken off for it.
    """
    return {
        code: _kept(reckoning, code, points, note) or _given(points, note or usual)
        for code, (points, note) in found.results.items()
    }


def _kept(reckoning: Reckoning, code: str, points: Decimal | None, note: str) -> Answer | None:
    """The ward's own answer where the superior agrees that the leaf doesn't apply."""
    own = reckoning.score.by_code[code]
    agreed = own.state is State.NOT_APPLICABLE and points in {None, own.points}
    return replace(reckoning.answers[code], reason=note) if agreed else None


class Lines(QTreeWidget):
    """Shows lines and changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Verified results"))
        self._lines: tuple[Line, ...] = ()
        heads = (_("Code"), _("Content"), _("Maximum"), _("Self points"), _("Verified"), _("Difference"), _("Note"))
        self.setHeaderLabels(list(heads))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, theme.unit(width))
        for column in _RIGHT:
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (_TITLE, _NOTE):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self._lines = tuple(lines)
        self.clear()
        for line in lines:
            item = QTreeWidgetItem(self, list(line.cells))
            item.setSizeHint(0, QSize(0, theme.unit(_ROW)))
            for column in _RIGHT:
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column in (_TITLE, _NOTE):
                item.setToolTip(column, f"<p>{escape(line.cells[column])}</p>")

    def show_only(self, *, different: bool) -> None:
        """Hide what is as the ward had it."""
        for place, line in enumerate(self._lines):
            if (item := self.topLevelItem(place)) is not None:
                item.setHidden(different and not line.differs)
