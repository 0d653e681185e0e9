"""Dự báo: where the sheet may stand at the year's end, and what each leaf's share of it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.i18n import N_, _
from cchc_desktop.text import show_date, show_decimal, sort_key
from cchc_desktop.ui import theme
from cchc_desktop.ui.ahead import spanned
from cchc_desktop.ui.labels import heading, words
from cchc_desktop.ui.steering.range_bar import RangeBar
from cchc_desktop.ui.tables.columns import Shape
from cchc_desktop.ui.tables.grid import Grid, GridColumn, GridModel, GridRow

if TYPE_CHECKING:
    from cchc_desktop.domain.scoring import Total
    from cchc_desktop.domain.steering.forecast import LeafForecast
    from cchc_desktop.ui.habits import Habits
    from cchc_desktop.ui.steering.asking import Reckoned

COLUMNS = (
    GridColumn(N_("Code"), Shape(2, 8)),
    GridColumn(N_("Content"), Shape(34, 18)),
    GridColumn(N_("Now"), Shape(2, 7), number=True),
    GridColumn(N_("Low"), Shape(2, 7), number=True),
    GridColumn(N_("Middle"), Shape(2, 7), number=True),
    GridColumn(N_("High"), Shape(2, 7), number=True),
    GridColumn(N_("Rests on"), Shape(50, 24)),
)


class ForecastView(QWidget):
    """The range above, the leaves below."""

    def __init__(self, habits: Habits, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = heading()
        self.range = RangeBar()
        self.words = words()
        self.method = words(muted=True)
        self.table = Grid("steering_forecast", _("Forecast by criterion"), habits, GridModel(COLUMNS))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.unit(2), theme.unit(1), theme.unit(2), 0)
        column.setSpacing(theme.unit(0.75))
        for widget in (self.title, self.range, self.words, self.method):
            column.addWidget(widget)
        column.addWidget(self.table, 1)

    def show_reckoned(self, reckoned: Reckoned) -> None:
        """Show a forecast."""
        made = reckoned.forecast
        self.title.setText(
            _("To {date}: {range} of {max} points").format(
                date=show_date(reckoned.asked.end), range=spanned(made), max=show_decimal(made.mid.max_points)
            )
        )
        self.range.show_range(made.low, made.mid, made.high, reckoned.asked.indicators.bands)
        named = ((_("low"), made.low), (_("middle"), made.mid), (_("high"), made.high))
        self.words.setText(" · ".join(_total(name, total) for name, total in named))
        self.method.setText(_method(reckoned))
        self.table.show_rows([_row(each) for each in made.leaves])


def _total(name: str, total: Total) -> str:
    line = _("{name}: {points} points, {index} %").format(
        name=name[:1].upper() + name[1:], points=show_decimal(total.points), index=show_decimal(total.index)
    )
    return f"{line} – {total.band.title}" if total.band else line


def _method(reckoned: Reckoned) -> str:
    years = ", ".join(str(each.year) for each in reckoned.asked.past)
    rests = _("Rests on the figures entered, their dates and the verified results of {years}.").format(years=years)
    alone = _("Rests on the figures entered and their dates; there are no earlier years yet.")
    return rests if years else alone


def _row(each: LeafForecast) -> GridRow:
    leaf = each.leaf
    points = (each.now, each.low, each.mid, each.high)
    shown = tuple(show_decimal(value).replace("-", "−") for value in points)
    return GridRow(
        leaf.code,
        (leaf.code, leaf.title, *shown, each.basis),
        (sort_key(leaf.code), sort_key(leaf.title), *points, sort_key(each.basis)),
        tip=f"{leaf.code} {leaf.title}\n{each.basis}",
    )
