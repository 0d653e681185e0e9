from decimal import Decimal

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Manual, YesNo
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.domain.set_checks import checked
from tests.domain.small_sets import a_set, bonus, by_hand, group, leaf


def found(indicators: IndicatorSet) -> list[tuple[str, str]]:
    return [(problem.where, problem.text) for problem in checked(indicators)]


NINE = ("20.5", "10", "10", "6", "10.5", "6", "14", "9", "14")


def areas(maxima: tuple[str, ...]) -> tuple[Indicator, ...]:
    return tuple(by_hand(str(place), most) for place, most in enumerate(maxima, 1))


def test_nine_maxima_close_to_a_hundred_and_a_misprint_does_not() -> None:
    assert found(a_set(*areas(NINE))) == []
    misprinted = tuple("10.05" if most == "10.5" else most for most in NINE)
    assert found(a_set(*areas(misprinted))) == [
        ("", "Tổng điểm các lĩnh vực 99,55 khác tổng điểm 100. Có thể điểm tối đa của 5 là 10,5.")
    ]


def test_every_level_must_add_up() -> None:
    inner = group("1.1", by_hand("1.1.1", "10.05"), max_points="10.5")
    assert found(a_set(group("1", inner), total="10.5")) == [
        ("1.1", "Tổng điểm các tiêu chí 10,05 khác điểm tối đa 10,5. Có thể điểm tối đa của 1.1.1 là 10,5.")
    ]


def test_the_misprint_that_closes_both_sums_is_the_one_named() -> None:
    one, five = (
        group("1", by_hand("1.1", "89.5")),
        group("5", by_hand("5.1", "10"), by_hand("5.2", "0.5"), max_points="10.05"),
    )
    assert found(a_set(one, five)) == [
        ("", "Tổng điểm các lĩnh vực 99,55 khác tổng điểm 100. Có thể điểm tối đa của 5 là 10,5."),
        ("5", "Tổng điểm các tiêu chí 10,5 khác điểm tối đa 10,05. Có thể điểm tối đa của 5 là 10,5."),
    ]


def test_no_misprint_is_named_where_several_or_none_would_explain_it() -> None:
    several = group("1", by_hand("1.1", "25"), by_hand("1.2", "25"), max_points="27.5")
    assert found(a_set(several, total="27.5")) == [("1", "Tổng điểm các tiêu chí 50 khác điểm tối đa 27,5.")]
    assert found(a_set(group("1", by_hand("1.1", 0), max_points=3), total=3)) == [
        ("1", "Tổng điểm các tiêu chí 0 khác điểm tối đa 3.")
    ]


def test_a_rule_with_points_of_its_own_says_which_row_is_misprinted() -> None:
    tiers = Rule(Tiers((Tier(Decimal("2.5"), at_least=Decimal(0)),)))
    slipped = group("1", leaf("1.1", 25, tiers), by_hand("1.2", 25), max_points="27.5")
    assert found(a_set(slipped, total="27.5")) == [
        ("1", "Tổng điểm các tiêu chí 50 khác điểm tối đa 27,5. Có thể điểm tối đa của 1.1 là 2,5."),
        ("1.1", "Cách chấm chỉ cho tới 2,5 điểm, ít hơn điểm tối đa 25."),
    ]


def test_bonus_stands_outside_every_sum() -> None:
    assert found(a_set(by_hand("1", 100), group("IX", bonus("9.1", "1", "3"), max_points=0))) == []


def test_a_code_used_twice_is_named_once() -> None:
    assert found(a_set(by_hand("1", 50), by_hand("1", 50))) == [("1", "Mã 1 dùng 2 lần.")]


def test_a_rule_must_give_what_its_leaf_is_worth() -> None:
    too_much, too_little = (leaf(code, 50, Rule(YesNo(Decimal(most)))) for code, most in (("1", 51), ("2", "49.5")))
    assert found(a_set(too_much, too_little)) == [
        ("1", "Cách chấm cho tới 51 điểm, nhiều hơn điểm tối đa 50."),
        ("2", "Cách chấm chỉ cho tới 49,5 điểm, ít hơn điểm tối đa 50."),
    ]


def test_gaps_between_tiers_stand_beside_their_row() -> None:
    gap = Tiers((Tier(Decimal(100), at_least=Decimal(90)), Tier(Decimal(0), below=Decimal(80))))
    assert found(a_set(leaf("1", 100, Rule(gap)))) == [("1", "Còn hở giữa mức < 80 % và mức ≥ 90 %.")]


def test_a_criterion_with_parts_has_no_rule_of_its_own_and_no_maximum_is_negative() -> None:
    odd = Indicator("1", "Tiêu chí", Decimal(101), Rule(Manual(Decimal(101))), children=(by_hand("1.1", 101),))
    assert found(a_set(odd, leaf("2", -1))) == [
        ("1", "Tiêu chí có tiêu chí thành phần thì không có cách chấm riêng."),
        ("2", "Điểm tối đa −1 nhỏ hơn 0."),
    ]
