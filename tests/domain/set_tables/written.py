"""Tables as one writes them for tests: cells between bars, "*" before a bold row, "~" for a break in a cell."""

from cchc_desktop.domain.blocks import Block, Grid, Line
from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.set_tables import SetReading, read_set

HEAD = "STT | Nội dung | Điểm tối đa | Cách chấm | TLKC"


def grid(*rows: str) -> Grid:
    cells = [[cell.strip().replace("~", "\n") for cell in row.removeprefix("*").split("|")] for row in rows]
    width = max(map(len, cells))
    bold = frozenset(place for place, row in enumerate(rows) if row.startswith("*"))
    return Grid(tuple((*row, *[""] * (width - len(row))) for row in cells), bold=bold)


def reading(*blocks: Block | str, year: int = 2026) -> SetReading:
    found = read_set([Line(block) if isinstance(block, str) else block for block in blocks], year)
    assert found is not None
    return found


def read_rows(*rows: str, head: str = HEAD) -> SetReading:
    return reading(grid(head, *rows))


def outline(found: SetReading) -> list[str]:
    """Each row as "code title points", under its parent by two blanks."""
    return [line for area in found.indicators.areas for line in _outline(area, 0)]


def _outline(indicator: Indicator, depth: int) -> list[str]:
    own = f"{'  ' * depth}{indicator.code} {indicator.title} {indicator.max_points}"
    return [own, *(line for child in indicator.children for line in _outline(child, depth + 1))]


def sentences(found: SetReading) -> dict[str, str]:
    return {leaf.code: "" if leaf.rule is None else leaf.rule.text for leaf in found.indicators.leaves}


def problems(found: SetReading) -> list[tuple[str, str]]:
    """What was doubtful, but for rules left to be set by hand."""
    return [(each.where, each.text) for each in found.problems if "để chấm trực tiếp" not in each.text]
