"""Points and scoring that stand apart: in columns of their own, or in two tables joined by code."""

import pytest

from tests.domain.set_tables.written import grid, outline, problems, reading, sentences

CLAUSES = (
    "I | CHỈ ĐẠO | 2,5 |",
    "1.1 | Ban hành kế hoạch | 0,5 |",
    " | - Trong tháng 01 | | 0,5",
    " | - Sau tháng 01 hoặc không ban hành | | 0",
    "1.2 | Mức độ hoàn thành | 2 |",
    " | - Từ 90% trở lên | | 2",
    " | - Từ 70% đến dưới 90% | | 1",
    " | - Dưới 70% | | 0",
)


@pytest.mark.parametrize(
    "head",
    [
        ("TT | Nội dung | Điểm | ", " | | Tối đa | Chi tiết"),
        ("TT | Nội dung | Điểm tối đa | Thang điểm",),
        ("TT | Tiêu chí | Điểm tối đa | Mức điểm",),
    ],
)
def test_clauses_have_their_points_in_a_column_of_their_own(head: tuple[str, ...]) -> None:
    found = reading(grid(*head, *CLAUSES))
    assert outline(found) == ["I CHỈ ĐẠO 2.5", "  1.1 Ban hành kế hoạch 0.5", "  1.2 Mức độ hoàn thành 2"]
    kinds = [leaf.rule.kind for leaf in found.indicators.leaves if leaf.rule is not None]
    assert kinds == ["deadline-tiers", "tiers"]
    assert found.problems == ()


POINTS = (
    "TT | Tiêu chí | Điểm tối đa",
    "1 | CHỈ ĐẠO | 2,5",
    "1.1 | Ban hành kế hoạch | 0,5",
    "1.2 | Mức độ hoàn thành | 2",
)
SCORING = (
    "TT | Tiêu chí | Cách chấm điểm | TLKC",
    "1.1 | Ban hành kế hoạch | Trong tháng 01: 0,5; sau đó: 0 | Kế hoạch",
    "1.2 | Mức độ hoàn thành | Từ 90% trở lên: 2 | Báo cáo",
    " | | Từ 70% đến dưới 90%: 1 |",
    " | | Dưới 70%: 0 |",
)


def test_one_table_gives_the_points_and_another_the_scoring() -> None:
    found = reading("Phụ lục I", grid(*POINTS), "Phụ lục II", grid(*SCORING))
    assert outline(found) == ["1 CHỈ ĐẠO 2.5", "  1.1 Ban hành kế hoạch 0.5", "  1.2 Mức độ hoàn thành 2"]
    assert sentences(found)["1.2"] == "Từ 90% trở lên: 2\nTừ 70% đến dưới 90%: 1\nDưới 70%: 0"
    assert [leaf.evidence for leaf in found.indicators.leaves] == ["Kế hoạch", "Báo cáo"]
    assert found.problems == ()


def test_codes_that_begin_anew_in_each_area_are_joined_in_their_order() -> None:
    points = ("TT | Tiêu chí | Điểm tối đa", "I | A | 1", "1 | Kế hoạch | 1", "II | B | 2", "1 | Hồ sơ | 2")
    scoring = (
        "TT | Tiêu chí | Cách chấm điểm",
        "I | A |",
        "1 | Kế hoạch | Có: 1; không: 0",
        "II | B |",
        "1 | Hồ sơ | Từ 90% trở lên: 2; dưới 90%: 0",
    )
    found = reading("Phụ lục I", grid(*points), "Phụ lục II", grid(*scoring))
    assert sentences(found) == {"I.1": "Có: 1; không: 0", "II.1": "Từ 90% trở lên: 2; dưới 90%: 0"}


def test_scoring_without_points_of_its_code_is_kept_and_named() -> None:
    more = "1.3 | Sáng kiến | Có: 1; không: 0 | Quyết định"
    found = reading("Phụ lục I", grid(*POINTS), "Phụ lục II", grid(*SCORING, more))
    assert "1.3" in sentences(found)
    assert {where for where, _text in problems(found)} == {"1.3"}


def test_a_summary_of_the_areas_is_no_table_of_points() -> None:
    whole = ("TT | Tiêu chí | Điểm tối đa | Cách chấm", "1 | CHỈ ĐẠO | 1", "1.1 | Kế hoạch | 1 | Có: 1; không: 0")
    found = reading(grid("TT | Lĩnh vực | Điểm tối đa", "1 | CHỈ ĐẠO | 1"), "Chi tiết", grid(*whole))
    assert outline(found) == ["1 CHỈ ĐẠO 1", "  1.1 Kế hoạch 1"]
