"""Score sheets: one a year, each with the indicator set as it was taken."""

from typing import TYPE_CHECKING

from sqlmodel import col, select

from cchc_desktop.domain import indicators
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import as_json, from_json
from cchc_desktop.store.errors import gone
from cchc_desktop.store.records import Sheet
from cchc_desktop.store.tables import SheetRow

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Sheets:
    """The sheets by year."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._read: dict[str, IndicatorSet] = {}

    def years(self) -> tuple[int, ...]:
        """The years that have a sheet, the earliest first."""
        with self._store.read() as session:
            return tuple(session.exec(select(SheetRow.year).order_by(col(SheetRow.year))))

    def of_year(self, year: int) -> Sheet | None:
        """The year's sheet, once started."""
        with self._store.read() as session:
            row = session.exec(select(SheetRow).where(SheetRow.year == year)).one_or_none()
            return self._sheet(row) if row else None

    def create(self, year: int, indicators: IndicatorSet) -> Sheet:
        """Start the year's sheet on a copy of `indicators`; where the year has one, that is the answer."""
        if sheet := self.of_year(year):
            return sheet
        with self._store.write(Action.START_SHEET) as session:
            row = SheetRow(year=year, indicators=_stored(indicators))
            session.add(row)
            session.flush()
            return self._sheet(row)

    def replace_set(self, sheet: Sheet, indicators: IndicatorSet) -> Sheet:
        """Go on with another set; answers stay with their codes."""
        with self._store.write(Action.REPLACE_SET) as session:
            row = session.get(SheetRow, sheet.id)
            if row is None:
                raise gone()
            row.indicators = _stored(indicators)
            return self._sheet(row)

    def _sheet(self, row: SheetRow) -> Sheet:
        """The row as a value; a set of a hundred leaves is not read anew for every keystroke."""
        if row.indicators not in self._read:
            self._read[row.indicators] = indicators.from_data(from_json(row.indicators))
        return Sheet(row.id or 0, row.year, self._read[row.indicators])


def _stored(indicator_set: IndicatorSet) -> str:
    return as_json(indicators.as_data(indicator_set))
