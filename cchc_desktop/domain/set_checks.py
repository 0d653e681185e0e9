"""What is wrong with an indicator set, each beside its row."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.rules.figures import show


def checked(indicators: IndicatorSet) -> tuple[Problem, ...]:
    """Sums that don't close, codes used twice, rules that don't fit their leaf, gaps and overlaps between tiers."""
    return (*_total(indicators), *_twice(indicators), *(each for row in indicators.walk() for each in _row(row)))


def _total(indicators: IndicatorSet) -> Iterator[Problem]:
    total = _sum(indicators.areas)
    if total != indicators.total:
        text = f"Tổng điểm các lĩnh vực {show(total)} khác tổng điểm {show(indicators.total)}."
        yield Problem(indicators.code, text)


def _sum(rows: Iterable[Indicator]) -> Decimal:
    return sum((row.max_points for row in rows if not row.beyond), Decimal(0))


def _twice(indicators: IndicatorSet) -> Iterator[Problem]:
    for code, times in Counter(row.code for row in indicators.walk()).items():
        if times > 1:
            yield Problem(code, f"Mã {code} dùng {times} lần.")


def _row(row: Indicator) -> Iterator[Problem]:
    if row.max_points < 0:
        yield Problem(row.code, f"Điểm tối đa {show(row.max_points)} nhỏ hơn 0.")
    if row.children and not row.beyond and (total := _sum(row.children)) != row.max_points:
        most = show(row.max_points)
        yield Problem(row.code, f"Tổng điểm các tiêu chí {show(total)} khác điểm tối đa {most}.")
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
