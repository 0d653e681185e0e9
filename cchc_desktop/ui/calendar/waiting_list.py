"""The tasks that wait, what for, and how well a document fits each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cchc_desktop.i18n import _
from cchc_desktop.text import cut_at_word
from cchc_desktop.ui import theme
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cchc_desktop.domain.following import Proposal
    from cchc_desktop.domain.tasks import Task

_LONGEST = 240


class WaitingList(QListWidget):
    """Space ticks, Enter opens the task; the likeliest for the document in front stand first."""

    ticked = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Waiting tasks"))
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setIconSize(QSize(theme.unit(2), theme.unit(2)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.ticked.emit())
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(Qt.ItemDataRole.UserRole)))

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the ticked tasks."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.data(Qt.ItemDataRole.CheckStateRole) is not None and item.checkState() is Qt.CheckState.Checked
        )

    def show_tasks(self, tasks: Sequence[Task], found: Mapping[int, Proposal], *, choosing: bool) -> None:
        """These; nothing is ticked but by the officer."""
        kept = set(self.chosen) if choosing else set()
        order = sorted(tasks, key=lambda task: -found[task.id].score if task.id in found else 0)
        with QSignalBlocker(self):
            self.clear()
            for task in order:
                self.addItem(_item(task, found.get(task.id), choosing=choosing, ticked=task.id in kept))
        if self.count():
            self.setCurrentRow(0)


def _item(task: Task, proposal: Proposal | None, *, choosing: bool, ticked: bool) -> QListWidgetItem:
    event = task.deadline.condition or task.deadline.text
    lines = [cut_at_word(task.title, _LONGEST), _("Waits for: {event}").format(event=cut_at_word(event, _LONGEST))]
    if proposal is not None:
        why = cut_at_word(proposal.why, _LONGEST)
        lines.append(_("Fits {score} %: {why}").format(score=proposal.score, why=why))
    look = ("link", Tone.ACCENT) if proposal else ("hourglass", Tone.WAIT)
    item = QListWidgetItem(theme.icon(*look), "\n".join(lines))
    item.setData(Qt.ItemDataRole.UserRole, task.id)
    if choosing:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item
