"""The decree's layout in numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I): page, margins, sizes, spacing."""

import enum
import functools
from dataclasses import dataclass
from typing import Literal

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from cchc_desktop.reports.blocks import Align
from cchc_desktop.reports.fonts import typeface

TOP = BOTTOM = 20 * mm
LEFT = 30 * mm
RIGHT = 15 * mm
TEXT_WIDTH = A4[0] - LEFT - RIGHT

BODY_SIZE = 14
BODY_LEADING = 18
INDENT = 12.7 * mm
PARAGRAPH_GAP = 6
SINGLE = 1.15
"""Single line spacing of Times New Roman, in parts of the size."""

RULE = 0.75
RULE_PART = 0.42
"""A short rule beside the text above it; the decree allows a third to a half."""
SIGNING_ZONE = 33 * mm
"""Left empty for the signature and a seal of 36 mm that overlaps the lines around it."""
PAGE_NUMBER_SIZE = 14

CELL_SIZE = 12
CELL_LEADING = 14.5
DENSE_SIZE = 11
DENSE_LEADING = 12.5
CELL_SIDE = 4
CELL_EDGE = 3
DENSE_EDGE = 2
HAIRLINE = 0.5
# In reportlab's numbers: its stubs take words, its drawing crashes on them.
_ALIGNMENTS: dict[Align, Literal[0, 1, 2]] = {Align.LEFT: TA_LEFT, Align.CENTRE: TA_CENTER, Align.RIGHT: TA_RIGHT}


class Tone(enum.Enum):
    """Which face of the family a line is set in; the value is its name in `Typeface`."""

    UPRIGHT = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold_italic"


@dataclass(frozen=True, slots=True)
class Page:
    """One size and direction of paper."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        """Between the side margins."""
        return self.width - LEFT - RIGHT

    @property
    def text_height(self) -> float:
        """Between the top and bottom margins."""
        return self.height - TOP - BOTTOM


PORTRAIT = Page(*A4)
LANDSCAPE = Page(*reversed(A4))


def face(tone: Tone) -> str:
    """The registered font of a tone."""
    return str(getattr(typeface(), tone.value))


def printable(text: str) -> str:
    """The text in letters the typeface has."""
    return typeface().printable(text)


@functools.cache
def body(tone: Tone = Tone.UPRIGHT, indent: float = INDENT, *, justified: bool = True) -> ParagraphStyle:
    """Running text: justified, first line set in."""
    return ParagraphStyle(
        f"body {tone.value} {indent} {justified}",
        fontName=face(tone),
        bulletFontName=face(tone),
        fontSize=BODY_SIZE,
        leading=BODY_LEADING,
        alignment=TA_JUSTIFY if justified else TA_LEFT,
        firstLineIndent=indent,
        spaceAfter=PARAGRAPH_GAP,
        allowWidows=0,
        allowOrphans=0,
        # Else a line may be squeezed past the margin's edge to hold one more word.
        spaceShrinkage=0,
    )


@functools.cache
def hanging(indent: float, hang: float) -> ParagraphStyle:
    """A line that starts at `indent` and goes on `hang` further right."""
    return ParagraphStyle(
        f"hanging {indent} {hang}",
        parent=body(justified=False),
        alignment=TA_LEFT,
        leftIndent=indent + hang,
        firstLineIndent=-hang,
        spaceAfter=0,
    )


@functools.cache
def cell(tone: Tone, align: Align, *, dense: bool = False) -> ParagraphStyle:
    """The text of a table's cell."""
    return ParagraphStyle(
        f"cell {tone.value} {align.value} {dense}",
        fontName=face(tone),
        bulletFontName=face(tone),
        fontSize=DENSE_SIZE if dense else CELL_SIZE,
        leading=DENSE_LEADING if dense else CELL_LEADING,
        alignment=_ALIGNMENTS[align],
        spaceShrinkage=0,
    )
