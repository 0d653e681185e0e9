"""Above the rows of a plan on its way in: its facts, what it replaces, what is doubtful, which rows to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.paper.menus import HUGE
from cchc_desktop.ui.tasks.plan_import_changes import PlanImportChanges
from cchc_desktop.ui.tasks.plan_import_facts import PlanFacts
from cchc_desktop.ui.tasks.plan_import_filter import ALL, UNSURE
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.ui.fields.day import Today


class PlanImportHead(QFrame):
    """Holds its parts; what they mean is the check's business."""

    def __init__(self, today: Today) -> None:
        super().__init__()
        self.facts = PlanFacts(today)
        self.changes = PlanImportChanges()
        self.refusal = Notice("triangle-alert")
        self.warnings = Notice("triangle-alert", Tone.WARN)
        self.chips = Chips([(ALL, _("All")), (UNSURE, _("To check"))])
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find a row (Ctrl+F)"))
        self.search.setAccessibleName(_("Find a row"))
        self.search.setClearButtonEnabled(True)
        self.ward_only = QCheckBox(_("Only take what binds the ward"))
        bar = QHBoxLayout()
        bar.setSpacing(theme.unit(1.5))
        bar.addWidget(self.chips)
        bar.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(1))
        for part in (self.facts, self.changes, self.refusal, self.warnings):
            column.addWidget(part)
        column.addLayout(bar)
        (column if theme.unit() > HUGE else bar).addWidget(self.ward_only)
