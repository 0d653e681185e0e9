"""What the officer entered for each leaf, and the words beside it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cchc_desktop.domain.answers import Answer
from cchc_desktop.store.records import Sheet

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Answers:
    """Answers and explanations by criterion code."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def of(self, sheet: Sheet) -> dict[str, Answer]:
        """Every answer of the sheet."""
        raise NotImplementedError

    def set(self, sheet: Sheet, code: str, answer: Answer) -> None:
        """Keep one answer."""
        raise NotImplementedError

    def set_all(self, sheet: Sheet, answers: Mapping[str, Answer]) -> None:
        """Keep many answers as one action: a pasted block; codes not named stay as they are."""
        raise NotImplementedError

    def clear(self, sheet: Sheet, code: str) -> None:
        """As if it had never been answered; the explanation stays."""
        raise NotImplementedError

    def explanations(self, sheet: Sheet) -> dict[str, str]:
        """Every explanation of the sheet that is not empty."""
        raise NotImplementedError

    def explain(self, sheet: Sheet, code: str, text: str) -> None:
        """Keep the explanation of one criterion."""
        raise NotImplementedError
