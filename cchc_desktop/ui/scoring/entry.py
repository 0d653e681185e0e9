"""What the officer fills in for one leaf: built from what is asked, gives an answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.answers import Answer
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.asked import asked
from cchc_desktop.ui.scoring.field import Field
from cchc_desktop.ui.scoring.options import Options
from cchc_desktop.ui.scoring.pieces import Choices, Figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.ui.scoring.pieces import Asked

_BY_KEY = Qt.FocusReason.TabFocusReason


class Entry(QWidget):
    """Every line and option of a leaf, in the order in which Enter goes through them."""

    answered = Signal(object)
    """The `Answer`, another one now."""
    passed = Signal()
    """Enter after the last."""

    def __init__(self, leaf: Indicator, year: int) -> None:
        super().__init__()
        self._answer = Answer()
        self._pieces = [_piece(group) for group in asked(leaf, year)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit())
        for widget in self._widgets():
            column.addWidget(widget)
            widget.entered.connect(self._gather)
            widget.passed.connect(partial(self._go_on, widget))

    def show_answer(self, answer: Answer, *, keep_typed: bool = False) -> None:
        """Show what is saved; drafts stay, with `keep_typed` what was typed last as well: it was not saved."""
        self._answer = answer
        for piece in self._pieces:
            piece.show(answer, keep_typed=keep_typed)

    def begin(self) -> bool:
        """Put the focus where filling in begins; False where there is nothing to fill in."""
        return self._enter(self._pieces) or self._enter(self._pieces, asides=True)

    def stops(self) -> list[QWidget]:
        """Everything that takes the focus, in order."""
        return [stop for piece in self._pieces for stop in piece.stops()]

    def commit(self) -> None:
        """Take over what is being typed."""
        for field in self._fields():
            field.commit()

    def drafts(self) -> dict[int, str]:
        """What was typed and couldn't be taken over, by the place of its line."""
        return {place: draft for place, field in enumerate(self._fields()) if (draft := field.draft) is not None}

    def take_up(self, drafts: Mapping[int, str]) -> None:
        """Put drafts back, with what is wrong with them."""
        fields = self._fields()
        for place, draft in drafts.items():
            fields[place].type_in(draft)

    def _widgets(self) -> list[Field | Options]:
        return [widget for piece in self._pieces for widget in piece.widgets]

    def _fields(self) -> list[Field]:
        return [widget for widget in self._widgets() if isinstance(widget, Field)]

    def _gather(self) -> None:
        answer = self._answer
        for piece in self._pieces:
            answer = piece.put(answer)
        changed = answer != self._answer
        self.show_answer(answer)
        if changed:
            self.answered.emit(answer)

    def _go_on(self, here: Field | Options) -> None:
        """To the next line that is still to be filled in; out after the last."""
        place = next(place for place, piece in enumerate(self._pieces) if here in piece.widgets)
        widgets: list[Field | Options] = [*self._pieces[place].widgets]
        following = [each for each in widgets[widgets.index(here) + 1 :] if each.isEnabled()]
        if following:
            following[0].setFocus(_BY_KEY)
        elif not self._enter(self._pieces[place + 1 :]):
            self.passed.emit()

    def _enter(self, pieces: list[_Piece], *, asides: bool = False) -> bool:
        """Focus the first line open; another way of answering only where there is no answer, or with `asides`."""
        for piece in pieces:
            stop = next((widget for widget in piece.widgets if widget.isEnabled()), None)
            if stop is not None and (asides or self._answer.empty or not piece.aside):
                (stop.first if isinstance(stop, Options) else stop).setFocus(_BY_KEY)
                return True
        return False


@dataclass(frozen=True, slots=True)
class _Lines:
    """Figures and the fields they are typed into."""

    group: Figures
    widgets: list[Field]
    aside = False

    def show(self, answer: Answer, *, keep_typed: bool) -> None:
        for field, value in zip(self.widgets, self.group.get(answer), strict=True):
            field.show_value(value, keep_typed=keep_typed)
            field.setEnabled(not self.group.idle(answer))

    def put(self, answer: Answer) -> Answer:
        return self.group.put(answer, tuple(field.value for field in self.widgets))

    def stops(self) -> list[QWidget]:
        return [field.edit for field in self.widgets]


@dataclass(frozen=True, slots=True)
class _Ticks:
    """Options and the buttons they are chosen by."""

    group: Choices
    widgets: list[Options]

    @property
    def aside(self) -> bool:
        return self.group.aside

    def show(self, answer: Answer, *, keep_typed: bool) -> None:  # noqa: ARG002 -- a tick is not typed
        for options in self.widgets:
            options.show_ticked(self.group.get(answer))
            options.setEnabled(not self.group.idle(answer))

    def put(self, answer: Answer) -> Answer:
        return self.group.put(answer, self.widgets[0].ticked)

    def stops(self) -> list[QWidget]:
        return [button for options in self.widgets for button in options.buttons]


_Piece = _Lines | _Ticks


def _piece(group: Asked) -> _Piece:
    match group:
        case Figures():
            return _Lines(group, [Field(line) for line in group.figures])
        case Choices():
            return _Ticks(group, [Options(group.labels, single=group.single)])
