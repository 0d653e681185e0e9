"""What the first page says, as values: gathered from the store, no widget in sight."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_desktop import gathering
from cchc_desktop.domain.agenda import Entry
from cchc_desktop.domain.periods import Period, current
from cchc_desktop.domain.rounds import Round, Stage, standing
from cchc_desktop.domain.scoring import Score, SheetScore, score
from cchc_desktop.domain.tasks import SOON

if TYPE_CHECKING:
    from cchc_desktop.store import Sheet, Store

LISTED = 12


@dataclass(frozen=True, slots=True)
class Summary:
    """The ward on one day."""

    sheet: SheetScore | None
    verified: tuple[Round, SheetScore] | None
    """The last verification and what it came to; none before one has begun."""
    published: bool
    """Nothing can be won any more."""
    last_year: SheetScore | None
    without_evidence: int
    overdue: int
    undated: int
    """Tasks that nobody knows the last day of."""
    due: tuple[Entry, ...]
    """Overdue and due soon, each time that a task comes back included, the most pressing first."""
    open_points: tuple[Score, ...]
    """Leaves that can still bring points, the most points first."""
    period: Period


def summary(store: "Store", year: int, today: date) -> Summary:
    """Gather what the first page shows of `year` as it is `today`."""
    sheet = _scored(store, year)
    kept = store.sheets.of_year(year)
    agenda = gathering.agenda(store, today)
    overdue = agenda.overdue
    return Summary(
        sheet=sheet,
        verified=_verified(store, kept) if kept is not None else None,
        published=kept is not None and kept.stage is Stage.PUBLISHED,
        last_year=_scored(store, year - 1),
        without_evidence=_without_evidence(store, year, sheet),
        overdue=len(overdue),
        undated=len(agenda.undated),
        due=overdue + agenda.open_between(today, today + SOON),
        open_points=_open_points(sheet) if sheet else (),
        period=_next_report(store, year, today),
    )


def _next_report(store: "Store", year: int, today: date) -> Period:
    """The first period already begun whose report has not gone out; else the one that comes."""
    periods = store.periods.of_year(year)
    begun = (period for period in periods if period.start <= today)
    owed = (each for each in begun if gathering.issued_on(store.reports.words(each.code), each) is None)
    return next(owed, current(periods, today))


def _scored(store: "Store", year: int) -> SheetScore | None:
    sheet = store.sheets.of_year(year)
    return None if sheet is None else score(sheet.indicators, store.answers.of(sheet))


def _verified(store: "Store", sheet: "Sheet") -> tuple[Round, SheetScore] | None:
    last = [each for each in sheet.rounds if each is not Round.EXPLAINED][-1]
    if last is Round.SELF:
        return None
    return last, score(sheet.indicators, standing(store.answers.of_rounds(sheet), last))


def _without_evidence(store: "Store", year: int, scored: SheetScore | None) -> int:
    sheet = store.sheets.of_year(year)
    if sheet is None or scored is None:
        return 0
    proved = store.evidence.of_sheet(sheet)
    return sum(part.claimed and code not in proved for code, part in scored.by_code.items() if not part.parts)


def _open_points(sheet: SheetScore) -> tuple[Score, ...]:
    leaves = [each for each in sheet.by_code.values() if not each.parts and not each.indicator.survey]
    lacking = [each for each in leaves if each.lost > Decimal(0)]
    return tuple(sorted(lacking, key=lambda each: -each.lost)[:LISTED])
