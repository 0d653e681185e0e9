"""The comparison in words: columns, rows, and the whole of each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_decimal, sort_key
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tables.grid import GridColumn, GridRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from cchc_desktop.domain.steering.comparison import Row, Summary

_NOTHING = "–"


def summed(column: Summary) -> str:
    """The whole of one column, and how far it has come where something is still to be scored."""
    line = _("{title}: {points}/{max} points, {index} %{band}").format(
        title=column.title,
        points=show_decimal(column.points),
        max=show_decimal(column.max_points),
        index=show_decimal(column.index),
        band=f" – {column.band.title}" if column.band else "",
    )
    if column.answered == column.total:
        return line
    progress = _("Answered {answered} of {total}").format(answered=column.answered, total=column.total)
    return f"{line} · {progress}"


def columns_of(titles: Sequence[str]) -> tuple[GridColumn, ...]:
    """Those of the table, one for each sheet and round."""
    return (
        GridColumn(N_("Code"), Shape(2, 6)),
        GridColumn(N_("Content"), Shape(40, 12)),
        *(GridColumn(title, Shape(8, 12), number=True) for title in titles),
        GridColumn(N_("Difference"), Shape(4, 8), number=True),
    )


def row_of(row: Row) -> GridRow:
    """A row of the table."""
    cells, orders = [], []
    for cell in row.cells:
        share = None if cell is None else cell.percent
        orders.append(-1 if share is None else share)
        if cell is None:
            cells.append(_NOTHING)
        else:
            points = f"{show_decimal(cell.points)}/{show_decimal(cell.max_points)}".replace("-", "−")
            cells.append(points if share is None else f"{points} ({show_decimal(share)}%)")
    moved = _NOTHING if row.difference is None else f"{signed(row.difference)}\N{NO-BREAK SPACE}%"
    title = f"{'   ' * row.depth}{row.title}"
    return GridRow(
        row.code,
        (row.code, title, *cells, moved),
        (sort_key(row.code), sort_key(row.title), *orders, row.difference or 0),
        tip=f"{row.code} {row.title}",
        bold=not row.leaf,
    )


def signed(value: Decimal | None) -> str:
    """A difference, its sign always there."""
    if not value:
        return "0"
    return f"{'+' if value > 0 else '−'}{show_decimal(abs(value))}"
