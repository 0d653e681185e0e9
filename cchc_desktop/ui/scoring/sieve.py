"""What of the tree is shown: by chip and by words, folded. The leaf in work stays until it is left."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from cchc_desktop.text import fold
from cchc_desktop.ui.scoring.model import ScoreModel
from cchc_desktop.ui.scoring.reckoning import Sieve
from cchc_desktop.ui.scoring.rows import Row


class SievedScores(QSortFilterProxyModel):
    """A parent is shown where one of its leaves is; the order is the set's."""

    def __init__(self, scores: ScoreModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scores = scores
        self._sieve = Sieve.ALL
        self._words: list[str] = []
        self._kept = ""
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(scores)

    @property
    def narrow(self) -> bool:
        """Whether anything is held back."""
        return bool(self._words) or self._sieve is not Sieve.ALL

    def let_through(self, sieve: Sieve, words: str) -> None:
        """Show what `sieve` passes and holds every word of `words`."""
        self.beginFilterChange()
        self._sieve, self._words = sieve, fold(words).split()
        self.endFilterChange()

    def keep(self, code: str) -> None:
        """Show this leaf even when an answer takes it through the sieve: it is in the officer's hands."""
        self._kept = code

    def let_go(self) -> None:
        """Look again at what was kept before."""
        self.beginFilterChange()
        self.endFilterChange()

    def leaves(self) -> list[Row]:
        """The leaves that are shown, in order."""
        return [row for row in self._scores.rows() if row.leaf and self._shows(row)]

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Called by Qt."""
        found = self._scores.row(self._scores.index(row, 0, parent))
        return found is not None and found.leaf and self._shows(found)

    def _shows(self, row: Row) -> bool:
        passed = self._sieve in row.passes or row.code == self._kept
        return passed and all(word in row.haystack for word in self._words)
