"""Indicator sets made in a line, for tests."""

from decimal import Decimal

from cchc_desktop.domain.indicators import Band, Indicator, IndicatorSet
from cchc_desktop.domain.rules import Occurrence, Rule
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.rules.counts import Bonus, Penalty

BANDS = tuple(
    Band(title, Decimal(floor))
    for title, floor in (("Xuất sắc", 90), ("Tốt", 80), ("Khá", 70), ("Trung bình", 50), ("Yếu", 0))
)


def leaf(code: str, max_points: str | int, rule: Rule | None = None, *, survey: bool = False) -> Indicator:
    return Indicator(code, f"Tiêu chí {code}", Decimal(max_points), rule, survey=survey)


def by_hand(code: str, max_points: str | int) -> Indicator:
    return leaf(code, max_points, Rule(Manual(Decimal(max_points))))


def bonus(code: str, each: str, cap: str) -> Indicator:
    return leaf(code, cap, Rule(Bonus(Decimal(cap), (Occurrence("Mô hình", Decimal(each)),))))


def penalty(code: str, each: str, cap: str) -> Indicator:
    return leaf(code, cap, Rule(Penalty(Decimal(cap), (Occurrence("Vụ việc", Decimal(each)),))))


def group(code: str, *children: Indicator, max_points: str | int | None = None) -> Indicator:
    most = sum((child.max_points for child in children), Decimal(0)) if max_points is None else Decimal(max_points)
    return Indicator(code, f"Lĩnh vực {code}", most, children=children)


def a_set(
    *areas: Indicator,
    total: str | int = 100,
    clamped: bool = True,
    bonus_cap: Decimal | None = None,
    penalty_cap: Decimal | None = None,
) -> IndicatorSet:
    return IndicatorSet(
        "thu",
        "Bộ thử",
        2026,
        Decimal(total),
        areas,
        bands=BANDS,
        clamped=clamped,
        bonus_cap=bonus_cap,
        penalty_cap=penalty_cap,
    )
