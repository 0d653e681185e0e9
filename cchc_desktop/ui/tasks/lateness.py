"""How much time there is still; and why a task is late, which the report will be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cchc_desktop.domain.tasks import Standing, finished_late
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import caption, said
from cchc_desktop.ui.tasks.standings import LOOKS
from cchc_desktop.ui.tasks.words import Words

if TYPE_CHECKING:
    from datetime import date

    from cchc_desktop.ui.tasks.opened import Opened

_URGENT = (Standing.OVERDUE, Standing.DUE_SOON)


class StandingLine(QWidget):
    """Where a task stands, in an icon and words."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self._words = said()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)

    def show_task(self, opened: Opened) -> None:
        """Show where the task in front stands."""
        look = LOOKS[opened.standing]
        self._icon.setPixmap(theme.icon_pixmap(look.icon, look.tone, theme.unit(2.5)))
        self._words.setText(" · ".join(part for part in (look.words, when(opened)) if part))
        self._words.setStyleSheet(f"color: {theme.color(look.tone).name()}; font-weight: bold")


class Lateness(QWidget):
    """The officer's words for it; seen while a task is late, was finished late, or has such words."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = Words(_("Why it is late"), hint=_("Why it is late, and when it will be done"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        column.addWidget(caption(_("Why it is late"), self.reason))
        column.addWidget(self.reason)

    def show_task(self, opened: Opened, *, anew: bool) -> None:
        """Show why the task in front is late."""
        task = opened.task
        self.reason.show_text(task.late_reason, anew=anew)
        late = opened.standing is Standing.OVERDUE or finished_late(task)
        self.setVisible(late or bool(task.late_reason))


def when(opened: Opened) -> str:
    """How far off its day is, or since when it is done."""
    task = opened.task
    if opened.standing is Standing.DONE and task.finished is not None:
        words = _("on {day}, late") if finished_late(task) else _("on {day}")
        return words.format(day=show_date(task.finished))
    due = _pressing(opened)
    if due is None:
        return ""
    days = (due - opened.today).days
    if days < 0:
        return _("{count} days ago").format(count=-days)
    return _("{count} days left").format(count=days) if days else _("today")


def _pressing(opened: Opened) -> date | None:
    """The task's own day, or that of the time it comes back where that one presses."""
    waiting = [turn.occurrence.due for turn in opened.turns if turn.done is None]
    coming = min(waiting, default=None) if opened.standing in _URGENT else None
    return min(filter(None, (opened.task.due, coming)), default=None)
