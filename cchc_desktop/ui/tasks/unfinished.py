"""What the officer began on the list or in the import and has not entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cchc_desktop.ui.tasks.page import TasksPage


def unfinished(page: TasksPage) -> Iterator[str]:
    """Each in words."""
    if page.importing.begun:
        yield _("the plan being checked")
    if page.list.new_task.begun:
        yield _("the new task")
    if page.list.panel.progress.half_typed:
        yield _("words on a task's progress")
    if page.list.panel.extension.drafts.any or page.list.several.extension.begun:
        yield _("an extension")
    if page.list.panel.occurrences.drafts.any:
        yield _("what was given for a time, or why it was let go")
