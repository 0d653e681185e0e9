"""The year a deadline without one means."""

from datetime import date

from cchc_desktop.domain.deadlines import Kind
from tests.domain.plans.written import grid, plan, text

TABLE = "STT | Nội dung | Chủ trì | Thời gian{} \n1 | Việc | A | Trước 15/10\n2 | Việc | A | Thường xuyên"


def end_of(head: str, *, year: int | None = None, column: str = "") -> date | None:
    return plan(text(head), grid(TABLE.format(column)), year=year).tasks[0].deadline.end


def test_the_year_given_wins() -> None:
    assert end_of("Hà Nội, ngày 28 tháng 12 năm 2024\nKẾ HOẠCH\nNăm 2025", year=2023) == date(2023, 10, 15)


def test_the_tables_head_knows_best() -> None:
    assert end_of("Hà Nội, ngày 28 tháng 12 năm 2024\nKẾ HOẠCH", column=" thực hiện trong năm 2025") == date(
        2025, 10, 15
    )


def test_a_plan_for_next_year_says_so_in_its_title() -> None:
    assert end_of("Hà Nội, ngày 28 tháng 12 năm 2024\nKẾ HOẠCH\nCCHC năm 2025") == date(2025, 10, 15)


def test_a_year_long_past_in_a_title_is_not_meant() -> None:
    assert end_of("Hà Nội, ngày 28 tháng 12 năm 2024\nKẾ HOẠCH\nKhắc phục tồn tại năm 2022") == date(2024, 10, 15)
    assert end_of("Hà Nội, ngày 28 tháng 12 năm 2024\nKẾ HOẠCH\nGiai đoạn 2021 - 2025") == date(2024, 10, 15)


def test_the_latest_ground_stands_in_for_a_lost_date() -> None:
    grounds = "Căn cứ Nghị định ngày 01/6/2020;\nXét đề nghị tại Tờ trình ngày 26 tháng 01 năm 2024"
    assert end_of(f"KẾ HOẠCH\nA việc\n\n{grounds}") == date(2024, 10, 15)


def test_a_year_nobody_names_is_asked_for_and_not_guessed() -> None:
    read = plan(grid(TABLE.format("")), year=None)
    assert read.tasks[0].deadline.kind is None
    assert read.tasks[1].deadline.kind is Kind.ONGOING
    assert [problem.text for problem in read.problems] == ["Không rõ năm của thời hạn “Trước 15/10”"]
