"""The levels of the ranking, where the document lists them: in lines, or in a small table."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from cchc_desktop.domain.blocks import Grid, Line
from cchc_desktop.domain.indicators import Band
from cchc_desktop.domain.notation import number
from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.text import tidy

_NAME = re.compile(
    r"\b(?P<name>hoàn thành xuất sắc(?: nhiệm vụ)?|hoàn thành tốt(?: nhiệm vụ)?|không hoàn thành(?: nhiệm vụ)?"
    r"|hoàn thành nhiệm vụ|xuất sắc|rất tốt|tốt|khá|trung bình|yếu|kém|không đạt|đạt yêu cầu"
    r"|(?:nhóm|loại|hạng|mức|nhom)\s+(?:[A-E]|[IV]{1,3}|\d)(?![\w.]))(?!\w)",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"(?:≥|>=|\btu\b|\bdat\b(?: tu)?)\s*(?P<from>\d{1,3}(?:[.,]\d+)?)"
    r"|(?P<up>\d{1,3}(?:[.,]\d+)?)\s*(?:%|diem)?\s*(?:tro len|den|-|–|≤|<=)"
)
_BELOW = re.compile(r"(?:\bduoi\b|<|≤)\s*\d{1,3}")
_ANY = re.compile(r"\d{1,3}(?:[.,]\d+)?")
_LEAST = 2
_LONGEST = 160


def read_bands(lines: Sequence[Line], grids: Iterable[Grid]) -> tuple[Band, ...]:
    """The bands, highest first; none where fewer than two are named with their points."""
    for grid in grids:
        if bands := _sound(_between_columns(grid.rows)) or _sound(map(band_of_row, grid.rows)):
            return bands
    return _sound(_band(part) for line in lines for part in _parts(line.text))


def band_of_row(cells: Sequence[str]) -> Band | None:
    """The band of a table's row: "Tốt | 80 – < 90", "Tốt | 80 | 90", or either behind its number."""
    told = [tidy(cell) for cell in cells if cell]
    if len(told) > _LEAST and _ANY.fullmatch(told[0]) and _NAME.search(told[1]):
        told = told[1:]
    figures = [cell for cell in told if _ANY.fullmatch(cell)]
    if figures and len(figures) == len(told) - 1:
        return _band(f"{told[0]}: ≥ {min(figures, key=lambda figure: number(figure) or 0)}")
    return _band(" ".join(told))


def _between_columns(rows: Sequence[Sequence[str]]) -> Iterator[Band | None]:
    """The bands of a table with a column for each end; the lowest may leave where it begins empty: "Yếu |  | 70"."""
    told = [(cells, figures) for cells in rows if len(figures := _figures(cells)) == _LEAST]
    ends = {tuple(sorted(figures, key=lambda place: figures[place])) for _cells, figures in told}
    if len(ends) != 1:
        return
    (low, high) = ends.pop()
    uppers = [figures[high] for _cells, figures in told]
    for cells in rows:
        name = next((match for cell in cells if (match := _NAME.fullmatch(tidy(cell)))), None)
        figures = _figures(cells)
        if name is None or not figures.keys() <= {low, high}:
            continue
        if low in figures:
            yield _band(f"{name.group()}: ≥ {figures[low]}")
        elif high in figures:
            under = [upper for upper in uppers if upper < figures[high]]
            yield _band(f"{name.group()}: ≥ {max(under, default=Decimal(0))}")


def _figures(cells: Sequence[str]) -> dict[int, Decimal]:
    """The numbers of a row by their columns, but for the row's own."""
    found = {place: number(tidy(cell)) for place, cell in enumerate(cells) if place and _ANY.fullmatch(tidy(cell))}
    return {place: value for place, value in found.items() if value is not None}


def _parts(text: str) -> Iterator[str]:
    """The pieces of a line that may each say one band."""
    pieces = re.split(r"[;•]|\.\s|(?<=\d)\s*,\s+(?=\D)", text)
    for piece in pieces:
        names = list(_NAME.finditer(piece))
        if len(names) <= 1:
            yield piece
            continue
        yield from re.split(r",(?=\s)", piece)


def _sound(bands: Iterable[Band | None]) -> tuple[Band, ...]:
    found: dict[str, Band] = {}
    for band in bands:
        if band is not None:
            found.setdefault(flat(band.title), band)
    floors = {band.floor for band in found.values()}
    if len(found) < _LEAST or len(floors) < len(found):
        return ()
    return tuple(sorted(found.values(), key=lambda band: -band.floor))


def _band(text: str) -> Band | None:
    name = _NAME.search(text)
    if name is None or len(text) > _LONGEST or len(_NAME.findall(text)) > 1:
        return None
    words = flat(text)
    rest = f"{words[: name.start()]} {words[name.end() :]}"
    floor = _floor(rest)
    if floor is None or floor > 100:  # noqa: PLR2004 -- per cent
        return None
    title = tidy(name["name"])
    return Band(title[:1].upper() + title[1:], floor)


def _floor(words: str) -> Decimal | None:
    if match := _FLOOR.search(words):
        below = _BELOW.search(words)
        if match["from"] or below is None or match.start() <= below.start():
            return number(match["from"] or match["up"])
    if _BELOW.search(words):
        return Decimal(0)
    return None
