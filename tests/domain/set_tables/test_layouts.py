"""Whatever the layout, what is printed is what is read."""

from decimal import Decimal

import pytest
from hypothesis import given, settings

from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.exchange.indicator_sets import load
from tests.domain.set_tables.layouts import Layout, laid_out, layouts
from tests.domain.set_tables.written import reading

SETS = {code: load(code) for code in ("mau-a", "mau-b")}


def tree(indicators: IndicatorSet) -> list[tuple[str, str, Decimal, int]]:
    return [(row.code, row.title, row.max_points, len(row.children)) for row in indicators.walk()]


@pytest.mark.parametrize("code", SETS)
@settings(max_examples=15, deadline=None)
@given(layout=layouts())
def test_a_set_comes_back_from_any_layout(code: str, layout: Layout) -> None:
    indicators = SETS[code]
    read = reading(*laid_out(indicators, layout)).indicators
    assert tree(read) == tree(indicators)
    assert read.total == indicators.total
    kinds = {leaf.code: leaf.rule.kind if leaf.rule else "" for leaf in indicators.leaves}
    manual = [leaf.code for leaf in read.leaves if leaf.rule is None or leaf.rule.kind == "manual"]
    assert manual == [], [kinds[each] for each in manual]
