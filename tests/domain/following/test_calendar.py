"""Which days are worked."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.following import Calendar, DayOff, calendar_of

DAY = timedelta(days=1)
SATURDAY, MONDAY = date(2026, 8, 22), date(2026, 8, 31)
AUTUMN = calendar_of(
    [
        DayOff(MONDAY, off=True, title="Nghỉ thay ngày 22/8"),
        DayOff(date(2026, 9, 1), off=True, title="Quốc khánh"),
        DayOff(date(2026, 9, 2), off=True, title="Quốc khánh"),
        DayOff(SATURDAY, off=False, title="Làm bù"),
    ]
)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
calendars = st.builds(Calendar, st.frozensets(days, max_size=20), st.frozensets(days, max_size=5))


def test_weekends_and_days_off_are_not_worked_and_exchanged_saturdays_are() -> None:
    assert AUTUMN.works(SATURDAY)
    assert not AUTUMN.works(SATURDAY + DAY)
    assert not AUTUMN.works(MONDAY)
    assert AUTUMN.works(date(2026, 9, 3))


def test_working_days_are_counted_over_the_national_day() -> None:
    assert AUTUMN.after(date(2026, 8, 28), 1) == date(2026, 9, 3)
    assert AUTUMN.after(date(2026, 8, 28), 3) == date(2026, 9, 7)
    assert AUTUMN.before(date(2026, 9, 3), 1) == date(2026, 8, 28)
    assert AUTUMN.after(date(2026, 8, 21), 1) == SATURDAY
    assert AUTUMN.after(MONDAY, 0) == MONDAY


def test_a_day_off_gives_way_to_the_working_day_before_it() -> None:
    assert AUTUMN.on_or_before(date(2026, 9, 2)) == date(2026, 8, 28)
    assert AUTUMN.on_or_before(date(2026, 9, 3)) == date(2026, 9, 3)


@given(calendars, days, st.integers(1, 60))
def test_so_many_working_days_lie_between(calendar: Calendar, day: date, count: int) -> None:
    later = calendar.after(day, count)
    between = (day + DAY * number for number in range(1, (later - day).days + 1))
    assert sum(map(calendar.works, between)) == count
    assert calendar.works(later)
    assert calendar.before(later, count) <= calendar.on_or_before(day)
    assert calendar.after(calendar.before(day, count), count) == calendar.on_or_before(day) or not calendar.works(day)
