"""The permanent log as a table: the latest first, filtered by day and by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import fold, matches, show_date, sort_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from cchc_desktop.store import LogEntry

Index = QModelIndex | QPersistentModelIndex
_JOINT = " · "
SORT_ROLE = Qt.ItemDataRole.UserRole
COLUMNS = (N_("When"), N_("Who"), N_("What was done"), N_("On what"), N_("Field"), N_("Old"), N_("New"))


def cells(entry: LogEntry, sections: Mapping[str, str]) -> tuple[str, ...]:
    """An entry as a row of words; a report's section by its title in place of its key."""
    when = f"{show_date(entry.when.date())} {entry.when:%H:%M}"
    about, mark, last = entry.subject.rpartition(_JOINT)
    subject = about + mark + sections.get(last, last)
    return (when, entry.who, entry.action, subject, entry.field, entry.old, entry.new)


class LogModel(QAbstractTableModel):
    """Entries as they are; nothing here can be edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LogEntry, ...] = ()
        self._cells: tuple[tuple[str, ...], ...] = ()

    def show(self, entries: tuple[LogEntry, ...], sections: Mapping[str, str]) -> None:
        """Show other entries; `sections` are the titles of a report's sections by key."""
        self.beginResetModel()
        self._entries = entries
        self._cells = tuple(cells(entry, sections) for entry in entries)
        self.endResetModel()

    def row(self, row: int) -> tuple[str, ...]:
        """One row's words."""
        return self._cells[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """A flat table."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        """When, who, what, on what, field, old, new."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; long ones whole in the tooltip; moments sorted as moments."""
        if not index.isValid():
            return None
        words = self._cells[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(words.split())
            case Qt.ItemDataRole.ToolTipRole:
                return words
            case _ if role == SORT_ROLE:
                return self._entries[index.row()].when.timestamp() if index.column() == 0 else words
        return None


class LogFilter(QSortFilterProxyModel):
    """The rows that hold every word looked for, accents or not."""

    def __init__(self, model: LogModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._needle = ""
        self._model = model
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def look_for(self, needle: str) -> None:
        """Filter by words."""
        self._needle = fold(needle)
        self.invalidate()

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """What is shown, in the order it is shown."""
        places = (self.mapToSource(self.index(row, 0)).row() for row in range(self.rowCount()))
        return tuple(self._model.row(place) for place in places)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002 -- Qt's signature
        """Called by Qt."""
        return matches(self._needle, *self._model.row(source_row))

    def lessThan(self, left: Index, right: Index) -> bool:
        """Vietnamese order; moments by time."""
        one, other = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if isinstance(one, str) and isinstance(other, str):
            return sort_key(one) < sort_key(other)
        return bool(one < other)
