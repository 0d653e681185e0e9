"""The line above the steps: the limit of effort, what is chosen and what it comes to."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.scoring.field import Field
from cchc_desktop.ui.scoring.pieces import Figure
from cchc_desktop.ui.scoring.readings import whole

FIRST_LIMIT = 30
_LIMIT_WIDTH = 8


class PlanBar(QFrame):
    """Says what is wanted; knows nothing of steps."""

    best_wanted = Signal(int)
    """The limit in days."""

    def __init__(self) -> None:
        super().__init__()
        self.limit = Field(Figure(_("Limit of effort"), whole(), _("days")))
        self.limit.show_value(Decimal(FIRST_LIMIT))
        self.limit.edit.setFixedWidth(theme.unit(_LIMIT_WIDTH))
        self.best = QPushButton(theme.icon("star"), " " + _("Mark the best set"))
        self.words = words()
        self._lay_out()
        self.limit.passed.connect(self._find)
        self.best.clicked.connect(lambda _checked=False: self._find())

    def show_plan(self, text: str) -> None:
        """What is chosen in words."""
        self.words.setText(text)

    def _find(self) -> None:
        if self.limit.commit():
            self.best_wanted.emit(int(str(self.limit.value or 0)))

    def _lay_out(self) -> None:
        row = QWidget()
        flow = Flow(row, theme.unit())
        for widget in (self.limit, self.best):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        column.addWidget(row)
        column.addWidget(self.words)
