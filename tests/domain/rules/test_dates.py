from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.following import Calendar
from cchc_desktop.domain.rules import Input, Points, Rule
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers, working_days

PLAN = DeadlineTiers((DateTier(Decimal("0.5"), month=1), DateTier(Decimal("0.25"), month=2), DateTier(Decimal(0))))
AFTER = DeadlineTiers((DateTier(Decimal(1), days=10, working=True), DateTier(Decimal("0.5"))))


def signed(method: DeadlineTiers, day: date | None, since: date | None = None) -> Points:
    return Rule(method).points(Answer(date=day, since=since), 2026)


@pytest.mark.parametrize(
    ("day", "expected", "why"),
    [
        (date(2026, 1, 31), "0.5", "31/01/2026 ≤ 31/01/2026 → 0,5"),
        (date(2026, 2, 1), "0.25", "01/02/2026 ≤ 28/02/2026 → 0,25"),
        (date(2026, 3, 1), "0", "01/3/2026 > 28/02/2026 → 0"),
        (date(2025, 12, 20), "0.5", "20/12/2025 ≤ 31/01/2026 → 0,5"),
        (date(2027, 1, 5), "0", "05/01/2027 > 28/02/2026 → 0"),
    ],
)
def test_points_by_the_month_of_the_signature(day: date, expected: str, why: str) -> None:
    made = signed(PLAN, day)
    assert (made.value, made.why, made.problems) == (Decimal(expected), why, ())


def test_the_last_day_of_january_is_in_time_and_the_first_of_february_is_not() -> None:
    hai_phong = DeadlineTiers((DateTier(Decimal("0.2"), month=1),))
    assert signed(hai_phong, date(2026, 1, 31)).value == Decimal("0.2")
    assert signed(hai_phong, date(2026, 2, 1)).value == 0


def test_a_day_long_before_the_year_is_judged_by_its_own_year_and_marked() -> None:
    made = signed(PLAN, date(2025, 2, 6))
    assert (made.value, made.problems) == (Decimal("0.25"), ("Ngày 06/02/2025 không thuộc năm 2026.",))


def test_a_day_of_the_month_can_be_the_limit_and_no_tier_may_be_left() -> None:
    march = DeadlineTiers((DateTier(Decimal(1), month=3, day=15), DateTier(Decimal(1), month=2, day=30)))
    assert signed(march, date(2026, 3, 15)).value == 1
    late = signed(march, date(2026, 3, 16))
    assert (late.value, late.why) == (Decimal(0), "16/3/2026 > 15/3/2026 → 0")
    assert Rule(march).faults() == ("Không có ngày 30/2.",)


def test_the_last_day_of_a_leap_february_is_that_of_any_february() -> None:
    leap = DeadlineTiers((DateTier(Decimal(1), month=2, day=29), DateTier(Decimal("0.5"))))
    assert [signed(leap, date(2026, month, day)).value for month, day in ((1, 5), (2, 28), (3, 1))] == [
        1,
        1,
        Decimal("0.5"),
    ]
    assert Rule(leap).points(Answer(date=date(2028, 2, 29)), 2028).value == 1
    assert Rule(leap).faults() == ()


def test_the_first_day_of_all_has_no_year_before_it() -> None:
    before = DeadlineTiers((DateTier(Decimal(1), month=12, before=True), DateTier(Decimal("0.5"))))
    assert signed(before, date.min).value == Decimal("0.5")


def test_never_issued_is_another_thing_than_no_date() -> None:
    never = Rule(PLAN).points(Answer(never=True), 2026)
    assert (never.value, never.why, never.usable) == (Decimal(0), "Không ban hành → 0", True)
    assert signed(PLAN, None).problems == ("Cần ngày ban hành, hoặc chọn «Không ban hành».",)


@pytest.mark.parametrize(
    ("day", "expected", "why"),
    [
        (date(2026, 1, 19), "1", "10 ngày làm việc sau 05/01/2026 ≤ 10 ngày làm việc → 1"),
        (date(2026, 1, 20), "0.5", "11 ngày làm việc sau 05/01/2026 > 10 ngày làm việc → 0,5"),
    ],
)
def test_working_days_after_the_superiors_document(day: date, expected: str, why: str) -> None:
    made = signed(AFTER, day, since=date(2026, 1, 5))
    assert (made.value, made.why) == (Decimal(expected), why)


