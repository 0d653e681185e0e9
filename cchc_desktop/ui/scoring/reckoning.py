"""The year's sheet as the page shows it: every round scored, with everything that stands beside each leaf."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import Score, SheetScore, State

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.explanations import Explanation
    from cchc_desktop.store import Sheet


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

    @property
    def waiting(self) -> bool:
        """Whether anything can still wait: once the superior has verified and all is locked, nothing does."""
        return self.open is not None or Round.FIRST not in self.scores

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
        return self.waiting and waits(own)


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
