"""The bounds the readers reach on what was set apart."""

import pytest

from tests.apart.clothes import CLOTHES, dressed, share
from tests.apart.sentences import Held, Verdict, held

_RIGHT = 0.95
_DRESSED = 0.9


def told(found: list[Held]) -> list[tuple[str, object, object]]:
    return [(each.sentence["text"], each.got, each.problems) for each in found]


def test_sentences_nobody_read_the_reader_against_are_read_right() -> None:
    plain = [each for each in held() if not each.sentence.get("trap")]
    wrong = [each for each in plain if each.verdict is not Verdict.RIGHT]
    assert len(wrong) <= (1 - _RIGHT) * len(plain), told(wrong)


def test_traps_are_left_to_the_officer() -> None:
    traps = [each for each in held() if each.sentence.get("trap")]
    wrong = [each for each in traps if each.verdict is not Verdict.RIGHT]
    assert len(wrong) <= (1 - _RIGHT) * len(traps), told(wrong)


def test_nothing_is_read_wrong_without_a_mark() -> None:
    assert told([each for each in held() if each.verdict is Verdict.WRONG]) == []


@pytest.mark.parametrize("name", CLOTHES)
def test_a_sentence_in_other_clothes_is_read_as_before_or_left_to_the_officer(name: str) -> None:
    found = dressed(name, of_each=4)
    assert [(each.sentence["text"], each.got) for each in found if each.verdict is Verdict.WRONG] == []
    assert share(found) >= _DRESSED, [each.sentence["text"] for each in found if each.verdict is not Verdict.RIGHT]
