"""Above the list: search, documents, whose, the ward's own, and the standings as counted chips."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain.tasks import Standing
from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.chips import Chips, leave_room_for_bold
from cchc_desktop.ui.clicks import once
from cchc_desktop.ui.paper.menus import HUGE, ROOMY
from cchc_desktop.ui.tasks.standings import LOOKS, URGENCY, key
from cchc_desktop.ui.tasks.task_filter import ALL, NOBODY, OWN, Wish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SEARCH_WIDTH = 18
_PLAN_WIDTH = 16
_WHO_WIDTH = 14


class Filters(QWidget):
    """Says by `wished` what is to be shown."""

    wished = Signal(object)
    delete_wanted = Signal(int)
    """The chosen document with all its tasks, by its id."""

    def __init__(self) -> None:
        super().__init__()
        self._wish = Wish()
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find a task, with or without accents (Ctrl+F)"))
        self.search.setAccessibleName(_("Find a task"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.unit(_SEARCH_WIDTH))
        self.plans = QComboBox()
        self.plans.setAccessibleName(_("Document"))
        self.plans.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plans.setMinimumWidth(theme.unit(_PLAN_WIDTH))
        self.delete = once(QPushButton(theme.icon("trash-2"), ""))
        self.delete.setProperty("flat", True)
        self.delete.setToolTip(_("Delete this document with all its tasks"))
        self.delete.setAccessibleName(_("Delete this document with all its tasks"))
        self.delete.clicked.connect(lambda _checked=False: self.delete_wanted.emit(self.plans.currentData()))
        self.who = QComboBox()
        self.who.setAccessibleName(_("Whose"))
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumWidth(theme.unit(_WHO_WIDTH))
        self.ward_only = QCheckBox(_("Only what binds the ward"))
        self.chips = Chips([(ALL, _("All")), *((key(each), LOOKS[each].words) for each in URGENCY)])
        for each in URGENCY:
            self.chips.button(key(each)).setIcon(theme.icon(LOOKS[each].icon, LOOKS[each].tone))
        self.fold = QPushButton(theme.icon("search"), "")
        """Beside the views where large text leaves the filters the room of the rows."""
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.setProperty("chip", True)
        self.fold.toggled.connect(self.setVisible)
        self.show_plans(())
        self.show_names((), ())
        self._lay_out()
        self._say()
        self.search.textChanged.connect(lambda text: self._change(needle=text))
        self.plans.currentIndexChanged.connect(lambda _index: self._change(plan=self.plans.currentData()))
        self.who.currentIndexChanged.connect(lambda _index: self._change(who=self.who.currentData()))
        self.ward_only.toggled.connect(lambda on: self._change(ward_only=on))
        self.chips.chosen.connect(lambda name: self._change(standing=name))

    def show_plans(self, plans: Sequence[tuple[int, str]]) -> None:
        """Offer documents by id and words; the chosen one stays chosen while it is there."""
        chosen = self.plans.currentData()
        with QSignalBlocker(self.plans):
            self.plans.clear()
            self.plans.addItem(_("Every document"), None)
            for plan_id, words in plans:
                self.plans.addItem(words, plan_id)
            self.plans.addItem(_("Added by hand"), OWN)
            found = self.plans.findData(chosen) if chosen is not None else 0
            self.plans.setCurrentIndex(max(found, 0))
        self._change(plan=self.plans.currentData())

    def show_names(self, people: Sequence[str], rooms: Sequence[str]) -> None:
        """Offer who was given tasks; the chosen one stays chosen while there is anything of theirs."""
        chosen = self.who.currentData()
        with QSignalBlocker(self.who):
            self.who.clear()
            self.who.addItem(_("Everyone"), None)
            self.who.addItem(_("Nobody yet"), NOBODY)
            for names in (people, rooms):
                if names:
                    self.who.insertSeparator(self.who.count())
                for name in names:
                    self.who.addItem(name, name)
            found = self.who.findData(chosen) if chosen is not None else 0
            self.who.setCurrentIndex(max(found, 0))
        self._change(who=self.who.currentData())

    def count(self, counts: Mapping[str, int]) -> None:
        """Say how many each standing lets through; a deadline that is unclear is the exception, shown where it is."""
        self.chips.count(counts)
        self.chips.offer(key(Standing.UNDATED), on=counts[key(Standing.UNDATED)] > 0)

    def clear(self, standing: str = ALL) -> None:
        """Show everything, or everything of one standing."""
        self.search.clear()
        self.plans.setCurrentIndex(0)
        self.who.setCurrentIndex(0)
        self.ward_only.setChecked(False)
        self.chips.choose(standing)

    def begin_search(self) -> None:
        """To the search, unfolded."""
        self.fold.setChecked(True)
        self.search.setFocus()
        self.search.selectAll()

    def _say(self) -> None:
        words = _("Search, filter") if self._wish == Wish() else _("Some are filtered out")
        self.fold.setText(f" {words}")
        leave_room_for_bold(self.fold)

    def _change(self, **fields: Any) -> None:
        wish = replace(self._wish, **fields)
        self.delete.setVisible(wish.plan not in (None, OWN))
        if wish != self._wish:
            self._wish = wish
            self._say()
            self.wished.emit(wish)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), theme.unit(1))
        column.setSpacing(theme.unit(1))
        first = (self.search, self.plans, self.delete, self.who, self.ward_only)
        rows = (first[:1], first[1:]) if theme.unit() > HUGE else (first,)
        for parts in rows:
            row = QHBoxLayout()
            row.setSpacing(theme.unit(1.5))
            for part in parts:
                row.addWidget(part, self._share(part))
            column.addLayout(row)
        column.addWidget(self.chips)

    def _share(self, part: QWidget) -> int:
        """Of the room in a row: the words of a search are long where the text is small."""
        if part is self.search:
            return 1 if theme.unit() > ROOMY else 2
        return 1 if part in (self.plans, self.who) else 0
