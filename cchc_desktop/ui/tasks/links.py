"""Where a link from another page leads inside the page of tasks, and what its head says there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.i18n import _
from cchc_desktop.ui.tasks.actions import Step
from cchc_desktop.ui.tasks.standings import KEYS
from cchc_desktop.ui.tasks.views import LIST

if TYPE_CHECKING:
    from cchc_desktop.ui.tasks.page import TasksPage

_IMPORT, _STANDING, _VIEW = "import", "standing:", "view:"


def follow(page: TasksPage, item: str) -> None:
    """To a task by its id, a standing, a view, or the import; nowhere where there is no such thing."""
    link, _colon, file = item.partition(":")
    if link == _IMPORT:
        page.begin_import()
        if file:
            page.importing.read_file(Path(file))
        return
    page.leave_import()
    if item.startswith(_VIEW):
        key, _slash, inside = item.removeprefix(_VIEW).partition("/")
        page.views.choose(key, inside)
        return
    page.views.choose(LIST)
    if (standing := item.removeprefix(_STANDING)) in KEYS:
        page.list.filters.clear(standing)
        page.list.choose_first()
    elif item.isdecimal():
        page.list.choose(int(item))


def context(step: Step, count: int, overdue: int) -> str:
    """What stands beside the page's title."""
    match step:
        case Step.IMPORT:
            return _("Import of a plan")
        case Step.LIST | Step.VIEW if count:
            return _("{count} tasks · {overdue} overdue").format(count=count, overdue=overdue)
        case _:
            return ""
