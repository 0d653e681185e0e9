"""The two sets that ship with the program, printed in many layouts, read back whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.set_tables import SetReading, read_set
from cchc_desktop.exchange.indicator_sets import load
from cchc_desktop.exchange.reading import read_blocks
from tests.exchange.set_files import LAYOUTS, domain_by_domain

Make = Callable[[IndicatorSet, Path], Path]


def reading_of(path: Path) -> SetReading:
    reading = read_set(read_blocks(path), 2020)
    assert reading is not None
    return reading


def tree(indicators: IndicatorSet) -> list[tuple[str, str, object, tuple[str, ...]]]:
    return [
        (each.code, each.title, each.max_points, tuple(child.code for child in each.children))
        for each in indicators.walk()
    ]


def words(leaf: Indicator) -> str:
    text = "" if leaf.rule is None else leaf.rule.text
    return text.replace("\n", "; ").replace(" ;", ";")


@pytest.mark.parametrize("code", ["mau-a", "mau-b"])
@pytest.mark.parametrize(("make", "suffix"), LAYOUTS, ids=[make.__name__ for make, _suffix in LAYOUTS])
def test_every_row_maximum_and_scoring_comes_back(code: str, make: Make, suffix: str, tmp_path: Path) -> None:
    indicators = load(code)
    read = reading_of(make(indicators, tmp_path / f"bộ chỉ số{suffix}")).indicators
    assert tree(read) == tree(indicators)
    assert [words(leaf) for leaf in read.leaves] == [words(leaf) for leaf in indicators.leaves]
    assert (read.year, read.total) == (2026, indicators.total)
    assert (read.bonus_cap, read.penalty_cap) == (indicators.bonus_cap, indicators.penalty_cap)
    assert read.document == "QĐ 4121/QĐ-UBND ngày 20/12/2025"
    assert read.title.startswith("BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH")
    if make is not domain_by_domain:
        assert [leaf.evidence for leaf in read.leaves] == [leaf.evidence for leaf in indicators.leaves]
        assert [leaf.survey for leaf in read.leaves] == [leaf.survey for leaf in indicators.leaves]
