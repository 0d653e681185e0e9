"""Wordings that an officer reads at once, and the usual sentence that each stands for."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.rule_text import read_rule
from tests.domain.rule_text.effects import effect

_DAYS = "Đến hết ngày 31/01: 0,75 điểm; từ 01/02 đến 15/02: 0,5 điểm; sau 15/02: 0 điểm"
_LATE = "100% đúng hạn: 2 điểm; 100% nhưng có nhiệm vụ muộn: 1,5 điểm; từ 85% đến dưới 100%: 1 điểm; dưới 85%: 0 điểm"
_THREE = "Đạt 100%: 2 điểm; từ 80% đến dưới 100%: 1 điểm; dưới 80%: 0 điểm"
_ALIKE = [
    ("≤ 31/01: 0,75\n01/02 → 15/02: 0,5\n> 15/02: 0", "0.75", _DAYS),
    ("≤ 31/01 → 0,75; 01/02 → 15/02 → 0,5; > 15/02 → 0", "0.75", _DAYS),
    (
        "≤ tháng 01: 1\ntháng 2 → tháng 3: 0,5\n> tháng 3: 0",
        "1",
        "Trong tháng 01: 1; từ tháng 2 đến tháng 3: 0,5; sau tháng 3: 0",
    ),
    ("≤ 31/01: 1\n≥ 01/02: 0", "1", "Đến hết 31/01: 1; từ 01/02 trở đi: 0"),
    ("100%: 4\nMỗi 1% giảm: − 0,4\n< 90%: 0", "4", "100%: 4 điểm; mỗi 1% giảm trừ 0,4 điểm; dưới 90%: 0 điểm"),
    ("Mỗi báo cáo chậm: - 0,25", "2", "Mỗi báo cáo chậm trừ 0,25 điểm"),
    ("100%: 2 (có NV hoàn thành muộn: 1,5)\n85% ≤ x < 100%: 1\n< 85%: 0", "2", _LATE),
    (
        "Hoàn thành 100% được 2 điểm (nếu có việc quá hạn thì chỉ được 1,5 điểm); từ 85% đến dưới 100%: 1; dưới 85%: 0",
        "2",
        _LATE,
    ),
    (
        "Đúng tiến độ toàn bộ nhiệm vụ: 2; toàn bộ nhưng có việc trễ hạn: 1,5; từ 85% đến dưới 100%: 1; dưới 85%: 0",
        "2",
        _LATE,
    ),
    (
        "2 điểm khi toàn bộ kiến nghị đã xong, 1 điểm khi đã xong từ 80% nhưng chưa xong toàn bộ, 0 điểm khi dưới 80%",
        "2",
        _THREE,
    ),
    ("Giải quyết hết các phản ánh, kiến nghị: 2; từ 80% đến dưới 100%: 1; dưới 80%: 0", "2", _THREE),
    ("Toàn bộ văn bản được ký số: 2; dưới 100%: 0", "2", "100% văn bản được ký số: 2 điểm; dưới 100%: 0 điểm"),
    (
        "Thu ngân sách nhà nước trên địa bàn đạt và vượt dự toán được giao: 2; từ 80% đến dưới 100%: 1; dưới 80%: 0",
        "2",
        "Đạt và vượt dự toán: 2; từ 80% đến dưới 100%: 1; dưới 80%: 0",
    ),
    (
        "Tổ chức từ ba cuộc trở lên: 1,5; một hoặc hai cuộc: 1; không tổ chức cuộc nào: 0",
        "1.5",
        "Từ 3 cuộc trở lên: 1,5; 1 đến 2 cuộc: 1; không có: 0",
    ),
    ("Từ 04 tin: 2; 1, 2 hoặc 3 tin: 1; không có: 0", "2", "Từ 4 tin trở lên: 2; từ 1 đến 3 tin: 1; không có: 0"),
    (
        "Không ban hành hoặc ban hành sau 28/02: 0. Ban hành từ 01/02 đến 28/02: 0.25. Ban hành trong tháng 01: 0.5.",
        "0.5",
        "Trong tháng 01: 0,5; từ 01/02 đến 28/02: 0,25; sau 28/02: 0; không ban hành: 0",
    ),
    (
        "Sau 20 ngày: 0; từ 11 đến 20 ngày: 0,25; trong 10 ngày kể từ khi có kế hoạch của Thành phố: 0,5",
        "0.5",
        "Trong 10 ngày kể từ khi có kế hoạch của Thành phố: 0,5; từ 11 đến 20 ngày: 0,25; sau 20 ngày: 0",
    ),
    ("Đạt 1đ / không đạt 0đ", "1", "Đạt: 1 điểm; không đạt: 0 điểm"),
    (
        "3 sáng kiến trở lên 2đ / 2 sáng kiến 1,5đ / 1 sáng kiến 1đ / không có 0đ",
        "2",
        "Từ 3 sáng kiến trở lên: 2; 2 sáng kiến: 1,5; 1 sáng kiến: 1; không có: 0",
    ),
    (
        "Xử lý đúng hạn 100%: 1đ / 80 - <100%: % × 1đ / <80%: 0đ",
        "1",
        "100%: 1 điểm; từ 80% đến dưới 100%: b/a × 1; dưới 80%: 0 điểm",
    ),
    (
        "Công khai đầy đủ 1 điểm / công khai chưa đầy đủ 0,5 điểm / không công khai 0 điểm",
        "1",
        "Công khai đầy đủ: 1 điểm; công khai chưa đầy đủ: 0,5 điểm; không công khai: 0 điểm",
    ),
    (
        "Trường hợp kiểm tra không phát hiện vấn đề phải xử lý: 2. 100%: 2. Từ 80% đến dưới 100%: 1. Dưới 80%: 0.",
        "2",
        f"{_THREE}. Không phát sinh: 2 điểm",
    ),
    (
        "Dưới 92%: 0. Từ 92% trở lên: lấy 3 điểm trừ đi 0.3 điểm cho mỗi 1% còn thiếu so với 100%.",
        "3",
        "100%: 3 điểm; mỗi 1% giảm trừ 0,3 điểm; dưới 92%: 0 điểm",
    ),
    (
        "Từ 92% trở lên được tính 3 điểm trừ đi 0,3 điểm với mỗi 1% hụt so với mức 100%; dưới 92% không tính điểm",
        "3",
        "100%: 3 điểm; mỗi 1% giảm trừ 0,3 điểm; dưới 92%: 0 điểm",
    ),
    (
        "Chậm nhất ngày 20/01: 0,5 điểm; chậm từ 1 đến 10 ngày: 0,25 điểm; chậm quá 10 ngày: 0 điểm",
        "0.5",
        "Đến hết ngày 20/01: 0,5; từ 21/01 đến 30/01: 0,25; sau 30/01: 0",
    ),
    ("100% văn bản ban hành đúng thủ tục: 1; có văn bản sai: 0", "1", "100% văn bản: 1 điểm; dưới 100%: 0 điểm"),
    (
        "Đạt 3/3 tiêu chí: 2; đạt 2/3 tiêu chí: 1; đạt 1/3 tiêu chí: 0,5; không đạt: 0",
        "2",
        "Từ 3 tiêu chí trở lên: 2; 2 tiêu chí: 1; 1 tiêu chí: 0,5; không có: 0",
    ),
    (
        "Tiếp nhận trực tuyến: vượt chỉ tiêu TP giao: 2; đạt: 1,5; đạt từ 80% chỉ tiêu: 1; dưới 80%: 0",
        "2",
        "Trên 100%: 2; 100%: 1,5; từ 80% đến dưới 100%: 1; dưới 80%: 0",
    ),
    (
        "Thu ngân sách vượt dự toán giao: 2; đạt 100% dự toán: 1; dưới 100%: 0",
        "2",
        "Trên 100%: 2; 100%: 1; dưới 100%: 0",
    ),
    (
        "1. Có KH: 0,25 2. Có BC: 0,25 3. Có tuyên truyền: 0,5",
        "1",
        "Cộng điểm các nội dung: có kế hoạch: 0,25; có báo cáo: 0,25; có tuyên truyền: 0,5",
    ),
    ("Cứ mỗi công chức vi phạm trừ 0,5đ/người cho đến hết điểm", "1", "Mỗi công chức vi phạm trừ 0,5 điểm"),
    (
        "Tỷ lệ = (Tổng hồ sơ đúng hạn / Tổng số hồ sơ đã giải quyết) x 100%. Đạt 100%: 2. Từ 80% - <100%: 1. <80%: 0",
        "2",
        _THREE,
    ),
]
_UNSURE = [
    ("Điểm = (tổng số hồ sơ / số hồ sơ đúng hạn) x 2", "2"),
    ("Vượt chỉ tiêu và đúng hạn: 2; đạt: 1; dưới 100%: 0", "2"),
    ("Không vượt dự toán: 2; đạt 100%: 1; dưới 100%: 0", "2"),
    ("Từ 92% trở lên: 3 điểm trừ 0,3 điểm cho mỗi 1% thiếu; dưới 92%: 0 điểm", "3"),
    ("Đến hết ngày 15/12: 0,5 điểm; muộn 1-3 ngày: 0,25 điểm; muộn trên 5 ngày: 0 điểm", "0.5"),
    ("100% hồ sơ đúng hạn: 1; có hồ sơ sai: 0", "1"),
    ("Đạt 2/3 tiêu chí: 2; đạt 1/3 tiêu chí: 1; không đạt: 0", "2"),
    ("Trong tháng 02: 0,25; sau 28/02: 0; trong tháng 01: 0,5", "0.5"),
    ("Sau tháng 3: 0; trong tháng 2: 0,2; trong tháng 01: 0,5", "0.5"),
    ("Từ 5 cuộc: 2; 1 hoặc 3 cuộc: 1; không có: 0", "2"),
    ("Cung cấp dịch vụ công mức độ 3, 4 đạt 50%: 2; dưới 50%: 0", "2"),
    ("Lớp tập huấn 0,5 điểm / lớp 2 điểm", "2"),
    (f"{_THREE}. Trường hợp không có việc quá hạn: 1 điểm", "2"),
    ("> 1/3 số xã: 1; ≤ 1/3 số xã: 0", "1"),
    ("Công khai toàn bộ thủ tục: 2; tỷ lệ hồ sơ trực tuyến từ 50% đến dưới 100%: 1; dưới 50%: 0", "2"),
    ("Gần như toàn bộ hồ sơ: 2; từ 50% đến dưới 100%: 1; dưới 50%: 0", "2"),
    ("Thực hiện toàn bộ hoặc phần lớn kiến nghị: 2; từ 50% đến dưới 100%: 1; dưới 50%: 0", "2"),
    ("Hoàn thành 100%: 2 điểm (đúng hạn: 1,5 điểm); dưới 100%: 0", "2"),
    ("Từ 90%: 2 điểm (có việc muộn: 1,5 điểm); dưới 90%: 0", "2"),
    ("Đạt và vượt dự toán giao cả về tiến độ: 2; từ 90% đến dưới 100%: 1; dưới 90%: 0", "2"),
]


@pytest.mark.parametrize(("text", "most", "usual"), _ALIKE)
def test_a_wording_reads_as_the_usual_sentence(text: str, most: str, usual: str) -> None:
    read, meant = read_rule(text, Decimal(most)), read_rule(usual, Decimal(most))
    assert (read.problems, meant.problems) == ((), ())
    assert effect(read.rule) == effect(meant.rule)


@pytest.mark.parametrize(("text", "most"), _UNSURE)
def test_its_neighbour_that_says_something_else_is_doubted(text: str, most: str) -> None:
    assert not read_rule(text, Decimal(most)).certain
