"""What is wrong with an indicator set, each beside its row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.outcome import UpToMaximum


def checked(indicators: IndicatorSet) -> tuple[Problem, ...]:
    """Sums that don't close, codes used twice, rules that don't fit their leaf, gaps and overlaps between tiers."""
    above = {id(child): row for row in indicators.walk() for child in row.children}
    rows = (each for row in indicators.walk() for each in _row(row, indicators, above))
    return (*_total(indicators, above), *_twice(indicators), *rows)


_Above = Mapping[int, Indicator]
"""The row over each row, by identity: codes may be used twice."""


def _total(indicators: IndicatorSet, above: _Above) -> Iterator[Problem]:
    total = _sum(indicators.areas)
    if total != indicators.total:
        text = f"Tổng điểm các lĩnh vực {show(total)} khác tổng điểm {show(indicators.total)}."
        yield Problem("", f"{text}{_misprint(indicators.areas, indicators, above)}")


def _sum(rows: Iterable[Indicator]) -> Decimal:
    return sum((row.max_points for row in rows if not row.beyond), Decimal(0))


def _twice(indicators: IndicatorSet) -> Iterator[Problem]:
    for code, times in Counter(row.code for row in indicators.walk()).items():
        if times > 1:
            yield Problem(code, f"Mã {code} dùng {times} lần.")


def _row(row: Indicator, indicators: IndicatorSet, above: _Above) -> Iterator[Problem]:
    if row.max_points < 0:
        yield Problem(row.code, f"Điểm tối đa {show(row.max_points)} nhỏ hơn 0.")
    if _open(row):
        total, most = show(_sum(row.children)), show(row.max_points)
        guess = _misprint((row, *row.children), indicators, above)
        yield Problem(row.code, f"Tổng điểm các tiêu chí {total} khác điểm tối đa {most}.{guess}")
    if row.children and row.rule is not None:
        yield Problem(row.code, "Tiêu chí có tiêu chí thành phần thì không có cách chấm riêng.")
    elif row.rule is not None:
        yield from (Problem(row.code, fault) for fault in (*_fit(row, row.rule.maximum), *row.rule.faults()))


def _fit(leaf: Indicator, maximum: Decimal) -> Iterator[str]:
    given, most = show(maximum), show(leaf.max_points)
    if maximum > leaf.max_points:
        yield f"Cách chấm cho tới {given} điểm, nhiều hơn điểm tối đa {most}."
    elif maximum < leaf.max_points:
        yield f"Cách chấm chỉ cho tới {given} điểm, ít hơn điểm tối đa {most}."


def _open(row: Indicator, points: Decimal | None = None, by: Decimal = Decimal(0)) -> bool:
    """Whether its children don't make up its points, were those `points`, and theirs more `by` so much."""
    if not row.children or row.beyond:
        return False
    return _sum(row.children) + by != (row.max_points if points is None else points)


def _misprint(rows: Iterable[Indicator], indicators: IndicatorSet, above: _Above) -> str:
    """The one misplaced decimal mark that would explain sums which don't close: 10,05 for 10,5."""
    weighed = [
        (_gain(row, points, indicators, above.get(id(row))), row, points)
        for row in rows
        if not row.beyond
        for points in _slips(row.max_points)
    ]
    most = max((gain for gain, _row, _points in weighed), default=0)
    best = [(row, points) for gain, row, points in weighed if gain == most]
    if most < 1 or len(best) > 1:
        return ""
    row, points = best[0]
    return f" Có thể điểm tối đa của {row.code} là {show(points)}."


def _slips(value: Decimal) -> tuple[Decimal, ...]:
    """What may have been meant where a mark is misplaced, missing, or a zero too many or too few follows it."""
    whole, _mark, places = f"{value:f}".partition(".")
    zero = f"{whole}.{places[1:] if places.startswith('0') else f'0{places}'}" if places.strip("0") else ""
    return tuple(Decimal(text) for text in (zero,) if text) + ((value * 10, value / 10) if value else ())


def _gain(row: Indicator, points: Decimal, indicators: IndicatorSet, above: Indicator | None) -> int:
    """How many sums, and rules with points of their own, would fit that don't; less those that would no more."""
    by = points - row.max_points
    gain = _open(row) - _open(row, points)
    if above is not None:
        gain += _open(above) - _open(above, by=by)
    else:
        total = _sum(indicators.areas)
        gain += (total != indicators.total) - (total + by != indicators.total)
    if row.rule is not None and not isinstance(row.rule.method, UpToMaximum):
        gain += (row.rule.maximum != row.max_points) - (row.rule.maximum != points)
    return gain
