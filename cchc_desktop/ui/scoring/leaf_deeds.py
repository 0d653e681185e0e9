"""What is done to one leaf: answered, explained, cleared, its documents attached, opened and detached."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cchc_desktop.i18n import _
from cchc_desktop.store import StoreError
from cchc_desktop.ui.elided import without_middle
from cchc_desktop.ui.scoring.attaching import Served, attach
from cchc_desktop.ui.scoring.fronts import front_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.explanations import Explanation
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.ui.scoring.front import Front
    from cchc_desktop.ui.scoring.page import ScoringPage
    from cchc_desktop.ui.scoring.workbench import Workbench


class LeafDeeds(QObject):
    """Writes what the bench asks for into the round that is open."""

    def __init__(self, page: ScoringPage, bench: Workbench) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._bench = bench
        panel = bench.panel
        panel.answered.connect(self._save)
        panel.explained.connect(self._explain)
        panel.cleared.connect(self._clear)
        panel.dropped.connect(self._attach)
        panel.add_wanted.connect(self._choose_files)
        panel.opened.connect(self._open)
        panel.detached.connect(self._detach)
        bench.tree.dropped.connect(self._attach)
        bench.tree.menu_wanted.connect(self._fill_menu)

    @property
    def _round(self) -> Round | None:
        return self._page.reckoning.open if self._page.reckoning else None

    @contextmanager
    def _keeping_typed(self, code: str) -> Iterator[None]:
        """Where the disk says no, what was typed stays to be entered again."""
        try:
            yield
        except StoreError:
            self._bench.panel.keep_typed(front_of(self._desk.store, self._page.reckoning, code))
            raise

    def _save(self, code: str, answer: Answer) -> None:
        if self._page.reckoning is not None and self._round is not None:
            with self._keeping_typed(code):
                self._desk.store.answers.set(self._page.reckoning.sheet, code, answer, self._round)

    def _clear(self, code: str) -> None:
        if self._page.reckoning is not None and self._round is not None:
            self._desk.store.answers.clear(self._page.reckoning.sheet, code, self._round)
            self._page.tell(_("Result of {code} cleared").format(code=code), undo=True)

    def _explain(self, code: str, explanation: Explanation) -> None:
        if self._page.reckoning is not None and self._round is not None:
            with self._keeping_typed(code):
                self._desk.store.answers.explain(self._page.reckoning.sheet, code, explanation, self._round)

    def _choose_files(self, code: str) -> None:
        title = _("Add evidence to {code}").format(code=code)
        self._attach(code, self._desk.ask.open_files(title, _("All files (*)")))

    def _attach(self, code: str, paths: Sequence[Path]) -> None:
        reckoning = self._page.reckoning
        if reckoning is None or not paths:
            return
        if reckoning.open is None or not reckoning.sheet.stage.explaining:
            self._page.tell(_("Evidence is locked at this stage."))
            return
        served = Served(reckoning.sheet, code, reckoning.open)
        attach(self._desk, served, paths, partial(self._attached, code))

    def _attached(self, code: str, fresh: tuple[Evidence, ...], refused: str) -> None:
        if not self._bench.panel.object_to(code, refused) and refused:
            self._page.tell(refused)
        elif len(fresh) == 1:
            name = without_middle(fresh[0].name)
            self._page.tell(_("{name} attached to {code}").format(name=name, code=code), undo=True)
        elif fresh:
            self._page.tell(_("{count} files attached to {code}").format(count=len(fresh), code=code), undo=True)

    def _open(self, code: str, evidence: Evidence) -> None:
        path = self._desk.store.evidence.path(evidence)
        name = without_middle(evidence.name)
        if not path.exists():
            sentence = _("The file {name} is no longer in the data folder. Detach it and add it again.")
            self._bench.panel.object_to(code, sentence.format(name=name))
        elif not self._desk.ask.show_file(path):
            sentence = _("No program on this PC opens {name}.")
            self._bench.panel.object_to(code, sentence.format(name=name))

    def _detach(self, code: str, evidence: Evidence) -> None:
        if self._page.reckoning is not None and self._round is not None:
            self._desk.store.evidence.detach(self._page.reckoning.sheet, code, evidence, self._round)
            name = without_middle(evidence.name)
            self._page.tell(_("{name} detached from {code}").format(name=name, code=code), undo=True)

    def _fill_menu(self, menu: QMenu) -> None:
        code = self._bench.tree.front
        front = front_of(self._desk.store, self._page.reckoning, code)
        if front is None or not front.leaf:
            return
        if front.stage.open is not None:
            self._fill_deeds(menu, front, code, front.stage.open)
        self._page.papers.fill_row_menu(menu)
        menu.addSeparator()

    def _fill_deeds(self, menu: QMenu, front: Front, code: str, open_now: Round) -> None:
        menu.addAction(_("Fill in"), self._bench.panel.begin)
        if front.stage.explaining:
            menu.addAction(_("Add files…"), partial(self._choose_files, code))
        entered = front.answer if not front.rounds else front.rounds[open_now].answer
        clearing = menu.addAction(_("Clear result"), partial(self._clear, code))
        clearing.setEnabled(entered is not None and not entered.empty)
        menu.addSeparator()
