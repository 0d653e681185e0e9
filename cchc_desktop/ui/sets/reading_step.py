"""A decision read on the worker: which, and the way out, until it is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.sets import set_reading
from cchc_desktop.ui.sets.set_reading import ReadSet

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.ui.background import Background


class ReadingStep(QWidget):
    """Says what is done; Cancel gives up, and what is read after that is forgotten."""

    given_up = Signal()
    """Nothing is being read any more: it is done, or was cancelled."""
    taken = Signal(object, str)
    """A `ReadSet` and the name of its file."""
    refused = Signal(str)
    """Why the file holds no set, in one sentence."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._turn = 0
        self.words = said()
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.cancel = QPushButton(_("Cancel"))
        self.cancel.clicked.connect(lambda _checked=False: self.give_up())
        self._lay_out()

    def read(self, path: Path, year: int) -> None:
        """Read the decision; it is of `year` where it names none."""
        self._turn += 1
        words = _("Reading {file}…").format(file=path.name)
        self.words.setText(words)
        self.cancel.setFocus()
        self._background.run(words, partial(set_reading.read, path, year), partial(self._take, self._turn, path.name))

    def give_up(self) -> None:
        """Forget the reading that is on its way."""
        self._turn += 1
        self.given_up.emit()

    def _take(self, turn: int, file: str, outcome: ReadSet | Exception) -> None:
        if turn != self._turn:
            return
        self.give_up()
        match outcome:
            case ReadSet():
                self.taken.emit(outcome, file)
            case Trouble():
                self.refused.emit(str(outcome))
            case _:
                raise outcome

    def _lay_out(self) -> None:
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
