"""Dated figures carried on."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.steering.trend import Range, growth, level, ordered

BEGUN = date(2026, 1, 1)
dated = st.lists(
    st.tuples(st.dates(BEGUN, date(2026, 12, 31)), st.integers(0, 100).map(Fraction)), min_size=1, max_size=4
).map(lambda found: sorted(found, key=lambda each: each[0]))


def test_a_single_figure_goes_on_by_its_mean_pace() -> None:
    assert growth([(date(2026, 4, 11), Fraction(10))], BEGUN, 50) == Range(Fraction(0), Fraction(5), Fraction(15, 2))


def test_two_figures_know_the_recent_pace_too() -> None:
    figures = [(date(2026, 3, 22), Fraction(0)), (date(2026, 4, 11), Fraction(10))]
    assert growth(figures, BEGUN, 10) == Range(Fraction(1), Fraction(3), Fraction(5))


def test_figures_of_the_same_week_are_one() -> None:
    near = [(date(2026, 4, 9), Fraction(9)), (date(2026, 4, 11), Fraction(10))]
    assert growth(near, BEGUN, 50) == growth(near[1:], BEGUN, 50)


def test_a_level_goes_on_by_half_its_change() -> None:
    figures = [(date(2026, 3, 1), Fraction(50)), (date(2026, 3, 31), Fraction(56))]
    assert level(figures, Fraction(100), 30) == Range(Fraction(54), Fraction(59), Fraction(62))
    assert level(figures[1:], Fraction(100), 30) == Range(Fraction(54), Fraction(56), Fraction(58))


@given(dated, st.integers(0, 365))
def test_any_figures_give_an_ordered_range_within_bounds(figures: list[tuple[date, Fraction]], left: int) -> None:
    more = growth(figures, BEGUN, left)
    assert 0 <= more.low <= more.mid <= more.high
    reached = level(figures, Fraction(100), left)
    assert 0 <= reached.low <= reached.mid <= reached.high <= 100


def test_three_values_are_put_in_order() -> None:
    assert ordered(Fraction(3), Fraction(1), Fraction(2)) == Range(Fraction(1), Fraction(2), Fraction(3))
