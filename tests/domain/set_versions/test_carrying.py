"""Last year by the new rules: only answers that still say the same go on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rules import Occurrence, Rule
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Option, Part, YesNo
from cchc_desktop.domain.rules.counts import Deduct
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula, Variable
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.set_versions import carried_over, rescored
from tests.domain.small_sets import a_set, group, leaf

ONE, TWO = Decimal(1), Decimal(2)
HALF = Answer(done=Decimal(5), due=Decimal(10))
BY_HAND = Answer(points=ONE, reason="Thẩm định lần 1")


def ratio(code: str = "1", floor: int = 0, most: int = 2) -> Indicator:
    return leaf(code, most, Rule(Ratio(Decimal(most), floor=Decimal(floor))))


def options(*titles: str) -> Indicator:
    return leaf("1", 1, Rule(Choice(tuple(Option(each, ONE / (place + 1)) for place, each in enumerate(titles)))))


def parts(*titles: str) -> Indicator:
    return leaf("1", 2, Rule(Checklist(tuple(Part(each, ONE) for each in titles))))


def deducted(*titles: str) -> Indicator:
    return leaf("1", 2, Rule(Deduct(TWO, tuple(Occurrence(each, ONE / 2) for each in titles))))


def carried(answer: Answer, old: Indicator, new: Indicator) -> Answer | None:
    """What becomes of one answer between two sets of one leaf each."""
    first, second = (a_set(group("I", each)) for each in (old, new))
    return carried_over({old.code: answer}, {old.code: new.code}, first, second).get(new.code)


def test_figures_go_on_under_the_new_code_and_rule() -> None:
    assert carried(HALF, ratio(), ratio("7", floor=80)) == HALF


def test_what_is_not_mapped_not_answered_or_no_leaf_stays_behind() -> None:
    old = a_set(group("I", ratio("1"), ratio("2")), group("II", ratio("3")))
    new = a_set(group("I", ratio("1")), group("3", ratio("3.1")))
    answers = {"1": HALF, "2": HALF, "3": HALF, "8": HALF}
    assert carried_over(answers, {"1": "1", "3": "3", "4": "1", "9": "9"}, old, new) == {"1": HALF}
    assert carried_over({}, {"1": "1"}, old, new) == {}


def test_figures_that_the_new_rule_does_not_ask_for_stay_behind() -> None:
    assert carried(HALF, ratio(), options("Đủ", "Thiếu")) is None
    assert carried(Answer(done=TWO, due=ONE), ratio(), ratio()) is None


def test_points_set_by_hand_hold_only_under_the_same_scoring() -> None:
    assert carried(BY_HAND, ratio(), ratio("7")) == BY_HAND
    assert carried(BY_HAND, ratio(), ratio(floor=80)) is None
    assert carried(BY_HAND, leaf("1", 2), leaf("1", 3)) is None
    assert carried(BY_HAND, leaf("1", 2), leaf("1", 2)) == BY_HAND
    assert carried(replace(HALF, points=ONE, reason="Biên bản"), ratio(), ratio(most=1)) == HALF


def test_an_option_goes_to_where_its_words_stand_now() -> None:
    old, new = options("Đủ", "Thiếu", "Không có"), options("Không có", "đủ")
    assert carried(Answer(choice=0), old, new) == Answer(choice=1)
    assert carried(Answer(choice=1), old, new) is None
    assert carried(Answer(choice=9), old, new) is None


def test_ticks_and_counts_go_to_where_their_words_stand_now() -> None:
    assert carried(Answer(ticked=(0, 1)), parts("A", "B"), parts("C", "B", "A")) == Answer(ticked=(1, 2))
    assert carried(Answer(ticked=()), parts("A"), parts("B")) == Answer(ticked=())
    assert carried(Answer(counts=(2, 0)), deducted("A", "B"), deducted("C", "A")) == Answer(counts=(0, 2))
    assert carried(Answer(counts=(2, 1)), deducted("A", "B"), deducted("C", "A")) is None


def test_a_yes_stays_a_yes_however_it_is_worded() -> None:
    worded = leaf("1", 1, Rule(YesNo(ONE, yes="Đạt", no="Không đạt")))
    assert carried(Answer(choice=0), leaf("1", 1, Rule(YesNo(ONE))), worded) == Answer(choice=0)


@pytest.mark.parametrize(("words", "fits"), [("số hồ sơ", True), ("số văn bản", False)])
def test_a_formulas_figures_go_on_only_under_their_names(words: str, fits: bool) -> None:  # noqa: FBT001
    def formula(most: Decimal, label: str) -> Indicator:
        return replace(leaf("1", 2), rule=Rule(Formula(most, "a / 10", (Variable("a", label),))))

    answer = Answer(variables={"a": Decimal(4)})
    assert carried(answer, formula(TWO, "số hồ sơ"), formula(ONE, words)) == (answer if fits else None)


def test_of_a_code_that_stands_twice_the_first_counts() -> None:
    twice = a_set(group("I", ratio("1"), leaf("1", 2, Rule(Manual(TWO)))))
    assert carried_over({"1": HALF}, {"1": "1"}, twice, twice) == {"1": HALF}


def test_last_year_is_scored_by_the_new_rules_with_its_own_dates() -> None:
    january = Rule(DeadlineTiers((DateTier(ONE, month=1), DateTier(Decimal(0)))))
    old = replace(a_set(group("I", leaf("1", 1, january), ratio("2"))), year=2025)
    new = IndicatorSet("moi", "Bộ mới", 2026, TWO, (group("I", leaf("1", 1, january), ratio("2", floor=80)),))
    answers = {"1": Answer(date=date(2025, 2, 6)), "2": HALF}
    again = rescored(answers, {"1": "1", "2": "2"}, old, new)
    assert {code: row.points for code, row in again.by_code.items()} == {"I": 0, "1": 0, "2": 0}
    assert again.answered == 2
