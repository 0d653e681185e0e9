"""What is done to the whole sheet: begun, given another set, moved on, reopened, limited in time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from cchc_desktop import gathering
from cchc_desktop.domain.quality import Severity
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.i18n import _
from cchc_desktop.ui.scoring.beginning import Offer, sets_for
from cchc_desktop.ui.scoring.stage_words import CONSEQUENCES, DEEDS

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from cchc_desktop.domain.quality import Finding
    from cchc_desktop.ui.scoring.page import ScoringPage
    from cchc_desktop.ui.scoring.reckoning import Reckoning


class SheetDeeds(QObject):
    """Asks before what can't be taken back by a key, and says what is still open."""

    def __init__(self, page: ScoringPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        page.strip.advanced.connect(self._advance)
        page.strip.reopened.connect(self._reopen)
        page.strip.limited.connect(self._limit)

    def offers(self, year: int) -> tuple[Offer, ...]:
        """The sets the year's sheet can begin with."""
        last = self._desk.store.sheets.of_year(year - 1)
        return sets_for(year, last.indicators if last else None, self._desk.store.sets.all())

    def begin(self, offer: Offer) -> None:
        """Begin the year's sheet."""
        gathering.know_days_off(self._desk.store, offer.indicators)
        self._desk.store.sheets.create(offer.indicators.year, offer.indicators, offer.set_id)
        self._page.tell(_("Score sheet begun: {title}").format(title=offer.indicators.title), undo=True)

    def offer_sets(self, button: QPushButton) -> None:
        """Let another set be chosen, below `button`."""
        if self._page.reckoning is None:
            return
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        sheet = self._page.reckoning.sheet
        for offer in self.offers(sheet.year):
            if offer.indicators != sheet.indicators:
                menu.addAction(offer.words.replace("&", "&&"), partial(self._replace_set, offer))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _replace_set(self, offer: Offer) -> None:
        if self._page.reckoning is not None:
            gathering.know_days_off(self._desk.store, offer.indicators)
            self._desk.store.sheets.replace_set(self._page.reckoning.sheet, offer.indicators, offer.set_id)
            self._page.tell(_("Indicator set changed: {title}").format(title=offer.indicators.title), undo=True)

    def _advance(self, to: Stage) -> None:
        self._page.bench.panel.commit()
        reckoning = self._page.reckoning
        if reckoning is None:
            return
        detail = "\n".join([*_still_open(reckoning, self._page.bench.findings.findings), _(CONSEQUENCES[to])])
        deed = _(DEEDS[to])
        if self._desk.ask.confirm(_("{deed}?").format(deed=deed), deed, detail):
            self._desk.store.sheets.advance(reckoning.sheet, to)
            self._page.tell(_("The score sheet is at “{stage}” now").format(stage=to.value), undo=True)

    def _reopen(self, to: Stage, reason: str) -> None:
        if self._page.reckoning is not None:
            self._desk.store.sheets.reopen(self._page.reckoning.sheet, to, reason)
            self._page.tell(_("The score sheet is back at “{stage}”").format(stage=to.value), undo=True)
            self._page.bench.tree.setFocus()

    def _limit(self, stage: Stage, day: date | None) -> None:
        if self._page.reckoning is not None:
            self._desk.store.sheets.set_limit(self._page.reckoning.sheet, stage, day)


def _still_open(reckoning: Reckoning, findings: tuple[Finding, ...]) -> list[str]:
    """What the officer should know before the sheet is locked."""
    leaves = [each for each in reckoning.score.by_code.values() if not each.parts]
    waiting = sum(map(reckoning.waits, leaves))
    said = []
    if waiting:
        sentence = {
            Round.SELF: _("{count} criteria are still unanswered."),
            Round.FIRST: _("{count} criteria have no verified points: they stand as self-assessed."),
            Round.EXPLAINED: _("{count} criteria that lost points are not explained."),
            Round.SECOND: _("{count} explained criteria have no second verdict: they stand as in the first."),
        }.get(reckoning.open or Round.SELF, "")
        said.append(sentence.format(count=waiting))
    if reckoning.sheet.stage.explaining:
        for severity, sentence in (
            (Severity.ERROR, _("{count} errors are in the list to look at.")),
            (Severity.WARNING, _("{count} warnings are in the list to look at.")),
        ):
            if count := sum(finding.severity is severity for finding in findings):
                said.append(sentence.format(count=count))
    return said
