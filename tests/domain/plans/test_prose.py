"""Paragraphs of running text, and the duties they hold."""

from cchc_desktop.domain.blocks import Line
from tests.domain.plans.written import plan, tasks, text


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


def test_a_narrow_text_is_one_that_was_broken_though_most_of_its_paragraphs_are_short() -> None:
    short = "\n".join(f"- Việc số {number} của kế hoạch." for number in range(10))
    torn = "{}. Giao các phòng chuyên môn báo cáo về\nPhòng Nội vụ trước ngày 10/10/2025,\ngồm cả số liệu."
    read = tasks(text("\n".join((short, *map(torn.format, range(1, 4))))))
    assert [task.source for task in read] == [torn[4:].replace("\n", " ")] * 3


def test_headings_that_only_words_styles_make_are_headings_too() -> None:
    read = tasks(
        Line("Mục đích", level=0),
        *text("- Giao Phòng Nội vụ khảo sát trước ngày 15/3/2025."),
        Line("Nhiệm vụ", level=0),
        Line("Phòng Nội vụ", level=1),
        *text("- Xây dựng bộ câu hỏi trước ngày 28/02/2025\n- Tổ chức khảo sát người dân"),
        Line("Công an phường", level=1),
        *text(
            "1. Niêm yết mã QR, xong trong tháng 3/2025\nIV. KINH PHÍ\n1. Giao Phòng Kinh tế dự toán trước 15/4/2025."
        ),
    )
    assert [(task.number, task.leads) for task in read] == [
        ("", ("Phòng Nội vụ",)),
        ("", ("Phòng Nội vụ",)),
        ("1", ("Công an phường",)),
        ("IV.1", ("Phòng Kinh tế",)),
    ]


def test_the_number_of_a_page_between_two_lines_is_none_of_the_paragraph() -> None:
    read = tasks(
        text("""1. Rà soát quy trình điện tử của các thủ tục phát sinh nhiều
        2

        hồ sơ trong lĩnh vực hộ tịch.
        - Chủ trì: Trung tâm.
        2. Niêm yết số điện thoại đường dây nóng.
        - Chủ trì: Trung tâm.""")
    )
    assert [task.title.split("nhiều ")[-1] for task in read] == [
        "hồ sơ trong lĩnh vực hộ tịch.",
        "Niêm yết số điện thoại đường dây nóng.",
    ]
