"""The press: makes pages off the window's thread, always from the latest words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from cchc_desktop.domain.problems import Trouble
from cchc_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.ui.background import Background

_PAUSE = 350
"""Milliseconds without another change before pages are made."""


class Press(QObject):
    """Of many orders in a row only the last is carried out; an older one's pages are never delivered."""

    began = Signal()
    printed = Signal(bytes)
    """The pages, as a PDF."""
    failed = Signal(str)
    """Why there are none, in a sentence."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._order: Callable[[], bytes] = bytes
        self._number = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._begin)

    def order(self, make: Callable[[], bytes]) -> None:
        """Have `make` run on the worker once the changes pause; it may touch neither store nor widgets."""
        self._order = make
        self._number += 1
        self._timer.start()
        self.began.emit()

    def _begin(self) -> None:
        number, make = self._number, self._order
        self._background.run(
            _("Preparing the pages…"),
            lambda: self._made(number, make),
            lambda made: self._deliver(number, made),
        )

    def _made(self, number: int, make: Callable[[], bytes]) -> bytes | Trouble:
        # Read from the worker: an order that was overtaken while it waited is not worth making.
        if number != self._number:
            return b""
        try:
            return make()
        except Trouble as trouble:
            return trouble

    def _deliver(self, number: int, made: bytes | Trouble) -> None:
        if not isValid(self) or number != self._number:
            return
        if isinstance(made, Trouble):
            self.failed.emit(str(made))
        else:
            self.printed.emit(made)
