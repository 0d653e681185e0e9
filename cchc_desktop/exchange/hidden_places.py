"""Rows and columns of a sheet that somebody hid: no one sees or prints them, so they are no part of the document.

One filtered away or folded into a group is still meant.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden of a sheet."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    moved: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """Where the text of a merged area is seen whose first cell is hidden."""

    def shown_at(self, row: int, column: int) -> tuple[int, int] | None:
        """Where the cell is seen; None where it is not."""
        if row not in self.rows and column not in self.columns:
            return row, column
        return self.moved.get((row, column))

    def named(self, filled: Iterable[Any]) -> tuple[str, ...]:
        """The hidden rows and columns with something in them, as Excel calls them: "dòng 12", "cột E"."""
        away = [cell for cell in filled if self.shown_at(cell.row, cell.column) is None]
        rows = sorted({cell.row for cell in away if cell.row in self.rows})
        letters = {cell.column: cell.column_letter for cell in away if cell.column in self.columns}
        return (*(f"dòng {row}" for row in rows), *(f"cột {letters[column]}" for column in sorted(letters)))


def hidden_by_hand(sheet: Any) -> Hidden:
    """The rows and columns of a sheet that were hidden one by one."""
    rows, columns = _rows(sheet), _columns(sheet)
    if not rows and not columns:
        return Hidden()
    areas = sheet.merged_cells.ranges
    seen = {(area.min_row, area.min_col): _first_seen(area, rows, columns) for area in areas}
    return Hidden(rows, columns, {first: place for first, place in seen.items() if place})


def _rows(sheet: Any) -> frozenset[int]:
    if sheet.auto_filter.ref or sheet.tables:
        return frozenset()
    return frozenset(row for row, facts in sheet.row_dimensions.items() if facts.hidden and not facts.outline_level)


def _columns(sheet: Any) -> frozenset[int]:
    kept = [facts for facts in sheet.column_dimensions.values() if facts.hidden and not facts.outline_level]
    return frozenset(column for facts in kept for column in range(facts.min or 1, (facts.max or 1) + 1))


def _first_seen(area: Any, rows: frozenset[int], columns: frozenset[int]) -> tuple[int, int] | None:
    row = next((row for row in range(area.min_row, area.max_row + 1) if row not in rows), None)
    column = next((column for column in range(area.min_col, area.max_col + 1) if column not in columns), None)
    return (row, column) if row and column else None
