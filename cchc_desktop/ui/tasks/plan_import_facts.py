"""The document's own facts, above the rows: as read, to be corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields.day import Day
from cchc_desktop.ui.labels import caption
from cchc_desktop.ui.paper.menus import HUGE
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from cchc_desktop.ui.fields.day import Today

_FACTS = (
    ("number", N_("Document number"), 0, 15),
    ("kind", N_("Kind of document"), 0, 12),
    ("issuer", N_("Issued by"), 3, 15),
    ("title", N_("Subject"), 5, 15),
)
_LAST = "title"
"""The longest: at large text in a row of its own."""


class PlanFacts(QWidget):
    """Says by `changed` the document as the officer corrected it."""

    changed = Signal(object)

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._document = PlanDocument()
        self.lines: dict[str, QLineEdit] = {}
        self.date = Day(_("Date of the document"), today)
        self.date.entered.connect(lambda day: self._change(date=day))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit(1.5))
        grid.setVerticalSpacing(theme.unit(0.25))
        for place, (name, words, share, least) in enumerate(_FACTS):
            column = place + (place > 0)
            line = self.lines[name] = QLineEdit()
            line.setAccessibleName(_(words))
            line.setMinimumWidth(theme.unit(least))
            if not share:
                line.setMaximumWidth(theme.unit(least))
            line.editingFinished.connect(lambda name=name, line=line: self._change(**{name: tidy(line.text())}))
            if name == _LAST and theme.unit() > HUGE:
                grid.addWidget(caption(_(words), line), 2, 0, 1, -1)
                grid.addWidget(line, 3, 0, 1, -1)
                continue
            grid.addWidget(caption(_(words), line), 0, column)
            grid.addWidget(line, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, share)
        grid.addWidget(caption(_("Date of the document"), self.date.line), 0, 1)
        grid.addWidget(self.date, 1, 1)
        QWidget.setTabOrder(self.lines["number"], self.date.line)
        QWidget.setTabOrder(self.date.line, self.lines["kind"])

    def show_document(self, document: PlanDocument) -> None:
        """Show what is known of the document."""
        self._document = document
        self.date.show_day(document.date, anew=not self.date.line.hasFocus())
        for name, line in self.lines.items():
            text = getattr(document, name)
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
            line.setToolTip(tip(text))

    def _change(self, **facts: Any) -> None:
        document = replace(self._document, **facts)
        if document != self._document:
            self._document = document
            self.changed.emit(document)
