"""The log taken along: a table that Excel opens with its accents."""

import csv
import io
from collections.abc import Iterable

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def table(rows: Iterable[tuple[str, ...]]) -> bytes:
    """The rows as the content of a .csv; no cell can act as a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(tuple(map(_harmless, row)) for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell
