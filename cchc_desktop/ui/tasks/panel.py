"""One task, whole: where it comes from, by when, whose it is, what was done; every field saved when it is left."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.drops import dropped_files
from cchc_desktop.ui.labels import line
from cchc_desktop.ui.side_panel import SidePanel
from cchc_desktop.ui.tasks.assignee_section import AssigneeSection
from cchc_desktop.ui.tasks.criteria_section import CriteriaSection
from cchc_desktop.ui.tasks.deadline_section import DeadlineSection
from cchc_desktop.ui.tasks.evidence_section import EvidenceSection
from cchc_desktop.ui.tasks.extension_section import ExtensionSection
from cchc_desktop.ui.tasks.given_section import GivenSection
from cchc_desktop.ui.tasks.lateness import Lateness, StandingLine
from cchc_desktop.ui.tasks.occurrences_section import OccurrencesSection
from cchc_desktop.ui.tasks.own_days_section import OwnDaysSection
from cchc_desktop.ui.tasks.progress_section import ProgressSection
from cchc_desktop.ui.tasks.quotation import Quotation
from cchc_desktop.ui.tasks.unsaved import Unsaved
from cchc_desktop.ui.tasks.words import Words
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.fields.day import Today
    from cchc_desktop.ui.tasks.opened import Opened
    from cchc_desktop.ui.tasks.own_days_section import Sure

LEAST_PANEL = 36
_MARGIN = 2


class TaskPanel(SidePanel):
    """Shows one task and says what the officer changed; writes nothing itself."""

    edited = Signal(object)
    """The task as it is to be."""
    delete_wanted = Signal()
    source_wanted = Signal()
    """Open the document the task comes from."""
    dropped = Signal(object)
    """The paths of files that are to prove the task."""

    def __init__(self, today: Today, sure: Sure, parent: QWidget) -> None:
        super().__init__(LEAST_PANEL, parent)
        self.viewport().setAcceptDrops(True)  # which hands the drop on; the area itself gets none
        self._opened: Opened | None = None
        self._unsaved = Unsaved()
        self.title = Words(_("Task"))
        self.title.setFont(theme.section_title(self.font()))
        self._standing = StandingLine()
        self.lateness = Lateness()
        self.quotation = Quotation()
        self.deadline = DeadlineSection(today)
        self.own_days = OwnDaysSection(today, sure)
        self.extension = ExtensionSection(today, sure)
        self.assignee = AssigneeSection()
        self.occurrences = OccurrencesSection(today)
        self.progress = ProgressSection(today)
        self.given = GivenSection()
        self.criteria = CriteriaSection()
        self.evidence = EvidenceSection()
        self._delete = once(QPushButton(theme.icon("trash-2", Tone.BAD), _("Delete task")))
        self._lay_out()
        self._connect()

    @property
    def ids(self) -> tuple[int, ...]:
        """The id of the task in front, as the deeds take it."""
        return (self.task.id,) if self.task is not None else ()

    def open(self, opened: Opened) -> None:
        """Show a task; what is being typed there for the same task stays."""
        task, other = opened.task, self.task is None or self.task.id != opened.task.id
        if other:
            self._leave()
        self._opened = opened
        self.title.show_text(task.title, anew=other)
        self.given.show_task(task, anew=other)
        self._standing.show_task(opened)
        self.lateness.show_task(opened, anew=other)
        self.quotation.show_source(task, opened.plan)
        extended = opened.extensions[-1].until if opened.extensions else None
        self.deadline.show_task(task, opened.plan.document.date if opened.plan else None, extended)
        self.own_days.show_task(opened)
        self.extension.show_task(task, opened.extensions)
        self.assignee.show_task(task, opened.used)
        self.occurrences.show_task(opened)
        self._turning.setVisible(opened.rhythmic)
        self.progress.show_task(task, opened.notes)
        self.criteria.show_task(task, opened.criteria, opened.worth)
        self.evidence.show_task(opened)
        self._put_stops_in_order()
        if other:
            self._unsaved.take_up(task.id)

    @property
    def task(self) -> Task | None:
        """The task in front, as the store holds it."""
        return self._opened.task if self._opened is not None else None

    def saved(self, task: Task) -> None:
        """The store holds what was `edited`; nobody may have shown it while the page is out of sight."""
        if self._opened is not None and self.ids == (task.id,) and self.task != task:
            self.open(replace(self._opened, task=task))

    def keep_only(self, ids: Container[int]) -> None:
        """Drop what was half typed for tasks that are gone."""
        self._unsaved.keep_only(ids)
        for part in (self.progress, self.extension.drafts, self.occurrences.drafts):
            part.keep_only(ids)

    def commit(self) -> None:
        """Take in what stands in a field the officer has not left yet."""
        for words in self._words:
            words.commit()
        self.deadline.due.commit()
        self.own_days.commit()
        self.assignee.commit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files dropped on a task prove it; elsewhere on the page they are a plan to read."""
        if self.task is not None and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which files came."""
        if paths := dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(paths)

    @property
    def _words(self) -> tuple[Words, ...]:
        return (self.title, self.lateness.reason, self.deadline.words, *self.given.words)

    def _leave(self) -> None:
        self.commit()
        if self.task is not None:
            self._unsaved.lay_aside(self.task.id, self._words)
        self.verticalScrollBar().setValue(0)

    def _put_stops_in_order(self) -> None:
        """Rows made anew come last for Tab, wherever they stand."""
        stops = (*self.progress.stops, *self.given.stops, *self.criteria.stops, *self.evidence.stops, self._delete)
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _change(self, **fields: Any) -> None:
        if self.task is not None:
            self.edited.emit(replace(self.task, **fields))

    def _rename(self, title: str) -> None:
        if title:
            self._change(title=title)
        elif self.task is not None:  # a task without words can't be found again
            self.title.show_text(self.task.title, anew=True)

    def _connect(self) -> None:
        self.title.entered.connect(self._rename)
        self.lateness.reason.entered.connect(lambda text: self._change(late_reason=text))
        for part in (self.deadline, self.own_days, self.assignee, self.given):
            part.changed.connect(lambda fields: self._change(**fields))
        self.occurrences.rhythm_wanted.connect(lambda rhythm: self._change(rhythm=rhythm))
        self.criteria.changed.connect(lambda codes: self._change(criteria=codes))
        self.quotation.source_wanted.connect(self.source_wanted)
        self._delete.clicked.connect(lambda _checked=False: self.delete_wanted.emit())

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("panel_body")
        self.setWidget(body)  # first: Qt dresses anew whatever is moved into another widget
        column = QVBoxLayout(body)
        column.setContentsMargins(*[theme.unit(_MARGIN)] * 4)
        column.setSpacing(theme.unit(1))
        self._turning = line()
        what = (self._standing, self.title, self.lateness, self.quotation)
        when = (self.deadline, self.own_days, self.extension)
        whose = (line(), self.assignee, self._turning, self.occurrences, line(), self.progress, line(), self.given)
        for part in (*what, *when, *whose, line(), self.criteria, line(), self.evidence, line()):
            column.addWidget(part)
        column.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
