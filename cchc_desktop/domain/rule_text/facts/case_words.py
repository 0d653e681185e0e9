"""How sets say that nothing arose, whom a criterion doesn't concern, and what is made of it."""

from itertools import product

from cchc_desktop.domain.rule_text.words.phrases import Phrases, phrases
from cchc_desktop.domain.rules import Treatment

LEADING = phrases(
    """trường hợp | nếu | đơn vị | các đơn vị | trong năm | đối với đơn vị | địa phương | trong kỳ | năm | xã
        , phường | khi | đối với | đối với các đơn vị | cơ quan | trong kỳ đánh giá | đối với trường hợp | các
        trường hợp | các địa phương | ubnd cấp xã | trong kỳ báo cáo | riêng | với | trường hợp trong năm |
        ngành | sở | phòng | ban | thôn | huyện | tổ chức | các xã | những xã | các phường | những địa
        phương | cơ quan nào | nơi nào | các sở | các ngành | các cơ quan | những cơ quan | phòng ban | các
        phòng | thôn nào | phường nào | sở nào | ngành nào | những nơi | trường hợp đơn vị | nơi | đặc khu |
        thị trấn | năm đánh giá | đơn vị nào | xã nào | địa phương nào | qua kiểm tra | kết luận kiểm tra |
        kết quả kiểm tra | qua thanh tra | kết luận thanh tra | qua rà soát | qua theo dõi | tại thời điểm đánh giá |
        những đơn vị | ubnd xã , phường | xã | phường | ubnd xã | mà | thì""",
)
STRONG = phrases(
    """không phát sinh | a = 0 | mẫu số bằng 0 | mẫu số = 0 | tổng số bằng 0 | chưa phát sinh | không có phát
        sinh | không thuộc đối tượng | không thuộc diện | không phát sinh nhiệm vụ | không thuộc phạm vi | khi
        không phát sinh , tức là | k phát sinh | kg phát sinh""",
)
WEAK = phrases(
    """không có | không phát hiện | không được | không tổ chức | không phải | không bị | chưa được | không
        nhận được | không tiếp nhận | chưa có | không thực hiện | không nhận | không xảy ra""",
)
TREATED = Phrases(
    {
        """loại khỏi mẫu số | loại ra khỏi mẫu số | không tính vào tổng điểm | không tính vào tổng điểm tối đa |
            không tính vào điểm tối đa |
            loại khỏi tổng điểm | trừ khỏi tổng điểm | loại trừ khỏi tổng điểm | loại tiêu chí này khỏi mẫu số
            | loại khỏi thang điểm | không tính vào mẫu số | không tính tiêu chí này | loại ra khỏi tổng điểm
            | không đưa vào tính điểm | loại tiêu chí | trừ khỏi mẫu số | trừ khỏi điểm tối đa | loại khỏi
            điểm tối đa | trừ điểm tối đa của tiêu chí này khỏi tổng điểm | không tính điểm tối đa của tiêu
            chí này | loại khỏi tổng điểm tối đa | loại ra khỏi thang điểm | loại bỏ khỏi mẫu số | loại điểm
            tối đa khỏi mẫu số | không đưa vào mẫu số | loại ra ngoài | giảm trừ khỏi thang điểm | loại khỏi
            tổng số điểm | không tính vào tổng số điểm | loại trừ khỏi mẫu số | không tính vào thang điểm |
            trừ khỏi tổng số điểm tối đa | không đưa tiêu chí này vào mẫu số | bỏ khỏi mẫu số | trừ ra khỏi
            mẫu số | loại điểm của tiêu chí này | trừ vào điểm tối đa | trừ vào tổng điểm tối đa | trừ vào tổng
            điểm | giảm trừ vào điểm tối đa | trừ vào điểm chuẩn | trừ vào thang điểm | trừ điểm tối đa của tiêu
            chí | giảm trừ vào tổng điểm tối đa | giảm trừ điểm tối đa | trừ vào mẫu số | trừ ra khỏi
            tổng điểm | trừ ra khỏi điểm tối đa | trừ ra khỏi thang điểm | trừ ra khỏi tổng điểm tối đa | trừ điểm
            chuẩn của tiêu chí | giảm trừ tổng điểm | giảm trừ tổng điểm tối đa | trừ tổng điểm tối đa |
            trừ số điểm của tiêu chí | trừ điểm của tiêu chí |
            trừ số điểm tối đa của tiêu chí | loại điểm chuẩn của tiêu chí | loại ra
            khỏi điểm tối đa | trừ ra khỏi tổng số điểm | không tính điểm tiêu chí này vào tổng điểm | không tính
            điểm của tiêu chí này vào tổng điểm | không tính điểm tiêu chí này vào thang điểm | không tính điểm của
            tiêu chí này vào thang điểm""": Treatment.EXCLUDED,
        """không áp dụng | n / a | chọn không áp dụng | không xét | không đánh giá | không chấm | không chấm điểm
            tiêu chí này | không đánh giá tiêu chí này | không áp dụng tiêu chí này | không
            tính điểm tiêu chí này | không tính điểm nội dung này | không chấm tiêu chí này | được chọn
            không áp dụng""": Treatment.CHOICE,
    },
)
WHOLE = phrases(
    """tính 100 % | tính đạt 100 % | tính là 100 % | coi là đạt 100 % | coi như đạt 100 % | xem như đạt 100 % | xem là
        đạt 100 % | coi là 100 % | coi như 100 % | xem như 100 % | tính là đạt 100 % | tính bằng 100 %
        | tính như đạt 100 % | tính hoàn thành 100 % | coi là hoàn thành 100 % | coi như hoàn thành 100 %"""
)
ANEW = phrases("quy đổi | tính lại | phân bổ")
OF_ALL = phrases(
    """tổng điểm | tổng số điểm | thang điểm | mẫu số | tiêu chí | nội dung này | chỉ số thành phần | điểm tối đa | điểm
        chuẩn | bảng điểm | bộ tiêu chí"""
)
"""What a criterion is left out of."""
_MARKED = ("", "chọn", "ghi", "đánh dấu")
_UNASKED = ("không áp dụng", "n / a", *(f"{no} tiêu chí này" for no in ("không áp dụng", "không đánh giá")))
_FOR = ("đối với", "với", "cho", "nếu", "khi", "trong trường hợp", "trường hợp", "đối với trường hợp")
NOT_FOR = phrases(
    "|".join(" ".join(each) for each in product(_MARKED, (*_UNASKED, "tiêu chí này không áp dụng"), _FOR))
)
