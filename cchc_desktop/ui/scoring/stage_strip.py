"""Where the sheet stands on its way, until when, and what comes next: one line under the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from cchc_desktop.domain.rounds import Stage
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.stage_forms import LimitsForm, ReopenForm
from cchc_desktop.ui.scoring.stage_words import DEEDS, left, limited
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from cchc_desktop.store import Sheet

_SEPARATOR = "  ›  "
_MORE = "  › …"
_LEAST = 12


class StageStrip(QFrame):
    """Asks for what is wanted; the page does it."""

    advanced = Signal(object)
    """The `Stage` to go on to."""
    reopened = Signal(object, str)
    """An earlier `Stage`, and why."""
    limited = Signal(object, object)
    """A `Stage` and its last day, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stage_strip")
        self._sheet: Sheet | None = None
        self._today: date | None = None
        self._limit_words = ("", "")
        self.way = Way()
        self.limit = _flat("")
        self.reopen = _flat(_("Reopen…"))
        self.aside = _flat("")
        self.next = QPushButton()
        self.next.setProperty("primary", True)
        self.reopening = ReopenForm()
        self.limits = LimitsForm()
        self._lay_out()
        self.limit.clicked.connect(self._toggle_limits)
        self.reopen.clicked.connect(self._toggle_reopening)
        self.next.clicked.connect(lambda _checked=False: self._advance(0))
        self.aside.clicked.connect(lambda _checked=False: self._advance(1))
        self.reopening.decided.connect(self.reopened)
        self.limits.limited.connect(self.limited)

    def show_sheet(self, sheet: Sheet, today: date) -> None:
        """Show where `sheet` stands."""
        if sheet is self._sheet and today == self._today:
            return
        self._today = today
        if self._sheet is None or sheet.stage is not self._sheet.stage or sheet.id != self._sheet.id:
            self.reopening.hide()
        self._sheet = sheet
        self.way.show_stage(sheet.stage)
        coming = sheet.stage.next
        for place, button in enumerate((self.next, self.aside)):
            button.setVisible(place < len(coming))
            if place < len(coming):
                button.setText(_(DEEDS[coming[place]]))
        self.reopen.setVisible(sheet.stage.place > 0)
        self.limit.setVisible(bool(coming))
        if not coming:
            self.limits.hide()
        self.reopening.show_stage(sheet.stage)
        self.limits.show_sheet(sheet)
        self._show_limit(sheet, today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: the limit says less where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _show_limit(self, sheet: Sheet, today: date) -> None:
        coming = [stage for stage in sheet.stage.next if stage in sheet.limits]
        if coming:
            day = sheet.limits[coming[0]]
            (whole, tone), (short, _tone) = limited(day, today), left(day, today)
        else:
            (whole, tone), short = (_("Set time limits…"), Tone.TEXT), _("Set time limits…")
        self._limit_words = (whole, short)
        self.limit.setToolTip(whole)
        self.limit.setIcon(theme.icon("calendar-clock", tone))
        self._fit()

    def _fit(self) -> None:
        whole, short = self._limit_words
        self.limit.setText(f" {whole}")
        buttons = [each for each in (self.limit, self.reopen, self.aside, self.next) if not each.isHidden()]
        taken = sum(each.sizeHint().width() for each in buttons) + theme.unit(1.5) * len(buttons) + theme.unit(4)
        if self.way.least_width() + taken > self.width():
            self.limit.setText(f" {short}")

    def _advance(self, place: int) -> None:
        if self._sheet is not None:
            self.advanced.emit(self._sheet.stage.next[place])

    def _toggle_limits(self) -> None:
        self.reopening.hide()
        self.limits.setVisible(self.limits.isHidden())
        if self.limits.isVisible():
            self.limits.begin()

    def _toggle_reopening(self) -> None:
        self.limits.hide()
        self.reopening.setVisible(self.reopening.isHidden())
        if self.reopening.isVisible():
            self.reopening.begin()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(theme.unit(2), theme.unit(0.5), theme.unit(2), theme.unit(0.5))
        row.setSpacing(theme.unit(1.5))
        row.addWidget(self.way, 1)
        for button in (self.limit, self.reopen, self.aside, self.next):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.reopening)
        column.addWidget(self.limits)
        self.reopening.hide()
        self.limits.hide()


class Way(QLabel):
    """The stages in order, the one that is reached in bold; names give way where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._stage = Stage.SCORING
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(theme.unit(_LEAST))

    def show_stage(self, stage: Stage) -> None:
        """Show how far it has come."""
        self._stage = stage
        self.setAccessibleName(
            _("Stage {place} of {count}: {name}").format(place=stage.place + 1, count=len(Stage), name=stage.value)
        )
        self.setToolTip("<p>" + "<br>".join(_dressed(each, stage) for each in Stage) + "</p>")
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: as many names as there is room for."""
        super().resizeEvent(event)
        self._write()

    def least_width(self) -> int:
        """What it takes to say where it stands."""
        return self._width([self._stage])

    def _write(self) -> None:
        parts = next((parts for parts in self._variants() if self._width(parts) <= self.width()), None)
        place = f"{self._stage.place + 1}/{len(Stage)}"
        words = _SEPARATOR.join(_dressed(each, self._stage) for each in parts or (self._stage,))
        more = parts is not None and parts[-1] is not list(Stage)[-1]
        whole = f"{words}{_MORE}" if more else words
        text = whole if parts is not None and len(parts) == len(Stage) else f"{place}{_SEPARATOR}{whole}"
        if text != self.text():
            self.setText(text)

    def _variants(self) -> Iterator[list[Stage]]:
        """All the names, then fewer and fewer round the one that is reached."""
        stages, place = list(Stage), self._stage.place
        for count in range(len(stages), 0, -1):
            first = min(max(place - 1, 0), len(stages) - count) if count > 1 else place
            yield stages[first : first + count]

    def _width(self, parts: list[Stage]) -> int:
        bold = QFont(self.font())
        bold.setBold(True)
        text = "0/0" + _SEPARATOR + _SEPARATOR.join(map(_name, parts)) + _MORE
        return QFontMetrics(bold).horizontalAdvance(text)


def _name(stage: Stage) -> str:
    return stage.value[0].upper() + stage.value[1:]


def _dressed(stage: Stage, now: Stage) -> str:
    if stage is now:
        return f'<b style="color:{theme.color(Tone.ACCENT).name()}">{_name(stage)}</b>'
    tone = Tone.TEXT if stage.place < now.place else Tone.MUTED
    return f'<span style="color:{theme.color(tone).name()}">{_name(stage)}</span>'


def _flat(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setProperty("flat", True)
    return button
