"""The permanent log: who changed what, when, from which to which; searched, filtered by day, taken along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain import periods
from cchc_desktop.gathering import report_facts
from cchc_desktop.i18n import N_, _
from cchc_desktop.reports.quarterly import outline
from cchc_desktop.ui import theme
from cchc_desktop.ui.reports.section_card import ENDS
from cchc_desktop.ui.settings.fields import DateField
from cchc_desktop.ui.settings.log_file import write_csv
from cchc_desktop.ui.settings.log_model import COLUMNS, LogFilter, LogModel
from cchc_desktop.ui.settings.subject import Subject, fill, heading

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QHideEvent

    from cchc_desktop.ui.desk import Desk

_AT_ONCE = 1000
_WHOLE_HEIGHT = 14
_LAYOUT = "settings_log"
_WIDTHS = (16, 10, 19, 28, 14, 18, 18)


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
        self.table = self._make_table()
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setAccessibleName(_("The change in full"))
        self.whole.setFixedHeight(theme.unit(_WHOLE_HEIGHT))
        self.whole.hide()
        self._lay_out()

    def reload(self) -> None:
        """Show the latest changes."""
        entries = self.desk.store.log.entries(self.limit, self._since, self._until)
        self.model.show(entries, self._sections())
        self.more.setVisible(len(entries) >= self.limit)
        self._count()

    def search(self) -> None:
        """Ctrl+F."""
        self.needle.setFocus()
        self.needle.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the columns."""
        self.desk.habits.keep_layout(_LAYOUT, self.table.horizontalHeader().saveState())
        super().hideEvent(event)

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

    def _show_whole(self, row: QModelIndex) -> None:
        """The row in front with every word of it: tables cut long texts."""
        self.whole.setVisible(row.isValid())
        if row.isValid():
            lines = zip(COLUMNS, self.filter.rows()[row.row()], strict=True)
            self.whole.setPlainText("\n".join(f"{_(name)}: {words}" for name, words in lines if words))

    def columns_menu(self) -> QMenu:
        """Which columns are shown."""
        menu = QMenu(self)
        head = self.table.horizontalHeader()
        for column, name in enumerate(COLUMNS):
            action = menu.addAction(_(name))
            action.setCheckable(True)
            action.setChecked(not head.isSectionHidden(column))
            action.setEnabled(column > 0)
            action.toggled.connect(lambda on, column=column: head.setSectionHidden(column, not on))
        return menu

    def _choose_columns(self, place: QPoint) -> None:
        self.columns_menu().popup(place)

    def _copy(self) -> None:
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        rows = self.filter.rows()
        lines = ("\t".join(" ".join(cell.split()) for cell in rows[row]) for row in chosen)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _export(self) -> None:
        path = self.desk.ask.save_file(_("Export the log"), "nhat-ky-thay-doi.csv", _("Table for Excel (*.csv)"))
        if path is None:
            return
        path = path if path.suffix.lower() == ".csv" else path.with_name(path.name + ".csv")
        write_csv(path, (tuple(map(_, COLUMNS)), *self.filter.rows()))
        self.told.emit(_("Written: {path}").format(path=path), False)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.filter)
        table.setAccessibleName(_("Change log"))
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.unit(4))
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, theme.unit(width))
        if (state := self.desk.habits.layout(_LAYOUT)) is not None:
            head.restoreState(state)
        head.setStretchLastSection(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda place: self._choose_columns(head.mapToGlobal(place)))
        table.selectionModel().currentRowChanged.connect(self._show_whole)
        QShortcut(QKeySequence.StandardKey.Copy, table, self._copy, context=Qt.ShortcutContext.WidgetShortcut)
        return table

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
