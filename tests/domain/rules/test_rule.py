from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Entry, Input, NotApplicable, Occurrence, Rule, Treatment
from cchc_desktop.domain.rules.choices import YesNo
from cchc_desktop.domain.rules.counts import Deduct, PerItem
from cchc_desktop.domain.rules.ratios import Ratio
from tests.domain.rules.random_rules import answers, rules

_2 = Decimal(2)
LETTERS = Ratio(_2, floor=Decimal(100))


def complaints(treatment: Treatment, points: str | None = None) -> Rule:
    case = NotApplicable(treatment, "Không phát sinh đơn", None if points is None else Decimal(points))
    return Rule(LETTERS, not_applicable=case)


SAID = Answer(not_applicable=True)
NONE_OF_NONE = Answer(done=Decimal(0), due=Decimal(0))


@pytest.mark.parametrize("answer", [SAID, NONE_OF_NONE])
def test_nothing_arose_may_bring_the_maximum(answer: Answer) -> None:
    made = complaints(Treatment.FULL).points(answer, 2026)
    assert (made.value, made.arose, made.applies) == (_2, False, True)
    assert made.why == "Không phát sinh đơn → tính điểm tối đa 2"


@pytest.mark.parametrize("answer", [SAID, NONE_OF_NONE])
def test_nothing_arose_may_take_the_criterion_out_of_the_sheet(answer: Answer) -> None:
    made = complaints(Treatment.EXCLUDED).points(answer, 2026)
    assert (made.value, made.arose, made.applies) == (Decimal(0), False, False)
    assert made.why == "Không phát sinh đơn → không tính vào điểm tối đa"


def test_not_applicable_may_be_the_officers_own_choice_with_points_of_its_own() -> None:
    chosen = complaints(Treatment.CHOICE, "0.5").points(SAID, 2026)
    assert (chosen.value, chosen.applies, chosen.why) == (Decimal("0.5"), True, "Không phát sinh đơn → 0,5")
    assert not complaints(Treatment.CHOICE).points(SAID, 2026).applies
    by_itself = complaints(Treatment.CHOICE).points(NONE_OF_NONE, 2026)
    assert by_itself.problems == ("Mẫu số bằng 0. Nếu đúng là «Không phát sinh đơn», hãy chọn.",)


def test_a_rule_without_the_case_does_not_take_it() -> None:
    made = Rule(LETTERS).points(SAID, 2026)
    assert (made.usable, made.problems) == (False, ("Cách chấm này không có trường hợp «không áp dụng».",))
    assert Rule(LETTERS).points(NONE_OF_NONE, 2026).problems == ("Mẫu số bằng 0.",)


PLAN = Rule(Ratio(Decimal("2.5"), floor=Decimal(80)), exclusion="Lý do khách quan")


def excluded(rule: Rule, done: int, due: int, out: int) -> Answer:
    del rule
    return Answer(done=Decimal(done), due=Decimal(due), excluded=Decimal(out))


def test_what_was_not_finished_for_objective_reasons_leaves_the_ratio() -> None:
    made = PLAN.points(excluded(PLAN, 37, 39, 1), 2026)
    assert made.value == Decimal("2.43")
    assert made.why == "Loại 1 khỏi mẫu số: 37/38 = 97,37 % ≥ 80 % → 97,37 % × 2,5 = 2,43"
    assert PLAN.points(excluded(PLAN, 37, 39, 0), 2026).value == Decimal("2.37")


def test_what_is_finished_cannot_be_excluded_too() -> None:
    assert PLAN.points(excluded(PLAN, 37, 39, 3), 2026).problems == (
        "Số đã thực hiện (37) lớn hơn số phải thực hiện (36).",
    )
    assert PLAN.points(excluded(PLAN, 37, 39, 40), 2026).problems == ("Số loại trừ (40) lớn hơn mẫu số (39).",)


def test_exclusions_count_only_where_the_set_allows_them() -> None:
    made = Rule(PLAN.method).points(excluded(PLAN, 37, 39, 1), 2026)
    assert (made.value, made.problems) == (Decimal("2.37"), ("Cách chấm này không loại trừ gì khỏi mẫu số.",))


def test_everything_excluded_means_nothing_arose() -> None:
    rule = Rule(LETTERS, exclusion="Khách quan", not_applicable=NotApplicable(Treatment.FULL))
    assert rule.points(excluded(rule, 0, 3, 3), 2026).value == 2


