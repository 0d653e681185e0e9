"""Rings of objects are collected on the window's thread only.

One may hold a widget or a timer, which no other thread may end, and Python collects on whichever thread happens to
allocate.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 10_000
_WHOLE_EVERY = 30


class Collector(QObject):
    """Takes the collector's place: the young every ten seconds, everything every five minutes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """From now on nothing is collected elsewhere."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        gc.enable()

    def collect(self) -> None:
        """One round."""
        self._rounds += 1
        gc.collect(2 if self._rounds % _WHOLE_EVERY == 0 else 1)
