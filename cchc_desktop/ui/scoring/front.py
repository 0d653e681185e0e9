"""Everything the panel shows of the row in front, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.rounds import Round, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.domain.scoring import Score


@dataclass(frozen=True, slots=True)
class InRound:
    """A row in one of the rounds after the ward's own."""

    score: Score
    difference: Decimal
    """From the ward's own points; of what is asked for, from what was verified."""
    answer: Answer | None
    """What was entered in that round; none where it stands as before."""


@dataclass(frozen=True, slots=True)
class Front:
    """A leaf to be filled in, or a group to be looked at."""

    score: Score
    """Of the ward's own answer."""
    above: str
    """The titles it stands under."""
    year: int
    last: Score | None = None
    answer: Answer = field(default_factory=Answer)
    explanation: Explanation = field(default_factory=Explanation)
    kept: tuple[tuple[Evidence, bool], ...] = ()
    """Its documents, each with whether its copy is still there."""
    stage: Stage = Stage.SCORING
    rounds: Mapping[Round, InRound] = field(default_factory=dict, hash=False)
    """The later rounds that have begun, in order."""
    reply: Explanation = field(default_factory=Explanation)
    """What the ward wrote to the verification."""
    added: frozenset[int] = frozenset()
    """Of `kept`, the documents attached to the reply."""

    @property
    def indicator(self) -> Indicator:
        """The criterion itself."""
        return self.score.indicator

    @property
    def place(self) -> tuple[int, str, str]:
        """Year, code and stage: what is typed here belongs nowhere else."""
        return self.year, self.indicator.code, self.stage.name

    def same_as(self, other: Front) -> bool:
        """The same row of the same sheet, asking for the same."""
        return self.place == other.place and self.indicator == other.indicator

    @property
    def leaf(self) -> bool:
        """Whether there is something to fill in."""
        return not self.score.parts

    def may_leave(self, document: Evidence) -> bool:
        """Whether a document was attached in the round that is open."""
        if not self.stage.explaining:
            return False
        return (document.id in self.added) == (self.stage.open is Round.EXPLAINED)
