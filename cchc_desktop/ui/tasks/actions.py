"""The buttons of the page's head: other ones while a plan is on its way in."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.paper.menus import HUGE, ROOMY
from cchc_desktop.ui.tasks.printing import TaskPapers

if TYPE_CHECKING:
    from cchc_desktop.ui.tasks.page import TasksPage
    from cchc_desktop.ui.tasks.plan_import_check import PlanCheck


class Step(enum.IntEnum):
    """What the page shows."""

    EMPTY = 0
    LIST = 1
    IMPORT = 2
    VIEW = 3


class Actions:
    """One primary button at a time."""

    def __init__(self, page: TasksPage) -> None:
        head = page.head
        self._fold = page.list.filters.fold
        self.papers = TaskPapers(page.desk, page)
        self.papers.told.connect(page.tell)
        head.add_widget(self.papers.print_button)
        head.add_widget(self.papers.export_button)
        layout = page.body.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self.papers.written)
            if theme.unit() > ROOMY:
                layout.insertWidget(0, _row_of(page.views.chips, self._fold))
        self.add = head.add_action(_("Add task"), page.begin_task, "plus")
        self.begin = head.add_action(_("Import plan…"), page.begin_import, "file-down", primary=True)
        self.leave = head.add_action(_("Back to the list"), page.leave_import, "list-checks")
        self.other = head.add_action(_("Another file…"), page.importing.choose_file, "folder-open")
        self.enter = head.add_action("", page.enter_plan, "check", primary=True)
        if theme.unit() > HUGE:
            self._fold.setChecked(False)
            for button in (self.add, self.leave, self.other):
                _to_icon(button)
        for button in (self.add, self.begin, self.leave, self.other, self.enter):
            once(button)

    def show(self, step: Step, check: PlanCheck | None) -> None:
        """Those that fit; where a plan is being checked the last says what would enter."""
        importing = step is Step.IMPORT
        self._fold.setVisible(step is Step.LIST and self._fold.parentWidget() is not None)
        self.papers.show(on=step in {Step.LIST, Step.VIEW})
        for button in (self.add, self.begin):
            button.setVisible(step in (Step.LIST, Step.VIEW))
        self.leave.setVisible(importing)
        self.other.setVisible(importing and check is not None)
        self.enter.setVisible(importing and check is not None)
        if check is None:
            return
        self.enter.setEnabled(check.count > 0)
        words = _("Take in {count} tasks") if check.renewal is None else _("Apply {count} changes")
        self.enter.setText(words.format(count=check.count))


def _to_icon(button: QPushButton) -> None:
    """Its words only in the tooltip, and for a screen reader."""
    words = button.text().strip()
    button.setText("")
    button.setToolTip(words)
    button.setAccessibleName(words)


def _row_of(chips: QWidget, fold: QWidget) -> QWidget:
    """A row of their own, where the head is full."""
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(theme.unit(2), theme.unit(0.5), theme.unit(2), theme.unit(0.5))
    row.addWidget(chips, 1)
    row.addWidget(fold)
    return bar
