"""The sample ward's score sheets: last year's to its publication, this year's as its figures came in."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from cchc_desktop.domain import answers
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.rounds import Round, Stage
from cchc_desktop.exchange import indicator_sets
from cchc_desktop.reports import pdf
from cchc_desktop.sample.papers import paper
from cchc_desktop.store import Action, Sheet, Store

_Given = dict[str, Any]


class Sheets:
    """Both sheets, as `ward` tells of them; `put_to` moves the clock."""

    def __init__(self, store: Store, ward: _Given, office: Office, put_to: Callable[[date], None]) -> None:
        self._store = store
        self._ward = ward
        self._office = office
        self._put_to = put_to

    def begin(self) -> None:
        """The issued set, both sheets made from it, and the way of last year's; nothing where that was done."""
        if self._store.sheets.years():
            return
        self._put_to(self._ward["begun"])
        with self._store.as_one(Action.MAKE_SAMPLE):
            self._put_to(self._ward["set_issued"])
            indicators = indicator_sets.load(self._ward["indicator_set"])
            kept = self._store.sets.issue(self._store.sets.add(indicators))
            for year in map(int, self._ward["answers"]):
                sheet = self._store.sheets.create(year, replace(indicators, year=year), kept.id)
                for name, day in self._ward["limits"].get(str(year), {}).items():
                    sheet = self._store.sheets.set_limit(sheet, Stage[name], day)
                if str(year) in self._ward["stages"]:
                    self._lead(sheet)

    def enter_months(self) -> None:
        """This year's figures as they were entered, month by month."""
        sheet = self._this_year()
        for month in self._ward["month"]:
            self._put_to(month["day"])
            self._store.answers.set_all(sheet, _answers(month["answers"]))

    def enter_this_year(self) -> None:
        """The rest of this year's sheet."""
        self._write(self._this_year(), Round.SELF)

    def _this_year(self) -> Sheet:
        sheet = self._store.sheets.of_year(self._ward["year"])
        if sheet is None:
            raise LookupError(self._ward["year"])
        return sheet

    def _lead(self, sheet: Sheet) -> None:
        """Through its stages, each round written while it is open."""
        self._write(sheet, Round.SELF)
        for name, day in self._ward["stages"][str(sheet.year)].items():
            self._put_to(day)
            sheet = self._store.sheets.advance(sheet, Stage[name])
            if sheet.stage.open:
                self._write(sheet, sheet.stage.open)

    def _write(self, sheet: Sheet, round: Round) -> None:
        year = str(sheet.year)
        self._store.answers.set_all(sheet, _answers(self._ward["answers"][year].get(round.name, {})), round)
        for code, given in self._ward["explanations"].get(year, {}).get(round.name, {}).items():
            self._store.answers.explain(sheet, code, _explanation(given), round)
        with tempfile.TemporaryDirectory() as place:
            for each in self._ward["evidence"].get(year, {}).get(round.name, ()):
                self._attach(sheet, round, each, Path(place))

    def _attach(self, sheet: Sheet, round: Round, each: _Given, place: Path) -> None:
        file = place / each["name"]
        pdf.render(paper(self._office, each), file)
        first, *others = each["codes"]
        kept = self._store.evidence.attach(sheet, first, file, round)
        for code in others:
            self._store.evidence.attach(sheet, code, kept, round)
        known = {name: each[name] for name in ("number", "issued", "summary")}
        self._store.evidence.edit(replace(kept, **known))


def _answers(given: _Given) -> dict[str, answers.Answer]:
    return {code: answers.from_data(each) for code, each in given.items()}


def _explanation(given: _Given) -> Explanation:
    parts = dict(given)
    return Explanation(Reason[parts.pop("reason")], **parts)
