"""Search, chips, tree, panel and totals joined: the officer's way through the leaves. It writes nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain.rounds import Round
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.scoring.findings import Findings
from cchc_desktop.ui.scoring.model import ScoreModel
from cchc_desktop.ui.scoring.panel import Panel
from cchc_desktop.ui.scoring.reckoning import Sieve
from cchc_desktop.ui.scoring.rows import rows_of
from cchc_desktop.ui.scoring.sieve_words import TO_LOOK_AT, sieves, waiting_in
from cchc_desktop.ui.scoring.totals import Totals
from cchc_desktop.ui.scoring.tree import ScoreTree

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.domain.quality import Finding
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.scoring.front import Front
    from cchc_desktop.ui.scoring.reckoning import Reckoning
    from cchc_desktop.ui.scoring.rows import Row

_SPLIT = "scoring_splitter"
_PAUSE = 400
_SHARES = (90, 54)
_SEARCH_WIDTHS = (14, 30)


class Workbench(QWidget):
    """Shows one `Reckoning`; what the officer enters goes out by the panel's signals."""

    told = Signal(str)
    """A line of news: there is nowhere to go on to."""

    def __init__(self, habits: Habits, front: Callable[[str], Front | None], parent: QWidget) -> None:
        """`front` gives what the panel shows of a code."""
        super().__init__(parent)
        self._habits = habits
        self._front = front
        self._reckoning: Reckoning | None = None
        self._model = ScoreModel(self)
        self.search = QLineEdit()
        self.chips = Chips(sieves())
        self.tree = ScoreTree(self._model, habits)
        self.findings = Findings()
        self.left = QStackedWidget()
        self.panel = Panel()
        self.totals = Totals()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._moved = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()

    def show_reckoning(self, reckoning: Reckoning) -> None:
        """Show the sheet as it is now; the officer's place in it stays."""
        rows = rows_of(reckoning, self._reckoning, self._model.rows())
        self._reckoning = reckoning
        self._model.show(rows, reckoning.sheet.year)
        self.tree.columns.show_rounds(reckoning.scores)
        self.chips.rename(Sieve.UNANSWERED.value, waiting_in(reckoning.open))
        passed = Counter(sieve for row in rows for sieve in row.passes)
        self.chips.count({sieve.value: passed[sieve] for sieve in Sieve})
        self.totals.show_reckoning(reckoning)
        self.panel.show_front(self._front(self.tree.front))
        self.chips.offer(Sieve.CUT.value, on=Round.FIRST in reckoning.scores)
        self.chips.offer(Sieve.UNANSWERED.value, on=reckoning.waiting)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what is to be looked at; its chip counts it."""
        self.findings.show_findings(findings)
        self.chips.count({TO_LOOK_AT: len(findings)})

    def open_at(self, code: str) -> None:
        """Bring a row to the front, whatever was let through."""
        if code not in {row.code for row in self.tree.leaves()}:
            self.search.clear()
            self.chips.choose(Sieve.ALL.value)
        self.tree.go_to(code)

    def go_on(self) -> None:
        """To the next leaf that is shown, ready to be filled in."""
        self.panel.commit()
        shown = self.tree.leaves()
        here = self._place(shown)
        if here + 1 < len(shown):
            self._fill_in(shown[here + 1])
        else:
            self.tree.setFocus()
            self.told.emit(_("That was the last leaf."))

    def go_to_unanswered(self, step: int) -> None:
        """To the next (1) or previous (-1) leaf without an answer, round the end of the list."""
        self.panel.commit()
        shown = self.tree.leaves()
        here = self._place(shown)
        around = [shown[(here + step * away) % len(shown)] for away in range(1, len(shown) + 1)]
        waiting = next((row for row in around if Sieve.UNANSWERED in row.passes), None)
        if waiting is None:
            self.told.emit(_("No leaf here is unanswered."))
        else:
            self._fill_in(waiting)

    def _place(self, shown: list[Row]) -> int:
        """Where the row in front stands among the leaves; a group stands before its own."""
        order = {row.code: place for place, row in enumerate(self._model.rows())}
        here = order.get(self.tree.front, -1)
        return sum(order[row.code] <= here for row in shown) - 1

    def _fill_in(self, row: Row) -> None:
        self.tree.go_to(row.code)
        self.panel.begin()

    def _pick(self, code: str) -> None:
        self.panel.commit()
        self.panel.show_front(self._front(code))

    def _sift(self) -> None:
        self.panel.commit()
        looking = self.chips.current == TO_LOOK_AT
        self.left.setCurrentWidget(self.findings if looking else self.tree)
        self.findings.search(self.search.text())
        self.tree.let_through(Sieve.ALL if looking else Sieve(self.chips.current), self.search.text())

    def _look_at(self, finding: Finding) -> None:
        """To the very field: the list stays where it is."""
        self.tree.go_to(finding.code)
        self.panel.go_to(finding.place)

    def _back(self) -> None:
        (self.findings if self.findings.isVisible() else self.tree).setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._sift)
        self.search.returnPressed.connect(self._back)
        self.chips.chosen.connect(self._sift)
        self.tree.picked.connect(self._pick)
        self.tree.entered.connect(self.panel.begin)
        self.panel.left.connect(self._back)
        self.panel.refused.connect(self.told)
        self.findings.picked.connect(self.tree.go_to)
        self.findings.wanted.connect(self._look_at)
        self.panel.passed.connect(self.go_on)
        self.panel.next_wanted.connect(lambda: self.go_to_unanswered(1))
        self._moved.timeout.connect(lambda: self._habits.keep_layout(_SPLIT, self.split.saveState()))
        self.split.splitterMoved.connect(lambda *_where: self._moved.start())
        for keys, step in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.go_to_unanswered(step))

    def _lay_out(self) -> None:
        self.search.setObjectName("search")
        self.search.setPlaceholderText(_("Find a criterion…"))
        self.search.setAccessibleName(_("Find a criterion…"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.unit(_SEARCH_WIDTHS[0]))
        self.search.setMaximumWidth(theme.unit(_SEARCH_WIDTHS[1]))
        self.chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # they wrap
        filters = QHBoxLayout()
        filters.setContentsMargins(theme.unit(2), theme.unit(), theme.unit(2), theme.unit())
        filters.setSpacing(theme.unit(1.5))
        filters.addWidget(self.search, 1)
        filters.addWidget(self.chips)
        filters.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(filters)
        column.addWidget(self.split, 1)
        self.split.addWidget(self.left)  # within the bench before it is filled: Qt dresses anew whatever is moved
        for part in (self.tree, self.findings):
            self.left.addWidget(part)
        self.split.addWidget(self.panel)
        self.split.setChildrenCollapsible(False)
        for place, share in enumerate(_SHARES):
            self.split.setStretchFactor(place, share)
        self.split.setSizes([theme.unit(share) for share in _SHARES])
        if (state := self._habits.layout(_SPLIT)) is not None:
            self.split.restoreState(state)
        column.addWidget(self.totals)
