"""The list of tasks: the table, its keys and its row's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.paper.menus import HUGE
from cchc_desktop.ui.tables.table import Table
from cchc_desktop.ui.tasks.task_columns import COLUMNS, STANDING

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.tasks.task_filter import TaskFilter

_NAME = "task_columns"
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class TaskTable(Table):
    """Says which tasks are chosen and what is wished of them."""

    chosen = Signal(object)
    """The ids of the selected tasks."""
    opened = Signal()
    """Enter, F2 or a double click: on to the task's fields."""
    finish_wanted = Signal(object)
    reopen_wanted = Signal(object)
    confirm_wanted = Signal(object)
    delete_wanted = Signal(object)
    """Each with the ids of the selected tasks."""

    def __init__(self, shown: TaskFilter, habits: Habits) -> None:
        super().__init__(_NAME, habits, tuple(column.shape for column in COLUMNS))
        self._shown = shown
        self.setAccessibleName(_("Tasks"))
        self.setEditTriggers(Table.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSortIndicator(STANDING, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setModel(shown)
        if theme.unit() > HUGE:  # five tasks side by side with what is done to one
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + theme.unit(1))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def ids(self) -> tuple[int, ...]:
        """The selected tasks, from above."""
        return tuple(task.id for task in self._tasks())

    def choose(self, ids: tuple[int, ...]) -> None:
        """Select those of `ids` that are shown."""
        rows = (self._shown.find(task_id) for task_id in ids)
        self.choose_rows(tuple(sorted(row for row in rows if row is not None)))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 -- Qt's name
        """Called by Qt."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open, Del deletes."""
        if event.key() in _OPENING and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Delete) and self.ids:
            self.delete_wanted.emit(self.ids)
        else:
            super().keyPressEvent(event)

    def row_menu(self) -> QMenu:
        """The deeds that fit the selected tasks."""
        tasks, ids, menu = self._tasks(), self.ids, super().row_menu()
        deeds = (
            (any(task.finished is None for task in tasks), "circle-check", _("Finish today"), self.finish_wanted),
            (any(task.finished is not None for task in tasks), "rotate-ccw", _("Reopen"), self.reopen_wanted),
            (any(task.doubtful for task in tasks), "check", _("The reading is right"), self.confirm_wanted),
            (bool(tasks), "trash-2", _("Delete"), self.delete_wanted),
        )
        first, *_others = menu.actions()
        for fits, icon, words, wanted in deeds:
            if fits:
                action = QAction(theme.icon(icon), words, menu)
                action.triggered.connect(lambda _checked=False, wanted=wanted: wanted.emit(ids))
                menu.insertAction(first, action)
        menu.insertSeparator(first)
        return menu

    def _tasks(self) -> tuple[Task, ...]:
        return tuple(self._shown.row_at(row).task for row in self.chosen_rows)
