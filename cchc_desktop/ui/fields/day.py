"""A field for a day, typed as officers type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import read_date, show_date, tidy
from cchc_desktop.ui import theme
from cchc_desktop.ui.fields import Line
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    Today = Callable[[], date]
    """The day to reckon by, asked when it is needed: the program may stay open over midnight."""

_DATE_WIDTH = 13


class Day(QWidget):
    """A date as it is typed: 3011, 30/11 or 30/11/2026; empty for none."""

    entered = Signal(object)
    """A date or None, when it is not what was shown."""

    def __init__(self, name: str, today: Today, *, needed: bool = False) -> None:
        """Today's year is meant where none is typed; `needed`: empty is no answer."""
        super().__init__()
        self._today, self._needed = today, needed
        self._shown: date | None = None
        self.line = Line()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(_("dd/mm/yyyy"))
        self.line.setFixedWidth(theme.unit(_DATE_WIDTH))
        self.problem = said(tone=Tone.BAD)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        column.addWidget(self.line)
        column.addWidget(self.problem)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self.commit)
        self.line.left.connect(self._leave)
        self.line.textEdited.connect(lambda _text: self._complain(""))

    @property
    def day(self) -> date | None:
        """The date that stands there; None for none and for what is no date."""
        return read_date(self.line.text(), self._today().year)

    @property
    def typed(self) -> bool:
        """Whether something else stands there than what was shown."""
        return tidy(self.line.text()) != _words(self._shown)

    def show_day(self, day: date | None, *, anew: bool = False) -> None:
        """Show what the store holds; what was typed and not taken stays, unless the field begins `anew`."""
        typed = not anew and self.typed and (self.day is None or self.day != day)
        self._shown = day
        if not typed:
            self.line.setText(_words(day))
            self._complain("")

    def check(self) -> bool:
        """Whether what stands there can be taken; says under the field why not."""
        typed = tidy(self.line.text())
        if typed and self.day is None:
            self._complain(_("“{text}” is not a date. Type 3011 or 30/11/2026.").format(text=typed))
            return False
        if not typed and self._needed:
            self._complain(_("A date is needed here."))
            return False
        return True

    def check_past(self) -> bool:
        """As `check`, and a day still to come is none on which something was done."""
        if not self.check():
            return False
        if self.day is not None and self.day > self._today():
            self._complain(_("This day is still to come."))
            return False
        return True

    def commit(self) -> None:
        """Say what was entered, if it is a date or nothing, and other than before."""
        if not self.check():
            return
        day = self.day
        if self.line.text() != _words(day):
            self.line.setText(_words(day))
        if day != self._shown:  # shown when the store holds it, not before
            self.entered.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.typed:
            self.show_day(self._shown, anew=True)
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """A field nobody typed into is only empty."""
        if self.typed:
            self.commit()

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if self.line.property("wrong") != bool(sentence):
            self.line.setProperty("wrong", bool(sentence))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)


def _words(day: date | None) -> str:
    return show_date(day) if day else ""
