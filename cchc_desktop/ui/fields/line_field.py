"""One line of a form, and a date.

What the store has not taken is not overwritten by what it says meanwhile, and is said again when the field is
left again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from cchc_desktop.text import read_date, show_date, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields.plain import Line

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QHideEvent


class LineField(Line):
    """One line."""

    committed = Signal(str)
    """The new text, tidy; only when it differs."""
    restored = Signal()
    """Left holding what the store holds: whatever was wrong with it is over."""
    faulted = Signal(bool)
    """From now on marked as one that could not be kept, or no longer."""

    def __init__(self) -> None:
        super().__init__()
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
            self.faulted.emit(wrong)

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

    def __init__(self, year: int) -> None:
        super().__init__()
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
