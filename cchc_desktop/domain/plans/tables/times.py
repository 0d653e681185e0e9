"""The time of a row: its own cells, that of the group it stands in, or both together."""

import re
from collections.abc import Mapping

from cchc_desktop.domain.deadlines import Kind, read_deadline
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.tables.groups import time_of_group
from cchc_desktop.text import tidy

_SPANS_BOTH = frozenset({Kind.RECURRING, Kind.ONGOING, Kind.EVENT})
_CALENDAR = frozenset({Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR})
_ANY_YEAR = 2000
_BARE_MONTH = re.compile(r"\d{1,2}\s?/\s?\d{4}")
_OF_MONTH = re.compile(
    r"(?:.*\b)?(?:tuan(?: thu)? (?:\d|dau|cuoi|nhat|hai|ba|tu)|ngay \d{1,2})(?: ?(?:-|va|,|den) ?\d{1,2})*"
)
_IN_MONTH = re.compile(r"(?:(?:trong|truoc|den) )?(?:(?:dau|giua|cuoi|het|nua (?:dau|cuoi)) )?thang")
_LONGER = re.compile(r"\b(?:hang|moi|quy|nam)\b")
_LATER = re.compile(r"tháng\s+\d{1,2}.*", re.IGNORECASE)
_LONGEST = 60
_NO_DEADLINE = re.compile(r"\b(?:van ban|so|ky|ban hanh|giao|nhan|chot)\b")


def with_time(facts: Mapping[Fact, str]) -> dict[Fact, str]:
    """The facts, the deadline with the cell of the beginning before it; that alone where "Hằng tuần" fills both.

    A beginning that goes with no end is kept as a note.
    """
    begins, ends = tidy(facts.get(Fact.START, "")), tidy(facts.get(Fact.DEADLINE, ""))
    if not begins or begins == ends:
        return dict(facts)
    if not ends and _kind(begins) in _SPANS_BOTH:
        return {**facts, Fact.DEADLINE: begins}
    if _kind(begins) in _CALENDAR and _kind(ends) in _CALENDAR:
        for span in (f"{begins} – {ends}", f"Từ {_month(begins)} đến {_month(ends)}"):
            if not read_deadline(span, _ANY_YEAR).problems:
                return {**facts, Fact.DEADLINE: span}
    noted = (f"Bắt đầu: {begins}", tidy(facts.get(Fact.NOTE, "")))
    return {**facts, Fact.DEADLINE: ends, Fact.NOTE: "; ".join(filter(None, noted))}


def in_group(own: str, section: str) -> str:
    """The row's own time, told in full where it only counts in its group's month; the group's where it has none."""
    said, words = time_of_group(section), tidy(own)
    month = _LATER.fullmatch(said)
    if not words:
        return said
    plain = flat(words)
    if month is None or _LONGER.search(plain):
        return own
    if _IN_MONTH.fullmatch(plain):
        return f"{words} {said.split(maxsplit=1)[1]}"
    return f"{words} {said.lower()}" if _OF_MONTH.fullmatch(plain) else own


def could_be_time(head: str, cell: str) -> bool:
    """Whether a cell under a head of no known name may be the row's time."""
    if len(cell) > _LONGEST or _NO_DEADLINE.search(flat(head)):
        return False
    return _kind(tidy(cell)) in (*_CALENDAR, Kind.RECURRING)


def _month(words: str) -> str:
    return f"tháng {words}" if _BARE_MONTH.fullmatch(words) else words[:1].lower() + words[1:]


def _kind(text: str) -> Kind | None:
    return read_deadline(text, _ANY_YEAR).kind
