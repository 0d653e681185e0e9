"""Vietnam's days off, as the editable table begins with them."""

from datetime import date

import pytest

from cchc_desktop.domain.following import calendar_of
from cchc_desktop.exchange.holiday_seed import days_off


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 2, 17), False),
        (date(2026, 4, 27), False),  # Giỗ Tổ falls on a Sunday
        (date(2026, 4, 30), False),
        (date(2026, 5, 1), False),
        (date(2026, 8, 31), False),
        (date(2026, 8, 22), True),  # worked for 31/8
        (date(2026, 9, 2), False),
        (date(2026, 9, 3), True),
    ],
)
def test_the_public_holidays_and_the_days_exchanged_for_them_are_known(day: date, works: bool) -> None:  # noqa: FBT001 -- what is expected
    assert calendar_of(days_off(2026)).works(day) is works


def test_each_day_stands_once_with_a_vietnamese_name() -> None:
    days = days_off(2027)
    assert [each.day for each in days] == sorted({each.day for each in days})
    assert {each.day.year for each in days} == {2027}
    assert "Quốc khánh" in {each.title for each in days}
    assert all(each.title for each in days)
