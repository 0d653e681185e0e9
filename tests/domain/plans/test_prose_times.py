"""The times of duties in running text."""

import pytest

from cchc_desktop.domain.deadlines import Kind
from tests.domain.plans.written import plan, tasks, text


def test_a_dated_point_is_a_task_without_giao() -> None:
    read = plan(
        text("""1. Công an phường có trách nhiệm cấp tài khoản, hoàn thành chỉ tiêu trước 15/12/2025.
        2. Các phòng gửi báo cáo vào quý III/2025.
        3. Chậm nhất ngày 25 hằng tháng, gửi báo cáo về Phòng Nội vụ.
        4. Hoàn thành trước 15/3/2025 bước một, hoàn thành trước 15/6/2025 bước hai.""")
    )
    assert [(task.leads, task.deadline.text) for task in read.tasks] == [
        (("Công an phường",), "trước 15/12/2025"),
        (("Các phòng",), "vào quý III/2025"),
        ((), "Chậm nhất ngày 25 hằng tháng"),
        ((), "hoàn thành trước 15/6/2025"),
    ]
    assert read.problems[-2].text == "Câu có nhiều thời hạn: Hoàn thành trước 15/3/2025; hoàn thành trước 15/6/2025"


@pytest.mark.parametrize(
    ("last", "first", "end"),
    [
        ("báo cáo trước ngày", "15/5/2026.", "2026-05-15"),
        ("báo cáo trước", "15.5.2026.", "2026-05-15"),
        ("báo cáo trước ngày", "15. Các đơn vị phối hợp thực hiện", None),
        ("hoàn thành trong quý", "II/2026.", "2026-06-30"),
        ("hoàn thành trước ngày 30 tháng 6 năm", "2026.", "2026-06-30"),
    ],
)
def test_a_date_at_the_start_of_a_line_is_no_number_of_an_item(last: str, first: str, end: str | None) -> None:
    read = tasks(text(f"1. Giao Sở Nội vụ:\n- Kiểm tra tại các phường, {last}\n{first}"))
    assert [task.title for task in read] == [f"Kiểm tra tại các phường, {last} {first}"]
    assert (str(read[0].deadline.end) if end else None) == end


@pytest.mark.parametrize(
    ("duty", "kind"),
    [
        ("Công khai kết quả giải quyết hồ sơ hằng tháng.", Kind.RECURRING),
        ("Báo cáo kết quả hằng tháng, hằng quý.", Kind.RECURRING),
        ("Thực hiện thường xuyên việc xin lỗi người dân.", Kind.ONGOING),
        ("Công khai hằng tháng, hoàn thành trước 30/6/2026.", Kind.DATE),
        ("Sử dụng kinh phí chi thường xuyên đúng quy định.", None),
        ("Xem xét xếp loại hằng tháng của công chức.", None),
    ],
)
def test_a_repeated_duty_recurs_where_no_other_time_is_named(duty: str, kind: Kind | None) -> None:
    (task,) = tasks(text(f"1. Giao Sở Nội vụ:\n- {duty}"))
    assert task.deadline.kind is kind


def test_times_of_every_kind_are_found_in_running_text() -> None:
    read = tasks(
        text("""1. Giao Văn phòng tổng hợp, báo cáo kết quả vào thứ Sáu hằng tuần.
        2. Giao Phòng Văn hóa rà soát hồ sơ; thời gian: từ 20/5 đến 30/5.
        3. Giao Công an phường báo cáo trước ngày 25 hằng tháng, trước ngày 20/12 đối với báo cáo năm.
        4. Giao Phòng Kinh tế kiểm tra, thời gian thực hiện từ ngày 20/5/2025 đến ngày 30/5/2025.
        5. Giao Trung tâm gửi số liệu trước 16 giờ thứ Sáu hằng tuần về Văn phòng.
        6. Sở Tư pháp hoàn thiện phần mềm, đưa vào sử dụng từ ngày 01/11/2025.
        7. Sở Y tế xây dựng câu hỏi, hoàn thành trong tuần thứ hai của tháng 11/2025.
        8. UBND các xã rà soát; báo cáo vướng mắc trong vòng 03 ngày làm việc kể từ ngày ban hành Thông báo này.
        9. Phòng Nội vụ hỗ trợ người dân; phấn đấu đến 31/12/2025 đạt 90%.
        10. Văn phòng nộp báo cáo tổng hợp, không để quá ngày 20/9/2025.
        11. Công an phường gửi báo cáo vào ngày 14 các tháng 3, 6, 9, 12.""")
    )
    assert [task.deadline.text for task in read] == [
        "vào thứ Sáu hằng tuần",
        "từ 20/5 đến 30/5",
        "trước ngày 25 hằng tháng, trước ngày 20/12 đối với báo cáo năm",
        "từ ngày 20/5/2025 đến ngày 30/5/2025",
        "trước 16 giờ thứ Sáu hằng tuần",
        "từ ngày 01/11/2025",
        "hoàn thành trong tuần thứ hai của tháng 11/2025",
        "trong vòng 03 ngày làm việc kể từ ngày ban hành Thông báo này",
        "đến 31/12/2025",
        "không để quá ngày 20/9/2025",
        "vào ngày 14 các tháng 3, 6, 9, 12",
    ]


