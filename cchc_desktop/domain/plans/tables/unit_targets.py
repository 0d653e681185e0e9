"""Tables that give each unit its numbers to reach: "Đơn vị | Tỷ lệ trực tuyến (%) | Tài khoản mới", a unit to a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.plans.parties import names_unit
from cchc_desktop.domain.plans.plan import Target
from cchc_desktop.domain.plans.tables.columns import find_head
from cchc_desktop.domain.plans.tables.head_words import column_of, names_bare_unit, plain
from cchc_desktop.domain.plans.tables.target_cells import target_of
from cchc_desktop.domain.plans.tables.targets import holds_targets, holds_values
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import tidy

_PLACES = re.compile(r"(?:ten )?(?:ubnd )?(?:cac )?(?:xa|phuong|dac khu)(?: (?:xa|phuong|dac khu))*")
_TO_REACH, _REACHED = re.compile(r"\bchi tieu\b"), re.compile(r"\b(?:ket qua|thong ke)\b")
_ABOVE = 4
_HEAD_ROWS = 12


def read_unit_targets(blocks: Sequence[Block], title: str, unit_names: tuple[str, ...]) -> Iterator[Target | Problem]:
    """The numbers of the ward's own row, or of all rows where its name is not known; a problem where it has none."""
    for place, block in enumerate(blocks):
        if not isinstance(block, Grid) or find_head(block.rows) or holds_targets(block):
            continue
        found = _head(block.rows)
        if found is None or not _about_targets(title, blocks[max(0, place - _ABOVE) : place], block.rows[: found[0]]):
            continue
        first, unit, values = found
        rows = [at for at in range(first + 1, len(block.rows)) if block.rows[at][unit].strip()]
        ours = [at for at in rows if any(names_unit(block.rows[at][unit], name) for name in unit_names)]
        if unit_names and not ours:
            said = ", ".join(values.values())
            yield Problem("văn bản", f"Bảng chỉ tiêu theo đơn vị không có tên đơn vị mình: “{said}”")
        for at in ours or ([] if unit_names else rows):
            yield from _row(block, at, unit, values)


def _head(rows: Sequence[Sequence[str]]) -> tuple[int, int, Mapping[int, str]] | None:
    """The head's row, the column of the units, and those of numbers by their names."""
    wide = [place for place, cells in enumerate(rows) if sum(map(bool, cells)) > 1]
    for first in wide[:_HEAD_ROWS]:
        units = [place for place, cell in enumerate(rows[first]) if _names_units(cell)]
        values = {
            place: tidy(cell)
            for place, cell in enumerate(rows[first])
            if cell and place not in units and column_of(cell) is None and holds_values(rows, first, place)
        }
        if units and values:
            return first, units[0], values
    return None


def _names_units(cell: str) -> bool:
    return names_bare_unit(cell) or _PLACES.fullmatch(plain(cell)) is not None


def _about_targets(title: str, above: Sequence[Block], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the lines over the table, else the document's title, say that these are to be reached."""
    lines = [block.text for block in above if isinstance(block, Line)] + [" ".join(cells) for cells in rows[-_ABOVE:]]
    said = flat(" ".join((title, *lines)))
    return _TO_REACH.search(said) is not None and _REACHED.search(flat(" ".join(lines))) is None


def _row(grid: Grid, at: int, unit: int, values: Mapping[int, str]) -> Iterator[Target | Problem]:
    cells = grid.rows[at]
    source = " | ".join(filter(None, map(tidy, cells)))
    for place, name in values.items():
        called, said = f"{name} – {tidy(cells[unit])}", tidy(cells[place])
        if found := target_of(called, said, "%" if "%" in name else ""):
            yield replace(found, page=grid.page_of(at), source=source)
        elif said:
            yield Problem("văn bản", f"Không đọc được chỉ tiêu “{called}: {said}”")
