"""What contradicts itself is named."""

from datetime import date

import pytest

from cchc_desktop.domain.plans.entries import Known, deadline_of
from tests.domain.plans.written import grid, plan, text

HEAD = "STT | Nội dung | Chủ trì | Thời gian"


def problems(table: str, before: str = "") -> list[str]:
    return [problem.text for problem in plan(text(before), grid(f"{HEAD}\n{table}")).problems]


def test_a_time_before_the_document_itself_is_named() -> None:
    head = "Hà Nội, ngày 28 tháng 6 năm 2025\nKẾ HOẠCH\nA việc"
    assert problems("1 | Việc | A | Trước 15/3/2025", head) == [
        "Thời hạn 15/3/2025 trước ngày ban hành văn bản 28/6/2025"
    ]


def test_an_impossible_day_is_named_and_not_moved() -> None:
    read = plan(grid(f"{HEAD}\n1 | Việc | A | Trước 30/02/2025"))
    assert read.tasks[0].deadline.end is None
    assert [problem.where for problem in read.problems] == ["nhiệm vụ 1"]


def test_words_that_hold_no_time_are_named() -> None:
    assert problems("1 | Việc | A | xem mục trên") == ["Không đọc được thời hạn “xem mục trên”"]


def test_a_missing_time_is_named_with_the_general_one() -> None:
    general = "1. Hoàn thành các nhiệm vụ trong Kế hoạch này trước 31/10/2025."
    assert problems("1 | Việc | A |", general) == ["Không ghi thời hạn; thời hạn chung: 31/10/2025 (mục 1)"]
    assert problems("1 | Việc | A |", general[3:]) == ["Không ghi thời hạn; thời hạn chung: 31/10/2025"]


def test_general_deadlines_that_disagree_are_none() -> None:
    two = "Hoàn thành các nhiệm vụ trước 31/10/2025.\nHoàn thành toàn bộ chỉ tiêu trước 30/11/2025."
    assert plan(text(two)).deadline is None


def test_a_sentence_without_a_sure_day_sets_no_general_deadline() -> None:
    assert plan(text("Hoàn thành các nhiệm vụ được giao trong năm 2025.")).deadline is None
    assert plan(text("Hoàn thành các nhiệm vụ được giao.")).deadline is None
    assert plan(text("Hoàn thành các nhiệm vụ trước 31/02/2025.")).deadline is None


def test_a_time_in_the_words_that_is_no_later_is_no_contradiction() -> None:
    assert problems("1 | Tổng kết trong năm 2025. | A | Năm 2025") == []
    assert problems("1 | Đảm bảo đúng tiến độ | A | Năm 2025") == []


def test_a_task_without_a_number_is_named_by_how_it_begins() -> None:
    read = plan(grid("Nội dung | Chủ trì | Thời gian\nMột việc rất dài cần nêu tên ở đây cho rõ ràng | | Quý I"))
    assert read.problems[0].where == "nhiệm vụ “Một việc rất dài cần nêu tên ở đây cho r”"


def test_the_general_deadline_knows_its_day() -> None:
    read = plan(
        text(
            "III. TỔ CHỨC\n1. Sở\n- Thời hạn hoàn thành các nhiệm vụ: như sau.\n"
            "- Hoàn thành tất cả nội dung trước 31/10/2025"
        )
    )
    assert (read.deadline and read.deadline.end, read.deadline_place) == (date(2025, 10, 31), "mục III.1")


@pytest.mark.parametrize(
    "sentence",
    [
        "Thời hạn hoàn thành các nhiệm vụ: 31/10/2026.",
        "Các nhiệm vụ trong Kế hoạch này phải hoàn thành trước ngày 31/10/2026.",
        "Thủ trưởng các đơn vị hoàn thành nhiệm vụ được phân công chậm nhất trong tháng 10/2026.",
        "Thời gian hoàn thành chậm nhất ngày 31/10/2026.",
        "Thời hạn hoàn thành chung: trước ngày 31/10/2026",
        "Thời gian hoàn thành các nhiệm vụ tại Phụ lục: trước ngày 31/10/2026; riêng nhiệm vụ 3 hoàn thành 15/11.",
        "Các đơn vị triển khai Kế hoạch. Tất cả nhiệm vụ hoàn thành trước 31/10/2026.",
    ],
)
def test_the_general_deadline_is_known_in_other_wordings(sentence: str) -> None:
    read = plan(text(f"III. TỔ CHỨC THỰC HIỆN\n1. {sentence}"))
    assert read.deadline is not None
    assert str(read.deadline.end) == "2026-10-31"
    assert read.deadline_place == "mục III.1"


@pytest.mark.parametrize(
    "words",
    [
        "1. Phòng Nội vụ hoàn thành các nhiệm vụ được giao trước ngày 31/10/2026.",
        "1. Phòng Nội vụ:\n- Hoàn thành các nhiệm vụ được giao trước ngày 31/10/2026.",
        "1. Các nhiệm vụ của Phòng Nội vụ phải hoàn thành trước ngày 31/10/2026.",
        "a) Niêm yết thủ tục hành chính.\nThời gian hoàn thành chậm nhất ngày 31/10/2026.",
        "1. Số hóa hồ sơ. Thời gian hoàn thành: 31/10/2026.",
        "1. Các đơn vị hoàn thành nhiệm vụ số hóa hồ sơ.",
        "1. Hoàn thành các nhiệm vụ.",
    ],
)
def test_the_duty_of_one_unit_or_task_is_no_general_deadline(words: str) -> None:
    assert plan(text(f"II. NHIỆM VỤ\n{words}")).deadline is None


def test_a_page_that_slipped_into_the_deadline_is_not_read_for_ever() -> None:
    known = Known(2026)
    assert deadline_of("trước ngày 30/6, " * 200, known).kind is None
    assert len(deadline_of("trước ngày 30/6, " * 200, known).text) < 250
