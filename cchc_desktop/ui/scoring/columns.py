"""The head of the tree: widths and which columns are shown, remembered on this PC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QMenu

from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.rows import Column

if TYPE_CHECKING:
    from cchc_desktop.ui.habits import Habits

_LAYOUT = "scoring_columns"
_WIDTHS = {Column.CODE: 15, Column.POINTS: 9, Column.MAX: 9, Column.LAST: 9, Column.EVIDENCE: 8}
_TITLE_LEAST = 16
_PAUSE = 400
"""Milliseconds after the last move before the file of habits is written."""


class Columns(QHeaderView):
    """Every column can be resized, the figures hidden; the content takes what the others leave."""

    def __init__(self, habits: Habits) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._habits = habits
        self._moved = QTimer(self, singleShot=True, interval=_PAUSE)
        self._moved.timeout.connect(self._keep)
        self.setStretchLastSection(False)
        self.setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu().popup(self.mapToGlobal(at)))

    def recall(self) -> None:
        """Take up the remembered widths; the model is set."""
        for column, width in _WIDTHS.items():
            self.resizeSection(column, theme.unit(width))
        if (state := self._habits.layout(_LAYOUT)) is not None:
            self.restoreState(state)
        self.sectionResized.connect(lambda *_sizes: self._moved.start())

    def fill(self, width: int) -> None:
        """Give the content what the others leave of `width`."""
        room = width - self.length() + self.sectionSize(Column.TITLE)
        self.resizeSection(Column.TITLE, max(theme.unit(_TITLE_LEAST), room))

    def menu(self) -> QMenu:
        """Which figures are shown; code and content always are."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for column in list(Column)[Column.POINTS :]:
            choice = menu.addAction(str(self.model().headerData(column, Qt.Orientation.Horizontal)))
            choice.setCheckable(True)
            choice.setChecked(not self.isSectionHidden(column))
            choice.toggled.connect(lambda shown, column=column: self._show(column, shown=shown))
        return menu

    def _show(self, column: Column, *, shown: bool) -> None:
        width = self.length()
        self.setSectionHidden(column, not shown)
        self.fill(width)
        self._keep()

    def _keep(self) -> None:
        self._habits.keep_layout(_LAYOUT, self.saveState())
