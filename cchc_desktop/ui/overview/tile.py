"""A tile: one number, one line, one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

_LINES = 2


class Tile(QFrame):
    """What it is about stands small above the number; the button leads to the page behind it."""

    opened = Signal()

    def __init__(self, icon: str, title: str, deed: str) -> None:
        super().__init__()
        self.setObjectName("tile")
        self.number = QLabel()
        self.number.setFont(theme.number_title(self.font()))
        self.line = QLabel()
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.line.setMinimumHeight(self.line.fontMetrics().lineSpacing() * _LINES)
        self.line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button = QPushButton(deed)
        self.button.setProperty("flat", True)
        self.button.clicked.connect(lambda _checked=False: self.opened.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.unit(2), theme.unit(1.5), theme.unit(2), theme.unit(1))
        layout.setSpacing(theme.unit(0.5))
        layout.addLayout(_title_row(icon, title))
        layout.addWidget(self.number)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_number(self, number: str, line: str, tone: Tone = Tone.TEXT) -> None:
        """The number in the colour of what it means, and the line that says it in words."""
        self.number.setText(number)
        palette = self.number.palette()
        palette.setColor(self.number.foregroundRole(), theme.color(tone))
        self.number.setPalette(palette)
        self.line.setText(line)


def _title_row(icon: str, title: str) -> QHBoxLayout:
    picture = QLabel()
    picture.setPixmap(theme.icon_pixmap(icon, Tone.MUTED, theme.unit(2)))
    words = QLabel(title)
    words.setObjectName("muted")
    row = QHBoxLayout()
    row.setSpacing(theme.unit(0.75))
    row.addWidget(picture)
    row.addWidget(words, 1)
    return row
