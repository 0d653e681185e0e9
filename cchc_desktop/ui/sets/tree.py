"""The tree of a set: keys, copying, the row's menu; the officer's place in it survives every reload."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.row_tree import ENTER, RowTree
from cchc_desktop.ui.sets.rows import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from cchc_desktop.domain.set_editing import Place
    from cchc_desktop.ui.sets.model import SetModel
    from cchc_desktop.ui.sets.rows import Row

_WIDTHS = {Column.CODE: 14, Column.MAX: 8, Column.KIND: 22}
_TITLE_LEAST, _TITLE_WANTED = 12, 28


class Deed(enum.Enum):
    """What can be done with the row in front; the value is its words and key."""

    ADD = (N_("Add a row below"), "Ins", "plus")
    ADD_UNDER = (N_("Add a part of it"), "Ctrl+Ins", "plus")
    UP = (N_("Move up"), "Alt+Up", "arrow-up")
    DOWN = (N_("Move down"), "Alt+Down", "arrow-down")
    IN = (N_("Make it a part of the row above"), "Alt+Right", "chevron-right")
    OUT = (N_("Bring it out one level"), "Alt+Left", "undo-2")
    REMOVE = (N_("Remove the row"), "Del", "trash-2")
    CONFIRM = (N_("Looked at, right"), "Ctrl+Return", "check")
    NEXT = (N_("Next row to check"), "Ctrl+Down", "arrow-down")


READING = frozenset({Deed.NEXT})
"""Deeds that change nothing: an issued set has them too."""


class SetTree(RowTree):
    """Shows a `SetModel`; the row in front goes out by `picked`, wishes by `wanted`."""

    picked = Signal(object)
    """The place of another row in front; () where none is."""
    wanted = Signal(object)
    """A `Deed` for the row in front."""
    left = Signal()
    """Esc."""

    def __init__(self, model: SetModel) -> None:
        super().__init__()
        self.setObjectName("set_rows")
        self.setAccessibleName(_("Rows of the set"))
        self._model = model
        self._folded: set[str] = set()
        self._moving = False
        self._editable = True
        self.front: Place = ()
        self.deeds = {deed: self._action(deed) for deed in Deed}
        self.setModel(model)
        self._dress()
        self.selectionModel().currentChanged.connect(self._pick)
        self.expanded.connect(lambda index: self._remember_fold(index, folded=False))
        self.collapsed.connect(lambda index: self._remember_fold(index, folded=True))

    def show_rows(self, rows: Sequence[Row], front: Place) -> None:
        """Show `rows`, with `front`, or the nearest above or before it, in front."""
        self._moving = True
        self._model.show(rows)
        self.expandAll()
        for row in rows:
            if not row.leaf and row.cells[Column.CODE] in self._folded:
                self.collapse(self._model.at(row.place))
        shown = [row.place for row in rows]
        front = next((place for place in _nearest(front) if place in shown), shown[0] if shown else ())
        index = self._model.at(front)
        if index.isValid():
            self.bring(index)
        self._moving = False
        self.front = front

    def go_to(self, place: Place) -> None:
        """Bring a row to the front."""
        index = self._model.at(place)
        if index.isValid():
            self.bring(index)

    def allow(self, *, editing: bool) -> None:
        """Whether the rows can be changed."""
        self._editable = editing
        for deed, action in self.deeds.items():
            action.setEnabled(editing or deed in READING)

    def copy(self) -> None:
        """The selected rows, tab-separated, as Excel takes them."""
        chosen = frozenset(self.chosen)
        lines = ("\t".join(row.cells) for row in self._model.rows() if row.place in chosen)
        QGuiApplication.clipboard().setText("\n".join(lines))

    @property
    def chosen(self) -> tuple[Place, ...]:
        """The selected rows, from above."""
        rows = (self._model.row(index) for index in self.selectionModel().selectedRows())
        return tuple(sorted(row.place for row in rows if row is not None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, Enter into the row, Esc out of the set; the rest is the tree's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER and self.currentIndex().isValid():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The row's menu, by mouse or by the Menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        below = self.visualRect(self.currentIndex()).bottomLeft()
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def menu(self) -> QMenu:
        """Everything that can be done with the row in front."""
        menu = QMenu(self)
        for deed, action in self.deeds.items():
            if deed in (Deed.UP, Deed.REMOVE, Deed.CONFIRM):
                menu.addSeparator()
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(theme.icon("copy"), _("Copy rows"), QKeySequence.StandardKey.Copy, self.copy)
        menu.addAction(_("Expand all"), self._unfold_all)
        menu.addAction(_("Collapse all"), self._fold_all)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content column takes what the others leave; where that is little, the way of scoring gives way."""
        super().resizeEvent(event)
        room = self.viewport().width()
        self.setColumnHidden(Column.KIND, room < theme.unit(sum(_WIDTHS.values()) + _TITLE_WANTED))
        widths = {column: width for column, width in _WIDTHS.items() if not self.isColumnHidden(column)}
        for column, width in widths.items():
            self.header().resizeSection(column, theme.unit(width))
        left = room - sum(theme.unit(width) for width in widths.values())
        self.header().resizeSection(Column.TITLE, max(left, theme.unit(_TITLE_LEAST)))

    def _unfold_all(self) -> None:
        self._folded.clear()
        self.expandAll()

    def _fold_all(self) -> None:
        """Qt tells nobody of it."""
        self._folded = {row.cells[Column.CODE] for row in self._model.rows() if not row.leaf}
        self.collapseAll()

    def _action(self, deed: Deed) -> QAction:
        words, key, icon = deed.value
        action = QAction(theme.icon(icon), _(words), self)
        action.setObjectName(deed.name.lower())
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: self.wanted.emit(deed))
        self.addAction(action)
        return action

    def _pick(self, current: QModelIndex) -> None:
        if not self._moving:
            row = self._model.row(current)
            self.front = row.place if row is not None else ()
            self.picked.emit(self.front)

    def _remember_fold(self, index: QModelIndex, *, folded: bool) -> None:
        row = self._model.row(index)
        if row is not None and not self._moving:
            (self._folded.add if folded else self._folded.discard)(row.cells[Column.CODE])

    def _dress(self) -> None:
        self.header().setStretchLastSection(False)
        self.header().setHighlightSections(False)
        self.header().setSectionsMovable(False)


def _nearest(place: Place) -> list[Place]:
    """The place itself, then its neighbours before it, then the rows above."""
    near = [place]
    while place:
        near += [(*place[:-1], number) for number in range(place[-1] - 1, -1, -1)]
        place = place[:-1]
        near.append(place)
    return near
