"""The words around the fields: heads, captions, texts of people and files, lines between parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


_ENDLESS = re.compile(r"\S{21,}")
_PIECE = re.compile(r"\S{4}(?=\S)")
"""After which such a word may go on in the next line."""


def section(title: str) -> QLabel:
    """The head of a part of the panel."""
    label = QLabel(title)
    label.setFont(theme.section_title(label.font()))
    return label


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
        label.setStyleSheet(f"color: {theme.color(tone).name()}")
    return label


def rule() -> QFrame:
    """The line between two parts."""
    line = QFrame()
    line.setObjectName("line")
    return line


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
