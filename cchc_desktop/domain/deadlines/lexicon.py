"""The words around a time, by what they say about it: a deed to be done by then, or a title that only mentions it."""

from cchc_desktop.domain.deadlines.places import words

LIGHT = frozenset(
    (
        "hoàn thành", "hoàn thiện", "hoàn tất", "xong", "kết thúc", "thực hiện", "triển khai", "tổ chức", "tiến hành", "ban hành", "trình",
        "gửi", "nộp", "báo cáo", "công khai", "công bố", "niêm yết", "dự kiến", "thời gian", "thời hạn", "thời điểm", "hạn", "hạn cuối",
        "đảm bảo", "bảo đảm", "bắt đầu", "khởi công", "cần", "phải", "được", "việc", "và", "hoặc", "là", "xây dựng", "tổng hợp", "đăng tải",
        "cập nhật", "tham mưu", "phê duyệt", "ký", "các", "cho", "đợt", "lần", "phấn đấu", "chia làm", "trong", "vào", "từ", "theo", "về",
        "thời gian thực hiện", "thời gian hoàn thành", "tiến độ", "mốc", "lộ trình", "ngay", "đúng", "nhất", "sẽ", "trình ký", "đồng thời",
        "đột xuất", "định kỳ", "cụ thể", "riêng", "kết quả", "hoàn chỉnh", "kiểm tra", "rà soát", "khảo sát", "nghiệm thu", "để",
        "sơ kết", "tổng kết", "đánh giá", "một", "tại", "chuẩn bị", "vận hành", "đưa vào sử dụng", "khai trương", "tuyên truyền",
        "tập huấn", "thu thập", "họp", "giao ban", "đối thoại", "thẩm định", "tự", "gồm", "chính thức", "cơ bản", "toàn bộ", "tất cả",
        "lập", "duy trì", "tiếp tục", "chậm nhất", "muộn nhất", "ít nhất", "tối thiểu", "yêu cầu", "bước", "giai đoạn", "khoảng", "hết",
        "thời gian báo cáo", "thời hạn báo cáo", "thời hạn hoàn thành", "thời gian trình", "tối đa", "nhận", "phát động", "xếp loại",
        "mỗi đợt", "đăng ký", "phối hợp", "chỉ đạo", "hướng dẫn thực hiện", "cung cấp", "đề xuất", "tổng số", "không", "đến", "sớm",
    ),
)  # fmt: skip
"""Say nothing: a time behind them is when they are to be done."""

NAMING = frozenset(
    ("báo cáo", "tổng kết", "sơ kết", "đánh giá", "kết quả", "xếp loại", "số liệu", "tổng hợp", "nhiệm vụ", "chỉ tiêu"),
)
"""Take a period as their name: "báo cáo quý I" is a report, not a deadline."""

TITLE = frozenset(
    (
        "kế hoạch", "đề án", "quy định", "quyết định", "nghị quyết", "nghị định", "thông tư", "chỉ thị", "chương trình", "chiến lược",
        "quy hoạch", "quy chế", "luật", "pháp lệnh", "công văn", "thông báo", "tờ trình", "dự án", "chế độ", "phương án", "kết luận",
        "phong trào", "dự toán", "cuộc thi", "văn bản", "công tác", "hợp đồng", "chuyên đề", "bộ chỉ số", "danh mục", "hướng dẫn",
    ),
)  # fmt: skip
"""Open a title: the times behind them are the document's."""

AMOUNT = frozenset(
    (
        "mức", "mức hỗ trợ", "tiền", "tiền lương", "lương", "phụ cấp", "trợ cấp", "hỗ trợ", "kinh phí", "chi phí", "dự toán", "chế độ",
        "chỉ tiêu", "vốn", "thu nhập", "sinh hoạt phí", "học phí", "lệ phí", "ngân sách", "nguồn", "đóng góp", "chỉ số", "kế hoạch",
        "chương trình", "bình quân", "tiền ăn", "số thu", "thưởng", "khen thưởng", "quyết toán",
    ),
)  # fmt: skip
"""Take a recurrence as their measure: "mức hỗ trợ hằng tháng"."""

FUNDS = frozenset(
    ("chi", "chi phí", "kinh phí", "nguồn", "ngân sách", "dự toán", "hoạt động", "nhiệm vụ chi", "vốn", "thu")
)
"""Take "thường xuyên" as their kind: "chi thường xuyên"."""

OWNER = frozenset(("của", "đối với", "dành cho", "do", "thuộc"))
"""Make what stands before them part of a noun: "xếp loại hằng tháng của Thủ trưởng"."""

PROCESSING = frozenset(
    (
        "giải quyết",
        "trả kết quả",
        "tiếp nhận",
        "thời gian giải quyết",
        "thời hạn giải quyết",
        "rút ngắn",
        "thủ tục",
        "tthc",
        "hồ sơ",
        "cấp giấy",
    ),
)
"""Speak of how long a citizen's file takes, which is no task's deadline."""

_PLAIN = ("mức độ", "chi cục", "chi bộ", "chi nhánh", "thu thập", "thu hút", "nguồn nhân lực")

PHRASES = words(*LIGHT, *NAMING, *TITLE, *AMOUNT, *FUNDS, *OWNER, *PROCESSING, *_PLAIN)
"""All of them, the longest first; words that only look like one of them are here too."""
