"""Labelled prose, duties in running text, and what is not a task in either."""

import pytest

from cchc_desktop.domain.deadlines import Kind
from tests.domain.plans.written import grid, plan, tasks, text


def test_labels_in_paragraphs_of_their_own_belong_to_the_item_above() -> None:
    read = tasks(
        text("""II. NHIỆM VỤ TRỌNG TÂM
        1. Công tác chỉ đạo
        1.2. Nhiệm vụ cụ thể
        a) Xây dựng Bộ chỉ số.
        Cơ quan chủ trì: Phòng Nội vụ.
        Cơ quan phối hợp: Các phòng, ban, UBND các phường thuộc Quận.
        Thời gian thực hiện: ngay sau khi Thành phố ban hành.
        b) Tuyên truyền.
        Đơn vị thực hiện: Phòng Văn hóa.
        Tiến độ hoàn thành: Quý III/2025.
        Sản phẩm: Kế hoạch (đã ký);
        Ghi chú: làm sớm""")
    )
    assert [(task.number, task.section, task.title) for task in read] == [
        ("1.2.a", "1. Công tác chỉ đạo", "Xây dựng Bộ chỉ số."),
        ("1.2.b", "1. Công tác chỉ đạo", "Tuyên truyền."),
    ]
    assert read[0].partners == ("Các phòng, ban, UBND các phường thuộc Quận",)
    assert (read[1].deliverable, read[1].note) == ("Kế hoạch (đã ký)", "làm sớm")
    assert read[1].source == (
        "Tuyên truyền. Đơn vị thực hiện: Phòng Văn hóa. Tiến độ hoàn thành: Quý III/2025. "
        "Sản phẩm: Kế hoạch (đã ký); Ghi chú: làm sớm"
    )


def test_labels_in_the_sentence_or_in_brackets_are_parted_from_it() -> None:
    read = tasks(
        text("""2.1. Rà soát văn bản. Đơn vị chủ trì: Phòng Tư pháp. Phối hợp: các phòng. Thời gian: thường xuyên.
        - Tổ chức hội thi (Chủ trì: Phòng VH-XH; phối hợp: Đoàn TN; thời gian hoàn thành: trước 30/6).""")
    )
    assert [(task.title, task.leads, task.partners) for task in read] == [
        ("Rà soát văn bản.", ("Phòng Tư pháp",), ("các phòng",)),
        ("Tổ chức hội thi", ("Phòng VH-XH",), ("Đoàn TN",)),
    ]
    assert read[1].deadline.text == "trước 30/6"


def test_a_list_under_a_label_is_its_value() -> None:
    only = tasks(
        text("""1. Tự kiểm tra văn bản, gồm:
        - Văn bản của UBND;
        - Văn bản của Chủ tịch.
        Cơ quan phối hợp:
        - Văn phòng;
        - Công an phường.
        Thời hạn: 15/11/2025.""")
    )[0]
    assert only.title == "Tự kiểm tra văn bản, gồm:"
    assert only.partners == ("Văn phòng", "Công an phường")
    assert only.deadline.text == "15/11/2025"


def test_the_words_of_a_task_are_the_point_or_the_item_its_points_belong_to() -> None:
    read = tasks(
        text("""1. Công tác chỉ đạo
        - Ban hành kế hoạch.
        Chủ trì: A.
        2. Kiểm tra công vụ.
        Làm kiên quyết, không bao che.
        Chủ trì: B.
        Một đoạn không số.
        Chủ trì: C.""")
    )
    assert [task.title for task in read] == ["Ban hành kế hoạch.", "Kiểm tra công vụ.", "Một đoạn không số."]


def test_a_label_with_nothing_before_it_is_still_a_task_and_its_words_are_missing() -> None:
    assert [task.title for task in tasks(text("Chủ trì: Phòng Nội vụ."))] == [""]


def test_a_time_alone_makes_a_task_only_of_a_numbered_item() -> None:
    assert tasks(text("Hội nghị tổng kết.\nThời gian: 8 giờ ngày 5/12.")) == ()
    assert len(tasks(text("1. Hội nghị tổng kết.\nThời gian: ngày 5/12."))) == 1


