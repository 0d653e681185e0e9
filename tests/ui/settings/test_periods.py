"""The reporting periods of the year, with the province's own days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.periods import usual_periods
from cchc_desktop.ui.settings.period_row import another, problem_of
from tests.officer.settings import SettingsOfficer


def test_the_four_usual_ones_stand_there_and_each_day_can_be_changed(officer: SettingsOfficer) -> None:
    assert officer.period_names == [
        "quý I năm 2026",
        "6 tháng đầu năm 2026",
        "quý III năm 2026",
        "năm 2026",
    ]
    officer.set_day("2026-Q3", "due", "17/9")
    officer.set_day("2026-Q3", "start", "1506")
    officer.set_day("2026-Q3", "end", "10/9/2026")
    period = officer.desk.store.periods.get("2026-Q3")
    assert period is not None
    assert (period.start, period.end, period.due) == (date(2026, 6, 15), date(2026, 9, 10), date(2026, 9, 17))


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("due", "30/2", "không phải là ngày"),
        ("due", "", "không được để trống"),
        ("end", "1/1", "trước ngày bắt đầu"),
        ("end", "14/9/2027", "trong năm 2026"),
        ("due", "1/6", "trước cả ngày bắt đầu"),
    ],
)
def test_days_that_can_t_be_are_said_and_not_kept(officer: SettingsOfficer, field: str, typed: str, said: str) -> None:
    officer.set_day("2026-Q3", field, typed)
    assert said in officer.period_problem
    assert officer.desk.store.periods.get("2026-Q3") == usual_periods(2026)[2]
    officer.set_day("2026-Q3", field, {"due": "20/9", "end": "14/9/2026"}[field])
    assert officer.period_problem == ""


def test_a_period_is_named_as_the_report_s_title_has_it(officer: SettingsOfficer) -> None:
    officer.name_period("2026-Q3", "9 tháng năm 2026")
    officer.click_cumulative("2026-Q3")
    period = officer.desk.store.periods.get("2026-Q3")
    assert period is not None
    assert (period.title, period.cumulative) == ("9 tháng năm 2026", True)
    officer.name_period("2026-Q3", " ")
    assert "phải có tên" in officer.period_problem


def test_a_province_s_own_period_is_added_and_any_is_taken_off_with_a_way_back(officer: SettingsOfficer) -> None:
    officer.add_period()
    assert "tháng 9 năm 2026" in officer.period_names
    officer.add_period()
    assert "tháng 10 năm 2026" in officer.period_names
    officer.remove_period("2026-Q1")
    assert "quý I năm 2026" not in officer.period_names
    assert officer.news == "Đã bỏ kỳ “quý I năm 2026”."
    officer.desk.store.undo()
    assert officer.period_names[0] == "quý I năm 2026"


def test_what_could_not_be_kept_stays_while_periods_come_and_go_and_goes_with_its_own(officer: SettingsOfficer) -> None:
    officer.set_day("2026-6T", "due", "31/2")
    officer.add_period()
    officer.remove_period("2026-Q1")
    assert officer.period("2026-6T").dates["due"].text() == "31/2"
    assert "không phải là ngày" in officer.period_problem
    officer.remove_period("2026-6T")
    assert officer.period_problem == ""
    assert officer.period_names == ["quý III năm 2026", "tháng 9 năm 2026", "năm 2026"]


def test_tab_goes_through_the_rows_from_above(officer: SettingsOfficer) -> None:
    officer.add_period()
    added = next(row for row in officer.period_rows if row.period.code == "2026-T09")
    before = officer.period_rows[officer.period_rows.index(added) - 1]
    assert before.remove.nextInFocusChain() is added.title


@given(month=st.integers(1, 12), taken=st.integers(0, 30))
def test_an_added_period_is_sound_and_has_a_code_of_its_own(month: int, taken: int) -> None:
    codes: set[str] = set()
    for _count in range(taken + 1):
        period = another(2026, month, codes)
        assert problem_of(period, 2026) == ""
        assert period.code not in codes
        codes.add(period.code)
