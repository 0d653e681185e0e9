"""Where the words of the scoring stand: in their column, with the title, in rows below."""

import pytest

from tests.domain.set_tables.written import HEAD, grid, outline, read_rows, reading, sentences

PLAIN = "TT | Tiêu chí | Điểm tối đa | Minh chứng"


def said(*rows: str, head: str = PLAIN) -> str:
    return sentences(reading(grid(head, "1 | Chỉ đạo | 2", *rows)))["1.1"]


@pytest.mark.parametrize(
    "rows",
    [
        ("1.1 | KH | 2 | KH", " | - Hoàn thành 100% | 2", " | - Dưới 100% | 0"),
        ("1.1 | KH | 2 | KH", " | Hoàn thành 100% | 2", " | Dưới 100% | 0"),
        ("1.1 | KH | 2 | KH", "- | Hoàn thành 100% | 2", "- | Dưới 100% | 0"),
        ("1.1 | KH | 2 | KH", "a) | Hoàn thành 100% | 2", "b) | Dưới 100% | 0"),
        ("1.1 | KH | 2 | KH", " | a) Hoàn thành 100%: 2", " | b) Dưới 100%: 0"),
        ("1.1 | KH | 2 | KH", " | - Hoàn thành 100%: 2", " | - Dưới 100%: 0"),
        ("1.1 | KH~Hoàn thành 100%: 2~Dưới 100%: 0 | 2",),
    ],
)
def test_clauses_may_stand_in_rows_and_lines_under_their_criterion(rows: tuple[str, ...]) -> None:
    assert said(*rows) == "Hoàn thành 100%: 2\nDưới 100%: 0"


def test_parts_of_a_list_are_clauses_where_nothing_else_says_how_it_is_scored() -> None:
    assert said("1.1 | KH | 2", " | Nhiệm vụ | 1,5", " | Trách nhiệm | 0,5") == "Nhiệm vụ: 1,5\nTrách nhiệm: 0,5"


def test_values_that_cannot_add_up_are_steps() -> None:
    assert said("1.1 | KH | 2", " | Mức một | 2", " | Mức hai | 1") == "Mức một: 2\nMức hai: 1"


@pytest.mark.parametrize(
    ("cell", "title", "text"),
    [
        ("KH: Trong tháng 1: 2 điểm; sau đó: 0 điểm", "KH", "Trong tháng 1: 2 điểm; sau đó: 0 điểm"),
        ("Điểm A: tốt: mỗi báo cáo muộn trừ 0,5", "Điểm A: tốt", "mỗi báo cáo muộn trừ 0,5"),
        ("KH: b/a = x / y. 100%: 2; < 80%: 0", "KH", "b/a = x / y. 100%: 2; < 80%: 0"),
        ("ISO 9001:2015", "ISO 9001:2015", ""),
        ("KH~- có 2", "KH", "- có 2"),
        ("KH~- Cơ quan điều tra thực hiện", "KH", "- Cơ quan điều tra thực hiện"),
        ("KH~cải cách", "KH cải cách", ""),
        ("KH:~mức một: 2", "KH", "mức một: 2"),
    ],
)
def test_the_scoring_may_stand_after_the_title(cell: str, title: str, text: str) -> None:
    found = reading(grid(PLAIN, "1 | Chỉ đạo | 2", f"1.1 | {cell} | 2"))
    assert outline(found)[1] == f"  1.1 {title} 2"
    assert sentences(found)["1.1"] == text


def test_a_title_with_a_colon_stays_whole_beside_its_scoring() -> None:
    found = read_rows("1 | Mục: A | 2", "1.1 | Tiêu chí: có 1 điểm | 2 | x: 2", "1.2 | Khác: 5 điểm | 1")
    assert [line.strip() for line in outline(found)] == [
        "1 Mục: A 2",
        "1.1 Tiêu chí: có 1 điểm 2",
        "1.2 Khác: 5 điểm 1",
    ]


def test_a_criterion_merged_over_several_rows_gathers_their_clauses() -> None:
    steps = "TT | Tiêu chí | Điểm tối đa | Nội dung thang điểm | Điểm | TLKC"
    rows = ("1.1 | KH | 2 | Hoàn thành 100% | 2 | KH", "1.1 | KH | 2 | dưới 100% | 0 | BC")
    assert said(*rows, head=steps) == "Hoàn thành 100%: 2\ndưới 100%: 0"
    assert reading(grid(steps, "1 | A | 2", *rows)).indicators.leaves[0].evidence == "KH\nBC"


