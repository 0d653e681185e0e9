"""The reporting periods of a year, their windows and codes."""

from datetime import date

import pytest

from cchc_desktop.domain.periods import current, period_code, usual_periods, with_due


def test_a_year_has_four_reports_and_none_for_the_second_or_fourth_quarter() -> None:
    periods = usual_periods(2026)
    assert [(period.code, period.start, period.end, period.due) for period in periods] == [
        ("2026-Q1", date(2025, 12, 15), date(2026, 3, 14), date(2026, 3, 20)),
        ("2026-6T", date(2025, 12, 15), date(2026, 6, 14), date(2026, 6, 20)),
        ("2026-Q3", date(2026, 6, 15), date(2026, 9, 14), date(2026, 9, 20)),
        ("2026-N", date(2025, 12, 15), date(2026, 12, 14), date(2026, 12, 20)),
    ]
    assert [period.cumulative for period in periods] == [False, True, False, True]
    assert {period.year for period in periods} == {2026}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2026-Q3", "2026-Q3"),
        (" 2026-q1 ", "2026-Q1"),
        ("2026-Q2", None),
        ("2026-h1", "2026-6T"),
        ("2026-Q4", None),
        ("2026-nam", "2026-N"),
        ("2026", "2026-N"),
        ("2026-6t", "2026-6T"),
        ("quý III", None),
        ("2026-Q5", None),
    ],
)
def test_a_period_is_known_by_its_code_as_people_type_it(typed: str, code: str | None) -> None:
    assert period_code(typed) == code


@pytest.mark.parametrize(
    ("today", "code"),
    [
        (date(2026, 1, 5), "2026-Q1"),
        (date(2026, 3, 20), "2026-Q1"),
        (date(2026, 3, 21), "2026-6T"),
        (date(2026, 9, 15), "2026-Q3"),
        (date(2026, 12, 31), "2026-N"),
    ],
)
def test_the_period_to_work_on_is_the_first_not_yet_past_due(today: date, code: str) -> None:
    assert current(usual_periods(2026), today).code == code


def test_the_province_sets_its_own_day_for_wards() -> None:
    third = usual_periods(2026)[2]
    assert with_due(third, date(2026, 9, 16)).due == date(2026, 9, 16)
    assert with_due(third, date(2026, 9, 16)).end == third.end
