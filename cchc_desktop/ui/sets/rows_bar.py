"""What stands over the rows of a set: which of them are shown, the ranking in their place, the deeds of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.sets.opened import Sieve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu

    from cchc_desktop.ui.sets.rows import Row

_SEARCH_WIDTH = 17


class RowsBar(QWidget):
    """Chips and a search, a button that is down while the ranking is shown, a menu."""

    sifted = Signal()
    """Other rows are wanted."""

    def __init__(self, of_row: QMenu) -> None:
        super().__init__()
        sieves = {Sieve.ALL: _("All"), Sieve.CHECK: _("To check"), Sieve.MANUAL: _("Scored by hand")}
        sieves[Sieve.SUMS] = _("Wrong sums")
        self.chips = Chips([(sieve.value, words) for sieve, words in sieves.items()])
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find a row (Ctrl+F)"))
        self.search.setAccessibleName(_("Find a row"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(theme.unit(_SEARCH_WIDTH))
        self.ranking = QPushButton(_("Ranking and caps…"))
        self.ranking.setCheckable(True)
        self.row_menu = QPushButton(_("Row"))
        self.row_menu.setMenu(of_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit(1))
        row.addWidget(self.chips, 1)
        for part in (self.search, self.ranking, self.row_menu):
            row.addWidget(part)
        self.ranking.toggled.connect(self._turn)
        self.chips.chosen.connect(lambda _key: self.sifted.emit())
        self.search.textChanged.connect(lambda _text: self.sifted.emit())

    @property
    def sieve(self) -> Sieve:
        """Which rows are wanted."""
        return Sieve(self.chips.current)

    def count(self, rows: Sequence[Row]) -> None:
        """Say how many each chip lets through."""
        self.chips.count({sieve.value: sum(sieve in row.passes for row in rows) for sieve in Sieve})

    def offer_ranking(self, *, offered: bool, anew: bool) -> None:
        """Whether the ranking can be corrected; of another set the rows come first."""
        self.ranking.setVisible(offered)
        self.ranking.setChecked(offered and self.ranking.isChecked() and not anew)

    def begin_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()
        self.search.selectAll()

    def clear(self) -> None:
        """Every row is wanted."""
        if self.search.text() or self.sieve is not Sieve.ALL:
            self.search.clear()
            self.chips.choose(Sieve.ALL.value)

    def _turn(self, ranking: bool) -> None:  # noqa: FBT001 -- Qt's signal
        self.ranking.setText(_("Rows of the set") if ranking else _("Ranking and caps…"))
        self.row_menu.setDisabled(ranking)
