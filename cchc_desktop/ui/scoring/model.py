"""The tree's model: a snapshot of rows; indexes are places in a list."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QIcon

from cchc_desktop.i18n import _
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.rows import HEADS, HINTS, Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.ui.scoring.marks import Mark

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CODE_ROLE = Role.UserRole
_ROW = 4
_ICON = 2
_RIGHT = frozenset(Column) - {Column.CODE, Column.TITLE}


class ScoreModel(QAbstractItemModel):
    """Shows rows and changes nothing; the same tree with other figures only says which rows changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._children: dict[int, list[int]] = {-1: []}
        self._places: dict[str, int] = {}
        self._last_year = ""

    def show(self, rows: Sequence[Row], year: int) -> None:
        """Take over `rows` of the sheet of `year`."""
        self._last_year = str(year - 1)
        pairs = zip(rows, self._rows, strict=False)
        if len(rows) == len(self._rows) and all(row is was or _shape(row) == _shape(was) for row, was in pairs):
            self._change(tuple(rows))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._places = {row.code: place for place, row in enumerate(rows)}
        self._children = {place: [] for place in range(-1, len(rows))}
        for place, row in enumerate(rows):
            self._children[row.parent].append(place)
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at `index`."""
        return self._rows[index.internalId()] if index.isValid() else None

    def rows(self) -> tuple[Row, ...]:
        """Every row, parents before their parts."""
        return self._rows

    def at(self, code: str, column: int = Column.CODE) -> QModelIndex:
        """The index of the row with that code; invalid where there is none."""
        place = self._places.get(code)
        return QModelIndex() if place is None else self._index_of(place, column)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 -- Qt's default
        """Called by Qt."""
        children = self._children[self._id(parent)]
        if parent.column() > 0 or not (0 <= row < len(children) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # QObject.parent() has no argument
        """Called by Qt."""
        if not index.isValid():
            return QModelIndex()
        above = self._rows[index.internalId()].parent
        return QModelIndex() if above < 0 else self._index_of(above, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's default
        """Called by Qt."""
        return 0 if parent.column() > 0 else len(self._children[self._id(parent)])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008 -- Qt's signature
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
        if role == Role.DisplayRole:
            return self._last_year if section == Column.LAST else _(HEADS[Column(section)])
        if role == Role.ToolTipRole and section in HINTS:
            return _(HINTS[Column(section)]).format(year=self._last_year)
        return None

    def _index_of(self, place: int, column: int) -> QModelIndex:
        return self.createIndex(self._rows[place].place, column, place)

    @staticmethod
    def _id(index: Index) -> int:
        return index.internalId() if index.isValid() else -1

    def _change(self, rows: tuple[Row, ...]) -> None:
        before, self._rows = self._rows, rows
        for place, row in enumerate(rows):
            if row is not before[place] and row != before[place]:
                self.dataChanged.emit(self._index_of(place, 0), self._index_of(place, len(Column) - 1))


def _shape(row: Row) -> tuple[str, int, str]:
    return row.code, row.parent, row.cells[Column.TITLE]


def _answer(row: Row, column: Column, role: int) -> Any:
    answer: Any = None
    match role:
        case Role.DisplayRole:
            answer = row.cells[column]
        case Role.DecorationRole if column is Column.CODE and row.mark:
            answer = _icon(row.mark)
        case Role.ToolTipRole:
            # As markup, so that a title with "<b>" in it is not.
            answer = f"<p>{escape(row.cells[Column.TITLE])}</p><p>{escape(row.hint)}</p>"
        case Role.AccessibleDescriptionRole:
            answer = row.hint
        case Role.TextAlignmentRole:
            answer = _alignment(column)
        case Role.SizeHintRole:
            answer = QSize(0, theme.unit(_ROW))
        case Role.FontRole if not row.leaf:
            answer = _bold()
        case _ if role == CODE_ROLE:
            answer = row.code
    return answer


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _icon(mark: Mark) -> QIcon:
    """The mark's icon; on the selected row it keeps its colour."""
    icon = QIcon()
    pixmap = theme.icon_pixmap(mark.icon, mark.tone, theme.unit(_ICON))
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
