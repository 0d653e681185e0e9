"""Heads that say less than what stands under them, or the same twice."""

import pytest

from tests.domain.set_tables.written import HEAD, grid, outline, problems, reading, sentences

SENTENCES = (
    "I | Chỉ đạo | 9",
    "1 | Kế hoạch | 2 | Có kế hoạch: 2 điểm; không có: 0 điểm",
    "2 | Báo cáo | 3 | Đủ, đúng hạn: 3 điểm; thiếu: 0 điểm",
    "3 | Hồ sơ | 4 | Tỷ lệ hồ sơ đúng hạn nhân với 4 điểm",
)


@pytest.mark.parametrize("named", ["Thang điểm", "Mức đánh giá chi tiết", "Kết quả", "Ghi chú", "Thời gian", "Khác"])
def test_a_column_of_scoring_sentences_is_known_whatever_its_head_says(named: str) -> None:
    found = reading(grid(f"TT | Nội dung | Điểm chuẩn | {named} | Minh chứng", *SENTENCES))
    assert [leaf.rule.kind for leaf in found.indicators.leaves if leaf.rule] == ["yes-no", "yes-no", "ratio"]
    assert problems(found) == []


def test_the_column_is_known_by_the_rows_of_all_pages_together() -> None:
    head = "TT | Nội dung | Điểm chuẩn | Thang điểm | Minh chứng"
    found = reading(grid(head, *SENTENCES[:3]), "Trang 2", grid(head, SENTENCES[3]))
    assert sentences(found)["3"] == "Tỷ lệ hồ sơ đúng hạn nhân với 4 điểm"


def test_a_column_named_for_scoring_that_holds_none_is_a_note() -> None:
    found = reading(
        grid(
            "TT | Nội dung | Điểm chuẩn | Mức điểm, điểm | Hướng dẫn",
            *(f"{row} | xem tài liệu" for row in SENTENCES[1:]),
        )
    )
    assert sentences(found)["1"] == "Có kế hoạch: 2 điểm; không có: 0 điểm"
    assert {leaf.note for leaf in found.indicators.leaves} == {"xem tài liệu"}


def test_one_column_may_hold_the_titles_and_the_scoring() -> None:
    head = "STT | Nội dung đánh giá và cách chấm | Điểm tối đa | Minh chứng"
    found = reading(grid(head, "I | Chỉ đạo | 2", "1 | Kế hoạch~+ Có kế hoạch: 2 điểm~+ Không có: 0 điểm | 2 | KH"))
    assert outline(found) == ["I Chỉ đạo 2", "  1 Kế hoạch 2"]
    assert sentences(found)["1"] == "+ Có kế hoạch: 2 điểm\n+ Không có: 0 điểm"


@pytest.mark.parametrize("second", ["Mã | Tiêu chí | Xã | Phường, đặc khu | Cách chấm", " | | Xã | Phường, đặc khu | "])
def test_the_second_line_of_a_head_may_name_kinds_of_offices(second: str) -> None:
    head = ("Mã | Tiêu chí | Điểm tối đa | | Cách chấm", second)
    found = reading(grid(*head, "I | Chỉ đạo | 2,5 | 3", "1 | Kế hoạch | 2,5 | 3 | Có: điểm tối đa; không: 0 điểm"))
    assert outline(found) == ["I Chỉ đạo 3", "  1 Kế hoạch 3"]
    columns = "«Điểm tối đa Xã», «Điểm tối đa Phường, đặc khu»"
    assert problems(found) == [("", f"Bảng có 2 cột điểm tối đa ({columns}); đọc cột «Điểm tối đa Phường, đặc khu».")]


def test_of_columns_of_maxima_that_name_no_ward_the_first_is_read() -> None:
    head = ("Mã | Tiêu chí | Điểm tối đa | | Cách chấm", "Mã | Tiêu chí | Nhóm 1 | Nhóm 2 | Cách chấm")
    found = reading(grid(*head, "I | Chỉ đạo | 2,5 | 3", "1 | Kế hoạch | 2,5 | 3 | Có: điểm tối đa; không: 0 điểm"))
    assert outline(found) == ["I Chỉ đạo 2.5", "  1 Kế hoạch 2.5"]
    columns = "«Điểm tối đa Nhóm 1», «Điểm tối đa Nhóm 2»"
    assert problems(found) == [("", f"Bảng có 2 cột điểm tối đa ({columns}); đọc cột «Điểm tối đa Nhóm 1».")]


def test_one_column_of_maxima_a_level_is_no_choice_between_them() -> None:
    head = ("TT | Nội dung | Điểm tối đa | | Cách chấm", "TT | Nội dung | Lĩnh vực | Tiêu chí | Cách chấm")
    found = reading(grid(*head, "I | Chỉ đạo | 2", "1 | Kế hoạch | | 2 | Có: 2 điểm; không: 0 điểm"))
    assert outline(found) == ["I Chỉ đạo 2", "  1 Kế hoạch 2"]
    assert problems(found) == []


def test_a_table_with_unknown_heads_is_named_and_not_taken_for_the_rest_of_another() -> None:
    rows = ("I | Chỉ đạo | 6", *(f"{n} | Việc {n} | 2 | Có: 2; không: 0" for n in (1, 2, 3)))
    other = grid(
        "STT | Minh chứng | Thang điểm | Mức đạt | Ghi chú",
        *(f"{n} | Báo cáo {n} | 5 | Đủ: 5 điểm; thiếu: 0 điểm" for n in (1, 2, 3)),
    )
    found = reading(grid(HEAD, *rows), other)
    assert len(found.indicators.leaves) == 3
    told = "Không đọc bảng «STT | Minh chứng | Thang điểm | Mức đạt | Ghi chú» (4 dòng); cần xem lại."
    assert problems(found) == [("", told)]


