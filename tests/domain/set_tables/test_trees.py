"""Where each row belongs, by whatever the table says of it."""

import pytest

from cchc_desktop.domain.set_tables import holds_set, read_set
from tests.domain.set_tables.written import HEAD, grid, outline, problems, read_rows, reading, sentences


@pytest.mark.parametrize(
    ("rows", "tree"),
    [
        (
            (
                "I | Hài lòng | 35 | Điều tra",
                "II | Theo bộ | 65",
                "1 | CHỈ ĐẠO | 14",
                "1.1 | KH | 14 | a",
                "2 | B | 51",
            ),
            ["I Hài lòng 35", "II Theo bộ 65", "  1 CHỈ ĐẠO 14", "    1.1 KH 14", "  2 B 51"],
        ),
        (
            ("Phần A | X | 60", "I | Y | 60", "1 | Z | 60", "Phần B | X | 40", "I | Y | 40", "1 | Z | 40"),
            ["Phần A X 60", "  A.I Y 60", "    A.I.1 Z 60", "Phần B X 40", "  B.I Y 40", "    B.I.1 Z 40"],
        ),
        (
            ("I | A | 3", "1 | B | 3", "1.1 | C | 3", "II | A | 3", "1 | B | 3", "1.1 | C | 3"),
            ["I A 3", "  I.1 B 3", "    I.1.1 C 3", "II A 3", "  II.1 B 3", "    II.1.1 C 3"],
        ),
        (("1 | A | 3", "a) | B | 1 | x", "đ) | C | 2 | y"), ["1 A 3", "  1.a B 1", "  1.đ C 2"]),
        (("Phần thứ hai | A | 3", "1.1a | B | 3"), ["Phần thứ hai A 3", "  1.1a B 3"]),
        (("LV1 | A | 3", "TC1.1 | B | 3", "TC1.1.1 | C | 3"), ["LV1 A 3", "  TC1.1 B 3", "    TC1.1.1 C 3"]),
        (("A | A | 3", "A.I | B | 3", "A.I.1 | C | 3"), ["A A 3", "  A.I B 3", "    A.I.1 C 3"]),
        (
            ("I. A (3 điểm)", "1.1 | B | 3", "LĨNH VỰC 2: C | | 4", "2.1 | D | 4"),
            ["I A 3", "  1.1 B 3", "2 C 4", "  2.1 D 4"],
        ),
        (("1 | I. A | 3", "2 | 1.1. B | 3 | x", "3 | II. C | 1"), ["I A 3", "  1.1 B 3", "II C 1"]),
        (("I | I. A | 3", "1.1 | B | 3", "II | C | 1", "2.1 | D | 1"), ["I A 3", "  1.1 B 3", "II C 1", "  2.1 D 1"]),
        (("Lĩnh vực 1 | A | 2", "Tiêu chí 1 | B | 2 | x"), ["Lĩnh vực 1 A 2", "  Tiêu chí 1 B 2"]),
        (("Lĩnh vực 1: A | | 2", "Tiêu chí 1: B | | 2"), ["1 A 2", "  1.1 B 2"]),
    ],
)
def test_a_code_says_under_which_row_it_stands(rows: tuple[str, ...], tree: list[str]) -> None:
    assert outline(read_rows(*rows)) == tree


def test_a_criterion_may_be_a_leaf_and_a_row_without_points_adds_up_what_is_under_it() -> None:
    found = read_rows("I | A | ", "1.1 | B | 2 | x: 2", "1.2 | C | 3,5 | y: 3,5")
    assert outline(found) == ["I A 5.5", "  1.1 B 2", "  1.2 C 3.5"]
    assert ("I", "Điểm tối đa để trống; cộng các tiêu chí bên trong được 5,5.") in problems(found)


def test_the_one_leaf_without_points_takes_what_is_left() -> None:
    found = read_rows("I | A | 10", "1.1 | B | 4", "1.2 | C | ")
    assert outline(found)[2] == "  1.2 C 6"
    assert ("1.2", "Điểm tối đa để trống; phần còn lại của I là 6.") in problems(found)
    assert outline(read_rows("I | A | 4", "1.1 | B | 4", "1.2 | C | "))[2] == "  1.2 C 0"
    assert outline(read_rows("1 | A | ")) == ["1 A 0"]


