"""One figure to be typed: its label, the line, and beside it what is wrong or asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.line import Line
from cchc_desktop.ui.scoring.notice import Notice
from cchc_desktop.ui.scoring.readings import shown

if TYPE_CHECKING:
    from cchc_desktop.ui.scoring.readings import Read, Value

_WIDTH = 14


class Field(QWidget):
    """Takes over what was typed when it is left or Enter is pressed; never while typing goes on."""

    entered = Signal()
    """`value` is another one now."""
    passed = Signal()
    """Enter, and what stands there is in order."""

    def __init__(self, label: str, read: Read, unit: str = "") -> None:
        super().__init__()
        self._read = read
        self._shown = ""
        self.value: Value | None = None
        self.edit = Line()
        self.edit.setAccessibleName(label)
        self.edit.setFixedWidth(theme.unit(_WIDTH))
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.notice = Notice()
        self._question = QHBoxLayout()
        self._question.setSpacing(theme.unit())
        self.setFocusProxy(self.edit)
        self._lay_out(label, unit)
        self.edit.editingFinished.connect(self.commit)
        self.edit.returnPressed.connect(self._pass)

    @property
    def draft(self) -> str | None:
        """What was typed and can't be taken over as it is; None where all is in order."""
        return None if self.edit.text() == self._shown else self.edit.text()

    def show_value(self, value: Value | int | None) -> None:
        """Show what is saved, unless something else is being typed."""
        if self.draft is not None and self.value == value:
            return
        self.value = None if value is None else value if not isinstance(value, int) else value  # type: ignore[assignment]
        self._settle("" if value is None else shown(value))

    def type(self, text: str) -> None:
        """Put `text` there as if it were typed and left: a draft that comes back."""
        self.edit.setText(text)
        self.commit()

    def commit(self) -> bool:
        """Take over what was typed; False where it can't be, and says why beside."""
        if self.draft is None:
            return True
        reading = self._read(self.edit.text())
        if reading.complaint:
            self._object(reading.complaint)
            return False
        if len(reading.values) > 1:
            self._ask(reading.values)
            return False
        self._take(reading.values[0] if reading.values else None)
        return True

    def _take(self, value: Value | None) -> None:
        changed = value != self.value
        self.value = value
        self._settle("" if value is None else shown(value))
        if changed:
            self.entered.emit()

    def _settle(self, text: str) -> None:
        self._shown = text
        if self.edit.text() != text or self.edit.isUndoAvailable():
            self.edit.setText(text)
        self._object("")

    def _object(self, complaint: str) -> None:
        self._clear_question()
        self.notice.say(complaint)
        if bool(self.edit.property("wrong")) != bool(complaint):
            self.edit.setProperty("wrong", bool(complaint))
            self.edit.style().polish(self.edit)

    def _ask(self, values: tuple[Value, ...]) -> None:
        self._object(_("Which number is “{text}”?").format(text=self.edit.text().strip()))
        for value in values:
            button = QPushButton(shown(value))
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, value=value: self._settle_question(value))
            self._question.addWidget(button)
        self._question.addStretch(1)
        if self.edit.hasFocus():
            first = self._question.itemAt(0)
            if first is not None and (button_widget := first.widget()) is not None:
                button_widget.setFocus()

    def _settle_question(self, value: Value) -> None:
        self._take(value)
        self.edit.setFocus()
        self.passed.emit()

    def _clear_question(self) -> None:
        while (item := self._question.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.deleteLater()

    def _pass(self) -> None:
        if self.commit():
            self.passed.emit()
