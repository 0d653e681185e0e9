"""Filters as counted chips: "Tất cả 47 · Chưa chấm 12"."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from cchc_desktop.ui import theme


class Chips(QWidget):
    """One of several filters is on; each shows how many it lets through."""

    chosen = Signal(str)

    def __init__(self, filters: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`filters` as (key, words), the words already translated; the first is on."""
        super().__init__(parent)
        self._words = dict(filters)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit(0.75))
        for key, words in filters:
            button = QPushButton(words)
            button.setObjectName(f"chip_{key}")
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        next(iter(self._buttons.values())).setChecked(True)

    @property
    def current(self) -> str:
        """The key of the filter that is on."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Turn a filter on as if it were clicked."""
        self._buttons[key].click()

    def count(self, counts: Mapping[str, int]) -> None:
        """Show how many each lets through."""
        for key, count in counts.items():
            self._buttons[key].setText(f"{self._words[key]} {count}")
