"""One time for a whole list of requests: each point's where it has none of its own, never that of the report's."""

from datetime import date

import pytest

from cchc_desktop.domain.plans import Plan
from tests.domain.plans.written import plan, text

DUE, REPORTED = date(2026, 10, 20), date(2026, 10, 25)
POINTS = """1. Rà soát, công khai thủ tục hành chính tại Bộ phận Một cửa.
2. Tổ chức đối thoại với người dân; hoàn thành trước ngày 10/10/2026.
3. Niêm yết danh mục thủ tục mới."""


def letter(opening: str, closing: str = "", points: str = POINTS) -> Plan:
    return plan(
        text(f"""ỦY BAN NHÂN DÂN
        THÀNH PHỐ SÔNG HÀN
        Số: 1234/UBND-NV
        Sông Hàn, ngày 28 tháng 9 năm 2026
        V/v đẩy mạnh cải cách hành chính
        Kính gửi: Ủy ban nhân dân các phường, xã
        Ủy ban nhân dân thành phố {opening}:
        {points}
        {closing}
        Nơi nhận:
        - Như trên;
        - Lưu: VT."""),
        year=2026,
    )


def days(read: Plan) -> dict[str, date | None]:
    return {task.number: task.deadline.end for task in read.tasks}


def said(read: Plan) -> list[str]:
    return [problem.text for problem in read.problems]


@pytest.mark.parametrize(
    "opening",
    [
        "yêu cầu các đơn vị thực hiện các nội dung sau, hoàn thành trước ngày 20/10/2026",
        "đề nghị các phường triển khai một số nhiệm vụ trọng tâm sau đây (thời hạn hoàn thành: trước ngày 20/10/2026)",
        "yêu cầu các đơn vị hoàn thành trước ngày 20/10/2026 các nội dung sau",
        "đề nghị các phường, xã trước ngày 20/10/2026 hoàn thành các công việc sau",
        "yêu cầu các đơn vị tập trung thực hiện các nội dung sau, xong chậm nhất ngày 20/10/2026",
    ],
)
def test_the_time_over_a_list_is_that_of_each_point_without_its_own(opening: str) -> None:
    read = letter(opening)
    assert days(read) == {"1": DUE, "2": date(2026, 10, 10), "3": DUE}
    assert all(task.leads for task in read.tasks)
    assert read.tasks[0].source.splitlines() == [POINTS.splitlines()[0][3:], f"Ủy ban nhân dân thành phố {opening}:"]
    assert read.tasks[1].source == POINTS.splitlines()[1][3:]


@pytest.mark.parametrize(
    "closing",
    [
        "Các nội dung trên hoàn thành trước ngày 20/10/2026.",
        "Toàn bộ các nhiệm vụ nêu trên phải xong trước ngày 20/10/2026.",
        "Đề nghị các đơn vị hoàn thành các công việc trên trước ngày 20/10/2026.",
    ],
)
def test_so_is_the_time_that_closes_it(closing: str) -> None:
    read = letter("yêu cầu các đơn vị thực hiện các nội dung sau", closing)
    assert days(read) == {"1": DUE, "2": date(2026, 10, 10), "3": DUE}
    assert read.tasks[2].source.endswith(f"\n{closing}")
    assert said(read) == []


@pytest.mark.parametrize(
    "closing",
    [
        "Báo cáo tình hình về Sở Nội vụ trước ngày 25/10/2026.",
        "Báo cáo việc thực hiện các nội dung trên về Sở Nội vụ trước ngày 25/10/2026.",
    ],
)
def test_the_reports_time_is_the_reports_alone(closing: str) -> None:
    read = letter("yêu cầu các đơn vị thực hiện các nội dung sau", closing)
    assert days(read) == {"1": None, "2": date(2026, 10, 10), "3": None, "": REPORTED}
    assert [task.title for task in read.tasks if not task.number] == [closing]


def test_both_stand_side_by_side() -> None:
    opening = "yêu cầu các đơn vị thực hiện các nội dung sau, hoàn thành trước ngày 20/10/2026"
    read = letter(opening, "Báo cáo tình hình về Sở Nội vụ trước ngày 25/10/2026.")
    assert days(read) == {"1": DUE, "2": date(2026, 10, 10), "3": DUE, "": REPORTED}


def test_a_report_asked_over_the_list_gives_the_points_its_time_with_a_doubt() -> None:
    read = letter("yêu cầu các đơn vị thực hiện các nội dung sau và báo cáo kết quả trước ngày 25/10/2026")
    assert days(read) == {"1": REPORTED, "2": date(2026, 10, 10), "3": REPORTED}
    assert sum("chỉ nêu hạn gửi kết quả" in each for each in said(read)) == 2


def test_a_report_asked_over_the_list_besides_its_own_time_is_told() -> None:
    opening = (
        "yêu cầu các đơn vị thực hiện các nội dung sau, hoàn thành trước ngày 20/10/2026, báo cáo trước ngày 25/10/2026"
    )
    read = letter(opening)
    assert days(read)["1"] == DUE
    assert any("“trước ngày 25/10/2026” chưa đọc thành nhiệm vụ" in each for each in said(read))


def test_what_a_report_is_to_hold_takes_no_time() -> None:
    read = letter("đề nghị các phường, xã gửi báo cáo trước ngày 25/10/2026, gồm các nội dung sau")
    assert REPORTED not in {task.deadline.end for task in read.tasks if task.number}


def test_two_times_for_one_list_are_told_and_neither_is_taken() -> None:
    opening = "yêu cầu các đơn vị thực hiện các nội dung sau, hoàn thành trước ngày 20/10/2026"
    read = letter(opening, "Các nội dung trên phải xong trước ngày 30/10/2026.")
    assert days(read) == {"1": None, "2": date(2026, 10, 10), "3": None}
    assert sum("Câu chung có nhiều thời hạn" in each for each in said(read)) == 2


def test_a_points_own_time_after_that_of_all_is_told() -> None:
    read = letter(
        "yêu cầu các đơn vị thực hiện các nội dung sau, xong trước ngày 05/10/2026",
    )
    assert "Thời hạn 10/10/2026 sau thời hạn chung 05/10/2026" in said(read)


def test_a_list_under_a_point_has_the_time_of_that_point() -> None:
    read = letter(
        "yêu cầu các đơn vị thực hiện các nội dung sau",
        points="""1. Các phường, xã thực hiện các việc sau, hoàn thành trước ngày 20/10/2026:
        a) Rà soát, công khai thủ tục hành chính.
        b) Niêm yết danh mục thủ tục mới.
        2. Tổ chức đối thoại với người dân.""",
    )
    assert days(read) == {"1.a": DUE, "1.b": DUE, "2": None}


def test_a_time_over_points_that_are_nobodys_tasks_is_told() -> None:
    read = letter("triển khai các nhiệm vụ sau, hoàn thành trước ngày 20/10/2026", points="- Công khai.\n- Minh bạch.")
    assert read.tasks == ()
    assert any("chưa đọc thành nhiệm vụ" in each for each in said(read))
