"""A decision whose points were damaged on the way: 10.05 where 10,5 stood, its bands in a table of their own."""

from tests.apart import decision_rules as made
from tests.apart.decisions import Decision, Row, Sheet

_DAMAGED_HEAD = ("Mã", "Nội dung", "Điểm chuẩn", "Nội dung thang điểm", "Ghi chú", "Tự chấm")
_DAMAGED_ROWS = (
    _DAMAGED_HEAD,
    ("1", "Tổ chức bộ máy", "4.5", "", "", ""),
    ("1.1", "Thực hiện quy chế làm việc", "2", "Có: 2; không: 0", "", ""),
    ("1.2", "Sử dụng biên chế", "2.5", "Đúng số được giao: 2,5; vượt số được giao: 0", "", ""),
    ("2", "Chất lượng đội ngũ", "10.05", "", "xem văn bản gốc", ""),
    ("2.1", "Đạt chuẩn trình độ", "5.5", "100%: 5,5; 90% ≤ x < 100%: (b/a) × 5,5; < 90%: 0", "", ""),
    (
        "2.2",
        "Kỷ luật, kỷ cương",
        "5",
        "Không có công chức bị kỷ luật: 5; mỗi trường hợp khiển trách trừ 0,5; mỗi trường hợp cảnh cáo trở lên trừ 1",
        "",
        "",
    ),
    ("3", "Tài chính công", "5", "", "", ""),
    ("3.1", "Giải ngân", "3", "≥ 95%: 3; 90% – < 95%: 2; 80% – < 90%: 1; < 80%: 0", "", ""),
    ("3.2", "Công khai ngân sách", "2", "Công khai dự toán: 1; công khai quyết toán: 1", "", ""),
    ("", "TỔNG", "20", "", "", ""),
)
DAMAGED = Decision(
    "10.05 thay cho 10,5",
    (
        "BỘ CHỈ SỐ CCHC PHƯỜNG NĂM 2026",
        "(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày 09 tháng 01 năm 2026 của UBND tỉnh Đồi Thông)",
    ),
    (
        Sheet(_DAMAGED_ROWS),
        Sheet(
            (
                ("Xếp loại", "Chỉ số"),
                ("Loại A", "Từ 85% trở lên"),
                ("Loại B", "Từ 65% đến dưới 85%"),
                ("Loại C", "Dưới 65%"),
            )
        ),
    ),
    (),
    2026,
    "20",
    "05/QĐ-UBND",
    (
        Row(0, "1", "Tổ chức bộ máy", "4.5"),
        Row(1, "1.1", "Thực hiện quy chế làm việc", "2", made.YES_NO),
        Row(1, "1.2", "Sử dụng biên chế", "2.5", made.YES_NO),
        Row(0, "2", "Chất lượng đội ngũ", "10.05"),
        Row(1, "2.1", "Đạt chuẩn trình độ", "5.5", made.ratio(90)),
        Row(1, "2.2", "Kỷ luật, kỷ cương", "5", made.times("deduct-per-occurrence", "0.5", "1")),
        Row(0, "3", "Tài chính công", "5"),
        Row(1, "3.1", "Giải ngân", "3", made.scale((95, "3"), (90, "2"), (80, "1"), (0, "0"))),
        Row(1, "3.2", "Công khai ngân sách", "2", made.parts("1", "1")),
    ),
    {"Loại A": "85", "Loại B": "65", "Loại C": "0"},
    doubtful=("2",),
)
