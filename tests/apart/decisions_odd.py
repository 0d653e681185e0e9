"""Decisions laid out oddly: heads that say something else, cells merged downwards over the sentences of a criterion."""

from tests.apart import decision_rules as made
from tests.apart.decisions import Decision, Row, Sheet

_BEFORE = (
    "ỦY BAN NHÂN DÂN TỈNH MŨI NÉ",
    "Số: 77/QĐ-UBND",
    "Mũi Né, ngày 12 tháng 02 năm 2026",
    "QUYẾT ĐỊNH",
    "Ban hành Bộ chỉ số cải cách hành chính cấp xã năm 2026",
    "BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2026",
)
_ROWS = (
    Row(0, "I", "CHỈ ĐẠO, ĐIỀU HÀNH", "6"),
    Row(1, "I.1", "Ban hành kế hoạch", "2", made.months((1, "2"), (2, "1"), (None, "0"))),
    Row(1, "I.2", "Mức độ hoàn thành", "4", made.scale((90, "4"), (70, "2"), (0, "0"))),
    Row(0, "II", "THỂ CHẾ", "2"),
    Row(1, "II.1", "Rà soát văn bản", "2", made.YES_NO),
)


def _decision(name: str, *sheets: Sheet) -> Decision:
    return Decision(name, _BEFORE, sheets, ("Nơi nhận:", "- Lưu: VT."), 2026, "8", "77/QĐ-UBND", _ROWS, {})


STRANGE_HEADS = _decision(
    "cột cách chấm mang tên khác, mã ở cột cuối",
    Sheet(
        (
            ("Nguồn", "Điểm", "Nội dung", "Yêu cầu đạt", "TT"),
            ("", "6", "CHỈ ĐẠO, ĐIỀU HÀNH", "", "I"),
            (
                "Kế hoạch",
                "2",
                "Ban hành kế hoạch",
                "Trong tháng 01: 2 điểm; trong tháng 02: 1 điểm; sau tháng 02: 0 điểm",
                "1",
            ),
            (
                "Báo cáo",
                "4",
                "Mức độ hoàn thành",
                "Từ 90% trở lên: 4 điểm; từ 70% đến dưới 90%: 2 điểm; dưới 70%: 0 điểm",
                "2",
            ),
            ("", "2", "THỂ CHẾ", "", "II"),
            ("Báo cáo", "2", "Rà soát văn bản", "Có rà soát: 2 điểm; không rà soát: 0 điểm", "1"),
            ("", "8", "TỔNG CỘNG", "", ""),
        )
    ),
)
MERGED_DOWN = _decision(
    "mã, điểm và minh chứng gộp dọc qua các câu chấm",
    Sheet(
        (
            ("STT", "Tiêu chí và mức chấm", "Điểm tối đa", "Minh chứng"),
            ("I", "CHỈ ĐẠO, ĐIỀU HÀNH", "6", ""),
            ("1", "Ban hành kế hoạch", "2", "Kế hoạch"),
            ("", "Trong tháng 01: 2 điểm", "", ""),
            ("", "Trong tháng 02: 1 điểm", "", ""),
            ("", "Sau tháng 02: 0 điểm", "", ""),
            ("2", "Mức độ hoàn thành", "4", "Báo cáo"),
            ("", "Từ 90% trở lên: 4 điểm", "", ""),
            ("", "Từ 70% đến dưới 90%: 2 điểm", "", ""),
            ("", "Dưới 70%: 0 điểm", "", ""),
            ("II", "THỂ CHẾ", "2", ""),
            ("1", "Rà soát văn bản", "2", "Báo cáo"),
            ("", "Có rà soát: 2 điểm", "", ""),
            ("", "Không rà soát: 0 điểm", "", ""),
            ("", "Tổng cộng (mục I - mục II)", "8", ""),
        ),
        merged=tuple(
            (first, column, last, column) for first, last in ((2, 5), (6, 9), (11, 13)) for column in (0, 2, 3)
        ),
    ),
)
ONE_COLUMN = _decision(
    "tiêu chí và cách chấm trong một cột, phần hai có đầu bảng khác",
    Sheet(
        (
            ("STT", "Nội dung đánh giá và cách chấm", "Điểm tối đa", "Minh chứng"),
            ("I", "CHỈ ĐẠO, ĐIỀU HÀNH", "6", ""),
            (
                "1",
                "Ban hành kế hoạch\n+ Trong tháng 01: 2 điểm\n+ Trong tháng 02: 1 điểm\n+ Sau tháng 02: 0 điểm",
                "2",
                "Kế hoạch",
            ),
            (
                "2",
                "Mức độ hoàn thành\n+ Từ 90% trở lên: 4 điểm\n+ Từ 70% đến dưới 90%: 2 điểm\n+ Dưới 70%: 0 điểm",
                "4",
                "Báo cáo",
            ),
        )
    ),
    Sheet(
        (
            ("Mã", "Minh chứng", "Nội dung đánh giá", "Cách chấm", "Điểm chuẩn"),
            ("II", "", "THỂ CHẾ", "", "2"),
            ("1", "Báo cáo", "Rà soát văn bản", "Có rà soát: 2 điểm; không rà soát: 0 điểm", "2"),
            ("", "", "TỔNG CỘNG", "", "8"),
        )
    ),
)
