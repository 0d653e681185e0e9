"""One task's words by what they say, from whatever shape they stood in, and the task they make."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from cchc_desktop.domain.deadlines import Deadline, read_deadline
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.parties import binds_ward, names_unit, split_parties
from cchc_desktop.domain.plans.plan import PlannedTask
from cchc_desktop.domain.plans.prose.labels import split_labels
from cchc_desktop.domain.plans.shares import shares, unclear_shares
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import cut_at_word, tidy

_ANY_YEAR = 2000  # to see whether the words need one at all
_LONGEST_DEADLINE, _SHOWN = 2_000, 200
"""In letters; more is a page that slipped into the cell."""
_NUMBERED = re.compile(r"(\d{1,3}(?:\.\d{1,3})+|(?:\d{1,3}|[a-zđ])(?=\s?[.)]))[.)]?\s+(?=\S)")
_OF_WARD = re.compile(r"(?:\bphường|(?<!thị )\bxã|\bđặc khu|\bthị trấn)\s(?!hội\b)")
_BULLET = re.compile(r"^[-–—+•*]\s*")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the document before its tasks are read."""

    year: int | None
    """For words that name none."""
    year_guessed: bool = False
    """From nothing better than a ground's date."""
    issued: dt.date | None = None
    unit_names: tuple[str, ...] = ()
    """The ward's own."""
    issuer: str = ""

    def in_group(self, year: int | None) -> "Known":
        """What is known of a task in a group of that year, where it is in one."""
        return replace(self, year=year, year_guessed=False) if year else self

    @property
    def ours(self) -> bool:
        """Whether the ward itself issued it, or, its name not being known, any ward or commune."""
        if self.unit_names:
            return any(names_unit(self.issuer, name) for name in self.unit_names)
        return _OF_WARD.search(self.issuer.casefold()) is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the document says of one task, in its own words."""

    facts: Mapping[Fact, str]
    section: str = ""
    page: int | None = None
    source: str = ""
    problems: tuple[str, ...] = ()
    year: int | None = None
    """That of the group it stands in, where the group is one of a year."""

    def __getitem__(self, column: Fact) -> str:
        return self.facts.get(column, "")


def task_of(entry: Entry, known: Known) -> PlannedTask:
    """The task an entry makes."""
    number, title = _number_and_title(entry)
    said = _labelled(entry)
    leads, partners = split_parties(said[Fact.LEADS]), split_parties(said[Fact.PARTNERS])
    where = place_of(number, title)
    return PlannedTask(
        title=title,
        deadline=deadline_of(said[Fact.DEADLINE], known.in_group(entry.year)),
        number=number,
        section=entry.section or tidy(entry[Fact.SECTION]),
        leads=leads,
        partners=partners,
        deliverable=tidy(said[Fact.DELIVERABLE]),
        note=tidy(said[Fact.NOTE]),
        binds_ward=known.ours or binds_ward(_concerned(entry, leads, partners) or (title,), known.unit_names),
        page=entry.page,
        source=entry.source,
        year=entry.year,
        problems=tuple(Problem(where, text) for text in (*entry.problems, *_unclear(entry))),
    )


def _concerned(entry: Entry, *doing: tuple[str, ...]) -> tuple[str, ...]:
    return (*chain.from_iterable(doing), *filter(None, [tidy(entry[Fact.OBJECT])]))


def _unclear(entry: Entry) -> Iterator[str]:
    if unclear_shares(entry[Fact.LEADS]):
        yield f"Không rõ ai chủ trì, ai phối hợp: “{cut_at_word(tidy(entry[Fact.LEADS]), _SHOWN)}”"


def place_of(number: str, title: str) -> str:
    """How a problem names the task: by its number, else by how it begins."""
    return f"nhiệm vụ {number}" if number else f"nhiệm vụ “{title[:40].rstrip()}”"


@lru_cache(maxsize=2_000)
def deadline_of(text: str, known: Known) -> Deadline:
    """The words read; where they need a year nobody knows, it is asked for and not guessed."""
    words = tidy(text)
    if len(words) > _LONGEST_DEADLINE:
        return Deadline(f"{words[:_SHOWN]}…", None)
    year = known.year or _ANY_YEAR
    read = read_deadline(words, year, known.issued)
    if known.year is not None and not known.year_guessed:
        return read
    # "Trong năm" names no year either.
    other = read_deadline(words, year + 1, known.issued)
    if not read.inferred_year and (read.start, read.end) == (other.start, other.end):
        return read
    if known.year is not None:
        return replace(read, inferred_year=True)
    return Deadline(words, None, problems=(Problem("thời hạn", f"Không rõ năm của thời hạn “{words}”"),))


def _number_and_title(entry: Entry) -> tuple[str, str]:
    number, title = re.sub(r"^\(|[.)/\s]+$", "", tidy(entry[Fact.NUMBER])), tidy(entry[Fact.TITLE])
    if not number and (match := _NUMBERED.match(title)):
        number, title = match.group(1), title[match.end() :]
    return number, _BULLET.sub("", title)


def _labelled(entry: Entry) -> dict[Fact, str]:
    """The facts, where a cell holds several under labels of their own ("Chủ trì: …; phối hợp: …") parted."""
    said = dict.fromkeys(Fact, "") | dict(entry.facts)
    for column in (Fact.LEADS, Fact.PARTNERS):
        if parts := shares(said[column], column):
            said |= {column: ""}
            said |= {fact: "; ".join(filter(None, (said[fact], names))) for fact, names in parts.items()}
    for column in (Fact.LEADS, Fact.PARTNERS, Fact.DELIVERABLE):
        rest, labelled = split_labels(said[column].replace("\n", " "))
        if labelled:
            said |= {column: rest} | labelled
    return said
