"""What is wrong with an indicator set, each beside its row."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.outcome import UpToMaximum

_RULES_AT_HAND = 2048


def checked(indicators: IndicatorSet) -> tuple[Problem, ...]:
    """Sums that don't close, codes used twice, rules that don't fit their leaf, gaps and overlaps between tiers."""
    sums = _Sums(indicators)
    rows = (each for row in indicators.walk() for each in _row(row, sums))
    return (*_total(indicators, sums), *_twice(indicators), *rows)


class _Sums:
    """By how much each sum of a set is beside what it should be."""

    def __init__(self, indicators: IndicatorSet) -> None:
        # By identity: codes may be used twice.
        self.gaps = {id(row): _gap(row) for row in indicators.walk()}
        self.total = _sum(indicators.areas) - indicators.total
        self._above = {id(child): id(row) for row in indicators.walk() for child in row.children}

    def beside(self, row: Indicator) -> Decimal:
        """The gap of the sum that the row is part of."""
        above = self._above.get(id(row))
        return self.total if above is None else self.gaps[above]


def _gap(row: Indicator) -> Decimal:
    return _sum(row.children) - row.max_points if row.children and not row.beyond else Decimal(0)


def _total(indicators: IndicatorSet, sums: _Sums) -> Iterator[Problem]:
    if sums.total:
        total, most = show(sums.total + indicators.total), show(indicators.total)
        text = f"Tổng điểm các lĩnh vực {total} khác tổng điểm {most}."
        yield Problem("", f"{text}{_misprint(indicators.areas, sums)}")


def _sum(rows: Iterable[Indicator]) -> Decimal:
    return sum((row.max_points for row in rows if not row.beyond), Decimal(0))


def _twice(indicators: IndicatorSet) -> Iterator[Problem]:
    for code, times in Counter(row.code for row in indicators.walk()).items():
        if times > 1:
            yield Problem(code, f"Mã {code} dùng {times} lần.")


def _row(row: Indicator, sums: _Sums) -> Iterator[Problem]:
    if row.max_points < 0:
        yield Problem(row.code, f"Điểm tối đa {show(row.max_points)} nhỏ hơn 0.")
    if gap := sums.gaps[id(row)]:
        total, most = show(row.max_points + gap), show(row.max_points)
        guess = _misprint((row, *row.children), sums)
        yield Problem(row.code, f"Tổng điểm các tiêu chí {total} khác điểm tối đa {most}.{guess}")
    if row.children and row.rule is not None:
        yield Problem(row.code, "Tiêu chí có tiêu chí thành phần thì không có cách chấm riêng.")
    elif row.rule is not None:
        yield from (Problem(row.code, fault) for fault in _faults(row.rule, row.max_points))


@lru_cache(_RULES_AT_HAND)
def _faults(rule: Rule, most: Decimal) -> tuple[str, ...]:
    """What is wrong with a rule; a set is checked after each correction of one row."""
    return (*_fit(rule.maximum, most), *rule.faults())


def _fit(given: Decimal, most: Decimal) -> Iterator[str]:
    if given > most:
        yield f"Cách chấm cho tới {show(given)} điểm, nhiều hơn điểm tối đa {show(most)}."
    elif given < most:
        yield f"Cách chấm chỉ cho tới {show(given)} điểm, ít hơn điểm tối đa {show(most)}."


def _misprint(rows: Iterable[Indicator], sums: _Sums) -> str:
    """The one misplaced decimal mark that would explain sums which don't close: 10,05 for 10,5."""
    weighed = [
        (_gain(row, points, sums), row, points) for row in rows if not row.beyond for points in _slips(row.max_points)
    ]
    most = max((gain for gain, _row, _points in weighed), default=0)
    best = [(row, points) for gain, row, points in weighed if gain == most]
    if most < 1 or len(best) > 1:
        return ""
    row, points = best[0]
    return f" Có thể điểm tối đa của {row.code} là {show(points)}."


def _slips(value: Decimal) -> tuple[Decimal, ...]:
    """What may have been meant where a mark is misplaced, missing, or a zero too many or too few follows it."""
    if not value:
        return ()
    whole, _mark, places = f"{value:f}".partition(".")
    if not places.strip("0"):
        return value * 10, value / 10
    return Decimal(f"{whole}.{places[1:] if places.startswith('0') else f'0{places}'}"), value * 10, value / 10


def _gain(row: Indicator, points: Decimal, sums: _Sums) -> int:
    """How many sums, and rules with points of their own, would fit that don't; less those that would no more."""
    by = points - row.max_points
    beside = sums.beside(row)
    gain = bool(beside) - bool(beside + by)
    if row.children:
        gap = sums.gaps[id(row)]
        gain += bool(gap) - bool(gap - by)
    if row.rule is not None and not isinstance(row.rule.method, UpToMaximum):
        gain += (row.rule.maximum != row.max_points) - (row.rule.maximum != points)
    return gain
