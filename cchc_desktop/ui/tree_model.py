"""Rows of plain words as a tree's model: a snapshot; indexes are places in a list."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QIcon

from cchc_desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from cchc_desktop.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROW = 4
_ICON = 2
_NO_PARENT = QModelIndex()


class TreeRow(Protocol):
    """What every row of a tree has."""

    @property
    def leaf(self) -> bool:
        """Whether nothing hangs below it."""

    @property
    def cells(self) -> tuple[str, ...]:
        """Its words, column by column."""


RowT = TypeVar("RowT", bound=TreeRow)


class TreeModel(QAbstractItemModel, Generic[RowT]):
    """Shows rows and changes nothing; the same tree with other words only says which rows changed."""

    width: int
    """How many columns there are."""
    figures: frozenset[int]
    """The columns of figures: they end at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RowT, ...] = ()
        self._at: dict[Hashable, int] = {}
        self._above: list[int] = []
        """Below which row each hangs; -1 for none."""
        self._among: list[int] = []
        """The place of each row among its like."""
        self._children: dict[int, list[int]] = {-1: []}

    def rows(self) -> tuple[RowT, ...]:
        """Every row shown, parents before their parts."""
        return self._rows

    def row(self, index: Index) -> RowT | None:
        """The row at `index`."""
        return self._rows[index.internalId()] if index.isValid() else None

    def at(self, key: Hashable, column: int = 0) -> QModelIndex:
        """The index of the row with that key; invalid where it is not shown."""
        number = self._at.get(key)
        return QModelIndex() if number is None else self._index_of(number, column)

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Called by Qt."""
        children = self._children[self._id(parent)]
        if parent.column() > 0 or not (0 <= row < len(children) and 0 <= column < self.width):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # QObject.parent() has no argument
        """Called by Qt."""
        if not index.isValid():
            return QModelIndex()
        above = self._above[index.internalId()]
        return QModelIndex() if above < 0 else self._index_of(above, 0)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.column() > 0 else len(self._children[self._id(parent)])

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: ARG002 -- Qt's signature
        """Called by Qt."""
        return self.width

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        row = self.row(index)
        if row is None:
            return None
        answer: Any = None
        match role:
            case Role.DisplayRole:
                answer = row.cells[index.column()]
            case Role.TextAlignmentRole:
                answer = self._alignment(index.column())
            case Role.SizeHintRole:
                answer = QSize(0, theme.unit(_ROW))
            case Role.FontRole:
                answer = None if row.leaf else _bold()
            case _:
                answer = self._said(row, index.column(), role)
        return answer

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.width:
            return None
        if role == Role.TextAlignmentRole:
            return self._alignment(section)
        return self._head(section, role)

    @abstractmethod
    def _key(self, row: RowT) -> Hashable:
        """By what a row is found; it stays when its words change."""

    @abstractmethod
    def _parent_of(self, row: RowT) -> int:
        """The place in the list of the row above; -1 for none."""

    @abstractmethod
    def _same(self, row: RowT, was: RowT) -> bool:
        """Whether a row only has other words than the one that stood in its place."""

    @abstractmethod
    def _said(self, row: RowT, column: int, role: int) -> Any:
        """What a row says beside its words."""

    @abstractmethod
    def _head(self, column: int, role: int) -> Any:
        """What the head of a column says."""

    def _take(self, rows: Sequence[RowT]) -> None:
        """Take over `rows`, parents before their parts."""
        pairs = zip(rows, self._rows, strict=False)
        if len(rows) == len(self._rows) and all(row is was or self._same(row, was) for row, was in pairs):
            self._change(tuple(rows))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._at = {self._key(row): number for number, row in enumerate(rows)}
        self._above = [self._parent_of(row) for row in rows]
        self._among = []
        self._children = {number: [] for number in range(-1, len(rows))}
        for number, above in enumerate(self._above):
            self._among.append(len(self._children[above]))
            self._children[above].append(number)
        self.endResetModel()

    def _change(self, rows: tuple[RowT, ...]) -> None:
        before, self._rows = self._rows, rows
        for number, row in enumerate(rows):
            if row is not before[number] and row != before[number]:
                self.dataChanged.emit(self._index_of(number, 0), self._index_of(number, self.width - 1))

    def _index_of(self, number: int, column: int) -> QModelIndex:
        return self.createIndex(self._among[number], column, number)

    @staticmethod
    def _id(index: Index) -> int:
        return index.internalId() if index.isValid() else -1

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self.figures else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def mark(name: str, tone: Tone) -> QIcon:
    """A row's icon; on the selected row it keeps its colour."""
    icon = QIcon()
    pixmap = theme.icon_pixmap(name, tone, theme.unit(_ICON))
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
