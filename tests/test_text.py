"""Vietnamese text: order, search without accents, numbers and dates."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop import text

vietnamese = st.text(alphabet=text.VIETNAMESE_LETTERS + " 0123456789.,-", max_size=30)


def test_a_font_must_have_134_letters_beside_the_plain_ones() -> None:
    accented = {letter for letter in text.VIETNAMESE_LETTERS if not letter.isascii()}
    assert len(accented) == 134


def test_tidy_composes_drops_invisible_characters_and_folds_white_space() -> None:
    decomposed = unicodedata.normalize("NFD", "Phường\u200b  Võ Thị\n Sáu\ufeff ")
    assert text.tidy(decomposed) == "Phường Võ Thị Sáu"


@given(st.text())
def test_composing_and_folding_twice_changes_nothing(any_text: str) -> None:
    assert text.nfc(text.nfc(any_text)) == text.nfc(any_text)
    assert text.tidy(text.tidy(any_text)) == text.tidy(any_text)


@given(vietnamese)
def test_folding_is_idempotent_and_blind_to_case_and_composition(words: str) -> None:
    assert text.fold(text.fold(words)) == text.fold(words)
    assert text.fold(words.upper()) == text.fold(words)
    assert text.fold(unicodedata.normalize("NFD", words)) == text.fold(words)


def test_search_without_accents_finds_with_them() -> None:
    assert text.matches("dao quy", "Đào tạo", "Quỹ tiền")
    assert text.matches("", "gì cũng có")
    assert not text.matches("dao sau", "Đào tạo")


def test_a_title_in_capitals_becomes_running_text_and_keeps_its_abbreviations() -> None:
    assert text.sentence_case("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC") == "Công tác chỉ đạo, điều hành CCHC"
    assert text.sentence_case("TÁC ĐỘNG ĐẾN KT-XH") == "Tác động đến KT-XH"
    assert text.sentence_case("Cải cách tài chính công") == "Cải cách tài chính công"
    assert text.sentence_case("") == ""


def test_a_long_text_is_cut_between_words() -> None:
    assert text.cut_at_word("Rà soát thủ tục, hồ sơ", 17) == "Rà soát thủ tục…"
    assert text.cut_at_word("ngắn", 10) == "ngắn"
    assert text.cut_at_word("a" * 20, 5) == "aaaa…"


def test_names_stand_in_vietnamese_dictionary_order() -> None:
    ordered = ["An", "Ân", "ba", "bà", "bá", "bạ", "cam", "dê", "đa", "đê", "e", "ê", "o", "ô", "ơ", "u", "ư", "Zyx"]
    assert sorted(set(ordered), key=text.sort_key) == ordered


def test_letters_decide_before_tones_and_digits_count_by_value() -> None:
    assert sorted(["bạc", "bà", "ba", "bác"], key=text.sort_key) == ["ba", "bà", "bác", "bạc"]
    assert sorted(["1.10", "1.9", "Phường 12", "Phường 2"], key=text.sort_key) == [
        "1.9",
        "1.10",
        "Phường 2",
        "Phường 12",
    ]


@given(st.lists(st.text(max_size=8)))
def test_the_order_is_total_for_any_text(texts: list[str]) -> None:
    ordered = sorted(texts, key=text.sort_key)
    assert sorted(ordered) == sorted(texts)
    assert len({text.sort_key(each) for each in texts}) == len(set(texts))


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("1,5", ["1.5"]),
        ("1.5", ["1.5"]),
        ("12", ["12"]),
        (" 87,5 % ", ["87.5"]),
        ("-3", ["-3"]),
        ("\u22123", ["-3"]),
        (",5", ["0.5"]),
        ("1.234,5", ["1234.5"]),
        ("1,234.5", ["1234.5"]),
        ("1.234.567", ["1234567"]),
        ("1,234,567", ["1234567"]),
        ("1.234", ["1234", "1.234"]),
        ("1,234", ["1.234", "1234"]),
        ("0.234", ["0.234"]),
        ("1 234", ["1234"]),
        ("1.23.4", []),
        ("1.23,4", []),
        ("1,2,3,4", []),
        ("1.2,3.4", []),
        ("năm", []),
        ("", []),
        ("5.", []),
        ("1e5", []),
    ],
)
def test_a_number_is_read_as_vietnamese_type_it(typed: str, values: list[str]) -> None:
    assert text.read_decimal(typed) == tuple(Decimal(value) for value in values)


@given(st.text(max_size=20))
def test_reading_a_number_never_fails_and_never_gives_what_is_no_number(typed: str) -> None:
    assert all(value.is_finite() for value in text.read_decimal(typed))


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_shown_number_reads_back_first_or_second(value: Decimal) -> None:
    assert value in text.read_decimal(text.show_decimal(value))


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (Decimal("1234.50"), None, "1.234,5"),
        (Decimal(100), None, "100"),
        (Decimal("94.871"), 2, "94,87"),
        (7, None, "7"),
        (Decimal("0.125"), None, "0,125"),
    ],
)
def test_numbers_are_shown_with_comma_and_dot(value: Decimal | int, places: int | None, shown: str) -> None:
    assert text.show_decimal(value, places) == shown


def test_a_day_below_ten_and_january_and_february_take_a_zero() -> None:
    assert text.show_date(date(2026, 9, 5)) == "05/9/2026"
    shown = [text.long_date(date(2026, month, day)) for day, month in ((5, 1), (5, 2), (5, 3), (15, 10))]
    assert shown == [
        "ngày 05 tháng 01 năm 2026",
        "ngày 05 tháng 02 năm 2026",
        "ngày 05 tháng 3 năm 2026",
        "ngày 15 tháng 10 năm 2026",
    ]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("05/9/2026", date(2026, 9, 5)),
        ("5-9", date(2026, 9, 5)),
        ("5.9.24", date(2024, 9, 5)),
        ("0509", date(2026, 9, 5)),
        ("05092025", date(2025, 9, 5)),
        ("050925", date(2025, 9, 5)),
        ("29/02", None),
        ("29/02/2028", date(2028, 2, 29)),
        ("mai", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_it_is_typed(typed: str, day: date | None) -> None:
    assert text.read_date(typed, 2026) == day


def test_parts_have_roman_numbers() -> None:
    assert [text.roman(number) for number in (0, 1, 4, 9, 14)] == ["", "I", "IV", "IX", "XIV"]
