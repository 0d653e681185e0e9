"""A set whose points stand in one table and whose scoring in another: joined by code."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_desktop.domain.set_tables.row import Row
from cchc_desktop.text import tidy


def under_points(points: Sequence[Row], scoring: Sequence[Row]) -> list[Row]:
    """The rows of `points`, each with what `scoring` says under its code; at the end what has no code of theirs."""
    said = list(_under_codes(scoring))
    joined: list[Row] = []
    for row in points:
        joined.append(row)
        # A code may begin anew in each area: the first that is left of the same.
        found = next((rows for rows in said if row.code and tidy(rows[0].code) == tidy(row.code)), None)
        if found is not None:
            said.remove(found)
            joined += [replace(found[0], code="", title="", level=None), *found[1:]]
    return [*joined, *(row for rows in said for row in rows)]


def _under_codes(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each code together with those below that have none, or the same again."""
    under: list[Row] = []
    for row in rows:
        if under and row.code and tidy(row.code) != tidy(under[0].code):
            yield under
            under = []
        under.append(row)
    if under:
        yield under
