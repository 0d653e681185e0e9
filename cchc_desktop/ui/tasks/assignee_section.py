"""Whose it is inside the ward: the room and the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import caption, heading
from cchc_desktop.ui.tasks.suggested import Suggested

if TYPE_CHECKING:
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.tasks.opened import Used


class AssigneeSection(QWidget):
    """Says by `changed` which fields of the task are to be other."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._task_id: int | None = None
        self.room = Suggested(_("Room"), _("Office of the ward"))
        self.person = Suggested(_("Person"), _("Full name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(heading(_("Assigned to")))
        for words, field in ((_("Room"), self.room), (_("Person"), self.person)):
            column.addWidget(caption(words, field))
            column.addWidget(field)
        self.room.entered.connect(lambda name: self.changed.emit({"room": name}))
        self.person.entered.connect(lambda name: self.changed.emit({"person": name}))

    def show_task(self, task: Task, used: Used) -> None:
        """Show whose `task` is; `used` are the names to choose from."""
        anew = task.id != self._task_id
        self._task_id = task.id
        self.room.offer(used.rooms)
        self.person.offer(used.people)
        self.room.show_text(task.room, anew=anew)
        self.person.show_text(task.person, anew=anew)

    def commit(self) -> None:
        """Take in what stands in a field not left yet."""
        self.room.commit()
        self.person.commit()
