import json
from decimal import Decimal

import pytest
from hypothesis import given

from cchc_desktop.domain.notation import NotationError
from cchc_desktop.domain.rules import KINDS, Rule, rule_from_data, rule_to_data
from cchc_desktop.domain.rules.ratios import Ratio
from tests.domain.rules.random_rules import rules


@given(rules)
def test_a_rule_read_back_is_the_same_rule(rule: Rule) -> None:
    written = json.loads(json.dumps(rule_to_data(rule)))
    assert rule_from_data(written, Decimal(1), "1.1") == rule


def test_seventeen_kinds_have_a_word() -> None:
    words = (
        "yes-no deadline-tiers tiers ratio ratio-to-target linear-band checklist-sum per-item-sum count-tiers "
        "deduct-per-occurrence choice scaled-external survey-options formula bonus penalty manual"
    )
    assert list(KINDS) == words.split()


def test_a_rule_is_flat_and_short() -> None:
    rule = Rule(Ratio(Decimal("2.5"), floor=Decimal(80)), text="100%: 2,5; < 80%: 0")
    assert rule_to_data(rule) == {"kind": "ratio", "max_points": "2.5", "floor": "80", "text": "100%: 2,5; < 80%: 0"}


def test_a_rule_need_not_repeat_its_leafs_maximum() -> None:
    assert rule_from_data({"kind": "ratio", "floor": "80"}, Decimal("2.5"), "1.1.3").maximum == Decimal("2.5")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("ratio", "1.1: không có loại cách chấm «ratio»."),
        ({"kind": "magic"}, "1.1: không có loại cách chấm «magic»."),
        ({"kind": "ratio", "flor": 80}, "1.1: không có mục nào tên là «flor»."),
        ({"kind": "ratio", "floor": "nhiều"}, "1.1.floor: không hiểu giá trị «nhiều»."),
        ({"kind": "tiers"}, "1.1: thiếu mục «tiers»."),
        ({"kind": "tiers", "tiers": 3}, "1.1.tiers: cần một danh sách."),
        ({"kind": "tiers", "tiers": [3]}, "1.1.tiers[1]: cần các mục có tên."),
        (
            {"kind": "ratio", "not_applicable": {"treatment": "maybe"}},
            "1.1.not_applicable.treatment: không hiểu giá trị «maybe».",
        ),
        ({"kind": "per-item-sum", "each": 1, "items": True}, "1.1.items: không hiểu giá trị «True»."),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: object, sentence: str) -> None:
    with pytest.raises(NotationError) as error:
        rule_from_data(data, Decimal(1), "1.1")
    assert str(error.value) == sentence
