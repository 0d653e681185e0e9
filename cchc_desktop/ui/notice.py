"""Sentences beside what they are about, with a small question where one must be asked; hidden when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import paint, words, yielding
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ICON = 2


class Notice(QWidget):
    """An icon and words in one tone."""

    def __init__(self, icon: str = "circle-alert", tone: Tone = Tone.BAD, text: str = "") -> None:
        """`text` from the start: to say it before there is a parent would open a window of its own."""
        super().__init__()
        picture = QLabel()
        picture.setPixmap(theme.icon_pixmap(icon, tone, theme.unit(_ICON)))
        self._words = yielding(words(text))
        paint(self._words, tone)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(theme.unit())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit(0.75))
        grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words, 0, 1)
        grid.addLayout(self._choices, 1, 1)
        grid.setColumnStretch(1, 1)
        if not text:
            self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, *sentences: str) -> None:
        """Say these, a line each; nothing hides it."""
        text = "\n".join(filter(None, sentences))
        self._clear()
        self._words.setText(text)
        self.setVisible(bool(text))

    def ask(self, text: str, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Say `text` with a small button for each choice."""
        self.say(text)
        for name, deed in choices:
            button = QPushButton(name)
            button.setAutoDefault(True)  # Enter presses it, as it does a field
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            self._choices.addWidget(button)
            button.show()  # at once: it may be given the focus before the event loop turns
        self._choices.addStretch(1)

    def choices(self) -> list[QPushButton]:
        """The buttons of the question."""
        places = (self._choices.itemAt(place) for place in range(self._choices.count()))
        return [button for item in places if item and isinstance(button := item.widget(), QPushButton)]

    def _clear(self) -> None:
        for button in self.choices():
            button.hide()
            button.deleteLater()
        while self._choices.count():
            self._choices.takeAt(0)
