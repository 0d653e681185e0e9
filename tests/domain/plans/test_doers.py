"""Who is to do it, as running text names them."""

import pytest

from tests.domain.plans.written import grid, plan, tasks, text


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


def test_a_name_broken_before_its_dash_is_one() -> None:
    (task,) = tasks(text("1. Giao Phòng Văn hóa\n- Xã hội rà soát, hoàn thành trước 30/6/2025."))
    assert task.leads == ("Phòng Văn hóa - Xã hội",)


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


def test_persons_are_given_work_too() -> None:
    read = tasks(
        text("""- Giao bà Nguyễn Thị Hoa, công chức Văn hóa - Xã hội, tổng hợp số liệu trước ngày 15/10/2025.
        - Ông Trần Văn Bảy liên hệ Sở Nội vụ, chậm nhất ngày 12/10/2025.""")
    )
    assert [task.leads for task in read] == [
        ("bà Nguyễn Thị Hoa, công chức Văn hóa - Xã hội",),
        ("Ông Trần Văn Bảy",),
    ]


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


def test_who_prepares_it_may_stand_in_brackets_at_the_end() -> None:
    only = tasks(text("1. Xây dựng đề án trước ngày 30/6/2025 (Sở Nội vụ chủ trì, Sở Tài chính phối hợp)."))[0]
    assert (only.leads, only.partners) == (("Sở Nội vụ",), ("Sở Tài chính",))


def test_a_name_ends_before_words_no_name_is_known_to_go_on_with_and_that_is_said() -> None:
    read = plan(
        text("""1. Giao Văn phòng HĐND và UBND đầu tư máy quét, xong trước ngày 15/10/2025.
        2. Giao Viện Nghiên cứu phát triển khảo sát, xong trước ngày 15/10/2025.
        3. Giao Phòng Tư pháp diễn tập, xong trước ngày 15/10/2025.
        4. Giao Sở Nội vụ phối hợp với Công an phường khẩn cấp diễn tập, xong trước ngày 15/10/2025.""")
    )
    assert [(task.leads, task.partners) for task in read.tasks] == [
        (("Văn phòng HĐND và UBND",), ()),
        (("Viện Nghiên cứu phát triển",), ()),
        (("Phòng Tư pháp",), ()),
        (("Sở Nội vụ",), ("Công an phường",)),
    ]
    assert read.tasks[0].title.startswith("đầu tư máy quét")
    assert [problem.text for problem in read.problems] == [
        "Không rõ tên đơn vị hết ở đâu: “Văn phòng HĐND và UBND” hay dài hơn",
        "Không rõ tên đơn vị hết ở đâu: “Phòng Tư pháp” hay dài hơn",
        "Không rõ tên đơn vị hết ở đâu: “Công an phường” hay dài hơn",
    ]


def test_what_says_which_units_belongs_to_their_name() -> None:
    for which in ("chủ trì nhiệm vụ tại Phụ lục II", "được kiểm tra", "có nhiệm vụ quá hạn"):
        read = tasks(text(f"1. Giao các cơ quan, đơn vị {which} báo cáo kết quả trước ngày 10/10/2025."))
        assert read[0].leads == (f"các cơ quan, đơn vị {which}",)


def test_who_shares_out_the_work_behind_a_colon_has_it() -> None:
    read = tasks(text("1. Chuẩn bị hồ sơ năm 2025: các phòng chuyên môn gửi tài liệu chậm nhất ngày 05/12/2025."))
    assert read[0].leads == ("các phòng chuyên môn",)


def test_brackets_name_who_has_a_point_like_the_others() -> None:
    read = tasks(
        text("""1. Giao Phòng Tư pháp rà soát văn bản, xong trước ngày 15/10/2025.
        2. Duy trì thường xuyên việc kiểm tra đột xuất (Văn phòng HĐND và UBND chủ trì).""")
    )
    assert [task.leads for task in read] == [("Phòng Tư pháp",), ("Văn phòng HĐND và UBND",)]


def test_the_second_half_of_a_word_belongs_to_the_name() -> None:
    for name in ("Ban Kinh tế - Ngân sách", "Trưởng ban Dân vận"):
        assert tasks(text(f"2. {name}:\na) Giám sát việc giải ngân trong quý II/2025."))[0].leads == (name,)
        assert tasks(text(f"2. Giao {name} giám sát, xong trong quý II/2025."))[0].leads == (name,)


