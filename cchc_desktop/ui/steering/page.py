"""Dự báo, cứu điểm: the forecast, the points that can still be saved, and years side by side."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.steering.what_if import Trial
from cchc_desktop.i18n import _
from cchc_desktop.store import Topic
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.empty import Empty
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.scoring.labels import words
from cchc_desktop.ui.steering.asking import ask, reckon
from cchc_desktop.ui.steering.choosing import Choosing
from cchc_desktop.ui.steering.comparing import Comparing
from cchc_desktop.ui.steering.forecast_view import ForecastView
from cchc_desktop.ui.steering.savings_view import SavingsView
from cchc_desktop.ui.steering.tasks import add_tasks
from cchc_desktop.ui.tasks.clicks import once

if TYPE_CHECKING:
    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.steering.asking import Asked, Reckoned
    from cchc_desktop.ui.steering.choosing import Key

_VIEWS = ("forecast", "savings", "comparison")
_VIEW = "view:"


class SteeringPage(Page):
    """Reckons on the worker and shows what came of it."""

    name = "steering"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.OFFICE, Topic.SHEETS, Topic.ANSWERS, Topic.TASKS, Topic.SETS})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked: Asked | None = None
        self._reckoned: Reckoned | None = None
        self._trial: Trial | None = None
        self._given: Counter[str] = Counter()
        self._wish = ""
        self.choosing = Choosing()
        self.chips = Chips(
            [("forecast", _("Forecast")), ("savings", _("Still to be saved")), ("comparison", _("Comparison"))]
        )
        self.make = once(self.head.add_action(_("Make tasks"), self._make_tasks, "list-checks", primary=True))
        self.closed = words(muted=True)
        self.forecast = ForecastView(desk.habits)
        self.savings = SavingsView(desk.habits)
        self.comparison = Comparing(desk)
        self.waiting = words(_("Reckoning…"), muted=True)
        self.empty = Empty(
            "trending-up",
            _("There is no score sheet for this year yet. Begin one, and what can be won shows here."),
            ((_("Score the ward"), lambda: self.wanted.emit("scoring", "")),),
        )
        self._lay_out()
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
        self._given = Counter(code for task in store.tasks.all() if task.finished is None for code in task.criteria)
        self.head.context.setText(asked.indicators.title if asked else "")
        if asked is None:
            self._asked = self._reckoned = self._trial = None
            self._bring(None)
            return
        self.comparison.reload()
        if asked == self._asked and self._reckoned is not None:
            self._show_steps()
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
        self._wish = item
        self.savings.choose(item)

    def _take(self, made: Reckoned) -> None:
        """What the worker found; an answer to an older question is let go."""
        if made.asked != self._asked:
            return
        self._reckoned = made
        entered = made.asked.answers
        kin = self._trial is not None and self._trial.indicators == made.asked.indicators
        self._trial = self._trial.over(entered) if self._trial and kin else Trial(made.asked.indicators, entered)
        self.forecast.show_reckoned(made)
        self.savings.show_lost(made.savings)
        self._show_steps()
        if self._wish:
            self.savings.choose(self._wish)
            self._wish = ""
        self._bring(made.asked)

    def _bring(self, asked: Asked | None) -> None:
        """The view in front; before there is one, why not."""
        place = _VIEWS.index(self.view) if self._reckoned is not None or self.view == "comparison" else len(_VIEWS)
        self._views.setCurrentIndex(place)
        self._stack.setCurrentIndex(0 if asked is not None else 1)
        self.make.setVisible(self.view == "savings" and self._reckoned is not None)
        self.closed.setText(_("The sheet has been handed in: its points can only be explained, not entered any more."))
        self.closed.setVisible(asked is not None and not asked.open)

    def _show_steps(self) -> None:
        if self._reckoned is None or self._trial is None:
            return
        found = self._reckoned.savings
        taken = self.choosing.taken(found)
        before = self._reckoned.score
        after = score(self._trial.indicators, {**self._trial.entered, **taken}, before)
        self.savings.show_steps(self.choosing.rows(found, self._given))
        text = _("{count} chosen · {days} days of work · +{gain} points → {points} points").format(
            count=len(taken),
            days=self.choosing.spent(found),
            gain=show_decimal(after.points - before.points),
            points=show_decimal(after.points),
        )
        none = _("Tick steps, or let the best set within the limit be marked.")
        self.savings.plan.show_plan(text if taken else none)
        self.savings.trying.take.setEnabled(bool(taken))
        self.savings.trying.show_trial(self._trial)

    def _tick(self, key: Key) -> None:
        self.choosing = self.choosing.toggled(key)
        self._show_steps()

    def _set_effort(self, key: Key, days: int) -> None:
        self.choosing = self.choosing.with_days(key, days)
        self._show_steps()

    def _mark_best(self, limit: int) -> None:
        if self._reckoned is not None:
            self.choosing = self.choosing.best(self._reckoned, limit)
            self._show_steps()

    def _try(self, code: str, answer: Answer) -> None:
        if self._trial is not None:
            self._trial = self._trial.trying(code, answer)
            self._show_steps()

    def _try_chosen(self) -> None:
        if self._reckoned is None or self._trial is None:
            return
        for code, answer in self.choosing.taken(self._reckoned.savings).items():
            self._trial = self._trial.trying(code, answer)
        self._show_steps()

    def _drop(self) -> None:
        if self._trial is not None:
            self._trial = Trial(self._trial.indicators, self._trial.entered)
            self._show_steps()
            self.tell(_("The trial was thrown away; nothing was changed."))

    def _show_code(self, code: str) -> None:
        if self._trial is not None:
            self.savings.trying.show_trial(self._trial, code)

    def _make_tasks(self) -> None:
        """A task of each step wanted that has none yet."""
        wanted = self.savings.steps.wanted
        if not wanted:
            self.tell(_("Choose a step first."))
        elif made := add_tasks(self.desk.store, wanted):
            self.tell(_("Tasks made: {count}").format(count=made), undo=True)
        else:
            self.tell(_("There is a task for it already."))

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda _key: self._bring(self._asked))
        steps, plan = self.savings.steps.model_of_steps, self.savings.plan
        steps.ticked.connect(self._tick)
        # Once the editor has closed: the row moves to its new place, and takes an open editor with it.
        steps.effort_set.connect(self._set_effort, Qt.ConnectionType.QueuedConnection)
        plan.best_wanted.connect(self._mark_best)
        self.savings.trying.chosen_wanted.connect(self._try_chosen)
        self.savings.trying.tried.connect(self._try)
        self.savings.trying.dropped.connect(self._drop)
        self.savings.code_chosen.connect(self._show_code)
        self.forecast.table.opened.connect(lambda code: self.wanted.emit("scoring", code))
        self.savings.lost.opened.connect(lambda code: self.wanted.emit("scoring", code))
        self.comparison.opened.connect(lambda code: self.wanted.emit("scoring", code))

    def _lay_out(self) -> None:
        inside = QWidget()
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
        for view in (self.forecast, self.savings, self.comparison, self.waiting):
            self._views.addWidget(view)
        column.addWidget(top)
        column.addWidget(place, 1)
        self._stack = QStackedLayout(self.body)
        self._stack.addWidget(inside)
        self._stack.addWidget(self.empty)
        self._views.setCurrentIndex(len(_VIEWS))
