"""What a report needs, taken from the store. No Qt: the window and the command line both ask here."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from cchc_desktop.domain.dossier import Dossier
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.problems import Trouble
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import score
from cchc_desktop.i18n import _
from cchc_desktop.reports.quarterly.facts import ReportFacts
from cchc_desktop.text import read_date

if TYPE_CHECKING:
    from cchc_desktop.domain.periods import Period
    from cchc_desktop.store import Sheet, Store

NUMBER = "số"
ISSUED = "ngày ban hành"
"""Kept with the officer's words of a report, under names the log can show; neither is a section."""


class NoOfficeError(Trouble):
    """Nobody has said yet whose report it is."""


def office_of(store: "Store") -> Office:
    """Whose report it is; the window shows no page before the three questions are answered."""
    office = store.office.get()
    if office is None:
        raise NoOfficeError(_("The unit has no name yet. Open the program and answer the three questions first."))
    return office


def report_facts(store: "Store", period: "Period", today: date) -> ReportFacts:
    """Everything the report of `period` says, as the store has it on `today`."""
    words = store.reports.words(period.code)
    sheet = store.sheets.of_year(period.year)
    answers = store.answers.of(sheet) if sheet else {}
    return ReportFacts(
        office=office_of(store),
        period=period,
        today=today,
        indicators=sheet.indicators if sheet else None,
        score=score(sheet.indicators, answers) if sheet else None,
        tasks=store.tasks.all(),
        notes=store.tasks.all_notes(),
        own_words={key: text for key, text in words.items() if key not in {NUMBER, ISSUED}},
        answers=answers,
        explanations=_explained(store, sheet) if sheet else {},
        evidence=store.evidence.of_sheet(sheet) if sheet else {},
        sources={plan.id: plan.document for plan in store.plans.all()},
        number=number_of(words),
        issued=issued_on(words, period),
    )


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


def dossier(store: "Store", sheet: "Sheet", last: Round, today: date) -> Dossier:
    """Everything the printed forms of a sheet say, up to the round `last`, as the store has it on `today`."""
    rounds = tuple(Round)[: tuple(Round).index(last) + 1]
    return Dossier(
        office=office_of(store),
        year=sheet.year,
        indicators=sheet.indicators,
        today=today,
        last=last,
        entered=store.answers.of_rounds(sheet),
        explanations={each: store.answers.explanations(sheet, each) for each in rounds},
        evidence={each: store.evidence.of_round(sheet, each) for each in rounds},
    )
