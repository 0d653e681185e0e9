"""Sentences whose drafting went wrong are doubted; their honest cousins are read with certainty."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.rule_text import read_rule

_DOUBTED = [
    ("Thực hiện theo bảng điểm kèm theo Hướng dẫn số 15/HD-SNV", "2", ""),
    ("Điểm của tiêu chí do đơn vị tự phân bổ, tối đa 3 điểm", "3", ""),
    ("Chênh lệch ít thì được 1 điểm, chênh lệch nhiều thì bị trừ", "1", "Tự chấm điểm"),
    ("Có công khai: 0 điểm; không công khai: 1 điểm", "1", "Công khai thủ tục hành chính"),
    ("Chưa xây dựng: 0,5; đã xây dựng: 0", "0.5", "Xây dựng quy trình"),
    ("Từ 10 lượt trở lên: 1 điểm; từ 5 đến 9 lượt: 0,5 điểm. Hoặc đạt 100 % kế hoạch: 1 điểm; dưới 100 %: 0", "1", ""),
    ("Trên 100 % hồ sơ số hóa: 1 điểm; đủ: 0,5 điểm; không: 0 điểm", "1", ""),
    ("Vượt kế hoạch: 1 điểm; đạt kế hoạch: 2 điểm; không đạt kế hoạch: 0 điểm", "2", ""),
    ("Có nhiều tin, bài: 1 điểm; có ít tin, bài: 0,5 điểm; không có: 0 điểm", "1", "Tuyên truyền"),
    ("Họp và/hoặc có văn bản: 1 điểm; không thực hiện: 0 điểm; chỉ họp: 0,5 điểm", "1", ""),
    ("Điểm = (b/a) × 2; a: số hồ sơ tiếp nhận; b: số hồ sơ tiếp nhận", "2", ""),
    ("Chậm dưới 3: 0,5 điểm; từ 3 đến 7: 0,25 điểm; trên 7: 0 điểm", "0.5", "Gửi báo cáo"),
    ("Cứ 1 % trừ 0,2 điểm", "2", "Giải quyết hồ sơ"),
    ("Chấm theo tỷ lệ", "1", "Bồi dưỡng công chức"),
    ("Báo cáo quý I, quý II, 9 tháng và năm: mỗi báo cáo 0,5 điểm", "1", "Chế độ báo cáo"),
    ("Ban hành trước ngày 20/01: 1 điểm; trong tháng 3: 0,5 điểm; sau đó: 0 điểm", "1", ""),
    ("Trong quý I: 1 điểm; trong quý III: 0,5 điểm; sau đó: 0 điểm", "1", ""),
    ("Tính theo tỷ lệ, tối đa 2 điểm", "2", "Tinh giản biên chế"),
    ("Xã có tỷ lệ cao nhất được 2 điểm, các xã khác tính theo tỷ lệ so với xã cao nhất", "2", "Tỷ lệ thu thuế"),
    ("Có cán bộ bị phê bình: 1 điểm; không có: 0 điểm", "1", "Kỷ luật, kỷ cương"),
    ("Từ 90 % trở lên: 1 điểm; từ .5 % đến dưới 90 %: 0,5 điểm; thấp hơn: 0 điểm", "1", "Tỷ lệ ký số"),
    ("Mỗi cuộc họp được O25 điểm, tối đa 1 điểm", "1", "Họp giao ban"),
    ("Mỗi quý có báo cáo được 0,25 điểm (04 báo cáo)", "2", "Báo cáo"),
    ("Không có hồ sơ trễ hạn: 3 điểm; cứ tăng 1 % hồ sơ trễ hạn trừ 0,5 điểm", "3", "Giải quyết hồ sơ"),
    ("0 % hồ sơ trễ hạn: 3 điểm; cứ 1 % trễ hạn trừ 0,5 điểm", "3", "Giải quyết hồ sơ"),
    ("+1/mô hình; trần +6", "3", "Điểm thưởng"),
    ("Trước ngày 20 tháng 12: 1 điểm; từ ngày 23 đến ngày 25 tháng 12: 0,5 điểm; sau đó: 0 điểm", "1", ""),
    ("Đúng hạn tất cả: 2 điểm. Mỗi việc chậm trừ 5 % số điểm", "2", "Nhiệm vụ được giao"),
    ("Nhóm đầu: 2 điểm; nhóm giữa: 1 điểm; nhóm cuối: 0 điểm", "2", "Chỉ số phục vụ"),
    ("Hoàn thành: 3 điểm, mỗi năm được tính một phần điểm theo lộ trình", "3", "Số hóa hồ sơ"),
    ("Hoàn thành: 1 điểm; chưa hoàn thành: cách tính như tiêu chí 1.1.3", "1", "Đào tạo"),
    ("Điểm = (Tổng số hồ sơ tiếp nhận / Số hồ sơ giải quyết đúng hạn) × 1 điểm", "1", "Giải quyết hồ sơ"),
    ("Không để xảy ra vi phạm: 0 điểm; có vi phạm bị xử lý: 1 điểm", "1", "Không để xảy ra vi phạm"),
    ("Có quy chế, nêu rõ nhiệm vụ: 1 điểm; có quy chế nhưng không rõ nhiệm vụ; không có: 0 điểm", "1", "Quy chế"),
    ("Điểm = a + b/c × 2, trong đó a là số hồ sơ toàn trình, b là số hồ sơ một phần, c là tổng số hồ sơ", "2", ""),
    ("Đủ thiết bị tại Trung tâm: 1 điểm; đủ thiết bị: 0,5; không đủ: 0", "1", "Thiết bị của Trung tâm"),
    ("Đạt 100 %: 2 điểm; từ 08 % đến dưới 100 %: 1 điểm; còn lại: 0 điểm", "2", "Tỷ lệ ký số"),
    ("Có quy chế và thực hiện: 1 điểm\nCó quy chế nhưng chưa thực hiện:\nKhông có quy chế: 0 điểm", "1", "Quy chế"),
    ("Từ 90 %: 1 điểm; dưới 90 %: 0. Không phát sinh thì chấm điểm tối đa và không tính vào tổng điểm", "1", "Tỷ lệ"),
    ("Đúng hạn: 1 điểm; chậm không quá … ngày: 0,5 điểm; chậm hơn: 0 điểm", "1", "Gửi báo cáo"),
    ("Phương án A: 100 % điểm; B: 60 % điểm; C; D: 0 % điểm. Lấy bình quân các phiếu", "4", "Khảo sát"),
    ("Trên 95 %: 0 điểm; từ 90 % đến 95 %: 1 điểm; dưới 90 %: 2 điểm", "2", "Tỷ lệ hồ sơ đúng hạn"),
    ("Mỗi văn bản hoặc mỗi 1 % văn bản chậm trừ 0,1 điểm", "1", "Văn bản chậm"),
    ("Không có việc không chậm: 1 điểm; có việc không chậm: 0 điểm", "1", "Tiến độ"),
    ("Ban hành quy chế: 0,5 điểm; tổ chức thực hiện: 1 điểm; sơ kết, đánh giá: 1,5 điểm", "1.5", "Quy chế"),
    ("100 %: 1,5 điểm; dưới 100 %: 1,5 × (b/a); dưới 100 % không tính điểm", "1.5", "Tỷ lệ xử lý"),
    ("Công khai đầy đủ: 0 điểm; công khai chưa đủ: 0,5 điểm; không công khai: 1 điểm", "1", "Công khai"),
    ("Có chương trình và đạt chỉ tiêu: 1 điểm, nếu chỉ đạt từ 90 % thì", "1", "Tiết kiệm"),
    ("Điểm = (a/b + k) × 1; a: số việc xong; b: tổng số việc; k: hệ số điều chỉnh theo hướng dẫn của Sở", "1", ""),
    ("Có quy chế: 1 điểm; có quy chế nhưng chậm: 0 điểm; không có quy chế: 0,5 điểm", "1", "Quy chế"),
    ("- Có kế hoạch, đúng hạn: 1\n- Có kế hoạch nhưng\n- Không có kế hoạch: 0", "1", ""),
]
_SURE = [
    ("Không có hồ sơ trễ hạn: 1 điểm; có hồ sơ trễ hạn: 0 điểm", "1", "Giải quyết hồ sơ"),
    ("Không vượt dự toán: 2đ; vượt dự toán: 0đ", "2", "Chi ngân sách"),
    ("Có công khai: 1 điểm; không công khai: 0 điểm", "1", "Công khai thủ tục hành chính"),
    ("Vượt kế hoạch: 2 điểm; đạt kế hoạch: 1 điểm; không đạt kế hoạch: 0 điểm", "2", ""),
    ("Trước ngày 20 tháng 12: 1 điểm; từ ngày 20 đến ngày 25 tháng 12: 0,5 điểm; sau đó: 0 điểm", "1", ""),
    ("Có kế hoạch và báo cáo: 1 điểm; có kế hoạch: 0,5 điểm; không có: 0 điểm", "1", "Kế hoạch, báo cáo"),
    ("Dưới 05 %: 2 điểm; từ 05 % đến dưới 10 %: 1 điểm; từ 10 % trở lên: 0 điểm", "2", "Tỷ lệ hồ sơ phải bổ sung"),
    ("Dưới 1 %: 2 điểm; từ 1 % đến 3 %: 1 điểm; trên 3 %: 0 điểm", "2", "Tỷ lệ hồ sơ trễ hạn"),
    ("Không có hồ sơ không có thư xin lỗi: 1 điểm; có hồ sơ không có thư xin lỗi: 0 điểm", "1", "Thư xin lỗi"),
    ("Có quy chế:\n- Đầy đủ: 1 điểm\n- Chưa đầy đủ: 0,5 điểm\nKhông có quy chế: 0 điểm", "1", "Quy chế"),
    ("Có xử lý công chức vi phạm: 1 điểm; không: 0 điểm", "1", "Kỷ luật, kỷ cương"),
    ("Mỗi 1 % giảm so với chỉ tiêu trừ 0,2 điểm", "2", "Tỷ lệ hồ sơ đúng hạn"),
    ("Chấm theo tỷ lệ", "1", "Tỷ lệ công chức được bồi dưỡng"),
    ("Báo cáo quý I, 6 tháng, quý III và năm: mỗi báo cáo 0,25 điểm", "1", "Chế độ báo cáo"),
    ("Dưới 3 văn bản chậm: 0,5 điểm; từ 3 đến 7 văn bản: 0,25 điểm; trên 7 văn bản: 0 điểm", "0.5", "Gửi báo cáo"),
    ("Trong quý I: 1 điểm; trong quý II: 0,5 điểm; sau đó: 0 điểm", "1", ""),
    ("Ban hành trong tháng 01: 1 điểm; đến hết tháng 3: 0,5 điểm; sau đó: 0 điểm", "1", ""),
]


@pytest.mark.parametrize(("text", "most", "title"), _DOUBTED)
def test_what_cannot_be_meant_is_doubted(text: str, most: str, title: str) -> None:
    assert not read_rule(text, Decimal(most), title=title).certain


@pytest.mark.parametrize(("text", "most", "title"), _SURE)
def test_the_like_that_can_be_meant_is_not(text: str, most: str, title: str) -> None:
    reading = read_rule(text, Decimal(most), title=title)
    assert reading.certain
    assert reading.rule.kind != "manual"


def test_a_day_that_no_year_has_breaks_nothing() -> None:
    text = "Gửi đúng hạn (chậm nhất ngày 05/15): 0,5 điểm; chậm từ 01 đến 03 ngày: 0,25 điểm; chậm trên 03 ngày: 0 điểm"
    assert not read_rule(text, Decimal("0.5")).certain


@pytest.mark.parametrize(
    ("text", "most", "kind"),
    [
        (
            "Kiện toàn kịp thời và họp đủ 4 kỳ: 1; kiện toàn nhưng họp không đủ kỳ: 0,5; không kiện toàn: 0",
            "1",
            "choice",
        ),
        (
            "Quý I đạt 20 %: 1 điểm; quý II đạt 50 %: 1 điểm; quý III đạt 75 %: 1; quý IV đạt 95 %: 1",
            "4",
            "checklist-sum",
        ),
        (
            "Trong tổng số 2 điểm, việc ban hành được tính 1,5 điểm, việc công khai được tính 0,5 điểm",
            "2",
            "checklist-sum",
        ),
        ("Số A/tổng số B x 100%. Từ 60%: 2đ; 40-<60%: 1đ; <40%: 0", "2", "tiers"),
        ("Tính theo tỷ lệ % số cuộc họp trực tuyến/tổng số cuộc họp; đạt 100% được 1 điểm", "1", "ratio"),
        ("Chỉ số PAPI: nhóm cao nhất 2 điểm; nhóm trung bình 1 điểm; nhóm thấp nhất 0 điểm", "2", "choice"),
        ("Đầy đủ, đúng hạn: 1; có 1-2 báo cáo chậm: 0,5; từ 3 báo cáo chậm trở lên: 0", "1", "count-tiers"),
        ("Dự đủ các lớp: 0,5 điểm; vắng 01 lớp: 0,25 điểm; vắng từ 02 lớp trở lên: 0 điểm", "0.5", "count-tiers"),
        ("Ban hành, chậm nhất đến hết tháng 02: 0,5; nếu không: 0", "0.5", "deadline-tiers"),
        ("Không phát hiện vi phạm: 1; bị nhắc nhở 1 lần: 0,5; bị nhắc nhở từ 2 lần trở lên: 0", "1", "count-tiers"),
        ("Theo chỉ số DTI do Sở công bố: điểm = giá trị DTI (%) x 2", "2", "scaled-external"),
        (
            "Tính tỷ lệ giữa A và B. 100 %: tối đa. 90 % - dưới 100 %: tỷ lệ × điểm tối đa. < 90 %: 0",
            "1",
            "ratio",
        ),
        (
            "Đúng hạn theo công văn của Sở: 1\nTrễ từ 01 đến 03 ngày: 0,5\nTrễ trên 03 ngày: 0",
            "1",
            "choice",
        ),
        ("Đúng: 1đ; sai: 0đ. Không được giao: không đánh giá tiêu chí này (trừ khỏi tổng điểm tối đa)", "1", "yes-no"),
        ("Có: 1 điểm; không: 0. Không được giao thì không tính điểm tiêu chí này", "1", "yes-no"),
        ("Tính tỷ lệ đơn vị thực hiện đúng.\n100%: 1\nTừ 90% - dưới 100%: 0,5\nDưới 90%: 0", "1", "tiers"),
    ],
)
def test_levels_that_no_measure_holds_are_words_or_parts(text: str, most: str, kind: str) -> None:
    reading = read_rule(text, Decimal(most))
    assert (reading.rule.kind, reading.problems) == (kind, ())


@pytest.mark.parametrize(
    "text",
    [
        "Đủ 12 kỳ công khai: 2đ; đạt loại Tốt: 2đ; loại Khá: 1,5đ",
        "Đủ 04 nội dung: 2 điểm; 2/3 nội dung: 1 điểm; còn lại: 0 điểm",
        "Đúng thời hạn: 2 điểm; chậm dưới 05 ngày: 1 điểm; chậm trên 05 ngày: 0 điểm",
    ],
)
def test_levels_of_which_a_number_may_mean_more_are_left_to_the_officer(text: str) -> None:
    assert not read_rule(text, Decimal(2)).certain
