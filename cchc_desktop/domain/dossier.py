"""The dossier of a year's scoring (hồ sơ chấm điểm): one sheet with everything entered in it, as a round left it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.rounds import Round, standing
from cchc_desktop.domain.scoring import Score, SheetScore, State, score
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


@dataclass(frozen=True, slots=True)
class Addition:
    """What people add to a printed report: the clerk its number and day, the officer words in place of the draft."""

    number: int | None = None
    issued: date | None = None
    difficulties: str = ""
    requests: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the printed forms of a sheet say, up to the round `last`."""

    office: Office
    year: int
    indicators: IndicatorSet
    today: date
    last: Round = Round.SELF
    entered: Mapping[Round, Mapping[str, Answer]] = field(default_factory=dict)
    explanations: Mapping[Round, Mapping[str, Explanation]] = field(default_factory=dict)
    evidence: Mapping[Round, Mapping[str, tuple[Evidence, ...]]] = field(default_factory=dict)
    added: Addition = Addition()
    scores: Mapping[Round, SheetScore] = field(init=False)
    """Of each round that is shown."""

    def __post_init__(self) -> None:
        scores = {each: score(self.indicators, standing(self.entered, each)) for each in self.rounds}
        object.__setattr__(self, "scores", scores)

    @property
    def figures_to(self) -> date:
        """The last day that counts: a later year adds nothing to this one."""
        return min(self.today, date(self.year, 12, 31))

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds to show, in order; without the ward's requests where it made none."""
        upto = tuple(Round)[: tuple(Round).index(self.last) + 1]
        return tuple(
            each for each in upto if each is not Round.EXPLAINED or each is self.last or self.entered.get(each)
        )

    @property
    def score(self) -> SheetScore:
        """The sheet as the last round left it."""
        return self.scores[self.last]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every row, parents before their parts."""
        return tuple(line for rows in self._abreast() for line in self._under(rows, 0))

    @property
    def compared(self) -> bool:
        """Whether a verification stands beside the ward's own points."""
        return any(each in VERIFIED for each in self.rounds)

    @property
    def told(self) -> tuple[Line, ...]:
        """The leaves to be explained; what a verification did not lower, only where the ward wrote of it."""
        lines = tuple(line for line in self.lines if line.told)
        if not self.compared:
            return lines
        return tuple(line for line in lines if line.lowered or not line.explanation.empty)

    @property
    def documents(self) -> dict[Evidence, tuple[str, ...]]:
        """By document the codes it serves; the first to be needed first."""
        found: dict[Evidence, tuple[str, ...]] = {}
        for line in self.lines:
            for proof in line.proofs:
                found[proof] = (*found.get(proof, ()), line.indicator.code)
        return found

    def line(self, code: str) -> Line | None:
        """The row with that code."""
        return next((each for each in self.lines if each.indicator.code == code), None)

    def above(self, code: str) -> tuple[Indicator, ...]:
        """What a row stands under, the area first."""
        way: list[Line] = []
        for line in self.lines:
            way = [*way[: line.depth], line]
            if line.indicator.code == code:
                return tuple(each.indicator for each in way[:-1])
        return ()

    def _abreast(self) -> Iterator[dict[Round, Score]]:
        for rows in zip(*(self.scores[each].areas for each in self.rounds), strict=True):
            yield dict(zip(self.rounds, rows, strict=True))

    def _under(self, rows: dict[Round, Score], depth: int) -> Iterator[Line]:
        indicator = rows[Round.SELF].indicator
        code, upto = indicator.code, tuple(Round)[: tuple(Round).index(self.last) + 1]
        yield Line(
            indicator,
            depth,
            rows,
            {each: self.entered[each][code] for each in upto if code in self.entered.get(each, {})},
            {each: self.explanations[each][code] for each in upto if code in self.explanations.get(each, {})},
            {each: self.evidence[each][code] for each in upto if code in self.evidence.get(each, {})},
        )
        for parts in zip(*(row.parts for row in rows.values()), strict=True):
            yield from self._under(dict(zip(rows, parts, strict=True)), depth + 1)


def begun(row: Score) -> bool:
    """Whether the row has points: a leaf under it was scored and counts."""
    return any(not _open(each) for each in row.walk() if not each.parts)


def left_out(leaf: Score) -> bool:
    """Whether a leaf doesn't apply and has left the sheet, points and maximum."""
    return leaf.state is State.NOT_APPLICABLE and not leaf.max_points


def _open(leaf: Score) -> bool:
    return leaf.state in {State.UNANSWERED, State.ESTIMATED} or left_out(leaf)
