"""One set: its facts, its rows sieved by chips, the row in front beside. A draft is corrected, any other is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain import set_editing
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.sets import row_deeds
from cchc_desktop.ui.sets.facts import SetFacts
from cchc_desktop.ui.sets.head import SetHead
from cchc_desktop.ui.sets.model import SetModel
from cchc_desktop.ui.sets.ranking import Ranking
from cchc_desktop.ui.sets.row_form import RowForm
from cchc_desktop.ui.sets.rows import sieved, tree_rows
from cchc_desktop.ui.sets.rows_bar import RowsBar
from cchc_desktop.ui.sets.tree import Deed, SetTree
from cchc_desktop.ui.sets.whole import Whole
from cchc_desktop.ui.split import Split

if TYPE_CHECKING:
    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.domain.set_editing import Place
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.sets.opened import OpenSet

_SPLITTER = "set_rows_and_row"
_SHARES = (58, 42)
_ADDING = (Deed.ADD, Deed.ADD_UNDER)


class SetEditor(QWidget):
    """Shows an `OpenSet`; every correction goes out by `corrected` and comes back by `show_set`."""

    corrected = Signal(object)
    """The `OpenSet` as it is to be saved."""
    told = Signal(str, bool)
    """News, and whether the last action can be taken back there."""

    def __init__(self, habits: Habits) -> None:
        super().__init__()
        self.open: OpenSet | None = None
        self.head = SetHead()
        self.facts = SetFacts()
        self.ranking = Ranking()
        self._sides = QStackedWidget()
        self.whole = Whole()
        self.model = SetModel(self)
        self.tree = SetTree(self.model)
        self.bar = RowsBar(self.tree.menu())
        self.form = RowForm()
        self._lay_out(habits)
        self._connect()

    @property
    def front(self) -> Place:
        """The place of the row in front."""
        return self.tree.front

    @property
    def row(self) -> Indicator | None:
        """The row in front."""
        return set_editing.row_at(self.open.indicators, self.front) if self.open is not None else None

    def show_set(self, shown: OpenSet, year: int) -> None:
        """Show a set, which could be used for `year`; the same one as before keeps the officer's place."""
        anew = self.open is None or self.open.key != shown.key
        self.open = shown
        self.head.show_set(shown, year)
        self.facts.show_set(shown, anew=anew)
        self.ranking.show_set(shown, anew=anew)
        self.facts.setVisible(shown.draft)  # of any other set the page's head says them
        self.bar.offer_ranking(offered=shown.draft, anew=anew)
        self.whole.show_set(shown)
        self.tree.allow(editing=shown.draft)
        if anew:
            self.form.forget()  # it was taken over when the other set was left
            self.bar.clear()
        rows = tree_rows(shown)
        self.bar.count(rows)
        front = (0,) if anew else self.front
        self.tree.show_rows(sieved(rows, self.bar.sieve, self.bar.search.text(), front), front)
        self._show_row()

    def search_rows(self) -> None:
        """Ctrl+F."""
        self.bar.begin_search()

    def go_to(self, code: str) -> bool:
        """Bring the row with that code to the front; False where there is none."""
        rows = set_editing.rows_of(self.open.indicators) if self.open is not None else ()
        place = next((place for place, row in rows if row.code == code), None)
        if place is None:
            return False
        self.bar.clear()
        self.bar.ranking.setChecked(False)
        self.tree.go_to(place)
        return True

    def commit(self) -> None:
        """Take over what is being typed."""
        self.facts.commit()
        self.ranking.commit()
        self.form.commit()

    def _show_row(self) -> None:
        row = self.row
        self.form.body.setVisible(row is not None)  # an empty set has nothing to be corrected
        if self.open is not None and row is not None:
            self.form.show_row(self.open, self.front, row)

    def _sieve(self) -> None:
        self.bar.ranking.setChecked(False)
        self.form.commit()
        if self.open is None:
            return
        sieve = self.bar.sieve
        rows = sieved(tree_rows(self.open), sieve, self.bar.search.text())
        through = [row.place for row in rows if sieve in row.passes]
        front = self.front if self.front in through else next(iter(through), ())
        self.tree.show_rows(rows, front)
        self._show_row()

    def _pick(self, _place: Place) -> None:
        self.form.commit()
        self._show_row()

    def _save(self, after: OpenSet) -> None:
        if self.open is not None and self.open.draft and after != self.open:
            self.corrected.emit(after)

    def _do(self, deed: Deed) -> None:
        self.form.commit()
        if deed is Deed.NEXT:
            self._go_on()
        elif deed is Deed.CONFIRM:
            self._confirm()
        elif self.open is not None:
            self._rearrange(self.open, deed)

    def _rearrange(self, shown: OpenSet, deed: Deed) -> None:
        edited = row_deeds.done(shown.indicators, self.front, deed)
        if edited is None:
            return
        if deed in _ADDING:
            self.bar.clear()
        gone = self.row
        self.tree.front = edited.place
        self._save(shown.with_set(edited.indicators))
        if deed in _ADDING:
            self.form.begin_title()
        elif deed is Deed.REMOVE and gone is not None:
            self.told.emit(_("Row {code} removed").format(code=gone.code), True)

    def _confirm(self) -> None:
        if self.open is None:
            return
        rows = (set_editing.row_at(self.open.indicators, place) for place in self.tree.chosen or (self.front,))
        self._save(self.open.with_confirmed(tuple(row.code for row in rows if row is not None)))
        self._go_on()

    def _confirm_whole(self) -> None:
        if self.open is not None:
            self._save(self.open.with_confirmed(self.open.doubts_of_whole))

    def _go_on(self) -> None:
        """On to the next row to be looked at, from the beginning again after the last."""
        rows = [row.place for row in self.model.rows() if row.said and row.place != self.front]
        after = [place for place in rows if place > self.front]
        if rows:
            self.tree.go_to((after or rows)[0])
        else:
            self.told.emit(_("No other row is left to be looked at."), False)

    def _correct(self, place: Place, row: Indicator, doubts: tuple[str, ...] | None) -> None:
        if self.open is not None:
            self._save(self.open.with_row(place, row, doubts))

    def _correct_fact(self, name: str, value: object) -> None:
        if self.open is not None:
            self._save(self.open.with_facts(**{name: value}))

    def _connect(self) -> None:
        self.tree.picked.connect(self._pick)
        self.tree.entered.connect(self.form.begin)
        self.tree.wanted.connect(self._do)
        self.tree.left.connect(self.head.left)
        self.form.left.connect(self.tree.setFocus)
        self.form.confirmed.connect(self._confirm)
        self.form.corrected.connect(self._correct)
        self.whole.confirmed.connect(self._confirm_whole)
        self.facts.corrected.connect(self._correct_fact)
        self.ranking.corrected.connect(self._correct_fact)
        self.bar.ranking.toggled.connect(lambda on: self._sides.setCurrentIndex(int(on)))
        self.bar.sifted.connect(self._sieve)

    def _lay_out(self, habits: Habits) -> None:
        above = QFrame()
        column = QVBoxLayout(above)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(1))
        column.addWidget(self.head)
        column.addWidget(self.facts)
        column.addWidget(self.whole)
        column.addWidget(self.bar)
        split = Split(_SPLITTER, habits, Qt.Orientation.Horizontal, _SHARES)
        split.addWidget(self.tree)
        split.addWidget(self.form)
        split.take_up()
        for side in (split, self.ranking):
            self._sides.addWidget(side)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(above)
        body.addWidget(self._sides, 1)
