"""The set's own facts, above its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import LineField
from cchc_desktop.ui.labels import caption
from cchc_desktop.ui.sets.amounts import Refusal, amounts, no_amount

if TYPE_CHECKING:
    from cchc_desktop.ui.sets.opened import OpenSet

_FACTS = (
    ("title", N_("Name of the set"), 5, 20),
    ("year", N_("Year"), 0, 8),
    ("total", N_("Total points"), 0, 10),
    ("document", N_("Decision (number, date)"), 4, 18),
)
_YEARS = range(1990, 2200)


class SetFacts(QWidget):
    """Says by `corrected` one fact at a time."""

    corrected = Signal(str, object)
    """The fact's name in `IndicatorSet`, and its value."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, LineField] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.unit(1.5))
        grid.setVerticalSpacing(theme.unit(0.25))
        for place, (name, words, share, least) in enumerate(_FACTS):
            field = self.fields[name] = LineField()
            field.setAccessibleName(_(words))
            field.setAcceptDrops(False)  # a file dropped here is a decision, not text
            field.setMinimumWidth(theme.unit(least))
            if not share:
                field.setMaximumWidth(theme.unit(least))
            field.committed.connect(lambda text, name=name: self._read(name, text))
            grid.addWidget(caption(_(words), field), 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, share)
        self.refused = Refusal()
        self.refused.watch(self.fields["year"], _("Enter the year in four figures, for instance 2026."))
        self.refused.watch(self.fields["total"], no_amount())
        grid.addWidget(self.refused, 2, 0, 1, len(_FACTS))

    def show_set(self, shown: OpenSet, *, anew: bool) -> None:
        """Show a set's facts; `anew` for another set, whose fields forget what was typed."""
        indicators = shown.indicators
        texts = {
            "title": indicators.title,
            "year": str(indicators.year),
            "total": show_decimal(indicators.total),
            "document": indicators.document,
        }
        for name, field in self.fields.items():
            field.setReadOnly(not shown.draft)
            if anew:
                field.forget()
            field.show_value(texts[name])

    def commit(self) -> None:
        """Take over what is being typed."""
        for field in self.fields.values():
            if field.unsaved:
                field.commit()

    def _read(self, name: str, text: str) -> None:
        value: object = text
        if name == "year":
            value = int(text) if text.isdecimal() and int(text) in _YEARS else None
        elif name == "total":
            value = next(iter(amounts(text)), None)
        self.fields[name].set_wrong(wrong=value is None)
        if value is not None:
            self.corrected.emit(name, value)
