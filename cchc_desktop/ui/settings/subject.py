"""One subject of the settings: a form over the store, shown when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import fields_of

if TYPE_CHECKING:
    from cchc_desktop.ui.desk import Desk

_FORM_WIDTH = 72


class Subject(QWidget):
    """Subclasses fill themselves once, and show the store in `reload`."""

    key: ClassVar[str]
    """By which other pages ask for it."""
    title: ClassVar[str]

    told = Signal(str, bool)
    """News, and whether the last action can be taken back there."""
    wanted = Signal(str, str)
    """Another page, as `Page.wanted`."""
    widened = Signal()
    """`wide` or `context` may be another now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName(f"subject_{self.key}")
        self.desk = desk

    @property
    def wide(self) -> bool:
        """Whether it wants the room of the list of subjects too."""
        return False

    @property
    def context(self) -> str:
        """What of it is in front, for the page's head."""
        return ""

    def reload(self) -> None:
        """Show what the store holds now."""

    def open_at(self, item: str) -> None:
        """Go to a field by its name."""

    def search(self) -> None:
        """Ctrl+F: go to the search field, where it has one."""

    def saved(self, words: str = "") -> None:
        """Say that something was saved, which can be taken back."""
        for field in fields_of(self):
            field.take()
        self.told.emit(words or _("Saved."), True)


def heading(words: str) -> QLabel:
    """The title over a form."""
    label = QLabel(words)
    label.setFont(theme.section_title(label.font()))
    return label


def explanation(words: str) -> QLabel:
    """A sentence of help over a form."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("muted", True)
    return label


def column(subject: Subject, *parts: QWidget, width: float = _FORM_WIDTH) -> QWidget:
    """The parts of a form one under the other, below the subject's title."""
    body = QWidget()
    body.setObjectName("panel_body")
    body.setMaximumWidth(theme.unit(width))
    layout = QVBoxLayout(body)
    margin = theme.unit(3)
    layout.setContentsMargins(margin, theme.unit(2), margin, margin)
    layout.setSpacing(theme.unit(2))
    layout.addWidget(heading(_(subject.title)))
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return body


def scrolled(body: QWidget) -> QScrollArea:
    """A form that may be higher than the window."""
    area = QScrollArea()
    area.setObjectName("panel")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area


def fill(subject: Subject, *widgets: QWidget) -> None:
    """Let widgets fill the subject, one under the other."""
    layout = QVBoxLayout(subject)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
