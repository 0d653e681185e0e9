"""A set whose points stand in one table and whose scoring in another: joined by code."""

from collections.abc import Sequence
from dataclasses import replace

from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import tidy


def under_points(points: Sequence[Row], scoring: Sequence[Row]) -> list[Row]:
    """The rows of `points`, each with what `scoring` says under its code; at the end what has no code of theirs."""
    said: dict[str, list[Row]] = {}
    code = ""
    for row in scoring:
        code = tidy(row.code) or code
        said.setdefault(code, []).append(row)
    joined: list[Row] = []
    for row in points:
        joined.append(row)
        for place, each in enumerate(said.pop(tidy(row.code), ())):
            joined.append(each if place else replace(each, code="", title="", level=None))
    return [*joined, *(row for rows in said.values() for row in rows)]
