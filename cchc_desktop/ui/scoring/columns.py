"""The head of the tree: widths and which columns are shown, remembered on this PC."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QMenu

from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.rows import ROUNDS, Column

if TYPE_CHECKING:
    from collections.abc import Collection

    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.ui.habits import Habits

_LAYOUT = "scoring_columns"
_WIDTHS = {
    Column.CODE: 13.5,
    Column.POINTS: 8.5,
    **dict.fromkeys(ROUNDS.values(), 13.5),
    Column.MAX: 8,
    Column.LAST: 8.5,
    Column.EVIDENCE: 7.5,
}
_TITLE_LEAST = 16
_TITLE_WANTED = 24
_DISPENSABLE = (Column.LAST, Column.EVIDENCE, Column.EXPLAINED, Column.MAX, Column.FIRST, Column.SECOND)
"""Give way where there is no room to read the content, the maximum only to later rounds; the panel says them too."""
_ASIDE = frozenset({Column.LAST, Column.EVIDENCE})
"""Of these, what gives way before the content is cut short; the others only where it could not be read at all."""
_PAUSE = 400
"""Milliseconds after the last move before the file of habits is written."""


class Columns(QHeaderView):
    """Every column can be resized, the figures hidden; the content takes what the others leave."""

    def __init__(self, habits: Habits) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._habits = habits
        self._unwanted: set[Column] = set()
        self._absent: set[Column] = set(ROUNDS.values())
        self._filling = False
        self._moved = QTimer(self, singleShot=True, interval=_PAUSE)
        self._moved.timeout.connect(self._keep)
        self.setStretchLastSection(False)
        self.setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu().popup(self.mapToGlobal(at)))

    def recall(self) -> None:
        """Take up the remembered widths; the model is set."""
        widths, self._unwanted = self._remembered()
        for column, units in _WIDTHS.items():
            self.resizeSection(column, widths.get(column.name, theme.unit(units)))
        for column in self._unwanted | self._absent:
            self.setSectionHidden(column, True)
        self.sectionResized.connect(self._resized)

    def show_rounds(self, rounds: Collection[Round]) -> None:
        """The columns of these rounds only: the others have not begun."""
        absent = {column for round, column in ROUNDS.items() if round not in rounds}
        if absent != self._absent:
            self._absent = absent
            for column in ROUNDS.values():
                self.setSectionHidden(column, column in absent | self._unwanted)
            self.fill(self.viewport().width())

    def fill(self, width: int) -> None:
        """Give the content what the others leave of `width`; where that is too little, some give way."""
        self._filling = True
        scoring = self._absent == set(ROUNDS.values())
        for column in _DISPENSABLE:
            self.setSectionHidden(column, column in self._unwanted | self._absent)
        for column in _DISPENSABLE:
            kept = column is Column.MAX and scoring
            wanted = _TITLE_WANTED if column in _ASIDE else _TITLE_LEAST
            if self._room(width) < theme.unit(wanted) and not kept:
                self.setSectionHidden(column, True)
        self.resizeSection(Column.TITLE, max(theme.unit(_TITLE_LEAST), self._room(width)))
        self._filling = False

    def menu(self) -> QMenu:
        """Which figures are wanted; code and content always are."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for column in [each for each in list(Column)[Column.POINTS :] if each not in self._absent]:
            choice = menu.addAction(str(self.model().headerData(column, Qt.Orientation.Horizontal)))
            choice.setCheckable(True)
            choice.setChecked(column not in self._unwanted)
            choice.toggled.connect(lambda wanted, column=column: self._want(column, wanted=wanted))
        return menu

    def _want(self, column: Column, *, wanted: bool) -> None:
        (self._unwanted.discard if wanted else self._unwanted.add)(column)
        self.setSectionHidden(column, not wanted)
        self.fill(self.viewport().width())
        self._keep()

    def _room(self, width: int) -> int:
        return width - self.length() + self.sectionSize(Column.TITLE)

    def _resized(self, _column: int, _before: int, _now: int) -> None:
        if not self._filling:
            self._moved.start()

    def _keep(self) -> None:
        widths = {column.name: self.sectionSize(column) for column in _WIDTHS if not self.isSectionHidden(column)}
        kept = json.dumps(
            {"widths": {**self._remembered()[0], **widths}, "unwanted": sorted(each.name for each in self._unwanted)}
        )
        self._habits.keep_layout(_LAYOUT, QByteArray(kept.encode()))

    def _remembered(self) -> tuple[dict[str, int], set[Column]]:
        try:
            kept = json.loads(bytes((self._habits.layout(_LAYOUT) or QByteArray(b"{}")).data()))
            widths = {str(column): int(width) for column, width in kept["widths"].items()}
            return widths, {Column[name] for name in kept["unwanted"]}
        except (ValueError, KeyError, AttributeError, TypeError):
            return {}, set()
