"""The reporting periods of each year."""

from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import Session, col, delete, select

from cchc_desktop.domain.periods import Period, usual_periods
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import clean
from cchc_desktop.store.tables import PeriodRow, upsert

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Periods:
    """The periods of a year, in order of their end; the usual ones until one of the year is edited."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def of_year(self, year: int) -> tuple[Period, ...]:
        """The year's periods, the usual ones where none was edited."""
        with self._store.read() as session:
            return tuple(_period(row) for row in _rows(session, year)) or usual_periods(year)

    def get(self, code: str) -> Period | None:
        """The period of that code, edited or usual; None where the year has no such period."""
        with self._store.read() as session:
            row = _row(session, code)
            if row is not None:
                return _period(row)
        year = int(code[:4]) if code[:4].isdecimal() else 0
        return next((each for each in self.of_year(year) if each.code == code), None) if year > 1 else None

    def save(self, period: Period) -> None:
        """Keep a period of that code: a changed one, or one of the province's own."""
        with self._store.write(Action.EDIT_PERIOD) as session:
            _make_own(session, period.year)
            _keep(session, period)

    def remove(self, period: Period) -> None:
        """Take a period off its year's list; a year left without any has the usual ones again."""
        with self._store.write(Action.REMOVE_PERIOD) as session:
            _make_own(session, period.year)
            session.exec(delete(PeriodRow).where(col(PeriodRow.code) == period.code))


def _rows(session: Session, year: int) -> list[PeriodRow]:
    of_year = col(PeriodRow.last_day).between(date(year, 1, 1), date(year, 12, 31))
    return list(session.exec(select(PeriodRow).where(of_year).order_by(col(PeriodRow.last_day), col(PeriodRow.id))))


def _row(session: Session, code: str) -> PeriodRow | None:
    return session.exec(select(PeriodRow).where(PeriodRow.code == clean(code))).one_or_none()


def _make_own(session: Session, year: int) -> None:
    """Write the usual periods down, so that one of them can differ."""
    if not _rows(session, year):
        for period in usual_periods(year):
            _keep(session, period)


def _keep(session: Session, period: Period) -> None:
    values = {
        "title": clean(period.title),
        "first_day": period.start,
        "last_day": period.end,
        "due": period.due,
        "cumulative": period.cumulative,
    }
    upsert(session, PeriodRow, {"code": clean(period.code)}, values)


def _period(row: PeriodRow) -> Period:
    return Period(row.code, row.title, row.first_day, row.last_day, row.due, row.cumulative)
