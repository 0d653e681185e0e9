"""While a decision is being read: which, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.labels import said


class ReadingStep(QWidget):
    """Says what is done; Cancel gives up."""

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = said()
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.cancel = QPushButton(_("Cancel"))
        self.cancel.clicked.connect(lambda _checked=False: self.given_up.emit())
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(theme.unit(40))
        column = QVBoxLayout(self)
        column.setSpacing(theme.unit(2))
        column.addStretch(1)
        for part in (self.words, bar, self.cancel):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def begin(self, words: str) -> None:
        """Say what is read now, the keyboard on the way out."""
        self.words.setText(words)
        self.cancel.setFocus()
