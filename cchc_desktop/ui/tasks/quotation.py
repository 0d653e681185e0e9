"""The superior's own sentence: never edited, always at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.tasks.plan_words import plan_name
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import StoredPlan


class Quotation(QFrame):
    """The sentence the task was read from, with its document and page."""

    source_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quotation")
        self.text = said()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place = said(tone=Tone.MUTED)
        self.open = QPushButton(theme.icon("file-text", Tone.ACCENT), _("Open the document"))
        self.open.setProperty("flat", True)
        self.open.clicked.connect(lambda _checked=False: self.source_wanted.emit())
        column = QVBoxLayout(self)
        column.setSpacing(theme.unit(0.5))
        column.addWidget(self.text)
        column.addWidget(self.place)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_source(self, task: Task, plan: StoredPlan | None) -> None:
        """Quote `task`'s source; nothing for a task of the officer's own."""
        self.setVisible(bool(task.source_text) or plan is not None)
        self.text.setText(f"“{task.source_text}”" if task.source_text else "")
        self.text.setVisible(bool(task.source_text))
        self.place.setText(" · ".join(part for part in (*_document(plan), task.section, _page(task)) if part))
        self.open.setVisible(plan is not None and plan.file is not None)


def _document(plan: StoredPlan | None) -> tuple[str, ...]:
    if plan is None:
        return ()
    name, day = plan_name(plan.document), plan.document.date
    return (_("{number} of {day}").format(number=name, day=show_date(day)) if day else name,)


def _page(task: Task) -> str:
    return _("page {number}").format(number=task.source_page) if task.source_page else ""
