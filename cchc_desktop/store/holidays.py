"""The days that differ from their weekday: off, or worked in exchange."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import Session, col, delete, insert, select

from cchc_desktop.domain.following import Calendar, DayOff, calendar_of
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.following_tables import HolidayRow
from cchc_desktop.store.tables import table_of, upsert

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Holidays:
    """The days of every year that has some; `gathering.calendar` fills the years in use."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> Calendar:
        """The calendar of all of them."""
        return calendar_of(self.days())

    def days(self) -> tuple[DayOff, ...]:
        """Each day, the earliest first."""
        with self._store.read() as session:
            return days_off(session)

    def years(self) -> frozenset[int]:
        """The years that have rows."""
        return frozenset(each.day.year for each in self.days())

    def fill(self, days: Iterable[DayOff]) -> None:
        """Take over what is known of years without rows: the program's own deed, nothing to log or to undo."""
        columns = [{"day": each.day, "off": each.off, "title": clean(each.title)} for each in days]
        if columns:
            with self._store.write(Action.FILL_HOLIDAYS) as session:
                session.connection().execute(insert(HolidayRow), columns)

    def set_day(self, day: date, off: bool, title: str) -> None:  # noqa: FBT001 -- what the day is
        """Keep what a day is: not worked, or a weekend day worked in exchange."""
        with self._store.write(Action.EDIT_HOLIDAY) as session:
            upsert(session, HolidayRow, {"day": day}, {"off": off, "title": clean(title)})

    def remove(self, day: date) -> None:
        """The day is as its weekday is."""
        with self._store.write(Action.REMOVE_HOLIDAY) as session:
            session.exec(delete(HolidayRow).where(col(HolidayRow.day) == day))


def days_off(session: Session) -> tuple[DayOff, ...]:
    """Each day, the earliest first."""
    rows = select(table_of(HolidayRow)).order_by(col(HolidayRow.day))
    return tuple(DayOff(row.day, row.off, row.title) for row in session.connection().execute(rows))
