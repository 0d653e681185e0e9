"""The year's sheet as the page shows it: scored, with everything that stands beside each leaf."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cchc_desktop.domain.scoring import Score, SheetScore, State, score
from cchc_desktop.store import Sheet, Topic
from cchc_desktop.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.explanations import Explanation
    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.store import Store


class Sieve(enum.Enum):
    """Which leaves the tree lets through; the value is the key of its chip."""

    ALL = "all"
    UNANSWERED = "unanswered"
    LOST = "lost"
    NO_EVIDENCE = "no_evidence"


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One sheet, its answers and their points, with last year's beside."""

    sheet: Sheet
    answers: Mapping[str, Answer]
    explanations: Mapping[str, Explanation]
    evidence: Mapping[str, tuple[Evidence, ...]]
    score: SheetScore
    last: Mapping[str, Score]
    """The same criteria last year; not what that year's set means by another title."""
    haystacks: Mapping[str, str]
    """Folded words by which each row is found: its own and those above it."""

    def above(self, code: str) -> str:
        """The titles a row stands under: "I Công tác chỉ đạo › 1.1 Kế hoạch"."""
        above = _way(self.score.areas, code)[:-1]
        return " › ".join(f"{each.indicator.code} {each.indicator.title}" for each in above)

    def passing(self, leaf: Score) -> frozenset[Sieve]:
        """The sieves that let `leaf` through."""
        passed = {Sieve.ALL}
        if waits(leaf):
            passed.add(Sieve.UNANSWERED)
        if loses(leaf):
            passed.add(Sieve.LOST)
        if leaf.claimed and not self.evidence.get(leaf.indicator.code):
            passed.add(Sieve.NO_EVIDENCE)
        return frozenset(passed)


def waits(leaf: Score) -> bool:
    """Still to be answered by the ward; a survey, a bonus or a penalty doesn't wait."""
    return leaf.answered < leaf.total


def loses(leaf: Score) -> bool:
    """Answered, with points not reached or taken off."""
    return leaf.state in {State.ANSWERED, State.OVERRIDDEN} and leaf.lost > 0


def _way(scores: tuple[Score, ...], code: str) -> tuple[Score, ...]:
    """The row with that code and everything above it, from the area down; empty where there is none."""
    for each in scores:
        if each.indicator.code == code:
            return (each,)
        if below := _way(each.parts, code):
            return (each, *below)
    return ()


def read(store: Store, year: int, before: Reckoning | None, touched: frozenset[Topic]) -> Reckoning | None:
    """The sheet of `year`, None before it is started; of `before` whatever `touched` leaves standing is kept.

    An edit must show its totals within a frame: the set, last year and the evidence are not read again for it.
    """
    if before is None or before.sheet.year != year or touched & {Topic.SHEETS, Topic.OFFICE}:
        sheet = store.sheets.of_year(year)
        return None if sheet is None else _fresh(store, sheet)
    sheet = before.sheet
    if Topic.ANSWERS in touched:
        answers = store.answers.of(sheet)
        before = replace(
            before,
            answers=answers,
            explanations=store.answers.explanations(sheet),
            score=score(sheet.indicators, answers),
        )
    if Topic.EVIDENCE in touched:
        before = replace(before, evidence=store.evidence.of_sheet(sheet))
    return before


def _fresh(store: Store, sheet: Sheet) -> Reckoning:
    answers = store.answers.of(sheet)
    return Reckoning(
        sheet,
        answers,
        store.answers.explanations(sheet),
        store.evidence.of_sheet(sheet),
        score(sheet.indicators, answers),
        _last_year(store, sheet),
        dict(_haystacks(sheet.indicators.areas)),
    )


def _last_year(store: Store, sheet: Sheet) -> dict[str, Score]:
    last = store.sheets.of_year(sheet.year - 1)
    if last is None:
        return {}
    scored = score(last.indicators, store.answers.of(last)).by_code
    titles = {each.code: fold(each.title) for each in sheet.indicators.walk()}
    return {code: then for code, then in scored.items() if titles.get(code) == fold(then.indicator.title)}


def _haystacks(indicators: tuple[Indicator, ...], above: str = "") -> Iterator[tuple[str, str]]:
    for each in indicators:
        words = f"{above} {fold(f'{each.code} {each.title}')}"
        yield each.code, words
        yield from _haystacks(each.children, words)
