"""The days of work that steps to more points are put at."""

from typing import TYPE_CHECKING

from sqlmodel import col, select

from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.records import Sheet
from cchc_desktop.store.score_tables import EffortRow
from cchc_desktop.store.tables import table_of, upsert

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Efforts:
    """By criterion code and `Saving.names`; a step without one has the program's own estimate."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def of(self, sheet: Sheet) -> dict[tuple[str, str], int]:
        """The days of every step the officer has put at some."""
        rows = select(table_of(EffortRow)).where(col(EffortRow.sheet_id) == sheet.id)
        with self._store.read() as session:
            return {(row.code, row.step): row.days for row in session.connection().execute(rows)}

    def set(self, sheet: Sheet, code: str, step: str, days: int) -> None:
        """Put a step at so many days, whatever the sheet's stage: it is a plan of work, no answer."""
        with self._store.write(Action.SET_EFFORT) as session:
            place = {"sheet_id": sheet.id, "code": clean(code), "step": clean(step)}
            upsert(session, EffortRow, place, {"days": days})
