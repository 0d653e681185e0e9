"""One row of a sheet through the rounds: its points, what was said of it, what proves it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.rounds import Round
from cchc_desktop.domain.scoring import Score, State
from cchc_desktop.text import fold

VERIFIED = (Round.FIRST, Round.SECOND)
"""The rounds in which the superior gives the points."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the set through the rounds."""

    indicator: Indicator
    depth: int
    """0 for an area."""
    scores: Mapping[Round, Score]
    answers: Mapping[Round, Answer]
    """What was entered in each round, and only that."""
    explanations: Mapping[Round, Explanation]
    evidence: Mapping[Round, tuple[Evidence, ...]]

    @property
    def leaf(self) -> bool:
        """Whether points are given here, not summed."""
        return not self.indicator.children

    @property
    def own(self) -> Score:
        """As the ward scored it."""
        return self.scores[Round.SELF]

    @property
    def difference(self) -> Decimal | None:
        """The last verified points less the ward's own; none where nothing was verified."""
        verified = next((self.scores[each] for each in reversed(VERIFIED) if each in self.scores), None)
        if verified is None or not begun(verified):
            return None
        return verified.points - self.own.points

    @property
    def disputed(self) -> bool:
        """A leaf the superior gave other points than the ward."""
        return self.leaf and begun(self.own) and bool(self.difference)

    @property
    def lowered(self) -> bool:
        """A leaf the superior gave fewer points than the ward."""
        return self.disputed and (self.difference or 0) < 0

    @property
    def explanation(self) -> Explanation:
        """The newest words on it."""
        said = [self.explanations[each] for each in Round if each in self.explanations]
        return next((each for each in reversed(said) if not each.empty), Explanation())

    def opinion(self, verification: Round) -> str:
        """What the superior said in a verification; that it was that verification is no news."""
        said = self.answers[verification].reason if verification in self.answers else ""
        named = fold(said).startswith(fold(verification.value))
        return said[len(verification.value) :].lstrip(" :;.,–-") if named else said

    @property
    def proofs(self) -> tuple[Evidence, ...]:
        """The documents of all rounds, each once."""
        return tuple(dict.fromkeys(proof for each in Round for proof in self.evidence.get(each, ())))

    @property
    def lost(self) -> bool:
        """A leaf the ward itself gave less than could be reached."""
        return self.lost_in(Round.SELF)

    def lost_in(self, round: Round) -> bool:
        """Whether it is a leaf that a round gave less than could be reached; a survey's points are nobody's fault."""
        row = self.scores[round]
        return (
            self.leaf and not self.indicator.survey and row.state in {State.ANSWERED, State.OVERRIDDEN} and row.lost > 0
        )

    @property
    def unproven(self) -> bool:
        """A leaf with points of the ward's own and no document."""
        return self.leaf and self.own.claimed and not self.proofs

    @property
    def told(self) -> bool:
        """A leaf that was explained, or must be: points lost, no document, or verified otherwise."""
        return self.leaf and (self.lost or self.unproven or self.disputed or not self.explanation.empty)


def begun(row: Score) -> bool:
    """Whether the row has points: a leaf under it was scored and counts."""
    return any(not _open(each) for each in row.walk() if not each.parts)


def left_out(leaf: Score) -> bool:
    """Whether a leaf doesn't apply and has left the sheet, points and maximum."""
    return leaf.state is State.NOT_APPLICABLE and not leaf.max_points


def _open(leaf: Score) -> bool:
    return leaf.state in {State.UNANSWERED, State.ESTIMATED} or left_out(leaf)
