"""Tables of targets: "Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2030", each row a number to reach."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cchc_desktop.domain.blocks import Block, Grid
from cchc_desktop.domain.plans.entries import Known
from cchc_desktop.domain.plans.facts import Fact
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.plan import Target
from cchc_desktop.domain.plans.tables.columns import Head, find_head
from cchc_desktop.domain.plans.tables.head_words import column_of
from cchc_desktop.domain.plans.tables.target_cells import is_value, target_of
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import tidy

_NAMED = re.compile(r"(?:ten |noi dung |cac |nhom )?(?:chi tieu|muc tieu|chi so|tieu chi)\b(?!.*\b(?:nam|giao|dat)\b)")
_CALLED = re.compile(r"(?:noi dung|nhiem vu|linh vuc)\b")
_UNIT = re.compile(r"(?:don vi|dvi?)\s*(?:tinh)?$|dvt$|don vi do$")
_TO_REACH = re.compile(
    r"(?:muc tieu|ke hoach|chi tieu|kh|phan dau|muc phan dau|can dat|muc dat|gia tri|ty le|yeu cau|giao|muc)\b"
)
_DONE = re.compile(r"\b(?:thuc hien|ket qua|uoc|hien trang|hien nay|da dat|ky truoc|th)\b")
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_NO_TARGET = re.compile(r"[-–—xX]?")
_HEAD_ROWS = 12
_OF_TASKS = {Fact.LEADS, Fact.PARTNERS, Fact.DELIVERABLE}


@dataclass(frozen=True, slots=True)
class TargetTables:
    """What the tables say, and the rows whose words hold no number that can be told for one."""

    targets: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()
    grids: frozenset[int] = frozenset()
    """Which blocks they are."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the name, the unit and the values of each year stand; what is below it are rows."""

    first: int
    last: int
    name: int
    unit: int | None
    values: dict[int, int | None] = field(default_factory=dict)
    time: int | None = None
    """Of a column that says by when."""
    kinds: Mapping[int, str] = field(default_factory=dict)
    """Whose the values are, where a column is neither a year's nor called a target: "Phường", "Xã"."""


def read_target_tables(blocks: Sequence[Block], known: Known) -> TargetTables:
    """The targets of every such table."""
    heads = {place: target_head(block.rows, known) for place, block in enumerate(blocks) if isinstance(block, Grid)}
    found = [
        each
        for place, block in enumerate(blocks)
        if isinstance(block, Grid) and (head := heads[place])
        for each in _rows(block, head)
    ]
    return TargetTables(
        tuple(each for each in found if isinstance(each, Target)),
        tuple(each for each in found if isinstance(each, Problem)),
        frozenset(place for place, head in heads.items() if head),
    )


def holds_targets(grid: Grid) -> bool:
    """Whether it is a table of targets and none of tasks."""
    return target_head(grid.rows, Known(None)) is not None


def target_head(rows: Sequence[Sequence[str]], known: Known) -> _Head | None:
    """Where the columns of such a table are; None where it is none, or one of tasks."""
    tasks = find_head(rows)
    if tasks is not None and (_lacks_unit(tasks) or column_of(tasks.texts[tasks.columns[Fact.TITLE]])):
        return None
    wide = [place for place, cells in enumerate(rows) if sum(map(bool, cells)) > 1]
    for first in wide[:_HEAD_ROWS]:
        for last in (first + 1, first):
            lines = rows[first : last + 1]
            if last < len(rows) and (last == first or _parts(*lines)) and (head := _named(lines, first, known)):
                return head
            if last < len(rows) and last == first and (head := _by_kinds(rows, first)):
                return head
    return None


def _lacks_unit(tasks: Head) -> bool:
    """Whether somebody is to do it and nothing says what it is measured in."""
    measured = any(_UNIT.fullmatch(flat(tidy(text))) for text in tasks.texts)
    return bool(tasks.columns.keys() & _OF_TASKS) and not measured


def _parts(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the second row only goes on with the first: years under "Mục tiêu"."""
    new = [under for over, under in zip(above, below, strict=True) if under not in ("", over)]
    return bool(new) and all(_YEAR.search(under) for under in new)


def _named(lines: Sequence[Sequence[str]], first: int, known: Known) -> _Head | None:
    texts = [flat(tidy(" ".join(dict.fromkeys(filter(None, cells))))) for cells in zip(*lines, strict=True)]
    unit = next((place for place, text in enumerate(texts) if _UNIT.fullmatch(text)), None)
    names = [place for place, text in enumerate(texts) if _NAMED.match(text)]
    if not names and unit is not None:
        names = [place for place, text in enumerate(texts) if _CALLED.match(text)]
    if not names:
        return None
    values = {place: _year(text) for place, text in enumerate(texts) if place > names[0] and _to_reach(text, known)}
    values.pop(unit if unit is not None else -1, None)
    sure = unit is not None or any(values.values()) or len(names) > 1
    times = [place for place, text in enumerate(texts) if (column_of(text) or (None,))[0] is Fact.DEADLINE]
    values = {place: year for place, year in values.items() if place not in times}
    last = first + len(lines) - 1
    return (
        _Head(first, last, names[0], unit, values, times[0] if times else None) if values and (sure or times) else None
    )


def _by_kinds(rows: Sequence[Sequence[str]], first: int) -> _Head | None:
    """A head whose values stand under kinds of units: "Chỉ tiêu | Đơn vị tính | Phường | Xã"."""
    texts = [flat(tidy(cell)) for cell in rows[first]]
    unit = next((place for place, text in enumerate(texts) if _UNIT.fullmatch(text)), None)
    names = [place for place, text in enumerate(texts) if _NAMED.match(text)]
    if unit is None or not names:
        return None
    kinds = {
        place: tidy(rows[first][place])
        for place, text in enumerate(texts)
        if text
        and place > unit
        and column_of(text) is None
        and not _DONE.search(text)
        and holds_values(rows, first, place)
    }
    return _Head(first, first, names[0], unit, dict.fromkeys(kinds), kinds=kinds) if kinds else None


def holds_values(rows: Sequence[Sequence[str]], first: int, place: int) -> bool:
    """Whether half of the column at the least are numbers to reach."""
    said = [flat(tidy(cells[place])) for cells in rows[first + 1 :] if cells[place].strip()]
    return bool(said) and sum(is_value(each) for each in said) * 2 >= len(said)


def _year(text: str) -> int | None:
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None


def _to_reach(text: str, known: Known) -> bool:
    """Whether a column holds what is to be reached, and not what was."""
    year, issued = _year(text), known.issued.year if known.issued else None
    if year and issued and year < issued:
        return False
    return not _DONE.search(text) and bool(year or _TO_REACH.match(text))


def _rows(grid: Grid, head: _Head) -> Iterator[Target | Problem]:
    for place, cells in enumerate(grid.rows):
        name = tidy(cells[head.name])
        if place <= head.last or not name:
            continue
        for column, year in head.values.items():
            said = tidy(cells[column])
            if _NO_TARGET.fullmatch(said):
                continue
            unit = tidy(cells[head.unit]) if head.unit is not None else ""
            whose = head.kinds.get(column)
            if found := target_of(f"{name} ({whose})" if whose else name, said, unit):
                source = " | ".join(filter(None, map(tidy, cells)))
                told = year or (_year(tidy(cells[head.time])) if head.time is not None else None)
                yield replace(found, year=told, page=grid.page_of(place), source=source)
            else:
                yield Problem("văn bản", f"Không đọc được chỉ tiêu “{name}: {said}”")
