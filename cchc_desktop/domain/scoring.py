"""Score a sheet: one pure, total function over the tree of a set.

Leaves are rounded by themselves and sums are sums of rounded values. A criterion that doesn't apply leaves both
the points and the maximum, in every set: the index is always the percentage of what could be reached, so a set of
100 points with one criterion of 1,5 left out is measured against 98,5. Estimates of surveys count in the forecast
only; until a result is published, the survey's maximum stays in the sheet's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import INDEX_PLACES, Band, Indicator, IndicatorSet, band_of
from cchc_desktop.domain.leaf_scoring import Mark, State, mark
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rules.figures import half_up, show
from cchc_desktop.domain.tally import Tally, together

__all__ = ["Score", "SheetScore", "State", "Total", "score"]

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


def score(indicators: IndicatorSet, answers: Mapping[str, Answer]) -> SheetScore:
    """Score `indicators` with `answers`; whatever they are, 0 ≤ a leaf's points ≤ its maximum."""
    rows = [_row(area, indicators, answers) for area in indicators.areas]
    tally = together(each for _, each in rows).capped(indicators.bonus_cap, indicators.penalty_cap)
    total = _total(tally.settled, tally.max_points, indicators)
    areas = tuple(row for row, _ in rows)
    by_code: dict[str, Score] = {}
    for row in (each for area in areas for each in area.walk()):
        by_code.setdefault(row.indicator.code, row)
    return SheetScore(
        areas,
        total.points,
        total.max_points,
        total.index,
        total.band,
        own_max=tally.max_points - tally.waiting,
        bonus=tally.bonus,
        penalty=tally.penalty,
        forecast=_total(tally.settled + (tally.estimate or _ZERO), tally.max_points, indicators),
        answered=tally.answered,
        total=tally.total,
        problems=(*(problem for area in areas for problem in area.problems), *_misplaced(by_code, answers)),
        by_code=by_code,
    )


def _row(indicator: Indicator, indicators: IndicatorSet, answers: Mapping[str, Answer]) -> tuple[Score, Tally]:
    if not indicator.children:
        made = mark(indicator, answers.get(indicator.code), indicators.year, indicators.places)
        return _leaf(indicator, made), _tally(indicator, made)
    rows = [_row(child, indicators, answers) for child in indicator.children]
    tally = together(each for _, each in rows)
    capped = tally.capped(indicators.bonus_cap, indicators.penalty_cap)
    return _group(indicator, tuple(row for row, _ in rows), capped), tally


def _leaf(leaf: Indicator, made: Mark) -> Score:
    penalty = leaf.rule is not None and leaf.rule.kind == "penalty"
    return Score(
        leaf,
        -made.points if penalty else made.points,
        _ZERO if penalty else made.max_points,
        made.state,
        made.why,
        made.computed,
        made.estimate,
        *_progress(leaf, made),
        problems=tuple(Problem(leaf.code, text) for text in made.problems),
    )


def _progress(leaf: Indicator, made: Mark) -> tuple[int, int]:
    """How many leaves it counts as answered, and as to be answered."""
    done = made.state in (State.ANSWERED, State.OVERRIDDEN, State.NOT_APPLICABLE)
    own = not leaf.beyond and (done or not leaf.survey)
    return int(own and done), int(own)


def _tally(leaf: Indicator, made: Mark) -> Tally:
    kind = "" if leaf.rule is None else leaf.rule.kind
    match kind:
        case "bonus":
            return Tally(bonus=made.points)
        case "penalty":
            return Tally(penalty=made.points)
    answered, total = _progress(leaf, made)
    waiting = made.max_points if not total else _ZERO
    return Tally(made.points, made.max_points, waiting, made.estimate, answered=answered, total=total)


def _group(indicator: Indicator, parts: tuple[Score, ...], tally: Tally) -> Score:
    return Score(
        indicator,
        tally.settled,
        tally.max_points,
        _group_state(parts, tally),
        f"{_sum_in_words(indicator, parts, tally)} = {show(tally.settled)}",
        estimate=tally.estimate,
        answered=tally.answered,
        total=tally.total,
        parts=parts,
        problems=tuple(problem for part in parts for problem in part.problems),
    )


def _sum_in_words(indicator: Indicator, parts: tuple[Score, ...], tally: Tally) -> str:
    if indicator.beyond:
        return f"Thưởng {show(tally.bonus)}, phạt {show(tally.penalty)}"
    return " + ".join(show(part.points) for part in parts)


def _group_state(parts: tuple[Score, ...], tally: Tally) -> State:
    """That of all its parts, where they agree; else whether all it waits for has been answered."""
    states = {part.state for part in parts}
    if len(states) == 1:
        return states.pop()
    return State.ANSWERED if tally.answered == tally.total else State.UNANSWERED


def _total(points: Decimal, max_points: Decimal, indicators: IndicatorSet) -> Total:
    if indicators.clamped:
        points = max(_ZERO, min(points, max_points))
    exact = Fraction(points) * 100 / Fraction(max_points) if max_points else Fraction(0)
    index = half_up(exact, INDEX_PLACES)
    return Total(points, max_points, index, band_of(indicators.bands, index))


def _misplaced(by_code: Mapping[str, Score], answers: Mapping[str, Answer]) -> Iterator[Problem]:
    for code, answer in answers.items():
        if code not in by_code:
            yield Problem(code, f"Bộ chỉ số không có tiêu chí {code}.")
        elif by_code[code].parts and not answer.empty:
            yield Problem(code, f"Tiêu chí {code} được tính từ các tiêu chí thành phần, không nhập trực tiếp.")
