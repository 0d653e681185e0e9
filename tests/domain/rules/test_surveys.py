from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input, Rule
from cchc_desktop.domain.rules.surveys import LEVELS, Satisfaction, Scaled, Survey, Weight, weighted_percent

SLIPS = Rule(
    Survey(
        Decimal(5), tuple(Weight(name, Decimal(share)) for name, share in zip("ABCD", (100, 60, 20, 0), strict=True))
    )
)
PORTAL = Rule(Scaled(Decimal(2)))
SIPAS = Rule(Scaled(Decimal(12), satisfaction=Satisfaction.SATISFIED))


@pytest.mark.parametrize(
    ("formula", "percent"),
    [(Satisfaction.SATISFIED, "90.00"), (Satisfaction.MEAN, "89.40"), (Satisfaction.SPAN, "86.75")],
)
def test_one_survey_and_the_three_ways_to_a_percentage(formula: Satisfaction, percent: str) -> None:
    assert weighted_percent((120, 60, 15, 4, 1), formula.weights) == Decimal(percent)


def test_weighted_options_give_their_share_of_the_maximum() -> None:
    made = SLIPS.points(Answer(votes=(10, 5, 3, 2)), 2026)
    assert made.value == Decimal("3.4")
    assert made.why == "(10 × 100 % + 5 × 60 % + 3 × 20 % + 2 × 0 %)/20 = 68 % → 68 % × 5 = 3,4"


def test_a_published_percentage_serves_instead_of_votes() -> None:
    assert SLIPS.points(Answer(percent=Decimal("81.5")), 2026).why == "81,5 % × 5 = 4,08"
    assert SIPAS.points(Answer(percent=Decimal("86.5")), 2026).value == Decimal("10.38")


def test_own_slips_become_an_index_of_satisfaction() -> None:
    assert SIPAS.points(Answer(votes=(120, 60, 15, 4, 1)), 2026).value == Decimal("10.8")


def test_an_index_of_others_is_brought_to_scale() -> None:
    made = PORTAL.points(Answer(value=Decimal("90.09")), 2026)
    assert (made.value, made.why) == (Decimal("1.8"), "90,09/100 × 2 = 1,8")
    five = Rule(Scaled(Decimal(2), scale=Decimal(5)))
    assert five.points(Answer(value=Decimal(4)), 2026).value == Decimal("1.6")
    assert five.points(Answer(percent=Decimal(80)), 2026).value == Decimal("1.6")


@pytest.mark.parametrize(
    ("rule", "answer", "problem"),
    [
        (SLIPS, Answer(votes=(1, 2)), "Có 2 số phiếu cho 4 phương án."),
        (SLIPS, Answer(votes=(0, 0, 0, 0)), "Mẫu số bằng 0."),
        (SLIPS, Answer(count=1), "Cần số phiếu của từng phương án, hoặc kết quả %."),
        (SLIPS, Answer(percent=Decimal(101)), "Giá trị 101 % lớn hơn 100 %."),
        (PORTAL, Answer(value=Decimal("100.5")), "Giá trị 100,5 lớn hơn 100."),
        (PORTAL, Answer(count=1), "Cần giá trị trên thang 100."),
        (Rule(Scaled(Decimal(2), scale=Decimal(0))), Answer(value=Decimal(0)), "Thang của chỉ số bằng 0."),
    ],
)
def test_results_that_cannot_be_are_problems(rule: Rule, answer: Answer, problem: str) -> None:
    made = rule.points(answer, 2026)
    assert not made.value
    assert made.problems == (problem,)


def test_what_must_be_entered() -> None:
    assert (SLIPS.entry.input, SLIPS.entry.labels, SLIPS.entry.percent) == (Input.VOTES, tuple("ABCD"), True)
    assert (SIPAS.entry.input, SIPAS.entry.labels) == (Input.VOTES, LEVELS)
    assert (PORTAL.entry.input, PORTAL.entry.top) == (Input.VALUE, Decimal(100))
