"""What stands under a table in its own columns."""

from decimal import Decimal

from cchc_desktop.domain.blocks import Block, Grid
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.set_tables import read_set

HEAD = ("STT", "Nội dung", "Điểm tối đa", "Cách chấm")
ROWS = (("1", "Kế hoạch", "4", ""), ("1.1", "Ban hành", "4", "Có: 4; không: 0"))
TOTAL = ("", "Tổng cộng", "4", "")


def set_of(*blocks: Block) -> IndicatorSet:
    reading = read_set(blocks, 2026)
    assert reading is not None
    return reading.indicators


def test_levels_in_cells_without_a_head_are_bands() -> None:
    below = (("Tốt", "Từ 80% trở lên", "", ""), ("Khá", "Từ 60% đến dưới 80%", "", ""))
    read = set_of(Grid((HEAD, *ROWS, TOTAL, *below, ("Kém", "Dưới 60%", "", ""))))
    assert {band.title: int(band.floor) for band in read.bands} == {"Tốt": 80, "Khá": 60, "Kém": 0}
    assert [row.code for row in read.walk()] == ["1", "1.1"]


def test_a_page_of_signatures_alone_adds_no_row() -> None:
    read = set_of(Grid((HEAD, *ROWS)), Grid((("", "NGƯỜI LẬP", "", "CHỦ TỊCH"), ("", "Lê A", "", "Trần B"))))
    assert [row.title for row in read.walk()] == ["Kế hoạch", "Ban hành"]


def test_a_table_of_levels_as_wide_as_the_set_s_is_no_page_of_it() -> None:
    levels = Grid((("TT", "Xếp loại", "Từ", "Đến"), ("1", "Tốt", "80", "100"), ("2", "Khá", "0", "80")))
    read = set_of(Grid((HEAD, *ROWS)), levels)
    assert [band.floor for band in read.bands] == [80, 0]
    assert read.total == Decimal(4)


def test_a_set_table_after_the_levels_goes_on_with_the_set() -> None:
    levels = (("TT", "Xếp loại", "Từ", "Đến"), ("1", "Tốt", "80", "100"), ("2", "Khá", "0", "80"))
    more = (("2", "Báo cáo", "6", ""), ("2.1", "Đúng hạn", "6", "Có: 6; không: 0"))
    read = set_of(Grid((HEAD, *ROWS, *levels, HEAD, *more)))
    assert [row.code for row in read.walk()] == ["1", "1.1", "2", "2.1"]


def test_rows_without_points_above_a_signature_stay_rows() -> None:
    last = ("2", "Báo cáo định kỳ", "", "Đủ: 1; thiếu: 0")
    read = set_of(Grid((HEAD, *ROWS, last, ("", "CHỦ TỊCH", "", ""), ("", "Lê A", "", ""))))
    assert [row.code for row in read.walk()] == ["1", "1.1", "2"]


def test_the_year_in_a_heading_is_no_total() -> None:
    read = set_of(Grid((("BẢNG TIÊU CHÍ VÀ THANG ĐIỂM NĂM 2026", "", "", ""), HEAD, *ROWS)))
    assert (int(read.total), read.year) == (4, 2026)


def test_a_total_that_leaves_the_bonus_out_is_the_set_s() -> None:
    rows = (*ROWS, ("", "Cộng (chưa tính điểm thưởng, điểm phạt)", "5", ""))
    assert set_of(Grid((HEAD, *rows))).total == 5
