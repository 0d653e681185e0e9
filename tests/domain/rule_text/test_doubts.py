"""What can't be read with certainty keeps its words and says why; a wrong reading is never passed off as sure."""

import unicodedata
from decimal import Decimal
from time import process_time

import pytest

from cchc_desktop.domain.rule_text import read_rule
from cchc_desktop.domain.rules.choices import Manual

_DOUBTFUL = [
    ("Đạt 100%: 2 điểm; dưới 100%: trừ điểm theo tỷ lệ tương ứng do Tổ thẩm định xem xét", "2"),
    ("b/a × 2, có xem xét yếu tố khách quan", "2"),
    ("Ban hành trước ngày 31/12 năm trước: 1 điểm; trong tháng 01: 0,5 điểm; sau đó: 0 điểm", "1"),
    ("Ban hành trong quý I/2026: 0,5 điểm; sau quý I/2026: 0,25 điểm", "0.5"),
    ("Đạt 100%: 2 điểm; từ 80% đến dưới 100%: 1 điểm; từ 50% đến dưới 70%: 0,5 điểm; dưới 50%: 0 điểm", "2"),
    ("Đạt từ 80% đến 90%: 1 điểm; từ 90% trở lên: 2 điểm; dưới 80%: 0", "2"),
    ("Đạt từ 90% trở lên: 2 điểm; dưới 90%: 1 điểm; không có kế hoạch: 0 điểm", "2"),
    ("100%: 2 điểm; từ 80% đến dưới 100%: (b/a)×2; từ 50% đến dưới 80%: 0,5 điểm; dưới 50%: 0 điểm", "2"),
    ("100%: 2 điểm; từ 80% đến dưới 100%: (b/a)×1,5; dưới 80%: 0 điểm", "2"),
    ("Cứ 02 báo cáo chậm trừ 0,25 điểm", "1"),
    ("Có: 1 điểm; không: trừ 1 điểm", "1"),
    ("Hoàn thành 100%: 3 điểm (nhân hệ số 2 nếu trước hạn)", "3"),
    ("Đạt 3 trong 4 nội dung: 1 điểm; đạt 4/4 nội dung: 2 điểm; dưới 3 nội dung: 0 điểm", "2"),
    ("Tỷ lệ tăng trên 5% so với năm trước: 1 điểm; dưới 5%: 0 điểm", "1"),
    ("Ban hành trong tháng 01: 1 điểm. Nội dung đầy đủ: 1 điểm", "2"),
    ("Ban hành đúng hạn: 0,5 điểm; triển khai đạt 100%: 1,5 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0", "2"),
    ("Điểm = tỷ lệ × 2, tối đa 1,5 điểm", "2"),
    ("Đạt trên 95%: 3 điểm; dưới 90%: 0 điểm", "3"),
    ("Chậm dưới 5 ngày: trừ 0,25 điểm; chậm từ 5 ngày trở lên: trừ 0,5 điểm", "1"),
    ("Chậm từ 1 đến 5 ngày: 0,5 điểm; chậm trên 5 ngày: 0 điểm; đúng hạn: 1 điểm", "1"),
    ("Tổng điểm các câu hỏi chia cho số phiếu nhân với 2", "2"),
    ("Mỗi mô hình cấp xã 0,5 điểm, cấp tỉnh 1 điểm, tối đa 2 điểm", "2"),
    ("Có từ 80% trở lên: 1 điểm; mỗi 1% tăng thêm cộng 0,1 điểm", "2"),
    ("Không tính điểm nếu có vi phạm. Đạt 100%: 1 điểm; dưới 100%: 0 điểm", "1"),
    ("Hoàn thành từ 90% trở lên đúng hạn: 2 điểm; dưới 90% hoặc có nhiệm vụ quá hạn: 0 điểm", "2"),
    ("70% ≤ tỷ lệ < 90%: 1 điểm; ≥ 85%: 2 điểm; < 70%: 0 điểm", "2"),
    ("đạt 80% đến 89%: 1 điểm; đạt từ 90% trở lên: 2 điểm; còn lại 0 điểm", "2"),
    ("x>=0,9: 2; 0,7<=x<0,9: 1; x<0,7: 0", "2"),
    ("Điểm SIPAS quy đổi về thang 10 điểm", "10"),
    ("Đạt 90% chỉ tiêu: 1 điểm; đạt 100% chỉ tiêu: 2 điểm", "2"),
    ("Cứ 10% được 0,2 điểm", "2"),
    ("Trước 15/01: 1 điểm; sau 15/01: 0,5 điểm", "1"),
    ("Mỗi vụ trừ 1 điểm, trừ tối đa 5 điểm", "5"),
    ("Gửi chậm trừ 0,5 điểm", "2"),
    ("Có: 1 điểm; không: 0 điểm", "2"),
    ("Đạt: 2 điểm", "1"),
    ("Không phát sinh: không xét. Có: 1 điểm; không: 0 điểm", "1"),
    ("Có kế hoạch: 0,5 điểm; có báo cáo: 0,75 điểm", "1"),
    ("1 điểm/nội dung hoặc 2 điểm nếu đủ", "2"),
    ("Số báo cáo × 0,25 + số cuộc × 0,5", "2"),
    ("Đầy đủ", "1"),
    ("Có: 1 điểm; có: 1 điểm; có: 1 điểm", "1"),
    ("Chấm theo mức độ hoàn thành", "2"),
    ("Đạt: 1; không đạt: 1", "1"),
    ("Ban hành đúng hạn: 1 điểm; không đúng hạn: 1 điểm", "1"),
    ("100 % hồ sơ đúng hạn: 2; có từ 03 hồ sơ quá hạn: 0", "2"),
    ("100% hồ sơ đúng hạn: 2 điểm; có 05 hồ sơ trễ hạn trở lên: 0 điểm", "2"),
    ("Thưởng: 1/SK; max 5", "5"),
    ("Đơn vị được cộng điểm như sau: mỗi sáng kiến 0,5 điểm, tối đa 2 điểm", "2"),
    ("Mỗi báo cáo đúng hạn 0,5 điểm; báo cáo gửi sau 31/01 không được tính", "2"),
    ("Mỗi mô hình 0,5 điểm; mô hình không có minh chứng không tính", "2"),
    ("", "2"),
    ("...", "2"),
    ("<b>&amp;</b>", "2"),
    ("29/02", "2"),
    ("((((", "2"),
    ("×××÷÷", "2"),
]


