"""A tree of rows in columns, as every room that has one shows it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from cchc_desktop.ui import theme

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})
"""The keys that lead into the row in front."""


class RowTree(QTreeView):
    """Rows of one height, several at once; a double click enters."""

    entered = Signal()
    """The officer wants to work on the row in front."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIndentation(theme.unit(1.25))
        self.setIconSize(QSize(theme.unit(2), theme.unit(2)))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(lambda _index: self.entered.emit())

    def bring(self, index: QModelIndex) -> None:
        """Select that row alone and bring it in sight, also while Ctrl is held for the shortcut that leads there."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
