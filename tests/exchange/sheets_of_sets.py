"""Sheets as provinces type them: everything on one sheet, with what stands above and under the table in its columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Cells = Sequence[str | float | None]


@dataclass(frozen=True)
class SetSheet:
    """One sheet, row by row, and the set that stands in it."""

    name: str
    rows: Sequence[Cells]
    tree: str
    """Each row as "code maximum", a part behind more marks: "> 1.1 2"."""
    total: str
    bands: Mapping[str, str]
    year: int = 2026


def written(sheet: SetSheet, path: Path) -> Path:
    book = openpyxl.Workbook()
    active = book.active
    assert isinstance(active, Worksheet)
    for place, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells, 1):
            active.cell(place, column).value = None if value == "" else value
    book.save(path)
    return path


SIGNED = SetSheet(
    "hai chữ ký cạnh nhau, có ngày tháng",
    (
        ("BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH NĂM 2026",),
        ("(Kèm theo Quyết định số 11/QĐ-UBND ngày 05/01/2026)",),
        (),
        ("STT", "Nội dung", "Điểm tối đa", "Cách chấm"),
        ("1", "Kế hoạch", 3, ""),
        ("1.1", "Ban hành kế hoạch", 1, "Có: 1; không: 0"),
        ("1.2", "Hoàn thành kế hoạch", 2, "Đủ: 2; không đủ: 0"),
        ("2", "Báo cáo", 2, "Đúng hạn: 2; chậm: 0"),
        ("", "Tổng cộng", 5, ""),
        ("", "", "", "Sông Hàn, ngày 05 tháng 01 năm 2026"),
        ("", "NGƯỜI LẬP BIỂU", "", "CHỦ TỊCH"),
        ("", "(Ký, ghi rõ họ tên)", "", "(Ký tên, đóng dấu)"),
        (),
        (),
        ("", "Trần Thị B", "", "Nguyễn Văn A"),
    ),
    "1 3, > 1.1 1, > 1.2 2, 2 2",
    "5",
    {},
)
NUMBERED_BANDS = SetSheet(
    "xếp loại đánh số ngay dưới dòng tổng",
    (
        ("BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2026",),
        ("TT", "Tiêu chí", "Điểm chuẩn", "Hướng dẫn chấm", "Tài liệu kiểm chứng"),
        ("I", "THỂ CHẾ", 4, "", ""),
        ("1", "Rà soát văn bản", 4, "Có: 4; không: 0", "Báo cáo"),
        ("II", "BỘ MÁY", 6, "", ""),
        ("1", "Bố trí biên chế", 6, "Đúng: 6; sai: 0", "Quyết định"),
        ("", "CỘNG", 10, "", ""),
        ("Xếp loại kết quả:",),
        ("1. Xuất sắc: từ 90% trở lên",),
        ("2. Tốt: từ 80% đến dưới 90%",),
        ("3. Khá: từ 65% đến dưới 80%",),
        ("4. Trung bình: dưới 65%",),
        ("Nơi nhận:",),
        ("- Như trên;",),
        ("- Lưu: VT, VHXH.",),
    ),
    "I 4, > I.1 4, II 6, > II.1 6",
    "10",
    {"Xuất sắc": "90", "Tốt": "80", "Khá": "65", "Trung bình": "0"},
)
BAND_TABLE = SetSheet(
    "bảng xếp loại có STT và hai mốc, không dòng trống",
    (
        ("PHỤ LỤC",),
        ("BỘ CHỈ SỐ CCHC NĂM 2026",),
        ("Mã", "Nội dung đánh giá", "Thang điểm", "Nội dung thang điểm"),
        ("1", "Thủ tục", 60, ""),
        ("1.1", "Đúng hạn", 60, "100%: 60; dưới 100%: 0"),
        ("2", "Công vụ", 40, ""),
        ("2.1", "Kỷ cương", 40, "Tốt: 40; chưa tốt: 0"),
        ("STT", "Xếp loại", "Từ điểm", "Đến dưới"),
        ("1", "Tốt", 85, 101),
        ("2", "Khá", 70, 85),
        ("3", "Yếu", 0, 70),
        ("Ghi chú: điểm lẻ được làm tròn đến 2 chữ số thập phân.",),
    ),
    "1 60, > 1.1 60, 2 40, > 2.1 40",
    "100",
    {"Tốt": "85", "Khá": "70", "Yếu": "0"},
)
TWO_TABLES = SetSheet(
    "hai bảng của bộ chỉ số, đầu bảng khác nhau, trên một trang tính",
    (
        ("BẢNG TIÊU CHÍ VÀ THANG ĐIỂM NĂM 2026",),
        ("STT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm", "TLKC"),
        ("I", "CẢI CÁCH TÀI CHÍNH", 3, "", ""),
        ("1.1", "Giải ngân", 3, "Từ 95% trở lên: 3; dưới 95%: 0", "Báo cáo"),
        (),
        ("STT", "Tiêu chí", "Cách tính điểm", "TLKC", "Điểm tối đa"),
        ("II", "CHUYỂN ĐỔI SỐ", "", "", 7),
        ("2.1", "Chữ ký số", "Có: 7; không: 0", "Trích xuất", 7),
        (),
        ("GIÁM ĐỐC",),
        (),
        ("Phạm Văn C",),
    ),
    "I 3, > 1.1 3, II 7, > 2.1 7",
    "10",
    {},
)
REMARKS = SetSheet(
    "ghi chú nhiều dòng có số, không dòng tổng",
    (
        ("BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026",),
        ("STT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Phương pháp chấm"),
        ("1", "Chỉ đạo", 2, ""),
        ("1.1", "Họp giao ban", 2, "Đủ 12 cuộc: 2; thiếu: 0"),
        ("", "Ghi chú:", "", ""),
        ("1", "a là số nhiệm vụ được giao; b là số đã hoàn thành.", "", ""),
        ("2", "Tiêu chí không phát sinh do Tổ thẩm định quyết định.", "", ""),
    ),
    "1 2, > 1.1 2",
    "2",
    {},
)
CLAUSES_LAST = SetSheet(
    "tiêu chí cuối chấm ở các dòng dưới, rồi mới đến người lập",
    (
        ("BẢNG CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2026",),
        ("TT", "Nội dung", "Điểm tối đa", "Minh chứng"),
        ("1", "Tuyên truyền", 2, ""),
        ("1.1", "Tin, bài", 2, "Đường dẫn"),
        ("", "Từ 12 tin trở lên: 2 điểm", "", ""),
        ("", "Từ 6 đến 11 tin: 1 điểm", "", ""),
        ("", "Dưới 6 tin: 0 điểm", "", ""),
        (),
        ("", "Người tổng hợp: Lê Thị D", "", ""),
        ("", "Mức A: từ 80% trở lên; Mức B: từ 50% đến dưới 80%; Mức C: dưới 50%.", "", ""),
    ),
    "1 2, > 1.1 2",
    "2",
    {"Mức A": "80", "Mức B": "50", "Mức C": "0"},
)
BONUS_AFTER_TOTAL = SetSheet(
    "điểm thưởng đứng sau dòng tổng, rồi chữ ký",
    (
        ("KHUNG TIÊU CHÍ CHẤM ĐIỂM CCHC NĂM 2026",),
        ("STT", "Tiêu chí", "Điểm tối đa", "Cách chấm"),
        ("1", "Hạ tầng số", 10, ""),
        ("1.1", "Máy tính", 10, "Đủ: 10; thiếu: 0"),
        ("", "TỔNG ĐIỂM (không kể điểm thưởng)", 10, ""),
        ("", "ĐIỂM THƯỞNG", "", ""),
        ("", "Sáng kiến được công nhận", 2, "Mỗi sáng kiến cộng 1 điểm, tối đa 2 điểm"),
        ("", "", "", "TM. ỦY BAN NHÂN DÂN"),
        ("", "", "", "KT. CHỦ TỊCH"),
        ("", "", "", "PHÓ CHỦ TỊCH"),
    ),
    "1 10, > 1.1 10, 2 0, > 2.1 2",
    "10",
    {},
)
PARAGRAPH = SetSheet(
    "một đoạn văn không từ khóa dưới bảng, cách một dòng",
    (
        ("BỘ CHỈ SỐ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH NĂM 2026",),
        ("Mã", "Tiêu chí", "Hướng dẫn", "Điểm chuẩn"),
        ("A", "TỔ CHỨC", "", 5),
        ("A.1", "Đề án vị trí việc làm", "Có: 5; không: 0", 5),
        ("", "Tổng số", "", 5),
        (),
        ("Các đơn vị tự chấm điểm theo bảng này và gửi Sở Nội vụ trước ngày 15 tháng 12 hằng năm.",),
        ("Đơn vị nộp chậm không được xem xét xếp loại Tốt trở lên.",),
    ),
    "A 5, > A.1 5",
    "5",
    {},
)
SHEETS = (
    SIGNED,
    NUMBERED_BANDS,
    BAND_TABLE,
    TWO_TABLES,
    REMARKS,
    CLAUSES_LAST,
    BONUS_AFTER_TOTAL,
    PARAGRAPH,
)
