"""Numbers typed into a set, and what is said of one that cannot be kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cchc_desktop.domain.notation import sound
from cchc_desktop.i18n import _
from cchc_desktop.text import read_decimal
from cchc_desktop.ui.notice import Notice

if TYPE_CHECKING:
    from decimal import Decimal

    from cchc_desktop.ui.fields import LineField


def amounts(text: str) -> tuple[Decimal, ...]:
    """Every reading of `text` as a number from 0 that a set can hold."""
    return tuple(value for value in read_decimal(text) if value >= 0 and sound(value))


def no_amount() -> str:
    """What to do where there is none."""
    return _("Enter a number from 0 in figures, for instance 2,5.")


class Refusal(Notice):
    """Says what is wrong with the fields it watches, as long as any is."""

    def __init__(self) -> None:
        super().__init__()
        self._wrong: dict[LineField, str] = {}

    def watch(self, field: LineField, sentence: str) -> None:
        """Say `sentence` while the field is marked as wrong."""
        field.faulted.connect(partial(self._mark, field, sentence))

    def forget(self) -> None:
        """The fields are gone."""
        self._wrong.clear()
        self.say()

    def _mark(self, field: LineField, sentence: str, wrong: bool) -> None:  # noqa: FBT001 -- a signal's argument
        if wrong:
            self._wrong[field] = sentence
        else:
            self._wrong.pop(field, None)
        self.say(*dict.fromkeys(self._wrong.values()))
