"""The unit's own day, planned back from the superior's."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.following import STEPS, Calendar, Step, first_due, own_day, own_due, own_first, schedule
from cchc_desktop.domain.tasks import Task

CALENDAR = Calendar(off=frozenset({date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)}))
TASK = Task(1, "Báo cáo", Deadline("", Kind.DATE), due=date(2026, 9, 6))


def test_the_steps_are_planned_back_over_the_weekend_and_the_national_day() -> None:
    assert [(step.title, f"{day.day}/{day.month}") for step, day in schedule(date(2026, 9, 6), STEPS, CALENDAR)] == [
        ("Dự thảo", "19/8"),
        ("Soát", "26/8"),
        ("Trình ký", "28/8"),
        ("Văn thư", "4/9"),
    ]


def test_the_units_own_day_leaves_room_for_every_step() -> None:
    assert own_due(TASK, STEPS, CALENDAR) == own_day(date(2026, 9, 6), STEPS, CALENDAR) == date(2026, 8, 18)
    assert own_due(TASK, (), CALENDAR) == date(2026, 9, 4)


def test_the_officers_own_day_stands_before_the_planned_one_and_no_day_has_none() -> None:
    assert own_due(replace(TASK, own_due=date(2026, 8, 1)), STEPS, CALENDAR) == date(2026, 8, 1)
    assert own_due(replace(TASK, due=None), STEPS, CALENDAR) is None


def test_what_is_done_first_is_its_own_day_or_the_next_time_it_comes_back() -> None:
    coming = date(2026, 9, 30)
    assert own_first(TASK, coming, STEPS, CALENDAR) == own_due(TASK, STEPS, CALENDAR)
    later = replace(TASK, due=date(2026, 12, 31))
    assert first_due(later, coming) == first_due(replace(TASK, due=None), coming) == coming
    assert own_first(later, coming, STEPS, CALENDAR) == own_day(coming, STEPS, CALENDAR)
    own = replace(later, own_due=date(2026, 8, 1))
    assert own_first(own, coming, STEPS, CALENDAR) == date(2026, 8, 1)
    done = replace(own, finished=date(2026, 9, 1))
    assert own_first(done, coming, STEPS, CALENDAR) == own_day(coming, STEPS, CALENDAR)
    assert own_first(done, None, STEPS, CALENDAR) is None


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.lists(st.integers(0, 9), min_size=1, max_size=5))
def test_the_first_step_begins_on_the_working_day_after_the_units_own(due: date, days: list[int]) -> None:
    steps = [Step("…", count) for count in days]
    own, planned = own_day(due, steps, CALENDAR), schedule(due, steps, CALENDAR)
    assert own <= due
    assert planned[0][1] == CALENDAR.after(own, 1)
    assert [day for _step, day in planned] == sorted(day for _step, day in planned)
    assert own == CALENDAR.on_or_before(due) - timedelta(0) if not sum(days) else own < due
