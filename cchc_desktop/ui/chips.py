"""Filters as counted chips: "Tất cả 47 · Chưa chấm 12"."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from cchc_desktop.ui import theme
from cchc_desktop.ui.flow import Flow


class Chips(QWidget):
    """One of several filters is on; each shows how many it lets through; they wrap where there is no room."""

    chosen = Signal(str)

    def __init__(self, filters: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`filters` as (key, words), the words already translated; the first is on."""
        super().__init__(parent)
        self._words = dict(filters)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = Flow(self, theme.unit(0.75))
        for key, words in filters:
            button = QPushButton(words)
            button.setObjectName(f"chip_{key}")
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
            leave_room_for_bold(button)
        next(iter(self._buttons.values())).setChecked(True)

    @property
    def current(self) -> str:
        """The key of the filter that is on."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    @property
    def keys(self) -> tuple[str, ...]:
        """Of every filter, in their order."""
        return tuple(self._buttons)

    def button(self, key: str) -> QPushButton:
        """The chip of a filter."""
        return self._buttons[key]

    def choose(self, key: str) -> None:
        """Turn a filter on as if it were clicked."""
        self._buttons[key].click()

    def offer(self, key: str, *, on: bool) -> None:
        """Whether a filter is there; the first takes the place of one that goes while it is on."""
        self._buttons[key].setVisible(on)
        if not on and self.current == key:
            self.choose(self.keys[0])

    def rename(self, key: str, words: str) -> None:
        """Call a filter by other words, from the next count on."""
        self._words[key] = words

    def count(self, counts: Mapping[str, int]) -> None:
        """Show how many each lets through."""
        for key, count in counts.items():
            button = self._buttons[key]
            words = f"{' ' if not button.icon().isNull() else ''}{self._words[key]} {count}"
            if words != button.text():
                button.setText(words)
                leave_room_for_bold(button)


def leave_room_for_bold(button: QPushButton) -> None:
    """The chip that is on is bold, which Qt does not reckon with when it measures; wider yet beside an icon."""
    bold = QFont(button.font())
    bold.setBold(True)
    text = button.text()
    extra = QFontMetrics(bold).horizontalAdvance(text) - button.fontMetrics().horizontalAdvance(text)
    beside = 0 if button.icon().isNull() else theme.unit(0.5)
    button.setMinimumWidth(button.sizeHint().width() + extra + beside)
