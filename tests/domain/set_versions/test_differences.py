"""What a new set changes: told once, on the right row."""

from dataclasses import replace
from decimal import Decimal

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.set_versions import Change, Difference, difference
from tests.domain.small_sets import a_set, group, leaf

TWO = Decimal(2)
RATIO = Rule(Ratio(TWO, floor=Decimal(80)), text="Dưới 80%: 0")


def area(*leaves: Indicator) -> IndicatorSet:
    """A set of one area whose maximum stands still."""
    return a_set(group("I", *leaves, max_points=5))


def told(old: Indicator | None, new: Indicator | None) -> list[tuple[Change, str, str]]:
    """The differences between two sets of one area with one leaf, none where that is None."""
    first, second = (area(*([] if one is None else [one]), leaf("9", 1)) for one in (old, new))
    return [(each.change, each.before, each.after) for each in difference(first, second)]


def test_equal_sets_differ_in_nothing() -> None:
    assert told(leaf("1", 2, RATIO), leaf("1", 2, RATIO)) == []


def test_what_came_and_what_went_is_told_by_its_title() -> None:
    assert told(None, leaf("1", 2)) == [(Change.ADDED, "", "Tiêu chí 1")]
    assert told(leaf("1", 2), None) == [(Change.REMOVED, "Tiêu chí 1", "")]


def test_another_number_is_a_move() -> None:
    assert told(leaf("1", 2), replace(leaf("4", 2), title="Tiêu chí 1")) == [(Change.MOVED, "1", "4")]


def test_another_place_above_is_a_move_though_the_code_stays() -> None:
    old = a_set(group("I", leaf("1", 1), leaf("2", 1), max_points=5), group("II", leaf("3", 1), max_points=5))
    new = a_set(group("I", leaf("1", 1), max_points=5), group("II", leaf("3", 1), leaf("2", 1), max_points=5))
    assert [(each.change, each.before) for each in difference(old, new)] == [(Change.MOVED, "2")]


def test_a_title_and_a_maximum_are_told_with_both_sides() -> None:
    renamed = replace(leaf("1", "2.5"), title="Tiêu chí 1 của phường")
    assert told(leaf("1", 2), renamed) == [
        (Change.TITLE, "Tiêu chí 1", "Tiêu chí 1 của phường"),
        (Change.MAXIMUM, "2", "2,5"),
    ]


def test_a_rule_that_grows_with_its_maximum_is_the_same_rule() -> None:
    grown = leaf("1", 3, replace(RATIO, method=Ratio(Decimal(3), floor=Decimal(80))))
    assert [change for change, *_ in told(leaf("1", 2, RATIO), grown)] == [Change.MAXIMUM]
    beside = leaf("1", 2, replace(RATIO, method=Ratio(Decimal(3), floor=Decimal(80))))
    assert [change for change, *_ in told(leaf("1", 2, RATIO), beside)] == [Change.RULE]


def test_another_threshold_is_another_rule_and_another_wording_is_not() -> None:
    stricter = Rule(Ratio(TWO, floor=Decimal(90)), text="Dưới 90%: 0")
    assert told(leaf("1", 2, RATIO), leaf("1", 2, stricter)) == [(Change.RULE, "Dưới 80%: 0", "Dưới 90%: 0")]
    assert told(leaf("1", 2, RATIO), leaf("1", 2, replace(RATIO, text="Nếu dưới 80% thì 0 điểm"))) == []


def test_of_a_rule_that_a_person_applies_the_words_are_the_rule() -> None:
    by_hand, worded = leaf("1", 2, Rule(Manual(TWO))), leaf("1", 2, Rule(Manual(TWO), text="Theo kết quả kiểm tra"))
    assert told(leaf("1", 2), by_hand) == []
    assert told(by_hand, worded) == [(Change.RULE, "", "Theo kết quả kiểm tra")]
    assert told(leaf("1", 2), leaf("1", 2, RATIO)) == [(Change.RULE, "", "Dưới 80%: 0")]


def test_a_leaf_that_becomes_a_survey_is_scored_otherwise() -> None:
    assert [change for change, *_ in told(leaf("1", 2), leaf("1", 2, survey=True))] == [Change.RULE]


def test_the_officers_mapping_is_what_counts() -> None:
    old, new = a_set(group("I", leaf("1", 1))), a_set(group("I", leaf("7", 1)))
    matched = difference(old, new, {"I": "I", "1": "7", "8": "7", "5": "6"})
    assert matched[0] == Difference(Change.MOVED, leaf("1", 1), leaf("7", 1))
    assert [each.change for each in matched] == [Change.MOVED, Change.TITLE]
    assert [each.change for each in difference(old, new, {"I": "I"})] == [Change.ADDED, Change.REMOVED]


def test_a_leaf_mapped_to_a_group_is_scored_otherwise() -> None:
    old, new = a_set(group("I", leaf("1", 1))), a_set(group("I", group("1", leaf("1.1", 1), max_points=1)))
    changes = [each.change for each in difference(old, new, {"I": "I", "1": "1"})]
    assert changes == [Change.TITLE, Change.RULE, Change.ADDED]
