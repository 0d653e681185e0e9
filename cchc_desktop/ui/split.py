"""Two parts with a handle between: as the officer left it, else in fixed shares of whatever room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from cchc_desktop.ui.habits import Habits


class Split(QSplitter):
    """Remembered under its name once the officer has moved the handle."""

    def __init__(self, name: str, habits: Habits, way: Qt.Orientation, shares: tuple[int, int]) -> None:
        super().__init__(way)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self._habits, self._shares = habits, shares
        self._own = False
        self.splitterMoved.connect(lambda _place, _handle: self._take_over())

    def take_up(self) -> None:
        """Put the handle where it was left; called when both parts are in."""
        state = self._habits.layout(self.objectName())
        self._own = state is not None and self.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shares until the officer wants other ones."""
        super().resizeEvent(event)
        if not self._own:
            room = self.width() if self.orientation() == Qt.Orientation.Horizontal else self.height()
            self.setSizes([room * share // sum(self._shares) for share in self._shares])

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember."""
        if self._own:
            self._habits.keep_layout(self.objectName(), self.saveState())
        super().hideEvent(event)

    def _take_over(self) -> None:
        self._own = True
