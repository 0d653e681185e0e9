"""What is to be looked at of a set as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.ui.sets.opened import OpenSet


class Whole(QWidget):
    """Sentences, and the button that says they were looked at."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines = Notice("triangle-alert", Tone.WARN)
        self.confirm = QPushButton(theme.icon("check"), _("Looked at, right"))
        self.confirm.clicked.connect(lambda _checked=False: self.confirmed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.lines, 1)
        row.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignTop)

    def show_set(self, shown: OpenSet) -> None:
        """Show what is said of it; nothing of it takes no room."""
        self.lines.say(*shown.of_whole)
        self.confirm.setVisible(shown.draft and bool(shown.doubts_of_whole))
        self.setVisible(bool(shown.of_whole))
