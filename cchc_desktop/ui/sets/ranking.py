"""What a set says of its result as a whole: levels of the ranking, caps, rounding, whether it is per cent."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import LineField
from cchc_desktop.ui.labels import caption
from cchc_desktop.ui.sets.amounts import Refusal, amounts, no_amount
from cchc_desktop.ui.sets.levels import Levels

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.ui.sets.opened import OpenSet

_CAPS = (
    ("bonus_cap", N_("Bonus points come to at most")),
    ("penalty_cap", N_("Penalty points come to at most")),
    ("places", N_("Decimals a criterion is rounded to")),
)
_MOST_PLACES = 6
_CAP_WIDTH = 22


class Ranking(QWidget):
    """Says by `corrected` one fact of the set at a time."""

    corrected = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.levels = Levels()
        self.fields: dict[str, LineField] = {}
        self.per_cent = QCheckBox(_("The result is announced per cent (of the points that apply)"))
        self.refused = Refusal()
        caps = QGridLayout()
        caps.setHorizontalSpacing(theme.unit(1))
        caps.setVerticalSpacing(theme.unit(1))
        for place, (name, words) in enumerate(_CAPS):
            field = self.fields[name] = LineField()
            field.setAccessibleName(_(words))
            field.setMaximumWidth(theme.unit(_CAP_WIDTH))
            field.committed.connect(lambda text, name=name: self._read(name, text))
            caps.addWidget(caption(_(words), field), place, 0)
            caps.addWidget(field, place, 1)
        for name in ("bonus_cap", "penalty_cap"):
            self.fields[name].setPlaceholderText(_("no common cap"))
            self.refused.watch(self.fields[name], no_amount())
        self.refused.watch(self.fields["places"], _("Enter a whole number from 0 to {most}.").format(most=_MOST_PLACES))
        caps.addWidget(self.refused, len(_CAPS), 0, 1, 2)
        caps.addWidget(self.per_cent, len(_CAPS) + 1, 0, 1, 2)
        caps.setRowStretch(len(_CAPS) + 2, 1)
        row = QHBoxLayout()
        row.setContentsMargins(*[theme.unit(2)] * 4)
        row.setSpacing(theme.unit(4))
        row.addWidget(self.levels, 1)
        row.addLayout(caps, 1)
        inside, area, whole = QWidget(), QScrollArea(), QVBoxLayout(self)
        inside.setLayout(row)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self.levels.corrected.connect(lambda bands: self.corrected.emit("bands", bands))
        self.per_cent.clicked.connect(lambda on: self.corrected.emit("normalised", bool(on)))

    def show_set(self, shown: OpenSet, *, anew: bool) -> None:
        """Show a set's; `anew` for another set, whose fields forget what was typed."""
        indicators = shown.indicators
        for name, field in self.fields.items():
            if anew:
                field.forget()
            field.show_value(_told(indicators, name))
        self.levels.show_bands(indicators.bands, anew=anew)
        self.per_cent.setChecked(indicators.normalised)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.levels.commit()
        for field in self.fields.values():
            if field.unsaved:
                field.commit()

    def _read(self, name: str, text: str) -> None:
        value: object = None
        if name == "places":
            value = int(text) if text.isdecimal() and int(text) <= _MOST_PLACES else None
            wrong = value is None
        else:
            value = next(iter(amounts(text)), None)
            wrong = bool(text) and value is None
        self.fields[name].set_wrong(wrong=wrong)
        if not wrong:
            self.corrected.emit(name, value)


def _told(indicators: IndicatorSet, name: str) -> str:
    value = getattr(indicators, name)
    return "" if value is None else show_decimal(Decimal(value))
