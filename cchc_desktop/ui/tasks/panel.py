"""One task, whole: where it comes from, by when, what was done; every field saved when it is left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.domain.tasks import Standing, finished_late
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks.clicks import once
from cchc_desktop.ui.tasks.criteria_section import CriteriaSection
from cchc_desktop.ui.tasks.deadline_section import DeadlineSection
from cchc_desktop.ui.tasks.labels import caption, rule, said, section
from cchc_desktop.ui.tasks.progress_section import ProgressSection
from cchc_desktop.ui.tasks.quotation import Quotation
from cchc_desktop.ui.tasks.standings import LOOKS
from cchc_desktop.ui.tasks.words import Words
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from datetime import date

    from cchc_desktop.domain.tasks import Note, Task
    from cchc_desktop.store import StoredPlan
    from cchc_desktop.ui.tasks.day import Today

_MARGIN = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """What the panel shows of one task."""

    task: Task
    standing: Standing
    notes: tuple[Note, ...]
    plan: StoredPlan | None
    criteria: Mapping[str, str]
    """Every criterion of the year's sheet: code and title."""
    today: date


class TaskPanel(QScrollArea):
    """Shows one task and says what the officer changed; writes nothing itself."""

    edited = Signal(object)
    """The task as it is to be."""
    delete_wanted = Signal()
    source_wanted = Signal()
    """Open the document the task comes from."""

    def __init__(self, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._opened: Opened | None = None
        self._refused: dict[int, tuple[tuple[Words, str], ...]] = {}
        self.title = Words(_("Task"))
        self.title.setFont(theme.section_title(self.font()))
        self._standing_icon = QLabel()
        self._standing = said()
        self.quotation = Quotation()
        self.deadline = DeadlineSection(today)
        self.progress = ProgressSection(today)
        self.leads = Words(_("Lead"), many=True, hint=_("One unit a line"))
        self.partners = Words(_("Partner units"), many=True, hint=_("One unit a line"))
        self.deliverable = Words(_("Deliverable"))
        self.binds_ward = QCheckBox(_("This task binds the ward"))
        self.criteria = CriteriaSection()
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
        self._show_words(task, anew=other)
        self._show_standing(opened)
        self.quotation.show_source(task, opened.plan)
        self.deadline.show_task(task, opened.plan.document.date if opened.plan else None)
        self.progress.show_task(task, opened.notes)
        self.binds_ward.setChecked(task.binds_ward)
        self.criteria.show_task(task, opened.criteria)
        self._put_stops_in_order()
        for words, text in self._refused.pop(task.id, ()) if other else ():
            words.setPlainText(text)

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
        self._refused = {task_id: words for task_id, words in self._refused.items() if task_id in ids}
        self.progress.keep_only(ids)

    def commit(self) -> None:
        """Take in what stands in a field the officer has not left yet."""
        for words in self._words:
            words.commit()
        self.deadline.due.commit()

    @property
    def _words(self) -> tuple[Words, ...]:
        return (self.title, self.deadline.words, self.leads, self.partners, self.deliverable)

    def _leave(self) -> None:
        self.commit()
        refused = tuple((words, words.toPlainText()) for words in self._words if words.unsaved)
        if self.task is not None and refused:
            self._refused[self.task.id] = refused
        self.verticalScrollBar().setValue(0)

    def _show_words(self, task: Task, *, anew: bool) -> None:
        self.title.show_text(task.title, anew=anew)
        self.leads.show_text("\n".join(task.leads), anew=anew)
        self.partners.show_text("\n".join(task.partners), anew=anew)
        self.deliverable.show_text(task.deliverable, anew=anew)

    def _put_stops_in_order(self) -> None:
        """Rows made anew come last for Tab, wherever they stand."""
        fields = (self.leads, self.partners, self.deliverable, self.binds_ward)
        for first, second in pairwise((*self.progress.stops, *fields, *self.criteria.stops, self._delete)):
            QWidget.setTabOrder(first, second)

    def _change(self, **fields: Any) -> None:
        if self.task is not None:
            self.edited.emit(replace(self.task, **fields))

    def _rename(self, title: str) -> None:
        if title:
            self._change(title=title)
        elif self.task is not None:  # a task without words can't be found again
            self.title.show_text(self.task.title, anew=True)

    def _show_standing(self, opened: Opened) -> None:
        look = LOOKS[opened.standing]
        self._standing_icon.setPixmap(theme.icon_pixmap(look.icon, look.tone, theme.unit(2.5)))
        self._standing.setText(" · ".join(part for part in (look.words, _when(opened)) if part))
        self._standing.setStyleSheet(f"color: {theme.color(look.tone).name()}; font-weight: bold")

    def _connect(self) -> None:
        self.title.entered.connect(self._rename)
        self.leads.entered.connect(lambda text: self._change(leads=tuple(text.splitlines())))
        self.partners.entered.connect(lambda text: self._change(partners=tuple(text.splitlines())))
        self.deliverable.entered.connect(lambda text: self._change(deliverable=text))
        self.binds_ward.clicked.connect(lambda on: self._change(binds_ward=on))
        self.deadline.changed.connect(lambda fields: self._change(**fields))
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
        standing = QHBoxLayout()
        standing.addWidget(self._standing_icon)
        standing.addWidget(self._standing, 1)
        column.addLayout(standing)
        for part in (
            self.title,
            self.quotation,
            self.deadline,
            rule(),
            self.progress,
            rule(),
            section(_("Who does it")),
            caption(_("Lead"), self.leads),
            self.leads,
            caption(_("Partner units"), self.partners),
            self.partners,
            caption(_("Deliverable"), self.deliverable),
            self.deliverable,
            self.binds_ward,
            rule(),
            self.criteria,
            rule(),
        ):
            column.addWidget(part)
        column.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


def _when(opened: Opened) -> str:
    task = opened.task
    if opened.standing is Standing.DONE and task.finished is not None:
        words = _("on {day}, late") if finished_late(task) else _("on {day}")
        return words.format(day=show_date(task.finished))
    if task.due is None:
        return ""
    days = (task.due - opened.today).days
    if days < 0:
        return _("{count} days ago").format(count=-days)
    return _("{count} days left").format(count=days) if days else _("today")