def test_rows_without_codes_get_those_that_follow() -> None:
    found = read_rows(
        "I | CHỈ ĐẠO | 5",
        "1.1 | KH | 3",
        "1.1.1 | Ban hành | 1 | x: 1",
        " | Nội dung | 2 | y: 2",
        " | Báo cáo | 2",
        "1.2.1 | Đủ | 2 | z: 2",
        " | THỂ CHẾ | 5",
        "2.1 | Rà soát | 5 | w: 5",
        "2.1.1 | Rà | 5 | w: 5",
    )
    assert [line.split()[0] for line in outline(found)] == [
        "I",
        "1.1",
        "1.1.1",
        "1.1.2",
        "1.2",
        "1.2.1",
        "II",
        "2.1",
        "2.1.1",
    ]
    assert ("1.1.2", "Dòng không có mã; đặt mã 1.1.2.") in problems(found)
    assert ("1.2", "Dòng không có mã; theo dòng dưới đặt mã 1.2.") in problems(found)


def test_a_row_over_a_first_child_is_no_parent_where_the_parent_is_there() -> None:
    found = read_rows("1 | A | 3", " | Việc riêng | 1 | x", "1.1 | B | 2 | x")
    assert [row.code for row in found.indicators.walk()] == ["1", "1.1.1", "1.1"]


def test_a_table_without_codes_is_told_apart_by_how_it_is_written_and_by_its_sums() -> None:
    found = reading(
        grid(
            "Nội dung | Điểm tối đa | Cách chấm",
            "*CHỈ ĐẠO | 5",
            "*Kế hoạch | 3",
            "Ban hành | 1 | x: 1",
            "Kết quả | 2 | y: 2",
            "*ISO | 2",
            "Duy trì | 2 | z: 2",
            "*THỂ CHẾ | 5",
            "Rà soát | 5 | w: 5",
        )
    )
    assert outline(found) == [
        "I CHỈ ĐẠO 5",
        "  1.1 Kế hoạch 3",
        "    1.1.1 Ban hành 1",
        "    1.1.2 Kết quả 2",
        "  1.2 ISO 2",
        "    1.2.1 Duy trì 2",
        "II THỂ CHẾ 5",
        "  2.1 Rà soát 5",
    ]
    assert problems(found) == [("", "Bảng không ghi mã; mã được đặt theo thứ tự.")]


def test_components_without_codes_stand_under_their_criterion() -> None:
    found = read_rows(
        "1 | A | 5", "1.1 | KH | 3", " | Ban hành | 1 | x: 1 | a", " | Kết quả | 2 | y: 2 | b", "1.2 | BC | 2 | z: 2"
    )
    assert outline(found) == ["1 A 5", "  1.1 KH 3", "    1.1.1 Ban hành 1", "    1.1.2 Kết quả 2", "  1.2 BC 2"]


def test_a_made_code_never_takes_one_the_document_uses() -> None:
    found = read_rows(
        "I | Chỉ đạo | 2", " | Kế hoạch | 2 | x", "II | Khác | 1", "1.1 | Lạ | 1 | y", "1.2 | Nữa | 1 | y"
    )
    assert [row.code for row in found.indicators.walk()] == ["I", "I.1.1", "II", "1.1", "1.2"]


def test_each_level_may_have_a_column_of_its_own() -> None:
    found = reading(
        grid(
            "Lĩnh vực | Điểm lĩnh vực | Tiêu chí | Tiêu chí thành phần | Điểm tối đa | Cách chấm | Điểm",
            "1. Chỉ đạo | 5 | 1.1. KH | 1.1.1. Ban hành | 2 | đủ | 2",
            "1. Chỉ đạo | 5 | 1.1. KH | 1.1.1. Ban hành | 2 | thiếu | 0",
            "1. Chỉ đạo | 5 | 1.1. KH | 1.1.2. Kết quả | 1 | x: 1",
            "1. Chỉ đạo | 5 | 1.2. BC | | 2 | x: 2",
            "2. Thể chế | | | | | ",
            " | | 2.1. Rà soát | 2.1.1. A | 4 | z: 4",
        )
    )
    assert outline(found) == [
        "1 Chỉ đạo 5",
        "  1.1 KH 3",
        "    1.1.1 Ban hành 2",
        "    1.1.2 Kết quả 1",
        "  1.2 BC 2",
        "2 Thể chế 4",
        "  2.1 Rà soát 4",
        "    2.1.1 A 4",
    ]
    assert sentences(found)["1.1.1"] == "đủ: 2\nthiếu: 0"


def test_columns_of_titles_without_codes_are_levels_too() -> None:
    found = reading(
        grid(
            "Tiêu chí | TCTP | Cách chấm", "A (2 điểm) | b | x: 1 | ", "A (2 điểm) | b | y: 0", "A (2 điểm) | c | z: 1"
        )
    )
    assert outline(found) == ["I A 2", "  1.1 b 0", "  1.2 c 0"]
    assert sentences(found)["1.1"] == "x: 1\ny: 0"


