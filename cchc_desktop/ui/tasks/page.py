"""The page of tasks: the list with its panel, or a plan on its way in. With its deeds, alone in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.store import Topic
from cchc_desktop.ui.drops import TakesFile
from cchc_desktop.ui.page import Page
from cchc_desktop.ui.tasks import snapshot
from cchc_desktop.ui.tasks.actions import Actions, Step
from cchc_desktop.ui.tasks.deeds import Deeds
from cchc_desktop.ui.tasks.following_deeds import FollowingDeeds
from cchc_desktop.ui.tasks.invitation import Invitation
from cchc_desktop.ui.tasks.links import context, follow
from cchc_desktop.ui.tasks.plan_import import PlanImport
from cchc_desktop.ui.tasks.task_list import TaskList
from cchc_desktop.ui.tasks.unfinished import unfinished
from cchc_desktop.ui.tasks.views import LIST, Views
from cchc_desktop.ui.tasks.wiring import connect_invitation

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.desk import Desk


class TasksPage(TakesFile, Page):
    """Every task the ward was given, followed to its end."""

    name = "tasks"
    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.SETS, Topic.REPORTS}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown = snapshot.Snapshot(desk.today())
        self.setAcceptDrops(True)
        self.invitation = Invitation()
        self.deeds = Deeds(desk, self.tell)
        self.following = FollowingDeeds(desk, self.deeds)
        self._steps = QStackedWidget(self.body)
        self.list = TaskList(desk, self.deeds, self.following, self._steps)
        self.importing = PlanImport(desk, self._steps)
        self.views = Views(desk)
        for widget in (self.invitation, self.list, self.importing, self.views):
            self._steps.addWidget(widget)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)
        self.head.add_widget(self.views.chips)
        self._actions = Actions(self)
        self._connect()
        self._show_step(Step.LIST)

    @property
    def step(self) -> Step:
        """What is in front: an invitation, the list, the import, or another view."""
        return Step(self._steps.currentIndex())

    @property
    def unfinished(self) -> tuple[str, ...]:
        """A plan being checked, words half typed."""
        return (*unfinished(self), *self.views.unfinished)

    def reload(self) -> None:
        """Show what the store holds now."""
        before = self._shown.tasks
        self._shown = snapshot.taken(self.desk.store, self.desk.today())
        self.list.show_rows(self._shown.rows, self._shown.documents, self._shown.used)
        if back := tuple(self.deeds.deleted & (self._shown.tasks.keys() - before.keys())):
            self.list.table.choose(back)
        if not self.list.adding:
            self.list.choose_first()
        self.importing.show_plans(tuple(self._shown.plans.values()))
        if not self.list.adding:
            self._choose(self.list.table.ids)
        self._show_step(Step.IMPORT if self.step is Step.IMPORT else self._at_home)
        self.views.reload()
        self.counted.emit(self._overdue)

    def open_at(self, item: str) -> None:
        """A task by its id, "standing:overdue", "view:calendar/2026-09", "import", or "import:" and a file to read."""
        follow(self, item)

    def search(self) -> None:
        """Ctrl+F."""
        if self.step is Step.VIEW and self.views.view is not None:
            self.views.view.search()
            return
        if self.step is Step.IMPORT and self.importing.checking:
            self.importing.check.search.setFocus()
            self.importing.check.search.selectAll()
        else:
            self.list.filters.begin_search()

    def showEvent(self, event: QShowEvent) -> None:
        """Another day than when it was last seen has other standings."""
        super().showEvent(event)
        if self._shown.today != self.desk.today():
            self.refresh()

    def take_file(self, path: Path) -> None:
        """Read the plan that was dropped."""
        self.begin_import()
        self.importing.read_file(path)

    def begin_import(self) -> None:
        """On to the import; a plan half checked is still there."""
        self._show_step(Step.IMPORT)

    def choose_plan(self) -> None:
        """The import, at the choice of a file."""
        self.begin_import()
        self.importing.choose_file()

    def leave_import(self) -> None:
        """Back to the list; a plan half checked waits."""
        if self.step is Step.IMPORT:
            self._show_step(self._at_home)
            if self.importing.checking:
                self.tell(_("The plan you were checking is kept: “Import plan…” goes on with it."))

    def begin_task(self) -> None:
        """A task of the officer's own."""
        self.views.choose(LIST)
        self._show_step(Step.LIST)
        self.list.begin_task()

    def enter_plan(self) -> None:
        """Enter the checked rows, as one action; the same plan twice only when that is wished."""
        check = self.importing.check
        check.commit()
        draft = check.draft
        if not check.count:
            return
        if not check.twin or self.desk.ask.confirm(check.twin, _("Import again")):
            say = self.deeds.import_plan(draft, check.renewal)
            self.importing.start_over()
            self.views.choose(LIST)
            self.list.filters.clear()
            self._show_step(Step.LIST)
            self.list.table.setFocus()
            say()

    @property
    def _at_home(self) -> Step:
        if self.views.view is not None:
            return Step.VIEW
        return Step.LIST if self._shown.tasks or self.list.adding else Step.EMPTY

    @property
    def _overdue(self) -> int:
        return sum(row.standing is Standing.OVERDUE for row in self.list.model.rows)

    def _show_step(self, step: Step) -> None:
        self._steps.setCurrentIndex(step)
        self.views.chips.setVisible(step is not Step.IMPORT and len(self.views.chips.keys) > 1)
        self._actions.show(step, self.importing.check if self.importing.checking else None)
        self.head.context.setText(context(step, len(self._shown.tasks), self._overdue))

    def _choose(self, ids: tuple[int, ...]) -> None:
        self.list.show_chosen()
        if len(ids) == 1 and (task := self._shown.tasks.get(ids[0])) is not None:
            self.list.panel.open(self._shown.opened(task, self.following.kept(task)))
        elif ids:
            tasks = tuple(self._shown.tasks[each] for each in ids if each in self._shown.tasks)
            self.list.several.open(tasks, self._shown.criteria, self._shown.used)

    def _add(self, task: Task) -> None:
        task_id = self.deeds.add(task)
        self.list.show_chosen()
        self.list.choose(task_id)
        self.list.table.setFocus()

    def _go(self, room: str, item: str) -> None:
        """A view wants a task of the list, or another page."""
        self.open_at(item) if room == self.name else self.wanted.emit(room, item)

    def _show_source(self) -> None:
        task = self.list.panel.task
        plan = self._shown.plan_of(task) if task is not None else None
        if plan is not None and plan.file is not None:
            self.desk.ask.show_file(self.desk.store.evidence.path(plan.file))

    def _connect(self) -> None:
        self.list.table.chosen.connect(self._choose)
        self.list.new_task.added.connect(self._add)
        self.list.panel.source_wanted.connect(self._show_source)
        self.list.panel.criteria.opened.connect(lambda code: self.wanted.emit("scoring", code))
        connect_invitation(self.invitation, self)
        self.importing.changed.connect(lambda: self._show_step(self.step))
        self.views.changed.connect(lambda: self._show_step(self._at_home))
        self.views.told.connect(lambda words, undo: self.tell(words, undo=undo))
        self.views.wanted.connect(self._go)
