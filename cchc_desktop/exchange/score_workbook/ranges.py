"""Functions of Excel over rows of one column, neighbours taken together as a range."""

from collections.abc import Iterator, Sequence

LEFT_OUT = "Không áp dụng"
"""Stands in place of points; what becomes of the leaf then is the set's to say."""
_MOST_ARGUMENTS = 200
_LONGEST_TEXT = 250


def sum_of(letter: str, rows: Sequence[int]) -> str:
    """Their sum; empty without rows."""
    return calls("SUM", letter, rows)


def left_out(letter: str, rows: Sequence[int]) -> Iterator[str]:
    """How many of the rows were left out, a term for each run of neighbours."""
    return (f'COUNTIF({letter}{first}:{letter}{last},"{LEFT_OUT}")' for first, last in runs(rows))


def calls(function: str, letter: str, rows: Sequence[int]) -> str:
    """The function over the rows of a column, neighbours as one range; empty without rows."""
    ranges = [f"{letter}{first}:{letter}{last}" if last > first else f"{letter}{first}" for first, last in runs(rows)]
    chunks = [ranges[start : start + _MOST_ARGUMENTS] for start in range(0, len(ranges), _MOST_ARGUMENTS)]
    return "+".join(f"{function}({','.join(chunk)})" for chunk in chunks)


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last row of each stretch of neighbours."""
    first = last = 0
    for row in rows:
        if first and row == last + 1:
            last = row
            continue
        if first:
            yield first, last
        first = last = row
    if first:
        yield first, last


def quoted(text: str) -> str:
    """A text as a formula has it."""
    doubled = text[:_LONGEST_TEXT].replace('"', '""')
    return f'"{doubled}"'
