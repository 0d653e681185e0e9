from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input, Occurrence, Rule
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem

REPORTS = Rule(PerItem(Decimal(1), Decimal("0.25"), 4))
DISCIPLINE = Rule(
    Deduct(Decimal(3), (Occurrence("Khiển trách", Decimal("0.5")), Occurrence("Cảnh cáo trở lên", Decimal(1))))
)
LATE_REPORTS = Rule(Deduct(Decimal(1), (Occurrence("Báo cáo gửi muộn", Decimal("0.25")),)))


@pytest.mark.parametrize(
    "answer", [Answer(count=3), Answer(value=Decimal(3)), Answer(ticked=(0, 2, 3, 3)), Answer(counts=(3,))]
)
def test_so_much_for_each_however_the_number_was_entered(answer: Answer) -> None:
    made = REPORTS.points(answer, 2026)
    assert (made.value, made.why) == (Decimal("0.75"), "3 × 0,25 = 0,75")


def test_an_eighth_is_rounded_half_up_at_the_leaf() -> None:
    months = Rule(PerItem(Decimal("1.5"), Decimal("0.125"), 12))
    assert months.points(Answer(count=7), 2026).value == Decimal("0.88")
    assert months.points(Answer(count=7), 2026, places=3).value == Decimal("0.875")


def test_more_items_than_there_are_is_a_problem_and_the_maximum_holds() -> None:
    made = REPORTS.points(Answer(count=5), 2026)
    assert made.value == 1
    assert made.why == "5 × 0,25 = 1,25, tối đa 1 → 1"
    assert made.problems == ("Số lượng 5 nhiều hơn 4.",)


def test_items_without_a_number_of_their_own_reach_the_cap() -> None:
    free = Rule(PerItem(Decimal(1), Decimal("0.3")))
    assert (free.maximum, free.points(Answer(count=9), 2026).value) == (Decimal(1), Decimal(1))
    assert free.points(Answer(percent=Decimal(5)), 2026).problems == ("Cần số lượng.",)


def test_each_kind_of_occurrence_costs_its_own() -> None:
    made = DISCIPLINE.points(Answer(counts=(1, 2)), 2026)
    assert (made.value, made.why) == (Decimal("0.5"), "3 − 1 × 0,5 − 2 × 1 = 0,5")
    assert DISCIPLINE.points(Answer(counts=(1,)), 2026).value == Decimal("2.5")


def test_nothing_happened_says_so() -> None:
    for answer in (Answer(counts=(0, 0)), Answer(count=0), Answer(late=0), Answer(choice=1)):
        assert DISCIPLINE.points(answer, 2026).why == "Không có trường hợp bị trừ → 3"


@pytest.mark.parametrize("answer", [Answer(count=2), Answer(counts=(1, 1, 1)), Answer(percent=Decimal(3))])
def test_one_number_for_several_kinds_is_asked_about(answer: Answer) -> None:
    made = DISCIPLINE.points(answer, 2026)
    assert made.value == 0
    assert made.problems == ("Cần số trường hợp của từng loại: Khiển trách; Cảnh cáo trở lên.",)


def test_deductions_never_go_below_nothing() -> None:
    made = LATE_REPORTS.points(Answer(count=5), 2026)
    assert (made.value, made.why) == (Decimal(0), "1 − 5 × 0,25 = −0,25, không âm → 0")


def test_a_rule_that_names_no_occurrence_takes_nothing() -> None:
    assert Rule(Deduct(Decimal(1), ())).points(Answer(count=0), 2026).value == 1
    assert Rule(Bonus(Decimal(1), ())).points(Answer(count=2), 2026).value == 0


def test_one_kind_takes_the_number_of_late_ones() -> None:
    assert LATE_REPORTS.points(Answer(late=2), 2026).value == Decimal("0.5")


def test_bonus_and_penalty_stop_at_their_own_cap() -> None:
    models = Rule(Bonus(Decimal(3), (Occurrence("Mô hình", Decimal(1)),)))
    made = models.points(Answer(count=4), 2026)
    assert (made.value, made.why) == (Decimal(3), "4 × 1 = 4, tối đa 3 → 3")
    days = Rule(Penalty(Decimal(2), (Occurrence("Ngày muộn", Decimal("0.5")),)))
    assert days.points(Answer(count=3), 2026).why == "3 × 0,5 = 1,5"
    assert days.points(Answer(count=0), 2026).why == "Không có → 0"
    once = Rule(Penalty(Decimal(1), (Occurrence("Tự chấm cao hơn", Decimal(1)),)))
    assert once.points(Answer(choice=0), 2026).value == 1
    assert once.points(Answer(), 2026).problems


def test_what_must_be_entered() -> None:
    assert (REPORTS.entry.input, REPORTS.entry.top) == (Input.COUNT, Decimal(4))
    assert DISCIPLINE.entry.labels == ("Khiển trách", "Cảnh cáo trở lên")
    assert DISCIPLINE.entry.input is Input.COUNTS
    assert LATE_REPORTS.entry.input is Input.COUNT
    assert Rule(Bonus(Decimal(3), ())).entry.input is Input.COUNTS
    assert Rule(Penalty(Decimal(3), (Occurrence("Vụ", Decimal(1)),))).entry.labels == ("Vụ",)
