"""What steering looks at, taken from the store as plain values, and what it makes of them on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round, Stage, standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.following import Calendar
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.scoring import SheetScore
    from cchc_desktop.domain.steering.forecast import Forecast
    from cchc_desktop.domain.steering.savings import Saving
    from cchc_desktop.store import Sheet, Store

_PAST_YEARS = 3


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier year: the set, what the ward gave itself, what was decided."""

    year: int
    indicators: IndicatorSet
    own: Mapping[str, Answer]
    verified: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Asked:
    """One sheet on one day."""

    sheet: Sheet
    calendar: Calendar
    """The rules of the sheet's set know it, but are equal without."""
    answers: Mapping[str, Answer]
    history: Mapping[str, tuple[tuple[date, Answer], ...]]
    past: tuple[Past, ...]
    today: date
    end: date
    """The last day that counts: the one set for handing the sheet in, else the year's."""
    open: bool
    """The ward may still change its own answers."""

    @property
    def indicators(self) -> IndicatorSet:
        """The sheet's set."""
        return self.sheet.indicators


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What became of it."""

    asked: Asked
    score: SheetScore
    savings: tuple[Saving, ...]
    forecast: Forecast


def ask(store: Store, year: int, today: date) -> Asked | None:
    """The sheet of `year`; None before it is started."""
    sheet = store.sheets.of_year(year)
    if sheet is None:
        return None
    return Asked(
        sheet,
        store.holidays.all(),
        store.answers.of(sheet),
        store.answers.history(sheet),
        tuple(_past(store, year)),
        today,
        sheet.limits.get(Stage.SUBMITTED, date(year, 12, 31)),
        sheet.stage is Stage.SCORING,
    )


def reckon(asked: Asked) -> Reckoned:
    """The savings and the forecast; needs nothing but `asked`, so that the worker can do it."""
    from cchc_desktop.domain.scoring import score
    from cchc_desktop.domain.steering.forecast import Outlook, forecast
    from cchc_desktop.domain.steering.holding import PastYear
    from cchc_desktop.domain.steering.savings import savings

    found = savings(asked.indicators, asked.answers, asked.today, asked.end)
    past = tuple(
        PastYear(each.year, score(each.indicators, each.own), score(each.indicators, each.verified))
        for each in asked.past
    )
    outlook = Outlook(asked.indicators, asked.answers, found, asked.today, asked.end, asked.history, past)
    return Reckoned(asked, score(asked.indicators, asked.answers), found, forecast(outlook))


def verdict(sheet: Sheet) -> Round:
    """The round whose points hold by now; what the ward asks for is none."""
    return [each for each in sheet.rounds if each is not Round.EXPLAINED][-1]


def _past(store: Store, year: int) -> list[Past]:
    found = []
    for earlier in sorted((each for each in store.sheets.years() if each < year), reverse=True)[:_PAST_YEARS]:
        sheet = store.sheets.of_year(earlier)
        if sheet is not None:
            entered = store.answers.of_rounds(sheet)
            own, decided = standing(entered, Round.SELF), standing(entered, verdict(sheet))
            found.append(Past(earlier, sheet.indicators, own, decided))
    return found
