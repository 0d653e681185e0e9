"""What goes into a column and comes out of it: clean text, and whole values as JSON."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from cchc_desktop.domain import answers, deadlines, indicators
from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.following import Calendar
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.worked_days import by_calendar
from cchc_desktop.text import nfc

_SETS_AT_HAND = 16
_ANSWERS_AT_HAND = 4096
_DEADLINES_AT_HAND = 4096
_LINES_AT_HAND = 4096


def clean(text: str) -> str:
    """Composed, and without what SQLite or UTF-8 can't hold: a NUL, half a surrogate pair of an odd file name."""
    return nfc(text.replace("\0", "").encode("utf-8", "replace").decode("utf-8"))


def as_json(value: object) -> str:
    """A value of strings, numbers, lists and dicts as one line of JSON, its words clean and readable."""
    return clean(json.dumps(value, ensure_ascii=False))


def as_lines(lines: Sequence[str]) -> str:
    """A tuple of words as a JSON array."""
    return as_json(list(lines))


def from_json(stored: str) -> Any:
    """What `as_json` was given."""
    return json.loads(stored)


@lru_cache(_LINES_AT_HAND)
def lines(stored: str) -> tuple[str, ...]:
    """What `as_lines` was given."""
    return tuple(from_json(stored))


def set_as_json(indicator_set: IndicatorSet) -> str:
    """A whole indicator set as JSON."""
    return as_json(indicators.as_data(indicator_set))


@lru_cache(_SETS_AT_HAND)
def set_from_json(stored: str) -> IndicatorSet:
    """What `set_as_json` was given; a set of a hundred leaves is not read anew for every keystroke."""
    return indicators.from_data(from_json(stored))


@lru_cache(_SETS_AT_HAND)
def sheet_set_from_json(stored: str, calendar: Calendar) -> IndicatorSet:
    """The set of a sheet: its rules count the days the ward works."""
    return by_calendar(set_from_json(stored), calendar)


@lru_cache(_ANSWERS_AT_HAND)
def answer_from_json(stored: str) -> Answer:
    """An answer from its JSON; an edit reads the whole sheet again, and the others are the same as before."""
    return answers.from_data(from_json(stored))


@lru_cache(_DEADLINES_AT_HAND)
def deadline_from_json(stored: str) -> Deadline:
    """A deadline from its JSON; most tasks of a plan share a few wordings, and an edit reads all of them again."""
    return deadlines.from_data(from_json(stored))
