"""What the cells of a plan on its way in say, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from cchc_desktop.i18n import N_, _
from cchc_desktop.ui import theme
from cchc_desktop.ui.tasks import reading
from cchc_desktop.ui.tasks.draft import Field
from cchc_desktop.ui.theme import Tone
from cchc_desktop.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QIcon

    from cchc_desktop.ui.tasks.draft import DraftRow

Role = Qt.ItemDataRole

INCLUDED, NUMBER, TITLE, LEADS, PARTNERS, DELIVERABLE, WORDS, DUE, WARD = range(9)
TITLES = (
    N_("Take in"),
    N_("No."),
    N_("Task"),
    N_("Lead"),
    N_("Partner units"),
    N_("Deliverable"),
    N_("Deadline in words"),
    N_("Understood as"),
    N_("Ward"),
)
FIELDS = {
    NUMBER: Field.NUMBER,
    TITLE: Field.TITLE,
    LEADS: Field.LEADS,
    PARTNERS: Field.PARTNERS,
    DELIVERABLE: Field.DELIVERABLE,
    WORDS: Field.DEADLINE,
}


def _shown(row: DraftRow, column: int) -> str:
    match column:
        case _ if column in (INCLUDED, WARD):
            return ""
        case _ if column == DUE:
            return reading.short(row.planned.deadline, row.due)
        case _:
            return to_edit(row, column)


def to_edit(row: DraftRow, column: int) -> str:
    """The text that is typed over; "" for the ticks."""
    planned = row.planned
    match column:
        case _ if column == LEADS:
            return "; ".join(planned.leads)
        case _ if column == PARTNERS:
            return "; ".join(planned.partners)
        case _ if column == WORDS:
            return planned.deadline.text
        case _ if column == DUE:
            return reading.day(row.due)
        case _ if column in FIELDS:
            return str(getattr(planned, FIELDS[column].value))
        case _:
            return ""


def _tooltip(row: DraftRow, column: int) -> str:
    if column == DUE:
        marks = (_("Read by the program – to be checked."), *row.doubts) if row.unsure else ()
        return tip("\n".join((reading.whole(row.planned.deadline), *marks)))
    return _(TITLES[column]) if column in (INCLUDED, WARD) else tip(to_edit(row, column))


def _marked(row: DraftRow) -> int:
    return DUE if row.planned.deadline.doubtful else TITLE


def _ink(row: DraftRow, column: int) -> QColor | None:
    if not row.included:
        return theme.color(Tone.MUTED)
    return theme.color(Tone.WARN) if column == DUE and row.unsure else None


def _ticked(row: DraftRow, column: int) -> Qt.CheckState | None:
    if column not in (INCLUDED, WARD):
        return None
    on = row.included if column == INCLUDED else row.planned.binds_ward
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _icon(row: DraftRow, column: int) -> QIcon | None:
    if not row.unsure or column != _marked(row):
        return None
    return theme.icon("circle-help" if column == DUE else "triangle-alert", Tone.WARN)


def _spoken(row: DraftRow, column: int) -> str:
    return f"{_(TITLES[column])}: {row.planned.title}" if column in (INCLUDED, WARD) else _shown(row, column)


CELLS: dict[int, Callable[[DraftRow, int], Any]] = {
    Role.DisplayRole: _shown,
    Role.EditRole: to_edit,
    Role.AccessibleTextRole: _spoken,
    Role.CheckStateRole: _ticked,
    Role.ToolTipRole: _tooltip,
    Role.DecorationRole: _icon,
    Role.ForegroundRole: _ink,
}