def test_points_may_stand_line_by_line_beside_the_lines_of_the_scoring() -> None:
    steps = "TT | Tiêu chí | Điểm tối đa | Nội dung thang điểm | Điểm"
    assert said("1.1 | KH | 2 | Đủ~Thiếu; | 2~0", head=steps) == "Đủ: 2\nThiếu: 0"
    assert said("1.1 | KH | 2 | Đủ~mọi thứ | 2", head=steps) == "Đủ mọi thứ: 2"


def test_points_of_a_clause_may_stand_in_the_column_of_maxima() -> None:
    assert said("1.1 | KH | 2 | Hoàn thành 100%", " | | 0 | dưới 100%", head=HEAD) == "Hoàn thành 100%: 2\ndưới 100%: 0"
    assert said("1.1 | KH | 2 | x: 2", " | | 0 | y", head=HEAD) == "x: 2\ny: 0"
    assert said("1.1 | KH | 2 | x: 2", " | | | | BC", head=HEAD) == "x: 2"


def test_a_row_that_says_more_of_the_scoring_is_kept() -> None:
    assert said("1.1 | KH | 2 | x: 2", " | Theo chữ ký số", head=HEAD) == "x: 2\nTheo chữ ký số"


def test_notes_proofs_and_kinds_are_read() -> None:
    found = reading(
        grid(
            "Mã | Nội dung | Điểm tối đa | Loại quy tắc | Cách chấm | TLKC | Ghi chú | Đơn vị chủ trì",
            "1 | A | 2 | | chung | | g",
            "1.1 | B | 2 | per-item-sum | Công khai dự toán 1; quyết toán 1 | QĐ | lưu ý | VP",
        )
    )
    area, leaf = found.indicators.walk()
    assert (leaf.evidence, leaf.note, area.note) == ("QĐ", "lưu ý", "g\nchung")
    assert leaf.rule is not None
    assert leaf.rule.kind == "per-item-sum"


def test_a_scoring_out_of_all_proportion_is_left_to_the_officer() -> None:
    found = read_rows("1 | A | 2", f"1.1 | B | 2 | {'Có báo cáo: 1; ' * 1000}")
    rule = found.indicators.leaves[0].rule
    assert rule is not None
    assert (rule.kind, len(rule.text) > 9000) == ("manual", True)
    assert ("1.1", "Cách chấm quá dài; để chấm trực tiếp.") in {(each.where, each.text) for each in found.problems}


@pytest.mark.parametrize(
    "row",
    [
        "1.1 | Hài lòng | 2 | lấy theo kết quả điều tra xã hội học | ",
        "1.1 | Hài lòng | 2 | x | (xã không tự chấm)",
        "1.1 | Mức độ hài lòng (ĐTXHH) | 2 | x",
        "1.1 | Hài lòng | 2 | ",
    ],
)
def test_what_a_survey_measures_is_known(row: str) -> None:
    found = read_rows("1 | Kết quả điều tra xã hội học | 2", row)
    assert found.indicators.leaves[0].survey


def test_holding_a_survey_is_work_like_any_other() -> None:
    found = read_rows("1 | A | 2", "1.1 | Tổ chức điều tra xã hội học | 2 | Có: 2; không: 0")
    assert not found.indicators.leaves[0].survey


def test_surveys_may_have_a_column_of_marks_or_of_points() -> None:
    head = "TT | Nội dung | Điểm tối đa | Hình thức đánh giá | Cách chấm"
    found = reading(
        grid(head, "1 | A | 3", "1.1 | B | 1 | Tự chấm | x", "1.2 | C | 1 | ĐTXHH | y", "1.3 | D | 1 | x | y")
    )
    assert [leaf.survey for leaf in found.indicators.leaves] == [False, True, True]
    split = grid(
        "TT | Nội dung | Điểm tối đa | | Cách chấm",
        " | | Thẩm định | ĐTXHH | ",
        "1 | A | 10 | 5",
        "1.1 | B | 10 | | x",
        "1.2 | C | | 5 | y",
    )
    found = reading(split)
    assert outline(found) == ["1 A 15", "  1.1 B 10", "  1.2 C 5"]
    assert [leaf.survey for leaf in found.indicators.leaves] == [False, True]
