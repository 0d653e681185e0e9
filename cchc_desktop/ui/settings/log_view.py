"""The permanent log: who changed what, when, from which to which; searched, filtered by day, taken along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain import periods
from cchc_desktop.files import write_whole
from cchc_desktop.gathering import report_facts
from cchc_desktop.i18n import N_, _
from cchc_desktop.reports.quarterly import outline
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import DateField
from cchc_desktop.ui.reports.section_card import ENDS
from cchc_desktop.ui.settings.log_file import table
from cchc_desktop.ui.settings.log_model import COLUMNS, LogFilter, LogModel
from cchc_desktop.ui.settings.log_table import LogTable
from cchc_desktop.ui.settings.subject import Subject, fill, heading

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.ui.desk import Desk

_AT_ONCE = 1000
_WHOLE_HEIGHT = 14


class LogView(Subject):
    """Reads the log; nothing of it can be changed."""

    key = "log"
    title = N_("Change log")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._since: date | None = None
        self._until: date | None = None
        self.limit = _AT_ONCE
        self.model = LogModel(self)
        self.filter = LogFilter(self.model, self)
        self.needle = QLineEdit()
        self.needle.setPlaceholderText(_("Search: who, what, old or new value"))
        self.needle.setAccessibleName(_("Search the log"))
        self.needle.setClearButtonEnabled(True)
        self.needle.textChanged.connect(self._look)
        year = desk.today().year
        self.since, self.until = DateField(year), DateField(year)
        self.since.picked.connect(self._from)
        self.until.picked.connect(self._to)
        self.count = QLabel()
        self.count.setProperty("muted", True)
        self.more = QPushButton(_("Show earlier ones"))
        self.more.setProperty("flat", True)
        self.more.clicked.connect(lambda _checked=False: self._show_more())
        self.table = LogTable(self.filter, desk.habits)
        self.table.chosen.connect(self._show_whole)
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setAccessibleName(_("The change in full"))
        self.whole.setFixedHeight(theme.unit(_WHOLE_HEIGHT))
        self.whole.hide()
        self._lay_out()

    def reload(self) -> None:
        """Show the latest changes."""
        entries = self.desk.store.log.entries(self.limit, self._since, self._until)
        self.whole.hide()
        self.model.show(entries, self._sections())
        self.more.setVisible(len(entries) >= self.limit)
        self._count()

    def search(self) -> None:
        """Ctrl+F."""
        self.needle.setFocus()
        self.needle.selectAll()

    def _sections(self) -> dict[str, str]:
        """The titles of a report's sections by key, without their numbers."""
        store, today = self.desk.store, self.desk.today()
        period = periods.current(store.periods.of_year(today.year), today)
        sections = outline(report_facts(store, period, today))
        return {each.key: re.sub(r"^\w+\. ", "", each.title or each.part) or _(ENDS[each.key]) for each in sections}

    def _look(self, needle: str) -> None:
        self.filter.look_for(needle)
        self._count()

    def _from(self, day: date | None) -> None:
        self._since = day
        self.since.show_date(day)
        self.reload()

    def _to(self, day: date | None) -> None:
        self._until = day
        self.until.show_date(day)
        self.reload()

    def _show_more(self) -> None:
        self.limit += _AT_ONCE
        self.reload()

    def _count(self) -> None:
        self.count.setText(_("{count} changes").format(count=self.filter.rowCount()))

    def _show_whole(self, row: int) -> None:
        """The row in front with every word of it: tables cut long texts."""
        lines = zip(COLUMNS, self.filter.rows()[row], strict=True)
        self.whole.setPlainText("\n".join(f"{_(name)}: {words}" for name, words in lines if words))
        self.whole.show()

    def _export(self) -> None:
        path = self.desk.ask.save_file(_("Export the log"), "nhat-ky-thay-doi.csv", _("Table for Excel (*.csv)"))
        if path is None:
            return
        write_whole(path, table((tuple(map(_, COLUMNS)), *self.filter.rows())))
        self.told.emit(_("Written: {path}").format(path=path), False)

    def _lay_out(self) -> None:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(theme.unit(3), theme.unit(2), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(1))
        column.addWidget(heading(_(self.title)))
        row = QHBoxLayout()
        row.setSpacing(theme.unit(1))
        row.addWidget(self.needle, 1)
        row.addWidget(self.count)
        column.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(theme.unit(1))
        for words, field in ((_("From"), self.since), (_("to"), self.until)):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            row.addWidget(label)
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(self.more)
        export = QPushButton(theme.icon("file-down"), _("Export…"))
        export.setObjectName("export_log")
        export.clicked.connect(lambda _checked=False: self._export())
        row.addWidget(export)
        column.addLayout(row)
        fill(self, top, self.table, self.whole)
