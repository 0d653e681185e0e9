"""The officer's own words on a leaf, kept when they are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from cchc_desktop.i18n import _
from cchc_desktop.text import nfc
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.line import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_HEIGHT = 10


class Explanation(Words):
    """Saved on leaving; what is half written survives a reload."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._saved = ""
        self.setAccessibleName(_("Explanation"))
        self.setPlaceholderText(_("How the points came about; what stands in for missing evidence"))
        self.setFixedHeight(theme.unit(_HEIGHT))

    def show_text(self, text: str, *, keep_typed: bool = False) -> None:
        """Show what is saved, unless something else is being written."""
        untouched = self.toPlainText() == self._saved and not keep_typed
        self._saved = text
        if untouched and self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Take over what was written."""
        text = nfc(self.toPlainText()).strip()
        if text == self._saved:
            return
        self._saved = text
        self.setPlainText(text)  # with it the steps of typing go: Ctrl+Z is the store's now
        self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves."""
        super().focusOutEvent(event)
        self.commit()
