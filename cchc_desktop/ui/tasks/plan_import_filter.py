"""Which rows of a plan on its way in are shown: all, those to check, the ward's, those with some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel

from cchc_desktop.text import fold

if TYPE_CHECKING:
    from cchc_desktop.ui.tables.two_lines import Index
    from cchc_desktop.ui.tasks.plan_import_model import PlanImportModel

ALL, UNSURE = "all", "unsure"


class PlanImportFilter(QSortFilterProxyModel):
    """In the order of the document; a row corrected stays in sight until something else is wished."""

    def __init__(self, model: PlanImportModel) -> None:
        super().__init__()
        self._model = model
        self._kind, self._needle = ALL, ""
        self._words: dict[int, str] = {}
        model.modelReset.connect(self._words.clear)
        model.dataChanged.connect(lambda *_ends: self._words.clear())
        self.setSourceModel(model)
        self.setDynamicSortFilter(False)

    def want(self, kind: str | None = None, needle: str | None = None) -> None:
        """Show only these from now on."""
        self._kind = self._kind if kind is None else kind
        self._needle = self._needle if needle is None else fold(needle)
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002 -- a flat list
        """Called by Qt."""
        draft = self._model.draft
        if not draft.lets(draft.rows[source_row]):
            return False
        if self._kind == UNSURE and not draft.rows[source_row].unsure:
            return False
        return not self._needle or self._has_words(source_row)

    def _has_words(self, row: int) -> bool:
        if row not in self._words:
            self._words[row] = self._model.draft.rows[row].folded
        return all(word in self._words[row] for word in self._needle.split())