def test_duties_under_a_heading_that_gives_them_are_the_agencys() -> None:
    read = tasks(
        text("""II. Trách nhiệm cụ thể
        1. Giao Văn phòng UBND Thành phố:
        1.1. Rà soát Quy chế theo Quyết định số 06/QĐ-TTg ngày 06/01/2025, hoàn thành trong tháng 9/2025.
        1.2. Phối hợp Sở Nội vụ tổng hợp kết quả.
        - Gồm cả kết quả của phường.
        2. Đề nghị các Ban Đảng của Thành ủy
        - Tăng cường lãnh đạo.
        3. Giao các sở chịu trách nhiệm chủ trì các nội dung:
        - Công tác thể chế: Sở Tư pháp;""")
    )
    assert [(task.number, task.leads, task.deadline.text) for task in read] == [
        ("II.1.1", ("Văn phòng UBND Thành phố",), "hoàn thành trong tháng 9/2025"),
        ("II.1.2", ("Văn phòng UBND Thành phố",), ""),
        ("", ("các Ban Đảng của Thành ủy",), ""),
        ("", ("Sở Tư pháp",), ""),
    ]
    assert read[0].section == "II. Trách nhiệm cụ thể"
    assert read[1].partners == ("Sở Nội vụ",)


def test_a_duty_on_the_line_that_gives_it_begins_after_the_name() -> None:
    read = tasks(
        text("""7. Giao Viện Nghiên cứu phát triển kinh tế - xã hội triển khai khảo sát, hoàn thành trong tháng 10/2025.
        8. Đề nghị Ủy ban Mặt trận Tổ quốc phối hợp với các sở ngành, UBND cấp xã tăng cường tuyên truyền.
        9. Giao Trưởng ban Chỉ đạo: theo dõi, đôn đốc chung.""")
    )
    assert [(task.leads, task.title.split(",")[0]) for task in read] == [
        (("Viện Nghiên cứu phát triển kinh tế - xã hội",), "triển khai khảo sát"),
        (("Ủy ban Mặt trận Tổ quốc",), "phối hợp với các sở ngành"),
        (("Trưởng ban Chỉ đạo",), "theo dõi"),
    ]
    assert read[1].partners == ("các sở ngành, UBND cấp xã",)


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


def test_lines_broken_at_the_margin_are_one_sentence() -> None:
    read = tasks(
        text("""1. Giao Sở Thông tin
        và Truyền thông hoàn thành và đưa vào vận hành chính thức Cổng DVC của
        Thành phố; thực hiện kết nối, chia sẻ dữ liệu với các hệ thống cơ sở dữ
        liệu quốc gia thu - chi
        - nộp ngân sách, hoàn thành trước
        15/10/2025. Báo
        cáo kết quả về Văn phòng.
        Đoạn khác""")
    )
    assert len(read) == 1
    assert read[0].leads == ("Sở Thông tin và Truyền thông",)
    assert read[0].deadline.text == "hoàn thành trước 15/10/2025"
    assert read[0].title.endswith("Báo cáo kết quả về Văn phòng.")


def test_a_paragraph_torn_by_a_page_is_one_again_and_others_stay_apart() -> None:
    read = tasks(
        text("""1. Giao Sở Nội vụ thực hiện Đề án đào tạo cán bộ,

        công chức theo chỉ đạo.

        Phòng Tư pháp gửi báo cáo
        2. Giao Sở Tài chính lập dự toán.""")
    )
    assert [task.title for task in read] == ["thực hiện Đề án đào tạo cán bộ, công chức theo chỉ đạo.", "lập dự toán."]


def test_those_who_get_a_copy_are_given_no_duties() -> None:
    read = tasks(text("1. Giao Sở Nội vụ:\n- Theo dõi chung.\nNơi nhận:\n- Thường trực Thành ủy;\n- Lưu: VT."))
    assert [task.title for task in read] == ["Theo dõi chung."]


def test_a_heading_that_asks_something_of_nobody_gives_no_duties() -> None:
    assert tasks(text("2. Yêu cầu đặt ra:\n- Bảo đảm thống nhất.\n- Xác định rõ trách nhiệm.")) == ()


