"""What a report needs, taken from the store. No Qt: the window and the command line both ask here.

The reports themselves are imported with the first one: the window's first page asks here too.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from cchc_desktop.domain.agenda import Agenda
from cchc_desktop.domain.following import Calendar, Ledger, title_of
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.tasks import Note, Task
from cchc_desktop.domain.worked_days import counts_them
from cchc_desktop.i18n import _
from cchc_desktop.text import read_date

if TYPE_CHECKING:
    from cchc_desktop.domain.dossier import Dossier
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.office import Office
    from cchc_desktop.domain.periods import Period
    from cchc_desktop.domain.rounds import Round
    from cchc_desktop.reports.quarterly.facts import ReportFacts
    from cchc_desktop.store import Sheet, Store

NUMBER = "số"
ISSUED = "ngày ban hành"
"""Kept with the officer's words of a report, under names the log can show; neither is a section."""


_YEARS_AHEAD = 2
"""How far the next time of what comes back may lie."""


class NoOfficeError(Trouble):
    """Nobody has said yet whose report it is."""


def office_of(store: "Store") -> "Office":
    """Whose report it is; the window shows no page before the three questions are answered."""
    office = store.office.get()
    if office is None:
        raise NoOfficeError(_("The unit has no name yet. Open the program and answer the three questions first."))
    return office


def calendar(store: "Store", *years: int) -> Calendar:
    """The ward's working days; the days off of this year, the next and `years` are filled in where there are none."""
    year = store.today.year
    if missing := {year, year + 1, *years} - store.holidays.years():
        from cchc_desktop.exchange.holiday_seed import days_off

        with suppress(Trouble):  # a folder that can't be written to can still be read
            store.holidays.fill([day for each in sorted(missing) for day in days_off(each)])
    return store.holidays.all()


def know_days_off(store: "Store", indicators: "IndicatorSet") -> None:
    """Where a set counts working days, the days off of its year are filled in before a sheet begins with it."""
    if counts_them(indicators):
        calendar(store, indicators.year)


def ledger(store: "Store", tasks: Iterable[Task] | None = None) -> Ledger:
    """What was given of all that comes back; `tasks` spares reading them again."""
    today, tasks = store.today, tuple(store.tasks.all() if tasks is None else tasks)
    since = (task.since or today for task in tasks)
    years = range(min(since, default=today).year, today.year + _YEARS_AHEAD + 1)
    periods = tuple(period for year in years for period in store.periods.of_year(year))
    days = calendar(store) if tasks else store.holidays.all()  # an empty ward's first page waits for nothing
    return Ledger(days, periods, store.occurrences.all())


def agenda(store: "Store", today: date) -> Agenda:
    """All that has to be done, as the store has it on `today`."""
    tasks = store.tasks.all()
    return Agenda(today, tasks, ledger(store, tasks), store.holidays.days(), store.steps.get())


def report_facts(store: "Store", period: "Period", today: date) -> "ReportFacts":
    """Everything the report of `period` says, as the store has it on `today`."""
    from cchc_desktop.reports.quarterly.facts import ReportFacts

    words = store.reports.words(period.code)
    sheet = store.sheets.of_year(period.year)
    answers = store.answers.of(sheet) if sheet else {}
    tasks = store.tasks.all()
    known = ledger(store, tasks)
    day = min(today, period.end)
    return ReportFacts(
        office=office_of(store),
        period=period,
        today=today,
        indicators=sheet.indicators if sheet else None,
        score=score(sheet.indicators, answers) if sheet else None,
        tasks=tasks,
        notes=(*store.tasks.all_notes(), *_given(known)),
        awaited={task.id: due for task in tasks if (due := known.awaited(task, day))},
        own_words={key: text for key, text in words.items() if key not in {NUMBER, ISSUED}},
        answers=answers,
        explanations=_explained(store, sheet) if sheet else {},
        evidence=store.evidence.of_sheet(sheet) if sheet else {},
        sources={plan.id: plan.document for plan in store.plans.all()},
        number=number_of(words),
        issued=issued_on(words, period),
    )


def _given(known: Ledger) -> Iterator[Note]:
    """What was given of work that comes back, told like any other progress."""
    for each in (each for done in known.done.values() for each in done if not each.reason):
        title = title_of(each.key, known.periods)
        yield Note(0, each.task_id, each.day, f"{title}: {each.proof}" if each.proof else f"đã thực hiện {title}")


def _explained(store: "Store", sheet: "Sheet") -> dict[str, str]:
    """What the ward says of each leaf, as a report's running text."""
    return {code: each.text for code, each in store.answers.explanations(sheet).items() if each.text}


def number_of(words: Mapping[str, str]) -> int | None:
    """The number the clerk gave the document; None while it has none."""
    number = words.get(NUMBER, "")
    return int(number) if number.isdecimal() else None


def issued_on(words: Mapping[str, str], period: "Period") -> date | None:
    """The day the document was issued; None while it was not."""
    return read_date(words.get(ISSUED, ""), period.due.year)


def dossier(store: "Store", sheet: "Sheet", last: "Round", today: date) -> "Dossier":
    """Everything the printed forms of a sheet say, up to the round `last`, as the store has it on `today`."""
    from cchc_desktop.domain.dossier import Dossier

    return Dossier(
        office=office_of(store),
        year=sheet.year,
        indicators=sheet.indicators,
        today=today,
        last=last,
        entered=store.answers.of_rounds(sheet),
        explanations={each: store.answers.explanations(sheet, each) for each in last.upto},
        evidence={each: store.evidence.of_round(sheet, each) for each in last.upto},
    )
