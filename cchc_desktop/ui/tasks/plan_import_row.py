"""Below the rows: where the one under the keyboard was read from, and what is doubtful in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.domain.tasks import last_day
from cchc_desktop.i18n import _
from cchc_desktop.text import show_date
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.tasks import reading
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cchc_desktop.ui.tasks.draft import DraftRow


class PlanImportRow(QScrollArea):
    """Shows one row of the plan beside its source."""

    confirmed = Signal()
    """What is doubtful in it is right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.place = said(tone=Tone.MUTED)
        self.source = said()
        self.source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.understood = said()
        self.changed = said(tone=Tone.ACCENT)
        self.doubts = Notice("triangle-alert", Tone.WARN)
        self.confirm = QPushButton(theme.icon("check"), _("The reading is right"))
        body = QWidget()
        body.setObjectName("panel_body")
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.place)
        left.addWidget(self.source)
        right.addWidget(self.understood)
        right.addWidget(self.changed)
        right.addWidget(self.doubts)
        right.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        for side in (left, right):
            side.setSpacing(theme.unit(0.75))
            side.addStretch(1)
        row = QHBoxLayout(body)
        row.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        row.setSpacing(theme.unit(3))
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.setWidget(body)
        self.confirm.clicked.connect(lambda _checked=False: self.confirmed.emit())
        self.show_row(None)

    def show_row(self, row: DraftRow | None, changed: tuple[str, ...] = ()) -> None:
        """Show `row`, and what changed in it since it was taken in before; a hint where there is none."""
        self.changed.setText("\n".join(changed))
        self.changed.setVisible(bool(changed))
        self.confirm.setVisible(row is not None and row.unsure)
        if row is None:
            self.place.setText(_("Choose a row to see the sentence it was read from."))
            self.source.clear()
            self.understood.clear()
            self.doubts.say()
            return
        planned = row.planned
        page = _("page {number}").format(number=planned.page) if planned.page else ""
        self.place.setText(" · ".join(part for part in (_("In the document"), planned.section, page) if part))
        self.source.setText(f"“{planned.source}”" if planned.source else "")
        self.understood.setText("\n".join(_understood(row)))
        self.doubts.say(*(row.doubts if row.unsure else ()))


def _understood(row: DraftRow) -> Iterator[str]:
    """The reading; and the day that was set in its place."""
    yield _("Understood as: {reading}").format(reading=reading.whole(row.planned.deadline))
    if row.due != last_day(row.planned.deadline):
        yield _("Set by hand: {day}").format(day=show_date(row.due) if row.due else _("no day"))
