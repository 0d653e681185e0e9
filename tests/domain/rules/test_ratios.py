from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input, Points, Rule
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.rule import Method
from tests.domain.rules.random_rules import percents, points


def of(method: Method, done: str | None = None, due: str | None = None, percent: str | None = None) -> Points:
    given_figures = [None if each is None else Decimal(each) for each in (done, due, percent)]
    return Rule(method).points(Answer(done=given_figures[0], due=given_figures[1], percent=given_figures[2]), 2026)


FLOOR_80 = Ratio(Decimal("2.5"), floor=Decimal(80))
FULL_FROM_98 = Ratio(Decimal(6), floor=Decimal(90), full_from=Decimal(98))


def test_a_ratio_above_its_floor_says_every_step() -> None:
    made = of(FLOOR_80, "37", "39")
    assert made.value == Decimal("2.37")
    assert made.why == "37/39 = 94,87 % ≥ 80 % → 94,87 % × 2,5 = 2,37"


@pytest.mark.parametrize(
    ("method", "done", "due", "expected"),
    [
        (FLOOR_80, "23", "39", "0"),
        (FLOOR_80, "39", "39", "2.5"),
        (Ratio(Decimal(1), floor=Decimal(90)), "4", "5", "0"),
        (FULL_FROM_98, "980", "1000", "6"),
        (FULL_FROM_98, "979", "1000", "5.87"),
        (FULL_FROM_98, "1207", "1240", "5.84"),
        (Ratio(Decimal(3)), "1", "3", "1"),
        (Ratio(Decimal(3)), "0", "3", "0"),
        (Target(Decimal(4), Decimal(70)), "35", "100", "2"),
        (Target(Decimal(4), Decimal(70)), "71", "100", "4"),
        (Target(Decimal(4), Decimal(80), Decimal(40)), "40", "100", "2"),
        (Target(Decimal(4), Decimal(80), Decimal(40)), "39", "100", "0"),
        (Linear(Decimal(8), floor=Decimal(95)), "975", "1000", "5.5"),
        (Linear(Decimal(8), floor=Decimal(95)), "95", "100", "3"),
        (Linear(Decimal(8), floor=Decimal(95)), "94", "100", "0"),
        (Linear(Decimal(8), floor=Decimal(95)), "7", "7", "8"),
        (Linear(Decimal(2), loss=Decimal(2), per=Decimal(30)), "70", "100", "0"),
        (Linear(Decimal(2)), "70", "100", "0"),
    ],
)
def test_points_by_a_share(method: Method, done: str, due: str, expected: str) -> None:
    assert of(method, done, due).value == Decimal(expected)


@pytest.mark.parametrize(
    ("method", "done", "due", "why"),
    [
        (FLOOR_80, "23", "39", "23/39 = 58,97 % < 80 % → 0"),
        (FLOOR_80, "39", "39", "39/39 = 100 % → 2,5"),
        (FULL_FROM_98, "1207", "1240", "1.207/1.240 = 97,34 % ≥ 90 % → 97,34 % × 6 = 5,84"),
        (FULL_FROM_98, "980", "1000", "980/1.000 = 98 % ≥ 98 % → 6"),
        (Ratio(Decimal(3)), "3", "5", "3/5 = 60 % → 60 % × 3 = 1,8"),
        (
            Target(Decimal("2.5"), Decimal(60)),
            "545",
            "1000",
            "545/1.000 = 54,5 % / 60 % = 90,83 % mục tiêu → 90,83 % × 2,5 = 2,27",
        ),
        (Target(Decimal("2.5"), Decimal(60)), "61", "100", "61/100 = 61 % ≥ mục tiêu 60 % → 2,5"),
        (Target(Decimal("2.5"), Decimal(60), Decimal(30)), "29", "100", "29/100 = 29 % < 30 % → 0"),
        (Linear(Decimal(8), floor=Decimal(95)), "975", "1000", "975/1.000 = 97,5 %, thiếu 2,5 % → 8 − 2,5 × 1 = 5,5"),
        (Linear(Decimal(8), floor=Decimal(95)), "94", "100", "94/100 = 94 % < 95 % → 0"),
        (
            Linear(Decimal(2), loss=Decimal(2), per=Decimal(30)),
            "85",
            "100",
            "85/100 = 85 %, thiếu 15 % → 2 − 15 / 30 × 2 = 1",
        ),
        (Linear(Decimal(2)), "70", "100", "70/100 = 70 %, thiếu 30 % → 2 − 30 × 1 = −28, không âm → 0"),
    ],
)
def test_the_reason_holds_the_figures_the_threshold_and_the_reckoning(
    method: Method, done: str, due: str, why: str
) -> None:
    assert of(method, done, due).why == why


def test_the_threshold_is_compared_with_the_exact_ratio_and_the_words_do_not_round_up_to_it() -> None:
    made = of(Ratio(Decimal(1), floor=Decimal(90)), "89996", "100000")
    assert made.value == 0
    assert made.why == "89.996/100.000 = 89,99 % < 90 % → 0"
    almost = of(FULL_FROM_98, "97999", "100000")
    assert almost.why.startswith("97.999/100.000 = 97,99 % ≥ 90 %")


def test_a_percentage_serves_where_the_figures_are_not_known() -> None:
    made = of(Target(Decimal("2.5"), Decimal(60)), percent="54.5")
    assert made.value == Decimal("2.27")
    assert made.why == "54,5 % / 60 % = 90,83 % mục tiêu → 90,83 % × 2,5 = 2,27"


@pytest.mark.parametrize("method", [FLOOR_80, Target(Decimal(1), Decimal(50)), Linear(Decimal(1))])
@pytest.mark.parametrize(
    ("done", "due", "percent", "problem"),
    [
        ("40", "39", None, "Số đã thực hiện (40) lớn hơn số phải thực hiện (39)."),
        (None, None, "100.5", "Tỷ lệ 100,5 % lớn hơn 100 %."),
        ("3", None, None, "Cần số đã thực hiện và số phải thực hiện, hoặc tỷ lệ %."),
        ("0", "0", None, "Mẫu số bằng 0."),
    ],
)
def test_figures_that_cannot_be_give_no_points_and_a_problem(
    method: Method, done: str | None, due: str | None, percent: str | None, problem: str
) -> None:
    made = of(method, done, due, percent)
    assert (made.value, made.problems, made.usable) == (Decimal(0), (problem,), False)


@pytest.mark.parametrize("method", [FLOOR_80, Target(Decimal(1), Decimal(50)), Linear(Decimal(1))])
def test_what_must_be_entered(method: Method) -> None:
    assert (method.entry().input, method.entry().percent) == (Input.RATIO, True)


def test_a_line_that_falls_by_steps_of_nothing_is_a_problem() -> None:
    assert of(Linear(Decimal(1), per=Decimal(0)), "1", "2").problems == ("Cách chấm có bước giảm bằng 0 %.",)


ratios = st.one_of(
    st.builds(Ratio, points, percents),
    st.builds(Target, points, percents.filter(bool)),
    st.builds(Linear, points, percents, loss=points, per=st.integers(1, 9).map(Decimal)),
)


@given(ratios, st.integers(0, 300), st.integers(0, 300), st.integers(1, 300))
def test_more_done_never_gives_less(method: Method, one: int, other: int, due: int) -> None:
    less, more = sorted((min(one, due), min(other, due)))
    assert of(method, str(less), str(due)).value <= of(method, str(more), str(due)).value
