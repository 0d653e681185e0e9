"""What is typed into, one line or several; where there is no typing to take back, Ctrl+Z is the window's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class Line(QLineEdit):
    """One line; set anew it has no steps of its own."""

    left = Signal()
    """Each time, also where nothing was typed since it was last left: what could not be saved is tried again."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)  # a file dropped here is for the page, not text

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left. The field's own menu does not count."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Called by Qt."""
        if isinstance(event, QKeyEvent) and _is_for_the_window(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


class Lines(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    left = Signal()
    """As of a `Line`."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.viewport().setAcceptDrops(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left. The field's own menu does not count."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Called by Qt."""
        if isinstance(event, QKeyEvent):
            text = self.document()
            if _is_for_the_window(event, text.isUndoAvailable(), text.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)


def _is_for_the_window(event: QKeyEvent, undo: bool, redo: bool) -> bool:  # noqa: FBT001 -- what can be done
    """Whether Qt asks if the field wants Ctrl+Z or Ctrl+Y for itself, and it has nothing to take back."""
    asked = event.type() == QEvent.Type.ShortcutOverride
    return asked and ((event.matches(_UNDO) and not undo) or (event.matches(_REDO) and not redo))