def test_days_off_are_no_working_days_and_weekend_days_worked_in_exchange_are() -> None:
    tet = frozenset(date(2026, 2, day) for day in range(14, 23))
    method = replace(AFTER, off=tet, worked=frozenset({date(2026, 2, 28)}))
    assert method == AFTER
    made = signed(method, date(2026, 2, 27), since=date(2026, 2, 9))
    assert made.why == "9 ngày làm việc sau 09/02/2026 (trừ 5 ngày nghỉ) ≤ 10 ngày làm việc → 1"
    made = signed(method, date(2026, 3, 2), since=date(2026, 2, 9))
    assert (made.value, made.why) == (
        Decimal("0.5"),
        "11 ngày làm việc sau 09/02/2026 (trừ 5 ngày nghỉ, cộng 1 ngày làm bù) > 10 ngày làm việc → 0,5",
    )
    assert signed(method, date(2026, 1, 19), since=date(2026, 1, 5)) == signed(
        AFTER, date(2026, 1, 19), since=date(2026, 1, 5)
    )


@given(
    st.dates(date(2025, 1, 1), date(2026, 1, 1)),
    st.integers(0, 60),
    st.frozensets(st.dates(date(2025, 1, 1), date(2026, 3, 1))),
    st.frozensets(st.dates(date(2025, 1, 1), date(2026, 3, 1))),
)
def test_worked_days_are_those_of_the_wards_calendar(
    since: date, span: int, off: frozenset[date], worked: frozenset[date]
) -> None:
    calendar = Calendar(off, worked)
    tiers = (DateTier(Decimal(1), days=0, working=True), DateTier(Decimal(0), days=1000, working=True))
    day = since + timedelta(days=span)
    made = signed(DeadlineTiers(tiers, off=calendar.off - calendar.worked, worked=calendar.worked), day, since)
    counted = sum(calendar.works(since + timedelta(days=step)) for step in range(1, span + 1))
    assert made.why.startswith(f"{counted} ngày làm việc sau")


def test_a_relative_limit_needs_its_first_day_and_marks_one_that_comes_after() -> None:
    assert signed(AFTER, date(2026, 1, 19)).problems == ("Cần ngày cấp trên ban hành để tính số ngày.",)
    early = signed(AFTER, date(2026, 1, 2), since=date(2026, 1, 5))
    assert early.value == 1
    assert early.problems == ("Ngày ban hành 02/01/2026 trước ngày cấp trên ban hành 05/01/2026.",)


def test_calendar_days_count_too_and_beyond_all_limits_there_is_nothing() -> None:
    plain = DeadlineTiers((DateTier(Decimal(1), days=5), DateTier(Decimal("0.5"), days=8)))
    assert signed(plain, date(2026, 1, 10), since=date(2026, 1, 5)).value == 1
    assert signed(plain, date(2026, 1, 13), since=date(2026, 1, 5)).value == Decimal("0.5")
    assert signed(plain, date(2026, 1, 14), since=date(2026, 1, 5)).why == "9 ngày sau 05/01/2026 > 8 ngày → 0"
    assert signed(DeadlineTiers((DateTier(Decimal(2)),)), date(2026, 7, 1)).why == "01/7/2026 → 2"


def test_what_must_be_entered() -> None:
    assert (Rule(PLAN).entry.input, Rule(PLAN).entry.since) == (Input.DATE, "")
    assert Rule(AFTER).entry.since == "Ngày cấp trên ban hành"
    assert (PLAN.maximum, Rule(PLAN).faults()) == (Decimal("0.5"), ())


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-20, 60))
def test_working_days_are_those_counted_one_by_one(since: date, span: int) -> None:
    day = since + timedelta(days=span)
    counted = sum((since + timedelta(days=step)).weekday() < 5 for step in range(1, span + 1))
    assert working_days(since, day) == counted


def test_a_limit_in_the_year_before_is_counted_there() -> None:
    early = DeadlineTiers((DateTier(Decimal(1), month=12, before=True), DateTier(Decimal("0.5"), month=1)))
    assert signed(early, date(2025, 12, 31)).value == 1
    assert signed(early, date(2026, 1, 1)).value == Decimal("0.5")
    assert signed(early, date(2026, 2, 1)).value == 0
