"""Levels in one row of a table and their points in the next, as one line each."""

import re

_POINTS = re.compile(r"\d+(?:[.,]\d+)?\s*(?:điểm|đ)?")


def levelled(text: str) -> str:
    """With "Đủ 4 cuộc: 1 điểm" and its like for "Đủ 4 cuộc | 2 - 3 cuộc" over "1 điểm | 0,5 điểm"."""
    lines = text.split("\n")
    held: list[str] = []
    for line in lines:
        points, levels = _cells(line), _cells(held[-1]) if held else []
        rows = len(points) == len(levels) > 1 and all(map(_POINTS.fullmatch, points))
        if rows and all(levels) and not any(map(_POINTS.fullmatch, levels)):
            held[-1:] = [f"{level}: {given}" for level, given in zip(levels, points, strict=True)]
        else:
            held.append(line)
    return "\n".join(held)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("| ").split("|")]