def test_a_cap_holds_any_kind_below_its_maximum() -> None:
    capped = Rule(PerItem(Decimal(3), Decimal(1)), cap=Decimal("1.5"))
    made = capped.points(Answer(count=2), 2026)
    assert (made.value, made.why, capped.maximum) == (Decimal("1.5"), "2 × 1 = 2, tối đa 1,5 → 1,5", Decimal("1.5"))


SLIPS = (Occurrence("Muộn", Decimal("0.25")), Occurrence("Thiếu", Decimal("0.5")))


def test_deductions_of_several_kinds_come_off_any_kind_of_rule() -> None:
    made = Rule(YesNo(_2), deductions=SLIPS).points(Answer(choice=0, counts=(1, 2)), 2026)
    assert (made.value, made.why) == (Decimal("0.75"), "Có → 2 − 1 × 0,25 − 2 × 0,5 = 0,75")


def test_deductions_nobody_entered_cost_nothing_and_unclear_ones_are_a_problem() -> None:
    rule = Rule(YesNo(_2), deductions=SLIPS)
    assert rule.points(Answer(choice=0), 2026).why == "Có → 2"
    unclear = rule.points(Answer(choice=0, count=1), 2026)
    assert (unclear.value, unclear.problems) == (_2, ("Cần số trường hợp bị trừ của từng loại.",))


def test_the_count_of_a_counting_rule_is_not_a_deduction() -> None:
    rule = Rule(PerItem(_2, Decimal(1)), deductions=SLIPS[:1])
    assert rule.points(Answer(count=1), 2026).value == 1
    nested = Rule(Deduct(_2, SLIPS[:1]), deductions=SLIPS[:1])
    assert nested.points(Answer(count=1), 2026).value == Decimal("1.75")
    assert nested.points(Answer(count=1, counts=(2,)), 2026).value == Decimal("1.25")


def test_a_deduction_is_not_the_count_of_a_counting_rule() -> None:
    rule = Rule(PerItem(_2, Decimal(1)), deductions=SLIPS[:1])
    assert rule.points(Answer(counts=(2,)), 2026).problems == ("Cần số lượng.",)
    assert rule.points(Answer(count=2, counts=(1,)), 2026).why == "2 × 1 → 2 − 1 × 0,25 = 1,75"


def test_rounding_waits_for_the_deductions() -> None:
    rule = Rule(Ratio(Decimal("2.5")), deductions=(Occurrence("Muộn", Decimal("0.125")),))
    assert rule.points(Answer(done=Decimal(37), due=Decimal(39), count=1), 2026).value == Decimal("2.25")


@pytest.mark.parametrize("treatment", [Treatment.FULL, Treatment.CHOICE])
def test_points_of_what_did_not_arise_are_rounded_like_any_other(treatment: Treatment) -> None:
    rule = replace(complaints(treatment, "0.125"), cap=Decimal("0.125"))
    made = rule.points(SAID, 2026)
    assert (made.value, made.why.rpartition(" ")[2]) == (Decimal("0.13"), "0,13")
    assert rule.points(SAID, 2026, places=3).value == Decimal("0.125")


def test_negative_and_monstrous_numbers_are_problems() -> None:
    made = PLAN.points(Answer(done=Decimal(-1), due=Decimal(2)), 2026)
    assert (made.value, made.usable, made.problems) == (Decimal(0), False, ("Số đã thực hiện không được âm.",))
    assert PLAN.points(Answer(percent=Decimal("NaN")), 2026).problems == ("Số không dùng được (tỷ lệ).",)


def test_the_entry_speaks_the_sets_own_words() -> None:
    rule = Rule(
        LETTERS,
        labels=("Thư xin lỗi",),
        exclusion="Khách quan",
        deductions=SLIPS,
        not_applicable=NotApplicable(Treatment.FULL),
    )
    assert rule.entry == Entry(
        Input.RATIO,
        ("Thư xin lỗi", "Phải thực hiện"),
        percent=True,
        excluded="Khách quan",
        deductions=("Muộn", "Thiếu"),
        not_applicable="Không phát sinh",
    )
    assert (rule.kind, rule.faults()) == ("ratio", ())


@given(rules, answers)
def test_any_answer_to_any_rule_gives_points_between_nothing_and_the_maximum(rule: Rule, answer: Answer) -> None:
    made = rule.points(answer, 2026)
    assert 0 <= made.value <= max(rule.maximum, Decimal(0)) + Decimal("0.005")
    assert made.why
    assert made.usable or made.problems
