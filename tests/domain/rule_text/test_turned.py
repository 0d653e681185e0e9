"""A share whose words speak against the reading that more of it is more points."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.rule_text import read_rule


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("(b/a) × 2, trong đó a là tổng số việc, b là số việc xong, c là số việc hoãn", "nhiều số liệu"),
        ("Tỷ lệ = (a + b)/c; từ 90% trở lên: 2 điểm; dưới 90%: 0 điểm", "cộng, trừ số liệu"),
        ("(a/b) × 2, trong đó a là số việc được giao, b là số việc hoàn thành", "có thể bị đảo"),
        ("(a/b)*2", "có thể bị đảo"),
        ("(b/a) × 2 với b là số hồ sơ trễ hạn, a là tổng số hồ sơ", "càng cao lại càng"),
        ("Tỷ lệ hồ sơ quá hạn × 2", "càng cao lại càng"),
        ("Tỷ lệ trễ hẹn từ 90% trở lên: 2; từ 50% đến dưới 90%: 1; dưới 50%: 0", "càng cao lại càng"),
    ],
)
def test_a_share_the_wrong_way_round_is_doubted(sentence: str, said: str) -> None:
    assert any(said in problem for problem in read_rule(sentence, Decimal(2)).problems)


@pytest.mark.parametrize(
    "sentence",
    [
        "(a/b) × 2, trong đó a là số việc hoàn thành, b là số việc được giao",
        "(b/a)*2",
        "Tỷ lệ hồ sơ trễ hạn dưới 1%: 2; từ 1% đến dưới 5%: 1; từ 5% trở lên: 0",
        "Tỷ lệ hồ sơ trễ hạn được xin lỗi: 100%: 2; dưới 100%: 0",
        "Tỷ lệ hồ sơ không trễ hạn × 2",
        "«a/b × 3» / «Phải làm» × 2",
    ],
)
def test_a_share_as_it_is_meant_is_not(sentence: str) -> None:
    assert read_rule(sentence, Decimal(2)).problems == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Điểm = [(a – b)/c] x 2; trong đó a: số đã giải quyết; b: số phải làm lại; c: tổng hồ sơ",
        "(a + b)/c × 2 (a: trực tuyến; b: bưu chính; c: tổng hồ sơ)",
    ],
)
def test_a_sum_over_a_figure_is_the_formula_it_is(sentence: str) -> None:
    reading = read_rule(sentence, Decimal(2))
    assert (reading.rule.kind, reading.problems) == ("formula", ())
    assert [each.name for each in getattr(reading.rule.method, "variables", ())] == ["a", "b", "c"]
