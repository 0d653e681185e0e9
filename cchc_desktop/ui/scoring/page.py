"""Tự chấm điểm: the ward scored leaf by leaf and round by round, with the reasons, the evidence and the totals."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.rounds import Round
from cchc_desktop.i18n import _
from cchc_desktop.store import Topic
from cchc_desktop.ui.ahead import Ahead
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.scoring.beginning import beginning
from cchc_desktop.ui.scoring.checking import Checking
from cchc_desktop.ui.scoring.fronts import front_of
from cchc_desktop.ui.scoring.leaf_deeds import LeafDeeds
from cchc_desktop.ui.scoring.paper_form import PaperForm
from cchc_desktop.ui.scoring.printing import Papers, Shown
from cchc_desktop.ui.scoring.sheet_deeds import SheetDeeds
from cchc_desktop.ui.scoring.sheet_reading import read
from cchc_desktop.ui.scoring.stage_strip import StageStrip
from cchc_desktop.ui.scoring.verification_import import VerificationImport
from cchc_desktop.ui.scoring.workbench import Workbench

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.store import Changes
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.scoring.front import Front
    from cchc_desktop.ui.scoring.reckoning import Reckoning

_FILTER = "filter:"
_AHEAD_PAUSE = 700
"""Milliseconds: who goes on typing is not held up by a forecast."""


class ScoringPage(Page):
    """The sheet of the office's year, or the sets to begin one with."""

    name = "scoring"
    topics = frozenset(Topic) - {Topic.EFFORTS, Topic.PERIODS, Topic.PLANS, Topic.OCCURRENCES, Topic.INCOMING}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.reckoning: Reckoning | None = None
        self._year = desk.today().year
        self._touched = self.topics
        self.strip = StageStrip()
        self.take_results = self.head.add_action(_("Read verified results…"), self._choose_results, "file-down")
        self.change_set = self.head.add_action(_("Change indicator set…"), self._offer_sets, "repeat-2")
        self.papers = Papers(desk, self._shown, self)
        for button in (self.papers.print_button, self.papers.export_button):
            self.head.add_widget(button)
        self._empty: QWidget | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self.bench = Workbench(desk.habits, self._front, self._stack)
        self.checking = Checking(desk, self)
        self.checking.found.connect(self.bench.show_findings)
        self.ahead = Ahead(desk, self, _AHEAD_PAUSE)
        self.ahead.ready.connect(self._show_ahead)
        self._sheet_deeds = SheetDeeds(self)
        self._leaf_deeds = LeafDeeds(self, self.bench)
        self.importing = VerificationImport(desk, self._stack)
        self.additions = PaperForm(desk, self._stack)
        self.papers.additions_wanted.connect(self.additions.open_for)
        for part in (self.bench, self.importing, self.additions):
            self._stack.addWidget(part)
        self.bench.told.connect(self.tell)
        self.papers.told.connect(self.tell)
        for aside in (self.importing, self.additions):
            aside.opened.connect(partial(self._bring, aside))
            aside.closed.connect(partial(self._bring, self.bench))
        self.importing.opened.connect(self.head.news.hide)  # what was said of a file before is over
        self.importing.told.connect(lambda text, undo: self.tell(text, undo=undo))

    @property
    def year(self) -> int:
        """The year being scored."""
        return self._year

    def on_changes(self, changes: Changes) -> None:
        """Remember what was touched, so that a reload reads no more than that."""
        self._touched |= changes.topics
        super().on_changes(changes)

    def reload(self) -> None:
        """Show what the store holds now."""
        touched, self._touched = self._touched, frozenset()
        if Topic.OFFICE in touched:
            office = self.desk.store.office.get()
            self._year = office.year if office else self.desk.today().year
        self.reckoning = read(self.desk.store, self._year, self.reckoning, touched)
        self.papers.enable(on=self.reckoning is not None)
        self.head.title.setText(_("Self-assessment {year}").format(year=self._year))
        if self.reckoning is None:
            self.checking.forget()
            self._show_beginning()
        else:
            self.ahead.look(self._year)
            self._show_ahead()
            self._show_reckoning(self.reckoning)
            self.checking.watch(self.reckoning, touched)

    def open_at(self, item: str) -> None:
        """A code comes to the front; "filter:lost" turns a chip on."""
        if self.reckoning is None:
            return
        if item.startswith(_FILTER):
            self.checking.check()
            self.bench.search.clear()
            self.bench.chips.choose(item.removeprefix(_FILTER))
        else:
            self.bench.open_at(item)

    def search(self) -> None:
        """Ctrl+F: to the search field, what stands there selected."""
        self.bench.search.setFocus()
        self.bench.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Learn when the window is closed: what is being typed is saved before."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page comes to the front."""
        self.bench.panel.commit()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt, for the window."""
        if event.type() == QEvent.Type.Close and self.isVisible():
            self.bench.panel.commit()
        return super().eventFilter(watched, event)

    def _show_reckoning(self, reckoning: Reckoning) -> None:
        self.head.context.setText(_described(reckoning.sheet.indicators))
        self.change_set.setVisible(reckoning.open is Round.SELF and not reckoning.answers)
        self.take_results.setVisible(reckoning.open in {Round.FIRST, Round.SECOND})
        self.strip.show_sheet(reckoning.sheet, self.desk.today())
        aside = self._stack.currentWidget()
        stays = isinstance(aside, VerificationImport | PaperForm) and aside.show_reckoning(reckoning)
        self._bring(aside if stays and aside is not None else self.bench)
        self.bench.show_reckoning(reckoning)

    def _show_ahead(self) -> None:
        made = self.ahead.made
        self.bench.totals.show_ahead(None if made is None else made.forecast)

    def _bring(self, part: QWidget) -> None:
        """To the front; what is done aside from the leaves takes the room of the stages too."""
        self._stack.setCurrentWidget(part)
        self.strip.setVisible(part is self.bench)

    def _front(self, code: str) -> Front | None:
        return front_of(self.desk.store, self.reckoning, code)

    def _shown(self) -> Shown | None:
        """What is in front, with what was just typed."""
        self.bench.panel.commit()
        return None if self.reckoning is None else Shown(self.reckoning.sheet, self.bench.tree.front)

    def _choose_results(self) -> None:
        if self.reckoning is not None:
            self.bench.panel.commit()
            self.importing.choose_file(self.reckoning)

    def _offer_sets(self) -> None:
        self._sheet_deeds.offer_sets(self.change_set)

    def _show_beginning(self) -> None:
        for widget in (self.strip, self.change_set, self.take_results):
            widget.setVisible(False)
        self.head.context.setText("")
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = beginning(self._sheet_deeds.offers(self._year), self._year, self._sheet_deeds.begin)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _lay_out(self) -> None:
        """Before the stack is filled: Qt dresses anew whatever is moved into another widget."""
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.papers.written)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)


def _described(indicators: IndicatorSet) -> str:
    return " · ".join(part for part in (indicators.title, indicators.document) if part)