def test_who_is_to_do_it_may_stand_behind_the_time() -> None:
    read = tasks(text("1. Trong tháng 11/2025, các phòng hoàn thành hồ sơ.\n2. Trước ngày 5/12, Sở Y tế tự chấm điểm."))
    assert [(task.leads, task.deadline.text) for task in read] == [
        (("các phòng",), "Trong tháng 11/2025"),
        (("Sở Y tế",), "Trước ngày 5/12"),
    ]


def test_two_last_days_of_one_sentence_are_named_though_one_is_surer() -> None:
    read = plan(text("1. Giao Sở Y tế niêm yết, xong trong tháng 11/2025; báo cáo trước ngày 05/12/2025."))
    assert read.tasks[0].deadline.text == "xong trong tháng 11/2025"
    assert [each.text for each in read.problems] == [
        "Câu có nhiều thời hạn: xong trong tháng 11/2025; trước ngày 05/12/2025"
    ]


@pytest.mark.parametrize(
    ("said", "when", "kind"),
    [
        ("Phòng Văn hóa đăng mỗi tháng ít nhất 02 tin, bài.", "mỗi tháng", Kind.RECURRING),
        ("Văn phòng hằng quý tổng hợp kết quả, báo cáo UBND phường.", "hằng quý", Kind.RECURRING),
        ("Tổ kiểm tra thực hiện kiểm tra 02 lần/năm tại các bộ phận.", "02 lần/năm", Kind.RECURRING),
        ("Yêu cầu các đơn vị định kỳ hằng quý báo cáo kết quả về Văn phòng.", "định kỳ hằng quý", Kind.RECURRING),
        ("Văn phòng theo dõi, báo cáo tại cuộc họp giao ban tháng 8.", "tháng 8", Kind.MONTH),
    ],
)
def test_what_a_unit_does_again_and_again_or_by_a_meeting_is_a_task(said: str, when: str, kind: Kind) -> None:
    only = tasks(text(f"Đoạn mở đầu.\n{said}"))[0]
    assert (only.deadline.text, only.deadline.kind) == (when, kind)
    assert only.leads[0] in ("Phòng Văn hóa", "Văn phòng", "Tổ kiểm tra", "các đơn vị")


def test_a_numbered_point_that_is_a_time_after_its_colon_is_a_task() -> None:
    only = tasks(text("5. Báo cáo dân vận: hằng quý.\n6. Báo cáo dân vận trong quý: ba trang."))
    assert [(task.number, task.deadline.text) for task in only] == [("5", "hằng quý")]


def test_days_counted_behind_sau_kiem_tra_are_the_time() -> None:
    said = "UBND các xã báo cáo khắc phục sau kiểm tra trong vòng 20 ngày kể từ ngày nhận được kết luận kiểm tra."
    only = tasks(text(said))[0]
    assert only.deadline.text == "trong vòng 20 ngày kể từ ngày nhận được kết luận kiểm tra"


def test_a_day_behind_what_is_gone_by_is_a_time_by_itself() -> None:
    read = tasks(
        text("""2. Sở Nội vụ:
        a) Xây dựng phần mềm đánh giá theo kết quả công việc, đưa vào vận hành từ ngày 01/7/2025.
        b) Giải trình theo yêu cầu của Hội đồng trong vòng 03 ngày làm việc kể từ khi nhận được thông báo.""")
    )
    assert [task.deadline.text for task in read] == [
        "từ ngày 01/7/2025",
        "trong vòng 03 ngày làm việc kể từ khi nhận được thông báo",
    ]


def test_the_day_of_the_meeting_it_is_reported_at_is_its_time() -> None:
    only = tasks(
        text("1. Giao Văn phòng rà soát hồ sơ; báo cáo Chủ tịch tại cuộc họp giao ban tuần (ngày 13/4/2025).")
    )[0]
    assert (only.deadline.text, str(only.deadline.end)) == ("ngày 13/4/2025", "2025-04-13")


@pytest.mark.parametrize(
    "day", ["2§/6/2025", "1?/6/2025", "½/6/2025", "15/6/202§", "2*/6/2025", "§5/6/2025", "15/1§/2025"]
)
def test_a_day_that_lost_a_figure_is_named_and_not_guessed(day: str) -> None:
    only = tasks(text(f"1. Trang bị máy quét.\n- Chủ trì: Phòng Kinh tế.\n- Thời gian hoàn thành: trước ngày {day}."))[
        0
    ]
    assert (only.deadline.kind, only.deadline.end) == (None, None)
    assert [problem.text for problem in only.problems] == [f"Ngày ghi bị hỏng, không đọc được: “{day}”"]


def test_a_mark_behind_a_whole_day_does_not_damage_it() -> None:
    only = tasks(text("1. Trang bị máy quét.\n- Chủ trì: Phòng Kinh tế.\n- Thời gian: trước ngày 30/6/2025*."))[0]
    assert str(only.deadline.end) == "2025-06-30"


@pytest.mark.parametrize("time", ["Trước ngày 30/6/2025", "Đến ngày 30/6/2025", "Đến hết tháng 6/2025"])
def test_a_time_with_a_colon_in_front_is_that_of_what_follows(time: str) -> None:
    only = tasks(text(f"1. {time}: các xã, phường gửi kết quả về Sở Nội vụ."))[0]
    assert (only.deadline.text, str(only.deadline.end)) == (time, "2025-06-30")
    assert only.leads == ("các xã, phường",)
