"""Wordings that are rare, and what each must come to: a rule that is sure, or one that says what it isn't sure of."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.rule_text import read_rule, write_rule
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Choice, Option
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula, Variable
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Linear, Ratio
from cchc_desktop.domain.rules.rule import Method
from cchc_desktop.domain.rules.surveys import Satisfaction, Scaled, Survey, Weight
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_SURE = [
    ("Dưới 5%: 2 điểm; vượt: 0 điểm", "2", "tiers"),
    ("Trên 80%: 2 điểm; dưới: 0 điểm", "2", "tiers"),
    ("Không quá 3 lần: 1 điểm; nhiều hơn: 0 điểm", "1", "count-tiers"),
    ("Đạt từ mười lăm phần trăm trở lên: 1 điểm; dưới mười lăm phần trăm: 0 điểm", "1", "tiers"),
    ("Đạt từ hai mươi phần trăm trở lên: 2 điểm; từ mười phần trăm: 1 điểm; còn lại: 0", "2", "tiers"),
    ("Đạt từ chín mươi lăm phần trăm trở lên: 2; từ năm phần trăm: 1; còn lại: 0", "2", "tiers"),
    ("Đạt một trăm phần trăm: 2; dưới: 0", "2", "ratio"),
    ("Điểm đánh giá =\nTỷ lệ hồ sơ đúng hạn\n× 3", "3", "ratio"),
    ("Mỗi lỗi trừ 0,5 điểm; (không âm)", "2", "deduct-per-occurrence"),
    ("Điểm = min(tỷ lệ/60%; 1) × 2", "2", "ratio-to-target"),
    ("Tỷ lệ x hồ sơ; x ≥ 90: 2; x < 90: 0", "2", "tiers"),
    ("Tổ chức 01 cuộc được 2 điểm, tối đa 2 điểm", "2", "yes-no"),
    ("Có từ 2 mô hình trở lên: 1; có từ 1 mô hình trở lên: 0,5; không có: 0", "1", "count-tiers"),
    ("Dưới 5 ngày kể từ khi có văn bản: 1; từ 5 ngày trở lên: 0", "1", "deadline-tiers"),
    ("≥ 90%: 2; 80–<90: 1; < 80: 0", "2", "tiers"),
    ("Mỗi mô hình được 0,5 điểm; (tối đa 1 điểm)", "1", "per-item-sum"),
    ("Mỗi sáng kiến được 0,5 điểm (cộng tối đa 1 điểm)", "1", "per-item-sum"),
    ("Từ 90% trở lên: 1; dưới 90%: 0; không đạt: 0; không thực hiện: 0", "1", "tiers"),
    ("Mỗi báo cáo chậm – 0,25 điểm/báo cáo", "1", "deduct-per-occurrence"),
    ("Trong 20 ngày kể từ ngày nhận: 1; từ ngày thứ 21: 0", "1", "deadline-tiers"),
    ("Cách chấm: có: 1 điểm; không: 0 điểm", "1", "yes-no"),
    ("Có: 1; không: 0; không thuộc diện phải báo cáo: 1", "1", "yes-no"),
]
_DOUBTED = [
    ("Mỗi mô hình cộng 1 điểm, tối đa 2 điểm", "3", "điểm thưởng"),
    ("Có từ 3 mô hình nhưng có 5 lỗi: 1 điểm; còn lại: 0 điểm", "1", ""),
    ("90% ≤: 1 điểm; còn lại: 0", "1", ""),
    ("Mỗi mô hình được 0,5 điểm; mỗi lỗi trừ 0,1 điểm; có báo cáo: 0,5 điểm", "2", ""),
    ("Trong tháng 01: tính theo tỷ lệ; sau đó: 0", "1", ""),
    ("Trước ngày 31/6: 1; từ 01/7 đến 31/7: 0,5; sau đó: 0", "1", ""),
    ("Biểu thức «a» với «b»", "1", ""),
    ("Có báo cáo (đúng hạn 0,5 điểm): 1 điểm; không có: 0 điểm", "1", ""),
    ("Có 2 mô hình được ủy ban nhân dân tỉnh công nhận và nhân rộng toàn tỉnh trở lên: 1; có 1: 0,5", "1", ""),
    ("Có: 1; không: 0; trong đó a là số hồ sơ", "1", ""),
    ("Có mô hình nhân với hệ số: 1 điểm; không có: 0", "1", ""),
    ("Có 1 điểm (đủ, không: 0 điểm", "1", ""),
    ("min(tỷ lệ) × 2", "2", ""),
    ("Từ 1% đến dưới 3%: 2 điểm; từ 3% trở lên: 0 điểm", "2", ""),
    ("(b/a) × 2, trong đó a là số việc giao, b là số việc xong, c là số việc chậm", "2", ""),
    ("Xếp hạng theo thứ tự: 1 điểm; không xếp hạng: 0 điểm", "1", ""),
    ("Có: 1 điểm, không 0 điểm (chưa", "1", ""),
    ("Điểm = (a × 0,6 + b × 0  100%: 1,5 đ)", "2", ""),
    ("Thực hiện đủ: 1 điểm; một phần: 0,5 điểm hoặc thấp hơn; không thực hiện: 0 điểm", "1", ""),
    ("Phối hợp tốt: 2 điểm; chưa tốt: 1 điểm tùy theo mức độ; không phối hợp: 0 điểm", "2", ""),
    ("Phối hợp tốt: 2 điểm; chưa tốt: khoảng 1 điểm; không phối hợp: 0 điểm", "2", ""),
    ("Tốt: 2; trung bình: 1 hoặc 1,5; kém: 0", "2", ""),
    ("• Tốt: 1\n• Khá: …\n• Kém: 0", "1", ""),
    ("Đạt: 1; gần đạt: linh hoạt; không đạt: 0", "1", ""),
    ("Báo cáo chậm - 0,25 điểm/báo cáo", "1", ""),
    ("10-12 - 20-12: 1 điểm; sau đó: 0", "1", ""),
    ("Mỗi 1% giảm trừ 0,1 điểm; không quá 50%: 0 điểm", "5", ""),
    ("Có quy chế: 1 điểm; trong đó có phân công: 0,5 điểm; không có: 0 điểm", "1", ""),
    ("Điểm = a × 50% + b × 0,3, trong đó a là tỷ lệ hồ sơ, b là số mô hình", "2", ""),
    ("1234567890123456 ,5 điểm: có", "1", ""),
    ("Có 1 điểm (đủ; không: 0 điểm", "1", ""),
    ("min tỷ lệ × 2", "2", ""),
    ("tỷ lệ hồ sơ nhân", "2", ""),
    ("«Có báo cáo»", "1", ""),
    ("Đạt mục tiêu đề ra", "1", ""),
    ("Điểm (thang 1000) / 100 × 2", "2", ""),
    ("Tỷ lệ × điểm tối đa × điểm tối đa", "2", ""),
    ("Cộng điểm các nội dung: có từ 2 bài: 0,5; có từ 3 lớp: 0,25", "1", ""),
    ("Có: 1; không: 0; chậm trừ thêm 0,25; đúng hạn: 0,5", "1", ""),
    ("Chỉ tính các mức khác 0,25 điểm mỗi mức còn lại, trừ 0,25 điểm mỗi mức khác", "1", ""),
]


@pytest.mark.parametrize(("text", "most", "kind"), _SURE)
def test_a_rare_wording_is_read_surely(text: str, most: str, kind: str) -> None:
    reading = read_rule(text, Decimal(most))
    assert (reading.rule.kind, reading.problems) == (kind, ())


@pytest.mark.parametrize(("text", "most", "title"), _DOUBTED)
def test_what_may_mean_two_things_is_doubted(text: str, most: str, title: str) -> None:
    reading = read_rule(text, Decimal(most), title=title)
    assert not reading.certain, reading.rule


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("ratio-to-target", "(tỷ lệ/60%) × 2", "ratio-to-target"),
        ("theo mức độ, choice tiers", "Từ 90% trở lên: 2; dưới 90%: 0", "tiers"),
        ("trừ điểm", "Mỗi lỗi trừ 0,5 điểm, trừ tối đa 2 điểm", "deduct-per-occurrence"),
    ],
)
def test_the_kind_a_table_names_is_heard(kind: str, text: str, found: str) -> None:
    reading = read_rule(text, Decimal(2), kind=kind)
    assert (reading.rule.kind, reading.problems) == (found, ())


@pytest.mark.parametrize(
    "method",
    [
        Ratio(Decimal(2), Decimal(80), Decimal(80)),
        Ratio(Decimal(2), full_from=Decimal(80)),
        Linear(Decimal(2), loss=Decimal("0.1")),
        CountTiers((Tier(Decimal(1), at_least=Decimal(2), at_most=Decimal(4)), Tier(Decimal(0), below=Decimal(2)))),
        Tiers(
            (
                Tier(Decimal(1), at_least=Decimal(90)),
                Tier(Decimal(2), at_least=Decimal(80), below=Decimal(90)),
                Tier(Decimal(0), below=Decimal(80)),
            )
        ),
        Choice((Option("Tốt", Decimal(2)), Option("Khá", Decimal(1)), Option("Kém", Decimal(0)))),
        Formula(Decimal(2), "a - b", (Variable("a", "Số lớp"), Variable("b", "Số, cuộc"))),
        Formula(Decimal(2), "số_lớp × 0,5", (Variable("số_lớp", "Lớp"),)),
        Scaled(Decimal(2), satisfaction=Satisfaction.SPAN),
        CountTiers(
            (
                Tier(Decimal(1), at_least=Decimal(2)),
                Tier(Decimal(2), at_least=Decimal(1), at_most=Decimal(1)),
                Tier(Decimal(0), at_most=Decimal(0)),
            )
        ),
        Tiers(
            (
                Tier(Decimal(1), at_least=Decimal(90)),
                Tier(Decimal(2), below=Decimal(90), at_least=Decimal(80)),
                Tier(Decimal(0)),
            )
        ),
        Tiers((Tier(Decimal(1), below=Decimal(90), at_least=Decimal(80)), Tier(Decimal(0), below=Decimal(80)))),
        DeadlineTiers((DateTier(Decimal(1), month=12, before=True), DateTier(Decimal(2), month=1))),
        DeadlineTiers((DateTier(Decimal(1), 12, 20, before=True), DateTier(Decimal("0.5"), 1), DateTier(Decimal(0)))),
    ],
)
def test_odd_steps_are_written_so_that_they_read_back(method: Method) -> None:
    written = write_rule(Rule(method))
    reading = read_rule(written, method.maximum)
    assert (reading.rule.method, reading.problems) == (method, ()), written


def test_a_rule_no_sentence_says_is_written_all_the_same() -> None:
    lone = Rule(Survey(Decimal(2), (Weight("Tốt", Decimal(100)),)))
    assert write_rule(lone).startswith("Trọng số các phương án")


@pytest.mark.parametrize(
    ("text", "year", "ends", "doubts"),
    [
        ("Trong tháng 1/2025: 1; trong tháng 2/2025: 0,5; sau đó: 0", 2025, [(1, False), (2, False)], 0),
        ("Trong tháng 1/2025: 1; trong tháng 2/2025: 0,5; sau đó: 0", None, [(1, False), (2, False)], 1),
        (
            "Trước 31/12/2025: 1; từ 31/12/2025 đến 15/01/2026: 0,5; sau 15/01/2026: 0",
            2026,
            [(12, True), (1, False)],
            0,
        ),
        (
            "Trước 31/12/2025: 1; từ 31/12/2025 đến 15/01/2026: 0,5; sau 15/01/2026: 0",
            2025,
            [(12, False), (1, False)],
            2,
        ),
        ("Gửi trước ngày 15/12/2025: 1; gửi sau: 0", 2026, [(12, True)], 2),
    ],
)
def test_a_year_is_no_riddle_where_it_is_the_sets_own(
    text: str, year: int | None, ends: list[tuple[int, bool]], doubts: int
) -> None:
    reading = read_rule(text, Decimal(1), year=year)
    assert isinstance(reading.rule.method, DeadlineTiers)
    assert [(tier.month, tier.before) for tier in reading.rule.method.tiers if tier.month] == ends
    assert len(reading.problems) == doubts
