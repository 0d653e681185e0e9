"""Points and codes as scanning, Excel and tired hands leave them: read where they can be, and said so."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.blocks import Grid
from cchc_desktop.domain.set_tables import read_set
from cchc_desktop.domain.set_tables.codes import read_code, split_code
from cchc_desktop.domain.set_tables.points import points_in_title, read_points
from tests.domain.set_tables.written import HEAD, grid, outline, problems, read_rows, reading


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("02", "2"),
        ("0,5 điểm", "0.5"),
        ("(1đ)", "1"),
        ("10.05", "10.05"),
        ("tối đa +3", "3"),
        ("nằm trong trần +3", "3"),
        ("−5", "5"),
        ("0 - 2", "2"),
        ("từ 0 đến 2 điểm", "2"),
        ("+1 mỗi mô hình, tối đa 3 điểm", "1"),
        ("1,0", "1"),
    ],
)
def test_a_maximum_is_read_however_it_is_written(cell: str, value: str) -> None:
    assert (read_points(cell).value, read_points(cell).fault) == (Decimal(value), "")


@pytest.mark.parametrize("cell", ["", " - ", "…", "/"])
def test_an_empty_maximum_is_none(cell: str) -> None:
    assert (read_points(cell).value, read_points(cell).fault) == (None, "")


@pytest.mark.parametrize(
    ("cell", "value", "fault"),
    [
        ("1O", "10", "Điểm tối đa ghi «1O», đọc là 10."),
        ("l,5", "1.5", "Điểm tối đa ghi «l,5», đọc là 1,5."),
        ("ba", None, "Không đọc được điểm tối đa «ba»."),
        ("2 hoặc 3", "2", "Không đọc được điểm tối đa «2 hoặc 3»."),
        ("9" * 30, None, f"Không đọc được điểm tối đa «{'9' * 30}»."),
        ("lo", None, "Không đọc được điểm tối đa «lo»."),
    ],
)
def test_a_doubtful_maximum_says_so(cell: str, value: str | None, fault: str) -> None:
    assert read_points(cell).fault == fault
    assert read_points(cell).value == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("title", "bare", "points"),
    [
        ("KH (2 điểm)", "KH", "2"),
        ("KH (tối đa 2,5đ)", "KH", "2.5"),
        ("KH - 2 điểm", "KH", "2"),
        ("KH: 14 điểm.", "KH", "14"),
        ("KH năm 2025", "KH năm 2025", None),
    ],
)
def test_points_may_stand_in_the_title(title: str, bare: str, points: str | None) -> None:
    assert points_in_title(title) == (bare, None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("cell", "text", "steps"),
    [
        ("I.", "I", [1]),
        ("(1.2)", "1.2", [1, 2]),
        ("1.1.1.", "1.1.1", [1, 1, 1]),
        ("1,2", "1.2", [1, 2]),
        ("đ)", "đ", [5]),
        ("XIV", "XIV", [14]),
        ("ii)", "ii", [2]),
        ("Phần A", "Phần A", [1]),
        ("Phần thứ nhất", "Phần thứ nhất", [1]),
        ("TC 1.1", "TC 1.1", [1, 1]),
        ("l.2", "1.2", [1, 2]),
        ("w", "w", [219]),
    ],
)
def test_codes_of_many_kinds_are_read(cell: str, text: str, steps: list[int]) -> None:
    code = read_code(cell)
    assert code is not None
    assert (code.text, list(code.values)) == (text, steps)


@pytest.mark.parametrize("cell", ["Mã", "tt", "1..2", "Kế hoạch", "-", "1.1.1 KH"])
def test_what_is_no_code_is_not_taken_for_one(cell: str) -> None:
    assert read_code(cell) is None


def test_a_number_in_a_title_is_no_code() -> None:
    assert split_code("100% TTHC được công khai") == (None, "100% TTHC được công khai")
    assert split_code("4 báo cáo") == (None, "4 báo cáo")
    assert split_code("4 Báo cáo", bare=True)[1] == "Báo cáo"


def test_a_code_used_twice_or_broken_is_said_and_stays_addressable() -> None:
    found = read_rows("I | A | 3", "1.1 | B | 1 | x", "1.1 | C | 1 | x", "1.1 | D | 0,5 | x", "2..2 | E | 0,5 | x")
    assert [row.code for row in found.indicators.walk()] == ["I", "1.1", "1.1-2", "1.1-3", "2..2"]
    assert problems(found) == [
        ("1.1-2", "Mã 1.1 dùng hơn một lần; dòng này mang mã 1.1-2."),
        ("1.1-3", "Mã 1.1 dùng hơn một lần; dòng này mang mã 1.1-3."),
        ("2..2", "Mã «2..2» không đọc được."),
    ]


def test_a_lone_number_used_twice_is_said_too() -> None:
    found = read_rows("I | A | 3", "1 | B | 1 | x", "2 | C | 1 | x", "2 | D | 1 | x")
    assert [row.code for row in found.indicators.walk()] == ["I", "1", "2", "I.2"]
    assert problems(found) == [("I.2", "Mã 2 dùng hơn một lần; dòng này mang mã I.2.")]


def test_a_code_used_twice_in_an_area_whose_numbers_begin_anew_is_told_apart_there() -> None:
    rows = ("I | A | 2", "1 | B | 1 | x", "2 | C | 1 | x", "II | D | 2", "1 | E | 1 | x", "1 | F | 1 | x")
    found = read_rows(*rows)
    assert [row.code for row in found.indicators.walk()] == ["I", "I.1", "I.2", "II", "II.1", "II.1-2"]
    assert problems(found) == [("II.1-2", "Mã II.1 dùng hơn một lần; dòng này mang mã II.1-2.")]


def test_a_code_said_twice_is_counted_on_where_the_row_under_it_does() -> None:
    rows = ("4 | A | 4", "4.2 | B | 2", "4.2.1 | b | 2 | x", "4.2 | C | 2", "4.3.1 | c | 1 | x", "4.3.2 | d | 1 | x")
    found = read_rows(*rows)
    assert outline(found)[3:] == ["  4.3 C 2", "    4.3.1 c 1", "    4.3.2 d 1"]
    assert problems(found) == [("4.3", "Mã 4.2 dùng hơn một lần; theo dòng dưới đọc là 4.3.")]


def test_a_number_missing_between_two_rows_is_named() -> None:
    rows = ("I | A | 3", "1 | B | 1 | x", "3 | C | 1 | x", "4 | D | 1 | x", "IV | E | 1", "1.1 | F | 1 | x")
    found = read_rows(*rows, "1.1a | G | 1 | x", "1.2 | H | 1 | x")
    said = [(where, text) for where, text in problems(found) if "thiếu dòng" in text]
    assert said == [
        ("3", "Sau mã 1 là mã 3; có thể thiếu dòng."),
        ("IV", "Sau mã I là mã IV; có thể thiếu dòng."),
    ]


def test_a_maximum_below_zero_is_read_without_its_sign_and_named() -> None:
    found = read_rows("I | A | 3", "1 | B | 2 | x", "2 | C | -1 | x", "II | ĐIỂM TRỪ | ", "3 | Trừ điểm: D | -1 | x")
    assert [str(row.max_points) for row in found.indicators.leaves] == ["2", "1", "1"]
    assert problems(found)[0] == ("2", "Điểm tối đa ghi «-1», đọc là 1.")
    assert not [text for code, text in problems(found) if code == "3" and "«-1»" in text]


def test_the_tenth_that_excel_shows_as_the_first_is_the_tenth() -> None:
    found = read_rows(
        "1 | A | 11", *(f"1.{n} | t{n} | 1 | x" for n in range(1, 10)), "1.1 | j | 1 | x", "1.11 | k | 1 | x"
    )
    assert [leaf.code for leaf in found.indicators.leaves][-3:] == ["1.9", "1.10", "1.11"]
    assert problems(found)[0] == ("1.10", "Mã ghi «1.1» sau 1.9, đọc là 1.10.")


def test_a_maximum_that_does_not_close_its_sum_is_kept_and_named() -> None:
    found = read_rows("5 | ĐỘI NGŨ | 10,5", "5.1 | A | 10.05 | x")
    assert outline(found) == ["5 ĐỘI NGŨ 10.5", "  5.1 A 10.05"]
    said = "Tổng điểm các tiêu chí 10,05 khác điểm tối đa 10,5. Có thể điểm tối đa của 5.1 là 10,5."
    assert ("5", said) in problems(found)


def test_decomposed_letters_and_marks_of_other_languages_are_only_text() -> None:
    head = unicodedata.normalize("NFD", HEAD)
    found = reading(grid(head, unicodedata.normalize("NFD", "1 | Kế hoạch <b>& | 2,5 điểm | Có: 2,5; không: 0")))
    assert outline(found) == ["1 Kế hoạch <b>& 2.5"]


cells = st.sampled_from(
    [
        "",
        "1",
        "I",
        "1.1",
        "a)",
        "Kế hoạch",
        "- đạt",
        "2,5",
        "Tổng cộng",
        "x: 1; y: 0",
        "ĐIỂM THƯỞNG",
        "Điểm trừ",
        "100%",
        "l",
    ]
) | st.text("1aI.,:-\n ", max_size=6)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(cells, min_size=5, max_size=5).map(tuple), min_size=1, max_size=9),
    st.sampled_from([frozenset[int](), frozenset({1, 2, 3})]),
)
def test_any_table_is_read_or_refused_and_every_row_has_a_code_of_its_own(
    rows: list[tuple[str, ...]], bold: frozenset[int]
) -> None:
    head = tuple(cell.strip() for cell in HEAD.split("|"))
    found = read_set([Grid((head, *rows), bold=bold)], 2026)
    if found is not None:
        codes = [row.code for row in found.indicators.walk()]
        assert len(codes) == len(set(codes))
        assert all(codes)
