"""A criterion of the year's sheet, found by its code or words and chosen from what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.text import fold, matches
from cchc_desktop.ui import theme
from cchc_desktop.ui.labels import said
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

_MOST_FOUND = 8
_OFFER_HEIGHT = 4


def found(needle: str, criteria: Mapping[str, str], taken: tuple[str, ...]) -> tuple[str, ...]:
    """The codes `needle` may mean: those that begin with it first, then those whose words hold it."""
    if not needle.strip():
        return ()
    free = [code for code in criteria if code not in taken]
    by_code = [code for code in free if fold(code).startswith(fold(needle.strip()))]
    by_words = [code for code in free if code not in by_code and matches(needle, code, criteria[code])]
    return tuple((by_code + by_words)[:_MOST_FOUND])


class CriterionSearch(QWidget):
    """The line and, below it, what was found: a list of its own, for inline completion breaks Vietnamese typing."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._criteria: Mapping[str, str] = {}
        self._taken: tuple[str, ...] = ()
        self.line = SearchLine()
        self.line.setAccessibleName(_("Find a criterion"))
        self.line.setPlaceholderText(_("Find a criterion by its code or words"))
        self.offers = QListWidget()
        self.offers.setAccessibleName(_("Criteria found"))
        self.offers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = said(_("This year's score sheet has not been started: there are no criteria to link."), Tone.MUTED)
        self.nothing = said(_("No criterion has these words."), Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit(0.5))
        for part in (self.none, self.line, self.nothing, self.offers):
            column.addWidget(part)
        self.line.textChanged.connect(lambda _text: self._find())
        self.line.returnPressed.connect(lambda: self._choose(self.offers.item(0)))
        self.line.down.connect(self._go_down)
        self.offers.itemActivated.connect(self._choose)
        self.offers.itemClicked.connect(self._choose)

    def offer(self, criteria: Mapping[str, str], taken: tuple[str, ...]) -> None:
        """Search among `criteria`, titles by code, without those `taken` already."""
        self._criteria, self._taken = criteria, taken
        self.none.setVisible(not criteria)
        self.line.setVisible(bool(criteria))
        self._find()

    def _find(self) -> None:
        codes = found(self.line.text(), self._criteria, self._taken)
        self.offers.clear()
        for code in codes:
            item = QListWidgetItem(f"{code} · {self._criteria[code]}")
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setToolTip(tip(self._criteria[code]))
            item.setSizeHint(QSize(0, theme.unit(_OFFER_HEIGHT)))
            self.offers.addItem(item)
        self.offers.setVisible(bool(codes))
        self.nothing.setVisible(not codes and bool(self.line.text().strip()))
        self.offers.setFixedHeight(len(codes) * theme.unit(_OFFER_HEIGHT) + 2 * self.offers.frameWidth())

    def _go_down(self) -> None:
        if self.offers.count():
            self.offers.setFocus()
            self.offers.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        code = item.data(Qt.ItemDataRole.UserRole)
        self.line.setFocus()
        self.line.clear()  # the item is gone with it, and a double click finds nothing to choose again
        self.chosen.emit(code)


class SearchLine(QLineEdit):
    """Down goes to what was found, Esc empties."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt."""
        match event.key():
            case Qt.Key.Key_Down:
                self.down.emit()
            case Qt.Key.Key_Escape:
                self.clear()
            case _:
                super().keyPressEvent(event)
