"""The tree's model: a snapshot of rows; indexes are places in a list."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QIcon

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.sets.rows import HEADS, Column
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.set_editing import Place
    from cchc_desktop.ui.sets.rows import Row

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROW = 4
_ICON = 2
_NO_PARENT = QModelIndex()


class SetModel(QAbstractItemModel):
    """Shows rows and changes nothing; the same tree with other words only says which rows changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._at: dict[Place, int] = {}
        self._children: dict[int, list[int]] = {-1: []}
        self._among: list[int] = []
        """The place of each row among its like that are shown."""

    def show(self, rows: Sequence[Row]) -> None:
        """Take over `rows`, parents before their parts."""
        if [row.place for row in rows] == [row.place for row in self._rows]:
            self._change(tuple(rows))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._at = {row.place: number for number, row in enumerate(rows)}
        self._children = {number: [] for number in range(-1, len(rows))}
        self._among = []
        for number, row in enumerate(rows):
            siblings = self._children[self._at.get(row.place[:-1], -1)]
            self._among.append(len(siblings))
            siblings.append(number)
        self.endResetModel()

    def rows(self) -> tuple[Row, ...]:
        """Every row shown, parents before their parts."""
        return self._rows

    def row(self, index: Index) -> Row | None:
        """The row at `index`."""
        return self._rows[index.internalId()] if index.isValid() else None

    def at(self, place: Place, column: int = Column.CODE) -> QModelIndex:
        """The index of a place; invalid where it is not shown."""
        number = self._at.get(place)
        return QModelIndex() if number is None else self._index_of(number, column)

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Called by Qt."""
        children = self._children[self._id(parent)]
        if parent.column() > 0 or not (0 <= row < len(children) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # QObject.parent() has no argument
        """Called by Qt."""
        if not index.isValid():
            return QModelIndex()
        above = self._at.get(self._rows[index.internalId()].place[:-1])
        return QModelIndex() if above is None else self._index_of(above, 0)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.column() > 0 else len(self._children[self._id(parent)])

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: ARG002 -- Qt's signature
        """Called by Qt."""
        return len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        row = self.row(index)
        return None if row is None else _answer(row, Column(index.column()), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(Column(section))
        return _(HEADS[Column(section)]) if role == Role.DisplayRole else None

    def _index_of(self, number: int, column: int) -> QModelIndex:
        return self.createIndex(self._among[number], column, number)

    @staticmethod
    def _id(index: Index) -> int:
        return index.internalId() if index.isValid() else -1

    def _change(self, rows: tuple[Row, ...]) -> None:
        before, self._rows = self._rows, rows
        for number, row in enumerate(rows):
            if row != before[number]:
                self.dataChanged.emit(self._index_of(number, 0), self._index_of(number, len(Column) - 1))


def _answer(row: Row, column: Column, role: int) -> Any:
    answer: Any = None
    match role:
        case Role.DisplayRole:
            answer = row.cells[column]
        case Role.DecorationRole if column is Column.CODE and row.said:
            answer = _mark()
        case Role.ToolTipRole:
            # As markup, so that a title with "<b>" in it is not.
            answer = "".join(f"<p>{escape(line)}</p>" for line in (row.cells[Column.TITLE], *row.said))
        case Role.AccessibleDescriptionRole:
            answer = " ".join(row.said)
        case Role.TextAlignmentRole:
            answer = _alignment(column)
        case Role.SizeHintRole:
            answer = QSize(0, theme.unit(_ROW))
        case Role.FontRole if not row.leaf:
            answer = _bold()
    return answer


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.MAX else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _mark() -> QIcon:
    """The mark of what is to be looked at; on the selected row it keeps its colour."""
    icon = QIcon()
    pixmap = theme.icon_pixmap("triangle-alert", Tone.WARN, theme.unit(_ICON))
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