def test_a_table_of_points_alone_is_named_unless_it_sums_up_what_is_read() -> None:
    whole = grid(HEAD, "I | Chỉ đạo | 3", "1 | Kế hoạch | 3 | Có: 3; không: 0")
    summary = grid("STT | Lĩnh vực | Điểm tối đa", "I | Công tác chỉ đạo | 3", " | Tổng | 3")
    counted = grid("STT | Lĩnh vực | Số tiêu chí | Điểm tối đa", "I | Chỉ đạo | 1 | 3", " | Tổng cộng | 1 | 3")
    assert problems(reading(summary, counted, whole)) == []
    found = reading(whole, grid("STT | Nội dung | Điểm", "II.1 | Sáng kiến | 1", "II.2 | Khen thưởng | 2"))
    assert problems(found) == [("", "Không đọc bảng «II.1 | Sáng kiến | 1» (2 dòng); cần xem lại.")]


def test_what_is_taken_off_may_have_a_column_beside_the_scoring() -> None:
    rows = (
        "1 | Báo cáo | 3 | Đủ số lượng: 3 điểm | Mỗi báo cáo chậm trừ 0,25 điểm",
        "2 | Hồ sơ | 3 | Không quá hạn: 3 điểm | Mỗi hồ sơ quá hạn trừ 0,1 điểm",
        "3 | Kế hoạch | 3 | Có kế hoạch: 3 điểm | Mỗi nhiệm vụ chậm trừ 0,5 điểm",
    )
    found = reading(grid("STT | Nội dung | Điểm tối đa | Cách chấm | Điểm trừ", *rows))
    assert {leaf.rule.kind for leaf in found.indicators.leaves if leaf.rule} == {"deduct-per-occurrence"}
    assert sentences(found)["1"] == "Đủ số lượng: 3 điểm\nMỗi báo cáo chậm trừ 0,25 điểm"


def test_one_column_may_hold_the_points_of_areas_and_the_scoring_of_leaves() -> None:
    rows = ("I | Chỉ đạo | 6", "1 | A | Có: 2 điểm; không có: 0 điểm", "2 | B | Từ 90%: 4 điểm; dưới 90%: 1 điểm")
    found = reading(grid("STT | Nội dung | Thang điểm | TLKC", *rows))
    assert outline(found) == ["I Chỉ đạo 6", "  1 A 2", "  2 B 4"]
    assert problems(found) == [
        ("1", "Điểm tối đa để trống; mức cao nhất trong cách chấm là 2."),
        ("2", "Điểm tối đa để trống; mức cao nhất trong cách chấm là 4."),
    ]


def test_the_levels_and_their_points_may_be_two_columns_beside_the_maximum() -> None:
    head = "TT | Tiêu chí | Điểm tối đa | Mức độ | Điểm từng mức"
    found = reading(grid(head, "1 | Kế hoạch | 2 | Có kế hoạch | 2", " | | | Không có kế hoạch | 0"))
    assert sentences(found)["1"] == "Có kế hoạch: 2\nKhông có kế hoạch: 0"


def test_the_first_row_is_not_swallowed_by_a_head_with_words_of_two_meanings() -> None:
    head = "Ký hiệu | Chỉ số | Đơn vị tính | Trọng số | Phương pháp tính"
    found = reading(grid(head, "A | CHỈ ĐẠO | | 2 |", "A1 | Kế hoạch | Điểm | 2 | Có: 2 điểm; không: 0 điểm"))
    assert outline(found) == ["A CHỈ ĐẠO 2", "  A1 Kế hoạch 2"]
    assert problems(found) == []


def test_a_table_of_bonus_under_its_heading_is_read_though_it_holds_only_points() -> None:
    whole = grid(HEAD, "I | Chỉ đạo | 3", "1 | Kế hoạch | 3 | Có: 3; không: 0")
    found = reading(whole, "II. ĐIỂM THƯỞNG", grid("STT | Nội dung | Điểm", "1 | Mô hình | 2", "2 | Khen | 1"))
    assert outline(found)[2:] == ["II ĐIỂM THƯỞNG 0", "  II.1 Mô hình 2", "  II.2 Khen 1"]
    told = "Không có cách cộng, trừ điểm; đọc là mỗi lần một mức điểm."
    assert problems(found) == [("II.1", told), ("II.2", told)]


def test_a_level_at_the_top_of_a_page_is_no_line_of_the_head_above_it() -> None:
    head = "STT | Nội dung | Minh chứng | Điểm tối đa"
    first = grid(
        head,
        "I | Tài chính | | 2 điểm",
        "1 | Kiến nghị thanh tra | Báo cáo | 2 điểm",
        " | 100% | | 2",
        " | < 100% | | 0",
    )
    second = grid(head, " | không có kiến nghị | | điểm tối đa", "II | Tổ chức | | 1 điểm", "1 | Quy chế | QĐ | 1 điểm")
    assert outline(reading(first, second)) == [
        "I Tài chính 2",
        "  I.1 Kiến nghị thanh tra 2",
        "II Tổ chức 1",
        "  II.1 Quy chế 1",
    ]
