"""The bounds the readers reach on what was set apart."""

from pathlib import Path

import pytest

from tests.apart.clothes import CLOTHES, dressed, share
from tests.apart.decisions import Decision
from tests.apart.readings import DECISIONS, WRITERS, compared
from tests.apart.sentences import Held, Verdict, held

_RIGHT = 0.95
_DRESSED = 0.9
every_file = pytest.mark.parametrize(
    ("decision", "form"),
    [pytest.param(decision, form, id=f"{decision.name}-{form}") for decision in DECISIONS for form in WRITERS],
)


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


@every_file
def test_the_tree_and_the_points_come_out_as_they_stand(decision: Decision, form: str, tmp_path: Path) -> None:
    assert compared(decision, form, tmp_path).structure == []


@pytest.mark.parametrize("name", CLOTHES)
def test_a_sentence_in_other_clothes_is_read_as_before_or_left_to_the_officer(name: str) -> None:
    found = dressed(name, of_each=4)
    assert [(each.sentence["text"], each.got) for each in found if each.verdict is Verdict.WRONG] == []
    assert share(found) >= _DRESSED, [each.sentence["text"] for each in found if each.verdict is not Verdict.RIGHT]
