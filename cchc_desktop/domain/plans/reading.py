"""Blocks of a document -> Plan: its tables, else its labelled prose or what its running text gives to do."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from cchc_desktop.domain.blocks import Block, Line, told_hidden
from cchc_desktop.domain.plans.checks import checked, missing_numbers, without_content
from cchc_desktop.domain.plans.entries import Entry, Known, task_of
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.head.document import MINUTES, read_document
from cchc_desktop.domain.plans.plan import Plan, Target
from cchc_desktop.domain.plans.prose.duties import duty_entries, gives_explicitly
from cchc_desktop.domain.plans.prose.general import find_general_deadline
from cchc_desktop.domain.plans.prose.labelled import labelled_entries
from cchc_desktop.domain.plans.prose.letters import asked_of_readers, led_by_readers
from cchc_desktop.domain.plans.prose.lines import lines_of
from cchc_desktop.domain.plans.prose.outline import Item, outline
from cchc_desktop.domain.plans.prose.paragraphs import paragraphs
from cchc_desktop.domain.plans.prose.phrases import Strength
from cchc_desktop.domain.plans.prose.sentences import by_sentences
from cchc_desktop.domain.plans.prose.targets import read_targets
from cchc_desktop.domain.plans.prose.unread import LeftOver, left_over, passed_over, unread_times
from cchc_desktop.domain.plans.shared_times import shared_times, with_shared, without
from cchc_desktop.domain.plans.tables.parting import parted
from cchc_desktop.domain.plans.tables.runs import Table, find_tables
from cchc_desktop.domain.plans.tables.targets import read_target_tables
from cchc_desktop.domain.plans.tables.tasks import entries_of
from cchc_desktop.domain.plans.tables.unit_targets import read_unit_targets
from cchc_desktop.domain.plans.years import latest_ground, year_of
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.torn_words import whole_words

_INVITATION, _LETTER, _JOB_SHEET = "Giấy mời", "Công văn", "Phiếu giao việc"
_TO_SUPERIORS = ("Báo cáo", "Tờ trình")
_PETITIONS = re.compile(r"(?:nhung |mot so |cac )?(?:kien nghi|de xuat|de nghi)\b")


def read_plan(blocks: Sequence[Block], year: int | None = None, unit_names: tuple[str, ...] = ()) -> Plan:
    """The plan in a document. `year` is meant where words name none; the unit's own names make a task the ward's."""
    blocks = tuple(parted(tuple(map(_whole, blocks))))
    lines = lines_of(blocks)
    document = read_document(lines)
    tabled = read_target_tables(blocks, Known(None, issued=document.date))
    rest = tuple(block for place, block in enumerate(blocks) if place not in tabled.grids)
    tables = find_tables(rest)
    told = year or year_of(document, _time_heads(tables), lines)
    known = Known(told or latest_ground(lines), not told, document.date, unit_names, document.issuer)
    units = tuple(read_unit_targets(rest, document.title, unit_names))
    said = paragraphs(lines_of(rest))
    items = outline(said)
    general = find_general_deadline(items, known)
    shared = shared_times(items) if not tables else ()
    parted_from = without(shared, said, items) if shared else items
    entries, unread = _entries(document.kind, tables, parted_from, known, general.deadline.text if general else "")
    entries, unshared = with_shared(entries, shared, items, known)
    made = tuple(task_of(entry, known) for entry in entries)
    tasks = tuple(checked(task, known, general) for task in made if task.says_what)
    return Plan(
        document,
        tasks,
        (
            *read_targets(document.kind, items, known),
            *tabled.targets,
            *(each for each in units if isinstance(each, Target)),
        ),
        problems=(
            *chain.from_iterable(task.problems for task in tasks),
            *without_content(made),
            *(missing_numbers(made) if tables else ()),
            *tabled.problems,
            *(each for each in units if isinstance(each, Problem)),
            *unread,
            *unshared,
            *told_hidden(blocks, "văn bản"),
            *_nothing(tasks),
        ),
        deadline=general.deadline if general else None,
        deadline_place=general.place if general else "",
    )


def _whole(block: Block) -> Block:
    """With the words a scanner tore in two put together."""
    if isinstance(block, Line):
        return replace(block, text=whole_words(block.text))
    return replace(block, rows=tuple(tuple(map(whole_words, cells)) for cells in block.rows))


def _time_heads(tables: Sequence[Table]) -> list[str]:
    heads = [table.head for table in tables]
    named = [head.texts[head.columns[Fact.DEADLINE]] for head in heads if Fact.DEADLINE in head.columns]
    return named + [" ".join(head.texts[place] for place in head.calendar) for head in heads if head.calendar]


def _entries(
    kind: str, tables: Sequence[Table], items: Sequence[Item], known: Known, general: str
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """What the document gives to do, and what else in it may be given: times and duties that belong to none."""
    sentences = tuple(item for item in by_sentences(items) if not _asks_superiors(kind, item))
    # "Chủ trì: … Thời gian: …" of an invitation are those of a meeting.
    labelled = labelled_entries(_below_the_meeting(kind, items)) if kind != _INVITATION else ()
    duties = duty_entries(sentences)
    entries = _in_tables(tables) or _in_prose(labelled, duties, sentences)
    left = left_over(sentences, entries, known, general)
    if besides := _named_besides(left, duties) or (asked_of_readers(left, items) if kind == _LETTER else ()):
        entries += besides
        left = left_over(sentences, entries, known, general)
    if kind in (_LETTER, _JOB_SHEET) and not tables:
        entries = led_by_readers(entries, items)
    return entries, (*unread_times(left), *passed_over(sentences, duties, entries, left))


def _asks_superiors(kind: str, item: Item) -> bool:
    """Whether it stands under what a report asks of those it is to: no work of who writes it."""
    return kind in _TO_SUPERIORS and any(map(_PETITIONS.match, (flat(parent.text) for parent in item.parents)))


def _below_the_meeting(kind: str, items: Sequence[Item]) -> Sequence[Item]:
    """Minutes from their first number on: over it stand who was there, and when."""
    first = next((at for at, item in enumerate(items) if item.numbered), 0)
    return items[first:] if kind == MINUTES else items


def _in_tables(tables: Sequence[Table]) -> tuple[Entry, ...]:
    """A document that has a table of its tasks says the same in its prose: that is not read twice."""
    return tuple(chain.from_iterable(map(entries_of, tables)))


def _in_prose(labelled: tuple[Entry, ...], duties: tuple[Entry, ...], items: Sequence[Item]) -> tuple[Entry, ...]:
    """Who is told to carry out a plan of labelled tasks gets no tasks of it besides, but for points of their lists."""
    said = "\n".join(entry.source for entry in labelled)
    others = tuple(entry for entry in duties if entry.source not in said)
    if len(labelled) > 1 and len(labelled) >= sum(map(gives_explicitly, others)):
        sections = {entry.section for entry in labelled}
        points = [each for each in others if each.section in sections and each[Fact.NUMBER] and each[Fact.DEADLINE]]
        return tuple(sorted((*labelled, *points), key=lambda each: _place(each, items))) if points else labelled
    led = labelled if len(labelled) >= len(duties) else tuple(each for each in labelled if each[Fact.LEADS])
    besides = (each for each in duties if not _overlap(each, led))
    return tuple(sorted((*led, *besides), key=lambda each: _place(each, items)))


def _overlap(entry: Entry, others: Sequence[Entry]) -> bool:
    """Whether one of the others was read from the same words."""
    return any(entry.source in other.source or other.source.startswith(entry.source) for other in others)


def _place(entry: Entry, items: Sequence[Item]) -> int:
    """Where in the document it begins."""
    return next((at for at, item in enumerate(items) if entry.source.startswith(item.text)), len(items))


def _named_besides(left: Sequence[LeftOver], duties: Sequence[Entry]) -> tuple[Entry, ...]:
    """What somebody is told to do by a day beside a table or a list of labelled tasks."""
    told = {item.text for item, phrase in left if phrase.strength <= Strength.IN}
    return tuple(each for each in duties if each.source in told and each[Fact.LEADS] and each[Fact.DEADLINE])


def _nothing(tasks: Sequence[object]) -> tuple[Problem, ...]:
    return () if tasks else (Problem("văn bản", "Không tìm thấy nhiệm vụ nào trong văn bản"),)
