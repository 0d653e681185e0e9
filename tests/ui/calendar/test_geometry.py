"""Where days, weeks and lines stand: nothing overlaps, nothing is lost, at any size."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.ui.calendar.geometry import MonthPlan, YearPlan, fitting, monday_of, month_of, moved

DAYS = st.dates(date(1901, 1, 1), date(2199, 12, 31))
SIZES = st.integers(100, 4000)


@given(DAYS, SIZES, SIZES)
def test_each_day_of_the_month_is_found_where_it_stands(day: date, width: int, height: int) -> None:
    plan = MonthPlan(month_of(day), width, height, 20, 18)
    assert day in plan.days
    assert len(plan.days) % 7 == 0
    assert plan.days[0].weekday() == 0
    for each in plan.days:
        box = plan.box(each)
        assert plan.day_at(box.x + box.width / 2, box.y + box.height / 2) == each
    assert plan.day_at(5, 5) is None
    assert plan.day_at(width + 1, height + 1) is None


@given(st.integers(1901, 2199), SIZES, st.integers(1, 90))
def test_the_number_of_a_week_never_leaves_the_strip(year: int, width: int, wide: int) -> None:
    plan = YearPlan(year, width, 90, 20)
    assert all(0 <= plan.words_at(monday, wide) <= max(width - wide, 0) for monday in plan.weeks)


def test_february_of_a_leap_year_that_begins_on_monday_has_five_weeks_and_of_2027_four() -> None:
    assert [len(MonthPlan(date(year, 2, 1), 700, 600, 20, 18).weeks) for year in (2044, 2027)] == [5, 4]


def test_a_line_is_found_where_it_stands_and_none_on_the_number_or_below_the_last() -> None:
    plan = MonthPlan(date(2026, 9, 1), 700, 520, 20, 20)
    assert plan.room == 4
    day = date(2026, 9, 16)
    for place in range(plan.room):
        box = plan.line_box(day, place)
        assert plan.line_at(box.x + 1, box.y + 1) == place
    assert plan.line_at(plan.box(day).x + 1, plan.box(day).y + 1) is None
    assert plan.line_at(1, 1) is None


@pytest.mark.parametrize(("count", "room", "shown"), [(0, 3, 0), (3, 3, 3), (4, 3, 2), (9, 1, 0), (1, 0, 0)])
def test_the_last_line_says_how_many_more_there_are(count: int, room: int, shown: int) -> None:
    assert fitting(count, room) == shown


@given(st.integers(1901, 2199), SIZES)
def test_the_weeks_fill_the_year_from_end_to_end(year: int, width: int) -> None:
    plan = YearPlan(year, width, 90, 20)
    boxes = [plan.week_box(monday) for monday in plan.weeks]
    assert boxes[0].x == 0
    assert boxes[-1].x + boxes[-1].width == pytest.approx(width)
    assert all(a.x + a.width == pytest.approx(b.x) for a, b in pairwise(boxes))
    for month in range(1, 13):
        box = plan.month_box(month)
        assert plan.month_at(box.x + box.width / 2) == month
    assert (plan.month_at(-5), plan.month_at(width + 5)) == (1, 12)


def test_moving_by_months_keeps_to_the_month_and_to_the_calendar() -> None:
    assert moved(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert moved(date(2026, 1, 15), -1) == date(2025, 12, 15)
    assert moved(date(2200, 12, 1), 1) == date(2200, 12, 1)
    assert moved(date(1900, 1, 1), -1) == date(1900, 1, 1)


@given(DAYS)
def test_a_week_begins_on_the_monday_before(day: date) -> None:
    assert monday_of(day) <= day < monday_of(day) + timedelta(days=7)
    assert monday_of(day).weekday() == 0
