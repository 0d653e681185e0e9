"""One row of a form: what the field is, the field, a hint below; a problem takes the hint's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import LineField, TextField

if TYPE_CHECKING:
    from collections.abc import Callable


class Row(QWidget):
    """A label over a field."""

    def __init__(self, words: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        if isinstance(field, LineField | TextField):
            field.restored.connect(lambda: self.say_problem(""))
        name = QLabel(words)
        name.setWordWrap(True)
        name.setBuddy(field)
        field.setAccessibleName(words)
        self._below = QLabel(hint)
        self._below.setTextFormat(Qt.TextFormat.PlainText)
        self._below.setWordWrap(True)
        self._below.setProperty("muted", True)
        if not hint:  # shown by its parent: by itself it would be a window for a moment
            self._below.hide()
        self._offered = QLabel()
        self._offered.setTextFormat(Qt.TextFormat.PlainText)
        self._offered.setWordWrap(True)
        self._offered.hide()
        self._take = QPushButton(_("Use this"))
        self._take.setProperty("flat", True)
        self._take.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.unit(0.5))
        for widget in (name, field, self._below, self._offered):
            layout.addWidget(widget)
        layout.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def below(self) -> str:
        """What stands below the field."""
        return "" if self._below.isHidden() else self._below.text()

    @property
    def offered(self) -> str:
        """What is proposed below the field."""
        return "" if self._offered.isHidden() else self._offered.text()

    def say_problem(self, sentence: str) -> None:
        """What is wrong with what was typed; empty for nothing."""
        self._below.setText(sentence or self._hint)
        self._below.setVisible(bool(sentence or self._hint))
        self._below.setProperty("problem", bool(sentence))
        self._below.setProperty("muted", not sentence)
        self._below.style().unpolish(self._below)
        self._below.style().polish(self._below)

    def on_offer(self, deed: Callable[[], object]) -> None:
        """What taking the offer does."""
        self._take.clicked.connect(lambda _checked=False: deed())

    def offer(self, words: str) -> None:
        """Propose something below the field; empty for nothing."""
        self._offered.setText(_("Proposed from the unit's name: {proposal}").format(proposal=words))
        self._offered.setVisible(bool(words))
        self._take.setVisible(bool(words))
