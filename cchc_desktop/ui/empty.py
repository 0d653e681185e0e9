"""An empty page: what belongs there, and the first step."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone


class Empty(QWidget):
    """An icon, a sentence and the buttons that begin."""

    def __init__(self, icon: str, sentence: str, steps: tuple[tuple[str, Callable[[], object]], ...] = ()) -> None:
        super().__init__()
        self.setObjectName("empty")
        picture = QLabel()
        picture.setPixmap(theme.icon_pixmap(icon, Tone.MUTED, theme.unit(6)))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QLabel(sentence)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # A label of one width knows its height; a merely bounded one is clipped when it wraps.
        words.setFixedWidth(theme.unit(70))
        row = QHBoxLayout()
        row.addStretch(1)
        for number, (name, deed) in enumerate(steps):
            button = QPushButton(name)
            button.setProperty("primary", number == 0)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.unit(2))
        layout.addStretch(1)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(row)
        layout.addStretch(2)
