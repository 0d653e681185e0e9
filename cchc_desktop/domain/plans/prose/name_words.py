"""The small-lettered words a unit's name may go on with, and where a name goes on with others."""

import re

_WORDS = frozenset(
    """
    của và các những thuộc trực trực thuộc tại ở trong trên địa bàn cấp cùng mọi toàn thể tất cả từng mỗi một hai do ở
    phường xã thị trấn đặc khu quận huyện thành phố tỉnh thôn ấp bản làng khu khối phố tổ dân cụm tiểu vùng miền
    sở ban bộ cục chi phòng ngành đoàn hội viện đài báo trạm trường trung tâm văn ủy uỷ đảng tòa toà án kho bạc đội nhóm
    cơ quan đơn vị bộ phận địa phương tổ chức đoàn thể cá nhân lực lượng doanh nghiệp hợp tác công ty ngân hàng
    bệnh viện trưởng phó chánh thủ tục bí thư chủ tịch giám đốc lãnh đạo người đứng đại diện đồng chí thành viên
    thường trực thư ký ủy viên cán công viên chức chuyên đại biểu tham mưu đứng phụ trách phân giao giúp việc liên quan
    chuyên môn hành chính sự nghiệp nhà nước nhân dân chính trị xã hội quần chúng nghề
    hóa hoá học thông tin truyền thể thao du lịch giáo dục đào tạo y tế nội vụ tư pháp tài kế hoạch tư
    xây dựng kinh tế hạ tầng đô thị nông lâm ngư nghiệp thủy thuỷ sản môi sinh tài nguyên đất đai khoáng công thương
    khoa công nghệ số cộng đồng giao vận tải ngoại vụ dân tộc tôn giáo thanh tra kiểm tra niên nữ binh chiến sĩ
    lao động thương bảo hiểm bưu điện điện lực thuế hải cảng vệ an ninh quân sự chỉ huy phòng cháy cứu nạn
    phục vụ một cửa hộ tịch chứng thực tiếp nhận trả kết quả dịch quản lý thống kê lưu trữ thi hành đạo
    cải cách chuyển đổi giám sát đánh giá thẩm định công tác tự quản sinh hoạt chung nhà nước trung ương
    mầm non tiểu học cơ sở phổ thông nội trú bán trú trẻ em người cao tuổi khuyết tật chữ thập đỏ nghĩa cựu
    ngân sách pháp chế dân vận tuyên kiểm soát khu vực bồi dưỡng
    trọng điểm phụ huynh sinh học nuôi trồng thú y khuyến bảo tồn di tích thư viện sân bay bến xe chợ cụm
    hòa hoà giải hòa bình nam bắc đông tây việt mặt trận quốc tổng liên hiệp hiệp ước nghị quyết
    còn lại khác nêu liên quan này trên cùng phủ nhánh
    """.split()  # noqa: SIM905 -- a list of words reads better so
)
_WORD = re.compile(r"[^\W\d_]+")
_INSTITUTION = re.compile(r"(?:Viện|Quỹ|Trung tâm|Ban|Ngân hàng|Hội|Chi nhánh)\b")
_FURTHER = frozenset({"nghiên", "cứu", "phát", "triển", "xúc", "tiến", "tín", "dụng", "hỗ", "trợ", "đầu"})
_SYLLABLE_BEFORE = re.compile(r"\b[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s$")
"""Behind it stands the second half of a word: "Ngân sách", "Dân vận"."""
_SYLLABLE = 10
"""Letters of the longest, and the space behind it."""
_WHICH = frozenset({"có", "được", "chủ"})
"""They begin what says which units: "các đơn vị có nhiệm vụ quá hạn"."""


def end_of_name(who: str) -> int:
    """Where words begin that no name is known to go on with; the whole length where there are none."""
    known = _WORDS | _FURTHER if _INSTITUTION.match(who) else _WORDS
    for match in _WORD.finditer(who):
        word = match.group()
        if word in _WHICH:
            break
        second = _SYLLABLE_BEFORE.search(who, max(0, match.start() - _SYLLABLE), match.start())
        if (
            match.start()
            and not second
            and word.islower()
            and word not in known
            and not who.endswith("đứng đầu", 0, match.end())
        ):
            return match.start()
    return len(who)
