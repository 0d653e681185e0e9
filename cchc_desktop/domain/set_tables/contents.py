"""Columns told by what stands in them, where their head says something else."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.set_tables.clauses import gives_points
from cchc_desktop.domain.set_tables.column_words import Column, plain
from cchc_desktop.domain.set_tables.columns import Head
from cchc_desktop.domain.set_tables.points import read_points

_ADDED = re.compile(r"\b(?:tru|cong|thuong|phat)\b")
_WARDS = re.compile(r"\bphuong\b")
_LEAST = 3
_SELDOM = 4


def by_contents(head: Head, rows: Sequence[Sequence[str]]) -> Head:
    """The head, its scoring in the column whose cells say how points are given, where its words name none that does.

    What is taken or added may have a column of its own beside it.
    """
    named = head.of(Column.METHOD)
    apart = {*head.of(Column.CODE), *head.of(Column.TITLE)[:1], *named}
    told = {place: _said(rows, place) for place in range(len(head.places)) if place not in apart}
    sure = {place: said for place, (said, filled) in told.items() if said >= _LEAST and said * 2 > filled}
    if any(said * _SELDOM >= filled > 0 for said, filled in (_said(rows, place) for place in named)):
        more = [place for place in sure if _ADDED.search(plain(head.texts[place])) or head.places[place] is None]
        return head.with_scoring(*named, *more) if more else head
    if not sure or set(head.of(Column.MAX)) <= {max(sure, key=lambda place: sure[place])}:
        return head
    return head.with_scoring(max(sure, key=lambda place: sure[place]))


def of_wards(head: Head, rows: Sequence[Sequence[str]]) -> tuple[Head, str]:
    """The head, of several columns of maxima for offices of a kind the wards' own, and what is then to be looked at."""
    places = head.of(Column.MAX)
    worth = ({read_points(cells[place]).value for place in places} - {None} for cells in rows)
    if len(head.levels) > 1 or not any(len(values) > 1 for values in worth):
        return head, ""
    wards = [place for place in places if _WARDS.search(plain(head.texts[place]))]
    kept = wards[0] if len(wards) == 1 else places[0]
    named = "», «".join(head.texts[place] for place in places)
    told = f"Bảng có {len(places)} cột điểm tối đa («{named}»); đọc cột «{head.texts[kept]}»."
    return head.without(*(place for place in places if place != kept)), told


def _said(rows: Sequence[Sequence[str]], place: int) -> tuple[int, int]:
    """How many cells of a column say how points are given, of how many that are filled."""
    cells = [cells[place] for cells in rows if cells[place]]
    return sum(map(gives_points, cells)), len(cells)
