"""The levels of a draft's ranking, a line each."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.indicators import Band
from cchc_desktop.domain.set_bands import BandFault, band_faults, ordered
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.fields import LineField
from cchc_desktop.ui.labels import caption
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.sets.amounts import Refusal, amounts, no_amount
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAULTS = {
    BandFault.NAMELESS: N_("A level has no name."),
    BandFault.SAME_NAME: N_("Two levels are called “{title}”."),
    BandFault.SAME_FLOOR: N_("Two levels begin at {floor} %."),
    BandFault.NONE_AT_ZERO: N_("No level begins at 0 %: a low result would have no ranking."),
    BandFault.ABOVE_WHOLE: N_("A level begins above 100 %."),
}
_STEP = 10


def faults_of(bands: Sequence[Band]) -> tuple[str, ...]:
    """What is wrong with levels, a sentence each."""
    return tuple(
        _(_FAULTS[fault]).format(title=band.title, floor=show_decimal(band.floor)) for fault, band in band_faults(bands)
    )


class Levels(QWidget):
    """A line for each level: its name, its floor, and the way to remove it."""

    corrected = Signal(object)
    """All levels, the highest first."""

    def __init__(self) -> None:
        super().__init__()
        self._bands: tuple[Band, ...] = ()
        self.names: list[LineField] = []
        self.floors: list[LineField] = []
        self.removes: list[QPushButton] = []
        self.add = once(QPushButton(theme.icon("plus"), " " + _("Add a level")))
        self.add.clicked.connect(lambda _checked=False: self._add())
        self.refused = Refusal()
        self.wrong = Notice("triangle-alert", Tone.WARN)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.unit(1))
        self._grid.setVerticalSpacing(theme.unit(0.5))
        for place, words in enumerate((_("Level"), _("From (%)"))):
            self._grid.addWidget(caption(words), 0, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addWidget(self.refused)
        column.addWidget(self.wrong)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_bands(self, bands: Sequence[Band], *, anew: bool) -> None:
        """Show levels; `anew` for another set's, or after one more or less."""
        if anew or len(bands) != len(self.names):
            self._rebuild(len(bands))
        self._bands = tuple(bands)
        for name, floor, band in zip(self.names, self.floors, bands, strict=True):
            name.show_value(band.title)
            floor.show_value(show_decimal(band.floor))
        self.wrong.say(*faults_of(bands))

    def commit(self) -> None:
        """Take over what is being typed."""
        for field in (*self.names, *self.floors):
            if field.unsaved:
                field.commit()

    def _rebuild(self, count: int) -> None:
        for part in (*self.names, *self.floors, *self.removes):
            part.blockSignals(True)
            part.hide()
            part.deleteLater()
        self.names, self.floors, self.removes = [], [], []
        self.refused.forget()
        for place in range(count):
            self._line(place)

    def _line(self, place: int) -> None:
        name, floor = LineField(), LineField()
        remove = once(QPushButton(theme.icon("trash-2"), ""))
        name.setAccessibleName(_("Level"))
        floor.setAccessibleName(_("From (%)"))
        floor.setMaximumWidth(theme.unit(9))
        words = _("Remove the level {title}").format(title=place + 1)
        self.refused.watch(floor, no_amount())
        remove.setAccessibleName(words)
        remove.setToolTip(words)
        name.committed.connect(lambda text: self._put(place, title=text))
        floor.committed.connect(lambda text: self._read(place, text))
        remove.clicked.connect(lambda _checked=False: self._say([*self._bands[:place], *self._bands[place + 1 :]]))
        for column, part in enumerate((name, floor, remove)):
            self._grid.addWidget(part, place + 1, column)
        self.names.append(name)
        self.floors.append(floor)
        self.removes.append(remove)

    def _add(self) -> None:
        self.commit()
        lowest = min((band.floor for band in self._bands), default=Decimal(_STEP))
        self._say([*self._bands, Band("", max(lowest - _STEP, Decimal(0)))])
        if self.names:
            self.names[-1].setFocus()

    def _read(self, place: int, text: str) -> None:
        floor = next(iter(amounts(text.rstrip("% "))), None)
        self.floors[place].set_wrong(wrong=floor is None)
        if floor is not None:
            self._put(place, floor=floor)

    def _put(self, place: int, *, title: str | None = None, floor: Decimal | None = None) -> None:
        if place < len(self._bands):
            before = self._bands[place]
            band = Band(before.title if title is None else title, before.floor if floor is None else floor)
            self._say([*self._bands[:place], band, *self._bands[place + 1 :]])

    def _say(self, bands: Sequence[Band]) -> None:
        self.corrected.emit(ordered(bands))
