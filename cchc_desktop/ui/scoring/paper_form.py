"""What the sheet's reports get by hand: number and day from the clerk, difficulties and requests in own words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.domain.dossier import Addition
from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_date, show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import TextField
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.scoring import readings
from cchc_desktop.ui.scoring.additions import (
    DIFFICULTIES,
    ISSUED,
    NUMBER,
    REJOINDER,
    REPORT,
    REQUESTS,
    added,
    report_code,
)
from cchc_desktop.ui.scoring.field import Field
from cchc_desktop.ui.scoring.pieces import Figure

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.store import Sheet
    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.scoring.reckoning import Reckoning

_FIELD = 44
_LARGEST = Decimal(999_999)
_NUMBERED = {REPORT: N_("Score report"), REJOINDER: N_("Report of explanations")}
_WORDED = {DIFFICULTIES: N_("Difficulties"), REQUESTS: N_("Requests")}


class PaperForm(QScrollArea):
    """A page within the page, of one round; kept as it is typed, each line by itself."""

    opened = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._of: tuple[Sheet, Round] | None = None
        self.title = heading()
        self.numbers: dict[str, Field] = {}
        self.days: dict[str, Field] = {}
        self.texts = {key: TextField(2) for key in _WORDED}
        self.close_form = QPushButton(_("Close"))
        self.close_form.clicked.connect(self.closed)
        for report, name in _NUMBERED.items():
            number = Figure(_("{report}: number").format(report=_(name)), readings.whole(most=_LARGEST))
            self.numbers[report] = self._field(report, NUMBER, number)
            day = Figure(_("{report}: day").format(report=_(name)), readings.day(desk.today().year))
            self.days[report] = self._field(report, ISSUED, day)
        for key, text in self.texts.items():
            text.setAccessibleName(_(_WORDED[key]))
            text.committed.connect(partial(self._keep_text, key))
        self._lay_out()

    def open_for(self, sheet: Sheet, last: Round) -> None:
        """Show what is added to the reports of a round, and go to the first line."""
        self._of = sheet, last
        self.show_stored()
        self.opened.emit()
        self.numbers[REPORT].edit.setFocus()

    def show_reckoning(self, reckoning: Reckoning) -> bool:
        """The sheet was changed meanwhile; False where it has not this round any more, and this is over."""
        if self._of is None or self._of[1] not in reckoning.sheet.rounds:
            return False
        self._of = reckoning.sheet, self._of[1]
        self.show_stored()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def show_stored(self) -> None:
        """Show what the store holds now."""
        if self._of is None:
            return
        sheet, last = self._of
        self.title.setText(_("Reports of round: {round}").format(round=last.value))
        for report in _NUMBERED:
            found = added(self._desk.store, report, sheet, last)
            self.numbers[report].show_value(None if found.number is None else Decimal(found.number))
            self.days[report].show_value(found.issued)
        found = added(self._desk.store, REPORT, sheet, last)
        drafts = self._drafts(sheet, last)
        for (key, text), own in zip(self.texts.items(), (found.difficulties, found.requests), strict=True):
            text.show_value(own or drafts[key])

    def _drafts(self, sheet: Sheet, last: Round) -> dict[str, str]:
        from cchc_desktop import gathering  # with the reports behind it: not before the form is opened
        from cchc_desktop.reports.scorecard import drafted

        made = gathering.dossier(self._desk.store, sheet, last, self._desk.today())
        return dict(zip(_WORDED, drafted(replace(made, added=Addition())), strict=True))

    def _field(self, report: str, key: str, figure: Figure) -> Field:
        field = Field(figure)
        field.entered.connect(lambda: self._keep(report, key, field.value))
        return field

    def _keep(self, report: str, key: str, value: readings.Value | None) -> None:
        match value:
            case None:
                text = None
            case str():
                text = value
            case Decimal():
                text = show_decimal(value).replace(".", "")
            case day:
                text = show_date(day)
        self._write(report, key, text)

    def _keep_text(self, key: str, text: str) -> None:
        """An emptied text goes back to the draft."""
        self._write(REPORT, key, text or None)
        self.show_stored()

    def _write(self, report: str, key: str, text: str | None) -> None:
        if self._of is not None:
            self._desk.store.reports.write_words(report_code(report, *self._of), key, text)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_form, 0, Qt.AlignmentFlag.AlignTop)
        numbered = QWidget()
        numbered.setMaximumWidth(theme.unit(2 * _FIELD))
        fields = QGridLayout(numbered)
        fields.setContentsMargins(0, 0, 0, 0)
        for row, report in enumerate(_NUMBERED):
            fields.addWidget(self.numbers[report], row, 0)
            fields.addWidget(self.days[report], row, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(1))
        column.addLayout(top)
        beside = QHBoxLayout()
        beside.addWidget(numbered, 1)
        beside.addStretch()
        column.addLayout(beside)
        for key, text in self.texts.items():
            column.addWidget(heading(_(_WORDED[key])))
            column.addWidget(text)
        hint = _("Number and day stay blank until the clerk gives them. An emptied text is drafted anew.")
        column.addWidget(words(hint, muted=True))
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
