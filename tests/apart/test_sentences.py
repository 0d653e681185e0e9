import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from cchc_desktop.domain.rules import KINDS, rule_from_data
from cchc_desktop.text import fold
from tests.apart.sameness import same
from tests.apart.sentences import Verdict, held, read, sentences

_SENTENCES = 160
_TRAPS = 25
_OPENERS = ("- ", "+ ", "* ", "a) ", "1. ", "Cách chấm: ")


def test_the_corpus_holds_every_kind_and_enough_traps() -> None:
    found = sentences()
    plain = [each for each in found if not each.get("trap")]
    assert (len(plain) >= _SENTENCES, len(found) - len(plain) >= _TRAPS) == (True, True)
    assert {each["rule"]["kind"] for each in plain} == set(KINDS)
    assert len({each["text"] for each in found}) == len(found)


def test_every_expected_rule_is_sound_and_gives_the_leafs_maximum() -> None:
    for each in sentences():
        most = Decimal(each["max"])
        for expected in (each["rule"], *each.get("accept", ())):
            rule = rule_from_data(_named(expected), most, each["text"])
            assert each.get("trap") or (rule.maximum, rule.faults()) == (most, ()), each["text"]
            assert same(expected, expected, each["max"])


def _named(rule: dict[str, object]) -> dict[str, object]:
    """With the words a rule must have, which the corpus leaves to the reader."""
    case = rule.get("not_applicable")
    return {**rule, "not_applicable": {"text": "Không phát sinh", **case}} if isinstance(case, dict) else rule


@pytest.mark.parametrize("change", [{"floor": "81"}, {"kind": "linear-band"}, {"cap": "0.5"}, {"exclusion": "x"}])
def test_a_rule_that_gives_other_points_is_not_the_same(change: dict[str, str]) -> None:
    rule = {"kind": "ratio", "floor": "80"}
    assert same(rule, {**rule, "full_from": "100"}, "1")
    assert not same(rule, {**rule, **change}, "1")


@pytest.mark.parametrize("opener", _OPENERS)
def test_what_opens_a_lone_line_changes_nothing(opener: str) -> None:
    lone = [each for each in held() if "\n" not in each.sentence["text"]][_OPENERS.index(opener) :: len(_OPENERS)]
    for each in lone:
        opened = read({**each.sentence, "text": opener + each.sentence["text"]})
        assert _told(opened.got) == _told(each.got), each.sentence["text"]
        assert bool(opened.problems) == bool(each.problems), each.sentence["text"]


def _told(rule: Mapping[str, Any]) -> dict[str, Any]:
    """A rule without the sentence it was read from."""
    return {name: part for name, part in rule.items() if name != "text"}


def test_what_is_ticked_counted_or_chosen_has_a_name_of_its_own() -> None:
    certain = [each for each in held() if each.verdict is Verdict.RIGHT and not each.problems]
    nameless = [each.got for each in certain if not _named_apart(each.got)]
    assert nameless == []


def _named_apart(rule: Mapping[str, Any]) -> bool:
    """Whether no two things have one name, and none has no letters in it."""
    names = [fold(each["text"]) for name in ("parts", "options", "occurrences") for each in rule.get(name, ())]
    return len(set(names)) == len(names) and all(re.search(r"[a-z]", name) for name in names)
