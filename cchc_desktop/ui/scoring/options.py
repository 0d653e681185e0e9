"""Things to be ticked or chosen among, with labels of any length; a digit does what a click on that line does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from cchc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QAbstractButton

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_HEIGHT = 4
_DIGITS = "123456789"


class Options(QWidget):
    """Radio buttons where only one can be chosen, else ticks."""

    entered = Signal()
    passed = Signal()
    """Enter on the last line; passing answers nothing."""

    def __init__(self, labels: Sequence[str], *, single: bool) -> None:
        super().__init__()
        self._single = single
        self._group = QButtonGroup(self)
        self._group.setExclusive(single)
        self.buttons: list[QAbstractButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in labels:
            column.addWidget(self._line(label))

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places that are on."""
        return tuple(place for place, button in enumerate(self.buttons) if button.isChecked())

    @property
    def first(self) -> QAbstractButton:
        """Where the focus comes in: the option chosen, else the first line."""
        on = self.ticked
        return self.buttons[on[0] if self._single and on else 0]

    def show_ticked(self, ticked: Sequence[int]) -> None:
        """Show what is saved."""
        self._group.setExclusive(False)  # else the last one can't be taken off
        for place, button in enumerate(self.buttons):
            button.setChecked(place in ticked)
        self._group.setExclusive(self._single)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt: Enter goes on, a digit chooses."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._go_on(watched)
                return True
            place = _DIGITS.find(event.text()) if event.text() else -1
            if 0 <= place < len(self.buttons):
                self.buttons[place].setFocus()
                self.buttons[place].click()
                return True
        return super().eventFilter(watched, event)

    def _go_on(self, button: QObject) -> None:
        place = next(place for place, each in enumerate(self.buttons) if each is button)
        if self._single or place + 1 == len(self.buttons):
            self.passed.emit()
        else:
            self.buttons[place + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _line(self, label: str) -> QWidget:
        button = QRadioButton() if self._single else QCheckBox()
        button.setAccessibleName(label)
        button.installEventFilter(self)
        button.clicked.connect(lambda _checked: self.entered.emit())
        self._group.addButton(button)
        self.buttons.append(button)
        line = QWidget()
        row = QGridLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(theme.unit())
        row.addWidget(button, 0, 0)
        row.addWidget(_Label(label, button), 0, 1)
        row.setColumnStretch(1, 1)
        row.setRowMinimumHeight(0, theme.unit(_HEIGHT))
        return line


class _Label(QLabel):
    """Words of any length that click their button."""

    def __init__(self, words: str, button: QAbstractButton) -> None:
        super().__init__(words)
        self._button = button
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        if event.button() == Qt.MouseButton.LeftButton and self._button.isEnabled():
            self._button.setFocus()
            self._button.click()
