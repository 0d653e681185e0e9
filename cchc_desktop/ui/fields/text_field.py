"""Several lines of a form, kept as a `LineField` keeps its one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame

from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields.plain import Lines

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QWheelEvent

_LONG_PAUSE = 15_000
"""Milliseconds without a key after which a long text is kept though it was not left: a power cut takes no page."""


class TextField(Lines):
    """Several lines, as high as what they need; empty ones go when it is left."""

    committed = Signal(str)
    """The new text, each line tidy; only when it differs."""
    restored = Signal()
    """Left holding what the store holds: whatever was wrong with it is over."""

    def __init__(self, least_lines: int = 2) -> None:
        super().__init__()
        self._shown = ""
        self._saying = False
        self._least = least_lines
        self.document().setDocumentMargin(theme.unit(1.25))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LONG_PAUSE)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._pause.start)
        self.left.connect(self.commit)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that the store has not taken."""
        return self.document().isModified() and self._typed() != self._shown

    def show_value(self, text: str) -> None:
        """Show what the store holds, unless something else was typed that it has not taken."""
        typing = self.unsaved and not self._saying
        self._shown = text
        if typing and self.unsaved:
            return
        if self.toPlainText() != text and not (self.hasFocus() and self._typed() == text):
            self.setPlainText(text)
        self.document().setModified(False)

    def commit(self) -> None:
        """Say what was typed, if anything was."""
        self._pause.stop()
        text = self._typed()
        if text != self._shown:
            self._say(text)
            return
        self.document().setModified(False)
        if self.toPlainText() != text and not self.hasFocus():
            self.setPlainText(text)
        self.restored.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost with the page."""
        if self.document().isModified():
            self.commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower is higher."""
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It shows all it holds; the wheel is the form's."""
        event.ignore()

    def take(self) -> None:
        """The store took what is just being said, though nothing may show it now."""
        if self._saying:
            self.document().setModified(False)

    def forget(self) -> None:
        """Let what the store shows next take the place of what was typed."""
        self.document().setModified(False)

    def _say(self, text: str) -> None:
        if not self._saying:  # a message about it takes the focus: it is not said twice
            self._saying = True
            self.committed.emit(text)
            self._saying = False

    def _typed(self) -> str:
        return "\n".join(filter(None, map(tidy, self.toPlainText().splitlines())))

    def _grow(self) -> None:
        lines = max(self._least, round(self.document().size().height()))
        margins = 2 * round(self.document().documentMargin()) + self.contentsMargins().top() * 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins + theme.unit(0.5))
