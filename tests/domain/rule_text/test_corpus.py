"""Sentences as decisions, guidance and spreadsheets write them, each with the rule it states."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from cchc_desktop.domain.indicators import Indicator, from_data
from cchc_desktop.domain.rule_text import read_rule
from cchc_desktop.domain.rules import Rule, rule_to_data
from cchc_desktop.text import fold

_HERE = Path(__file__).parents[2]
_SENTENCES = json.loads((_HERE / "data" / "scoring_sentences.json").read_text("utf-8"))
_WORDS = {"text", "labels", "yes", "no"}
"""What a rule calls things: compared only where a sentence's own expectation names it."""


def _leaves(name: str) -> tuple[Indicator, ...]:
    path = _HERE.parent / "resources" / "indicator_sets" / f"{name}.toml"
    return from_data(tomllib.loads(path.read_text("utf-8"))).leaves


def _same(wanted: Any, found: Any) -> bool:
    """Whether what was found is what was wanted, words aside; "*" stands for anything."""
    match wanted:
        case "*":
            return bool(found)
        case Mapping():
            known = isinstance(found, Mapping) and set(found) - set(wanted) <= {*_WORDS, "name"}
            return known and all(_same(each, found.get(key)) for key, each in wanted.items())
        case list():
            listed = isinstance(found, list) and len(found) == len(wanted)
            return listed and all(_same(one, other) for one, other in zip(wanted, found, strict=True))
        case str():
            return isinstance(found, str) and (fold(wanted) == fold(found) or _number(wanted) == _number(found))
    return bool(wanted == found)


def _number(text: str) -> Decimal | str:
    return Decimal(text) if text.replace(".", "").isdecimal() else text


def test_the_corpus_is_large_and_holds_every_kind() -> None:
    assert len(_SENTENCES) >= 300
    assert len({each["rule"]["kind"] for each in _SENTENCES if each["rule"]}) == 17


def test_each_sentence_reads_as_its_rule() -> None:
    wrong = [f"{entry['text']}: {told}" for entry in _SENTENCES for told in _amiss(entry)]
    assert not wrong, "\n".join(wrong)


def _amiss(entry: dict[str, Any]) -> Iterator[str]:
    reading = read_rule(entry["text"], Decimal(entry["max"]), title=entry.get("title", ""), kind=entry.get("kind", ""))
    if entry["rule"] is not None and not _same(entry["rule"], rule_to_data(reading.rule)):
        yield f"{rule_to_data(reading.rule)} is not {entry['rule']}"
    if reading.certain is entry.get("doubtful", False):
        yield f"doubts {reading.problems}"
    if entry.get("survey") and not reading.survey:
        yield "no survey"


def _effect(rule: Rule) -> object:
    """A rule's kind and parameters, without what it calls things."""

    def bare(data: object) -> object:
        if isinstance(data, Mapping):
            return {key: bare(each) for key, each in data.items() if key not in _WORDS}
        return [bare(each) for each in data] if isinstance(data, list) else data

    data = bare(rule_to_data(rule))
    assert isinstance(data, dict)
    return {**data, "exclusion": bool(rule.exclusion)}


@pytest.mark.parametrize("name", ["mau-a", "mau-b"])
def test_every_leaf_of_the_sample_sets_reads_as_its_rule(name: str) -> None:
    for leaf in _leaves(name):
        assert leaf.rule is not None
        kind = leaf.rule.kind if leaf.rule.kind == "per-item-sum" else ""
        reading = read_rule(leaf.rule.text, leaf.max_points, title=leaf.title, kind=kind)
        assert reading.certain, (leaf.code, reading.problems)
        assert _effect(reading.rule) == _effect(leaf.rule), leaf.code
        assert reading.rule.text == leaf.rule.text


def test_what_a_list_adds_up_to_is_the_same_whether_counted_or_ticked() -> None:
    reading = read_rule("Công khai dự toán 1; quyết toán 1", Decimal(2))
    assert reading.certain
    assert reading.rule.kind == "checklist-sum"


def test_a_table_of_120_sentences_reads_in_well_under_a_second() -> None:
    def taken() -> float:
        start = process_time()
        for entry in _SENTENCES[:120]:
            read_rule(entry["text"], Decimal(entry["max"]))
        return process_time() - start

    assert min(taken() for _again in range(3)) < 1
