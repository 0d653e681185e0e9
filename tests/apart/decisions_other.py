"""Decisions of other shapes: letters and Roman numbers, sentences in rows of their own, numbers inside the titles."""

from tests.apart import decision_rules as made
from tests.apart.decisions import Decision, Row, Sheet

_LETTERS_HEAD = ("TT", "Nội dung đánh giá", "Điểm chuẩn", "Tài liệu kiểm chứng", "Phương pháp chấm điểm")
LETTERS = Decision(
    "chữ cái và số La Mã",
    (
        "ỦY BAN NHÂN DÂN HUYỆN RỪNG THÔNG",
        "Số 312/QĐ-UBND",
        "Rừng Thông, ngày 20 tháng 5 năm 2024",
        "QUYẾT ĐỊNH",
        "V/v ban hành Bảng điểm đánh giá, xếp hạng cải cách hành chính các xã, thị trấn năm 2024",
        "BẢNG ĐIỂM ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH",
    ),
    (
        Sheet(
            (
                _LETTERS_HEAD,
                ("A", "CÔNG TÁC CHỈ ĐẠO", "12", "", ""),
                ("I", "Kế hoạch", "5", "", ""),
                (
                    "1",
                    "Ban hành kế hoạch",
                    "1,0 điểm",
                    "Kế hoạch",
                    "Ban hành trong quý I: 1 điểm; sau quý I: 0,5 điểm; không ban hành: 0 điểm",
                ),
                (
                    "2",
                    "Hoàn thành kế hoạch",
                    "4,0 điểm",
                    "Báo cáo",
                    "100%: 4 điểm; từ 75% đến dưới 100%: (b/a)x4; dưới 75%: 0 điểm",
                ),
                ("II", "Tuyên truyền", "7", "", ""),
                (
                    "1",
                    "Tin, bài tuyên truyền",
                    "3",
                    "Đường dẫn",
                    "Từ 12 tin, bài trở lên: 3; từ 6 đến 11 tin, bài: 1,5; dưới 6 tin, bài: 0",
                ),
                (
                    "2",
                    "Hình thức tuyên truyền",
                    "4",
                    "Ảnh chụp",
                    "Hội nghị: 1; phát thanh: 1; mạng xã hội: 1; tờ rơi: 1",
                ),
                ("B", "HIỆN ĐẠI HÓA", "8", "", ""),
                ("I", "Văn bản điện tử", "5", "", ""),
                ("1", "Ký số văn bản đi", "5", "Trích xuất", "100%: 5; từ 90% đến dưới 100%: 3; dưới 90%: 0"),
                ("II", "Chỉ số hài lòng", "3", "Kết quả khảo sát", "Chỉ số hài lòng (%) × 3"),
                ("", "TỔNG CỘNG (A + B)", "20", "", ""),
            ),
        ),
    ),
    ("Nơi nhận:", "- Lưu: VT."),
    2024,
    "20",
    "312/QĐ-UBND",
    (
        Row(0, "A", "CÔNG TÁC CHỈ ĐẠO", "12"),
        Row(1, "I", "Kế hoạch", "5"),
        Row(2, "1", "Ban hành kế hoạch", "1", made.months((3, "1"), (None, "0.5"))),
        Row(2, "2", "Hoàn thành kế hoạch", "4", made.ratio(75)),
        Row(1, "II", "Tuyên truyền", "7"),
        Row(2, "1", "Tin, bài tuyên truyền", "3", made.scale((12, "3"), (6, "1.5"), (0, "0"), kind="count-tiers")),
        Row(2, "2", "Hình thức tuyên truyền", "4", made.parts("1", "1", "1", "1")),
        Row(0, "B", "HIỆN ĐẠI HÓA", "8"),
        Row(1, "I", "Văn bản điện tử", "5"),
        Row(2, "1", "Ký số văn bản đi", "5", made.scale((100, "5"), (90, "3"), (0, "0"))),
        Row(1, "II", "Chỉ số hài lòng", "3", made.index()),
    ),
    {},
    coded=False,
)

