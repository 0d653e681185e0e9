"""Small words of official Vietnamese."""

from decimal import Decimal

import pytest

from cchc_desktop.reports import wording


def test_counts_below_ten_have_a_zero_and_nought_is_nought() -> None:
    assert [wording.count(number) for number in (0, 8, 10, 1234)] == ["0", "08", "10", "1.234"]


def test_percentages_have_two_decimals_unless_they_are_whole() -> None:
    assert wording.ratio(23, 39) == "58,97%"
    assert wording.ratio(1, 1) == "100%"
    assert wording.ratio(10**15, Decimal("1e-9")).endswith("000%")
    assert wording.percent(Decimal("66.5")) == "66,50%"
    assert wording.percent(Decimal("89.995")) == "90%"
    assert wording.as_printed("94,87 % ≥ 80 %") == "94,87% ≥ 80%"


def test_lists_run_on_or_stand_line_by_line() -> None:
    assert [wording.joined(list(words)) for words in ("", "a", "ab", "abc")] == ["", "a", "a và b", "a, b và c"]
    assert wording.listed(["một;", "hai."]) == "- một;\n- hai."
    assert wording.listed([]) == ""


@pytest.mark.parametrize(
    ("note", "inside"),
    [
        ("Đã gửi báo cáo.", "đã gửi báo cáo"),
        ("Kiểm tra xong 03 phòng;", "kiểm tra xong 03 phòng"),
        ("Sở Nội vụ đã trả lời", "Sở Nội vụ đã trả lời"),
        ("UBND phường họp", "UBND phường họp"),
        ("", ""),
    ],
)
def test_a_note_inside_a_sentence_loses_its_capital_only_where_it_is_no_name(note: str, inside: str) -> None:
    assert wording.running_on(note) == inside


def test_a_sentence_ends_once() -> None:
    assert [wording.sentence(text) for text in ("Xong", "Xong.", "Xong;", "Thế à?", "")] == [
        "Xong.",
        "Xong.",
        "Xong.",
        "Thế à?",
        "",
    ]


def test_a_title_in_capitals_is_said_softly_and_keeps_its_abbreviations() -> None:
    assert wording.spoken("TTHC VÀ CƠ CHẾ MỘT CỬA (KT-XH)") == "TTHC và cơ chế một cửa (KT-XH)"
    assert wording.spoken("Cải cách TTHC") == "Cải cách TTHC"
