"""What is wrong or doubtful, said where it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.labels import said
from cchc_desktop.ui.theme import Tone


class Problems(QFrame):
    """Plain sentences about what is wrong or doubtful, each behind a mark."""

    def __init__(self, tone: Tone = Tone.BAD) -> None:
        super().__init__()
        icon = QLabel()
        icon.setPixmap(theme.icon_pixmap("triangle-alert", tone, theme.unit(2.25)))
        self._words = said(tone=tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit(1))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; "" when it has nothing to say."""
        return "" if self.isHidden() else self._words.text()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Say `lines`; hidden for none."""
        self._words.setText("\n".join(lines))
        self.setVisible(bool(lines))
