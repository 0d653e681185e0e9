"""An empty page: what belongs there, and the first step."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

Steps = tuple[tuple[str, Callable[[], object]], ...]
_WIDTH = 70
_BESIDE = 2


class Empty(QWidget):
    """An icon, a sentence and the buttons that begin."""

    def __init__(self, icon: str, sentence: str, steps: Steps = ()) -> None:
        super().__init__()
        self.setObjectName("empty")
        picture = QLabel()
        picture.setPixmap(theme.icon_pixmap(icon, Tone.MUTED, theme.unit(6)))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QLabel(sentence)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setFixedWidth(theme.unit(_WIDTH))
        # Between two stretches it is asked for its height at its own width; merely centred, at the page's.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.unit(2))
        layout.addStretch(1)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(middle)
        layout.addLayout(_buttons(steps))
        layout.addStretch(2)


def _buttons(steps: Steps) -> QBoxLayout:
    """Side by side, the usual one first; more than two below each other: their words may be long."""
    beside = len(steps) <= _BESIDE
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
    row.setSpacing(theme.unit(1))
    if beside:
        row.addStretch(1)
    for number, (name, deed) in enumerate(steps):
        button = QPushButton()
        button.setProperty("primary", number == 0)
        shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, theme.unit(_WIDTH))
        button.setText(shown)
        button.setToolTip("" if shown == name else f"<p>{escape(name.replace('&&', '&'))}</p>")
        button.clicked.connect(lambda _checked=False, deed=deed: deed())
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    if beside:
        row.addStretch(1)
    return row
