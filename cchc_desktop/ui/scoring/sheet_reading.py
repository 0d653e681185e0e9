"""The sheet of a year read from the store, no more of it than what has changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round, Stage, standing
from cchc_desktop.domain.scoring import Score, score
from cchc_desktop.store import Sheet, Topic
from cchc_desktop.text import fold
from cchc_desktop.ui.scoring.reckoning import Reckoning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.store import Store


def read(store: Store, year: int, before: Reckoning | None, touched: frozenset[Topic]) -> Reckoning | None:
    """The sheet of `year`, None before it is started; of `before` whatever `touched` leaves standing is kept.

    An edit must show its totals within a frame: the set, last year and the evidence are not read again for it.
    """
    if before is None or before.sheet.year != year or touched & {Topic.SHEETS, Topic.OFFICE, Topic.HOLIDAYS}:
        sheet = store.sheets.of_year(year)
        return None if sheet is None else _fresh(store, sheet, before)
    sheet = before.sheet
    if Topic.ANSWERS in touched:
        before = _answered(store, before)
    if Topic.EVIDENCE in touched:
        before = replace(
            before,
            evidence=store.evidence.of_sheet(sheet),
            added=store.evidence.of_round(sheet, Round.EXPLAINED) if sheet.stage is not Stage.SCORING else {},
        )
    return before


def _fresh(store: Store, sheet: Sheet, before: Reckoning | None) -> Reckoning:
    same_set = before is not None and before.sheet.indicators is sheet.indicators
    empty = Reckoning(
        sheet,
        before.entered if before is not None and before.sheet.id == sheet.id else {},
        before.scores if before is not None and same_set else {},
        explanations={},
        replies={},
        evidence=store.evidence.of_sheet(sheet),
        added=store.evidence.of_round(sheet, Round.EXPLAINED),
        last=_last_year(store, sheet),
        haystacks=dict(_haystacks(sheet.indicators.areas)),
    )
    return _answered(store, empty)


def _answered(store: Store, before: Reckoning) -> Reckoning:
    sheet = before.sheet
    entered = _kept(before.entered, store.answers.of_rounds(sheet))
    scores = {
        each: score(sheet.indicators, standing(entered, each), before.scores.get(each))
        for each in _rounds(sheet, entered)
    }
    scoring = sheet.stage is Stage.SCORING
    return replace(
        before,
        entered=entered,
        scores=scores,
        explanations=store.answers.explanations(sheet),
        replies={} if scoring else store.answers.explanations(sheet, Round.EXPLAINED),
    )


def _rounds(sheet: Sheet, entered: Mapping[Round, Mapping[str, Answer]]) -> Iterator[Round]:
    """The rounds that have begun; one that was passed over is not shown."""
    for each in sheet.rounds:
        if each in {Round.SELF, Round.FIRST} or each is sheet.stage.open or entered[each]:
            yield each


def _kept(
    before: Mapping[Round, Mapping[str, Answer]], now: Mapping[Round, Mapping[str, Answer]]
) -> dict[Round, dict[str, Answer]]:
    """The answers of now; those that are as before are the same values, which needn't be scored again."""
    return {
        round: {
            code: then if (then := before.get(round, {}).get(code)) == answer and then is not None else answer
            for code, answer in answers.items()
        }
        for round, answers in now.items()
    }


def _last_year(store: Store, sheet: Sheet) -> dict[str, Score]:
    """What each criterion had in the end, as far as that year's sheet has come."""
    last = store.sheets.of_year(sheet.year - 1)
    if last is None:
        return {}
    final = [each for each in last.rounds if each is not Round.EXPLAINED][-1]
    scored = score(last.indicators, standing(store.answers.of_rounds(last), final)).by_code
    titles = {each.code: fold(each.title) for each in sheet.indicators.walk()}
    return {code: then for code, then in scored.items() if titles.get(code) == fold(then.indicator.title)}


def _haystacks(indicators: tuple[Indicator, ...], above: str = "") -> Iterator[tuple[str, str]]:
    for each in indicators:
        words = f"{above} {fold(f'{each.code} {each.title}')}"
        yield each.code, words
        yield from _haystacks(each.children, words)