def test_work_on_shortcomings_is_work_and_no_goal() -> None:
    read = tasks(text("II. NHIỆM VỤ NHẰM ĐẠT MỤC TIÊU\n1. Rà soát hồ sơ quá hạn, hoàn thành trước 30/6/2025."))
    assert len(read) == 1


def test_one_label_in_a_text_of_duties_does_not_hide_them() -> None:
    read = tasks(
        text("""1. Giao Sở Nội vụ theo dõi, báo cáo trước 30/6/2025.
        2. Giao Sở Tư pháp rà soát văn bản trước 30/9/2025.
        3. Hội nghị tổng kết.
        Thời gian: tháng 12/2025.""")
    )
    assert [task.leads for task in read] == [("Sở Nội vụ",), ("Sở Tư pháp",)]


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
    "unit",
    [
        "UBND các xã, phường, đặc khu",
        "Sở Tài chính",
        "Văn phòng UBND tỉnh",
        "Các sở, ban, ngành, UBND các xã, phường",
    ],
)
def test_a_units_name_over_points_gives_them_without_giao(unit: str) -> None:
    read = tasks(
        text(f"""II. Nhiệm vụ cụ thể
        1. {unit}:
        - Bố trí đủ nhân lực, xong trước 30/4/2026.
        - Rà soát hồ sơ tồn đọng.
        2. Sở Y tế: bố trí kinh phí tập huấn.""")
    )
    assert [task.leads for task in read[:2]] == [(unit,), (unit,)]
    assert [task.title for task in read[1:]] == ["Rà soát hồ sơ tồn đọng.", "bố trí kinh phí tập huấn."]
    assert read[2].leads == ("Sở Y tế",)


@pytest.mark.parametrize("heading", ["Số hóa hồ sơ", "Ban hành văn bản", "Phòng, chống tham nhũng", "Hội nghị"])
def test_a_heading_of_work_is_no_unit(heading: str) -> None:
    assert tasks(text(f"II. Nhiệm vụ\n1. {heading}:\n- Làm đầy đủ các bước.")) == ()


def test_units_told_to_carry_out_a_plan_do_not_hide_its_labelled_tasks() -> None:
    read = tasks(
        text("""II. Nhiệm vụ
        1. Niêm yết thủ tục
        Chủ trì: Văn phòng
        2. Rà soát thủ tục
        Chủ trì: Phòng Nội vụ
        III. Tổ chức thực hiện
        1. Văn phòng UBND:
        - Theo dõi việc thực hiện.
        - Đôn đốc các phòng.
        - Tổng hợp kết quả chung.""")
    )
    assert [task.title for task in read] == ["Niêm yết thủ tục", "Rà soát thủ tục"]


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
        )
    ]


def test_a_name_broken_before_its_dash_is_one() -> None:
    (task,) = tasks(text("1. Giao Phòng Văn hóa\n- Xã hội rà soát, hoàn thành trước 30/6/2025."))
    assert task.leads == ("Phòng Văn hóa - Xã hội",)


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


def test_a_point_like_the_others_of_its_list_is_a_task_with_or_without_a_time() -> None:
    read = plan(
        text("""1. Sở Nội vụ gửi báo cáo trước ngày 31/3/2025.
        2. Sở Y tế rà soát lại toàn bộ quy trình.
        3. Tiếp tục quán triệt tinh thần phục vụ.
        4. Các phòng gửi báo cáo sau khi có hướng dẫn.""")
    )
    assert [(task.number, task.deadline.text) for task in read.tasks] == [
        ("1", "trước ngày 31/3/2025"),
        ("2", ""),
        ("4", "sau khi có hướng dẫn"),
    ]
    assert [each.text for each in read.problems] == ["Không ghi thời hạn"]


def test_who_is_to_do_it_may_stand_behind_the_time() -> None:
    read = tasks(text("1. Trong tháng 11/2025, các phòng hoàn thành hồ sơ.\n2. Trước ngày 5/12, Sở Y tế tự chấm điểm."))
    assert [(task.leads, task.deadline.text) for task in read] == [
        (("các phòng",), "Trong tháng 11/2025"),
        (("Sở Y tế",), "Trước ngày 5/12"),
    ]


