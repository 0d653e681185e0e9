"""What in running text is no task, and what of it is named all the same."""

import pytest

from tests.domain.plans.written import grid, plan, tasks, text


def test_those_who_get_a_copy_are_given_no_duties() -> None:
    read = tasks(text("1. Giao Sở Nội vụ:\n- Theo dõi chung.\nNơi nhận:\n- Thường trực Thành ủy;\n- Lưu: VT."))
    assert [task.title for task in read] == ["Theo dõi chung."]


def test_work_on_shortcomings_is_work_and_no_goal() -> None:
    read = tasks(text("II. NHIỆM VỤ NHẰM ĐẠT MỤC TIÊU\n1. Rà soát hồ sơ quá hạn, hoàn thành trước 30/6/2025."))
    assert len(read) == 1


@pytest.mark.parametrize("heading", ["Số hóa hồ sơ", "Ban hành văn bản", "Phòng, chống tham nhũng", "Hội nghị"])
def test_a_heading_of_work_is_no_unit(heading: str) -> None:
    assert tasks(text(f"II. Nhiệm vụ\n1. {heading}:\n- Làm đầy đủ các bước.")) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Sở Nội vụ thống kê số liệu phát sinh từ ngày 15/12/2024 đến ngày 14/3/2025.",
        "1. Trung tâm trả kết quả cho người dân trong vòng 03 ngày kể từ ngày nhận đủ hồ sơ.",
        "1. Phòng Nội vụ chuẩn bị phòng họp: thời gian từ 08h00 đến 09h15.",
    ],
)
def test_windows_of_figures_and_hours_are_no_deadlines(sentence: str) -> None:
    assert tasks(text(sentence)) == ()


def test_a_time_to_come_outside_every_task_is_named() -> None:
    read = plan(
        text("""I. NHIỆM VỤ
        1. Ban hành kế hoạch.
        Chủ trì: Phòng Nội vụ. Thời gian: Quý I/2025.
        2. Kiểm tra công vụ.
        Chủ trì: Văn phòng. Thời gian: Quý II/2025.
        III. TỔ CHỨC THỰC HIỆN
        1. Các phòng định kỳ báo cáo về Phòng Nội vụ trước ngày 12 tháng cuối quý.
        2. Các phòng phối hợp triển khai.
        3. Báo cáo gửi về Phòng Nội vụ chậm nhất ngày 05/12/2025.""")
    )
    assert [task.leads for task in read.tasks] == [("Phòng Nội vụ",), ("Văn phòng",), ("Các phòng",)]
    assert [each.text for each in read.problems] == [
        (
            "Có thời hạn “chậm nhất ngày 05/12/2025” chưa đọc thành nhiệm vụ: “Báo cáo gửi về Phòng Nội vụ chậm nhất "
            "ngày 05/12/2025.”"
        ),
        "1 việc giao không ghi thời hạn chưa đọc thành nhiệm vụ: “Các phòng phối hợp triển khai.”",
    ]


def test_what_units_are_told_beside_a_table_without_a_time_is_named_once() -> None:
    beside = "\n".join(f"{number}. Phòng Nội vụ tham mưu việc thứ {number} cho phường." for number in range(1, 7))
    read = plan(
        grid("STT | Nội dung | Chủ trì | Thời hạn\n1 | Rà soát | Phòng Nội vụ | Quý I/2025"),
        text(f"IV. TỔ CHỨC THỰC HIỆN\n{beside}\n7. Công an phường\n- Báo cáo đột xuất khi có yêu cầu của tỉnh."),
    )
    assert len(read.tasks) == 1
    assert len(read.problems) == 1
    assert read.problems[0].text.startswith("7 việc giao không ghi thời hạn chưa đọc thành nhiệm vụ: “Phòng Nội vụ")
    assert read.problems[0].text.endswith("; …")


def test_a_dated_point_under_a_units_name_beside_a_table_is_its_task() -> None:
    read = tasks(
        grid("STT | Nội dung | Chủ trì | Thời hạn\n1 | Rà soát | Phòng Nội vụ | Quý I/2025"),
        text("IV. TỔ CHỨC\n1. Công an phường\na) Tổ chức tập huấn cho các khu phố trong tháng 3/2025."),
    )
    assert [task.leads for task in read] == [("Phòng Nội vụ",), ("Công an phường",)]


def test_a_nouns_own_rhythm_makes_no_task() -> None:
    assert tasks(text("Văn phòng tham mưu kế hoạch hằng năm của phường.\nSở Nội vụ dự họp giao ban hằng tháng.")) == ()


def test_what_recurs_and_is_nobodys_is_named() -> None:
    read = plan(text("Kết quả tổng hợp, báo cáo hằng quý về Sở Nội vụ.\nKinh phí theo dự toán hằng năm."))
    named, _nothing = (problem.text for problem in read.problems)
    assert named.startswith("Có thời hạn “hằng quý” chưa đọc thành nhiệm vụ")


