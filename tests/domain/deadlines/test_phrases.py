"""Every phrase of the corpus reads as it should, whole or damaged."""

import functools
import unicodedata
from typing import Any

import pytest

from cchc_desktop.domain.deadlines import read_deadline
from tests.domain.deadlines.phrases import PHRASES, expected, reading

# Without their accents these words are others: "tháng sau" and "tháng sáu".
_NEED_ACCENTS = {"tháng sáu", "sáu tháng cuối năm 2024", "tháng sau"}


def test_each_phrase_reads_as_it_is_meant() -> None:
    read = [(reading(entry["phrase"], entry["year"]), expected(entry)) for entry in PHRASES]
    wrong = [f"{wanted['phrase']}: {got} is not {wanted}" for got, wanted in read if got != wanted]
    assert not wrong, "\n".join(wrong)


def test_the_corpus_holds_the_founding_phrases_and_many_more() -> None:
    assert len(PHRASES) > 900
    assert len({entry["phrase"] for entry in PHRASES}) == len(PHRASES)


@functools.cache
def _meaning(phrase: str, year: int) -> dict[str, Any]:
    kept = reading(phrase, year)
    return {name: value for name, value in kept.items() if name not in {"phrase", "text", "condition"}}


def _without_accents(phrase: str) -> str:
    plain = unicodedata.normalize("NFD", phrase).replace("đ", "d").replace("Đ", "D")
    return "".join(char for char in plain if not unicodedata.combining(char))


@pytest.mark.parametrize(
    "damaged",
    [
        str.upper,
        str.lower,
        lambda phrase: unicodedata.normalize("NFD", phrase),
        lambda phrase: phrase.replace(" ", "  "),
        lambda phrase: phrase.replace(" ", "\n"),
        lambda phrase: phrase.replace(" ", "\u00a0"),
        lambda phrase: f" {phrase} ",
    ],
    ids=["capitals", "small letters", "decomposed", "double spaces", "line breaks", "hard spaces", "padding"],
)
def test_how_a_phrase_is_set_changes_nothing(damaged: Any) -> None:
    for entry in PHRASES:
        phrase, year = entry["phrase"], entry["year"]
        assert _meaning(damaged(phrase), year) == _meaning(phrase, year), phrase


def test_a_phrase_typed_without_accents_means_the_same() -> None:
    for entry in PHRASES:
        phrase, year = entry["phrase"], entry["year"]
        if phrase not in _NEED_ACCENTS:
            assert _meaning(_without_accents(phrase), year) == _meaning(phrase, year), phrase


@pytest.mark.parametrize(
    ("words", "start", "end", "vague"),
    [
        ("Quý thứ ba năm 2026", "2026-07-01", "2026-09-30", False),
        ("Trong tuần đầu tháng 3/2026", "2026-03-01", "2026-03-07", True),
        ("Tbáng 8 năm 2026", "2026-08-01", "2026-08-31", False),
    ],
)
def test_ordinal_quarters_first_weeks_and_damaged_months(words: str, start: str, end: str, vague: bool) -> None:  # noqa: FBT001 -- a case
    read = read_deadline(words, 2026)
    assert (str(read.start), str(read.end), read.vague) == (start, end, vague)
