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
    told = (
        "Văn bản có 2 bộ chỉ số; chỉ đọc «BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ», "
        "không đọc «BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA CÁC SỞ, BAN, NGÀNH»."
    )
    assert problems(found) == [("", told)]


def test_tables_for_two_kinds_of_offices_may_be_lettered_and_have_other_columns() -> None:
    found = reading(
        "BỘ CHỈ SỐ",
        "Đánh giá cải cách hành chính của các sở, ngành và Ủy ban nhân dân các xã, phường năm 2025",
        "(Kèm theo Quyết định số 2085/QĐ-UBND ngày 14 tháng 11 năm 2025)",
        "A. BỘ CHỈ SỐ ÁP DỤNG ĐỐI VỚI CÁC SỞ, BAN, NGÀNH",
        table("Kế hoạch của sở"),
        "B. BỘ CHỈ SỐ ÁP DỤNG ĐỐI VỚI ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG",
        grid("STT | Minh chứng | Nội dung và cách chấm | Điểm tối đa", "I | | Chỉ đạo | 3", "1 | KH | Kế hoạch | 3"),
    )
    assert outline(found) == ["I Chỉ đạo 3", "  1 Kế hoạch 3"]
    assert (found.indicators.document, found.indicators.year) == ("QĐ 2085/QĐ-UBND ngày 14/11/2025", 2025)
    assert problems(found)[0][1].endswith("không đọc «A. BỘ CHỈ SỐ ÁP DỤNG ĐỐI VỚI CÁC SỞ, BAN, NGÀNH».")


def test_the_sets_of_several_offices_may_be_sheets_with_their_titles_over_the_head() -> None:
    def sheet(title: str) -> Grid:
        return grid(f"{title} | | | |", HEAD, "I | Chỉ đạo | 3", f"1 | {title} | 3 | Có: 3; không: 0")

    found = reading(sheet("BỘ CHỈ SỐ CỦA CÁC SỞ, BAN, NGÀNH"), sheet("BỘ CHỈ SỐ CỦA UBND CẤP XÃ"))
    assert outline(found)[1] == "  1 BỘ CHỈ SỐ CỦA UBND CẤP XÃ 3"
    assert "không đọc «BỘ CHỈ SỐ CỦA CÁC SỞ, BAN, NGÀNH»" in problems(found)[0][1]


def test_sets_for_nobody_named_are_read_together_and_marked() -> None:
    found = reading("PHỤ LỤC I: BỘ CHỈ SỐ A", table("Kế hoạch"), "PHỤ LỤC II: BỘ CHỈ SỐ B", table("Báo cáo"))
    told = "Văn bản có thể có 2 bộ chỉ số, các bảng được đọc chung; cần xem lại."
    assert problems(found)[0] == ("", told)


def test_one_set_over_several_annexes_stays_whole() -> None:
    found = reading("BỘ CHỈ SỐ CẤP XÃ", table("Kế hoạch"), "Phụ lục II. Biểu mẫu báo cáo", table("Báo cáo"))
    assert [text for where, text in problems(found) if not where] == []


def test_two_tables_of_a_hundred_each_are_marked_whoever_they_are_for() -> None:
    def hundred(code: str) -> Grid:
        return grid(HEAD, f"{code} | Chỉ đạo | 100", f"{code}.1 | Kế hoạch | 100 | Có: 100", " | Tổng cộng | 100")

    told = "Văn bản có thể có 2 bộ chỉ số, các bảng được đọc chung; cần xem lại."
    assert ("", told) in problems(reading(hundred("1"), hundred("A")))
    assert problems(reading(hundred("1"))) == []
