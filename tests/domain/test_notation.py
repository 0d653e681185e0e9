from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.notation import number, plain, sound, to_data


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2.50", "2.5"),
        ("84.58", "84.58"),
        ("100", "100"),
        ("0.00", "0"),
        ("-0.0", "0"),
        ("1E+2", "100"),
        ("-1.50", "-1.5"),
    ],
)
def test_points_are_written_plainly(value: str, written: str) -> None:
    assert plain(Decimal(value)) == written


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (3, "3"),
        ("54.5", "54.5"),
        ("54,5", "54.5"),
        (54.5, "54.5"),
        (" 1.234,5 ", "1234.5"),
        ("1.234", "1.234"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_as_people_and_programs_write_it(data: object, value: str) -> None:
    assert number(data) == Decimal(value)


@pytest.mark.parametrize("data", [True, None, [], "nhiều", "", "NaN", "1e99", float("inf"), 10**16, "0." + "1" * 20])
def test_what_is_no_sound_number_is_not_read(data: object) -> None:
    assert number(data) is None


def test_a_number_has_bounds() -> None:
    assert sound(Decimal(10) ** 14)
    assert not sound(Decimal(10) ** 15)
    assert not sound(Decimal("-Infinity"))


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_written_is_read_back(value: Decimal) -> None:
    assert number(plain(value)) == value


def test_what_is_plain_already_stays() -> None:
    assert to_data({"a": (Decimal("1.0"), "b", None, 3, True)}) == {"a": ["1", "b", None, 3, True]}
