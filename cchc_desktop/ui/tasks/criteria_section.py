"""Which criteria a task serves, and what they bring now: linked, opened on the score sheet, unlinked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.labels import empty_out, heading, held, said
from cchc_desktop.ui.tasks.criterion_search import CriterionSearch
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.ui.tasks.opened import Worth


class CriteriaSection(QWidget):
    """Says by `changed` the codes the task is to serve."""

    changed = Signal(object)
    opened = Signal(str)
    """Go to this criterion on the score sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._codes: tuple[str, ...] = ()
        self._task_id: int | None = None
        self.links = QVBoxLayout()
        self.search = CriterionSearch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addWidget(heading(_("Criteria it serves, and their points")))
        column.addLayout(self.links)
        column.addWidget(self.search)
        self.search.chosen.connect(lambda code: self.changed.emit((*self._codes, code)))

    def show_task(self, task: Task, criteria: Mapping[str, str], worth: Mapping[str, Worth]) -> None:
        """Show the links of `task`; `criteria` are those that can be linked, `worth` what each brings now."""
        if task.id != self._task_id:
            self.search.line.clear()
        self._task_id, self._codes = task.id, task.criteria
        empty_out(self.links)
        for code in self._codes:
            link = CriterionLink(code, criteria.get(code, _("not on this year's sheet")), worth.get(code))
            link.opened.connect(self.opened)
            link.removed.connect(self._unlink)
            self.links.addWidget(link)
        self.search.offer(criteria, self._codes)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes, from above."""
        links = [link for link in held(self.links) if isinstance(link, CriterionLink)]
        buttons = [stop for link in links for stop in (link.name, link.remove)]
        return (*buttons, self.search.line, self.search.offers)

    def _unlink(self, code: str) -> None:
        self.changed.emit(tuple(each for each in self._codes if each != code))


class CriterionLink(QWidget):
    """One criterion: click it to see it scored; the cross takes the link away."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, code: str, title: str, worth: Worth | None) -> None:
        super().__init__()
        self.name = QPushButton(theme.icon("link", Tone.ACCENT), code)
        self.name.setProperty("flat", True)
        self.name.setToolTip(_("Show on the score sheet"))
        self.name.clicked.connect(lambda _checked=False: self.opened.emit(code))
        self.remove = once(QPushButton(theme.icon("x", Tone.MUTED), ""))
        self.remove.setProperty("flat", True)
        self.remove.setToolTip(_("Remove the link"))
        self.remove.setAccessibleName(_("Remove the link to {code}").format(code=code))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit(code))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(said(title))
        if worth is not None:
            words.addWidget(said(brings(worth), Tone.WARN if worth.lost else Tone.GOOD))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)


def brings(worth: Worth) -> str:
    """What a criterion brings now, and what it could still."""
    points, most = show_decimal(worth.points), show_decimal(worth.most)
    if not worth.lost:
        return _("{points} of {most} points").format(points=points, most=most)
    words = _("{points} of {most} points · {lost} still to be won")
    return words.format(points=points, most=most, lost=show_decimal(worth.lost))
