"""Tự chấm điểm: the ward scored leaf by leaf, with the reasons, the evidence and the totals."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.i18n import _
from cchc_desktop.store import StoreError, Topic
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.scoring.attaching import attach, shortened
from cchc_desktop.ui.scoring.beginning import beginning, sets_for
from cchc_desktop.ui.scoring.front import Front
from cchc_desktop.ui.scoring.reckoning import read
from cchc_desktop.ui.scoring.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QShowEvent

    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.store import Changes
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.scoring.reckoning import Reckoning

_FILTER = "filter:"


class ScoringPage(Page):
    """The sheet of the office's year, or the sets to begin one with."""

    name = "scoring"
    topics = frozenset({Topic.OFFICE, Topic.SHEETS, Topic.ANSWERS, Topic.EVIDENCE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._reckoning: Reckoning | None = None
        self._year = desk.today().year
        self._touched = self.topics
        self.bench = Workbench(desk.habits, self._front)
        self.change_set = self.head.add_action(_("Change indicator set…"), self._offer_sets, "repeat-2")
        self._empty: QWidget | None = None
        self._stack = QStackedLayout(self.body)
        self._stack.addWidget(self.bench)
        self._connect()

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
        year = self._year
        self._reckoning = read(self.desk.store, year, self._reckoning, touched)
        self.head.title.setText(_("Self-assessment {year}").format(year=year))
        self.head.context.setText(_described(self._reckoning.sheet.indicators) if self._reckoning else "")
        self.change_set.setVisible(self._reckoning is not None and not self._reckoning.answers)
        if self._reckoning is None:
            self._show_beginning(year)
        else:
            self._stack.setCurrentWidget(self.bench)
            self.bench.show_reckoning(self._reckoning)

    def open_at(self, item: str) -> None:
        """A code comes to the front; "filter:lost" turns a chip on."""
        if self._reckoning is None:
            return
        if item.startswith(_FILTER):
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

    def _connect(self) -> None:
        panel = self.bench.panel
        panel.answered.connect(self._save)
        panel.explained.connect(self._explain)
        panel.cleared.connect(self._clear)
        panel.dropped.connect(self._attach)
        panel.add_wanted.connect(self._choose_files)
        panel.opened.connect(self._open)
        panel.detached.connect(self._detach)
        self.bench.tree.dropped.connect(self._attach)
        self.bench.tree.menu_wanted.connect(self._fill_menu)
        self.bench.told.connect(self.tell)

    def _front(self, code: str) -> Front | None:
        reckoning = self._reckoning
        if reckoning is None or (score := reckoning.score.by_code.get(code)) is None:
            return None
        store = self.desk.store.evidence
        return Front(
            score,
            reckoning.above(code),
            reckoning.sheet.year,
            reckoning.last.get(code),
            reckoning.answers.get(code, Answer()),
            reckoning.explanations.get(code, Explanation()).cause,
            tuple((each, store.path(each).exists()) for each in reckoning.evidence.get(code, ())),
        )

    @contextmanager
    def _keeping_typed(self, code: str) -> Iterator[None]:
        """Where the disk says no, what was typed stays to be entered again."""
        try:
            yield
        except StoreError:
            self.bench.panel.keep_typed(self._front(code))
            raise

    def _save(self, code: str, answer: Answer) -> None:
        if self._reckoning is not None:
            with self._keeping_typed(code):
                self.desk.store.answers.set(self._reckoning.sheet, code, answer)

    def _clear(self, code: str) -> None:
        if self._reckoning is not None:
            self.desk.store.answers.clear(self._reckoning.sheet, code)
            self.tell(_("Result of {code} cleared").format(code=code), undo=True)

    def _explain(self, code: str, text: str) -> None:
        if self._reckoning is not None:
            with self._keeping_typed(code):
                known = self._reckoning.explanations.get(code, Explanation())
                self.desk.store.answers.explain(self._reckoning.sheet, code, replace(known, cause=text))

    def _choose_files(self, code: str) -> None:
        self._attach(code, self.desk.ask.open_files(_("Add evidence to {code}").format(code=code), _("All files (*)")))

    def _attach(self, code: str, paths: Sequence[Path]) -> None:
        if self._reckoning is not None and paths:
            attach(self.desk, self._reckoning.sheet, code, paths, partial(self._attached, code))

    def _attached(self, code: str, fresh: tuple[Evidence, ...], refused: str) -> None:
        if not self.bench.panel.object_to(code, refused) and refused:
            self.tell(refused)
        elif len(fresh) == 1:
            name = shortened(fresh[0].name)
            self.tell(_("{name} attached to {code}").format(name=name, code=code), undo=True)
        elif fresh:
            self.tell(_("{count} files attached to {code}").format(count=len(fresh), code=code), undo=True)

    def _open(self, code: str, evidence: Evidence) -> None:
        path = self.desk.store.evidence.path(evidence)
        name = shortened(evidence.name)
        if not path.exists():
            sentence = _("The file {name} is no longer in the data folder. Detach it and add it again.")
            self.bench.panel.object_to(code, sentence.format(name=name))
        elif not self.desk.ask.show_file(path):
            sentence = _("No program on this PC opens {name}.")
            self.bench.panel.object_to(code, sentence.format(name=name))

    def _detach(self, code: str, evidence: Evidence) -> None:
        if self._reckoning is not None:
            self.desk.store.evidence.detach(self._reckoning.sheet, code, evidence)
            name = shortened(evidence.name)
            self.tell(_("{name} detached from {code}").format(name=name, code=code), undo=True)

    def _fill_menu(self, menu: QMenu) -> None:
        code = self.bench.tree.front
        front = self._front(code)
        if front is None or not front.leaf:
            return
        menu.addAction(_("Fill in"), self.bench.panel.begin)
        menu.addAction(_("Add files…"), partial(self._choose_files, code))
        menu.addAction(_("Clear result"), partial(self._clear, code)).setEnabled(not front.answer.empty)
        menu.addSeparator()

    def _show_beginning(self, year: int) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = beginning(year, self._last_set(year), self._begin)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _last_set(self, year: int) -> IndicatorSet | None:
        last = self.desk.store.sheets.of_year(year - 1)
        return last.indicators if last else None

    def _begin(self, indicators: IndicatorSet) -> None:
        self.desk.store.sheets.create(indicators.year, indicators)
        self.tell(_("Score sheet begun: {title}").format(title=indicators.title), undo=True)

    def _offer_sets(self) -> None:
        if self._reckoning is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        sheet = self._reckoning.sheet
        for words, indicators in sets_for(sheet.year, self._last_set(sheet.year)):
            if indicators != sheet.indicators:
                menu.addAction(words.replace("&", "&&"), partial(self._replace_set, indicators))
        menu.popup(self.change_set.mapToGlobal(self.change_set.rect().bottomLeft()))

    def _replace_set(self, indicators: IndicatorSet) -> None:
        if self._reckoning is not None:
            self.desk.store.sheets.replace_set(self._reckoning.sheet, indicators)
            self.tell(_("Indicator set changed: {title}").format(title=indicators.title), undo=True)


def _described(indicators: IndicatorSet) -> str:
    return " · ".join(part for part in (indicators.title, indicators.document) if part)
