"""What lies ahead, for the pages that only name it: reckoned by the worker once they are painted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cchc_desktop.text import show_decimal
from cchc_desktop.ui.background import AFTER_PAINT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.domain.steering.forecast import Forecast
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.steering.asking import Asked, Reckoned


class Ahead(QObject):
    """Asked after each reload; nothing of steering is imported before the first paint."""

    ready = Signal()
    """`made` is another one now."""

    def __init__(self, desk: Desk, page: QWidget, pause: int = AFTER_PAINT) -> None:
        """`pause`: milliseconds without another reload before the worker is asked."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self._year = 0
        self._asked: Asked | None = None
        self.made: Reckoned | None = None
        self._soon = QTimer(self, singleShot=True, interval=pause)
        self._soon.timeout.connect(self._ask)

    def look(self, year: int) -> None:
        """Look ahead from what the store holds now; what was known of another year is forgotten."""
        if year != self._year:
            self._year, self._asked, self.made = year, None, None
        self._soon.start()

    def _ask(self) -> None:
        if not self._page.isVisible():
            return
        from cchc_desktop.ui.steering import asking

        asked = asking.ask(self._desk.store, self._year, self._desk.today())
        if asked != self._asked:
            self._asked = asked
            if asked is not None:
                self._desk.background.run("", partial(asking.reckon, asked), self._take)

    def _take(self, made: Reckoned) -> None:
        if made.asked == self._asked:
            self.made = made
            self.ready.emit()


def spanned(made: Forecast) -> str:
    """As in "86,2 (84,1–88,0)"."""
    low, mid, high = (show_decimal(each.points) for each in (made.low, made.mid, made.high))
    return mid if low == high else f"{mid} ({low}–{high})"
