"""Where the sheet may stand at the year's end: low, middle and high, and what each leaf's rests on.

An answered leaf goes on by its figures (`trend`, `expected`), and counts for what verification has left of such points
in past years (`holding`): the usual share in the middle, the worst year's at the low end, all of it at the high end. A
leaf not answered yet lies between nothing and what its steps can bring, in the middle by last year's result, else by
the share its area has reached. A survey stands by the estimate, by last year's result, or by the share of the ward's
own points, each ± its spread, until it is published.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules.figures import half_up, show, show_percent
from cchc_desktop.domain.scoring import Score, SheetScore, State, Total, score, total
from cchc_desktop.domain.steering.expected import Expected, History, expected
from cchc_desktop.domain.steering.holding import Holdings, PastYear
from cchc_desktop.domain.steering.moves import Ground
from cchc_desktop.domain.steering.reached import own, shares
from cchc_desktop.domain.steering.savings import Saving
from cchc_desktop.domain.steering.trend import Range, ordered
from cchc_desktop.domain.tally import Tally, together
from cchc_desktop.text import fold

ESTIMATE_SPREAD = 5
"""Per cent of a survey's maximum, to either side of an estimate or of last year's result."""
GUESS_SPREAD = 15
"""The same where there is neither."""
_ZERO = Fraction(0)
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Outlook:
    """All a forecast looks at."""

    indicators: IndicatorSet
    answers: Mapping[str, Answer]
    savings: Sequence[Saving]
    today: date
    end: date
    history: Mapping[str, History] = field(default_factory=lambda: MappingProxyType({}))
    past: Sequence[PastYear] = ()
    """The latest year first."""


@dataclass(frozen=True, slots=True)
class LeafForecast:
    """One leaf's points; a penalty's are negative."""

    leaf: Indicator
    now: Decimal
    low: Decimal
    mid: Decimal
    high: Decimal
    basis: str
    """What it rests on, as one sentence."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """The whole sheet, and its leaves."""

    low: Total
    mid: Total
    high: Total
    leaves: tuple[LeafForecast, ...]


def forecast(outlook: Outlook) -> Forecast:
    """The forecast; low ≤ mid ≤ high, all within 0 and the maximum where the set keeps its points there."""
    before = score(outlook.indicators, outlook.answers)
    best = {saving.leaf.code: _best(saving) for saving in outlook.savings}
    holdings, reached = Holdings(outlook.past), shares(before)
    leaves = tuple(
        _leaf(_Place(outlook, holdings, area, row, reached), best.get(row.indicator.code, row.points))
        for area in before.areas
        for row in area.walk()
        if not row.parts
    )
    low, mid, high = (_total(outlook, before, leaves, end) for end in ("low", "mid", "high"))
    return Forecast(low, mid, high, leaves)


@dataclass(frozen=True, slots=True)
class _Place:
    """A leaf, and what stands around it."""

    outlook: Outlook
    holdings: Holdings
    area: Score
    row: Score
    shares: Mapping[str, Fraction]
    """Of its maximum what the answered leaves of each area have, by its code; of the whole sheet under ""."""


def _best(saving: Saving) -> Decimal:
    return saving.points + saving.left - saving.lost


def _leaf(place: _Place, best: Decimal) -> LeafForecast:
    row, made = place.row, _expected(place, best)
    penalty = row.indicator.rule is not None and row.indicator.rule.kind == "penalty"
    if row in own((row,)):
        made = _verified(made, place)
    places = place.outlook.indicators.places
    values = [half_up(each, places) for each in (made.points.low, made.points.mid, made.points.high)]
    low, mid, high = (-each for each in reversed(values)) if penalty else values
    return LeafForecast(row.indicator, row.points, low, mid, high, _sentence(made.basis))


def _expected(place: _Place, best: Decimal) -> Expected:
    outlook, row = place.outlook, place.row
    leaf, indicators = row.indicator, outlook.indicators
    if row.state is State.NOT_APPLICABLE:
        now = abs(Fraction(row.points))
        return Expected(Range(now, now, now), "như đã chọn" if row.max_points else "không áp dụng")
    if leaf.survey:
        return _survey(place)
    if row.state is State.UNANSWERED:
        return _open(place, best)
    given = outlook.answers[leaf.code]
    ground = Ground(leaf, given, indicators.year, indicators.places, outlook.today, outlook.end)
    return expected(ground, outlook.history.get(leaf.code, ()), best)


def _survey(place: _Place) -> Expected:
    row = place.row
    most = Fraction(row.indicator.max_points if row.indicator.beyond else row.max_points)
    if row.state is not State.ESTIMATED and row.state is not State.UNANSWERED:
        now = abs(Fraction(row.points))
        return Expected(Range(now, now, now), "kết quả điều tra đã công bố")
    if row.estimate is not None:
        return _about(Fraction(row.estimate), most, ESTIMATE_SPREAD, f"ước tính của đơn vị {show(row.estimate)} điểm")
    if (last := _last_year(place)) is not None:
        year, share = last
        return _about(share * most, most, ESTIMATE_SPREAD, f"kết quả năm {year} ({_in_hundred(share)})")
    share = place.shares[""]
    return _about(share * most, most, GUESS_SPREAD, f"chưa có ước tính: lấy tỷ lệ điểm tự chấm {_in_hundred(share)}")


def _about(middle: Fraction, most: Fraction, spread: int, basis: str) -> Expected:
    middle, either = min(middle, most), most * spread / _WHOLE
    points = Range(max(middle - either, _ZERO), middle, min(middle + either, most))
    return Expected(points, f"{basis}, ± {spread} % điểm tối đa")


def _open(place: _Place, best: Decimal) -> Expected:
    """A leaf not answered; a bonus or penalty is taken not to come."""
    high = max(Fraction(best), _ZERO)
    if place.row.indicator.beyond:
        return Expected(Range(_ZERO, _ZERO, _ZERO), "chưa phát sinh")
    if place.outlook.today > place.outlook.end:
        return Expected(Range(_ZERO, _ZERO, _ZERO), "chưa chấm, đã hết kỳ")
    if (last := _last_year(place)) is not None:
        year, share = last
        basis = f"chưa chấm: lấy kết quả năm {year} ({_in_hundred(share)})"
    else:
        share = place.shares[place.area.indicator.code]
        basis = f"chưa chấm: lấy tỷ lệ điểm đã có {_in_hundred(share)}"
    return Expected(Range(_ZERO, min(share * Fraction(place.row.max_points), high), high), basis)


def _verified(made: Expected, place: _Place) -> Expected:
    """Less what verification takes."""
    share = place.holdings.of(place.row, place.area)
    low, mid, high = made.points.low * share.worst, made.points.mid * share.usual, made.points.high
    return Expected(ordered(low, mid, high), f"{made.basis}; {share.words}" if share.words else made.basis)


def _last_year(place: _Place) -> tuple[int, Fraction] | None:
    """The share of its maximum the same leaf had in the latest year that was verified."""
    leaf = place.row.indicator
    for year in place.outlook.past:
        then = year.verified.by_code.get(leaf.code)
        same = then is not None and fold(then.indicator.title) == fold(leaf.title)
        if then is not None and same and then.max_points and then.state is not State.UNANSWERED:
            return year.year, Fraction(then.points) / Fraction(then.max_points)
    return None


def _total(outlook: Outlook, before: SheetScore, leaves: Sequence[LeafForecast], end: str) -> Total:
    """The leaves together, caps and all."""
    indicators = outlook.indicators
    whole = together(_tally(each.leaf, getattr(each, end)) for each in leaves)
    return total(whole.capped(indicators.bonus_cap, indicators.penalty_cap).settled, before.max_points, indicators)


def _tally(leaf: Indicator, points: Decimal) -> Tally:
    match leaf.rule.kind if leaf.rule is not None else "":
        case "bonus":
            return Tally(bonus=points)
        case "penalty":
            return Tally(penalty=-points)
    return Tally(points)


def _in_hundred(share: Fraction) -> str:
    return show_percent(share * _WHOLE)


def _sentence(basis: str) -> str:
    return f"{basis[:1].upper()}{basis[1:]}."
