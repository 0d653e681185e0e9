"""The list: filters, the table, and beside it the task that is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.side_panel import SidePanel
from cchc_desktop.ui.split import Split
from cchc_desktop.ui.tasks import wiring
from cchc_desktop.ui.tasks.filters import Filters
from cchc_desktop.ui.tasks.new_task import NewTask
from cchc_desktop.ui.tasks.panel import LEAST_PANEL, TaskPanel
from cchc_desktop.ui.tasks.plan_deleting import delete_plan
from cchc_desktop.ui.tasks.several import Several
from cchc_desktop.ui.tasks.task_filter import TaskFilter
from cchc_desktop.ui.tasks.task_model import TaskModel
from cchc_desktop.ui.tasks.task_table import TaskTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.tasks.deeds import Deeds
    from cchc_desktop.ui.tasks.following_deeds import FollowingDeeds
    from cchc_desktop.ui.tasks.opened import Used
    from cchc_desktop.ui.tasks.task_columns import TaskRow
    from cchc_desktop.ui.tasks.task_filter import Wish

_SPLITTER = "task_panel"
_SHARES = (69, 31)
_LEAST_TABLE = 26
_FORM = 3


class TaskList(QWidget):
    """Puts its parts together; what they wish becomes deeds."""

    def __init__(self, desk: Desk, deeds: Deeds, following: FollowingDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = TaskModel()
        self.shown = TaskFilter(self.model)
        self.filters = Filters()
        split = self._lay_out(desk.habits)
        self._rows, self.side = QStackedWidget(split), QStackedWidget(split)
        self.table = TaskTable(self.shown, desk.habits)
        self.panel = TaskPanel(desk.today, following.sure, self.side)
        self.several = Several(desk.today, following.sure)
        self.new_task = NewTask(desk.today)
        nobody = _hint(_("Choose a task to see where it comes from and to note what was done."))
        many, form = (self._scrolling(content) for content in (self.several, self.new_task))
        for part in (nobody, self.panel, many, form):
            self.side.addWidget(part)
        for panel in (self.panel, many):
            panel.left.connect(self.table.setFocus)
        form.left.connect(self._leave_form)
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._make_none())
        self._rows.setMinimumWidth(theme.unit(_LEAST_TABLE))
        split.take_up()
        self.filters.wished.connect(self._want)
        self.shown.narrowed.connect(self._count)
        self.table.opened.connect(lambda: self.panel.title.setFocus(Qt.FocusReason.TabFocusReason))
        self.new_task.left.connect(self._leave_form)
        self.filters.delete_wanted.connect(partial(delete_plan, desk, deeds))
        wiring.connect_table(self.table, deeds, desk.today)
        wiring.connect_several(self.several, self.table, deeds, following)
        wiring.connect_panel(self.panel, deeds)
        wiring.connect_following(self.panel, following)

    def show_rows(self, rows: tuple[TaskRow, ...], plans: Sequence[tuple[int, str]], used: Used) -> None:
        """Show these tasks; the chosen ones stay chosen, or the one that took their place."""
        ids, places, form = self.table.ids, self.table.chosen_rows, self.adding
        self.filters.show_plans(plans)
        self.filters.show_names(used.people, used.rooms)
        self.model.show(rows)
        self.panel.keep_only({row.task.id for row in rows})
        if ids and not (kept := self._kept(ids)):
            count = self.shown.rowCount()
            self.table.choose_rows((min(places[0], count - 1),) if count else ())
        elif ids:
            self.table.choose(kept)
        if form:
            self.side.setCurrentIndex(_FORM)
        self._count()

    def choose(self, task_id: int) -> bool:
        """Select a task, shown whatever the filters say; False where there is none."""
        if self.shown.find(task_id) is None:
            self.filters.clear()
        if self.shown.find(task_id) is None:
            return False
        self.table.choose((task_id,))
        return True

    def choose_first(self) -> None:
        """Select the first row where none is, so that the panel shows something."""
        if not self.table.ids and self.shown.rowCount():
            self.table.choose_rows((0,))

    def begin_task(self) -> None:
        """Show the form of a new task."""
        self.side.setCurrentIndex(_FORM)
        self.new_task.begin()

    @property
    def adding(self) -> bool:
        """Whether the form of a new task is in front."""
        return self.side.currentIndex() == _FORM

    def show_chosen(self) -> None:
        """Beside the table: nothing, the one task, or what can be done with several."""
        self.side.setCurrentIndex(min(len(self.table.ids), 2))

    def hideEvent(self, event: QHideEvent) -> None:
        """What stands in a field is entered."""
        self.panel.commit()
        super().hideEvent(event)

    def _want(self, wish: Wish) -> None:
        """Qt takes hidden rows out of the selection, and does not always say so in time."""
        ids = self.table.ids
        self.shown.want(wish)
        if self.table.ids != ids and not self.adding:
            self.table.chosen.emit(self.table.ids)

    def _leave_form(self) -> None:
        self.show_chosen()
        self.table.chosen.emit(self.table.ids)
        self.table.setFocus()

    def _scrolling(self, content: QWidget) -> SidePanel:
        panel = SidePanel(LEAST_PANEL, self.side)
        panel.setWidget(content)
        return panel

    def _kept(self, ids: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(task_id for task_id in ids if self.shown.find(task_id) is not None)

    def _count(self) -> None:
        self.filters.count(self.shown.counts())
        self._rows.setCurrentIndex(0 if self.shown.rowCount() else 1)

    def _make_none(self) -> QWidget:
        none = QWidget()
        none.setObjectName("panel_body")
        show_all = QPushButton(_("Show every task"))
        show_all.clicked.connect(lambda _checked=False: self.filters.clear())
        column = QVBoxLayout(none)
        column.setSpacing(theme.unit(1.5))
        column.addStretch(1)
        column.addWidget(QLabel(_("No task fits.")), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return none

    def _lay_out(self, habits: Habits) -> Split:
        split = Split(_SPLITTER, habits, Qt.Orientation.Horizontal, _SHARES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(split, 1)
        return split


def _hint(sentence: str) -> QWidget:
    hint = QWidget()
    hint.setObjectName("panel_body")
    words = QLabel(sentence)
    words.setObjectName("muted")
    words.setWordWrap(True)
    column = QVBoxLayout(hint)
    column.setContentsMargins(*[theme.unit(2)] * 4)
    column.addWidget(words)
    column.addStretch(1)
    return hint