def test_a_job_sheet_has_its_words_under_labels_in_any_order() -> None:
    (task,) = tasks(
        text("""PHIẾU GIAO VIỆC
        Người giao việc: Chủ tịch
        Đơn vị được giao: Phòng Nội vụ
        Nội dung công việc: Báo cáo giải trình
        Kết quả yêu cầu: Báo cáo
        Thời hạn hoàn thành: 16h00 ngày 27/10/2025""")
    )
    assert (task.title, task.leads, task.deliverable) == ("Báo cáo giải trình", ("Phòng Nội vụ",), "Báo cáo")
    assert task.deadline.time == "16:00"


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


def test_two_last_days_of_one_sentence_are_named_though_one_is_surer() -> None:
    read = plan(text("1. Giao Sở Y tế niêm yết, xong trong tháng 11/2025; báo cáo trước ngày 05/12/2025."))
    assert read.tasks[0].deadline.text == "xong trong tháng 11/2025"
    assert [each.text for each in read.problems] == [
        "Câu có nhiều thời hạn: xong trong tháng 11/2025; trước ngày 05/12/2025"
    ]


def test_the_points_of_a_letter_are_its_readers() -> None:
    (task,) = tasks(
        text("""SỞ NỘI VỤ
        Số: 10/SNV-CCHC
        V/v chế độ báo cáo
        Kính gửi: UBND các xã, phường
        1. Báo cáo quý I: gửi trước ngày 10/3/2025.""")
    )
    assert task.leads == ("UBND các xã, phường",)


@pytest.mark.parametrize("heading", ["2. Giám đốc Sở Nội vụ", "2. Đối với UBND các xã:", "2. Sở Y tế"])
def test_points_under_the_bare_name_of_a_unit_are_its(heading: str) -> None:
    read = tasks(
        text(f"{heading}\na) Tham mưu sửa đổi quy định trong quý II năm 2025.\nb) Cử công chức tham gia Đoàn.")
    )
    assert [task.leads for task in read] == [(heading.removeprefix("2. ").removeprefix("Đối với ").rstrip(":"),)] * 2


def test_what_somebody_is_told_beside_a_table_is_a_task_too() -> None:
    read = tasks(
        grid("STT | Nội dung | Chủ trì | Thời hạn\n1 | Rà soát | Sở Y tế | 30/6/2025"),
        text("II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ tổng hợp, báo cáo trước ngày 15/12/2025."),
    )
    assert [(task.leads, task.deadline.text) for task in read] == [
        (("Sở Y tế",), "30/6/2025"),
        (("Sở Nội vụ",), "trước ngày 15/12/2025"),
    ]


