"""What a narrow column cuts short, and the sentence in full that it stands for."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.rule_text import read_rule
from tests.domain.rule_text.effects import effect

_SCALE = "Từ 95% trở lên: 2 điểm; từ 80% đến dưới 95%: 1 điểm; dưới 80%: 0 điểm"
_SHORT = [
    ("≥ 95% | 2\n80% - < 95% | 1\n< 80% | 0", "2", _SCALE),
    ("Tỷ lệ | Điểm\n≥ 95% | 2đ\n80–<95% | 1đ\n<80% | 0đ", "2", _SCALE),
    ("| ≥ 95% | 2 |\n| 80% - < 95% | 1 |\n| < 80% | 0 |", "2", _SCALE),
    ("≥ 95% | 2; 80 - <95% | 1; <80% | 0", "2", _SCALE),
    ("Tốt|2đ\nKhá|1đ\nTB|0đ", "2", "Tốt: 2 điểm; khá: 1 điểm; trung bình: 0 điểm"),
    ("Có | 2\nKhông | 0", "2", "Có: 2 điểm; không: 0 điểm"),
    ("Ban hành KH | 1\nThực hiện KH | 1", "2", "Ban hành kế hoạch: 1 điểm; thực hiện kế hoạch: 1 điểm"),
    (
        "Trước 15/01 | 1\n15/01 - 31/01 | 0,5\nSau 31/01 | 0",
        "1",
        "Trước 15/01: 1 điểm; từ 15/01 đến 31/01: 0,5 điểm; sau 31/01: 0 điểm",
    ),
    (
        "100%: 1 | 70–<100%: 0,5 | <70%: 0\nKo phát hiện vấn đề: điểm tối đa",
        "1",
        "100%: 1 điểm; từ 70% đến dưới 100%: 0,5 điểm; dưới 70%: 0 điểm. Không phát hiện vấn đề: điểm tối đa",
    ),
    (
        "Đ = b/a × 1\n(b/a < 0,7: 0đ)\nKhông p/sinh: đ tối đa",
        "1",
        "Điểm = b/a × 1. Dưới 70%: 0 điểm. Không phát sinh: điểm tối đa",
    ),
    ("k p/sinh HS: điểm tối đa\nĐ=(b/a)×1", "1", "Điểm = b/a × 1. Không phát sinh hồ sơ: điểm tối đa"),
    (
        "Lập tổ tại 100% thôn: 1đ; tập huấn: 1đ. Không thực hiện nội dung nào thì nội dung đó 0 điểm",
        "2",
        "Cộng điểm các nội dung: lập tổ: 1 điểm; tập huấn: 1 điểm",
    ),
    (
        "QI đạt 20%: 1; quý II đạt 50%: 1 (quý nào không đạt không tính điểm quý đó)",
        "2",
        "Cộng điểm các nội dung: đạt mức thứ nhất: 1 điểm; đạt mức thứ hai: 1 điểm",
    ),
    (
        "Quý I đạt 20%: 1; quý II đạt 50%: 1",
        "2",
        "Cộng điểm các nội dung: đạt mức thứ nhất: 1 điểm; đạt mức thứ hai: 1 điểm",
    ),
    (
        "100% HS đúng hạn: 1\n100% phiếu có thư xin lỗi: 1\nĐạt nội dung nào tính điểm nội dung đó",
        "2",
        "Cộng điểm các nội dung: hồ sơ đúng hạn: 1 điểm; có thư xin lỗi: 1 điểm",
    ),
    (
        "Điểm thưởng: Mỗi mô hình: +1đ; tối đa +3đ",
        "3",
        "Cộng vào tổng điểm cho mỗi mô hình 1 điểm; tối đa cộng 3 điểm",
    ),
    (
        "Trừ vào tổng điểm:\n- Khiển trách: 0,5/ng\n- Cảnh cáo: 1/ng\nTrần: -3đ",
        "3",
        "Trừ vào tổng điểm:\n- Khiển trách: 0,5 điểm/người\n- Cảnh cáo: 1 điểm/người\nKhông quá 3 điểm",
    ),
    (
        "Được cộng 1đ vào tổng điểm cho mỗi mô hình, tối đa cộng 2đ; mô hình đã cộng điểm năm trước không tính lại",
        "2",
        "Mỗi mô hình được cộng 1 điểm vào tổng điểm, tối đa cộng 2 điểm; không tính các mô hình năm trước",
    ),
    ("2 trừ 0,1 × số HS trễ; min 0", "2", "Mỗi hồ sơ trễ trừ 0,1 điểm, không âm"),
    ("Tin: 0,1/tin; tối đa 1đ", "1", "Mỗi tin được 0,1 điểm; tối đa 1 điểm"),
    (
        "Hội đồng thẩm định xem xét hồ sơ: có đủ hồ sơ: 2đ; không có hoặc không đủ: 0đ",
        "2",
        "Có đủ hồ sơ: 2 điểm; không đủ: 0 điểm",
    ),
    ("Hội đồng đánh giá: ≥ 95%: 2; 80-<95%: 1; < 80%: 0", "2", _SCALE),
    ("Được hội đồng xem xét công nhận: 2; không: 0", "2", "Có: 2 điểm; không: 0 điểm"),
    (
        "Căn cứ mức độ chậm: đúng hạn: 1; chậm đến 3 ngày: 0,75; chậm trên 3 ngày: 0,25; ko báo cáo: 0",
        "1",
        "Tốt: 1 điểm; khá: 0,75 điểm; trung bình: 0,25 điểm; kém: 0 điểm",
    ),
    (
        "Gửi đúng hạn, đủ nội dung: 1; chậm 1-3 ngày: 0,5; chậm từ 4 ngày hoặc không gửi: 0",
        "1",
        "Tốt: 1 điểm; khá: 0,5 điểm; trung bình: 0 điểm",
    ),
    (
        "Điểm = (tỷ lệ vốn trong năm × 2 + tỷ lệ vốn kéo dài × 1)/100",
        "3",
        "Điểm = ( a × 2 + b × 1 ) / 100 (a: tỷ lệ vốn trong năm; b: tỷ lệ vốn kéo dài)",
    ),
    (
        "Đ = (số HS đúng hạn x 2 + số HS trước hạn x 3)/tổng số HS",
        "3",
        "Điểm = ( a × 2 + b × 3 ) / c (a: số đúng hạn; b: số trước hạn; c: tổng số)",
    ),
    (
        "Tăng ≥ 1 bậc: 1đ; giữ nguyên: 0,5đ; giảm: 0đ",
        "1",
        "Tốt: 1 điểm; khá: 0,5 điểm; kém: 0 điểm",
    ),
    ("SL sáng kiến × 0,5; tối đa 2", "2", "Số lượng sáng kiến × 0,5; tối đa 2 điểm"),
    ("Trc 15/01: 1; sau 14/01: 0", "1", "Trước ngày 15/01: 1 điểm; sau 14/01: 0 điểm"),
    ("HĐTĐ xem xét: đủ: 2; thiếu: 0", "2", "Đủ: 2 điểm; thiếu: 0 điểm"),
    ("Đ = 2; KĐ = 0", "2", "Đạt: 2 điểm; không đạt: 0 điểm"),
    (
        "b/a = 100% được 2 điểm; 80% ≤ b/a < 100% thì điểm = b/a × 2; b/a < 80%: 0. Không có việc được tính đủ 2 điểm",
        "2",
        "Từ 80% đến 100%: b/a × 2; dưới 80%: 0 điểm. Không phát sinh: tính điểm tối đa",
    ),
    (
        "ko ps: tính điểm tối đa; ko đạt 100%: 0; 100%: 1",
        "1",
        "Không phát sinh: tính điểm tối đa; không đạt 100%: 0 điểm; 100%: 1 điểm",
    ),
]
_UNSURE = [
    ("Tăng từ 5 bậc trở lên: 2; giữ nguyên: 1; giảm: 0", "2"),
    ("Điểm = tỷ lệ A × 1,5 + tỷ lệ B × 1,5", "3"),
    ("Điểm = a×1 + b×2 (a: TL hồ sơ một cửa; b: TL hồ sơ trực tuyến)", "3"),
    ("Điểm = 70% × kết quả thẩm định + 30% × kết quả khảo sát", "3"),
    ("Gửi đúng hạn: 1; chậm dưới 5 ngày: 0,5; chậm trên 5 ngày: 0", "1"),
    ("Đúng hạn: 1; chậm 1-3 ngày: 0,5; chậm 3-5 ngày: 0", "1"),
    ("Hội đồng xem xét, chấm trực tiếp theo các mức: tốt 2 điểm; khá 1 điểm", "2"),
    ("2 - 0,1 × tỷ lệ HS trễ", "2"),
    ("2 - 0,1 × số % giảm", "2"),
    ("≥ 95%: 2; < 95%: 0. Không tính lại nhiệm vụ đã tính", "2"),
    ("Họp: 4/năm; tối đa 1đ", "1"),
    ("Có kế hoạch: 1; có báo cáo: 1; nội dung nào chậm trừ 50% số điểm nội dung đó", "2"),
    ("Hoàn thành 100% kế hoạch: 2 điểm; có triển khai: 1 điểm; không: 0 điểm", "2"),
    ("Tổ chức đủ: 1; thiếu: 0; nội dung nào chậm thì nội dung đó được nửa số điểm", "1"),
    ("1 | ≥ 95% | 2\n2 | < 95% | 0", "2"),
    ("Số cuộc | 4\nĐiểm | 1", "1"),
]


@pytest.mark.parametrize(("short", "most", "full"), _SHORT)
def test_what_is_cut_short_reads_as_the_sentence_in_full(short: str, most: str, full: str) -> None:
    read, meant = read_rule(short, Decimal(most)), read_rule(full, Decimal(most))
    assert (read.problems, meant.problems) == ((), ())
    assert effect(read.rule) == effect(meant.rule)


@pytest.mark.parametrize(("text", "most"), _UNSURE)
def test_what_only_looks_like_a_short_form_is_doubted(text: str, most: str) -> None:
    assert not read_rule(text, Decimal(most)).certain


@pytest.mark.parametrize(
    "text",
    [
        "Hội đồng xem xét, quyết định điểm",
        "Hội đồng thẩm định xem xét, quyết định mức điểm: tối đa 2 điểm",
        "Hội đồng thẩm định xem xét mức độ hoàn thành: cho từ 0 đến 2 điểm",
    ],
)
def test_what_a_council_decides_stays_by_hand(text: str) -> None:
    reading = read_rule(text, Decimal(2))
    assert (reading.rule.kind, reading.problems) == ("manual", ())
