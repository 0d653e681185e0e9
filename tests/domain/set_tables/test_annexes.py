"""Decisions that hold the sets of several kinds of offices."""

from cchc_desktop.domain.blocks import Grid
from tests.domain.set_tables.written import HEAD, grid, outline, problems, reading


def table(title: str) -> Grid:
    return grid(HEAD, "I | Chỉ đạo | 3", f"1 | {title} | 3 | Có: 3; không: 0")


def test_of_several_sets_the_one_for_communes_is_read_and_the_rest_named() -> None:
    found = reading(
        "PHỤ LỤC I",
        "BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA CÁC SỞ, BAN, NGÀNH",
        table("Kế hoạch của sở"),
        "PHỤ LỤC II",
        "BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ",
        table("Kế hoạch của xã"),
    )
    assert outline(found) == ["I Chỉ đạo 3", "  1 Kế hoạch của xã 3"]
    assert found.indicators.title == "BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ"
    assert problems(found) == [("", "Văn bản có 2 bộ chỉ số; chỉ đọc «BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ».")]


def test_sets_for_nobody_named_are_read_together_and_marked() -> None:
    found = reading("PHỤ LỤC I: BỘ CHỈ SỐ A", table("Kế hoạch"), "PHỤ LỤC II: BỘ CHỈ SỐ B", table("Báo cáo"))
    told = "Văn bản có thể có 2 bộ chỉ số, các bảng được đọc chung; cần xem lại."
    assert problems(found)[0] == ("", told)


def test_one_set_over_several_annexes_stays_whole() -> None:
    found = reading("BỘ CHỈ SỐ CẤP XÃ", table("Kế hoạch"), "Phụ lục II. Biểu mẫu báo cáo", table("Báo cáo"))
    assert [text for where, text in problems(found) if not where] == []
