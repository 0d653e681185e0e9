"""Where the bars stand."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.scoring import SheetScore, score
from cchc_desktop.domain.steering.bars import lay_out
from cchc_desktop.domain.steering.comparison import Column, Comparison, compare
from tests.domain.small_sets import a_set, group, leaf, penalty

SMALL = a_set(group("I", leaf("1", 2, Rule(Ratio(Decimal(2))))), group("II", leaf("2", 2)), penalty("9", "1", "5"))


def scored(done: int) -> SheetScore:
    return score(SMALL, {"1": Answer(done=Decimal(done), due=Decimal(10))})


def compared(*done: int) -> Comparison:
    return compare([Column(f"Năm {number}", scored(each)) for number, each in enumerate(done)])


def test_each_area_has_a_bar_for_each_column_and_says_its_share() -> None:
    chart = lay_out(compared(5, 10), 400, 10, 40)
    assert [mark.words for mark in chart.key] == ["Năm 0", "Năm 1"]
    assert [each.label for each in chart.groups] == ["I. Lĩnh vực I"]
    first, second = chart.groups[0].bars
    assert (first.words, second.words) == ("50 %", "100 %")
    assert first.filled.width * 2 == second.filled.width == second.track.width


def test_what_is_not_there_is_a_dash() -> None:
    other = score(a_set(group("III", leaf("1", 2))), {})
    chart = lay_out(compare([Column("Khác", other), Column("Nay", scored(5))]), 400, 10, 40)
    assert [bar.words for bar in chart.groups[0].bars] == ["–", "50 %"]


def test_nothing_to_compare_is_an_empty_chart() -> None:
    assert lay_out(compare(()), 400, 10, 40).height == 0


@given(st.lists(st.integers(0, 10), min_size=1, max_size=4), st.floats(50, 2000), st.floats(5, 40))
def test_nothing_overlaps_or_leaves_the_paper(done: list[int], width: float, line: float) -> None:
    chart = lay_out(compared(*done), width, line, width / 10)
    tops = [bar.track.y for each in chart.groups for bar in each.bars]
    assert tops == sorted(tops)
    for each in chart.groups:
        assert each.place.x + each.place.width <= each.bars[0].track.x
        for bar in each.bars:
            assert bar.filled.width <= bar.track.width
            assert bar.track.x + bar.track.width <= width
            assert bar.track.y + bar.track.height <= chart.height
