"""Score sheets: one a year, each with the indicator set as it was taken, on its way to the published result."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from cchc_desktop.domain.following import calendar_of
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.domain.worked_days import counts_them
from cchc_desktop.i18n import _
from cchc_desktop.store.changes import Action
from cchc_desktop.store.columns import as_json, clean, from_json, set_as_json, set_from_json, sheet_set_from_json
from cchc_desktop.store.errors import ClosedError, StoreError, gone
from cchc_desktop.store.holidays import days_off
from cchc_desktop.store.records import Sheet, SheetStep
from cchc_desktop.store.score_tables import SheetRow, SheetStepRow
from cchc_desktop.store.stages import hold_open

if TYPE_CHECKING:
    from cchc_desktop.store.store import Store


class Sheets:
    """The sheets by year."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def years(self) -> tuple[int, ...]:
        """The years that have a sheet, the earliest first."""
        with self._store.read() as session:
            return tuple(session.exec(select(SheetRow.year).order_by(col(SheetRow.year))))

    def of_year(self, year: int) -> Sheet | None:
        """The year's sheet, once started."""
        with self._store.read() as session:
            row = session.exec(select(SheetRow).where(SheetRow.year == year)).one_or_none()
            return _sheet(session, row) if row else None

    def create(self, year: int, indicators: IndicatorSet, set_id: int | None = None) -> Sheet:
        """Start the year's sheet on a copy of `indicators`; where the year has one, that is the answer."""
        if sheet := self.of_year(year):
            return sheet
        with self._store.write(Action.START_SHEET) as session:
            row = SheetRow(year=year, indicators=set_as_json(indicators), set_id=set_id)
            session.add(row)
            session.flush()
            return _sheet(session, row)

    def replace_set(self, sheet: Sheet, indicators: IndicatorSet, set_id: int | None = None) -> Sheet:
        """Go on with another set while the ward scores; answers stay with their codes."""
        with self._store.write(Action.REPLACE_SET) as session:
            hold_open(session, sheet, Round.SELF)
            row = _row(session, sheet)
            row.indicators, row.set_id = set_as_json(indicators), set_id
            session.flush()
            return _sheet(session, row)

    def advance(self, sheet: Sheet, to: Stage) -> Sheet:
        """Go on to one of the next stages; ClosedError where the stored stage has another next."""
        with self._store.write(Action.ADVANCE_SHEET) as session:
            row = _row(session, sheet)
            if to not in Stage[row.stage].next:
                raise _no_way(row, to)
            return self._come_to(session, row, to)

    def reopen(self, sheet: Sheet, to: Stage, reason: str) -> Sheet:
        """Go back to an earlier stage, for a reason that the log keeps; what later rounds hold stays."""
        if not (reason := clean(reason).strip()):
            raise StoreError(_("Say why the score sheet is reopened: the reason is kept in the log."))
        with self._store.write(Action.REOPEN_SHEET) as session:
            row = _row(session, sheet)
            if to.place >= Stage[row.stage].place:
                raise _no_way(row, to)
            return self._come_to(session, row, to, reason)

    def set_limit(self, sheet: Sheet, stage: Stage, day: date | None) -> Sheet:
        """Keep the last day for reaching that stage, or take it away."""
        with self._store.write(Action.SET_LIMIT) as session:
            row = _row(session, sheet)
            days = {each: kept for each, kept in _limits(row).items() if each is not stage}
            days |= {stage: day} if day else {}
            row.limits = as_json({each.name: days[each].isoformat() for each in Stage if each in days})
            session.flush()
            return _sheet(session, row)

    def _come_to(self, session: Session, row: SheetRow, to: Stage, reason: str = "") -> Sheet:
        row.stage = to.name
        session.add(SheetStepRow(sheet_id=row.id or 0, stage=to.name, day=self._store.today, reason=reason))
        session.flush()
        return _sheet(session, row)


def _row(session: Session, sheet: Sheet) -> SheetRow:
    row = session.get(SheetRow, sheet.id)
    if row is None:
        raise gone()
    return row


def _sheet(session: Session, row: SheetRow) -> Sheet:
    taken = select(SheetStepRow).where(SheetStepRow.sheet_id == row.id).order_by(col(SheetStepRow.id))
    steps = tuple(SheetStep(Stage[step.stage], step.day, step.reason) for step in session.exec(taken))
    stage, indicators = Stage[row.stage], _indicators(session, row)
    return Sheet(row.id or 0, row.year, indicators, stage, _limits(row), row.set_id, steps)


def _indicators(session: Session, row: SheetRow) -> IndicatorSet:
    """The set as it was taken; rules that count working days know the ward's days off."""
    indicators = set_from_json(row.indicators)
    if not counts_them(indicators):
        return indicators
    return sheet_set_from_json(row.indicators, calendar_of(days_off(session)))


def _limits(row: SheetRow) -> Mapping[Stage, date]:
    return {Stage[name]: date.fromisoformat(day) for name, day in from_json(row.limits).items()}


def _no_way(row: SheetRow, to: Stage) -> ClosedError:
    sentence = _("The score sheet is at “{stage}” and can't go to “{to}” from there: look at it again.")
    return ClosedError(sentence.format(stage=Stage[row.stage].value, to=to.value))
