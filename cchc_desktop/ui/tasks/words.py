"""A field for words: it grows with what it holds, and says what was entered when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import Lines

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_MOST_LINES = 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Words(Lines):
    """Text that wraps and grows with what it holds; with `many` each line is an item of its own."""

    entered = Signal(str)
    """What the officer left there, tidied, when it is not what was shown."""

    def __init__(self, name: str, *, many: bool = False, hint: str = "") -> None:
        super().__init__()
        self._many = many
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(theme.unit(0.5))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self.left.connect(self.commit)

    @property
    def text(self) -> str:
        """What stands there now, tidied."""
        return self._tidied(self.toPlainText())

    @property
    def unsaved(self) -> bool:
        """Whether something else stands there than what the store holds."""
        return self.text != self._shown

    def show_text(self, text: str, *, anew: bool = False) -> None:
        """Show what the store holds; what was typed and is not saved stays, unless the field begins `anew`."""
        typed = not anew and self.unsaved
        self._shown = self._tidied(text)
        if not typed and self.unsaved:
            self.setPlainText(text)

    def _tidied(self, text: str) -> str:
        lines = (tidy(line) for line in text.splitlines())
        return ("\n" if self._many else " ").join(line for line in lines if line)

    def commit(self) -> None:
        """Say what was entered, if anything; it counts as saved only when it is shown back."""
        if self.unsaved:
            self.entered.emit(self.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter enters (a new line where each is an item), Esc takes back."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and (control or not self._many):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.unsaved:
            self.setPlainText(self._shown)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 -- Qt's name
        """Pasted text loses its line ends where there is one item only."""
        text = source.text()
        self.insertPlainText(text if self._many else " ".join(text.split()))

    def sizeHint(self) -> QSize:
        """As high as its text."""
        return QSize(super().sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower is higher."""
        super().resizeEvent(event)
        self._grow()

    def _height(self) -> int:
        lines = min(max(self._lines(), 1), _MOST_LINES)
        around = 2 * (self.document().documentMargin() + self.frameWidth())
        return round(lines * QFontMetrics(self.font()).lineSpacing() + around) + theme.unit(0.5)

    def _lines(self) -> int:
        return round(self.document().size().height())  # QPlainTextEdit measures in lines

    def _grow(self) -> None:
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if self._lines() > _MOST_LINES else bars.ScrollBarAlwaysOff
        )
        if self.height() != self._height():
            self.setFixedHeight(self._height())
