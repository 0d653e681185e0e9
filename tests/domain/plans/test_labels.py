"""Tasks in prose with labels: who leads, with whom, by when."""

from tests.domain.plans.written import plan, tasks, text


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


def test_a_label_with_nothing_before_it_is_no_task_but_named() -> None:
    read = plan(text("Chủ trì: Phòng Nội vụ."))
    assert read.tasks == ()
    assert "Dòng không ghi nội dung, chưa đọc thành nhiệm vụ: “Chủ trì: Phòng Nội vụ.”" in {
        problem.text for problem in read.problems
    }


def test_a_time_alone_makes_a_task_only_of_a_numbered_item() -> None:
    assert tasks(text("Hội nghị tổng kết.\nThời gian: 8 giờ ngày 5/12.")) == ()
    assert len(tasks(text("1. Hội nghị tổng kết.\nThời gian: ngày 5/12."))) == 1


def test_one_label_in_a_text_of_duties_does_not_hide_them() -> None:
    read = tasks(
        text("""1. Giao Sở Nội vụ theo dõi, báo cáo trước 30/6/2025.
        2. Giao Sở Tư pháp rà soát văn bản trước 30/9/2025.
        3. Hội nghị tổng kết.
        Thời gian: tháng 12/2025.""")
    )
    assert [task.leads for task in read] == [("Sở Nội vụ",), ("Sở Tư pháp",)]


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


def test_a_job_sheet_is_for_whom_it_is_to() -> None:
    sheet = """PHIẾU GIAO VIỆC
    Kính gửi: Bà Nguyễn Thị Hoa
    1. Nội dung công việc: Tổng hợp hồ sơ.
    2. Thời hạn hoàn thành: 20/10/2025."""
    assert [(task.title, task.leads) for task in tasks(text(sheet))] == [("Tổng hợp hồ sơ", ("Bà Nguyễn Thị Hoa",))]


def test_a_labelled_content_with_a_time_is_a_task_without_a_number_too() -> None:
    assert [task.title for task in tasks(text("- Nội dung: Rà soát thủ tục.\n- Thời gian: Quý II."))] == [
        "Rà soát thủ tục"
    ]


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


def test_a_heading_that_says_the_work_keeps_its_title_over_what_explains_it() -> None:
    only = tasks(text("2.2. Tổ chức đối thoại\nMỗi năm ít nhất 02 cuộc.\n- Chủ trì: Văn phòng.\n- Thời gian: Quý II."))[
        0
    ]
    assert (only.title, only.number) == ("Tổ chức đối thoại", "2.2")
    assert "Mỗi năm ít nhất 02 cuộc." in only.source


def test_brackets_at_the_end_say_who_and_when_like_labels() -> None:
    read = tasks(
        text("""III. NHIỆM VỤ
        - Cử công chức dự lớp tập huấn (Phòng Văn hóa - Xã hội chủ trì; thực hiện theo Kế hoạch của Sở Nội vụ).
        - Ban hành Quy chế (Văn phòng HĐND và UBND chủ trì, Công an phường phối hợp; xong trong tháng 3/2025).
        - Niêm yết thủ tục (theo Quyết định số 12 của tỉnh).""")
    )
    assert [(task.title, task.leads, task.partners, task.deadline.text) for task in read] == [
        (
            "Cử công chức dự lớp tập huấn",
            ("Phòng Văn hóa - Xã hội",),
            (),
            "thực hiện theo Kế hoạch của Sở Nội vụ",
        ),
        ("Ban hành Quy chế", ("Văn phòng HĐND và UBND",), ("Công an phường",), "xong trong tháng 3/2025"),
    ]


def test_what_follows_a_label_that_stands_alone_is_its_value() -> None:
    read = tasks(text("1. Đối thoại với công dân.\nChủ trì: Phòng Tư pháp. Thời gian:\nTháng 5 và tháng 11 năm 2025."))
    assert [task.deadline.text for task in read] == ["Tháng 5 và tháng 11 năm 2025"]
