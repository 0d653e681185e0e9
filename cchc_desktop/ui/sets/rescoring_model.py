"""A year scored by another set, as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.rows import NOTHING, shown
from cchc_desktop.ui.tables.columns import WRAPPED
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from cchc_desktop.ui.sets.rescoring import Line

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()
HEADS = (N_("Code"), N_("Content"), N_("By its own set"), N_("By the new set"), N_("Difference"), N_("Note"))
_RIGHT = frozenset({2, 3, 4})
_GAIN = 4


class RescoringModel(QAbstractTableModel):
    """Shows lines and changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show `lines`."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or role not in (Role.DisplayRole, Role.ToolTipRole):
            return WRAPPED if role == Role.TextAlignmentRole else None
        return _(HEADS[section])

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        answer: Any = None
        match role:
            case Role.DisplayRole:
                answer = _cells(line)[column]
            case Role.ToolTipRole:
                answer = tip(_cells(line)[column])
            case Role.FontRole if line.area:
                answer = QFont()
                answer.setBold(True)
            case Role.ForegroundRole if column == _GAIN and line.gain:
                answer = theme.color(Tone.GOOD if line.gain > 0 else Tone.BAD)
            case Role.TextAlignmentRole if column in _RIGHT:
                answer = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return answer


def signed(points: Decimal | None) -> str:
    """A difference with its sign; nothing where there is none."""
    if points is None:
        return ""
    return f"+{shown(points)}" if points > 0 else shown(points)


def _cells(line: Line) -> tuple[str, ...]:
    before = NOTHING if line.before is None else shown(line.before)
    after = NOTHING if line.after is None else shown(line.after)
    if line.area and line.before is None and line.after is None:
        before = after = ""
    return line.code, line.title, before, after, signed(line.gain), line.note
