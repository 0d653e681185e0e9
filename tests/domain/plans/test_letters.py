"""What letters, job sheets and minutes ask, and of whom."""

import pytest

from tests.domain.plans.written import plan, tasks, text


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Quán triệt, nâng cao ý thức trách nhiệm của cán bộ.",
        "1. Sở Nội vụ theo dõi việc thực hiện Kế hoạch số 285/KH-UBND ngày 13/12/2021.",
        "Giao Sở Nội vụ theo dõi.",
        "1. Về công tác tuyên truyền",
        "1. Trước 30/6",
        "Toàn dân hưởng ứng trong năm 2025.",
    ],
)
def test_general_instructions_are_not_tasks(sentence: str) -> None:
    assert tasks(text(sentence)) == ()


def test_goals_are_not_tasks() -> None:
    assert tasks(text("I. MỤC TIÊU\n- Hoàn thành đề án vị trí việc làm trước tháng 4.")) == ()


def test_a_document_without_tasks_says_so() -> None:
    assert [problem.text for problem in plan(text("Chẳng có gì")).problems] == [
        "Không tìm thấy nhiệm vụ nào trong văn bản"
    ]


def test_a_heading_that_asks_something_of_nobody_gives_no_duties() -> None:
    assert tasks(text("2. Yêu cầu đặt ra:\n- Bảo đảm thống nhất.\n- Xác định rõ trách nhiệm.")) == ()


def test_what_a_letter_asks_of_its_readers_is_theirs_point_by_point() -> None:
    read = tasks(
        text("""V/v rà soát hồ sơ
        Thực hiện chỉ đạo của tỉnh, Sở Tư pháp đề nghị Ủy ban nhân dân các phường:
        1. Rà soát hồ sơ hộ tịch còn tồn.
        2. Về số liệu:
        a) Cập nhật đầy đủ lên hệ thống.
        b) Gửi báo cáo về Sở trước ngày 20/6/2025.
        3. Tổ chức trực tiếp dân vào thứ Bảy.
        Trong quá trình thực hiện có vướng mắc, đề nghị phản ánh về Sở.
        Nơi nhận:
        1. Như trên là đủ rồi.
        Phụ lục danh sách kèm theo
        1. Hồ sơ khai sinh năm trước.""")
    )
    assert [(task.number, task.title[:12]) for task in read] == [
        ("1", "Rà soát hồ s"),
        ("2.a", "Cập nhật đầy"),
        ("2.b", "Gửi báo cáo "),
        ("3", "Tổ chức trực"),
    ]
    assert {task.leads for task in read} == {("Ủy ban nhân dân các phường",)}
    assert all(task.binds_ward for task in read)


def test_a_point_that_speaks_of_results_is_no_heading_of_goals() -> None:
    read = tasks(
        text("""Kính gửi: UBND các phường
        Sở Nội vụ đề nghị UBND các phường thực hiện các nội dung sau:
        1. Rà soát hồ sơ tồn, hoàn thành trước ngày 20/10/2026.
        2. Tổng hợp kết quả khắc phục hạn chế theo yêu cầu của đoàn kiểm tra.
        Báo cáo kết quả về Sở Nội vụ trước ngày 25/10/2026 để tổng hợp.""")
    )
    assert [(task.number, task.deadline.end and task.deadline.end.day) for task in read] == [
        ("1", 20),
        ("2", None),
        ("", 25),
    ]
    assert (read[2].leads, read[2].section) == (("UBND các phường",), "")


def test_the_list_that_is_asked_for_ends_where_a_higher_number_begins() -> None:
    read = tasks(
        text("""I. Nội dung
        Yêu cầu các phòng, ban thực hiện những việc sau:
        1. Lập danh mục tài sản công.
        Danh mục theo mẫu kèm theo.
        2. Văn phòng công khai danh mục tại trụ sở.
        II. Tình hình
        1. Cơ sở vật chất còn thiếu thốn nhiều.""")
    )
    assert [(task.number, task.leads) for task in read] == [("I.1", ("các phòng, ban",)), ("I.2", ("Văn phòng",))]


