"""A set beside the one it takes the place of: what differs, which row goes on as which, last year by the new rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.elided import ElidedLabel
from cchc_desktop.ui.labels import words
from cchc_desktop.ui.notice import Notice
from cchc_desktop.ui.sets.comparison_words import of_pairs, of_year
from cchc_desktop.ui.sets.pair_model import PairModel
from cchc_desktop.ui.sets.pairs import Look, paired, remapped
from cchc_desktop.ui.sets.rescoring_model import RescoringModel
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tables.table import Table
from cchc_desktop.ui.tables.two_lines import TwoLines
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.sets.opened import OpenSet
    from cchc_desktop.ui.sets.pairs import Pair
    from cchc_desktop.ui.sets.rescoring import Rescoring

_PAIRS = (Shape(8, 9), Shape(28, 16), Shape(7, 8), Shape(8, 9), Shape(28, 16), Shape(7, 8), Shape(20, 14))
_LINES = (Shape(8, 9), Shape(44, 20), Shape(10, 9), Shape(10, 9), Shape(10, 9), Shape(26, 14))
_AGAIN = "again"
_COMBO_LETTERS = 28


class Comparison(QWidget):
    """Shows two sets and a mapping; wishes go out by signal."""

    left = Signal()
    chosen = Signal(object)
    """The id of the stored set it takes the place of; None for none."""
    remapped = Signal(object)
    """The mapping as it is to be."""

    def __init__(self, habits: Habits) -> None:
        super().__init__()
        self.open: OpenSet | None = None
        self._pairs: tuple[Pair, ...] = ()
        self._mapping: Mapping[str, str] = {}
        self.back = once(QPushButton(theme.icon("undo-2"), " " + _("Back to the set")))
        self.name = ElidedLabel()
        self.replaces = QComboBox()
        self.replaces.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.replaces.setMinimumContentsLength(_COMBO_LETTERS)
        self.replaces.setAccessibleName(_("Takes the place of"))
        self.hint = words(muted=True)
        self.complaint = Notice("triangle-alert", Tone.WARN)
        looks = {Look.DIFFERENT: _("Differences"), Look.ALONE: _("Without a partner"), Look.EVERY: _("All rows")}
        chips = [(look.value, name) for look, name in looks.items()]
        self.chips = Chips([*chips, (_AGAIN, _("Last year by the new set"))])
        self.pairs = PairModel()
        self.lines = RescoringModel()
        self.table = _table("set_pairs", habits, _PAIRS, _("Rows of both sets"))
        self.table.setEditTriggers(Table.EditTrigger.EditKeyPressed | Table.EditTrigger.DoubleClicked)
        self.table.setModel(self.pairs)
        self.again = _table("set_rescored", habits, _LINES, _("Last year by the new set"))
        self.again.setModel(self.lines)
        self._steps = QStackedWidget()
        for table in (self.table, self.again):
            self._steps.addWidget(table)
        self._rescoring: Rescoring | None = None
        self._lay_out()
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self.replaces.activated.connect(lambda _row: self.chosen.emit(self.replaces.currentData()))
        self.pairs.matched.connect(self._match)
        self.chips.chosen.connect(lambda _key: self._sieve())

    def show_sets(self, shown: OpenSet, old: IndicatorSet | None, others: Sequence[tuple[int, str]]) -> None:
        """Show a set beside `old`, one of `others` by id and title."""
        self.open = shown
        stored = shown.stored
        self._mapping = stored.mapping if stored is not None else {}
        self.name.setText(shown.indicators.title)
        self.replaces.clear()
        self.replaces.addItem(_("(no other set)"), None)
        for set_id, title in others:
            self.replaces.addItem(title, set_id)
        wanted = stored.replaces if stored is not None else None
        self.replaces.setCurrentIndex(max(self.replaces.findData(wanted), 0))
        self.replaces.setEnabled(shown.draft)
        self._pairs = () if old is None else paired(old, shown.indicators, self._mapping)
        self.complaint.say("")
        self._count()

    def show_rescoring(self, rescoring: Rescoring | None) -> None:
        """Show a year by the new set; None where there is no such year."""
        self._rescoring = rescoring
        self.lines.show(rescoring.lines if rescoring is not None else ())
        self.chips.count({_AGAIN: sum(not line.area for line in self.lines.rows)})
        self._sieve()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the set."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        """The keyboard to where something can be done."""
        (self.table if self._pairs else self.replaces).setFocus()

    def _count(self) -> None:
        self.chips.count({look.value: sum(pair.seen(look) for pair in self._pairs) for look in Look})
        self._sieve()

    def _sieve(self) -> None:
        again = self.chips.current == _AGAIN
        shown = self.again if again else self.table
        self._steps.setCurrentWidget(shown)
        shown.columns.spread()
        self.hint.setText(of_year(self._rescoring) if again else of_pairs(self.open, self.replaces.currentData()))
        if not again and self.open is not None:
            look = Look(self.chips.current)
            row = self.table.currentIndex()
            self.pairs.show([pair for pair in self._pairs if pair.seen(look)], editable=self.open.draft)
            self.table.setCurrentIndex(self.pairs.index(min(row.row(), self.pairs.rowCount() - 1), row.column()))

    def _match(self, old: str, new: str) -> None:
        """Take a wish, if both codes are there."""
        if self.open is None:
            return
        ours = {pair.old.code for pair in self._pairs if pair.old is not None}
        theirs = {pair.new.code for pair in self._pairs if pair.new is not None}
        if old not in ours:
            self.complaint.say(_("The old set has no row {code}.").format(code=old))
        elif new and new not in theirs:
            self.complaint.say(_("The new set has no row {code}.").format(code=new))
        else:
            self.remapped.emit(remapped(self._mapping, old, new))

    def _lay_out(self) -> None:
        above = QFrame()
        head = QHBoxLayout()
        head.setSpacing(theme.unit(1.5))
        head.addWidget(self.back)
        head.addWidget(self.name, 1)
        label = QLabel(_("Takes the place of"))
        label.setBuddy(self.replaces)
        head.addWidget(label)
        head.addWidget(self.replaces)
        column = QVBoxLayout(above)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(1))
        column.addLayout(head)
        for part in (self.chips, self.hint, self.complaint):
            column.addWidget(part)
        self.name.setFont(theme.section_title(self.name.font()))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(above)
        whole.addWidget(self._steps, 1)


def _table(name: str, habits: Habits, shapes: tuple[Shape, ...], spoken: str) -> Table:
    table = Table(name, habits, shapes)
    table.setAccessibleName(spoken)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    # Always there: its coming and going would leave the columns a little too wide.
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    table.setItemDelegate(TwoLines(table, mark_current=True))
    return table
