"""The quality checks, run a moment after the sheet was painted: an edit shows its total first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cchc_desktop.domain.quality import Facts, checked
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.store import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.scoring.reckoning import Reckoning

_PAUSE = 60
"""Milliseconds: nobody is waiting, and who goes on typing is not held up."""


class Checking(QObject):
    """Gathers what the checks know, reading anew only what has changed."""

    found = Signal(object)
    """A tuple of `Finding`."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reckoning: Reckoning | None = None
        self._stale = frozenset(Topic)
        self._tasks: tuple[Task, ...] = ()
        self._served: Mapping[int, tuple[tuple[int, str], ...]] = {}
        self._history: Mapping[str, tuple[tuple[date, Answer], ...]] = {}
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.check)

    @property
    def settled(self) -> bool:
        """Whether what was found is of what is shown."""
        return not self._timer.isActive()

    def watch(self, reckoning: Reckoning, touched: frozenset[Topic]) -> None:
        """Look at this sheet soon."""
        if self._reckoning is None or reckoning.sheet.id != self._reckoning.sheet.id:
            touched = frozenset(Topic)
        self._reckoning = reckoning
        self._stale |= touched
        self._timer.start()

    def forget(self) -> None:
        """There is no sheet."""
        self._timer.stop()
        self._reckoning = None

    def check(self) -> None:
        """Look at the sheet now."""
        self._timer.stop()
        if self._reckoning is not None:
            self.found.emit(checked(self._facts(self._reckoning)))

    def _facts(self, reckoning: Reckoning) -> Facts:
        store, sheet, stale = self._desk.store, reckoning.sheet, self._stale
        self._stale = frozenset()
        if Topic.TASKS in stale:
            self._tasks = store.tasks.all()
        if Topic.EVIDENCE in stale:
            self._served = store.evidence.sheets_of()
        if stale & {Topic.ANSWERS, Topic.SHEETS}:
            overridden = any(answer.points is not None for answer in reckoning.answers.values())
            self._history = store.answers.history(sheet) if overridden else {}
        return Facts(
            sheet.indicators,
            reckoning.score,
            self._desk.today(),
            reckoning.answers,
            reckoning.explanations,
            reckoning.evidence,
            self._served,
            self._history,
            self._tasks,
            sheet.limits.get(Stage.SUBMITTED) if sheet.stage is Stage.SCORING else None,
            reckoning.scores.get(Round.FIRST),
            reckoning.replies,
        )
