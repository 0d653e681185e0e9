"""Dự báo, cứu điểm: the forecast, the points that can still be saved, and years side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.rounds import Stage
from cchc_desktop.i18n import _
from cchc_desktop.store import Topic
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.empty import Empty
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.steering.asking import ask, reckon
from cchc_desktop.ui.steering.comparing import Comparing
from cchc_desktop.ui.steering.forecast_view import ForecastView
from cchc_desktop.ui.steering.weighing import Weighing

if TYPE_CHECKING:
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.steering.asking import Asked, Reckoned

_VIEWS = ("forecast", "savings", "comparison")
_VIEW = "view:"


class SteeringPage(Page):
    """Reckons on the worker and shows what came of it."""

    name = "steering"
    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.OFFICE, Topic.SHEETS, Topic.ANSWERS, Topic.EFFORTS, Topic.TASKS, Topic.SETS, Topic.HOLIDAYS}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked: Asked | None = None
        self._reckoned: Reckoned | None = None
        self.chips = Chips(
            [("forecast", _("Forecast")), ("savings", _("Still to be saved")), ("comparison", _("Comparison"))]
        )
        self.closed = words(muted=True)
        self.make = once(self.head.add_action(_("Make tasks"), self._make_tasks, "list-checks", primary=True))
        place = self._lay_out()
        self.forecast = ForecastView(desk.habits, place)
        self.savings = Weighing(desk, place)
        self.comparison = Comparing(desk, place)
        self.waiting = words(_("Reckoning…"), muted=True)
        self.empty = Empty(
            "trending-up",
            _("There is no score sheet for this year yet. Begin one, and what can be won shows here."),
            ((_("Score the ward"), lambda: self.wanted.emit("scoring", "")),),
        )
        for view in (self.forecast, self.savings, self.comparison, self.waiting):
            self._views.addWidget(view)
        self._views.setCurrentIndex(len(_VIEWS))
        self._stack.addWidget(self.empty)
        self._connect()

    @property
    def view(self) -> str:
        """Which of the three is in front."""
        return self.chips.current

    def reload(self) -> None:
        """Show what the store holds now; what takes long is done by the worker."""
        store = self.desk.store
        office = store.office.get()
        asked = ask(store, office.year if office else self.desk.today().year, self.desk.today())
        self.head.context.setText(asked.indicators.title if asked else "")
        if asked is None:
            self._asked = self._reckoned = None
            self.savings.forget()
            self._bring(None)
            return
        self.comparison.reload()
        if asked == self._asked and self._reckoned is not None:
            self.savings.reload()
            return
        self._asked = asked
        self._bring(asked)
        self.desk.background.run(_("Reckoning the forecast…"), partial(reckon, asked), self._take)

    def open_at(self, item: str) -> None:
        """At "view:comparison", or at the code of a criterion whose steps are wanted."""
        if item.startswith(_VIEW):
            self.chips.choose(item.removeprefix(_VIEW))
            return
        self.chips.choose("savings")
        self.savings.wish(item)

    def _make_tasks(self) -> None:
        self.savings.make_tasks()

    def _take(self, made: Reckoned) -> None:
        """What the worker found; an answer to an older question is let go."""
        if made.asked != self._asked:
            return
        self._reckoned = made
        self.forecast.show_reckoned(made)
        self.savings.take(made)
        self._bring(made.asked)

    def _bring(self, asked: Asked | None) -> None:
        """The view in front; before there is one, why not."""
        place = _VIEWS.index(self.view) if self._reckoned is not None or self.view == "comparison" else len(_VIEWS)
        self._views.setCurrentIndex(place)
        self._stack.setCurrentIndex(0 if asked is not None else 1)
        final = asked is not None and asked.sheet.stage is Stage.PUBLISHED
        self.make.setVisible(self.view == "savings" and self._reckoned is not None and not final)
        self.closed.setText(_why_closed(asked) if asked is not None else "")
        self.closed.setVisible(asked is not None and not asked.open)

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda _key: self._bring(self._asked))
        self.savings.told.connect(lambda text, undo: self.tell(text, undo=undo))
        self.forecast.table.opened.connect(lambda code: self.wanted.emit("scoring", code))
        self.savings.lost.opened.connect(lambda code: self.wanted.emit("scoring", code))
        self.comparison.opened.connect(lambda code: self.wanted.emit("scoring", code))

    def _lay_out(self) -> QWidget:
        """The place of the views, within the page before they are made: Qt dresses anew whatever is moved."""
        inside = QWidget()
        self._stack = QStackedLayout(self.body)
        self._stack.addWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme.unit(1), 0, 0)
        column.setSpacing(0)
        top = QWidget()
        line = QVBoxLayout(top)
        line.setContentsMargins(theme.unit(2), 0, theme.unit(2), 0)
        line.addWidget(self.chips)
        line.addWidget(self.closed)
        place = QWidget()
        self._views = QStackedLayout(place)
        column.addWidget(top)
        column.addWidget(place, 1)
        return place


def _why_closed(asked: Asked) -> str:
    if asked.sheet.stage is Stage.PUBLISHED:
        return _("The result of the year is published. What stands here is reckoned from the ward's own points.")
    return _("The sheet has been handed in: its points can only be explained, not entered any more.")
