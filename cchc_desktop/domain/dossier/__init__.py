"""The dossier of a year's scoring (hồ sơ chấm điểm): one sheet with everything entered in it, as a round left it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.dossier.line import VERIFIED, Line, begun, left_out
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.rounds import Round, standing
from cchc_desktop.domain.scoring import Score, SheetScore, score

__all__ = ["VERIFIED", "Addition", "Dossier", "Line", "begun", "left_out"]

_T = TypeVar("_T")


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
        asked = self.last is Round.EXPLAINED or self.entered.get(Round.EXPLAINED)
        return tuple(each for each in self.last.upto if asked or each is not Round.EXPLAINED)

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
        answers = self._said(self.entered, indicator)
        explanations = self._said(self.explanations, indicator)
        yield Line(indicator, depth, rows, answers, explanations, self._said(self.evidence, indicator))
        for parts in zip(*(row.parts for row in rows.values()), strict=True):
            yield from self._under(dict(zip(rows, parts, strict=True)), depth + 1)

    def _said(self, of_rounds: Mapping[Round, Mapping[str, _T]], indicator: Indicator) -> dict[Round, _T]:
        """What each round holds of a row."""
        code = indicator.code
        return {each: of_rounds[each][code] for each in self.last.upto if code in of_rounds.get(each, {})}
