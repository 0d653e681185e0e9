"""The model of the sheet's tree."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from cchc_desktop.i18n import _
from cchc_desktop.ui.scoring.rows import HEADS, HINTS, Column, Row
from cchc_desktop.ui.tree_model import Role, TreeModel, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

CODE_ROLE = Role.UserRole


class ScoreModel(TreeModel[Row]):
    """Rows by their codes."""

    width = len(Column)
    figures = frozenset(Column) - {Column.CODE, Column.TITLE}
    _last_year = ""

    def show(self, rows: Sequence[Row], year: int) -> None:
        """Take over `rows` of the sheet of `year`."""
        self._last_year = str(year - 1)
        self._take(rows)

    def _key(self, row: Row) -> str:
        return row.code

    def _parent_of(self, row: Row) -> int:
        return row.parent

    def _same(self, row: Row, was: Row) -> bool:
        return _shape(row) == _shape(was)

    def _said(self, row: Row, column: int, role: int) -> Any:
        match role:
            case Role.DecorationRole if column == Column.CODE and row.mark:
                return mark(row.mark.icon, row.mark.tone)
            case Role.ToolTipRole:
                # As markup, so that a title with "<b>" in it is not.
                return f"<p>{escape(row.cells[Column.TITLE])}</p><p>{escape(row.hint)}</p>"
            case Role.AccessibleDescriptionRole:
                return row.hint
            case _ if role == CODE_ROLE:
                return row.code
        return None

    def _head(self, column: int, role: int) -> Any:
        if role == Role.DisplayRole:
            return self._last_year if column == Column.LAST else _(HEADS[Column(column)])
        if role == Role.ToolTipRole and column in HINTS:
            return _(HINTS[Column(column)]).format(year=self._last_year)
        return None


def _shape(row: Row) -> tuple[str, int, str]:
    return row.code, row.parent, row.cells[Column.TITLE]
