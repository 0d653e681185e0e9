"""Above the rows of a document: which plan it corrects, how far they are apart, and what it no longer holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.paper.menus import ROOMY
from cchc_desktop.ui.tasks.plan_words import plan_words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from cchc_desktop.domain.tasks import Task
    from cchc_desktop.store import StoredPlan

_MOST_LINES = 4


class PlanImportChanges(QFrame):
    """Hidden while no plan was ever taken in."""

    chosen = Signal(object)
    """The id of the plan to compare with; None for a plan of its own."""
    dropped = Signal(object)
    """The ids of the tasks that may go."""

    def __init__(self) -> None:
        super().__init__()
        self.plans = QComboBox()
        self.plans.setAccessibleName(_("Corrects the plan"))
        caption = QLabel(_("Corrects the plan"))
        caption.setBuddy(self.plans)
        self.words = said()
        self.gone_caption = said(_("No longer in the document; tick what is to be deleted:"))
        self.gone = QListWidget()
        self.gone.setAccessibleName(_("Tasks no longer in the document"))
        bar = QHBoxLayout()
        bar.setSpacing(theme.unit(1.5))
        bar.addWidget(caption)
        bar.addWidget(self.plans)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.75))
        column.addLayout(bar)
        if theme.unit() > ROOMY:
            bar.addStretch(1)
            column.addWidget(self.words)
        else:
            bar.addWidget(self.words, 1)
        column.addWidget(self.gone_caption)
        column.addWidget(self.gone)
        self.plans.activated.connect(lambda place: self.chosen.emit(self.plans.itemData(place)))
        self.gone.itemChanged.connect(lambda _item: self.dropped.emit(self._ticked()))
        self.show_plans((), None)
        self.show_changes("", ())

    def show_plans(self, plans: Sequence[StoredPlan], chosen: int | None) -> None:
        """Offer the plans, newest first."""
        self.plans.clear()
        self.plans.addItem(_("None: it is a plan of its own"), None)
        for plan in reversed(plans):
            self.plans.addItem(plan_words(plan.document), plan.id)
        self.plans.setCurrentIndex(max(0, self.plans.findData(chosen)) if chosen is not None else 0)
        self.setVisible(bool(plans))

    def show_changes(self, words: str, gone: Sequence[Task], dropped: Container[int] = ()) -> None:
        """Say how far they are apart, and which of the gone may be `dropped`; nothing where none is compared."""
        self.words.setText(words)
        self.gone.blockSignals(True)
        self.gone.clear()
        for task in gone:
            item = QListWidgetItem(f"{task.number}. {task.title}" if task.number else task.title)
            item.setData(Qt.ItemDataRole.UserRole, task.id)
            item.setCheckState(Qt.CheckState.Checked if task.id in dropped else Qt.CheckState.Unchecked)
            self.gone.addItem(item)
        self.gone.blockSignals(False)
        self.gone.setFixedHeight(theme.unit(3.5) * min(len(gone), _MOST_LINES) + theme.unit(1))
        for part in (self.gone_caption, self.gone):
            part.setVisible(bool(gone))

    def _ticked(self) -> frozenset[int]:
        items = [self.gone.item(place) for place in range(self.gone.count())]
        return frozenset(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked
        )