def test_which_units_draft_something_belongs_to_their_name() -> None:
    only = tasks(text("1. Các cơ quan chủ trì rà soát gửi dự thảo Quyết định trước ngày 30/7/2025."))[0]
    assert only.leads == ("Các cơ quan chủ trì rà soát",)


def test_who_does_it_may_stand_behind_what_it_goes_beyond() -> None:
    only = tasks(text("1. Ngoài các thủ tục tại Phụ lục, các sở chủ động rà soát, gửi kết quả trước ngày 15/8/2025."))[
        0
    ]
    assert (only.leads, only.deadline.text) == (("các sở",), "trước ngày 15/8/2025")


def test_what_one_paragraph_gives_one_unit_under_marks_is_as_many_tasks() -> None:
    read = plan(
        text(
            "II. Nhiệm vụ\n4.1. Phòng Kinh tế: (i) giải quyết dứt điểm hồ sơ tồn đọng trước ngày 30/4/2025; "
            "(ii) công khai danh mục quy hoạch trong quý II/2025; (iii) trả lời kiến nghị của cử tri khu 3."
        )
    )
    assert [(task.number, "; ".join(task.leads), task.deadline.text) for task in read.tasks] == [
        ("4.1.i", "Phòng Kinh tế", "trước ngày 30/4/2025"),
        ("4.1.ii", "Phòng Kinh tế", "trong quý II/2025"),
        ("4.1.iii", "Phòng Kinh tế", ""),
    ]
    assert read.tasks[0].title == "giải quyết dứt điểm hồ sơ tồn đọng trước ngày 30/4/2025"


def test_two_duties_of_one_sentence_by_days_of_their_own_are_two_tasks() -> None:
    read = plan(
        text(
            "1. Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường: Gửi bản đăng ký về Sở Nội vụ chậm nhất "
            "ngày 25/3/2025; báo cáo kết quả thực hiện trước ngày 20/11/2025."
        )
    )
    assert [(task.number, task.title.split()[0], task.deadline.text) for task in read.tasks] == [
        ("1", "Gửi", "chậm nhất ngày 25/3/2025"),
        ("1", "báo", "trước ngày 20/11/2025"),
    ]
    assert {task.leads for task in read.tasks} == {("Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường")}
    assert read.problems == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Giao Sở Nội vụ xây dựng kế hoạch gồm: (i) mục tiêu; (ii) giải pháp, trình trước ngày 30/6/2025.",
        "1. Giao Sở Nội vụ: (i) rà soát hồ sơ; (ii) xử lý hồ sơ; hoàn thành trước ngày 30/6/2025.",
        "1. Giao Sở Nội vụ rà soát toàn bộ hồ sơ trễ hạn; báo cáo UBND tỉnh trước ngày 30/6/2025.",
    ],
)
def test_the_parts_of_one_duty_stay_one_task(sentence: str) -> None:
    only = tasks(text(sentence))
    assert [(task.leads, str(task.deadline.end)) for task in only] == [(("Sở Nội vụ",), "2025-06-30")]


def test_hamlets_named_side_by_side_do_it() -> None:
    only = tasks(text("1. Các bản, tiểu khu báo cáo kết quả về Phòng Văn hóa trước ngày 25 của tháng cuối quý."))[0]
    assert only.leads == ("Các bản, tiểu khu",)


def test_a_bullet_that_ends_with_a_unit_and_a_colon_gives_what_stands_under_it() -> None:
    read = tasks(
        text("""II. Nhiệm vụ
        - Phòng Nội vụ:
        + Rà soát hồ sơ trước 30/4/2025.
        - Phòng Kinh tế: (i) lập dự toán trước ngày 05/5/2025; (ii) công khai danh mục trong quý II/2025.""")
    )
    assert [("; ".join(task.leads), task.deadline.text) for task in read] == [
        ("Phòng Nội vụ", "trước 30/4/2025"),
        ("Phòng Kinh tế", "trước ngày 05/5/2025"),
        ("Phòng Kinh tế", "trong quý II/2025"),
    ]
