"""What is said of a set as a whole, and of what stands outside its total."""

import pytest

from cchc_desktop.domain.blocks import Block, Line
from cchc_desktop.domain.set_tables import SetReading
from tests.domain.set_tables.written import HEAD, grid, outline, problems, read_rows, reading

TABLE = grid(HEAD, "1 | A | 100 | Có: 100; không: 0")
FIVE = [("Xuất sắc", 90), ("Tốt", 80), ("Khá", 70), ("Trung bình", 50), ("Yếu", 0)]


def bands(found: SetReading) -> list[tuple[str, int]]:
    return [(band.title, int(band.floor)) for band in found.indicators.bands]


def caps(found: SetReading) -> list[int | None]:
    told = found.indicators
    return [None if cap is None else int(cap) for cap in (told.bonus_cap, told.penalty_cap)]


def test_a_decision_says_its_title_number_date_and_year() -> None:
    found = reading(
        "ỦY BAN NHÂN DÂN TỈNH X",
        "Số: 5666/QĐ-UBND",
        "Hà Nội, ngày 17 tháng 11 năm 2025",
        "QUYẾT ĐỊNH",
        "Ban hành Bộ chỉ số cải cách hành chính cấp xã năm 2026",
        "Căn cứ Quyết định số 1187/QĐ-BNV ngày 15/10/2025;",
        "Điều 1. Ban hành kèm theo Quyết định này Bộ chỉ số",
        "Kết quả được quy đổi về thang điểm 100",
        TABLE,
        year=2020,
    ).indicators
    assert found.title == "Bộ chỉ số cải cách hành chính cấp xã năm 2026"
    assert (found.document, found.year) == ("QĐ 5666/QĐ-UBND ngày 17/11/2025", 2026)
    assert (found.code, found.normalised, found.illustrative) == ("qd-5666-qd-ubnd-2026", True, False)


def test_an_annex_says_the_decision_it_belongs_to() -> None:
    found = reading(
        "Số: 9/TTr-SNV",
        "PHỤ LỤC",
        "BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH",
        "CỦA CÁC XÃ, PHƯỜNG",
        "(Kèm theo Quyết định số 77/2025/QĐ-UBND",
        "ngày 05 tháng 3 năm 2025 của UBND tỉnh B)",
        "Áp dụng chấm điểm từ năm 2026. Bộ mẫu minh họa.",
        TABLE,
        year=2020,
    ).indicators
    assert found.title == "BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH CỦA CÁC XÃ, PHƯỜNG"
    assert (found.document, found.year) == ("QĐ 77/2025/QĐ-UBND ngày 05/3/2025", 2026)
    assert found.illustrative


def test_without_any_of_that_the_year_given_is_the_sets() -> None:
    found = reading("(Kèm theo Kế hoạch của xã)", TABLE, year=2024).indicators
    assert (found.title, found.document, found.year) == ("Bộ chỉ số cải cách hành chính", "", 2024)
    assert found.code == "bo-chi-so-cai-cach-hanh-chinh-2024"
    assert reading("BỘ CHỈ SỐ", "CỦA XÃ", TABLE).indicators.title == "BỘ CHỈ SỐ CỦA XÃ"


def test_a_number_without_a_date_is_still_the_decisions() -> None:
    assert reading("Số: 12/QĐ-UBND", TABLE).indicators.document == "QĐ 12/QĐ-UBND"


IN_A_LINE = (
    "Xếp loại: Xuất sắc: từ 90 điểm trở lên; Tốt: từ 80 đến dưới 90 điểm; Khá: dưới 80 và từ 70; "
    "Trung bình: từ 50 đến dưới 70; Yếu: dưới 50."
)
IN_BRACKETS = "Xuất sắc (≥ 90 điểm), Tốt (80 – < 90 điểm), Khá (70 – < 80), Trung bình (50 – < 70), Yếu (< 50)"
IN_LINES = ["- Xuất sắc: ≥ 90", "- Tốt: 80 – < 90", "- Khá: 70 – < 80", "- Trung bình: 50 – < 70", "- Yếu: dưới 50 - 0"]
IN_A_TABLE = grid(
    "Xếp loại | Điểm",
    "Xuất sắc | Từ 90 điểm trở lên",
    "Tốt | 80 đến dưới 90",
    "Khá | 70 - < 80",
    "Trung bình | 50 - < 70",
    "Yếu | Dưới 50",
)
IN_COLUMNS = grid(
    "Mức | Từ | Đến", "Xuất sắc | 90 | 100", "Tốt | 80 | 90", "Khá | 70 | 80", "Trung bình | 50 | 70", "Yếu | 0 | 50"
)
IN_OPEN_COLUMNS = grid(
    "STT | Mức | Từ | Đến dưới",
    "1 | Xuất sắc | 90 | ",
    "2 | Tốt | 80 | 90",
    "3 | Khá | 70 | 80",
    "4 | Trung bình | 50 | 70",
    "5 | Yếu |  | 50",
)


@pytest.mark.parametrize(
    "blocks", [[IN_A_LINE], [IN_BRACKETS], IN_LINES, [IN_A_TABLE], [IN_COLUMNS], [IN_OPEN_COLUMNS]]
)
def test_bands_are_read_from_lines_and_tables(blocks: list[Block | str]) -> None:
    assert bands(reading(*blocks, TABLE)) == FIVE


def test_bands_may_have_other_names_and_must_be_several() -> None:
    assert bands(reading("- Loại A: từ 90% trở lên", "- Loại B: dưới 90%", TABLE)) == [("Loại A", 90), ("Loại B", 0)]
    assert bands(reading("Xuất sắc: từ 90 điểm", TABLE)) == []
    assert bands(reading("Tốt: từ 200 điểm", "Khá: từ 100", "Yếu", TABLE)) == []
    assert bands(reading("Tốt: từ 90 điểm", "Khá: từ 90 điểm", TABLE)) == []


