"""A field for a name, with those typed before in a list that drops down: nothing is completed while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QWheelEvent

_LEAST = 12
_LONGEST = 200


class Suggested(QComboBox):
    """Typed or chosen; says what was entered when it is left."""

    entered = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._shown = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.unit(_LEAST))
        self.line = Line()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(hint)
        self.setLineEdit(self.line)
        self.line.setStyleSheet("border: none; padding: 0px; min-height: 0px")  # the box has them already
        self.setCompleter(None)  # type: ignore[arg-type]  # none: it would break Vietnamese typing
        for widget in (self, self.line):
            widget.setAccessibleName(name)
        self.line.left.connect(self.commit)
        self.line.returnPressed.connect(self.commit)
        self.activated.connect(lambda _index: self.commit())

    @property
    def text(self) -> str:
        """What stands there, tidied."""
        return tidy(self.line.text())

    def offer(self, names: Sequence[str]) -> None:
        """Let `names` be chosen; what stands in the field stays."""
        if [self.itemText(place) for place in range(self.count())] == list(names):
            return
        typed = self.line.text()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(names)
            self.setCurrentIndex(-1)
        self.line.setText(typed)

    def show_text(self, text: str, *, anew: bool = False) -> None:
        """Show what the store holds; what was typed and is not saved stays, unless the field begins `anew`."""
        typed = not anew and self.text != self._shown
        self._shown = text
        if not typed and self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def commit(self) -> None:
        """Say what was entered, if it is other than what was shown."""
        if self.text != self._shown:
            self.entered.emit(self.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list; Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Down:
            if self.count():
                self.showPopup()
        elif event.key() == Qt.Key.Key_Escape and self.text != self._shown:
            self.line.setText(self._shown)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the panel's: it must not give the task to someone else."""
        event.ignore()
