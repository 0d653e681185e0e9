"""The first page: points now, what is due, what can still bring points, when the report goes out."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.domain.agenda import Entry
from cchc_desktop.domain.indicators import Band
from cchc_desktop.domain.scoring import SheetScore
from cchc_desktop.i18n import _
from cchc_desktop.store import Topic
from cchc_desktop.text import sentence_case, show_date, show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.ahead import Ahead, spanned
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.overview.ahead import came_to, open_link, saving_links
from cchc_desktop.ui.overview.chart import Bar, BarChart
from cchc_desktop.ui.overview.link_list import Link, LinkList
from cchc_desktop.ui.overview.reminding import Reminding
from cchc_desktop.ui.overview.summary import LISTED, Summary, summary
from cchc_desktop.ui.overview.tile import Tile
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.theme import Tone


class OverviewPage(Page):
    """Four tiles, two lists and a chart; each leads to the page where something can be done."""

    name = "overview"
    topics: ClassVar[frozenset[Topic]] = frozenset(Topic)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.points = Tile("clipboard-check", _("Points"), _("Score the ward"))
        self.due = Tile("list-checks", _("Tasks due"), _("See the tasks"))
        self.evidence = Tile("paperclip", _("Without evidence"), _("Add evidence"))
        self.report = Tile("file-text", _("Report"), _("Write the report"))
        self.due_list = LinkList(_("Overdue and due within two weeks"), _("Nothing is due within two weeks."))
        self.points_list = LinkList(_("Points that can still be won"), _("No points are missing."))
        self.reminding = Reminding(desk)
        self.chart = BarChart()
        self.chart_card = self._chart_card()
        self._now: Summary | None = None
        self._first = desk.first
        self.ahead = Ahead(desk, self)
        self._connect()
        self._lay_out()

    def reload(self) -> None:
        """Show the ward as it is today."""
        office = self.desk.store.office.get()
        if office is None:
            return
        self._now = now = self._first or summary(self.desk.store, office.year, self.desk.today())
        self._first = None
        self.head.context.setText(_("{date} · {unit}").format(unit=office.name, date=show_date(self.desk.today())))
        self.ahead.look(office.year)
        self.reminding.look()
        self._show_points(now)
        self._show_due(now)
        self._show_report(now)
        self._show_open_points(now)
        self.chart_card.setVisible(now.sheet is not None)
        self.counted_for.emit("tasks", now.overdue)
        self.chart.show_bars(_bars(now))

    def _show_ahead(self) -> None:
        """What lies ahead is known now."""
        if self._now is not None:
            self._show_points(self._now)
            self._show_open_points(self._now)

    def _show_open_points(self, now: Summary) -> None:
        """The points not reached; once the ways to them are known, those."""
        if now.published:
            self.points_list.show_links([], _("The result of the year is published: its points stay as they are."))
            return
        made = self.ahead.made
        links = [open_link(each) for each in now.open_points] if made is None else saving_links(made)
        self.points_list.show_links(links, "" if now.sheet else _("No score sheet for this year yet."))

    def _show_points(self, now: Summary) -> None:
        if now.sheet is None:
            self.points.show_number("–", _("No score sheet for this year yet."))
            self.evidence.show_number("–", _("No score sheet for this year yet."))
            return
        self.points.show_number(
            f"{show_decimal(now.sheet.points)}/{show_decimal(now.sheet.own_max)}",
            self._heading_for(now.sheet) if now.verified is None else came_to(*now.verified),
        )
        self.evidence.show_number(
            str(now.without_evidence),
            _("criteria have points but no evidence yet"),
            Tone.WARN if now.without_evidence else Tone.GOOD,
        )

    def _heading_for(self, sheet: SheetScore) -> str:
        forecast, band = self._forecast(sheet)
        return _("{answered} of {total} criteria scored · forecast {forecast} {band}").format(
            answered=sheet.answered, total=sheet.total, forecast=forecast, band=f"– {band.title}" if band else ""
        )

    def _forecast(self, sheet: SheetScore) -> tuple[str, Band | None]:
        """As a range, once that is known."""
        if (made := self.ahead.made) is None:
            return show_decimal(sheet.forecast.points), sheet.forecast.band
        return spanned(made.forecast), made.forecast.mid.band

    def _show_due(self, now: Summary) -> None:
        soon = len(now.due) - now.overdue
        words = _("{overdue} overdue · {soon} due within two weeks").format(overdue=now.overdue, soon=soon)
        unclear = " · " + _("{count} without a clear deadline").format(count=now.undated) if now.undated else ""
        self.due.show_number(str(len(now.due)), words + unclear, Tone.BAD if now.overdue else Tone.TEXT)
        self.due_list.show_links([_task_link(entry) for entry in now.due[:LISTED]])

    def _show_report(self, now: Summary) -> None:
        days = (now.period.due - self.desk.today()).days
        if days < 0:
            number, tone = _("Overdue"), Tone.BAD
        else:
            number, tone = _("{days} days").format(days=days), Tone.TEXT
        words = _("until the report of {period} is due, {date}")
        self.report.show_number(number, words.format(period=now.period.title, date=show_date(now.period.due)), tone)

    def _connect(self) -> None:
        for tile, page, item in (
            (self.points, "scoring", ""),
            (self.due, "tasks", ""),
            (self.evidence, "scoring", "filter:no_evidence"),
            (self.report, "reports", ""),
        ):
            tile.opened.connect(lambda page=page, item=item: self.wanted.emit(page, item))
        self.ahead.ready.connect(self._show_ahead)
        self.due_list.opened.connect(self.wanted)
        self.reminding.opened.connect(self.wanted)
        self.points_list.opened.connect(self.wanted)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("panel_body")
        grid = QGridLayout(content)
        grid.setContentsMargins(theme.unit(2), theme.unit(2), theme.unit(2), theme.unit(2))
        grid.setSpacing(theme.unit(1.5))
        for column, tile in enumerate((self.points, self.due, self.evidence, self.report)):
            grid.addWidget(tile, 0, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.due_list, 1, 0, 1, 2)
        grid.addWidget(self.points_list, 2, 0, 1, 2)
        grid.addWidget(self.chart_card, 1, 2, 2, 2)
        grid.setRowStretch(1, 1)
        grid.setRowStretch(2, 1)
        scroll = QScrollArea()
        scroll.setObjectName("panel")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self.body)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.reminding)
        around.addWidget(scroll, 1)
        scroll.setWidget(content)

    def _chart_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        heading = QLabel(_("Points by field"))
        heading.setFont(theme.section_title(self.font()))
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.unit(2), theme.unit(1.5), theme.unit(2), theme.unit(1))
        column.addWidget(heading)
        column.addWidget(self.chart)
        column.addStretch(1)
        return card


def _task_link(entry: Entry) -> Link:
    words = _("Overdue since {date}: {task}") if entry.overdue else _("Until {date}: {task}")
    return Link(
        words.format(date=show_date(entry.due), task=entry.title),
        "circle-alert" if entry.overdue else "clock",
        Tone.BAD if entry.overdue else Tone.WARN,
        "tasks",
        str(entry.task.id),
    )


def _bars(now: Summary) -> list[Bar]:
    if now.sheet is None:
        return []
    before = {} if now.last_year is None else {area.indicator.code: area for area in now.last_year.areas}
    bars = []
    for area in now.sheet.areas:
        if not area.max_points:
            continue
        past = before.get(area.indicator.code)
        share = past.points / past.max_points if past and past.max_points else None
        bars.append(
            Bar(f"{area.indicator.code}. {sentence_case(area.indicator.title)}", area.points, area.max_points, share)
        )
    return bars
