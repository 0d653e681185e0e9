"""The page "Thiết lập": subjects at the left, the form of the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget

from cchc_desktop.i18n import _
from cchc_desktop.store import Topic
from cchc_desktop.ui import theme
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.sets.subject import SetsSubject
from cchc_desktop.ui.settings.about import About
from cchc_desktop.ui.settings.document_form import DocumentForm
from cchc_desktop.ui.settings.holidays_form import HolidaysForm
from cchc_desktop.ui.settings.log_view import LogView
from cchc_desktop.ui.settings.machine_form import MachineForm
from cchc_desktop.ui.settings.office_form import OfficeForm
from cchc_desktop.ui.settings.periods_form import PeriodsForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.settings.subject import Subject

_SUBJECTS: tuple[tuple[type[Subject], str], ...] = (
    (OfficeForm, "building-2"),
    (DocumentForm, "stamp"),
    (PeriodsForm, "calendar-clock"),
    (HolidaysForm, "calendar"),
    (SetsSubject, "list-checks"),
    (MachineForm, "settings"),
    (LogView, "history"),
    (About, "info"),
)
_LIST_WIDTH = 25


class SettingsPage(Page):
    """Every subject is made when it is first chosen, and reloaded while it is in front."""

    name = "settings"
    topics = frozenset(Topic)  # the log shows every change

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.subjects = QListWidget()
        self.subjects.setObjectName("navigation")
        self.subjects.setAccessibleName(_("Subjects"))
        self.subjects.setFixedWidth(theme.unit(_LIST_WIDTH))
        self.subjects.setIconSize(QSize(theme.unit(2.5), theme.unit(2.5)))
        self.subjects.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for kind, icon in _SUBJECTS:
            item = QListWidgetItem(theme.icon(icon), _(kind.title))
            item.setSizeHint(QSize(0, theme.unit(5)))
            self.subjects.addItem(item)
        self._forms: dict[int, Subject] = {}
        self._stack = QStackedWidget()
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.subjects)
        row.addWidget(self._stack, 1)
        self.subjects.currentRowChanged.connect(self._show)
        self.subjects.setCurrentRow(0)

    @property
    def subject(self) -> Subject:
        """The form in front."""
        return self._forms[self.subjects.currentRow()]

    def reload(self) -> None:
        """Show the store in the form in front; the others catch up when they are chosen."""
        self.subject.reload()

    def open_at(self, item: str) -> None:
        """Open a subject by its key, or the field of that name: "document", "document/signatory", "signatory"."""
        key, _slash, field = item.partition("/")
        keys = [kind.key for kind, _icon in _SUBJECTS]
        if key not in keys:
            key, field = _home_of(key), key
        self.subjects.setCurrentRow(keys.index(key))
        self.subject.open_at(field)

    def search(self) -> None:
        """Ctrl+F: the log's search field."""
        self.subject.search()

    def _show(self, row: int) -> None:
        if row not in self._forms:
            form = _SUBJECTS[row][0](self.desk)
            form.told.connect(self._tell)
            form.wanted.connect(self.wanted)
            form.widened.connect(self._fit)
            self._forms[row] = form
            self._stack.addWidget(form)
        self._stack.setCurrentWidget(self._forms[row])
        self._fit()
        self._forms[row].reload()

    def _fit(self) -> None:
        """The list of subjects gives way to one that wants its room."""
        self.subjects.setVisible(not self.subject.wide)
        self.head.context.setText(self.subject.context)

    def _tell(self, words: str, undo: bool) -> None:  # noqa: FBT001 -- a signal's argument
        self.tell(words, undo=undo)


def _home_of(field: str) -> str:
    """The subject in which a fact of the office, or a period's code, is edited."""
    if field in {"name", "superior", "year"}:
        return OfficeForm.key
    return PeriodsForm.key if field[:4].isdecimal() else DocumentForm.key