def test_a_sentence_that_asks_nobody_gives_no_tasks() -> None:
    assert not tasks(text("Việc thực hiện cần đạt các yêu cầu sau:\n1. Bảo đảm đúng quy định hiện hành."))
    assert not tasks(
        text("Sở đề nghị Ủy ban nhân dân phường cung cấp các tài liệu:\n1. Hồ sơ còn thiếu của nhiều loại.")
    )


def test_units_listed_under_such_a_sentence_are_no_tasks() -> None:
    assert not tasks(text("Đề nghị các đơn vị thực hiện:\n1. Phòng Kinh tế\n- Lo việc của phòng mình."))


def test_where_the_chairman_asks_each_point_names_whose_it_is() -> None:
    read = tasks(
        text("""Sau khi nghe báo cáo, Chủ tịch Ủy ban nhân dân phường kết luận như sau:
        1. Các ý kiến tại cuộc họp đều xác đáng.
        2. Phòng Kinh tế bố trí kinh phí mua máy in.
        3. Văn phòng tổng hợp, trình trước ngày 05/9/2025.
        4. Các phòng phát huy tinh thần đoàn kết nội bộ.""")
    )
    assert [(task.number, task.leads) for task in read] == [("2", ("Phòng Kinh tế",)), ("3", ("Văn phòng",))]


def test_a_list_of_demands_gives_nobody_anything() -> None:
    assert not tasks(text("Hồ sơ phải đạt các yêu cầu sau:\n1. Phòng Kinh tế xác nhận vào đơn."))


def test_two_sentences_with_their_own_people_and_times_are_two_tasks() -> None:
    read = tasks(
        text("""1. Sở Nội vụ gửi tài liệu trước ngày 31/3/2025. Các đại biểu đăng ký phát biểu trước ngày 03/4/2025.
        2. Sở Y tế rà soát trước ngày 31/3/2025. Báo cáo kết quả trước ngày 03/4/2025.""")
    )
    assert [(task.leads, task.deadline.text) for task in read] == [
        (("Sở Nội vụ",), "trước ngày 31/3/2025"),
        (("Các đại biểu",), "trước ngày 03/4/2025"),
        (("Sở Y tế",), "trước ngày 03/4/2025"),
    ]


def test_the_facts_of_a_meeting_are_no_task() -> None:
    read = plan(
        text("""SỞ NỘI VỤ
        GIẤY MỜI
        Dự họp Ban Chỉ đạo
        Tới dự cuộc họp đánh giá kết quả.
        Chủ trì: Đồng chí Giám đốc Sở.
        Thời gian: 14 giờ 00, ngày 06/11/2025.
        Địa điểm: Phòng họp số 2.""")
    )
    assert read.tasks == ()


def test_a_letter_asks_its_readers_also_in_a_paragraph_that_names_nobody() -> None:
    read = plan(
        text("""SỞ NỘI VỤ
        Số: 2210/SNV-CCHC
        V/v cung cấp số liệu
        Kính gửi:
        - UBND các xã, phường;
        - Công an tỉnh.
        Thực hiện Công văn số 55/BNV-CCHC ngày 28/8/2025, trong đó yêu cầu gửi báo cáo trước ngày 20/9/2025.
        Số liệu tính từ ngày 15/6/2025 đến ngày 14/9/2025. Báo cáo gửi về Sở Nội vụ trước ngày 15/9/2025.""")
    )
    assert [(task.leads, task.deadline.text, task.binds_ward) for task in read.tasks] == [
        (("UBND các xã, phường", "Công an tỉnh"), "trước ngày 15/9/2025", True)
    ]
    assert "trước ngày 20/9/2025" in read.problems[-1].text


def test_the_points_of_a_letter_are_its_readers() -> None:
    (task,) = tasks(
        text("""SỞ NỘI VỤ
        Số: 10/SNV-CCHC
        V/v chế độ báo cáo
        Kính gửi: UBND các xã, phường
        1. Báo cáo quý I: gửi trước ngày 10/3/2025.""")
    )
    assert task.leads == ("UBND các xã, phường",)


