"""Rules that count working days, by the days off the ward knows: a decision says "10 ngày làm việc", not which."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cchc_desktop.domain.rules.dates import DeadlineTiers

if TYPE_CHECKING:
    from cchc_desktop.domain.following import Calendar
    from cchc_desktop.domain.indicators import Indicator, IndicatorSet


def counts_them(indicators: "IndicatorSet") -> bool:
    """Whether a rule of the set counts working days."""
    return any(map(_counts, indicators.leaves))


def by_calendar(indicators: "IndicatorSet", calendar: "Calendar") -> "IndicatorSet":
    """The set, equal to itself, with rules that know the days off; itself where none of its rules asks."""
    if not counts_them(indicators):
        return indicators
    return replace(indicators, areas=tuple(_by_calendar(area, calendar) for area in indicators.areas))


def _by_calendar(indicator: "Indicator", calendar: "Calendar") -> "Indicator":
    if indicator.children:
        return replace(indicator, children=tuple(_by_calendar(each, calendar) for each in indicator.children))
    if indicator.rule is None or not isinstance(indicator.rule.method, DeadlineTiers) or not _counts(indicator):
        return indicator
    method = replace(indicator.rule.method, off=calendar.off, worked=calendar.worked)
    return replace(indicator, rule=replace(indicator.rule, method=method))


def _counts(leaf: "Indicator") -> bool:
    method = leaf.rule.method if leaf.rule is not None else None
    return isinstance(method, DeadlineTiers) and any(tier.working for tier in method.tiers)
