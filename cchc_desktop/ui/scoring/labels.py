"""Labels for texts of any length from the set or the officer, taken as they stand: "<b>&" is no markup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone


def words(text: str = "", *, muted: bool = False) -> QLabel:
    """A text that wraps and can be copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("muted", muted)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def yielding(label: QLabel) -> QLabel:
    """The label, no wider than there is room: a word of 200 letters is cut, not the panel widened."""
    label.setMinimumWidth(1)
    return label


def heading(text: str = "") -> QLabel:
    """The title of a section, or of the leaf."""
    label = words(text)
    label.setFont(theme.section_title(label.font()))
    return label


def paint(label: QLabel, tone: Tone) -> None:
    """Write `label` in a tone."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.color(tone))
    label.setPalette(palette)


def line() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setObjectName("line")
    return made


def quotation(*texts: QLabel) -> QFrame:
    """Words that are not ours."""
    made = QFrame()
    made.setObjectName("quotation")
    column = QVBoxLayout(made)
    column.setContentsMargins(theme.unit(1.5), theme.unit(), theme.unit(), theme.unit())
    for text in texts:
        column.addWidget(text)
    return made
