"""Tables without lines: their columns are told by the room between them, in a text file or on a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_desktop.domain.blocks import Grid
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.tables.columns import find_head
from cchc_desktop.domain.plans.tables.head_words import column_of
from cchc_desktop.domain.plans.tables.targets import holds_targets
from cchc_desktop.domain.set_tables import column_words as sets
from cchc_desktop.domain.set_tables.columns import find_head as find_head_of_set
from cchc_desktop.exchange.aligned_table import AlignedTable, Column, Piece, PieceLine, Row
from cchc_desktop.exchange.errors import MOST_COLUMNS

_LEAST_COLUMNS = 3
_HEAD_LINES = 6
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-HĐ]|[a-zđ])[.)]?")
_GROUP = re.compile(r"(?:[IVXL]+|[A-HĐ])\s?[.)/:-]\s*\S|(?:PHẦN|Phần|NHÓM|Nhóm)\s")


def aligned_tables(lines: Sequence[PieceLine], above: AlignedTable | None = None) -> Iterator[AlignedTable]:
    """The tables of tasks, targets or criteria among the lines; `above` reached the end of the page before."""
    at = 0
    if above is not None and (table := _grown(_emptied(above), lines, 0)).rows:
        yield table
        at = table.last
    while at < len(lines):
        table_here = _begun(lines, at)
        if table_here is None:
            at += 1
            continue
        table = _grown(table_here, lines, table_here.last)
        yield table
        at = table.last


def _emptied(table: AlignedTable) -> AlignedTable:
    columns = [Column(column.left, column.right) for column in table.columns]
    return replace(table, first=0, last=0, columns=columns, rows=[])


def _begun(lines: Sequence[PieceLine], at: int) -> AlignedTable | None:
    """A table whose head begins on this line."""
    line = lines[at]
    if not _LEAST_COLUMNS <= len(line) <= MOST_COLUMNS or not any(_names_column(piece.text) for piece in line):
        return None
    named = column_of(line[0].text)
    numbered = (named is not None and named[0] is Fact.NUMBER) or sets.column_of(line[0].text) is sets.Column.CODE
    table = AlignedTable(at, at, [Column(piece.left, piece.right) for piece in line], numbered)
    for number, following in enumerate(lines[at : at + _HEAD_LINES], start=at):
        placed = table.place(following) if following else None
        if placed is None or (number > at and table.begins_row(placed)):
            break
        table.take(number, placed, begins=number == at)
        table.last = number + 1
    tasks, criteria = find_head(table.texts), find_head_of_set(table.texts)
    if tasks is not None and tasks.first == 0:
        return table
    if criteria is None or criteria.first:
        return table if holds_targets(Grid(table.texts)) else None
    return replace(table, points=criteria.of(sets.Column.MAX), clauses=criteria.of(sets.Column.METHOD))


def _names_column(text: str) -> bool:
    return column_of(text) is not None or sets.column_of(text) is not None


def _grown(table: AlignedTable, lines: Sequence[PieceLine], start: int) -> AlignedTable:
    """The table with the lines under it that keep to its columns."""
    for number in range(start, len(lines)):
        line = lines[number]
        if not line:
            continue
        group = len(line) == 1 and _is_group(line[0].text)
        placed = [(min(1, len(table.columns) - 1), line[0])] if group else table.place(line)
        if placed is None or _is_prose(table, placed):
            break
        if group:
            table.rows.append(Row(number, [[] for _column in table.columns]))
            table.rows[-1].cells[placed[0][0]].append(line[0].text)
            table.rows[-1].bold = True
        else:
            table.take(number, placed, begins=table.begins_row(placed))
        table.last = number + 1
    return table


def _is_group(text: str) -> bool:
    return _GROUP.match(text) is not None


def _is_prose(table: AlignedTable, placed: Sequence[tuple[int, Piece]]) -> bool:
    """Whether a line stands where the numbers do and is none: the text after the table."""
    if not table.numbered or not placed or placed[0][0] != 0:
        return False
    first = placed[0][1].text
    return not _NUMBER.fullmatch(first) and not _names_column(first)


__all__ = ["AlignedTable", "Piece", "aligned_tables"]
