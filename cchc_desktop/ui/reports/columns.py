"""The three parts of the page side by side, as wide as the officer left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from cchc_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.ui.habits import Habits

_LAYOUT = "reports_columns"


class Columns(QSplitter):
    """Periods, words, pages; room that is to spare is for the last two."""

    def __init__(self, habits: Habits) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._habits = habits

    def fill(self, periods: QWidget, draft: QWidget, preview: QWidget) -> None:
        """Take the parts in; called within the page: Qt dresses anew whatever is moved into another widget."""
        for place, (widget, stretch) in enumerate(((periods, 0), (draft, 4), (preview, 5))):
            self.addWidget(widget)
            self.setStretchFactor(place, stretch)
        self.setChildrenCollapsible(False)
        self.setSizes([theme.unit(26), theme.unit(50), theme.unit(62)])
        if (state := self._habits.layout(_LAYOUT)) is not None:
            self.restoreState(state)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the widths."""
        self._habits.keep_layout(_LAYOUT, self.saveState())
        super().hideEvent(event)
