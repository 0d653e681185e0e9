"""Score a sheet: one pure, total function over the tree of a set."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Band, Indicator, IndicatorSet
from cchc_desktop.domain.problems import Problem


class State(enum.Enum):
    """Where a row of the sheet stands; the value is the word on screen."""

    UNANSWERED = "chưa chấm"
    ANSWERED = "đã chấm"
    NOT_APPLICABLE = "không áp dụng"
    ESTIMATED = "ước tính"
    """A survey leaf with an estimate: counted in the forecast only."""
    OVERRIDDEN = "sửa điểm"


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
    """What a survey leaf is expected to bring; also the forecast's share of a group."""
    answered: int = 0
    total: int = 0
    """Leaves under it that the ward scores itself: no survey without a result, no bonus or penalty."""
    parts: tuple["Score", ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def lost(self) -> Decimal:
        """Points not reached; a bonus not earned is no loss."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Total:
    """Points, what they are out of, the percentage and its band."""

    points: Decimal
    max_points: Decimal
    index: Decimal
    """Percent, two decimals."""
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


def score(indicators: IndicatorSet, answers: Mapping[str, Answer]) -> SheetScore:
    """Score `indicators` with `answers`."""
    raise NotImplementedError
