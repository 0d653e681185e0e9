"""The tree of the sheet: keys, copying, columns; the officer's place in it survives every reload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from cchc_desktop.i18n import _
from cchc_desktop.ui.drops import dropped_files
from cchc_desktop.ui.row_tree import ENTER, RowTree
from cchc_desktop.ui.scoring.columns import Columns
from cchc_desktop.ui.scoring.model import CODE_ROLE, ScoreModel
from cchc_desktop.ui.scoring.rows import Column, Row
from cchc_desktop.ui.scoring.sieve import SievedScores

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent

    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.scoring.reckoning import Sieve


class ScoreTree(RowTree):
    """Shows a `ScoreModel` through its sieve; the leaf in front goes out by `picked`."""

    picked = Signal(str)
    """Another row came to the front; empty where none is shown."""
    dropped = Signal(str, list)
    """A leaf's code and the paths dropped on it."""
    menu_wanted = Signal(object)
    """A QMenu for the row in front, to be filled further before it opens."""

    def __init__(self, scores: ScoreModel, habits: Habits) -> None:
        super().__init__()
        self.setObjectName("scores")
        self.setAccessibleName(_("Criteria"))
        self._scores = scores
        self._sieved = SievedScores(scores, self)
        self._folded: set[str] = set()
        self._front = ""
        self._moving = False
        self._left = QTimer(self, singleShot=True, interval=0)
        self._left.timeout.connect(self._sieved.let_go)
        self.columns = Columns(habits)
        self.setHeader(self.columns)
        self.setModel(self._sieved)
        self.columns.recall()
        self.setAcceptDrops(True)
        self.selectionModel().currentChanged.connect(self._pick)
        self.expanded.connect(lambda index: self._remember_fold(index, folded=False))
        self.collapsed.connect(lambda index: self._remember_fold(index, folded=True))
        scores.modelReset.connect(self._restore)

    @property
    def front(self) -> str:
        """The code of the row in front; empty where none is."""
        return self._front

    def leaves(self) -> list[Row]:
        """The leaves that are shown."""
        return self._sieved.leaves()

    def go_to(self, code: str) -> None:
        """Bring the row with that code to the front, where it is shown."""
        index = self._sieved.mapFromSource(self._scores.at(code))
        if index.isValid():
            self.bring(index)

    def let_through(self, sieve: Sieve, words: str) -> None:
        """Show what passes; where the row in front doesn't, the first leaf that does comes there."""
        self._moving = True
        self._sieved.keep("")
        self._sieved.let_through(sieve, words)
        self._moving = False
        self._restore()
        self._scroll_with_groups(self.currentIndex())

    def copy(self) -> None:
        """The selected rows, tab-separated with every column that is shown, as Excel takes them."""
        chosen = {index.data(CODE_ROLE) for index in self.selectionModel().selectedRows()}
        columns = [column for column in Column if not self.isColumnHidden(column)]
        lines = ("\t".join(row.cells[at] for at in columns) for row in self._scores.rows() if row.code in chosen)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, and Enter into the leaf; the rest is the tree's own."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() not in ENTER or not index.isValid():
            super().keyPressEvent(event)
        elif self._sieved.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.entered.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The row's menu, by mouse or by the Menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        below = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu().popup(self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def menu(self) -> QMenu:
        """The menu of the row in front."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_wanted.emit(menu)
        copying = menu.addAction(_("Copy rows"), self.copy)
        copying.setShortcut(QKeySequence.StandardKey.Copy)
        menu.addSeparator()
        menu.addAction(_("Expand all"), self.unfold_all)
        menu.addAction(_("Collapse all"), self.fold_all)
        return menu

    def unfold_all(self) -> None:
        """Every group open; Qt tells nobody of it."""
        self._folded.clear()
        self.expandAll()

    def fold_all(self) -> None:
        """Every group closed; Qt tells nobody of it."""
        self._folded = {row.code for row in self._scores.rows() if not row.leaf}
        self.collapseAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on a leaf."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only a leaf takes files."""
        event.setAccepted(bool(self._leaf_at(event)))

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files to the leaf below."""
        if code := self._leaf_at(event):
            event.acceptProposedAction()
            self.go_to(code)
            self.dropped.emit(code, dropped_files(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content column takes what the others leave."""
        super().resizeEvent(event)
        self.columns.fill(self.viewport().width())

    def _leaf_at(self, event: QDropEvent) -> str:
        row = self._scores.row(self._sieved.mapToSource(self.indexAt(event.position().toPoint())))
        return row.code if row is not None and row.leaf else ""

    def _pick(self, current: QModelIndex) -> None:
        if self._moving:
            return
        code = current.data(CODE_ROLE) or ""
        if code != self._front:
            self._front = code
            self._sieved.keep(code)
            self._left.start()  # not now: the tree is in the midst of changing its current row
            self.picked.emit(code)

    def _restore(self) -> None:
        """Fold as the officer had it and bring the same row, or the first leaf, to the front."""
        self._moving = True
        self._unfold()
        shown = [row.code for row in self.leaves()]
        index = self._sieved.mapFromSource(self._scores.at(self._front))
        if not index.isValid() and shown:
            index = self._sieved.mapFromSource(self._scores.at(shown[0]))
        if index.isValid():
            self.bring(index)
        self._moving = False
        self._pick(index)
        self._sieved.keep(self._front)

    def _scroll_with_groups(self, index: QModelIndex) -> None:
        """The row in sight, and the groups it stands in as far as there is room."""
        above = index
        while above.parent().isValid():
            above = above.parent()
        self.scrollTo(above)
        self.scrollTo(index)

    def _unfold(self) -> None:
        self.expandAll()
        if self._sieved.narrow:
            return
        for code in self._folded:
            self.collapse(self._sieved.mapFromSource(self._scores.at(code)))

    def _remember_fold(self, index: QModelIndex, *, folded: bool) -> None:
        if not self._moving:
            (self._folded.add if folded else self._folded.discard)(index.data(CODE_ROLE))
