"""What lies ahead, for the first page: reckoned by the worker once the page is painted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cchc_desktop.domain.scoring import State
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui.overview.link_list import Link
from cchc_desktop.ui.overview.summary import LISTED
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.domain.scoring import Score
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.steering.asking import Asked, Reckoned


class Ahead(QObject):
    """Asked after each reload; nothing of steering is imported before the first paint."""

    ready = Signal()
    """`made` is another one now."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._year = 0
        self._asked: Asked | None = None
        self.made: Reckoned | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
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


def saving_links(made: Reckoned) -> list[Link]:
    """Of each criterion the step that brings most for a day's work, the best first."""
    from cchc_desktop.ui.steering.choosing import Choosing

    rows = sorted(Choosing().rows(made.savings, {}), key=lambda row: (-row.rate, -row.step.gain))
    best = {row.saving.leaf.code: row for row in reversed(rows)}
    words = _("+{points} points: {step} ({code} {title})")
    return [
        Link(
            words.format(
                points=show_decimal(row.step.gain),
                step=row.step.words,
                code=row.saving.leaf.code,
                title=row.saving.leaf.title,
            ),
            "trending-up",
            Tone.ACCENT,
            "steering",
            row.saving.leaf.code,
        )
        for row in [row for row in rows if best[row.saving.leaf.code] is row][:LISTED]
    ]


def open_link(each: Score) -> Link:
    """A leaf with points not reached, as long as no way to them is known."""
    open_ = each.state is State.UNANSWERED
    words = _("{points} points, not scored yet: {code} {title}") if open_ else _("{points} points lost: {code} {title}")
    return Link(
        words.format(points=show_decimal(each.lost), code=each.indicator.code, title=each.indicator.title),
        "circle" if open_ else "circle-alert",
        Tone.MUTED if open_ else Tone.WARN,
        "scoring",
        each.indicator.code,
    )
