"""The year a deadline without one means."""

from datetime import date

import pytest

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


def test_a_title_that_runs_on_in_small_letters_still_says_its_year() -> None:
    read = plan(
        text("P, ngày 31 tháng 12 năm 2024\nCHƯƠNG TRÌNH CÔNG TÁC\nNăm 2025 của UBND phường"),
        grid(TABLE.format("")),
        year=None,
    )
    assert read.document.title == "CÔNG TÁC Năm 2025 của UBND phường"
    assert read.tasks[0].deadline.end == date(2025, 10, 15)


@pytest.mark.parametrize(
    "title",
    [
        "Công tác tháng 01/2025",
        "Trọng tâm quý I/2025",
        "Kết quả năm 2024, phương hướng nhiệm vụ năm 2025",
        "Cải cách hành chính\nUBND phường ban hành Kế hoạch cải cách hành chính năm 2025 như sau:",
    ],
)
def test_next_years_work_issued_in_december_is_next_years(title: str) -> None:
    assert end_of(f"P, ngày 28 tháng 12 năm 2024\nKẾ HOẠCH\n{title}") == date(2025, 10, 15)


def test_every_group_of_a_year_has_its_own() -> None:
    table = """STT | Nội dung | Chủ trì | Thời gian
        A | NĂM 2025 | |
        1 | Rà soát | Phòng Tư pháp | Quý I
        B | NHIỆM VỤ THỰC HIỆN TRONG NĂM 2026 | |
        I | Cải cách thể chế | |
        2 | Tập huấn | Phòng Tư pháp | Trước 15/3
        C | Việc khác | |
        3 | Sơ kết | Phòng Tư pháp | Trước 15/3"""
    read = plan(text("P, ngày 28 tháng 01 năm 2025\nKẾ HOẠCH\nGiai đoạn 2025 - 2026"), grid(table), year=None)
    assert [task.deadline.end for task in read.tasks] == [date(2025, 3, 31), date(2026, 3, 15), date(2025, 3, 15)]


def test_a_heading_of_a_year_in_prose_is_the_year_of_what_stands_under_it() -> None:
    read = plan(
        text(
            "P, ngày 28 tháng 01 năm 2025\nKẾ HOẠCH\nGiai đoạn 2025 - 2026\nI. NĂM 2025\n"
            "1. Giao Phòng Tư pháp rà soát văn bản, hoàn thành trước ngày 15/3.\nII. NHIỆM VỤ NĂM 2026\n"
            "1. Giao Phòng Tư pháp tập huấn cho công chức, hoàn thành trước ngày 15/3."
        ),
        year=None,
    )
    assert [task.deadline.end for task in read.tasks] == [date(2025, 3, 15), date(2026, 3, 15)]


def test_quarters_with_marks_are_of_the_year_over_them() -> None:
    table = """STT | Nội dung | Chủ trì | Năm 2025 | | |
        STT | Nội dung | Chủ trì | Quý I | Quý II | Quý III | Quý IV
        1 | Rà soát | Phòng Tư pháp | x | | |"""
    assert plan(text("P, ngày 28 tháng 12 năm 2024\nKẾ HOẠCH"), grid(table), year=None).tasks[0].deadline.end == date(
        2025, 3, 31
    )