@pytest.mark.parametrize(("text", "most"), _DOUBTFUL)
def test_what_is_not_sure_names_its_doubt_and_keeps_its_words(text: str, most: str) -> None:
    reading = read_rule(text, Decimal(most))
    assert not reading.certain, reading.rule
    assert all(problem.endswith(".") for problem in reading.problems)
    assert reading.rule.text == text


def test_an_unread_sentence_stays_manual() -> None:
    reading = read_rule("Chấm theo mức độ hoàn thành", Decimal(2))
    assert reading.rule.method == Manual(Decimal(2))


def test_words_are_kept_composed_with_their_line_breaks() -> None:
    written = unicodedata.normalize("NFD", "Có kế hoạch:  1 điểm\n\n không: 0 điểm ")
    assert read_rule(written, Decimal(1)).rule.text == "Có kế hoạch: 1 điểm\nkhông: 0 điểm"


def test_points_that_differ_from_the_leafs_are_read_and_named() -> None:
    reading = read_rule("≥ 95%: 3; 90–<95%: 2; < 90%: 0", Decimal("2.5"))
    assert reading.rule.kind == "tiers"
    assert reading.problems == ("Cách chấm cho tối đa 3 điểm, khác điểm tối đa 2,5.",)


def test_the_tables_own_kind_decides_between_readings_that_the_words_allow() -> None:
    words = "100%: 2 điểm; dưới 100%: 0 điểm"
    assert read_rule(words, Decimal(2)).rule.kind == "ratio"
    assert read_rule(words, Decimal(2), kind="theo bậc tỷ lệ (tiers)").rule.kind == "tiers"
    assert read_rule("Mỗi vụ trừ 1 điểm", Decimal(5), kind="penalty").rule.kind == "penalty"
    assert read_rule("Mỗi vụ trừ 1 điểm", Decimal(5), kind="trừ điểm").rule.kind == "deduct-per-occurrence"
    assert read_rule("Mỗi mô hình cộng 1 điểm", Decimal(3), kind="bonus").rule.kind == "bonus"


def test_long_and_odd_texts_are_read_without_failing() -> None:
    for text in ("Có: 1 điểm; " * 500, "(" * 3000, "1" * 3000, "«" * 500, "mỗi " * 900, "đạt 100% " * 300):
        assert read_rule(text, Decimal(1)).rule.maximum >= 0


def test_a_cell_of_thousands_of_clauses_is_left_to_the_officer_at_once() -> None:
    start = process_time()
    reading = read_rule("; ".join(f"Có kế hoạch {number}: 1 điểm" for number in range(5000)), Decimal(1))
    assert process_time() - start < 2
    assert reading.rule.method == Manual(Decimal(1))
    assert not reading.certain