def test_the_total_may_be_told_in_a_line() -> None:
    assert reading("Thang điểm đánh giá là 100 điểm", grid(HEAD, "1 | A | 60 | x")).indicators.total == 100
    assert reading("Tổng điểm tối đa: 99999 điểm", grid(HEAD, "1 | A | 60 | x")).indicators.total == 60


def test_the_year_from_which_a_decision_applies_is_no_date() -> None:
    line = "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và áp dụng từ năm 2025."
    assert reading(line, grid(HEAD, "1 | A | 60 | x"), year=2030).indicators.year == 2025


def test_a_bare_name_takes_its_object_from_the_next_line() -> None:
    lines = ("BỘ TIÊU CHÍ", "Đánh giá cải cách hành chính của các phòng", "(Kèm theo Quyết định)")
    title = "BỘ TIÊU CHÍ Đánh giá cải cách hành chính của các phòng"
    assert reading(*lines, grid(HEAD, "1 | A | 60 | x")).indicators.title == title


def kinds(found: SetReading) -> list[tuple[str, str]]:
    return [(leaf.code, leaf.rule.kind) for leaf in found.indicators.leaves if leaf.beyond and leaf.rule]


def test_bonus_and_penalty_stand_outside_the_total() -> None:
    found = read_rows(
        "I | A | 100 | x",
        "II | Điểm trừ (tối đa trừ 5 điểm) | -5",
        "1 | Báo cáo muộn | -1 | Mỗi lần trừ 0,5 điểm",
        "III | Điểm cộng | +3",
        "1 | Sáng kiến | +3 | Mỗi sáng kiến được cộng 1 điểm, tối đa 3 điểm",
    )
    assert kinds(found) == [("II.1", "penalty"), ("III.1", "bonus")]
    assert (found.indicators.total == 100, caps(found)) == (True, [3, 5])


def test_a_block_without_codes_begins_at_the_top() -> None:
    found = read_rows(
        "I | A | 100",
        "1.1 | B | 60 | x",
        "* | ĐIỂM THƯỞNG | 3",
        " | Sáng kiến | 2 | Mỗi sáng kiến cộng 1 điểm",
        " | Điểm thưởng: Bằng khen | 1 | Cộng 0,5",
        "* | ĐIỂM TRỪ | ",
        " | Nộp muộn | 2 | Mỗi ngày trừ 0,5",
    )
    assert [line.strip().split(" ", 1)[1] for line in outline(found) if not line.startswith(" ")][1:] == [
        "ĐIỂM THƯỞNG 3",
        "ĐIỂM TRỪ 0",
    ]
    assert [kind for _code, kind in kinds(found)] == ["bonus", "bonus", "penalty"]


def test_a_mixed_block_in_a_table_of_its_own_tells_each_row_by_its_words() -> None:
    found = reading(
        TABLE,
        "IX. Điểm thưởng, điểm phạt (cộng/trừ ngoài 100)",
        grid(
            "Mã | Nội dung | Mức | Trần",
            "9.1 | Điểm thưởng: mô hình | +1 mỗi mô hình | tối đa +3",
            "9.2 | Để báo chí phản ánh | −1 mỗi vụ | trần −5",
            "9.3 | Gửi muộn, bị trừ | mức cao | ",
        ),
        Line("Điểm phạt tối đa không quá 5 điểm"),
    )
    assert [kind for _code, kind in kinds(found)] == ["bonus", "penalty", "penalty"]
    assert caps(found) == [3, 5]
    assert [leaf.max_points for leaf in found.indicators.leaves][1:] == [3, 5, 0]


def test_a_penalty_without_a_sentence_is_doubted() -> None:
    found = read_rows("I | A | 100 | x", "II | ĐIỂM TRỪ | 3", "1 | Làm mất hồ sơ | 2", "2 | Gửi muộn | 1 | Trừ 1 điểm")
    assert kinds(found) == [("1", "penalty"), ("2", "penalty")]
    assert problems(found) == [("1", "Không có cách cộng, trừ điểm; đọc là mỗi lần một mức điểm.")]


def test_what_the_total_may_not_exceed_is_no_cap_of_the_bonus() -> None:
    rows = ("I | A | 100 | x", "II | ĐIỂM THƯỞNG, ĐIỂM TRỪ | ", "1 | Mô hình | 3 | Mỗi mô hình cộng 1 điểm")
    beside = Line("Điểm thưởng, điểm trừ được cộng, trừ vào tổng điểm nhưng tổng điểm không vượt quá 100 điểm.")
    assert caps(reading(grid(HEAD, *rows), beside)) == [None, None]


def test_one_row_may_be_a_block_by_itself() -> None:
    found = read_rows(
        "I | A | 100 | x",
        "II | Điểm thưởng | 2 | Cộng 1 điểm cho mỗi sáng kiến",
        "III | Điểm trừ và điểm cộng khác | 1 | z",
    )
    assert [kind for _code, kind in kinds(found)] == ["bonus", "penalty"]
    assert found.indicators.bonus_cap is None


def test_a_rule_as_plain_data_is_taken_and_a_spoilt_one_read_as_words() -> None:
    head = "Mã | Nội dung | Điểm tối đa | Cách chấm | Quy tắc"
    found = reading(grid(head, '1 | A | 2 | Có: 2 | {"kind": "yes-no"}', "2 | B | 2 | y | {hỏng"))
    assert [leaf.rule.kind if leaf.rule else "" for leaf in found.indicators.leaves] == ["yes-no", "manual"]
