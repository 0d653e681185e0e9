"""One figure to be typed: its label, the line, and beside it what is wrong or asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import Line
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.scoring.readings import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.ui.scoring.pieces import Figure
    from cchc_desktop.ui.scoring.readings import Value

_WIDTH = 14
_UNIT_WIDTH = 2


class Field(QWidget):
    """Takes over what was typed when it is left or Enter is pressed; never while typing goes on."""

    entered = Signal()
    """`value` is another one now."""
    passed = Signal()
    """Enter, and what stands there is in order."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self._read = figure.read
        self._shown = ""
        self._refused: str | None = None
        self._remark = ""
        self.value: Value | None = None
        self.edit = Line()
        self.edit.setAccessibleName(figure.label)
        self.notice = Notice()
        self.setFocusProxy(self.edit)
        self._lay_out(figure)
        self.edit.editingFinished.connect(self.commit)
        self.edit.returnPressed.connect(self._pass)
        self.edit.textEdited.connect(lambda _text: self._object(""))

    @property
    def draft(self) -> str | None:
        """What was typed and is not taken over; None where there is nothing such."""
        return None if self.edit.text() == self._shown else self.edit.text()

    def show_value(self, value: Value | None, *, keep_typed: bool = False) -> None:
        """Show what is saved; a draft is left as it stands."""
        kept = keep_typed or self.draft is not None
        self.value, self._shown = value, "" if value is None else shown(value)
        if not kept:
            self._settle()

    def remark(self, sentence: str) -> None:
        """Say something of the value that is saved, as long as nothing is wrong with what is typed; "" for no more."""
        if sentence != self._remark:
            self._remark = sentence
            if self._refused is None:
                self._object("")

    def type_in(self, text: str) -> None:
        """Put `text` there as if it were typed and left."""
        self.edit.setText(text)
        self.commit()

    def reset(self) -> None:
        """Forget what was typed."""
        self._settle()

    def object_to(self, complaint: str) -> None:
        """Say `complaint` of what stands there; it is not looked at again until it was changed."""
        self._object(complaint)

    def commit(self) -> bool:
        """Take over what was typed; False where it can't be, and says why beside."""
        text = self.edit.text()
        if text in {self._shown, self._refused}:
            return text == self._shown
        reading = self._read(text)
        if reading.complaint:
            self._object(reading.complaint)
        elif len(reading.values) > 1:
            self._object(_("Which number is “{text}”?").format(text=text.strip()), reading.values)
        else:
            self._take(next(iter(reading.values), None))
        return self.draft is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed; the next one leaves."""
        if event.key() == Qt.Key.Key_Escape and self.draft is not None:
            self.reset()
        else:
            super().keyPressEvent(event)

    def _take(self, value: Value | None) -> None:
        changed = value != self.value
        self.value, self._shown = value, "" if value is None else shown(value)
        self._settle()
        if changed:
            self.entered.emit()

    def _choose(self, value: Value) -> None:
        self._take(value)
        self.edit.setFocus()
        self.passed.emit()

    def _settle(self) -> None:
        # Written anew even when equal: the line forgets its own steps, and Ctrl+Z is the store's.
        if self.edit.text() != self._shown or self.edit.isUndoAvailable():
            self.edit.setText(self._shown)
            if not self.edit.hasFocus():
                self.edit.setCursorPosition(0)  # long words are read from their beginning
        self._object("")

    def _object(self, complaint: str, between: tuple[Value, ...] = ()) -> None:
        self._refused = self.edit.text() if complaint else None
        self.notice.ask(complaint or self._remark, [(shown(value), partial(self._choose, value)) for value in between])
        if bool(self.edit.property("wrong")) != bool(complaint):
            self.edit.setProperty("wrong", bool(complaint))
            self.edit.style().polish(self.edit)

    def _pass(self) -> None:
        if self.commit():
            self.passed.emit()
        elif choices := self.notice.choices():
            choices[0].setFocus()

    def _lay_out(self, figure: Figure) -> None:
        name = QLabel(figure.label)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setBuddy(self.edit)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit())
        grid.setVerticalSpacing(theme.unit(0.5))
        grid.setColumnStretch(0, 1)
        grid.addWidget(name, 0, 0)
        if figure.wide:
            grid.addWidget(self.edit, 1, 0, 1, 3)
        else:
            self.edit.setFixedWidth(theme.unit(_WIDTH))
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self.edit, 0, 1)
            grid.addWidget(QLabel(figure.unit), 0, 2)
            grid.setColumnMinimumWidth(2, theme.unit(_UNIT_WIDTH))
        grid.addWidget(self.notice, 2, 0, 1, 3)
