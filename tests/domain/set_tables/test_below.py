"""Documents that write the scoring in rows below each criterion, with its points in the column of maxima."""

from dataclasses import replace

from tests.domain.set_tables.written import grid, outline, problems, reading, sentences

HEAD = "STT | Tiêu chí | Điểm tối đa | Tài liệu kiểm chứng"
PLAIN = (
    "I. CHỈ ĐẠO: 9 điểm",
    "1 | Kế hoạch | 5",
    "1.1 | Ban hành | 1 | KH",
    " | Trong tháng 01 | 1 | KH",
    " | Sau tháng 01 | 0 | KH",
    "1.2 | Thực hiện | 4 | BC",
    " | Hoàn thành 100% | 4 | BC",
    " | Hoàn thành từ 85% đến dưới 100% | (b/a) x 4 | BC",
    " | Hoàn thành dưới 85% | 0 | BC",
    "2 | Báo cáo | 2 | BC",
    " | Đủ, đúng hạn | 2 | BC",
    " | Mỗi báo cáo gửi chậm | Trừ 0,25 | BC",
    "3 | Kiểm tra | 2 | KL",
    " | Từ 40% số đơn vị | 2 | KL",
    " | Dưới 40% số đơn vị | 0 | KL",
)


def test_every_row_below_is_a_sentence_where_nearly_all_are() -> None:
    found = reading(
        grid(
            HEAD,
            *PLAIN,
            "*II. THỦ TỤC: 8 điểm",
            "1 | Công khai | 1 | Đường dẫn",
            " | Công khai đầy đủ | 1 | Đường dẫn",
            " | Không đầy đủ hoặc muộn | 0 | Đường dẫn",
            "2 | Bố trí công chức | 2 | Danh sách",
            " | Tỷ lệ công chức được bố trí đúng: Điểm = (b/a) x 2 | | Danh sách",
            "3 | Sắp xếp bộ máy | 3 | Quyết định",
            " | Về tiêu chí thành lập phòng | 2 | Quyết định",
            " | Về số lượng cấp phó | 1 | Quyết định",
            "4 | Đánh giá công chức | 2 | Báo cáo",
            " | Hội đồng thẩm định xem xét, cho điểm | | Báo cáo",
        )
    )
    assert outline(found) == [
        "I CHỈ ĐẠO 9",
        "  I.1 Kế hoạch 5",
        "    1.1 Ban hành 1",
        "    1.2 Thực hiện 4",
        "  I.2 Báo cáo 2",
        "  I.3 Kiểm tra 2",
        "II THỦ TỤC 8",
        "  II.1 Công khai 1",
        "  II.2 Bố trí công chức 2",
        "  II.3 Sắp xếp bộ máy 3",
        "  II.4 Đánh giá công chức 2",
    ]
    assert sentences(found)["1.2"].split("\n")[1] == "Hoàn thành từ 85% đến dưới 100%: (b/a) x 4"
    assert sentences(found)["I.2"] == "Đủ, đúng hạn: 2\nMỗi báo cáo gửi chậm: Trừ 0,25"
    assert sentences(found)["II.3"] == "Về tiêu chí thành lập phòng: 2\nVề số lượng cấp phó: 1"
    assert sentences(found)["II.4"] == "Hội đồng thẩm định xem xét, cho điểm"


def test_rows_with_proofs_of_their_own_stay_criteria() -> None:
    found = reading(
        grid(HEAD, *PLAIN, "4 | Tuyên truyền | 2", " | Chuyên mục | 1 | Đường dẫn", " | Hội nghị | 1 | Hình ảnh")
    )
    assert outline(found)[-3:] == ["  4 Tuyên truyền 2", "    4.1 Chuyên mục 1", "    4.2 Hội nghị 1"]
    assert ("4.1", "Dòng không có mã; đặt mã 4.1.") in problems(found)


def test_a_proof_merged_downwards_is_the_criterions() -> None:
    rows = ("1 | A | 2 | QĐ", " | Về thành lập phòng | 1 | QĐ", " | Về số lượng cấp phó | 1 | QĐ")
    found = reading(grid(HEAD, *rows))
    assert sentences(found) == {"1": "Về thành lập phòng: 1\nVề số lượng cấp phó: 1"}
    assert found.indicators.leaves[0].evidence == "QĐ"


def test_a_code_and_points_merged_downwards_are_the_criterions() -> None:
    rows = ("1 | Kế hoạch | 2 | KH", "1 | Trong tháng 01: 2 điểm | 2 | KH", "1 | Sau tháng 01: 0 điểm | 2 | KH")
    merged = frozenset((row, column) for row in (2, 3) for column in (0, 2, 3))
    found = reading(replace(grid(HEAD, *rows), repeated=merged))
    assert outline(found) == ["1 Kế hoạch 2"]
    assert sentences(found)["1"] == "Trong tháng 01: 2 điểm\nSau tháng 01: 0 điểm"
    assert problems(found) == []


def test_bold_tells_nothing_apart_where_all_is_bold() -> None:
    found = reading(grid(HEAD, *(f"*{row}" for row in PLAIN)))
    assert [leaf.code for leaf in found.indicators.leaves] == ["1.1", "1.2", "2", "3"]


def test_criteria_with_a_scoring_each_keep_the_code_they_share() -> None:
    head = "STT | Tiêu chí | Điểm tối đa | Cách chấm"
    rows = ("I | A | 2", "1 | B | 1 | Có: 1; không: 0", "1 | C | 1 | Có: 1; không: 0")
    found = reading(replace(grid(head, *rows), repeated=frozenset({(3, 0)})))
    assert outline(found) == ["I A 2", "  1 B 1", "  I.1 C 1"]
    assert problems(found) == [("I.1", "Mã 1 dùng hơn một lần; dòng này mang mã I.1.")]
