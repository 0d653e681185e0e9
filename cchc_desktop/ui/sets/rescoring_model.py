"""A year scored by another set, as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QFont

from cchc_desktop.i18n import N_
from cchc_desktop.ui import theme
from cchc_desktop.ui.scoring.rows import NOTHING, shown
from cchc_desktop.ui.sets.rescoring import Line
from cchc_desktop.ui.tables.model import Role, TableModel
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

HEADS = (N_("Code"), N_("Content"), N_("By its own set"), N_("By the new set"), N_("Difference"), N_("Note"))
_GAIN = 4


class RescoringModel(TableModel[Line]):
    """Shows lines and changes nothing."""

    heads = HEADS
    figures = frozenset({2, 3, 4})

    def show(self, lines: Sequence[Line]) -> None:
        """Show `lines`."""
        self._replace(lines)

    def _words(self, row: Line, column: int) -> str:
        return _cells(row)[column]

    def _said(self, row: Line, column: int, role: int) -> Any:
        match role:
            case Role.FontRole if row.area:
                font = QFont()
                font.setBold(True)
                return font
            case Role.ForegroundRole if column == _GAIN and row.gain:
                return theme.color(Tone.GOOD if row.gain > 0 else Tone.BAD)
        return None


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
