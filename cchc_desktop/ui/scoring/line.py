"""A line of typing that leaves undo to the window where it has nothing of its own to take back."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class Line(QLineEdit):
    """One line; after a save it has no steps of its own, so Ctrl+Z is the store's."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)  # a file dropped here is evidence, not text

    def event(self, event: QEvent) -> bool:
        """Called by Qt."""
        if _is_for_the_window(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


class Words(QPlainTextEdit):
    """Several lines, Tab going on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)

    def event(self, event: QEvent) -> bool:
        """Called by Qt."""
        pages = self.document()
        if _is_for_the_window(event, undo=pages.isUndoAvailable(), redo=pages.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


def _is_for_the_window(event: QEvent, *, undo: bool, redo: bool) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return (event.matches(_UNDO) and not undo) or (event.matches(_REDO) and not redo)
