"""What the superior's document says of who does it and what comes of it; the officer may put it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import caption, heading
from cchc_desktop.ui.tasks.words import Words

if TYPE_CHECKING:
    from cchc_desktop.domain.tasks import Task


class GivenSection(QWidget):
    """Says by `changed` which fields of the task are to be other."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.leads = Words(_("Lead"), many=True, hint=_("One unit a line"))
        self.partners = Words(_("Partner units"), many=True, hint=_("One unit a line"))
        self.deliverable = Words(_("Deliverable"))
        self.binds_ward = QCheckBox(_("This task binds the ward"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(1))
        column.addWidget(heading(_("Who does it")))
        pairs = ((_("Lead"), self.leads), (_("Partner units"), self.partners), (_("Deliverable"), self.deliverable))
        for words, field in pairs:
            column.addWidget(caption(words, field))
            column.addWidget(field)
        column.addWidget(self.binds_ward)
        self.leads.entered.connect(lambda text: self.changed.emit({"leads": tuple(text.splitlines())}))
        self.partners.entered.connect(lambda text: self.changed.emit({"partners": tuple(text.splitlines())}))
        self.deliverable.entered.connect(lambda text: self.changed.emit({"deliverable": text}))
        self.binds_ward.clicked.connect(lambda on: self.changed.emit({"binds_ward": on}))

    @property
    def words(self) -> tuple[Words, ...]:
        """The fields for words, from above."""
        return (self.leads, self.partners, self.deliverable)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes, from above."""
        return (*self.words, self.binds_ward)

    def show_task(self, task: Task, *, anew: bool) -> None:
        """Show what was given to `task`; what is being typed for the same one stays."""
        self.leads.show_text("\n".join(task.leads), anew=anew)
        self.partners.show_text("\n".join(task.partners), anew=anew)
        self.deliverable.show_text(task.deliverable, anew=anew)
        self.binds_ward.setChecked(task.binds_ward)
