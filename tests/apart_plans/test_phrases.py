"""Phrases in wordings the grammar was not made with."""

from tests.apart_plans.phrases import marked, phrases, reading, right
from tests.domain.deadlines.phrases import PHRASES

_SHARE = 0.97


def test_all_but_a_few_read_right_and_none_is_wrong_without_a_mark() -> None:
    every = [entry for family in phrases().values() for entry in family]
    wrong = [entry for entry in every if not right(entry, reading(entry))]
    assert len(wrong) <= len(every) * (1 - _SHARE)
    assert [entry["phrase"] for entry in wrong if not marked(reading(entry))] == []


def test_they_are_many_and_none_stands_in_the_corpus_of_the_grammar() -> None:
    every = [entry["phrase"].casefold() for family in phrases().values() for entry in family]
    assert len(set(every)) == len(every) > 200
    assert not {entry["phrase"].casefold() for entry in PHRASES} & set(every)
