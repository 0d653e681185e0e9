"""The periods of the year: which is in front, when it is due, and where its report stands."""

from datetime import date

import pytest
from pytestqt.modeltest import ModelTester

from cchc_desktop import gathering
from cchc_desktop.domain.periods import usual_periods
from cchc_desktop.exchange import indicator_sets
from cchc_desktop.ui.reports.period_model import PeriodModel, window
from cchc_desktop.ui.reports.standing import standing
from tests.officer.reports import ReportsOfficer

FIRST, HALF, THIRD, WHOLE = usual_periods(2026)


def test_the_report_due_next_is_in_front_and_the_list_says_how_long_it_has(officer: ReportsOfficer) -> None:
    assert officer.chosen == "Quý III năm 2026"
    assert officer.periods[2] == "Quý III năm 2026\n15/6 – 14/9/2026\ncòn 5 ngày"
    assert officer.periods[0].endswith("quá hạn 179 ngày")
    assert officer.due == "20/9/2026"


def test_another_period_brings_its_own_words_and_pages(officer: ReportsOfficer) -> None:
    officer.wait()
    officer.choose("Năm 2026")
    assert "năm 2026 (số liệu từ ngày 15/12/2025" in officer.text("opening")
    assert "Kết quả công tác cải cách hành chính năm 2026" in officer.page_texts[0]
    assert officer.due == "20/12/2026"


@pytest.mark.parametrize("typed", ["18/9", "1809", "18.9.2026"])
def test_the_province_s_own_day_is_typed_in_any_way_and_can_be_taken_back(officer: ReportsOfficer, typed: str) -> None:
    officer.type_due(typed)
    assert officer.due == "18/9/2026"
    assert officer.periods[2].endswith("còn 3 ngày")
    officer.desk.store.undo()
    assert officer.due == "20/9/2026"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30/2", "“30/2” không phải là ngày"),
        ("mai", "“mai” không phải là ngày"),
        ("", "hạn gửi"),
        ("1/6", "Hạn gửi không thể trước ngày bắt đầu kỳ, 15/6/2026"),
    ],
)
def test_a_day_that_can_t_be_is_said_below_the_field_and_not_kept(
    officer: ReportsOfficer, typed: str, said: str
) -> None:
    officer.type_due(typed)
    assert said in officer.problems[0]
    assert officer.desk.store.periods.get("2026-Q3") == THIRD
    officer.type_due("20/9")  # what it was: nothing to save, and nothing wrong any more
    assert officer.problems == []
    assert officer.due == "20/9/2026"


def test_the_number_and_day_of_the_clerk_stand_in_the_head_and_end_the_waiting(officer: ReportsOfficer) -> None:
    assert officer.waiting == 3
    officer.type_number("045")
    officer.type_issued("16/9")
    assert officer.periods[2].endswith("ban hành 16/9/2026")
    assert officer.waiting == 2
    first = officer.page_texts[0]
    assert "Số: 45/BC-UBND" in first
    assert "Hoàng Mai, ngày 16 tháng 9 năm 2026" in first


def test_what_is_no_number_is_refused_and_an_emptied_field_takes_it_back(officer: ReportsOfficer) -> None:
    officer.type_number("45/BC")
    assert officer.problems == ["Chỉ nhập số, ví dụ 45."]
    assert officer.desk.store.reports.words("2026-Q3") == {}
    officer.type_number("45")
    officer.type_number("")
    assert gathering.NUMBER not in officer.desk.store.reports.words("2026-Q3")
    officer.type_issued("năm sau")
    assert "không phải là ngày" in officer.problems[0]
    officer.type_issued("16/9")
    officer.type_issued("")
    assert officer.desk.store.reports.words("2026-Q3") == {}


def test_a_long_number_is_kept_whole_or_refused(officer: ReportsOfficer) -> None:
    officer.type_number("999999999")
    assert officer.desk.store.reports.words("2026-Q3") == {gathering.NUMBER: "999999999"}
    officer.type_number("9999999999")
    assert officer.problems == ["Chỉ nhập số, ví dụ 45."]
    assert officer.desk.store.reports.words("2026-Q3") == {gathering.NUMBER: "999999999"}


def test_an_emptied_number_or_day_is_said_to_be_saved(officer: ReportsOfficer) -> None:
    for put in (officer.type_number, officer.type_issued):
        put("16/9" if put == officer.type_issued else "45")
        put("")
        assert officer.news == "Đã lưu."


def test_a_year_with_a_sheet_of_its_own_can_be_gone_back_to(officer: ReportsOfficer) -> None:
    assert officer.years == []
    officer.desk.store.sheets.create(2025, indicator_sets.load("mau-a"))
    assert officer.years == ["Năm 2025", "Năm 2026"]
    waiting = officer.waiting
    officer.choose_year(2025)
    assert officer.chosen == "Năm 2025"
    assert officer.waiting == waiting  # what waits is of the working year
    assert "năm 2025" in officer.page_texts[0]


def test_another_page_opens_a_period_or_a_section_by_name(officer: ReportsOfficer) -> None:
    officer.page.open_at("2025-Q1")
    assert officer.chosen == "Quý I năm 2025"
    assert officer.years == ["Năm 2025", "Năm 2026"]
    officer.page.open_at("2026-6T")
    assert officer.chosen == "6 tháng đầu năm 2026"
    officer.page.open_at("proposals")
    assert officer.section("proposals").text.hasFocus()


@pytest.mark.parametrize(
    ("today", "issued", "words", "waits"),
    [
        (date(2026, 6, 1), None, "từ 15/6/2026", False),
        (date(2026, 7, 1), None, "trong kỳ, còn 81 ngày", False),
        (date(2026, 9, 14), None, "còn 6 ngày", True),
        (date(2026, 9, 15), None, "còn 5 ngày", True),
        (date(2026, 9, 20), None, "hạn hôm nay", True),
        (date(2026, 9, 21), None, "quá hạn 1 ngày", True),
        (date(2026, 12, 1), date(2026, 9, 19), "ban hành 19/9/2026", False),
    ],
)
def test_a_report_stands_where_its_days_say(
    dressed: object, today: date, issued: date | None, words: str, *, waits: bool
) -> None:
    found = standing(THIRD, issued, today)
    assert (found.words, found.waits) == (words, waits)


def test_a_window_says_its_year_once_where_it_has_one() -> None:
    assert window(THIRD) == "15/6 – 14/9/2026"
    assert window(FIRST) == "15/12/2025 – 14/3/2026"


def test_the_list_of_periods_is_a_sound_model(dressed: object, qtmodeltester: ModelTester) -> None:
    model = PeriodModel()
    rows = tuple((period, standing(period, None, date(2026, 9, 15))) for period in (FIRST, HALF, THIRD))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(rows)
    model.show(rows)
    model.show(())
    model.show(())
    assert model.row_of("2026-Q3") == -1