def test_a_column_of_depths_is_believed() -> None:
    found = reading(
        grid("Mã | Cấp | Nội dung | Điểm tối đa | Cách chấm", "1 | 1 | A | 3", "2 | 2 | B | 3 | a: 3", "3 | 1 | C | 2")
    )
    assert outline(found) == ["1 A 3", "  2 B 3", "3 C 2"]


def test_both_a_running_number_and_a_code_may_have_a_column() -> None:
    found = reading(
        grid("STT | Mã tiêu chí | Nội dung | Điểm tối đa | Cách chấm", "1 | I | A | 5", "2 | 1.1 | B | 5 | x")
    )
    assert outline(found) == ["I A 5", "  1.1 B 5"]


def test_areas_may_have_tables_and_headings_of_their_own() -> None:
    found = reading(
        "II. BỘ CHỈ SỐ",
        grid(HEAD, "I. A | | 10", "1 | b | 10 | x", "Tổng cộng | | 10"),
        "II. C (5 điểm)",
        "2",
        grid(HEAD, "2 | d | 5 | x", "Tổng cộng | | 5"),
        "Lĩnh vực III. E",
        grid("BẢNG 3", *[HEAD], "3 | f | 5 | x"),
    )
    assert [line.split()[0] for line in outline(found)] == ["I", "1", "II", "2", "III", "3"]
    assert found.indicators.total == 20


def test_a_heading_as_long_as_a_paragraph_is_none() -> None:
    assert outline(reading(f"I. {'Nội dung ' * 40} (5 điểm)", grid(HEAD, "1 | A | 5")))[0] == "1 A 5"


def test_a_summary_of_the_areas_is_not_read_twice() -> None:
    summary = grid("STT | Lĩnh vực | Điểm tối đa", "1 | A | 10", " | Tổng | 10")
    assert outline(reading(summary, grid(HEAD, "I | A | 10", "1 | b | 10 | x"))) == ["I A 10", "  1 b 10"]
    assert outline(reading(summary)) == ["1 A 10"]


def test_the_sets_own_line_is_its_total_and_no_area() -> None:
    for rows in (
        (" | BỘ CHỈ SỐ CCHC | 15", "I | A | 10", "1 | b | 10 | x", "II | C | 5 | z"),
        (" | Chỉ số cải cách hành chính | 15", "1 | A | 10 | x", "2 | C | 5 | z"),
    ):
        found = read_rows(*rows)
        assert [area.title for area in found.indicators.areas] == ["A", "C"]
        assert found.indicators.total == 15
    assert outline(read_rows(" | BỘ CHỈ SỐ CCHC | 15", "I | A | 10 | x")) == ["I A 10"]


def test_the_sets_own_line_is_known_without_codes_too() -> None:
    head, areas = "Nội dung | Điểm tối đa | Cách chấm", ("*A | 5", "b | 5 | x", "*C | 5", "d | 5 | x")
    assert outline(reading(grid(head, "*BỘ TIÊU CHÍ | 10", *areas)))[::2] == ["I A 5", "II C 5"]
    assert outline(reading(grid(head, "*BỘ TIÊU CHÍ | 12", *areas)))[0] == "I BỘ TIÊU CHÍ 12"


def test_a_row_with_a_scoring_but_no_points_is_a_row() -> None:
    assert outline(read_rows("I | A | 5", "1.1 | B | 2 | x", " | Khác | | có: 3"))[2] == "  1.2 Khác 3"


def test_an_area_said_again_over_the_next_page_goes_on() -> None:
    rows = ("I | CHỈ ĐẠO | 6", "1 | A | 2 | x", "I | CHỈ ĐẠO (tiếp theo) | 6", "2 | B | 4 | y", " | Cộng I | 6")
    assert outline(read_rows(*rows)) == ["I CHỈ ĐẠO 6", "  1 A 2", "  2 B 4"]


def test_subtotals_and_remarks_are_no_rows() -> None:
    found = read_rows(
        "I | A | 10",
        "1 | b | 10 | x",
        " | Cộng lĩnh vực I | 10",
        " | Ghi chú: điểm lẻ đến 0,1",
        " | TỔNG ĐIỂM (I+II) | 100",
    )
    assert outline(found) == ["I A 10", "  1 b 10"]
    assert found.indicators.total == 100


