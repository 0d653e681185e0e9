"""The sets at hand as rows of a table: the ward's own, the latest first, then those that ship with the program."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_date, show_decimal
from cchc_desktop.ui import theme
from cchc_desktop.ui.sets.opened import OpenSet
from cchc_desktop.ui.tables.model import Role, TableModel
from cchc_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Column(enum.IntEnum):
    """The columns, in order."""

    TITLE = 0
    STATE = 1
    YEAR = 2
    TOTAL = 3
    LEAVES = 4
    DOCUMENT = 5


HEADS = (
    N_("Indicator set"),
    N_("Standing"),
    N_("Year"),
    N_("Total points"),
    N_("Criteria scored"),
    N_("Decision (number, date)"),
)


class ShelfModel(TableModel[OpenSet]):
    """Shows sets and changes nothing."""

    heads = HEADS
    figures = frozenset({Column.YEAR, Column.TOTAL, Column.LEAVES})

    def __init__(self) -> None:
        super().__init__()
        self._used: Mapping[int, tuple[int, ...]] = {}

    def show(self, sets: Sequence[OpenSet], used: Mapping[int, tuple[int, ...]]) -> None:
        """Show `sets`; `used` says which years are scored by which stored one."""
        self._used = used
        self._replace(sets)

    def _words(self, row: OpenSet, column: int) -> str:
        indicators = row.indicators
        match Column(column):
            case Column.TITLE:
                return indicators.title
            case Column.STATE:
                return self._state(row)
            case Column.YEAR:
                return str(indicators.year)
            case Column.TOTAL:
                return show_decimal(indicators.total)
            case Column.LEAVES:
                return str(len(indicators.leaves))
            case Column.DOCUMENT:
                return indicators.document

    def _said(self, row: OpenSet, column: int, role: int) -> Any:
        return _icon(row) if role == Role.DecorationRole and column == Column.STATE else None

    def _state(self, shown: OpenSet) -> str:
        stored = shown.stored
        if stored is None:
            return _("Sample set")
        if stored.issued is None:
            return _("Draft · {count} rows to check").format(count=shown.to_check) if shown.to_check else _("Draft")
        years = ", ".join(map(str, self._used.get(stored.id, ())))
        words = _("Issued on {day}").format(day=show_date(stored.issued))
        return _("{state} · scored by in {years}").format(state=words, years=years) if years else words


def _icon(shown: OpenSet) -> Any:
    if shown.stored is None:
        return theme.icon("star", Tone.MUTED)
    if shown.draft:
        return theme.icon("pencil", Tone.WARN if shown.to_check else Tone.ACCENT)
    return theme.icon("stamp", Tone.GOOD)
