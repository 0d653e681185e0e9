"""The comparison over the store: what can be compared, and what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.ui.steering.compared import choices, comparison, usual
from cchc_desktop.ui.steering.comparison_view import ComparisonView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cchc_desktop.ui.desk import Desk
    from cchc_desktop.ui.steering.compared import Choice


class Comparing(ComparisonView):
    """Keeps what the officer chose as long as it is there."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.habits, parent)
        self._store = desk.store
        self._chosen: tuple[Choice, ...] | None = None
        self.wanted.connect(self._choose_all)

    def reload(self) -> None:
        """Show what the store holds now."""
        offered = choices(self._store)
        kept = tuple(each for each in self._chosen or () if each in offered)
        self._compare(kept or usual(offered))

    def _choose_all(self, chosen: tuple[Choice, ...]) -> None:
        self._chosen = chosen
        self._compare(chosen)

    def _compare(self, chosen: tuple[Choice, ...]) -> None:
        self.offer(choices(self._store), chosen)
        self.show_comparison(comparison(self._store, chosen))