@pytest.mark.parametrize(
    "named",
    [
        "Tổng cộng (mục 1 - mục 2)",
        "TỔNG CỘNG (từ lĩnh vực I đến lĩnh vực II)",
        "Tổng điểm các lĩnh vực",
        "Tổng (phần A + phần B)",
    ],
)
def test_a_total_that_names_all_parts_is_the_sets(named: str) -> None:
    found = read_rows("I | A | 60 | x", "II | B | 38 | y", f" | {named} | 100")
    assert found.indicators.total == 100
    assert ("", "Tổng điểm các lĩnh vực 98 khác tổng điểm 100.") in problems(found)


@pytest.mark.parametrize(
    "named", ["Cộng mục I", "Tổng điểm phần A", "Tổng cộng tiêu chí 1.1 - 1.2", "Tổng điểm thưởng"]
)
def test_a_total_of_one_part_is_not_the_sets(named: str) -> None:
    assert read_rows("I | A | 60 | x", "II | B | 38 | y", f" | {named} | 100").indicators.total == 98


def test_the_total_is_never_that_of_one_part() -> None:
    rows = ("I | A | 60 | x", " | Tổng cộng | 60", "II | B | 40 | x", " | Tổng cộng | ", " | Tổng cộng | 40")
    assert read_rows(*rows).indicators.total == 100
    assert read_rows("I | A | 60 | x", " | Tổng cộng | 60", "II | B | 40 | x", "III | C | 1").indicators.total == 101


def test_the_rest_of_a_table_on_a_page_of_its_own_is_taken_with_it() -> None:
    found = reading(
        grid(HEAD, "I | A | 12", "1.1 | Kế hoạch cải cách | 10 | Hoàn thành 100%: 10; dưới 100%: | KH"),
        "Trang 3",
        grid(
            " | hành chính năm | | 0 | và báo cáo",
            "(1) | (2) | (3) | (4) | (5)",
            "STT | Nội dung | Điểm tối đa",
            "1.2 | b | 2 | x",
        ),
    )
    assert outline(found) == ["I A 12", "  1.1 Kế hoạch cải cách hành chính năm 10", "  1.2 b 2"]
    assert sentences(found)["1.1"] == "Hoàn thành 100%: 10; dưới 100%: 0"
    assert found.sources["1.1"].text.count("\n") == 1


def test_what_is_no_set_is_refused() -> None:
    plan = grid("STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn | Sản phẩm", "1 | A | B | C | D")
    for blocks in ([], [plan], [grid(HEAD)], [grid(HEAD, " | Tổng cộng | 5")], [grid(HEAD, " | | | x")], [grid("a")]):
        assert read_set(blocks, 2026) is None


def test_a_table_of_a_set_is_known_by_its_head() -> None:
    assert holds_set(grid(HEAD))
    assert not holds_set(grid("STT | Nhiệm vụ | Chủ trì"))


def test_other_tables_beside_it_are_left_alone() -> None:
    found = reading(grid("Nơi nhận | Chủ tịch"), grid(HEAD, "1 | A | 5 | x"), grid("a | b | c"))
    assert outline(found) == ["1 A 5"]


def test_lettered_components_keep_the_rows_of_scoring_under_them() -> None:
    found = read_rows(
        "1 | Chỉ đạo | 3",
        "1.1 | Kế hoạch | 1,5",
        "a) | Thời gian ban hành | 0,5",
        " | Trong tháng 01 | 0,5",
        " | Sau tháng 01 hoặc không ban hành | 0",
        "b) | Chất lượng | 1",
        " | Đủ nội dung | 1",
        " | Thiếu nội dung | 0",
        "1.2 | Báo cáo | 1,5 | Có: 1,5; không: 0",
    )
    assert sentences(found)["1.1.a"] == "Trong tháng 01: 0,5\nSau tháng 01 hoặc không ban hành: 0"
    assert sentences(found)["1.1.b"] == "Đủ nội dung: 1\nThiếu nội dung: 0"


def test_one_lettered_sentence_without_points_is_no_criterion() -> None:
    found = read_rows("7 | Tác động | 3", "7.1 | Hài lòng | 3", "a) | Căn cứ kết quả điều tra xã hội học | ")
    assert sentences(found) == {"7.1": "Căn cứ kết quả điều tra xã hội học"}


def test_what_a_survey_measures_may_have_its_column_beside_the_verified_maximum() -> None:
    found = reading(
        grid(
            "STT | Nội dung | Điểm thẩm định tối đa | Điểm ĐTXHH tối đa | Tổng điểm | Cách chấm",
            "1 | A | 5 | 7 | 12 |",
            "1.1 | B | 5 | | 5 | Có: 5; không: 0",
            "1.2 | C | | 7 | 7 | ĐTXHH",
        )
    )
    assert outline(found) == ["1 A 12", "  1.1 B 5", "  1.2 C 7"]
