"""A small share of the damaged files; `python -m tests.apart_plans.mutations 2000` reads them all."""

import pytest

from tests.apart_plans.damage import SUFFIXES
from tests.apart_plans.mutations import Case, main, outcomes

_SHARE = 5


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_damaged_files_end_in_a_reading_or_a_plain_sentence(suffix: str) -> None:
    assert [each for each in outcomes(_SHARE, (suffix,), first=30) if not each.sound] == []


@pytest.mark.parametrize(
    ("suffix", "seed"),
    [
        (".docx", 73),
        (".docx", 559),
        (".txt", 983),
        (".docx", 370),
        (".xlsx", 21),
        (".xlsx", 426),
        (".txt", 86),
        (".txt", 1883),
    ],
)
def test_what_once_took_for_ever_ends(suffix: str, seed: int) -> None:
    (outcome,) = outcomes(1, (suffix,), first=seed)
    assert outcome.sound, outcome


def test_a_case_is_made_again_from_its_number() -> None:
    assert Case(".docx", 7).content() == Case(".docx", 7).content()


def test_the_big_run_says_what_it_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["2", "--of", ".txt"]) == 0
    assert ", 0 wrong" in capsys.readouterr().out
