"""How many cells of a workbook are merged: its library makes each of them, so it is asked before that reads."""

import io
import re
import zipfile

MOST_MERGED = 40_000
"""A stray area over whole columns is more, a plan's tables never."""
_AREA = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')


def merged_cells(content: bytes) -> int:
    """Their count, over all sheets."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        areas = [area for name in sheets for area in _AREA.findall(archive.read(name))]
    return sum(
        (_column(right) - _column(left) + 1) * (int(bottom) - int(top) + 1) for left, top, right, bottom in areas
    )


def _column(letters: bytes) -> int:
    return sum((letter - ord("A") + 1) * 26**place for place, letter in enumerate(reversed(letters)))