_PAGES_HEAD = ("STT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "TLKC")
PAGES = Decision(
    "đầu bảng lặp lại, cách chấm ở dòng dưới",
    (
        "ỦY BAN NHÂN DÂN TỈNH CỬA GIANG",
        "Số: 2088/QĐ-UBND",
        "Cửa Giang, ngày 30 tháng 12 năm 2025",
        "QUYẾT ĐỊNH",
        "Phê duyệt Bộ chỉ số cải cách hành chính của Ủy ban nhân dân các xã, phường áp dụng từ năm 2026",
        "PHỤ LỤC II",
        "BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG",
    ),
    (
        Sheet(
            (
                _PAGES_HEAD,
                ("1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "6,00", "", ""),
                ("1.1", "Thời hạn ban hành Kế hoạch", "1,00", "", "Kế hoạch"),
                ("", "- Trong tháng 01: 1 điểm", "", "", ""),
                ("", "- Trong tháng 02: 0,5 điểm", "", "", ""),
                ("", "- Sau tháng 02 hoặc không ban hành: 0 điểm", "", "", ""),
                ("1.2", "Mức độ hoàn thành nhiệm vụ", "3,00", "", "Báo cáo"),
                ("", "Hoàn thành 100%: 3 điểm", "", "", ""),
                ("", "Từ 80% đến dưới 100%: (b/a) × 3", "", "", ""),
                ("", "Dưới 80%: 0 điểm", "", "", ""),
                ("1.3", "Chế độ báo cáo", "2,00", "", "Báo cáo"),
                ("", "Mỗi báo cáo chậm trừ 0,25 điểm", "", "", ""),
            ),
        ),
        Sheet(
            (
                _PAGES_HEAD,
                ("2", "CẢI CÁCH THỂ CHẾ", "4,00", "", ""),
                ("2.1", "Rà soát văn bản", "2,00", "", "Báo cáo rà soát"),
                (
                    "",
                    (
                        "100% văn bản được rà soát: 2 điểm; từ 80% đến dưới 100%: (b/a) × 2; dưới 80%: 0 điểm. "
                        "Không phát sinh: tính điểm tối đa"
                    ),
                    "",
                    "",
                    "",
                ),
                ("2.2", "Ban hành văn bản đúng thẩm quyền", "2,00", "", "Văn bản"),
                ("", "Đúng thẩm quyền: 2 điểm", "", "", ""),
                ("", "Sai thẩm quyền: 0 điểm", "", "", ""),
            ),
        ),
        Sheet(
            (
                _PAGES_HEAD,
                ("3", "CHUYỂN ĐỔI SỐ", "10,00", "", ""),
                ("3.1", "Hồ sơ trực tuyến", "6,00", "", "Trích xuất"),
                ("", "+ Từ 80% trở lên: 6 điểm", "", "", ""),
                ("", "+ Từ 60% đến dưới 80%: 4 điểm", "", "", ""),
                ("", "+ Từ 40% đến dưới 60%: 2 điểm", "", "", ""),
                ("", "+ Dưới 40%: 0 điểm", "", "", ""),
                ("3.2", "Thanh toán trực tuyến", "4,00", "", "Trích xuất"),
                ("", "Đạt từ 60% trở lên: 4 điểm; dưới 60%: (tỷ lệ đạt được/60%) × 4", "", "", ""),
                ("", "Tổng cộng", "20,00", "", ""),
            ),
        ),
    ),
    ("Ghi chú: a là tổng số nhiệm vụ phải thực hiện; b là số nhiệm vụ đã hoàn thành.",),
    2026,
    "20",
    "2088/QĐ-UBND",
    (
        Row(0, "1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "6"),
        Row(1, "1.1", "Thời hạn ban hành Kế hoạch", "1", made.months((1, "1"), (2, "0.5"), (None, "0"))),
        Row(1, "1.2", "Mức độ hoàn thành nhiệm vụ", "3", made.ratio(80)),
        Row(1, "1.3", "Chế độ báo cáo", "2", made.times("deduct-per-occurrence", "0.25")),
        Row(0, "2", "CẢI CÁCH THỂ CHẾ", "4"),
        Row(1, "2.1", "Rà soát văn bản", "2", made.ratio(80, **made.FULL)),
        Row(1, "2.2", "Ban hành văn bản đúng thẩm quyền", "2", made.YES_NO),
        Row(0, "3", "CHUYỂN ĐỔI SỐ", "10"),
        Row(1, "3.1", "Hồ sơ trực tuyến", "6", made.scale((80, "6"), (60, "4"), (40, "2"), (0, "0"))),
        Row(1, "3.2", "Thanh toán trực tuyến", "4", made.target(60)),
    ),
    {},
)

TITLES = Decision(
    "mã nằm trong tên, điểm của từng mức ở cột điểm",
    (
        "UBND TỈNH ĐẦM SEN",
        "Số: 19/2026/QĐ-UBND",
        "Đầm Sen, ngày 15 tháng 01 năm 2026",
        "QUYẾT ĐỊNH",
        "Ban hành Quy định đánh giá, xếp loại kết quả cải cách hành chính cấp xã năm 2026",
        "BẢNG TIÊU CHÍ VÀ THANG ĐIỂM NĂM 2026",
    ),
    (
        Sheet(
            (
                ("Tiêu chí/tiêu chí thành phần", "Hướng dẫn chấm", "Điểm tối đa", "Hồ sơ minh chứng"),
                ("I. CẢI CÁCH TỔ CHỨC BỘ MÁY", "", "3đ", ""),
                ("1.1. Ban hành quy chế", "Có ban hành: 1đ; chưa ban hành: 0đ", "1đ", "Quy chế"),
                ("1.2. Bố trí theo vị trí việc làm", "Số công chức bố trí đúng/tổng số công chức × 2", "2đ", "Đề án"),
                ("II. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", "", "7đ", ""),
                ("2.1. Đánh giá công chức", "Đúng quy định: 2đ; không đúng: 0đ", "2đ", "Hồ sơ"),
                ("2.2. Đào tạo, bồi dưỡng", "", "5đ", ""),
                (
                    "2.2.1. Hoàn thành kế hoạch đào tạo",
                    "Từ 90% trở lên: 3đ; từ 70% đến dưới 90%: 1,5đ; dưới 70%: 0đ",
                    "3đ",
                    "Báo cáo",
                ),
                ("2.2.2. Cử công chức tham gia đủ các lớp", "Mỗi lớp vắng không lý do trừ 0,5đ", "2đ", "Danh sách"),
                ("III. ĐIỂM THƯỞNG", "Mỗi giải pháp được nhân rộng cộng 0,5 điểm, tối đa 2 điểm", "2đ", "Quyết định"),
                ("Cộng (không kể điểm thưởng)", "", "10đ", ""),
            ),
        ),
    ),
    ("Điều kiện xếp loại: Tốt từ 80% trở lên; Khá từ 65% đến dưới 80%; Trung bình dưới 65%.",),
    2026,
    "10",
    "19/2026/QĐ-UBND",
    (
        Row(0, "I", "CẢI CÁCH TỔ CHỨC BỘ MÁY", "3"),
        Row(1, "1.1", "Ban hành quy chế", "1", made.YES_NO),
        Row(1, "1.2", "Bố trí theo vị trí việc làm", "2", made.ratio()),
        Row(0, "II", "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", "7"),
        Row(1, "2.1", "Đánh giá công chức", "2", made.YES_NO),
        Row(1, "2.2", "Đào tạo, bồi dưỡng", "5"),
        Row(2, "2.2.1", "Hoàn thành kế hoạch đào tạo", "3", made.scale((90, "3"), (70, "1.5"), (0, "0"))),
        Row(2, "2.2.2", "Cử công chức tham gia đủ các lớp", "2", made.times("deduct-per-occurrence", "0.5")),
        Row(0, "III", "ĐIỂM THƯỞNG", "2", made.times("bonus", "0.5")),
    ),
    {"Tốt": "80", "Khá": "65", "Trung bình": "0"},
)