def test_what_a_letter_asks_behind_its_grounds_is_asked_of_those_it_names() -> None:
    letter = """SỞ NỘI VỤ
    Số: 345/SNV-CCHC
    V/v báo cáo
    Kính gửi: Các sở; UBND các xã
    Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ {asks} gửi báo cáo trước ngày 20/10/2025."""
    assert tasks(text(letter.format(asks="đề nghị UBND các xã")))[0].leads == ("UBND các xã",)
    assert tasks(text(letter.format(asks="trân trọng đề nghị")))[0].leads == ("Các sở", "UBND các xã")
    assert tasks(text(letter.format(asks="sẽ"))) == ()


def test_the_points_of_a_letter_are_asked_of_those_above_though_bullets_stand_between() -> None:
    read = tasks(
        text("""CÔNG VĂN
        - UBND các xã, phường.
        Sở Nội vụ đề nghị các cơ quan, đơn vị:
        1. Gửi báo cáo trước ngày 15/7/2025.""")
    )
    assert read[0].leads == ("các cơ quan, đơn vị",)


def test_a_paragraph_of_a_letter_that_asks_nothing_is_named_and_no_task() -> None:
    read = plan(
        text("""SỞ NỘI VỤ\nSố: 345/SNV-CCHC\nV/v họp\nKính gửi: UBND các xã
        Hội nghị sẽ được tổ chức chậm nhất ngày 20/10/2025.""")
    )
    assert read.tasks == ()
    assert "“chậm nhất ngày 20/10/2025” chưa đọc thành nhiệm vụ" in read.problems[0].text


@pytest.mark.parametrize(
    "opening",
    [
        (
            "Theo Thông tư số 03/2025/TT-VPCP, UBND tỉnh báo cáo Trung ương trước ngày 22 của tháng cuối quý. "
            "Để báo cáo tốt hơn, Văn phòng UBND tỉnh đề nghị:"
        ),
        (
            "Thực hiện Kế hoạch số 77/KH-UBND ngày 05/02/2025 (hoàn thành quý I/2025 18/23 nhiệm vụ, đạt 78,3%), "
            "Sở Nội vụ đề nghị các cơ quan, địa phương tập trung thực hiện các nhiệm vụ sau:"
        ),
    ],
)
def test_the_time_of_the_grounds_is_not_that_of_the_request(opening: str) -> None:
    read = plan(
        text(f"V/v báo cáo\nKính gửi: Các sở, ban, ngành tỉnh.\n{opening}\n1. Gửi số liệu trước ngày 05/6/2025.")
    )
    assert [(task.title, task.deadline.text) for task in read.tasks] == [
        ("Gửi số liệu trước ngày 05/6/2025.", "trước ngày 05/6/2025")
    ]
    assert read.targets == ()


def test_the_units_of_headings_in_capitals_are_told_what_stands_under_them() -> None:
    read = plan(
        text("""V/v chế độ báo cáo
        Kính gửi:
        - Các sở, ban, ngành tỉnh;
        - Ủy ban nhân dân các xã, phường.
        I. ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG
        1. Gửi số liệu trước ngày 18 hằng tháng; số liệu lấy từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo.
        2. Báo cáo đột xuất khi có yêu cầu của Chủ tịch UBND tỉnh.
        II. CÁC SỞ, BAN, NGÀNH
        1. Cập nhật quy trình chậm nhất 03 ngày làm việc sau khi quyết định công bố được ban hành.
        2. Sở Nội vụ chia sẻ kết quả khảo sát trước ngày 25 hằng tháng.
        III. CÁC PHÒNG, ĐƠN VỊ
        1. Phòng Kiểm soát thủ tục hành chính tổng hợp báo cáo trước ngày 22 hằng tháng.""")
    )
    assert [("; ".join(task.leads), task.deadline.text) for task in read.tasks] == [
        ("ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG", "trước ngày 18 hằng tháng"),
        ("ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG", "khi có yêu cầu của Chủ tịch UBND tỉnh"),
        ("CÁC SỞ, BAN, NGÀNH", "chậm nhất 03 ngày làm việc sau khi quyết định công bố được ban hành"),
        ("Sở Nội vụ", "trước ngày 25 hằng tháng"),
        ("Phòng Kiểm soát thủ tục hành chính", "trước ngày 22 hằng tháng"),
    ]
    assert read.problems == ()
