"""A field of one line that says when it is left, and leaves Ctrl+Z to the window where nothing was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


def asks_to_undo(event: QEvent) -> bool:
    """Whether Qt asks if a field wants Ctrl+Z or Ctrl+Y for itself."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class Line(QLineEdit):
    """One line."""

    left = Signal()
    """Each time, also where nothing was typed since it was last left: what could not be saved is tried again."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)  # a file dropped here is a plan or a proof, not text

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left. The field's own menu does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Let the window undo where there is no typing to undo."""
        if asks_to_undo(event) and not (self.isUndoAvailable() or self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)
