"""The words around a time, by what they say about it: a deed to be done by then, or a title that only mentions it."""

from cchc_desktop.domain.deadlines.places import listed, words

LIGHT = frozenset(
    listed(
        """cao điểm | đợt cao điểm | tháng cao điểm | ra quân | khai mạc | bế mạc | diễn ra |
        trọng tâm | tập trung | ưu tiên | cao điểm là | chốt | chốt danh sách | bàn giao | trao giải | khen thưởng |
        tổ chức hội nghị | tổ chức hội thi | tổ chức cuộc họp | khởi động | chấm điểm |
        hoàn thành | hoàn thiện | hoàn tất | hoàn chỉnh | xong | kết thúc | bắt đầu | khởi công | khai trương |
        thực hiện | triển khai | tổ chức | tiến hành | ban hành | trình | trình ký | gửi | gửi về | nộp | nhận |
        nhận được |
        báo cáo | công khai | công bố | niêm yết | đăng tải | cập nhật | xây dựng | tổng hợp | tham mưu |
        phê duyệt | ký | lập | kiểm tra | rà soát | khảo sát | nghiệm thu | sơ kết | tổng kết | đánh giá |
        xếp loại | thẩm định | tuyên truyền | tập huấn | thu thập | họp | giao ban | đối thoại | phát động |
        đăng ký | phối hợp | chỉ đạo | cung cấp | đề xuất | hướng dẫn thực hiện | vận hành | đưa vào sử dụng |
        chuẩn bị | duy trì | tiếp tục | phấn đấu | đảm bảo | bảo đảm | dự kiến | thời gian | thời hạn |
        thời điểm | hạn | hạn cuối | deadline | mốc | tiến độ | lộ trình | đợt | lần | thời gian thực hiện |
        thời gian hoàn thành | thời gian báo cáo | thời gian trình | thời hạn hoàn thành | thời hạn báo cáo |
        mỗi đợt | chia làm | gồm | bước | giai đoạn | khoảng | hết | đến | sớm | ngay | đúng | nhất | cần |
        phải | được | việc | và | hoặc | là | các | cho | trong | vào | từ | theo | về | tại | để | một | sẽ |
        tự | không | đồng thời | đột xuất | định kỳ | cụ thể | riêng | kết quả | chính thức | cơ bản | toàn bộ |
        tất cả | tổng số | chậm nhất | muộn nhất | ít nhất | tối thiểu | tối đa | yêu cầu | sáng | chiều | tối |
        buổi sáng | buổi chiều | sau đó | trước hết""",
    ),
)
"""Say nothing: a time behind them is when they are to be done."""

DEEDS = frozenset(
    listed(
        """hoàn thành | hoàn thiện | hoàn tất | hoàn chỉnh | thực hiện | triển khai | tổ chức | tiến hành | ban hành |
        trình | gửi | gửi về | nộp | báo cáo | công khai | công bố | niêm yết | đăng tải | cập nhật | xây dựng |
        tổng hợp | tham mưu | lập | kiểm tra | rà soát | khảo sát | nghiệm thu | thẩm định | tuyên truyền |
        tập huấn | thu thập | đối thoại | phát động | đăng ký | phối hợp | chỉ đạo | cung cấp | đề xuất |
        bàn giao | ra quân | yêu cầu | phải | chốt danh sách | khai mạc | khởi công | tổ chức hội nghị |
        tổ chức hội thi | tổ chức cuộc họp | đưa vào sử dụng | vận hành | khai trương | bắt đầu | kết thúc |
        đề nghị | thực hiện chế độ báo cáo | thực hiện chế độ thông tin báo cáo | bảo đảm | đảm bảo""",
    ),
)
"""Words that order something."""

NAMING = frozenset(
    listed("báo cáo | tổng kết | sơ kết | đánh giá | kết quả | xếp loại | số liệu | tổng hợp | nhiệm vụ | chỉ tiêu"),
)
"""Take a period as their name: "báo cáo quý I" is a report, not a deadline."""

TITLE = frozenset(
    listed(
        """kế hoạch | đề án | quy định | quyết định | nghị quyết | nghị định | thông tư | chỉ thị | chương trình |
        chiến lược | quy hoạch | quy chế | luật | pháp lệnh | công văn | thông báo | tờ trình | dự án | chế độ |
        phương án | kết luận | phong trào | dự toán | cuộc thi | văn bản | công tác | hợp đồng | chuyên đề |
        bộ chỉ số | danh mục | hướng dẫn | mục tiêu | tầm nhìn | biên bản""",
    ),
)
"""Open a title: the times behind them are the document's."""

