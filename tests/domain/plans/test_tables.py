"""Annex tables: heads in any order and wording, groups, torn and merged rows."""

from datetime import date

import pytest

from tests.domain.plans.written import grid, plan, tasks, text

HEAD = "STT | Nội dung | Đơn vị chủ trì | Thời gian hoàn thành | Sản phẩm"


def test_heads_are_known_by_their_words_in_any_order() -> None:
    only = tasks(
        grid("""TT | Thời hạn | Sản phẩm dự kiến | Nhiệm vụ | Cơ quan phối hợp | Cơ quan, đơn vị chủ trì | Ghi chú
                1. | Quý I/2025 | Kế hoạch | Ban hành kế hoạch | UBND các xã, phường | Sở Nội vụ | gấp""")
    )[0]
    assert (only.number, only.title, only.leads) == ("1", "Ban hành kế hoạch", ("Sở Nội vụ",))
    assert (only.partners, only.deliverable, only.note) == (("UBND các xã, phường",), "Kế hoạch", "gấp")
    assert only.deadline.text == "Quý I/2025"


@pytest.mark.parametrize(
    ("head", "leads", "words"),
    [
        ("Số TT | Nội dung nhiệm vụ | Đơn vị thực hiện | Tiến độ", "A", "B"),
        ("STT | Công việc | Đầu mối | Thời gian thực hiện nhiệm vụ", "A", "B"),
        ("TT | Tên văn bản | Cơ quan tham mưu | Lộ trình", "A", "B"),
        ("Số thứ tự | Lĩnh vực | Người phụ trách | Hạn", "A", "B"),
        ("STT | Hoạt động | Chủ trì thực hiện | Mốc hoàn thành", "A", "B"),
    ],
)
def test_heads_are_known_in_other_wordings(head: str, leads: str, words: str) -> None:
    only = tasks(grid(f"{head}\n1 | Việc | {leads} | {words}"))[0]
    assert (only.title, only.leads, only.deadline.text) == ("Việc", (leads,), words)


def test_of_two_columns_of_a_kind_the_surer_counts() -> None:
    only = tasks(
        grid("TT | Nhiệm vụ | Đơn vị | Đơn vị chủ trì | Đơn vị tính | Thời hạn\n1 | Việc | A | B | % | Quý I")
    )[0]
    assert only.leads == ("B",)


def test_a_head_of_two_lines_names_the_columns_it_parts() -> None:
    only = tasks(
        grid("""TT | Nội dung công việc | Phân công thực hiện | | Thời gian |
                 | | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành
                (1) | (2) | (3) | (4) | (5) | (6)
                1 | Rà soát | Phòng Tư pháp | UBND phường | Tháng 3 | Tháng 6""")
    )[0]
    assert (only.leads, only.partners, only.deadline.text) == (
        ("Phòng Tư pháp",),
        ("UBND phường",),
        "Tháng 3 – Tháng 6",
    )


def test_the_same_head_under_a_head_is_not_its_second_line() -> None:
    assert [task.number for task in tasks(grid(f"{HEAD}\n{HEAD}\n1 | Việc | A | Quý I | B"))] == ["1"]


def test_a_table_without_tasks_or_without_leads_and_times_is_none() -> None:
    assert tasks(grid("STT | Tên đơn vị | Điện thoại\n1 | Phòng Nội vụ | 123")) == ()
    assert tasks(grid("Nội dung | Sản phẩm\nViệc | Báo cáo")) == ()
    assert tasks(grid("Chủ trì | Thời gian\nSở Nội vụ | Quý I")) == ()


def test_lines_above_the_head_belong_to_the_document() -> None:
    read = plan(
        grid("""PHỤ LỤC
                DANH MỤC NHIỆM VỤ NĂM 2025
                (Kèm theo Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2025 của Ủy ban nhân dân quận Ba Đình)
                TT | Nhiệm vụ | Chủ trì | Thời gian
                1 | Việc | A | Quý I""")
    )
    assert (read.document.number, read.document.issuer) == ("12/KH-UBND", "Ủy ban nhân dân quận Ba Đình")
    assert read.document.title == "DANH MỤC NHIỆM VỤ NĂM 2025"
    assert len(read.tasks) == 1


