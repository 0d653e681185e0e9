"""A page of a PDF as plain values: its words and its ruled lines, upright, y growing downwards, in points."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cchc_desktop.exchange.errors import ReadingError, too_big

_THIN = 3.0
"""A filled area no thicker than this is a drawn line."""
_SHORTEST = 4.0
_STRAIGHT = 1.0
_MOST_LETTERS = 100_000
"""Of a page; a full one has five thousand."""
_MOST_DRAWINGS = 50_000
"""A page with more shows a map, not a table."""
_QUARTER = 90
_SPACE = ord(" ")
_LINE_HYPHEN, _LINE_HYPHEN_ALONE = 0xFFFE, 2
"""How pdfium gives the hyphen at a line's end within a word: among many letters, and asked for by itself."""
_HALVES = range(0xD800, 0xE000)
"""Two of them make one letter."""
_BOLD = 600


class Word(NamedTuple):
    """Letters without a gap between them, and the box they stand in; a page has hundreds."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    """With the room its font keeps for accents and descenders, so the same all along a line."""
    bold: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """Half way between left and right, top and bottom."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: `at` its x where it is upright, its y where it lies."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What stands on one page."""

    width: float
    height: float
    words: tuple[Word, ...]
    """In the order of the file."""
    rules: tuple[Rule, ...]


Point = tuple[float, float]


class _Turned:
    """From the file's coordinates, which grow upwards and may be turned, to those of the page as it is seen."""

    def __init__(self, page: Any) -> None:
        self._turn = page.get_rotation() // _QUARTER % 4
        left, bottom, right, top = page.get_cropbox()
        self._box = (left, bottom, right, top)
        across, along = right - left, top - bottom
        self.size = (along, across) if self._turn % 2 else (across, along)

    def point(self, x: float, y: float) -> Point:
        """Where a point of the file is seen."""
        left, bottom, right, top = self._box
        match self._turn:
            case 1:
                return y - bottom, x - left
            case 2:
                return right - x, y - bottom
            case 3:
                return top - y, right - x
        return x - left, top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, right, top and bottom of a box as it is seen."""
        (one_x, one_y), (other_x, other_y) = self.point(left, bottom), self.point(right, top)
        return min(one_x, other_x), max(one_x, other_x), min(one_y, other_y), max(one_y, other_y)


def read_page(page: Any) -> PdfPage:
    """The words and every ruled line; `page` is pdfium's."""
    turned = _Turned(page)
    text = page.get_textpage()
    try:
        if text.count_chars() > _MOST_LETTERS:
            raise ReadingError(too_big())
        return PdfPage(*turned.size, tuple(_words(text, turned)), tuple(_rules(page, turned)))
    finally:
        text.close()


def _words(text: Any, turned: _Turned) -> Iterator[Word]:
    """Letters up to a space, a line's end, or a jump back: a call of pdfium for each letter would be slow."""
    first, letters = 0, ""
    for place, code in enumerate((*_codes(text), 0)):
        if code > _SPACE and code != _LINE_HYPHEN:
            first, letters = (first, letters) if letters else (place, "")
            letters += chr(code)
        elif letters:
            letters += "-" if code == _LINE_HYPHEN else ""
            yield _word(text, first, letters, turned)
            letters = ""


def _codes(text: Any) -> Sequence[int]:
    """Each letter's: from one call where they come as many as there are letters, and from one for each elsewhere."""
    import pypdfium2.raw as pdfium

    count = text.count_chars()
    codes = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, codes) - 1
    if written == count and not any(code in _HALVES for code in codes):
        return [*codes[:count]]
    each = (pdfium.FPDFText_GetUnicode(text, place) for place in range(count))
    return [_LINE_HYPHEN if code == _LINE_HYPHEN_ALONE else code for code in each]


def _word(text: Any, first: int, letters: str, turned: _Turned) -> Word:
    import pypdfium2.raw as pdfium

    begins, ends = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, first, begins)
    pdfium.FPDFText_GetLooseCharBox(text, first + len(letters) - 1, ends)
    box = turned.box(
        min(begins.left, ends.left),
        min(begins.bottom, ends.bottom),
        max(begins.right, ends.right),
        max(begins.top, ends.top),
    )
    return Word(letters, *box, pdfium.FPDFText_GetFontWeight(text, first) >= _BOLD)


def _rules(page: Any, turned: _Turned) -> Iterator[Rule]:
    import pypdfium2.raw as pdfium

    drawings = pdfium.FPDFPage_CountObjects(page)
    for place in range(drawings if drawings <= _MOST_DRAWINGS else 0):
        drawn = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(drawn, fill, stroke)
        lines = [(turned.point(*one), turned.point(*other)) for one, other in _lines(drawn)]
        if stroke.value or (fill.value and _is_thin(lines)):
            yield from (rule for line in lines if (rule := _rule(*line)))


def _is_thin(lines: list[tuple[Point, Point]]) -> bool:
    points = [point for line in lines for point in line]
    sides = [max(values) - min(values) for values in zip(*points, strict=True)]
    return bool(sides) and min(sides) <= _THIN


def _lines(drawn: Any) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of a path, the closing ones too, where the file has them."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    start = here = (0.0, 0.0)
    for place in range(pdfium.FPDFPath_CountSegments(drawn)):
        piece = pdfium.FPDFPath_GetPathSegment(drawn, place)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(piece, x, y)
        there = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        match pdfium.FPDFPathSegment_GetType(piece):
            case pdfium.FPDF_SEGMENT_MOVETO:
                start = there
            case pdfium.FPDF_SEGMENT_LINETO:
                yield here, there
        here = there
        if pdfium.FPDFPathSegment_GetClose(piece):
            yield here, start
            here = start


def _rule(one: Point, other: Point) -> Rule | None:
    """The line between two points, where it stands or lies and is long enough to be seen."""
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    if max(wide, high) < _SHORTEST or min(wide, high) > _STRAIGHT:
        return None
    along = 1 if high > wide else 0
    start, end = sorted((one[along], other[along]))
    return Rule(high > wide, (one[1 - along] + other[1 - along]) / 2, start, end)
