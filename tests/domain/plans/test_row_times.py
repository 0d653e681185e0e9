"""The time of a table's row: its own cells, its group's, or both together."""

from datetime import date

from cchc_desktop.domain.deadlines import Kind
from tests.domain.plans.written import grid, plan, tasks

HEAD = "TT | Nội dung | Đơn vị soạn thảo | Ngày trình\n"


def test_a_rows_own_time_beats_its_groups() -> None:
    read = tasks(
        grid(f"""{HEAD}THÁNG 02 | | |
             1 | Kế hoạch kiểm soát thủ tục | Văn phòng |
             2 | Kế hoạch tuyển quân | Ban Chỉ huy Quân sự | Trước 10/02""")
    )
    assert [(task.deadline.text, task.deadline.end) for task in read] == [
        ("THÁNG 02", date(2025, 2, 28)),
        ("Trước 10/02", date(2025, 2, 10)),
    ]


def test_a_week_or_a_day_counts_in_its_groups_month() -> None:
    read = tasks(
        grid(f"""{HEAD}THÁNG 5 | | |
             1 | Kế hoạch đối thoại | Phòng Kinh tế | Tuần 3
             2 | Báo cáo tự kiểm tra | Phòng Nội vụ | Trước ngày 20
             3 | Dự toán | Phòng Kinh tế | Cuối tháng
             4 | Báo cáo tháng | Phòng Kinh tế | Trước ngày 20 hằng tháng""")
    )
    assert [task.deadline.text for task in read] == [
        "Tuần 3 tháng 5",
        "Trước ngày 20 tháng 5",
        "Cuối tháng 5",
        "Trước ngày 20 hằng tháng",
    ]
    assert read[1].deadline.end == date(2025, 5, 20)


def test_a_time_out_of_its_group_is_doubted() -> None:
    read = plan(grid(f"{HEAD}THÁNG 5 | | |\n1 | Kế hoạch đối thoại | Phòng Kinh tế | 10/6/2025"))
    assert [problem.text for problem in read.problems] == ["Thời hạn “10/6/2025” không thuộc “THÁNG 5” của nhóm"]


def test_how_often_may_head_the_column_of_times() -> None:
    for head in ("Định kỳ thực hiện", "Tần suất"):
        read = tasks(grid(f"STT | {head} | Công việc | Đơn vị thực hiện\n1 | Thứ Sáu hằng tuần | Họp | Văn phòng"))
        assert read[0].deadline.kind is Kind.RECURRING


def test_a_time_under_a_head_of_no_known_name_is_pointed_at() -> None:
    table = "STT | Nội dung | Chủ trì | Diễn ra | Văn bản giao\n1 | Hội thi | Đoàn phường | 10/6/2025 | 01/5/2025"
    read = plan(grid(table))
    assert "Có thể là thời hạn: cột “Diễn ra” ghi “10/6/2025”" in [problem.text for problem in read.problems]
    assert not any("Văn bản giao" in problem.text for problem in read.problems)


def test_a_beginning_and_an_end_of_two_kinds_are_one_span() -> None:
    read = tasks(
        grid("""STT | Nội dung | Chủ trì | Bắt đầu | Kết thúc
                1 | Hưởng ứng Ngày chuyển đổi số | Phòng Văn hóa | Tháng 9/2025 | 15/10/2025
                2 | Mở chuyên mục | Phòng Văn hóa | 02/2025 | 31/3/2025""")
    )
    assert [(task.deadline.start, task.deadline.end) for task in read] == [
        (date(2025, 9, 1), date(2025, 10, 15)),
        (date(2025, 2, 1), date(2025, 3, 31)),
    ]


def test_a_beginning_that_goes_with_no_end_is_noted() -> None:
    read = tasks(
        grid("""STT | Nội dung | Chủ trì | Bắt đầu | Kết thúc | Ghi chú
                1 | Rà soát | Phòng Tư pháp | Khi có hướng dẫn | 30/6/2025 | Gấp
                2 | Lập hồ sơ | Phòng Kinh tế | 01/4/2025 | |""")
    )
    assert [task.note for task in read] == ["Bắt đầu: Khi có hướng dẫn; Gấp", "Bắt đầu: 01/4/2025"]


def test_a_row_torn_by_a_page_keeps_its_own_time() -> None:
    read = tasks(
        grid(f"""{HEAD}THÁNG 5 | | |
             1 | Kế hoạch đối thoại với | Phòng Kinh tế |
              | doanh nghiệp | | 15/5/2025""")
    )
    assert [task.deadline.text for task in read] == ["15/5/2025"]
