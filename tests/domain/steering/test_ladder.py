"""Numbers that bring more, found by asking."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.steering.ladder import reach, rungs


def test_each_step_of_a_scale_is_a_rung() -> None:
    assert rungs(lambda number: Decimal((number >= 3) + (number >= 7)), 10) == (3, 7)


def test_where_every_unit_counts_the_first_the_half_and_all_are_rungs() -> None:
    assert rungs(Decimal, 100) == (1, 50, 100)
    assert rungs(Decimal, 11) == (1, 6, 11)


def test_of_a_few_that_follow_each_other_the_first_the_middle_and_the_last_are_rungs() -> None:
    assert rungs(Decimal, 3) == (1, 2, 3)
    assert rungs(Decimal, 4) == (1, 3, 4)
    assert rungs(Decimal, 6) == (1, 4, 6)


def test_thresholds_apart_from_each_other_are_all_rungs() -> None:
    assert rungs(lambda number: Decimal(number // 5), 29) == (5, 10, 15, 20, 25)
    assert rungs(lambda number: Decimal(number if number < 5 else 9), 20) == (1, 3, 5)
    assert rungs(lambda number: Decimal(min(number, 2) + (number >= 9)), 20) == (1, 2, 9)


def test_a_half_reached_by_the_rung_before_is_none_of_its_own() -> None:
    assert rungs(lambda number: Decimal(50 + number if number else 0), 8) == (1, 8)


def test_what_brings_nothing_has_no_rung() -> None:
    assert rungs(lambda _number: Decimal(1), 10) == ()
    assert rungs(Decimal, 0) == ()


def test_a_number_large_enough_is_found_by_doubling() -> None:
    assert reach(Decimal, Decimal(5)) == 8
    assert reach(lambda _number: Decimal(0), Decimal(5)) == 4096


@given(st.lists(st.integers(0, 3), min_size=1, max_size=60))
def test_rungs_of_any_rising_worth_rise_and_end_at_the_top(rises: list[int]) -> None:
    worths = [sum(rises[: number + 1]) for number in range(len(rises))]

    def worth(number: int) -> Decimal:
        return Decimal(worths[number])

    found = rungs(worth, len(worths) - 1)
    gained = [worth(number) for number in (0, *found)]
    assert gained == sorted(set(gained))
    assert gained[-1] == worths[-1]
    assert all(worth(number - 1) < worth(number) for number in found)
