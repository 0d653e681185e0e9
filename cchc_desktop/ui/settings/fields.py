"""Fields of a form: each says what it holds when it is left, never while it is typed.

What the store has not taken is not overwritten by what it says meanwhile, and is said again when the field is
left again. Ctrl+Z undoes typing while there is
some; else it is left to the window, which takes back the last action.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit

from cchc_desktop.text import read_date, show_date, tidy
from cchc_desktop.ui import theme

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_LONG_PAUSE = 15_000
"""Milliseconds without a key after which a long text is kept though it was not left: a power cut takes no page."""


def _asks_to_undo(event: QEvent) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class LineField(QLineEdit):
    """One line."""

    committed = Signal(str)
    """The new text, tidy; only when it differs."""
    restored = Signal()
    """Left holding what the store holds: whatever was wrong with it is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._saying = False
        self.returnPressed.connect(self.commit)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that the store has not taken."""
        return self.isModified() and tidy(self.text()) != self._shown

    def show_value(self, text: str) -> None:
        """Show what the store holds, unless something else was typed that it has not taken."""
        typing = not self._saying and (self.unsaved or (self.hasFocus() and self.isModified()))
        self._shown = text
        if typing and (self.unsaved or self.hasFocus()):
            return
        self.set_wrong(wrong=False)
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self.setModified(False)

    def commit(self) -> None:
        """Say what was typed, if anything was."""
        text = tidy(self.text())
        if text == self._shown:
            self._restore()
        elif not self._saying:  # a message about it takes the focus: it is not said twice
            self._saying = True
            self.committed.emit(text)
            self._saying = False

    def take(self) -> None:
        """The store took what is just being said, though nothing may show it now."""
        if self._saying:
            self.setModified(False)

    def forget(self) -> None:
        """Let what the store shows next take the place of what was typed."""
        self.setModified(False)

    def _restore(self) -> None:
        if self.text() != self._shown:
            self.setText(self._shown)
        self.setModified(False)
        self.set_wrong(wrong=False)
        self.restored.emit()

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark the field as one that could not be kept."""
        if bool(self.property("wrong")) is not wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        """Let the window undo where there is no typing to undo."""
        if _asks_to_undo(event) and not (self.isUndoAvailable() or self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: say what it holds, also what was refused before, which Qt would not call an edit."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost with the page."""
        if self.isModified():
            self.commit()
        super().hideEvent(event)


class DateField(LineField):
    """A date as it is typed: 20/9, 2009, 20092026; `picked` says it, or None where it was emptied."""

    picked = Signal(object)
    refused = Signal(str)
    """What was typed is no date."""

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = year
        self.setMaximumWidth(theme.unit(14))
        self.committed.connect(self._read)

    def show_date(self, day: date | None) -> None:
        """Show a date, or none."""
        self.show_value(show_date(day) if day else "")

    def _read(self, text: str) -> None:
        day = read_date(text, self.year)
        self.set_wrong(wrong=bool(text) and day is None)
        if text and day is None:
            self.refused.emit(text)
        elif day is not None and show_date(day) == self._shown:
            self._restore()
        else:
            self.picked.emit(day)


class TextField(QPlainTextEdit):
    """Several lines, as high as what they need; empty ones go when it is left."""

    committed = Signal(str)
    """The new text, each line tidy; only when it differs."""
    restored = Signal()
    """Left holding what the store holds: whatever was wrong with it is over."""

    def __init__(self, least_lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._saying = False
        self._least = least_lines
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.unit(1.25))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LONG_PAUSE)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._pause.start)
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

    def event(self, event: QEvent) -> bool:
        """Let the window undo where there is no typing to undo."""
        if _asks_to_undo(event) and not (self.document().isUndoAvailable() or self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: say what it holds."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # its own menu is no leaving
            self.commit()

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


def fields_of(form: QWidget) -> tuple[LineField | TextField, ...]:
    """Every field of a form."""
    return (*form.findChildren(LineField), *form.findChildren(TextField))
