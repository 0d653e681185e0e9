"""The page "Báo cáo": choose the period, see what is missing, write, look at the pages, print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from cchc_desktop import gathering
from cchc_desktop.domain import periods
from cchc_desktop.domain.periods import with_due
from cchc_desktop.i18n import _
from cchc_desktop.reports.quarterly import missing, outline
from cchc_desktop.store import Topic
from cchc_desktop.text import show_date
from cchc_desktop.ui.fields import fields_of
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.paper.output import Output
from cchc_desktop.ui.paper.written import Written
from cchc_desktop.ui.reports.columns import Columns
from cchc_desktop.ui.reports.draft_panel import DraftPanel
from cchc_desktop.ui.reports.homes import by_page, home_of
from cchc_desktop.ui.reports.paper import pages_of, paper_of
from cchc_desktop.ui.reports.period_model import title
from cchc_desktop.ui.reports.periods_panel import PeriodsPanel, Year
from cchc_desktop.ui.reports.press import Press
from cchc_desktop.ui.reports.preview import Preview
from cchc_desktop.ui.reports.standing import Standing, standing

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from cchc_desktop.domain.periods import Period
    from cchc_desktop.reports.quarterly import ReportFacts
    from cchc_desktop.ui.desk import Desk


class ReportsPage(Page):
    """Periods at the left, the words in the middle, the true pages at the right."""

    name = "reports"
    topics = frozenset(Topic)  # a report is written from everything

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._working_year = self._year = 0
        self._code = ""
        self._facts: ReportFacts | None = None
        self.periods, self.draft, self.preview = PeriodsPanel(), DraftPanel(), Preview()
        self.written = Written(desk.ask)
        self.output = Output(desk, self)
        self.press = Press(desk.background, self)
        self._lay_out()
        self._connect()
        self.head.add_action(_("Open folder"), self.output.open_folder, "folder-open")
        self.head.add_action(_("Print…"), self._print, "printer")
        self.head.add_action(_("Export PDF…"), self._export, "file-down", primary=True)

    @property
    def period(self) -> Period | None:
        """The period chosen."""
        return self.desk.store.periods.get(self._code)

    def reload(self) -> None:
        """Show the year's periods, and the report of the one chosen."""
        store = self.desk.store
        office = gathering.office_of(store)
        if office.year != self._working_year:
            self._working_year = self._year = office.year
        years = tuple(sorted({office.year, self._year, *store.sheets.years()}))
        listed = store.periods.of_year(self._year)
        if self._code not in {period.code for period in listed}:
            self._turn_to(self._year, periods.current(listed, self.desk.today()).code)
        rows = tuple((period, self._standing(period)) for period in listed)
        self.periods.show_year(Year(years, self._year, rows), self._code)
        self.counted.emit(sum(self._standing(period).waits for period in store.periods.of_year(office.year)))
        self._show_report()

    def open_at(self, item: str) -> None:
        """Open a period by its code, or a section by its key."""
        period = self.desk.store.periods.get(item)
        if period is not None:
            if period.code != self._code:
                self._turn_to(period.year, period.code)
            self.refresh()
        else:
            self.draft.open_at(item)

    def _standing(self, period: Period) -> Standing:
        words = self.desk.store.reports.words(period.code)
        return standing(period, gathering.issued_on(words, period), self.desk.today())

    def _show_report(self) -> None:
        period = self.period
        if period is None:
            return
        facts = gathering.report_facts(self.desk.store, period, self.desk.today())
        self._facts = facts
        self.head.context.setText(title(period))
        self.periods.show_period(period, facts.number, facts.issued)
        sections = outline(facts)
        keys = frozenset(section.key for section in sections)
        self.draft.show_draft(sections, facts.own_words, by_page(missing(facts, sections), keys))
        self.press.order(partial(pages_of, facts))

    def _choose(self, code: str) -> None:
        if code != self._code:
            self._turn_to(self._year, code)
            self._show_report()

    def _choose_year(self, year: int) -> None:
        self._year = year
        self.reload()

    def _turn_to(self, year: int, code: str) -> None:
        """What could not be kept belongs to the period that is left, and must not become another's."""
        for field in fields_of(self):
            field.forget()
        self._year, self._code = year, code
        self.preview.clear()
        self.written.hide()

    def _keep_due(self, due: date) -> None:
        period = self.period
        if period is None:
            return
        if due < period.start:
            self.periods.say_due_problem(
                _("The report can't be due before its period begins on {start}.").format(start=show_date(period.start))
            )
            return
        self.desk.store.periods.save(with_due(period, due))
        self._say_kept(_("Saved."))

    def _keep_words(self, key: str, text: str | None) -> None:
        self.desk.store.reports.write_words(self._code, key, text)
        self._say_kept(_("Back to the draft.") if text is None and key in self.draft.cards else _("Saved."))

    def _keep_number(self, number: int | None) -> None:
        self._keep_words(gathering.NUMBER, None if number is None else str(number))

    def _keep_issued(self, day: date | None) -> None:
        self._keep_words(gathering.ISSUED, None if day is None else show_date(day))

    def _say_kept(self, words: str) -> None:
        for field in fields_of(self):
            field.take()
        self.tell(words, undo=True)

    def _go_to_missing(self, where: str) -> None:
        room, item = home_of(where, frozenset(self.draft.cards))
        if room == self.name:
            self.draft.open_at(item)
        else:
            self.wanted.emit(room, item)

    def _follow(self, key: str) -> None:
        card = self.draft.cards.get(key)
        if card is not None:
            self.preview.seek(card.title.text())

    def _export(self) -> None:
        if self._facts is not None:
            self.output.export(paper_of(self._facts))

    def _print(self) -> None:
        if self._facts is not None:
            self.output.print(paper_of(self._facts), self.preview.view.count)

    def _show_written(self, path: Path, pages: int) -> None:
        self.head.news.hide()  # one strip is enough
        self.written.show_file(path, pages)

    def _connect(self) -> None:
        self.periods.chosen.connect(self._choose)
        self.periods.year_chosen.connect(self._choose_year)
        self.periods.due_typed.connect(self._keep_due)
        self.periods.number_typed.connect(self._keep_number)
        self.periods.issued_typed.connect(self._keep_issued)
        self.draft.written.connect(self._keep_words)
        self.draft.entered.connect(self._follow)
        self.draft.missing_chosen.connect(self._go_to_missing)
        self.press.began.connect(self.preview.wait)
        self.press.printed.connect(self.preview.show_pages)
        self.press.failed.connect(self.preview.show_trouble)
        self.output.wrote.connect(self._show_written)
        self.output.told.connect(self.tell)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.written)
        columns = Columns(self.desk.habits)
        layout.addWidget(columns, 1)
        columns.fill(self.periods, self.draft, self.preview)