def test_an_article_that_gives_the_figures_of_an_annex_is_no_task() -> None:
    read = tasks(text("Điều 1. Giao chỉ tiêu năm 2025 cho các sở (Phụ lục).\nĐiều 2. Giao Sở Nội vụ đôn đốc chung."))
    assert [task.number for task in read] == ["Điều 2"]


def test_words_that_are_names_only_without_their_accents_name_nobody() -> None:
    read = tasks(
        text("""Chủ tịch yêu cầu:
        1. Quán triệt đến toàn thể công chức trước ngày 30/6/2025.
        2. Phổ biến pháp luật trước ngày 30/6/2025.
        3. Bàn giao hồ sơ trước ngày 30/6/2025.""")
    )
    assert [task.leads for task in read] == [(), (), ()]


def test_a_duty_with_a_day_under_a_heading_of_goals_is_named() -> None:
    said = "I. MỤC ĐÍCH, YÊU CẦU\n1. Các sở ban hành kế hoạch trước ngày 10/02/2025.\n2. Đến 30/6/2025 đạt 90%."
    named = [problem.text for problem in plan(text(said)).problems][:-1]
    assert len(named) == 1
    assert "“trước ngày 10/02/2025” chưa đọc" in named[0]


REPORT = """UBND PHƯỜNG B
Số: 96/BC-UBND
B, ngày 12 tháng 6 năm 2025
BÁO CÁO
Công tác cải cách hành chính 6 tháng đầu năm
I. KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM
- Phòng Nội vụ chủ trì tự kiểm tra 04 đơn vị, hoàn thành trước ngày 15/5/2025.
III. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM
1. Giao Phòng Nội vụ khảo sát mức độ hài lòng, xong trước ngày 30/9/2025.
2. Rà soát quy trình. Đơn vị thực hiện: Văn phòng HĐND và UBND; thời gian: Quý III/2025.
3. Giao Phòng Tư pháp tập huấn, xong trước ngày 30/9/2025.
IV. KIẾN NGHỊ, ĐỀ XUẤT
1. Đề nghị Sở Nội vụ sớm ban hành hướng dẫn trước ngày 31/10/2025."""


def test_a_report_gives_what_is_to_come_and_neither_what_was_done_nor_what_it_asks_superiors() -> None:
    read = tasks(text(REPORT))
    assert [(task.leads, task.title.split()[0]) for task in read] == [
        (("Phòng Nội vụ",), "khảo"),
        (("Văn phòng HĐND và UBND",), "Rà"),
        (("Phòng Tư pháp",), "tập"),
    ]


def test_a_notice_that_answers_petitions_gives_work() -> None:
    notice = REPORT.replace("BÁO CÁO", "THÔNG BÁO").replace("BC-", "TB-")
    assert "sớm ban hành" in tasks(text(notice))[-1].title


def test_results_of_work_to_come_are_no_report() -> None:
    assert tasks(text("II. ĐÁNH GIÁ KẾT QUẢ, TỔ CHỨC THỰC HIỆN\n1. Giao Sở Nội vụ sơ kết trước ngày 15/10/2025."))


def test_what_a_closing_article_gives_is_named() -> None:
    read = plan(
        text("""Điều 2. Nhiệm vụ
        1. Giao Phòng Nội vụ khảo sát, xong trước ngày 30/9/2025.
        Điều 3. Thi hành
        Giao Ủy ban nhân dân phường báo cáo Hội đồng nhân dân tại kỳ họp cuối năm.""")
    )
    assert read.problems[-1].text.startswith("1 việc giao không ghi thời hạn chưa đọc thành nhiệm vụ: “Giao Ủy ban")


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Đánh giá chung. Giải ngân mới đạt 11,8%, trong khi UBND tỉnh yêu cầu đạt 30% trước ngày 30/6/2025.",
        "2. Tồn tại, hạn chế: Phòng Nội vụ gửi báo cáo trước ngày 30/6/2025 còn thiếu.",
        "3. Tình hình chung. Các phòng, đơn vị hoàn thành trước ngày 30/6/2025.",
    ],
)
def test_an_assessment_in_one_line_with_its_heading_is_no_task(sentence: str) -> None:
    assert tasks(text(sentence)) == ()


def test_what_somebody_higher_asks_of_who_writes_is_no_deadline() -> None:
    quoted = "trong khi UBND tỉnh yêu cầu báo cáo trước ngày 30/6/2025"
    only = tasks(text(f"1. Phòng Nội vụ rà soát hồ sơ, {quoted}; gửi trước 05/6/2025."))[0]
    assert only.deadline.text == "trước 05/6/2025"