def test_paragraphs_without_bullets_under_a_units_bare_heading_are_its_points() -> None:
    read = tasks(
        text("""II. TỔ CHỨC THỰC HIỆN
        1. Trung tâm Phục vụ hành chính công
        Niêm yết công khai thủ tục hành chính.
        Định kỳ ngày 20 hằng tháng gửi số liệu về Văn phòng.
        2. Văn phòng HĐND và UBND phường
        - Bố trí kinh phí.
        Các khu phố mỗi tháng tổ chức 01 buổi tuyên truyền.
        Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Văn phòng.
        TM. ỦY BAN NHÂN DÂN
        Nguyễn Văn An""")
    )
    assert [(task.leads[0], task.title.split()[0], task.deadline.text, task.section) for task in read] == [
        ("Trung tâm Phục vụ hành chính công", "Niêm", "", "II. TỔ CHỨC THỰC HIỆN"),
        ("Trung tâm Phục vụ hành chính công", "Định", "ngày 20 hằng tháng", "II. TỔ CHỨC THỰC HIỆN"),
        ("Văn phòng HĐND và UBND phường", "Bố", "", "II. TỔ CHỨC THỰC HIỆN"),
        ("Các khu phố", "Các", "mỗi tháng", "II. TỔ CHỨC THỰC HIỆN"),
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


def test_a_nouns_own_rhythm_makes_no_task() -> None:
    assert tasks(text("Văn phòng tham mưu kế hoạch hằng năm của phường.\nSở Nội vụ dự họp giao ban hằng tháng.")) == ()


def test_what_recurs_and_is_nobodys_is_named() -> None:
    read = plan(text("Kết quả tổng hợp, báo cáo hằng quý về Sở Nội vụ.\nKinh phí theo dự toán hằng năm."))
    named, _nothing = (problem.text for problem in read.problems)
    assert named.startswith("Có thời hạn “hằng quý” chưa đọc thành nhiệm vụ")


def test_a_numbered_point_that_is_a_time_after_its_colon_is_a_task() -> None:
    only = tasks(text("5. Báo cáo dân vận: hằng quý.\n6. Báo cáo dân vận trong quý: ba trang."))
    assert [(task.number, task.deadline.text) for task in only] == [("5", "hằng quý")]


def test_days_counted_behind_sau_kiem_tra_are_the_time() -> None:
    said = "UBND các xã báo cáo khắc phục sau kiểm tra trong vòng 20 ngày kể từ ngày nhận được kết luận kiểm tra."
    only = tasks(text(said))[0]
    assert only.deadline.text == "trong vòng 20 ngày kể từ ngày nhận được kết luận kiểm tra"


def test_what_a_numbered_heading_consists_of_leaves_it_its_title() -> None:
    only = tasks(
        text("""1. Rà soát thủ tục hành chính
        - Mục tiêu: Giảm giấy tờ.
        - Nội dung: Rà soát các thủ tục:
        + Đất đai;
        + Hộ tịch.
        - Chủ trì: Văn phòng.
        - Địa điểm: Trụ sở phường.
        - Sản phẩm: Báo cáo.
        - Thời gian: Quý II.""")
    )[0]
    assert (only.number, only.title, only.leads) == ("1", "Rà soát thủ tục hành chính", ("Văn phòng",))
    assert (only.deliverable, only.deadline.text) == ("Báo cáo", "Quý II")
    assert only.note == (
        "Nội dung: Rà soát các thủ tục: Đất đai; Hộ tịch; Mục tiêu: Giảm giấy tờ; Địa điểm: Trụ sở phường"
    )


def test_several_of_them_under_one_heading_are_tasks_of_their_own() -> None:
    read = tasks(
        text("""3. Công tác kiểm tra
        - Nội dung: Kiểm tra Bộ phận Một cửa. Chủ trì: Văn phòng.
        - Nội dung: Kiểm tra kỷ luật. Chủ trì: Phòng Nội vụ.
        4. Nội dung: Sơ kết. Chủ trì: Văn phòng.""")
    )
    assert [(task.number, task.title, task.section) for task in read] == [
        ("", "Kiểm tra Bộ phận Một cửa", "3. Công tác kiểm tra"),
        ("", "Kiểm tra kỷ luật", "3. Công tác kiểm tra"),
        ("4", "Sơ kết", ""),
    ]


def test_what_stands_under_a_label_belongs_to_it() -> None:
    only = tasks(text("1. Hội thi.\n- Chủ trì: Văn phòng.\n+ Đầu mối liên hệ.\n- Thời gian: Quý II."))[0]
    assert (only.title, only.deadline.text) == ("Hội thi.", "Quý II")
    assert "Đầu mối liên hệ." in only.source


def test_what_a_letter_asks_behind_its_grounds_is_asked_of_those_it_names() -> None:
    letter = """SỞ NỘI VỤ
    Số: 345/SNV-CCHC
    V/v báo cáo
    Kính gửi: Các sở; UBND các xã
    Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ {asks} gửi báo cáo trước ngày 20/10/2025."""
    assert tasks(text(letter.format(asks="đề nghị UBND các xã")))[0].leads == ("UBND các xã",)
    assert tasks(text(letter.format(asks="trân trọng đề nghị")))[0].leads == ("Các sở", "UBND các xã")
    assert tasks(text(letter.format(asks="sẽ"))) == ()


def test_persons_are_given_work_too() -> None:
    read = tasks(
        text("""- Giao bà Nguyễn Thị Hoa, công chức Văn hóa - Xã hội, tổng hợp số liệu trước ngày 15/10/2025.
        - Ông Trần Văn Bảy liên hệ Sở Nội vụ, chậm nhất ngày 12/10/2025.""")
    )
    assert [task.leads for task in read] == [
        ("bà Nguyễn Thị Hoa, công chức Văn hóa - Xã hội",),
        ("Ông Trần Văn Bảy",),
    ]


def test_a_job_sheet_is_for_whom_it_is_to() -> None:
    sheet = """PHIẾU GIAO VIỆC
    Kính gửi: Bà Nguyễn Thị Hoa
    1. Nội dung công việc: Tổng hợp hồ sơ.
    2. Thời hạn hoàn thành: 20/10/2025."""
    assert [(task.title, task.leads) for task in tasks(text(sheet))] == [("Tổng hợp hồ sơ", ("Bà Nguyễn Thị Hoa",))]


def test_an_article_that_gives_the_figures_of_an_annex_is_no_task() -> None:
    read = tasks(text("Điều 1. Giao chỉ tiêu năm 2025 cho các sở (Phụ lục).\nĐiều 2. Giao Sở Nội vụ đôn đốc chung."))
    assert [task.number for task in read] == ["Điều 2"]


@pytest.mark.parametrize(
    "said",
    [
        "Sở Nội vụ chủ trì, Sở Tài chính, Công an tỉnh phối hợp rà soát, xong trước ngày 30/6/2025.",
        "Sở Nội vụ chủ trì; Sở Tài chính, Công an tỉnh cùng phối hợp rà soát, xong trước ngày 30/6/2025.",
        "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an tỉnh rà soát, xong trước ngày 30/6/2025.",
    ],
)
def test_all_who_stand_before_phoi_hop_are_partners(said: str) -> None:
    assert tasks(text(said))[0].partners == ("Sở Tài chính", "Công an tỉnh")


@pytest.mark.parametrize(
    ("name", "duty"),
    [
        ("Đoàn Thanh niên phường", "ra quân hỗ trợ người dân"),
        ("Tổ công nghệ số cộng đồng", "đi từng nhà hướng dẫn"),
        ("Trung tâm Phục vụ hành chính công", "mở thêm quầy"),
        ("Công an phường", "cấp tài khoản định danh"),
        ("Cán bộ phụ trách CNTT của phường", "kết nối camera"),
        ("Các đơn vị trên địa bàn phường", "ký cam kết"),
        ("Sở Nội vụ", "trong tháng 6/2025 rà soát"),
    ],
)
def test_a_name_ends_where_the_work_begins(name: str, duty: str) -> None:
    assert tasks(text(f"1. {name} {duty}, xong trước ngày 30/6/2025."))[0].leads == (name,)


def test_a_labelled_content_with_a_time_is_a_task_without_a_number_too() -> None:
    assert [task.title for task in tasks(text("- Nội dung: Rà soát thủ tục.\n- Thời gian: Quý II."))] == [
        "Rà soát thủ tục"
    ]


def test_words_that_are_names_only_without_their_accents_name_nobody() -> None:
    read = tasks(
        text("""Chủ tịch yêu cầu:
        1. Quán triệt đến toàn thể công chức trước ngày 30/6/2025.
        2. Phổ biến pháp luật trước ngày 30/6/2025.
        3. Bàn giao hồ sơ trước ngày 30/6/2025.""")
    )
    assert [task.leads for task in read] == [(), (), ()]


def test_several_parted_by_semicolons_over_points_have_them_all() -> None:
    read = tasks(text("Chủ tịch yêu cầu:\n1. Thủ trưởng các sở; Chủ tịch UBND các xã:\na) Rà soát hồ sơ."))
    assert read[0].leads == ("Thủ trưởng các sở", "Chủ tịch UBND các xã")


def test_who_is_given_it_in_the_last_sentence_or_in_the_middle_of_one_has_it() -> None:
    read = tasks(
        text("""1. Đồng ý chủ trương; giao Sở Tài chính thẩm định trước ngày 20/5/2025.
        Chỉ thị này có hiệu lực kể từ ngày ký. Giao Sở Nội vụ theo dõi, định kỳ hằng quý báo cáo UBND tỉnh.""")
    )
    assert [(task.leads, task.deadline.text) for task in read] == [
        (("Sở Tài chính",), "trước ngày 20/5/2025"),
        (("Sở Nội vụ",), "định kỳ hằng quý"),
    ]


def test_a_duty_with_a_day_under_a_heading_of_goals_is_named() -> None:
    said = "I. MỤC ĐÍCH, YÊU CẦU\n1. Các sở ban hành kế hoạch trước ngày 10/02/2025.\n2. Đến 30/6/2025 đạt 90%."
    named = [problem.text for problem in plan(text(said)).problems][:-1]
    assert len(named) == 1
    assert "“trước ngày 10/02/2025” chưa đọc" in named[0]


def test_the_points_of_a_letter_are_asked_of_those_above_though_bullets_stand_between() -> None:
    read = tasks(
        text("""CÔNG VĂN
        - UBND các xã, phường.
        Sở Nội vụ đề nghị các cơ quan, đơn vị:
        1. Gửi báo cáo trước ngày 15/7/2025.""")
    )
    assert read[0].leads == ("các cơ quan, đơn vị",)


def test_points_under_a_month_are_tasks_of_it_with_labels_or_without() -> None:
    read = tasks(
        text("""I. NHIỆM VỤ THÁNG 01
        1. Ban hành kế hoạch (Phòng Văn hóa - Xã hội tham mưu).
        2. Tổ chức hội nghị. Đơn vị thực hiện: Văn phòng.
        3. Chuẩn bị Tết. Đơn vị thực hiện: Công an phường. Thời gian: trước 15/01.
        II. NHIỆM VỤ THƯỜNG XUYÊN
        1. Họp giao ban thứ Hai hằng tuần. Đơn vị thực hiện: Văn phòng.
        2. Trả kết quả đúng hạn. Đơn vị thực hiện: Bộ phận Một cửa.""")
    )
    assert [(task.number, task.leads[0], task.deadline.text) for task in read] == [
        ("I.1", "Phòng Văn hóa - Xã hội", "THÁNG 01"),
        ("I.2", "Văn phòng", "THÁNG 01"),
        ("I.3", "Công an phường", "trước 15/01"),
        ("II.1", "Văn phòng", "thứ Hai hằng tuần"),
        ("II.2", "Bộ phận Một cửa", "THƯỜNG XUYÊN"),
    ]


def test_who_prepares_it_may_stand_in_brackets_at_the_end() -> None:
    only = tasks(text("1. Xây dựng đề án trước ngày 30/6/2025 (Sở Nội vụ chủ trì, Sở Tài chính phối hợp)."))[0]
    assert (only.leads, only.partners) == (("Sở Nội vụ",), ("Sở Tài chính",))


def test_a_heading_that_says_the_work_keeps_its_title_over_what_explains_it() -> None:
    only = tasks(text("2.2. Tổ chức đối thoại\nMỗi năm ít nhất 02 cuộc.\n- Chủ trì: Văn phòng.\n- Thời gian: Quý II."))[
        0
    ]
    assert (only.title, only.number) == ("Tổ chức đối thoại", "2.2")
    assert "Mỗi năm ít nhất 02 cuộc." in only.source


def test_a_paragraph_of_a_letter_that_asks_nothing_is_named_and_no_task() -> None:
    read = plan(
        text("""SỞ NỘI VỤ\nSố: 345/SNV-CCHC\nV/v họp\nKính gửi: UBND các xã
        Hội nghị sẽ được tổ chức chậm nhất ngày 20/10/2025.""")
    )
    assert read.tasks == ()
    assert "“chậm nhất ngày 20/10/2025” chưa đọc thành nhiệm vụ" in read.problems[0].text


def test_steps_are_points_with_a_number() -> None:
    read = tasks(
        text("""II. TRÌNH TỰ
        Bước 1. UBND các xã tự chấm điểm, gửi hồ sơ trước ngày 15/11/2025.
        Bước 2: Tổ thẩm định rà soát từ ngày 16/11/2025 đến ngày 05/12/2025.
        Bước đầu đã có kết quả tốt.""")
    )
    assert [(task.number, task.leads) for task in read] == [
        ("II.Bước 1", ("UBND các xã",)),
        ("II.Bước 2", ("Tổ thẩm định",)),
    ]
