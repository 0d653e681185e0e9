"""The left of the window: whose it is, and the rooms with what waits in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.rooms import ROOMS, room

if TYPE_CHECKING:
    from cchc_desktop.domain.office import Office

_WIDTH = 22
_NAME_LINES = 3
_LONGEST_TIP = 300


class Side(QWidget):
    """One room is always chosen."""

    chosen = Signal(str)
    """A room by its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme.unit(_WIDTH))
        self.unit_name = QLabel()
        self.unit_name.setObjectName("unit_name")
        self.unit_name.setWordWrap(True)
        self.unit_name.setTextFormat(Qt.TextFormat.PlainText)
        self.unit_name.setMaximumHeight(self.unit_name.fontMetrics().lineSpacing() * _NAME_LINES + theme.unit(2))
        self.navigation = QListWidget()
        self.navigation.setObjectName("navigation")
        self.navigation.setIconSize(QSize(theme.unit(2.5), theme.unit(2.5)))
        self.navigation.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in ROOMS:
            item = QListWidgetItem(theme.icon(each.icon), _(each.title))
            item.setSizeHint(QSize(0, theme.unit(5)))
            self.navigation.addItem(item)
        self.navigation.currentRowChanged.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.unit_name)
        column.addWidget(self.navigation, 1)

    def _say(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(ROOMS[row].name)

    @property
    def room(self) -> str:
        """The name of the one chosen."""
        return ROOMS[self.navigation.currentRow()].name

    def choose(self, name: str) -> None:
        """Mark a room as the one in front."""
        row = ROOMS.index(room(name))
        if self.navigation.currentRow() != row:
            self.navigation.setCurrentRow(row)

    def show_office(self, office: Office) -> None:
        """Whose work it is, in three lines; the rest in the tooltip."""
        from cchc_desktop.text import cut_at_word

        lines = theme.unit(_WIDTH - 4) * (_NAME_LINES - 0.4)
        letters = QFontMetricsF(self.unit_name.font())
        self.unit_name.setText(letters.elidedText(office.name, Qt.TextElideMode.ElideRight, lines))
        self.unit_name.setToolTip(cut_at_word(office.name, _LONGEST_TIP))

    def count(self, name: str, count: int) -> None:
        """How many things wait in a room; nothing is said of none."""
        row = ROOMS.index(room(name))
        words = _(ROOMS[row].title)
        self.navigation.item(row).setText(f"{words}   {count}" if count else words)

    def clear(self) -> None:
        """Forget what waits."""
        for each in ROOMS:
            self.count(each.name, 0)
