"""What a sheet comes to: its rows, its totals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Band, Indicator, IndicatorSet
from cchc_desktop.domain.leaf_scoring import State
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.tally import Tally

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Score:
    """One row of the sheet: a leaf, or what its leaves come to."""

    indicator: Indicator
    points: Decimal
    """A penalty's are negative."""
    max_points: Decimal
    """What could be reached: 0 for a criterion that doesn't apply, and for a penalty."""
    state: State
    why: str
    computed: Decimal | None = None
    """The rule's own points, where the officer set others."""
    estimate: Decimal | None = None
    """What a survey leaf is expected to bring; of a group, what its survey leaves are."""
    answered: int = 0
    total: int = 0
    """Leaves under it that the ward scores itself: no survey without a result, no bonus or penalty."""
    parts: tuple["Score", ...] = ()
    problems: tuple[Problem, ...] = ()
    tally: Tally = field(default=Tally(), compare=False, repr=False)
    """What it brings to the rows above it, before common caps."""

    @property
    def lost(self) -> Decimal:
        """Points not reached; a bonus not earned is no loss."""
        reachable = _ZERO if self.indicator.beyond else self.max_points
        return max(reachable - self.points, _ZERO)

    @property
    def claimed(self) -> bool:
        """Points the ward gave itself, which a document must prove; a survey's are not its own."""
        own = self.state in {State.ANSWERED, State.OVERRIDDEN} and not self.indicator.survey
        return own and self.points > _ZERO

    def walk(self) -> "Iterator[Score]":
        """Itself, then everything under it, parents before children."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True, slots=True)
class Total:
    """Points, what they are out of, the percentage and its band."""

    points: Decimal
    max_points: Decimal
    index: Decimal
    """Per cent, two decimals."""
    band: Band | None


@dataclass(frozen=True, slots=True)
class SheetScore:
    """The whole sheet."""

    areas: tuple[Score, ...]
    points: Decimal
    """With bonus and penalty."""
    max_points: Decimal
    index: Decimal
    band: Band | None
    own_max: Decimal
    """Of `max_points`, what the ward scores itself."""
    bonus: Decimal
    """After its cap."""
    penalty: Decimal
    """After its cap, as a positive number."""
    forecast: Total
    """The same with the estimates of survey leaves."""
    answered: int
    total: int
    problems: tuple[Problem, ...] = ()
    by_code: Mapping[str, Score] = field(default_factory=dict, compare=False, repr=False)
    indicators: IndicatorSet | None = field(default=None, compare=False, repr=False)
    answers: Mapping[str, Answer] = field(default_factory=dict, compare=False, repr=False)
    """With the set, what it was made from."""