def sections(table: str, bold: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    return [(task.section, task.number) for task in tasks(grid(table, bold))]


def test_roman_lettered_and_numbered_groups_head_their_tasks() -> None:
    assert sections(f"""{HEAD}
        A | Nhiệm vụ chung
        I | Cải cách thể chế:
        1 | Việc | A | Quý I |
        II. Thủ tục hành chính
        2 | Công khai | | |
        2.1 | Việc | A | Quý I |
        3 | Kiểm tra | | |
        | - Kiểm tra đột xuất | A | Quý I |""") == [
        ("I. Cải cách thể chế", "1"),
        ("2. Công khai", "2.1"),
        ("3. Kiểm tra", ""),
    ]


def test_bold_and_capital_rows_are_groups_in_either_column() -> None:
    assert sections(
        f"""{HEAD}
        | Công tác chỉ đạo
        1 | Việc | A | Quý I |
        CẢI CÁCH THỂ CHẾ
        2 | Việc | A | Quý I |
        | Tài chính công
        3 | Việc | A | Quý I |""",
        bold=(1,),
    ) == [("Công tác chỉ đạo", "1"), ("CẢI CÁCH THỂ CHẾ", "2"), ("Tài chính công", "3")]


def test_a_groups_head_torn_by_a_page_is_whole_again() -> None:
    assert sections(f"""{HEAD}
        I | Tác động của cải cách đến
        | phát triển kinh tế
        1 | Việc | A | Quý I |""") == [("I. Tác động của cải cách đến phát triển kinh tế", "1")]


def test_a_heading_line_above_or_between_tables_heads_the_tasks_below() -> None:
    read = tasks(
        text("I. Thể chế"),
        grid(f"{HEAD}\n1 | Việc | A | Quý I |"),
        text("\nII. Thủ tục"),
        grid("2 | Việc | A | Quý I |"),
        text("một câu xen giữa"),
        grid("3 | Việc | A | Quý I |"),
    )
    assert [task.section for task in read] == ["I. Thể chế", "II. Thủ tục", "II. Thủ tục"]


def test_a_field_in_a_column_is_the_section() -> None:
    read = tasks(
        grid("Lĩnh vực | Nhiệm vụ | Chủ trì | Hạn\nThể chế | Rà soát | A | 15/3\nThể chế | Báo cáo | B | 20/12")
    )
    assert [(task.section, task.title) for task in read] == [("Thể chế", "Rà soát"), ("Thể chế", "Báo cáo")]


def test_a_number_in_the_title_is_the_number() -> None:
    read = tasks(
        grid("Nhiệm vụ | Chủ trì | Thời hạn\n1. Xây dựng | A | Quý I\n2.1 Tập huấn | A | Quý I\n- Khác | A | Quý I")
    )
    assert [(task.number, task.title) for task in read] == [("1", "Xây dựng"), ("2.1", "Tập huấn"), ("", "Khác")]


def test_labels_inside_a_cell_part_leads_from_partners() -> None:
    only = tasks(
        grid(
            "Nhiệm vụ | Chủ trì; phối hợp | Thời hạn\nKế hoạch | Chủ trì: Phòng VH-XH; phối hợp: Công an phường | 30/6"
        )
    )[0]
    assert (only.leads, only.partners) == (("Phòng VH-XH",), ("Công an phường",))


def test_dittos_stand_for_the_cell_above() -> None:
    read = tasks(grid(f'{HEAD}\n1 | Việc | A | Quý I | B\n2 | Việc khác | -nt- | nt | "'))
    assert (read[1].leads, read[1].deadline.text, read[1].deliverable) == (("A",), "Quý I", "B")


def test_a_row_torn_by_a_page_joins_cell_by_cell() -> None:
    read = tasks(
        grid(f"""{HEAD}
        1 | Xây dựng Kế hoạch phối hợp với | Văn phòng | Quý | Kế
        | UBND phường về tuyên truyền | HĐND và UBND | I/2025 | hoạch
        2 | Kiểm tra | A | Quý II |
        | | | | Báo cáo""")
    )
    assert len(read) == 2
    assert read[0].title == "Xây dựng Kế hoạch phối hợp với UBND phường về tuyên truyền"
    assert (read[0].leads, read[0].deadline.text, read[0].deliverable) == (
        ("Văn phòng HĐND và UBND",),
        "Quý I/2025",
        "Kế hoạch",
    )
    assert read[1].deliverable == "Báo cáo"


def test_a_torn_title_alone_joins_the_title() -> None:
    read = tasks(grid(f"{HEAD}\n1 | Tuyên truyền về | A | Quý I |\n| TTHC tại phường\n2 | Việc | A | Quý I |"))
    assert read[0].title == "Tuyên truyền về TTHC tại phường"


def test_a_cell_in_an_unknown_column_alone_joins_the_row() -> None:
    read = tasks(grid("STT | Nội dung | Kinh phí | Chủ trì | Thời gian\n1 | Việc | 10 | A | Quý I\n | | triệu | |"))
    assert [task.source for task in read] == ["1 | Việc | 10 | A | Quý I / triệu"]


def test_a_cell_in_an_unknown_column_alone_is_nothing_or_a_group_where_no_task_stands_above() -> None:
    read = tasks(grid("Mã | Kinh phí | Nội dung | Chủ trì | Hạn\n| 10\nThể chế\nA1 | 5 | Việc | A | Quý I"))
    assert [(task.section, task.title) for task in read] == [("Thể chế", "Việc")]


def test_rows_merged_downwards_share_what_is_merged() -> None:
    read = tasks(
        grid(f"""{HEAD}
        1 | Tuyên truyền | A | Quý I | Kế hoạch
        1 | Tuyên truyền | A | Quý I | Báo cáo
        1 | Tuyên truyền | A | Quý IV | Tổng kết
        | Tuyên truyền | B | Quý IV |
        | Tuyên truyền | B | Tháng 5 |""")
    )
    assert [(task.leads, task.deliverable) for task in read] == [
        (("A",), "Kế hoạch; Báo cáo"),
        (("A", "B"), "Tổng kết"),
        (("B",), ""),
    ]


def test_a_second_time_and_product_under_a_blank_title_is_a_task_of_its_own() -> None:
    read = tasks(grid(f"{HEAD}\n1 | Tuyên truyền | A | Quý I | Kế hoạch\n| | | Quý IV | Báo cáo"))
    assert [(task.number, task.title, task.leads, task.deliverable) for task in read] == [
        ("1", "Tuyên truyền", ("A",), "Kế hoạch"),
        ("1", "Tuyên truyền", ("A",), "Báo cáo"),
    ]


def test_an_unnumbered_row_with_a_title_and_a_lead_is_a_task() -> None:
    read = tasks(
        grid(f"{HEAD}\n1 | Tuyên truyền | A | Quý I |\n| Đối thoại | các phòng | thường xuyên |\n| - Khác | B | |")
    )
    assert [task.title for task in read] == ["Tuyên truyền", "Đối thoại", "Khác"]


def test_a_table_goes_on_over_pages_with_or_without_its_head() -> None:
    read = tasks(
        grid(f"{HEAD}\n1 | Việc | A | Quý I |"),
        text("2"),
        grid(f"{HEAD}\n2 | Việc | A | Quý I |"),
        grid("3 | Việc | A | Quý I | B"),
        grid("| Việc khác | A | Quý I | B"),
        grid("Nơi nhận: | TM. ỦY BAN NHÂN DÂN"),
        grid("1 | 2 | 3 | 4 | 5 | 6"),
    )
    assert [task.number for task in read] == ["1", "2", "3", ""]


def test_a_table_without_numbers_goes_on_too() -> None:
    read = tasks(grid("Nhiệm vụ | Chủ trì | Hạn\nViệc | A | Quý I"), grid("Việc khác | B | Quý II"))
    assert [task.title for task in read] == ["Việc", "Việc khác"]


def test_a_table_with_groups_only_gives_no_task() -> None:
    assert tasks(grid(f"{HEAD}\nI | Cải cách thể chế\nII | Thủ tục")) == ()


def test_several_tables_are_all_read() -> None:
    read = tasks(
        grid(f"{HEAD}\n1 | Việc | A | Quý I |"),
        text("PHỤ LỤC II"),
        grid("TT | Công việc | Hạn | Đầu mối\n1 | Việc khác | Quý II | B"),
    )
    assert [task.title for task in read] == ["Việc", "Việc khác"]


def test_remarks_totals_empty_and_lone_number_rows_are_nothing() -> None:
    read = tasks(grid(f"{HEAD}\n1 | Việc | A | Quý I |\n\n2\n| Tổng cộng\nGhi chú: xem phụ lục\n* gửi trước"))
    assert len(read) == 1


def test_a_task_without_lead_and_time_is_kept_and_named() -> None:
    read = plan(grid(f"{HEAD}\n1 | Việc chung\n2 | Việc | A | Quý I |\n4 | Việc | A | |"))
    assert [(problem.where, problem.text) for problem in read.problems] == [
        ("nhiệm vụ 1", "Không ghi đơn vị chủ trì"),
        ("nhiệm vụ 1", "Không ghi thời hạn"),
        ("nhiệm vụ 4", "Không ghi thời hạn"),
        ("nhiệm vụ 4", "Số thứ tự nhảy từ 2 sang 4: có thể thiếu nhiệm vụ"),
    ]


def test_a_numbered_title_last_in_its_table_is_a_task() -> None:
    assert [task.title for task in tasks(grid(f"{HEAD}\n1 | Việc | A | Quý I |\n2 | Việc chung"))] == [
        "Việc",
        "Việc chung",
    ]


def test_paragraphs_in_a_cell_are_names_of_their_own() -> None:
    only = tasks(grid(f"{HEAD}\n1 | Việc / dài | - Phòng Nội vụ; / - Văn phòng | Quý I | Kế hoạch / Báo cáo"))[0]
    assert (only.title, only.leads, only.deliverable) == ("Việc dài", ("Phòng Nội vụ", "Văn phòng"), "Kế hoạch Báo cáo")


def test_titles_numbered_in_small_letters_are_tasks_of_their_own() -> None:
    read = tasks(
        grid(
            "Nhiệm vụ | Chủ trì | Thời hạn\n1. Xây dựng | A | Quý I\na) ban hành | B | Quý I\n1.2 rà soát | C | Quý II"
        )
    )
    assert [(task.number, task.title) for task in read] == [("1", "Xây dựng"), ("a", "ban hành"), ("1.2", "rà soát")]


def test_another_table_as_wide_is_not_the_rest_of_a_plan() -> None:
    statistics = grid(
        "Chỉ tiêu | 2021 | 2022 | 2023 | 2024\nHài lòng | 80 | 85 | 86 | 90\nĐúng hạn | 90 | 91 | 92 | 95"
    )
    assert len(tasks(grid(f"{HEAD}\n1 | Việc | A | Quý I | B"), text("12"), statistics)) == 1
    unnumbered = grid("Nhiệm vụ | Chủ trì | Hạn\nViệc | A | Quý I")
    assert len(tasks(unnumbered, text("Bảng số liệu"), grid("Hài lòng | 80 | 90"))) == 1


def test_the_lines_of_an_excel_sheet_above_its_table_are_its_head() -> None:
    read = plan(
        grid("""UBND QUẬN BA ĐÌNH | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                PHÒNG NỘI VỤ | | Độc lập - Tự do - Hạnh phúc |
                Số: 7/KH-NV | | Ba Đình, ngày 3 tháng 2 năm 2025 |
                KẾ HOẠCH | | |
                Cải cách hành chính | | |
                của quận năm 2025 | | |
                TT | Nhiệm vụ | Chủ trì | Thời gian
                1 | Việc | A | Quý I""")
    ).document
    assert (read.number, read.date and read.date.isoformat()) == ("7/KH-NV", "2025-02-03")
    assert read.issuer == "Phòng Nội vụ quận Ba Đình"
    assert read.title == "Cải cách hành chính của quận năm 2025"


@pytest.mark.parametrize(
    "head",
    [
        "STT | Nội dung | Đơn vị | Đơn vị | Sản | Thời gian\n | công việc | chủ trì | phối hợp | phẩm | thực hiện",
        "STT | Nội dung công | Đơn vị | Đơn vị phối | Sản | Thời gian\n | việc | chủ trì | hợp | phẩm | thực hiện",
        "STT | Nội | Đơn vị | Đơn vị | Sản | Thời\n | dung | chủ | phối | phẩm | gian\n | | trì | hợp | | thực hiện",
    ],
)
def test_a_head_torn_over_lines_is_whole_also_where_it_is_repeated(head: str) -> None:
    first = f"{head}\n1 | Kiểm tra các phòng | Phòng Nội vụ | Công an | Kế hoạch | Tháng 4/2025"
    second = f"{head}\n2 | Khảo sát | Phòng Y tế | | Báo cáo | Quý IV/2025"
    read = tasks(grid(first), text("2"), grid(second))
    assert [(task.number, task.title, task.leads, task.deliverable, task.deadline.text) for task in read] == [
        ("1", "Kiểm tra các phòng", ("Phòng Nội vụ",), "Kế hoạch", "Tháng 4/2025"),
        ("2", "Khảo sát", ("Phòng Y tế",), "Báo cáo", "Quý IV/2025"),
    ]
    assert read == tasks(grid(f"{first}\n{second}"))


def test_those_concerned_take_part_and_sp_is_a_product() -> None:
    (task,) = tasks(
        grid("Stt | Tên nhiệm vụ | CQ chủ trì | Đơn vị liên quan | SP | Thời hạn\n1 | Việc | Sở A | Sở B | BC | Quý I")
    )
    assert (task.leads, task.partners, task.deliverable) == (("Sở A",), ("Sở B",), "BC")


def test_another_head_within_one_grid_begins_another_table() -> None:
    two = grid(
        """STT | Nội dung | Chủ trì | Thời hạn | Ghi chú
        1 | Rà soát thủ tục | Sở Nội vụ | Quý I/2026 |
        Phụ lục II | | | |
        Số TT | Công việc | Thời hạn | Đơn vị chủ trì | Ghi chú
        1 | Tập huấn | Quý II/2026 | Sở Tư pháp |""",
        bold=(3,),
    )
    assert [(task.title, task.leads, task.deadline.text) for task in tasks(two)] == [
        ("Rà soát thủ tục", ("Sở Nội vụ",), "Quý I/2026"),
        ("Tập huấn", ("Sở Tư pháp",), "Quý II/2026"),
    ]


def test_a_row_of_the_words_of_heads_loses_no_task() -> None:
    odd = grid(
        """STT | Nội dung | Chủ trì | Thời hạn
        1 | Rà soát | Sở Nội vụ | Quý I/2026
        STT | Thời hạn | Thời gian | Tiến độ
        2 | Tập huấn | Sở Tư pháp | Quý II/2026"""
    )
    assert len(tasks(odd)) == 2


def test_one_cell_over_beginning_and_end_is_the_deadline_when_it_spans_both() -> None:
    read = tasks(
        grid("""STT | Nội dung | Đơn vị thực hiện | Bắt đầu | Kết thúc
                1 | Trực đường dây nóng | Văn phòng | Hằng ngày |
                2 | Sửa trụ sở | Phòng Kinh tế | 01/4/2025 | 30/6/2025
                3 | Lập hồ sơ | Phòng Kinh tế | 01/4/2025 |""")
    )
    assert [task.deadline.text for task in read] == ["Hằng ngày", "01/4/2025 – 30/6/2025", ""]
    assert (read[1].deadline.start, read[1].deadline.end) == (date(2025, 4, 1), date(2025, 6, 30))


def test_a_beginning_that_is_no_day_is_left_beside_the_deadline() -> None:
    only = tasks(
        grid("""STT | Nội dung | Chủ trì | Bắt đầu | Kết thúc
                1 | Rà soát | Phòng Tư pháp | Khi có hướng dẫn | 30/6/2025""")
    )[0]
    assert only.deadline.text == "30/6/2025"


def test_who_watches_leads_only_where_nobody_else_is_named() -> None:
    head = "STT | Nội dung | Lãnh đạo phụ trách | Bộ phận thực hiện chính | Đơn vị cùng thực hiện | Mốc thời gian"
    row = "1 | Rà soát | PCT Nguyễn Thị H | Phòng Văn hóa - Xã hội | Công an phường | 15/01/2026"
    both = tasks(grid(f"{head}\n{row}"))[0]
    assert (both.leads, both.partners) == (("Phòng Văn hóa - Xã hội",), ("Công an phường",))
    assert both.note == "Lãnh đạo phụ trách: PCT Nguyễn Thị H"
    alone = tasks(grid("STT | Nội dung | Lãnh đạo phụ trách | Thời hạn\n1 | Rà soát | PCT Nguyễn Thị H | 15/01/2026"))
    assert alone[0].leads == ("PCT Nguyễn Thị H",)


def test_a_column_of_no_known_name_is_kept_in_the_note() -> None:
    only = tasks(
        grid("""STT | Nội dung | Chủ trì | Thời hạn | Kinh phí | Ghi chú
                1 | Rà soát | Phòng Tư pháp | 30/6/2025 | 5 triệu | làm sớm""")
    )[0]
    assert only.note == "làm sớm; Kinh phí: 5 triệu"


def test_marks_under_months_are_the_deadline_in_words() -> None:
    read = plan(
        grid("""STT | Nội dung | Đơn vị thực hiện | T1 | T2 | T3 | T4 | T5 | T6 | Ghi chú
            1 | Ban hành kế hoạch | Văn phòng | x | | | | | |
            2 | Kiểm tra | Văn phòng | | | x | x | x | | gấp
            3 | Báo cáo | Phòng Nội vụ | | | x | | | x |
            4 | Hội nghị | Phòng Nội vụ | | 15/02/2025 | | | | |""")
    )
    assert [(task.deadline.text, task.deadline.end, task.note) for task in read.tasks] == [
        ("Tháng 1", date(2025, 1, 31), ""),
        ("Tháng 3 – Tháng 5", date(2025, 5, 31), "gấp"),
        ("Tháng 3, 6", date(2025, 6, 30), ""),
        ("15/02/2025", date(2025, 2, 15), ""),
    ]
    assert [problem.text for problem in read.problems] == ["Có nhiều thời hạn; lấy hạn sau cùng"]


def test_quarters_may_stand_under_a_head_that_says_the_year() -> None:
    read = tasks(
        grid("""STT | Hoạt động | Đơn vị thực hiện | Tiến độ năm 2026 | | |
             | | | Quý I | Quý II | Quý III | Quý IV
            1 | Hội thi | Đoàn Thanh niên | | | x |
            2 | Phát thanh | Văn phòng | x | x | x | x"""),
    )
    assert [task.deadline.text for task in read] == ["Quý III", "Quý I – Quý IV"]


def test_two_columns_of_months_are_no_calendar() -> None:
    assert tasks(grid("STT | Nội dung | Tháng 1 | Tháng 2\n1 | Việc | x | ")) == ()


def test_who_leads_may_stand_in_the_groups_head() -> None:
    read = tasks(
        grid("""TT | Tên nhiệm vụ | Tiến độ | Cán bộ theo dõi
            I | CÔNG AN PHƯỜNG CHỦ TRÌ | |
            1 | Làm sạch dữ liệu | Quý I/2025 | Đ/c Hùng
            II | Đơn vị thực hiện: Văn phòng | |
            2 | Báo cáo | Quý II/2025 |
            III | Công tác khác | |
            3 | Họp | Quý III/2025 | Đ/c Lan""")
    )
    assert [task.leads for task in read] == [("CÔNG AN PHƯỜNG",), ("Văn phòng",), ("Đ/c Lan",)]


def test_a_group_that_is_a_month_or_a_quarter_is_the_deadline_of_its_rows() -> None:
    read = tasks(
        grid("""STT | Nội dung | Chủ trì
            | THÁNG 01 |
            1 | Họp | Văn phòng
            | Quý II/2025 |
            2 | Sơ kết | Văn phòng"""),
    )
    assert [task.deadline.text for task in read] == ["THÁNG 01", "Quý II/2025"]


def test_the_time_put_off_to_counts_and_not_the_one_given_first() -> None:
    only = tasks(
        grid("""TT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn được giao | Thời hạn hoàn thành mới
            1 | Ban hành quy chế | Sở Tư pháp | 31/5/2025 | 20/7/2025""")
    )[0]
    assert (only.deadline.text, only.note) == ("20/7/2025", "Thời hạn được giao: 31/5/2025")


def test_a_column_of_months_by_name_is_the_deadline() -> None:
    only = tasks(grid("Tháng | STT | Nội dung | Đơn vị tham mưu\nTháng 01 | 1 | Họp | Văn phòng"))[0]
    assert only.deadline.text == "Tháng 01"


def test_paragraphs_under_a_sheets_table_are_no_cells_of_its_last_row() -> None:
    read = plan(
        grid("""Thời gian | Nội dung | Phụ trách
            Quý I | Niêm yết | Văn phòng
            Hằng tháng | Phát thanh | Trung tâm
            III. TỔ CHỨC THỰC HIỆN | |
            1. Phòng Văn hóa báo cáo kết quả trước ngày 05/12/2025. | |""")
    )
    assert [(task.deadline.text, task.leads) for task in read.tasks] == [
        ("Quý I", ("Văn phòng",)),
        ("Hằng tháng", ("Trung tâm",)),
        ("trước ngày 05/12/2025", ("Phòng Văn hóa",)),
    ]


def test_a_groups_head_in_a_column_of_times_is_no_task() -> None:
    read = tasks(
        grid("""STT | Thời hạn | Tên nhiệm vụ | Chủ trì
                A | Nhiệm vụ của các sở | |
                1 | 30/4/2025 | Rà soát | Sở Nội vụ
                B | Nhiệm vụ của cấp xã | |
                2 | 30/6/2025 | Đối thoại | UBND các xã""")
    )
    assert [(task.title, task.section) for task in read] == [
        ("Rà soát", "A. Nhiệm vụ của các sở"),
        ("Đối thoại", "B. Nhiệm vụ của cấp xã"),
    ]
    unnumbered = tasks(
        grid("""Thời gian | Nội dung | Chủ trì
                I. GIAI ĐOẠN CHUẨN BỊ | |
                30/4/2025 | Rà soát | Sở Nội vụ
                II. GIAI ĐOẠN THỰC HIỆN | |
                30/6/2025 | Đối thoại | Sở Tư pháp""")
    )
    assert [(task.title, task.section) for task in unnumbered] == [
        ("Rà soát", "I. GIAI ĐOẠN CHUẨN BỊ"),
        ("Đối thoại", "II. GIAI ĐOẠN THỰC HIỆN"),
    ]


def test_a_head_said_again_in_one_row_with_the_rest_of_another_is_cut_from_it() -> None:
    read = tasks(
        grid("""STT | Nội dung | Chủ trì | Thời hạn
                1 | Rà soát thủ tục | Phòng Tư pháp | Quý I/2025
                STT | Nội dung / hành chính của phường | Chủ trì | Thời hạn
                2 | Tập huấn | Phòng Tư pháp | Quý II/2025""")
    )
    assert [task.title for task in read] == ["Rà soát thủ tục hành chính của phường", "Tập huấn"]


def test_a_row_that_does_not_say_what_is_to_be_done_is_no_task_but_named() -> None:
    rows = ("1 | Rà soát thủ tục | A | Quý I | B", "2 | | Sở Công Thương | 10/6/2025 |", "3 | Việc | A | Quý I | B")
    read = plan(grid("\n".join((HEAD, *rows))))
    assert [task.number for task in read.tasks] == ["1", "3"]
    assert [(problem.where, problem.text) for problem in read.problems] == [
        ("nhiệm vụ 2", "Dòng không ghi nội dung, chưa đọc thành nhiệm vụ: “2 | Sở Công Thương | 10/6/2025”")
    ]


def test_whom_a_document_goes_to_and_who_signs_it_are_no_rows() -> None:
    read = plan(
        grid("""STT | Nhiệm vụ | Thời hạn | Chủ trì
                1 | Rà soát thủ tục | Quý I | Sở Nội vụ
                Nơi nhận: | | | TM. ỦY BAN NHÂN DÂN
                - Sở Nội vụ; | | | CHỦ TỊCH
                | | | Trần Minh Khoa""")
    )
    assert [task.title for task in read.tasks] == ["Rà soát thủ tục"]
    assert not read.problems


@pytest.mark.parametrize(
    ("group", "leads"),
    [
        ("SỞ XÂY DỰNG: 03 nhiệm vụ", ("SỞ XÂY DỰNG",)),
        ("Sở Xây dựng (02 nhiệm vụ)", ("Sở Xây dựng",)),
        ("Công an phường", ("Công an phường",)),
        ("UBND CÁC XÃ: BẮC HÀ, VĂN BÀN: 01 nhiệm vụ", ("UBND CÁC XÃ: BẮC HÀ, VĂN BÀN",)),
        ("PHÒNG CHỐNG THAM NHŨNG", ()),
        ("TỔ CHỨC, BỘ MÁY", ()),
        ("VĂN PHÒNG SỐ", ()),
        ("Bộ máy hành chính", ()),
        ("Cải cách thể chế", ()),
    ],
)
def test_the_unit_over_a_group_leads_its_tasks_where_no_column_says_who(group: str, leads: tuple[str, ...]) -> None:
    only = tasks(grid(f"TT | Nội dung nhiệm vụ | Hạn hoàn thành\nI | {group} |\n1 | Rà soát thủ tục | 30/6/2025"))[0]
    assert only.leads == leads
    led = tasks(grid(f"TT | Nội dung | Hạn xử lý | Chủ trì\nI | {group} | |\n1 | Rà soát | 30/6/2025 | Sở Y tế"))[0]
    assert (led.leads, led.deadline.text) == (("Sở Y tế",), "30/6/2025")


def test_the_name_of_a_procedure_is_the_title_and_its_field_is_not() -> None:
    only = tasks(
        grid("""STT | Tên TTHC, nhóm TTHC | Lĩnh vực | Cơ quan chủ trì | Thời hạn
                1 | Nhóm TTHC về cấp giấy phép xây dựng | Hoạt động xây dựng | Sở Xây dựng | Quý I""")
    )[0]
    assert (only.title, only.section) == ("Nhóm TTHC về cấp giấy phép xây dựng", "Hoạt động xây dựng")
