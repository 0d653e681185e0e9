"""Times in running text that belong to no task that was read: named, for a duty left out is a duty forgotten."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cchc_desktop.domain.deadlines import Deadline
from cchc_desktop.domain.plans.entries import Entry, Known, deadline_of
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import is_name, is_unit
from cchc_desktop.domain.plans.prose.goals import is_about_goals
from cchc_desktop.domain.plans.prose.outline import Item
from cchc_desktop.domain.plans.prose.phrases import Phrase, Strength, find_phrases
from cchc_desktop.domain.plans.prose.who import GIVES, only_unit, who_does
from cchc_desktop.domain.problems import Problem

_REPORTS = re.compile(r"\b(?:bao cao|gui|tong hop|don doc)\b")
_OF_A_NOUN = re.compile(r"\b(?:ke hoach|chuong trinh|du toan|chi so)(?: \w+){0,4}\s*$")
_LABELLED = re.compile(r"thoi gian\b[^:]{0,20}:|hom nay\b")
_CARRYING_OUT = re.compile(r"\b(?:to chuc|phan cong|trach nhiem) thuc hien\b|\btrach nhiem\b")
_HANDS_OUT = re.compile(r"(?:giao|phan cong)\s")
_MOST, _MOST_SHOWN = 12, 4
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
    given = bool(item.mark and item.parents and only_unit(item.parents[-1].text))
    return given or is_name(item.text) or GIVES.match(flat(item.text)) is not None


def passed_over(
    items: Iterable[Item], duties: Sequence[Entry], entries: Sequence[Entry], left: Iterable[LeftOver]
) -> tuple[Problem, ...]:
    """One problem for all that units are told to do without a time beside the tasks that were read."""
    read = "\n".join((*(entry.source for entry in entries), *(item.text for item, _phrase in left)))
    given = {duty.source for duty in duties if duty[Fact.LEADS]}
    texts = [item.text for item in items if item.text not in read and (item.text in given or _names_its_doer(item))]
    undated = [text for text in texts if not any(phrase.strength <= Strength.IN for phrase in find_phrases(text))]
    if not undated:
        return ()
    shown = "; ".join(f"“{_shown(text)}”" for text in undated[:_MOST_SHOWN])
    more = "; …" if len(undated) > _MOST_SHOWN else ""
    return (Problem("văn bản", f"{len(undated)} việc giao không ghi thời hạn chưa đọc thành nhiệm vụ: {shown}{more}"),)


def _names_its_doer(item: Item) -> bool:
    """Whether it gives a unit something, or is a point of the part on carrying it out that begins with a unit."""
    who, duty = who_does(item.text)
    heads = (flat(parent.text) for parent in item.parents)
    point = item.numbered and any(map(_CARRYING_OUT.search, heads))
    return is_unit(who) and bool(duty) and (point or _HANDS_OUT.match(flat(item.text)) is not None)


def _is_meeting(item: Item, phrase: Phrase, known: Known) -> bool:
    """Whether it only tells when the document's own meeting was."""
    return _LABELLED.match(flat(item.text)) is not None and deadline_of(phrase.text, known).end == known.issued


def _is_to_come(deadline: Deadline, known: Known) -> bool:
    if deadline.kind is None:
        return False
    return deadline.end is None or known.issued is None or deadline.end >= known.issued


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
