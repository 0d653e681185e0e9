"""Score a sheet: one pure, total function over the tree of a set.

Leaves are rounded by themselves and sums are sums of rounded values. A criterion that doesn't apply leaves both
the points and the maximum, in every set: the index is always the percentage of what could be reached, so a set of
100 points with one criterion of 1,5 left out is measured against 98,5. Estimates of surveys count in the forecast
only; until a result is published, the survey's maximum stays in the sheet's.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import INDEX_PLACES, Indicator, IndicatorSet, band_of
from cchc_desktop.domain.leaf_scoring import Mark, State, mark
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rules.figures import half_up, show
from cchc_desktop.domain.scores import Score, SheetScore, Total
from cchc_desktop.domain.tally import Tally, together

__all__ = ["Score", "SheetScore", "State", "Total", "score", "total"]

_ZERO = Decimal(0)


def score(indicators: IndicatorSet, answers: Mapping[str, Answer], before: SheetScore | None = None) -> SheetScore:
    """Score `indicators` with `answers`; whatever they are, 0 ≤ a leaf's points ≤ its maximum.

    Of `before`, a score of the same set, every row is kept whose answers are the same values: an edit costs one leaf.
    """
    if before is not None and before.indicators is not indicators:
        before = None
    areas = tuple(_row(area, indicators, answers, before) for area in indicators.areas)
    tally = together(each.tally for each in areas).capped(indicators.bonus_cap, indicators.penalty_cap)
    whole = total(tally.settled, tally.max_points, indicators)
    by_code: dict[str, Score] = {}
    for row in (each for area in areas for each in area.walk()):
        by_code.setdefault(row.indicator.code, row)
    return SheetScore(
        areas,
        whole.points,
        whole.max_points,
        whole.index,
        whole.band,
        own_max=tally.max_points - tally.waiting,
        bonus=tally.bonus,
        penalty=tally.penalty,
        forecast=total(tally.settled + (tally.estimate or _ZERO), tally.max_points, indicators),
        answered=tally.answered,
        total=tally.total,
        problems=(*(problem for area in areas for problem in area.problems), *_misplaced(by_code, answers)),
        by_code=by_code,
        indicators=indicators,
        answers=answers,
    )


def _row(
    indicator: Indicator, indicators: IndicatorSet, answers: Mapping[str, Answer], before: SheetScore | None
) -> Score:
    kept = _kept(indicator, before)
    if not indicator.children:
        answer = answers.get(indicator.code)
        if kept is not None and before is not None and before.answers.get(indicator.code) is answer:
            return kept
        return _leaf(indicator, mark(indicator, answer, indicators.year, indicators.places))
    parts = tuple(_row(child, indicators, answers, before) for child in indicator.children)
    if kept is not None and all(one is other for one, other in zip(parts, kept.parts, strict=True)):
        return kept
    return _group(indicator, parts, indicators)


def _kept(indicator: Indicator, before: SheetScore | None) -> Score | None:
    """The row of this very indicator in an earlier score; a code used twice names only the first of its rows."""
    row = None if before is None else before.by_code.get(indicator.code)
    return row if row is not None and row.indicator is indicator else None


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
        tally=_tally(leaf, made),
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


def _group(indicator: Indicator, parts: tuple[Score, ...], indicators: IndicatorSet) -> Score:
    whole = together(part.tally for part in parts)
    tally = whole.capped(indicators.bonus_cap, indicators.penalty_cap)
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
        tally=whole,
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


def total(points: Decimal, max_points: Decimal, indicators: IndicatorSet) -> Total:
    """The points of a sheet against its maximum, kept within it where the set says so."""
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
