"""The year's sheet as the page shows it: every round scored, with everything that stands beside each leaf."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round, Stage, reached, standing
from cchc_desktop.domain.scoring import Score, SheetScore, State, score
from cchc_desktop.store import Sheet, Topic
from cchc_desktop.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

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
    CUT = "cut"


@dataclass(frozen=True)
class Reckoning:
    """One sheet, what was entered in each round and its points, with last year's beside."""

    sheet: Sheet
    entered: Mapping[Round, Mapping[str, Answer]]
    scores: Mapping[Round, SheetScore]
    """Of every round to be shown, in order; the ward's own always."""
    explanations: Mapping[str, Explanation]
    replies: Mapping[str, Explanation]
    """What the ward wrote to the verification."""
    evidence: Mapping[str, tuple[Evidence, ...]]
    added: Mapping[str, tuple[Evidence, ...]]
    """Of `evidence`, what was attached to the replies."""
    last: Mapping[str, Score]
    """The same criteria last year; not what that year's set means by another title."""
    haystacks: Mapping[str, str]
    """Folded words by which each row is found: its own and those above it."""

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The ward's own."""
        return self.entered[Round.SELF]

    @property
    def score(self) -> SheetScore:
        """Of the ward's own answers."""
        return self.scores[Round.SELF]

    @property
    def open(self) -> Round | None:
        """The round that can be written now."""
        return self.sheet.stage.open

    @cached_property
    def verdict(self) -> Round:
        """The round whose points hold now: the ward's own, until the superior's begin. What is asked for is none."""
        return [each for each in self.scores if each is not Round.EXPLAINED][-1]

    @property
    def now(self) -> SheetScore:
        """What the sheet comes to now."""
        return self.scores[self.verdict]

    def above(self, code: str) -> str:
        """The titles a row stands under: "I Công tác chỉ đạo › 1.1 Kế hoạch"."""
        above = _way(self.score.areas, code)[:-1]
        return " › ".join(f"{each.indicator.code} {each.indicator.title}" for each in above)

    def difference(self, code: str, round: Round) -> Decimal:
        """How a round's points of a row differ from the ward's own; what is asked for, from what was verified."""
        against = Round.FIRST if round is Round.EXPLAINED else Round.SELF
        return self.scores[round].by_code[code].points - self.scores[against].by_code[code].points

    def passing(self, own: Score) -> frozenset[Sieve]:
        """The sieves that let a leaf through."""
        code = own.indicator.code
        now = own if self.verdict is Round.SELF else self.now.by_code[code]
        passed = {Sieve.ALL}
        if self.waits(own):
            passed.add(Sieve.UNANSWERED)
        if loses(now):
            passed.add(Sieve.LOST)
        if own.claimed and not self.evidence.get(code):
            passed.add(Sieve.NO_EVIDENCE)
        if now.points < own.points:
            passed.add(Sieve.CUT)
        return frozenset(passed)

    def waits(self, own: Score) -> bool:
        """Still to be done in the round that is open: scored, verified, replied to, or verified again."""
        code = own.indicator.code
        match self.open:
            case Round.FIRST:
                return code not in self.entered[Round.FIRST]
            case Round.EXPLAINED:
                return self.difference(code, Round.FIRST) < 0 and code not in self.replies
            case Round.SECOND:
                asked = code in self.replies or code in self.entered[Round.EXPLAINED]
                return asked and code not in self.entered[Round.SECOND]
        return waits(own)


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
    for each in reached(sheet.stage):
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
    last = store.sheets.of_year(sheet.year - 1)
    if last is None:
        return {}
    held = standing(store.answers.of_rounds(last), Round.SELF)
    scored = score(last.indicators, held).by_code
    titles = {each.code: fold(each.title) for each in sheet.indicators.walk()}
    return {code: then for code, then in scored.items() if titles.get(code) == fold(then.indicator.title)}


def _haystacks(indicators: tuple[Indicator, ...], above: str = "") -> Iterator[tuple[str, str]]:
    for each in indicators:
        words = f"{above} {fold(f'{each.code} {each.title}')}"
        yield each.code, words
        yield from _haystacks(each.children, words)