AMOUNT = frozenset(
    listed(
        """mức | mức hỗ trợ | tiền | tiền lương | lương | phụ cấp | trợ cấp | hỗ trợ | kinh phí | chi phí |
        dự toán | chế độ | chỉ tiêu | vốn | thu nhập | sinh hoạt phí | học phí | lệ phí | ngân sách | nguồn |
        đóng góp | chỉ số | kế hoạch | chương trình | bình quân | tiền ăn | số thu | thưởng | khen thưởng |
        quyết toán""",
    ),
)
"""Take a recurrence as their measure: "mức hỗ trợ hằng tháng"."""

LIMITS = frozenset(listed("hạn | hạn cuối | thời hạn | thời gian | thời điểm | deadline"))
"""Open "hạn nộp hồ sơ là ngày …", whatever is to be done by then."""

FUNDS = frozenset(
    listed("chi | chi phí | kinh phí | nguồn | ngân sách | dự toán | hoạt động | nhiệm vụ chi | vốn | thu")
)
"""Take "thường xuyên" as their kind: "chi thường xuyên"."""

OWNER = frozenset(listed("của | đối với | dành cho | do | thuộc"))
"""Make what stands before them part of a noun: "xếp loại hằng tháng của Thủ trưởng"."""

FOR_WHOM = OWNER - {"của", "thuộc"}
"""Of these, what says for whom a time holds: no fraction stands before them."""

PROCESSING = frozenset(
    listed(
        """giải quyết | trả kết quả | tiếp nhận | thời gian giải quyết | thời hạn giải quyết | rút ngắn | thủ tục |
        tthc | hồ sơ | số hồ sơ | cấp giấy""",
    ),
)
"""Speak of how long a citizen's file takes, which is no task's deadline."""

ACTORS = frozenset(
    listed(
        """ubnd | ủy ban | hđnd | hội đồng nhân dân | chủ tịch | phó chủ tịch | phường | xã | thành phố | tỉnh | sở |
        phòng | bộ phận | trung tâm | tổ | đơn vị | các đơn vị | cơ quan | các cơ quan | lãnh đạo | công chức |
        cán bộ | địa phương | các địa phương | đoàn | công an | văn phòng | đảng ủy | chính phủ | thủ tướng |
        thủ tướng chính phủ | chi bộ | khu phố | các khu phố | tổ công tác | ban chỉ đạo | thường trực | bộ |
        toàn phường | toàn xã | toàn thành phố | toàn tỉnh | trưởng phòng | giám đốc | các sở | các phường | các xã |
        đồng chí | ban | đoàn kiểm tra | tổ kiểm tra | đoàn công tác | đoàn khảo sát | đoàn thẩm định |
        đoàn giám sát | đoàn thanh tra | tổ thẩm định"""
    ),
)
"""Open a sentence that tells what they did."""

MEASURED = frozenset(listed("số hồ sơ | số lượng | tổng số | tỷ lệ | kết quả | số thu | số vụ | doanh thu | tổng thu"))
"""Open a sentence that tells what a figure was."""

PURPOSE = frozenset(
    listed(
        "để | nhằm | phục vụ | kịp phục vụ | sẵn sàng | tạo tiền đề | tạo điều kiện | làm cơ sở | làm căn cứ",
    ),
)
"""Behind a deadline they say what it is for."""

ANSWERING = frozenset(
    listed("báo cáo | giải trình | xin lỗi | khắc phục | kiểm điểm | chấn chỉnh | tham mưu | kiến nghị | xây dựng"),
)
"""Behind words of a citizen's file: what the office owes for it, which is a task."""

_PLAIN = frozenset(
    listed(
        """chuyển | hôm nay | chúng tôi | căn cứ | kỷ niệm | lễ kỷ niệm |
        mức độ | chi cục | chi bộ | chi nhánh | thu hút | nguồn nhân lực | đã | đạt |
        đề nghị | thực hiện chế độ báo cáo | thực hiện chế độ thông tin báo cáo""",
    ),
)

_LISTS = (LIGHT, NAMING, TITLE, AMOUNT, FUNDS, OWNER, PROCESSING, ACTORS, PURPOSE, ANSWERING, MEASURED, _PLAIN)
PHRASES = words(" | ".join(frozenset().union(*_LISTS)), timely=False)
"""All of them, the longest first; words that only look like one of them are here too."""
