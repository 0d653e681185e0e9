"""A page whose parts keep the height they need: it scrolls where the window is lower."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


class Tall(QScrollArea):
    """Parts from above; the last takes what is left over."""

    def __init__(self, parent: QWidget, *parts: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("panel_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        column.setStretchFactor(parts[-1], 1)
        self.setWidget(body)
        self._table: QAbstractItemView | None = None
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    def show_cell(self, table: QAbstractItemView) -> None:
        """Bring the cell of a table under the keyboard into sight, and keep it there as the parts take their room."""
        self._table = table
        self._follow()

    def _follow(self) -> None:
        body = self.widget()
        if body is not None and self._table is not None and self._table.hasFocus():
            cell = self._table.visualRect(self._table.currentIndex())
            place = self._table.viewport().mapTo(body, cell.center())
            self.ensureVisible(place.x(), place.y(), 0, cell.height())
