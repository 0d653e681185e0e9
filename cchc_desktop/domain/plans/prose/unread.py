"""Times in running text that belong to no task that was read: named, for a duty left out is a duty forgotten."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.plans.entries import Entry, Known, deadline_of
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_name
from cchc_desktop.domain.plans.prose.goals import is_about_goals
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import Phrase, Strength, find_phrases
from cchc_desktop.domain.plans.prose.who import GIVES
from cchc_desktop.domain.problems import Problem

_REPORTS = re.compile(r"\b(?:bao cao|gui|tong hop|don doc)\b")
_OF_A_NOUN = re.compile(r"\b(?:ke hoach|chuong trinh|du toan|chi so)(?: \w+){0,4}\s*$")
_LABELLED = re.compile(r"thoi gian\b[^:]{0,20}:|hom nay\b")
_MOST = 12
_SHOWN = 90

LeftOver = tuple[Item, Phrase]
"""A sentence nobody took for a task, and its time."""


def left_over(items: Iterable[Item], entries: Sequence[Entry], known: Known, general: str) -> tuple[LeftOver, ...]:
    """Each sentence with a time to come, unless it is the `general` one or one of the entries'."""
    read = "\n".join(entry.source for entry in entries)
    return tuple(
        (item, phrase)
        for item in items
        if item.text not in read and not (is_about_goals(item) and not _is_told(item))
        for phrase in _dated(item)
        if not (general and general in item.text)
        and not _is_meeting(item, phrase, known)
        and _is_to_come(deadline_of(phrase.text, known), known)
    )


def unread_times(left: Iterable[LeftOver]) -> tuple[Problem, ...]:
    """A problem for each."""
    found = (
        Problem("văn bản", f"Có thời hạn “{phrase.text}” chưa đọc thành nhiệm vụ: “{_shown(item.text)}”")
        for item, phrase in left
    )
    return tuple(islice(found, _MOST))


def _dated(item: Item) -> Iterator[Phrase]:
    """The sentence's first sure time; one not so sure, or that recurs, only where somebody is told to do it."""
    plain, told = flat(item.text), _is_told(item)
    for phrase in find_phrases(item.text)[:1]:
        recurs = phrase.strength is Strength.REPEATED and not _OF_A_NOUN.search(plain, 0, phrase.start)
        recurs = recurs and (told or _REPORTS.search(plain) is not None)
        if recurs or phrase.strength <= (Strength.IN if told else Strength.BY):
            yield phrase


def _is_told(item: Item) -> bool:
    return is_name(item.text) or GIVES.match(flat(item.text)) is not None


def _is_meeting(item: Item, phrase: Phrase, known: Known) -> bool:
    """Whether it only tells when the document's own meeting was."""
    return _LABELLED.match(flat(item.text)) is not None and deadline_of(phrase.text, known).end == known.issued


def _is_to_come(deadline: Deadline, known: Known) -> bool:
    if deadline.kind is None:
        return False
    return deadline.end is None or known.issued is None or deadline.end >= known.issued


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
