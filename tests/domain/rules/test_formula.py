from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input, Points, Rule
from cchc_desktop.domain.rules.expression import ExpressionError, evaluate
from cchc_desktop.domain.rules.formula import Formula, Variable

_A_AND_B = (Variable("a", "Số phải làm"), Variable("b", "Số đã làm"))


def of(expression: str, most: int = 10, **values: int) -> Points:
    rule = Rule(Formula(Decimal(most), expression, _A_AND_B))
    return rule.points(Answer(variables={name: Decimal(value) for name, value in values.items()}), 2026)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("b/a × 2,5", "2.37"),
        ("(b / a) * 2.5", "2.37"),
        ("min(1; b/a/60%) × 2", "2"),
        ("min(1, 2) + max(3; 4)", "5"),
        ("-a + b + 2", "0"),
        ("+a − 37 ÷ 2", "20.5"),
        ("[a · 2 – 77]", "1"),
        (".5 * 4", "2"),
    ],
)
def test_a_formula_is_read_as_sets_write_it(expression: str, expected: str) -> None:
    made = of(expression, most=30, a=39, b=37)
    assert (made.value, made.problems) == (Decimal(expected), ())


def test_the_reason_holds_the_formula_and_its_figures() -> None:
    assert of("b/a × 2,5", a=39, b=37).why == "b/a × 2,5 với a = 39, b = 37 = 2,37"
    assert of("2 + 2").why == "2 + 2 = 4"


def test_the_value_stays_between_nothing_and_the_maximum() -> None:
    assert of("a", most=10, a=39).why == "a với a = 39 = 39, tối đa 10 → 10"
    assert of("0 − a", a=39).why == "0 − a với a = 39 = −39, không âm → 0"


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("b / (a − a)", "Công thức chia cho 0."),
        ("b / c", "Thiếu số liệu «c»."),
        ("b +", "Không đọc được công thức."),
        ("", "Không đọc được công thức."),
        ("'b'", "Không đọc được công thức."),
        ("(" * 250 + "1" + ")" * 250, "Công thức dài quá 300 ký tự."),
        ("(" * 140 + "1", "Không đọc được công thức."),
        ("b ** 2", "Công thức chỉ được dùng số, tên số liệu, + − × ÷, dấu ngoặc, min và max."),
        ("b.real", "Công thức chỉ được dùng số, tên số liệu, + − × ÷, dấu ngoặc, min và max."),
        ("abs(b)", "Công thức chỉ được dùng số, tên số liệu, + − × ÷, dấu ngoặc, min và max."),
        ("min + 1", "Công thức chỉ được dùng số, tên số liệu, + − × ÷, dấu ngoặc, min và max."),
        ("1e999", "Công thức chỉ được dùng số, tên số liệu, + − × ÷, dấu ngoặc, min và max."),
        ("1234567890123456 * 2", "Công thức chỉ được dùng số, tên số liệu, + − × ÷, dấu ngoặc, min và max."),
        ("999999999999999 * 999999999999999", "Kết quả của công thức lớn quá."),
    ],
)
def test_what_has_no_value_is_a_problem_and_no_exception(expression: str, problem: str) -> None:
    made = of(expression, a=39, b=37)
    assert (made.value, made.problems, made.usable) == (Decimal(0), (problem,), False)


def test_a_formula_is_checked_before_anything_is_entered() -> None:
    assert Rule(Formula(Decimal(1), "b / c + min(a; d)", _A_AND_B)).faults() == (
        "Công thức cần «c» nhưng không có số liệu nào tên như vậy.",
        "Công thức cần «d» nhưng không có số liệu nào tên như vậy.",
    )
    assert Rule(Formula(Decimal(1), "b /", _A_AND_B)).faults() == ("Không đọc được công thức.",)
    assert Rule(Formula(Decimal(1), "b / a", _A_AND_B)).faults() == ()


def test_what_must_be_entered() -> None:
    entry = Rule(Formula(Decimal(1), "b / a", _A_AND_B)).entry
    assert (entry.input, entry.labels, entry.names) == (Input.VARIABLES, ("Số phải làm", "Số đã làm"), ("a", "b"))


@given(st.text("ab12,.;()+-*/ ×%minx", max_size=40))
def test_any_text_has_a_value_or_one_kind_of_error(expression: str) -> None:
    with suppress(ExpressionError):
        evaluate(expression, {"a": Decimal(3), "b": Decimal(0)})
