"""Words a scanner tore in two."""

import pytest

from cchc_desktop.domain.deadlines import read_deadline
from cchc_desktop.domain.deadlines.torn import mended
from cchc_desktop.domain.deadlines.words import tokenise
from cchc_desktop.domain.torn_words import torn, whole_words


@pytest.mark.parametrize(
    ("torn_text", "whole"),
    [
        ("k ế hoạch của ph òng Nội vụ", "kế hoạch của phòng Nội vụ"),
        ("K Ế HOẠCH", "KẾ HOẠCH"),
        ("ngh ị quyết", "nghị quyết"),
        ("điểm c ở khoản 2", "điểm c ở khoản 2"),
        ("c an toàn", "c an toàn"),
        ("không có gì rời", "không có gì rời"),
        ("16h ở phòng", "16h ở phòng"),
        ("", ""),
    ],
)
def test_halves_of_a_syllable_are_joined_and_words_left_alone(torn_text: str, whole: str) -> None:
    assert whole_words(torn_text) == whole


def test_only_consonants_before_an_accented_rime_are_halves() -> None:
    assert torn("k", "ế")
    assert not torn("kế", "hoạch")
    assert not torn("t", "xác")


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("năm 2 026", "2026-12-31"),
        ("trước ngày 2 5/10/2026", "2026-10-25"),
        ("tháng 1 1/2026", "2026-11-30"),
        ("Quý I I/2026", "2026-06-30"),
        ("th áng 8/2026", "2026-08-31"),
        ("Trước ngày 31/12/20 26", "2026-12-31"),
    ],
)
def test_torn_dates_are_read_whole(words: str, end: str) -> None:
    assert str(read_deadline(words, 2026).end) == end


@pytest.mark.parametrize("words", ["Quý 1 2/2026", "tháng 1 5/2026", "Điều 1 5", "Quý IV I", "a ấy"])
def test_what_may_be_two_stays_two(words: str) -> None:
    tokens = tokenise(words)
    assert mended(tokens) == tokens
