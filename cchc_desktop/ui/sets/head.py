"""Above a set: what can be done with it, and why it can't be changed where that is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import show_date, show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.flow import Flow
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from cchc_desktop.ui.sets.opened import OpenSet


class SetHead(QWidget):
    """One primary action: to issue a draft, to use any other."""

    left = Signal()
    issue_wanted = Signal()
    copy_wanted = Signal()
    use_wanted = Signal()
    export_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = self._button(_("All sets"), "undo-2")
        self.compare = self._button(_("Compare…"), "repeat-2")
        self.export = self._button(_("Excel…"), "file-down")
        self.copy = self._button(_("New version"), "copy")
        self.use = self._button("", "clipboard-check", primary=True)
        self.issue = self._button(_("Issue the set"), "stamp", primary=True)
        self.closed = Notice("lock", Tone.WAIT)
        buttons = QWidget()
        row = Flow(buttons, theme.unit(1))
        for button in (self.back, self.compare, self.export, self.copy, self.use, self.issue):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(1))
        column.addWidget(buttons)
        column.addWidget(self.closed)
        for button, wanted in (
            (self.back, self.left),
            (self.compare, self.compare_wanted),
            (self.export, self.export_wanted),
            (self.copy, self.copy_wanted),
            (self.use, self.use_wanted),
            (self.issue, self.issue_wanted),
        ):
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit())

    def show_set(self, shown: OpenSet, year: int) -> None:
        """Show a set, which could be used for `year`."""
        self.use.setText(" " + _("Use for {year}").format(year=year))
        for button, fits in (
            (self.compare, shown.stored is not None),
            (self.copy, not shown.draft),
            (self.use, not shown.draft),
            (self.issue, shown.draft),
        ):
            button.setVisible(fits)
        self.closed.say("" if shown.draft else _reason(shown))

    @staticmethod
    def _button(words: str, icon: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(theme.icon(icon, Tone.ON_ACCENT if primary else Tone.TEXT), f" {words}")
        button.setProperty("primary", primary)
        return once(button)


def described(shown: OpenSet) -> str:
    """A set in a line: what it is called, of which decision, how far it is."""
    indicators = shown.indicators
    points = _("{points} points").format(points=show_decimal(indicators.total))
    own = () if shown.draft else (indicators.title, indicators.document, str(indicators.year), points)
    return " · ".join(part for part in (*own, _state(shown)) if part)


def _state(shown: OpenSet) -> str:
    stored = shown.stored
    if stored is None:
        return _("Sample set")
    words = _("Issued on {day}").format(day=show_date(stored.issued)) if stored.issued else _("Draft")
    return _("{state} · read from {file}").format(state=words, file=stored.source) if stored.source else words


def _reason(shown: OpenSet) -> str:
    """Why it can't be changed, and what to do."""
    if shown.stored is None:
        return _("This set ships with the program and cannot be changed: make a new version of it to correct it.")
    return _(
        "An issued set cannot be changed, so that what was scored by it stays proven. "
        "Make a new version of it to correct it."
    )
