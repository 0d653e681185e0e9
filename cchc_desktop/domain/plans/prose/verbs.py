"""The words a duty begins with, right after who is to do it."""

import re

# What a duty begins with. Written small, so that "Sở Xây dựng" and "Viện Nghiên cứu" stay names; some of them go on a
# name themselves after its first word ("Ban chỉ đạo", "Phòng tổ chức").
_VERBS = r"""
chủ trì, phối hợp, triển khai, tham mưu, thực hiện, tiến hành, rà soát, theo dõi, đôn đốc, tổng hợp, báo cáo,
tăng cường, tiếp tục, chủ động, có trách nhiệm, chịu trách nhiệm, làm đầu mối, là cơ quan, khẩn trương, đẩy mạnh,
bố trí, hoàn thành, hoàn thiện, ban hành, trình, cung cấp, chia sẻ, đảm bảo, bảo đảm, quán triệt, căn cứ,
trên cơ sở, lập,
gửi, công bố, công khai, cập nhật, đề xuất, phân công, quan tâm, thường xuyên, định kỳ, nghiêm túc, tập trung,
xem xét, thông báo, phát động, vận động, lồng ghép, sớm, tích cực, phải, cần, kịp thời, còn lại, nâng cao,
lựa chọn, đề nghị, chuẩn bị, cử cán bộ, cử công chức, tham dự, nộp, hoàn tất, khắc phục, xử lý,
biên soạn, mở lớp, phát hành, phân bổ, phê duyệt, kiện toàn, thành lập, sắp xếp, duy trì, vận hành, số hóa,
niêm yết, thu thập, khảo sát, lấy ý kiến, trả lời, tự chấm, chấm điểm, xác định, bổ sung, sửa đổi,
thống kê, nâng cấp, đưa, bám sát, chấn chỉnh, công nhận, thí điểm,
tự, dự thảo, quyết định, nhập, cài đặt, làm, soạn thảo, chuyển, bàn giao, tích hợp, đồng bộ, rút ngắn, cắt giảm,
mời, họp, sơ kết, mua sắm, sửa chữa, lắp đặt, trang bị, xác minh, đăng tải, phản hồi, giải trình, nhắc nhở, quay,
dựng, in ấn, treo, viết, khắc phục, hoàn trả, thu hồi, đối chiếu, lưu trữ, trả kết quả, tư vấn, biểu dương,
ra quân, tăng thời lượng, trực tiếp chỉ đạo, trực tiếp tiếp, trực tiếp thực hiện,
đăng, phát thanh(?!\W+truyền hình), phát sóng, quét, chụp, trao, tặng, ký kết, đề ra,
tổng kết, gắn, bổ nhiệm, luân chuyển, nâng, mở,
đi, đẩy nhanh, cụ thể hóa, cụ thể hoá,
liên hệ, cấp (?!xã|tỉnh|huyện|phòng|sở|cơ sở|trung ương|trên|dưới|ủy|uỷ), hoà giải, gặp gỡ, đo, đạt,
giữ, áp dụng, hoàn chỉnh, xin ý kiến, cân đối, tiếp thu, tập huấn,
cam kết, ký, thẩm tra, xếp loại, thanh toán, quyết toán, kê khai, nghiệm thu
"""
_VERBS_IN_NAMES = """
tổ chức(?! chính trị| xã hội| đoàn thể| hội| đảng| Đảng| thành viên), phụ trách,
hướng dẫn, kiểm tra, thẩm định, xây dựng, chỉ đạo, giải quyết, hỗ trợ, đánh giá, tuyên truyền, phổ biến,
giám sát, tiếp nhận, nghiên cứu, kết nối, ứng dụng, đăng ký, khai thác, sử dụng
"""
_FIRST_WORDS = (
    "[Bb]an",
    "[Tt]ổ",
    "[Hh]ội đồng",
    "[Bb]ộ phận",
    "[Pp]hòng",
    "[Đđ]oàn",
    "[Tt]rung tâm",
    "[Vv]ăn phòng",
    "[Cc]án bộ",
    "[Cc]ông chức",
    "[Cc]huyên viên",
    "[Ll]ãnh đạo",
    "[Nn]gười",
)
_NOT_IN_NAME = "".join(rf"(?<!\b{word})" for word in _FIRST_WORDS)


def _either(words: str) -> str:
    return "|".join(" ".join(words.split()).split(", "))


_NOT_DONE_TO = "(?<!\\bđược)(?<!\\bchịu)(?<!\\bbị)"
"""Not in "các đơn vị được kiểm tra"."""

VERB = re.compile(
    rf"{_NOT_DONE_TO},?\s+(?:{_either(_VERBS)})\b"
    rf"|{_NOT_IN_NAME}{_NOT_DONE_TO},?\s+(?:{_either(_VERBS_IN_NAMES)})\b"
)
