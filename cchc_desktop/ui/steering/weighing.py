"""Còn cứu được over the store: which steps are meant to be taken, what they come to, the copy they are tried on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.steering.what_if import Trial
from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui.steering.choosing import Choosing
from cchc_desktop.ui.steering.savings_view import SavingsView
from cchc_desktop.ui.steering.tasks import add_tasks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.steering.asking import Reckoned
    from cchc_desktop.ui.steering.choosing import Key


class Weighing(SavingsView):
    """Efforts typed are kept in the store; ticks and the trial last as long as the program runs."""

    told = Signal(str, bool)
    """News, and whether the last action can be taken back there."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.habits, parent)
        self._store = desk.store
        self._reckoned: Reckoned | None = None
        self._trial: Trial | None = None
        self._choosing = Choosing()
        self._wish = ""
        self._connect()

    def wish(self, code: str) -> None:
        """Bring a criterion's steps to the front, now or as soon as they are reckoned."""
        self._wish = code
        self.choose(code)

    def forget(self) -> None:
        """There is no sheet."""
        self._reckoned = self._trial = None

    def take(self, made: Reckoned) -> None:
        """Show what was reckoned anew."""
        entered, indicators = made.asked.answers, made.asked.indicators
        kin = self._trial is not None and self._trial.indicators == indicators
        trial = self._trial if self._trial and kin else Trial(indicators, entered)
        self._trial = replace(trial, indicators=indicators).over(entered)  # an equal set may know other days off
        self._reckoned = made
        self.show_lost(made.savings)
        self.reload()
        if self._wish:
            self.choose(self._wish)
            self._wish = ""

    def reload(self) -> None:
        """Show the efforts and tasks the store holds now, and what the ticked steps come to."""
        if self._reckoned is None or self._trial is None:
            return
        self._choosing = self._choosing.with_days(self._store.efforts.of(self._reckoned.asked.sheet))
        year = self._reckoned.asked.sheet.year
        open_now = (task for task in self._store.tasks.all() if task.finished is None and _of_year(task, year))
        given = Counter(code for task in open_now for code in task.criteria)
        self.show_steps(self._choosing.rows(self._reckoned.savings, given))
        taken = self._choosing.taken(self._reckoned.savings)
        self.plan.show_plan(self._said(self._reckoned, self._trial, taken))
        self.trying.take.setEnabled(bool(taken))
        self.trying.show_trial(self._trial)

    def make_tasks(self) -> None:
        """A task of each step wanted that has none yet."""
        wanted = self.steps.wanted
        if not wanted:
            self.told.emit(_("Choose a step first."), False)
        elif made := add_tasks(self._store, wanted):
            self.told.emit(_("Tasks made: {count}").format(count=made), True)
        else:
            self.told.emit(_("There is a task for it already."), False)

    def _said(self, made: Reckoned, trial: Trial, taken: dict[str, Answer]) -> str:
        if not taken:
            return _("Tick steps, or let the best set within the limit be marked.")
        after = score(trial.indicators, {**trial.entered, **taken}, made.score)
        return _("{count} chosen · {days} days of work · +{gain} points → {points} points").format(
            count=len(taken),
            days=self._choosing.spent(made.savings),
            gain=show_decimal(after.points - made.score.points),
            points=show_decimal(after.points),
        )

    def _tick(self, key: Key) -> None:
        self._choosing = self._choosing.toggled(key)
        self.reload()

    def _set_effort(self, key: Key, days: int) -> None:
        if self._reckoned is not None:
            self._store.efforts.set(self._reckoned.asked.sheet, *key, days)

    def _mark_best(self, limit: int) -> None:
        if self._reckoned is not None:
            self._choosing = self._choosing.best(self._reckoned, limit)
            self.reload()

    def _try(self, code: str, answer: Answer) -> None:
        if self._trial is not None:
            self._trial = self._trial.trying(code, answer)
            self.reload()

    def _try_chosen(self) -> None:
        if self._reckoned is None or self._trial is None:
            return
        for code, answer in self._choosing.taken(self._reckoned.savings).items():
            self._trial = self._trial.trying(code, answer)
        self.reload()

    def _drop(self) -> None:
        if self._trial is not None:
            self._trial = Trial(self._trial.indicators, self._trial.entered)
            self.reload()
            self.told.emit(_("The trial was thrown away; nothing was changed."), False)

    def _show_code(self, code: str) -> None:
        if self._trial is not None:
            self.trying.show_trial(self._trial, code)

    def _connect(self) -> None:
        self.steps.model_of_steps.ticked.connect(self._tick)
        # Once the editor has closed: the row moves to its new place, and takes an open editor with it.
        self.steps.model_of_steps.effort_set.connect(self._set_effort, Qt.ConnectionType.QueuedConnection)
        self.plan.best_wanted.connect(self._mark_best)
        self.trying.chosen_wanted.connect(self._try_chosen)
        self.trying.tried.connect(self._try)
        self.trying.dropped.connect(self._drop)
        self.code_chosen.connect(self._show_code)


def _of_year(task: Task, year: int) -> bool:
    """Whether a task may serve the sheet of a year: one left over from the year before has the same codes."""
    return task.due is None or task.due.year >= year
