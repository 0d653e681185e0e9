"""Scoring sentences the readers were not written against, and how each was read.

`python -m tests.apart.sentences [FILE …]` shows every sentence that was not read right.
"""

import enum
import functools
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.rule_text import read_rule
from cchc_desktop.domain.rules import rule_to_data
from cchc_desktop.domain.set_checks import checked
from tests.apart.sameness import same

Data = Mapping[str, Any]
FILES = (
    "scoring_sentences.json",
    "more_sentences.json",
    "later_sentences.json",
    "provincial_sentences.json",
    "local_sentences.json",
    "official_sentences.json",
    "departmental_sentences.json",
    "commune_sentences.json",
    "varied_sentences.json",
    "explained_sentences.json",
    "mixed_sentences.json",
    "gathered_sentences.json",
    "printed_sentences.json",
    "communal_sentences.json",
    "careless_sentences.json",
    "misleading_sentences.json",
    "narrow_sentences.json",
    "copied_sentences.json",
    "plausible_sentences.json",
    "drafters_sentences.json",
    "broad_sentences.json",
    "thirds_sentences.json",
    "areas_sentences.json",
    "thresholds_sentences.json",
    "usual_sentences.json",
    "national_sentences.json",
    "seven_areas_sentences.json",
    "units_sentences.json",
    "unseen_sentences.json",
    "untried_sentences.json",
)
"""One after the other: each was written before what it tests had been mended by it; by the last two nothing was."""


class Verdict(enum.Enum):
    RIGHT = "right"
    MARKED = "manual or marked"
    """Left to the officer, who is told so."""
    WRONG = "wrong without a mark"


@dataclass(frozen=True, slots=True)
class Held:
    """One sentence, what was read, and what to think of it."""

    sentence: Data
    got: Data
    problems: tuple[str, ...]
    verdict: Verdict


def sentences(*files: str) -> list[Data]:
    """All of these files; a trap is one from which nobody could tell the rule for certain."""
    paths = [Path(__file__).with_name(name) for name in files or FILES]
    found: list[Data] = [each for path in paths for each in json.loads(path.read_text(encoding="utf-8"))]
    return found


@functools.cache
def held(*files: str) -> tuple[Held, ...]:
    """Every sentence as the house reads it."""
    return tuple(map(read, sentences(*files)))


def read(sentence: Data) -> Held:
    """One sentence as the house reads it, with the marks an officer would see beside its row."""
    most, title = Decimal(sentence["max"]), sentence.get("title", "")
    reading = read_rule(sentence["text"], most, title=title)
    leaf = Indicator("1.1", title or "Tiêu chí", most, reading.rule)
    total = Decimal(0) if leaf.beyond else most
    checks = checked(IndicatorSet("x", "Bộ chỉ số", 2026, total, (leaf,)))
    problems = (*reading.problems, *(problem.text for problem in checks))
    got = rule_to_data(reading.rule)
    return Held(sentence, got, problems, _verdict(sentence, got, problems))


def _verdict(sentence: Data, got: Data, problems: tuple[str, ...]) -> Verdict:
    expected = (sentence["rule"], *sentence.get("accept", ()))
    if any(same(each, got, sentence["max"]) for each in expected):
        return Verdict.RIGHT
    left = (
        problems
        or got["kind"] == "manual"
        or (got["kind"] == "choice" and any(_chosen(each, got) for each in expected))
    )
    if left and any(each["kind"] == "manual" for each in expected):
        return Verdict.RIGHT  # a doubt is what such a sentence deserves
    return Verdict.MARKED if left else Verdict.WRONG


def _chosen(expected: Data, got: Data) -> bool:
    """Whether steps were read as words to choose from, with the same points: the officer finds the step himself."""
    steps, options = (
        [each["points"] for each in rule.get(name, ())] for rule, name in ((expected, "tiers"), (got, "options"))
    )
    return bool(options) and [*map(Decimal, steps)] == [*map(Decimal, options)]


def _told(each: Held) -> str:
    got = {name: part for name, part in each.got.items() if name != "text"}
    shown = [json.dumps(part, ensure_ascii=False) for part in (each.sentence, got, each.problems)]
    return f"{each.verdict.value.upper()}\n  {shown[0]}\n  got {shown[1]}\n  marks {shown[2]}\n"


def main() -> int:
    """Show what was not read right, and how many there are of each."""
    found = held(*sys.argv[1:])
    for each in found:
        if each.verdict is not Verdict.RIGHT:
            sys.stdout.write(_told(each))
    for trap in (False, True):
        group = [each for each in found if bool(each.sentence.get("trap")) is trap]
        for verdict in Verdict:
            number = sum(each.verdict is verdict for each in group)
            sys.stdout.write(f"{'traps' if trap else 'sentences'}: {number} of {len(group)} {verdict.value}\n")
    marked = sum(
        bool(each.problems) for each in found if each.verdict is Verdict.RIGHT and not each.sentence.get("trap")
    )
    sys.stdout.write(f"right, yet marked: {marked}\n")
    return int(any(each.verdict is Verdict.WRONG for each in found))


if __name__ == "__main__":
    sys.exit(main())
