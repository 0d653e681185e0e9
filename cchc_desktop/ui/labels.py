"""Labels for words of any length from the set, a file or the officer, taken as they stand: "<b>&" is no markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


_ENDLESS = re.compile(r"\S{21,}")
_PIECE = re.compile(r"\S{4}(?=\S)")
"""After which such a word may go on in the next line."""


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


def caption(words: str, field: QWidget | None = None) -> QLabel:
    """The quiet words above a field."""
    label = QLabel(words)
    label.setProperty("muted", True)
    if field is not None:
        label.setBuddy(field)
    return label


class Said(QLabel):
    """Words of a person or a file, shown letter for letter; a word without end is parted and never widens the panel."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)  # else the longest word's
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 -- Qt's name
        """Show it."""
        super().setText(_ENDLESS.sub(_parted, text))


def _parted(word: re.Match[str]) -> str:
    return _PIECE.sub("\\g<0>\N{ZERO WIDTH SPACE}", word[0])


def said(text: str = "", tone: Tone = Tone.TEXT) -> QLabel:
    """A label for such words."""
    label = Said(text)
    if tone is not Tone.TEXT:
        paint(label, tone)
    return label


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


def empty_out(layout: QLayout) -> None:
    """Remove the widgets of a layout that is to be filled anew."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def held(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout, in their order."""
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]
