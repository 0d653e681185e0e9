"""A document's blocks -> its indicator set, with what is doubtful about it."""

import re
from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.blocks import Block, Line, told_hidden
from cchc_desktop.domain.indicators import Indicator, IndicatorSet
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.set_checks import checked
from cchc_desktop.domain.set_tables import SetReading, Source
from cchc_desktop.domain.set_tables.annexes import TOGETHER, of_communes
from cchc_desktop.domain.set_tables.bands import read_bands
from cchc_desktop.domain.set_tables.entries import Entries, read_entries
from cchc_desktop.domain.set_tables.facts import cap_of, code_of, read_facts
from cchc_desktop.domain.set_tables.leaves import Leaves
from cchc_desktop.domain.set_tables.naming import name_all
from cchc_desktop.domain.set_tables.outline import Node
from cchc_desktop.domain.set_tables.rows import Found, find_rows
from cchc_desktop.text import tidy

_CROWN = re.compile(r"\b(?:bo (?:chi so|tieu chi)|tong|chi so (?:cai cach|cchc)|thang diem|par index)\b")

_HUNDRED = Decimal(100)


def read(blocks: Sequence[Block], year: int) -> SetReading | None:
    """The set in a document; None where no table has the heads of one, or nothing stands under them."""
    hidden = told_hidden(blocks, "")
    blocks, several = of_communes(blocks)
    found = find_rows(blocks)
    if found is None or not found.rows:
        return None
    entries = read_entries(found.rows)
    if not entries.outline.areas:
        return None
    _uncrown(entries)
    nodes = tuple(entries.outline.nodes)
    name_all(nodes)
    leaves = Leaves(read_facts(_lines(found)).year)
    areas = tuple(leaves.indicator(area) for area in entries.outline.areas)
    indicators = _set(found, entries, areas, year)
    uncoded = () if entries.coded else (Problem("", "Bảng không ghi mã; mã được đặt theo thứ tự."),)
    missing = [
        Problem(node.code, f"Dòng không có mã; đặt mã {node.code}.")
        for node in nodes
        if entries.coded and node.read is None
    ]
    sources = {node.code: Source(node.row.page, "\n".join(node.texts)) for node in nodes}
    several = several or _several(entries, indicators)
    doubts = [Problem("", text) for text in found.doubts]
    problems = dict.fromkeys((*hidden, *several, *doubts, *uncoded, *missing, *leaves.problems, *checked(indicators)))
    return SetReading(indicators, tuple(problems), sources)


def _uncrown(entries: Entries) -> None:
    """Take away a first row that is the whole set's own line, worth all the others together."""
    areas = entries.outline.areas
    crown = areas[0]
    if crown.read is not None or crown.points is None or not _CROWN.search(flat(crown.title)):
        return
    if len(areas) == 1 and crown.children:
        entries.outline.areas = crown.children
        for child in crown.children:
            child.parent = None
    elif not crown.children and crown.points == _worth(areas[1:]):
        del areas[0]
    else:
        return
    entries.totals.append(crown.points)


def _worth(nodes: Sequence[Node]) -> Decimal:
    return sum((node.points or Decimal(0) for node in nodes), Decimal(0))


def _set(found: Found, entries: Entries, areas: tuple[Indicator, ...], year: int) -> IndicatorSet:
    lines = _lines(found)
    facts = read_facts(lines)
    year = facts.year or year
    total = _total(entries, facts.total, areas)
    title = facts.title or "Bộ chỉ số cải cách hành chính"
    return IndicatorSet(
        code_of(title, facts.document, year),
        title,
        year,
        total,
        areas,
        document=facts.document,
        bands=read_bands(found.lines, found.others),
        illustrative=facts.illustrative,
        normalised=facts.normalised,
        bonus_cap=_cap("bonus", lines, entries.outline.areas, areas),
        penalty_cap=_cap("penalty", lines, entries.outline.areas, areas),
    )


def _total(entries: Entries, told: Decimal | None, areas: Sequence[Indicator]) -> Decimal:
    """The set's total: of the table's last row unless that is one part's, as the document tells it, or added up."""
    points = [area.max_points for area in areas if not area.beyond]
    summed = sum(points, Decimal(0))
    totals = [value for value in entries.totals if len(points) == 1 or value not in points]
    if summed in entries.totals or (entries.totals and sum(entries.totals) == summed):
        return summed
    return max(totals, default=None) or told or summed


def _several(entries: Entries, indicators: IndicatorSet) -> tuple[Problem, ...]:
    """That tables each worth a whole hundred may be sets of their own."""
    count = entries.totals.count(_HUNDRED)
    if count == len(entries.totals) > 1 and indicators.total == count * _HUNDRED:
        return (Problem("", TOGETHER.format(count=count)),)
    return ()


def _lines(found: Found) -> list[Line]:
    """The lines around, and the words of the other tables, a row a line: a sheet of facts, the head of a letter."""
    return [*found.lines] + [Line(tidy(" ".join(filter(None, cells)))) for grid in found.others for cells in grid.rows]


def _cap(kind: str, lines: Sequence[Line], nodes: Sequence[Node], areas: Sequence[Indicator]) -> Decimal | None:
    """What bonus or penalty comes to at most: as a line or a row says it, or the points of the block."""
    blocks = [
        (node, area)
        for top, whole in zip(nodes, areas, strict=True)
        for node, area in zip(top.walk(), whole.walk(), strict=True)
        if area.beyond
    ]
    if not blocks:
        return None
    words = "\n".join(
        flat(text)
        for text in (*(line.text for line in lines), *(each for node, _area in blocks for each in node.texts))
    )
    told = cap_of(kind, words)
    if told is not None:
        return told
    own = [area for _node, area in blocks if area.children and _all_of(area, kind) and area.max_points]
    return own[0].max_points if own else None


def _all_of(area: Indicator, kind: str) -> bool:
    return all(leaf.rule is not None and leaf.rule.kind == kind for leaf in area.leaves)
