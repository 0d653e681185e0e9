"""A rule written as a sentence reads back as the same rule."""

import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from cchc_desktop.domain.indicators import from_data
from cchc_desktop.domain.rule_text import read_rule, write_rule
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Choice, Option, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, PerItem
from cchc_desktop.domain.rules.occurrences import Occurrence
from cchc_desktop.domain.rules.ratios import Ratio
from tests.domain.rule_text.valid_rules import rules

_SETS = Path(__file__).parents[3] / "resources" / "indicator_sets"


@settings(deadline=None)
@example(Rule(PerItem(Decimal("0.1"), Decimal("0.001"), 11), cap=Decimal("0.001")))
@given(rules)
def test_every_rule_reads_back_equal(rule: Rule) -> None:
    reading = read_rule(write_rule(rule), rule.maximum)
    assert reading.problems == ()
    assert replace(reading.rule, text=rule.text) == rule


@pytest.mark.parametrize("name", ["mau-a", "mau-b"])
def test_every_rule_of_the_sample_sets_reads_back_equal(name: str) -> None:
    for leaf in from_data(tomllib.loads((_SETS / f"{name}.toml").read_text("utf-8"))).leaves:
        assert leaf.rule is not None
        reading = read_rule(write_rule(leaf.rule), leaf.rule.maximum)
        assert reading.certain
        assert replace(reading.rule, text=leaf.rule.text) == leaf.rule


def test_a_rule_is_written_plainly_where_plain_words_say_it() -> None:
    assert write_rule(Rule(YesNo(Decimal("1.5"), "Đạt", "Không đạt"))) == "Đạt: 1,5 điểm; Không đạt: 0 điểm"
    floor = Rule(Ratio(Decimal("2.5"), Decimal(80)), labels=("Nhiệm vụ hoàn thành", "Nhiệm vụ đến hạn"))
    assert write_rule(floor) == (
        "B/a = Nhiệm vụ hoàn thành / Nhiệm vụ đến hạn. "
        "100%: 2,5 điểm; từ 80% đến dưới 100%: (b/a) × 2,5 điểm; dưới 80%: 0 điểm"
    )
    late = Rule(Deduct(Decimal(1), (Occurrence("Báo cáo gửi muộn", Decimal("0.25")),)))
    assert write_rule(late) == "Mỗi báo cáo gửi muộn trừ 0,25 điểm (không âm)"
    model = Rule(Bonus(Decimal(3), (Occurrence("Mô hình mới", Decimal(1)),)))
    assert write_rule(model) == "Điểm thưởng. Mỗi mô hình mới cộng 1 điểm, tối đa 3 điểm"


def test_words_that_would_be_taken_for_something_else_are_quoted() -> None:
    odd = Rule(Choice((Option("Đạt 100%; 2 điểm", Decimal(2)), Option("»", Decimal(1)))))
    sentence = write_rule(odd)
    assert "«Đạt 100%; 2 điểm»" in sentence
    assert "«»»»" in sentence
