"""The model of a set's tree."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from cchc_desktop.i18n import _
from cchc_desktop.ui.sets.rows import HEADS, Column, Row
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tree_model import Role, TreeModel, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_desktop.domain.set_editing import Place


class SetModel(TreeModel[Row]):
    """Rows by their places in the set."""

    width = len(Column)
    figures = frozenset({Column.MAX})

    def show(self, rows: Sequence[Row]) -> None:
        """Take over `rows`, parents before their parts."""
        self._take(rows)

    def _key(self, row: Row) -> Place:
        return row.place

    def _parent_of(self, row: Row) -> int:
        return self._at.get(row.place[:-1], -1)

    def _same(self, row: Row, was: Row) -> bool:
        return row.place == was.place

    def _said(self, row: Row, column: int, role: int) -> Any:
        match role:
            case Role.DecorationRole if column == Column.CODE and row.said:
                return mark("triangle-alert", Tone.WARN)
            case Role.ToolTipRole:
                # As markup, so that a title with "<b>" in it is not.
                return "".join(f"<p>{escape(line)}</p>" for line in (row.cells[Column.TITLE], *row.said))
            case Role.AccessibleDescriptionRole:
                return " ".join(row.said)
        return None

    def _head(self, column: int, role: int) -> Any:
        return _(HEADS[Column(column)]) if role == Role.DisplayRole else None
