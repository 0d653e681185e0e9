"""The rows to check: typed in as in Excel, ticked with the space bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QPlainTextEdit, QWidget

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tables.table import Table
from cchc_desktop.ui.tables.two_lines import TwoLines
from cchc_desktop.ui.tasks.plan_import_cells import DUE, INCLUDED, NUMBER, WARD

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QMenu, QStyleOptionViewItem

    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.tables.two_lines import Index
    from cchc_desktop.ui.tasks.plan_import_filter import PlanImportFilter

_NAME = "plan_import_columns"
SHAPES = (
    Shape(4, 4),
    Shape(5, 5),
    Shape(28, 18),
    Shape(15, 12),
    Shape(15, 12, optional=True),
    Shape(12, 10),
    Shape(14, 12),
    Shape(13, 14),
    Shape(8, 9),
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDITOR_LINES = 5
_Hint = QAbstractItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _Hint.NoHint,
    Qt.Key.Key_Enter: _Hint.NoHint,
    Qt.Key.Key_Tab: _Hint.EditNextItem,
    Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
}


class PlanImportTable(Table):
    """The keyboard stands on one cell; what it types goes there."""

    included = Signal(object, bool)
    """Rows of the plan, and whether they are to enter."""
    confirmed = Signal(object)
    """Rows of the plan whose doubts are settled."""
    moved = Signal(int)
    """The row of the plan the keyboard stands on; -1 for none."""

    def __init__(self, shown: PlanImportFilter, habits: Habits) -> None:
        super().__init__(_NAME, habits, SHAPES)
        self._shown = shown
        self.setAccessibleName(_("Tasks read from the document"))
        self.setItemDelegate(CellEditing(self, mark_current=True))
        triggers = Table.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setModel(shown)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The selected rows, as rows of the plan."""
        return tuple(self._shown.mapToSource(self._shown.index(row, 0)).row() for row in self.chosen_rows)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 -- Qt's name
        """Called by Qt."""
        super().currentChanged(current, previous)
        self.moved.emit(self._shown.mapToSource(current).row() if current.isValid() else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits; the space bar ticks the selected rows, or the ward's column."""
        index = self.currentIndex()
        if event.key() in _ENTER and index.isValid():
            if self.state() != Table.State.EditingState:  # the Enter that ends a line's editing comes here too
                self.edit(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid() and index.column() != WARD:
            on = self._shown.index(index.row(), INCLUDED).data(Qt.ItemDataRole.CheckStateRole)
            self.included.emit(self.numbers, Qt.CheckState(on) != Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def row_menu(self) -> QMenu:
        """The deeds that fit the selected rows."""
        menu, numbers = super().row_menu(), self.numbers
        first, *_others = menu.actions()
        for icon, words, deed in (
            ("check", _("Take in"), lambda: self.included.emit(numbers, True)),
            ("ban", _("Leave out"), lambda: self.included.emit(numbers, False)),
            ("circle-check", _("The reading is right"), lambda: self.confirmed.emit(numbers)),
        ):
            action = QAction(theme.icon(icon), words, menu)
            action.triggered.connect(lambda _checked=False, deed=deed: deed())
            menu.insertAction(first, action)
        menu.insertSeparator(first)
        return menu


class CellEditing(TwoLines):
    """A line for numbers and days, a small page for longer words; Enter enters, Tab goes on, Esc leaves."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """Called by Qt when a cell is to be typed in."""
        if index.column() in (NUMBER, DUE):
            line = QLineEdit(parent)
            if index.column() == DUE:
                line.setPlaceholderText(_("dd/mm/yyyy"))
            return line
        page = QPlainTextEdit(parent)
        page.setTabChangesFocus(True)
        page.document().setDocumentMargin(theme.unit(0.5))
        return page

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What is to be corrected, selected as in Excel."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            if editor.toPlainText() != text:
                editor.setPlainText(text)
                editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed."""
        text = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else ""
        model.setData(index, editor.text() if isinstance(editor, QLineEdit) else text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002, N802
        """Over its cell; longer words have room for more lines than the row."""
        rect = option.rect
        if isinstance(editor, QPlainTextEdit) and (parent := editor.parentWidget()) is not None:
            rect.setHeight(editor.fontMetrics().lineSpacing() * _EDITOR_LINES + theme.unit(2))
            rect.setWidth(min(max(rect.width(), theme.unit(32)), parent.width()))
            rect.moveBottom(min(rect.bottom(), parent.height()))
            rect.moveRight(min(rect.right(), parent.width()))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab end the small page too; Qt would break the line, or leave the table."""
        if isinstance(watched, QPlainTextEdit) and (hint := _end(event)) is not None:
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, hint)
            return True
        return super().eventFilter(watched, event)


def _end(event: QEvent) -> QAbstractItemDelegate.EndEditHint | None:
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return _ENDS.get(Qt.Key(event.key()))
    return None
