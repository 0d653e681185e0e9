"""The typeface of documents: Times New Roman where the PC has it whole, else the bundled Liberation Serif.

Fonts are taken by file, never by family name: the Liberation fonts of 2020 lack ơ, ư and forty other letters
and bear the same name as those that have them.
"""

import functools
import os
import struct
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from cchc_desktop import paths
from cchc_desktop.text import VIETNAMESE_LETTERS, nfc

_BUNDLED = (
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic.ttf",
)
_TIMES = (
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    (
        "Times_New_Roman.ttf",
        "Times_New_Roman_Bold.ttf",
        "Times_New_Roman_Italic.ttf",
        "Times_New_Roman_Bold_Italic.ttf",
    ),
    (
        "Times New Roman.ttf",
        "Times New Roman Bold.ttf",
        "Times New Roman Italic.ttf",
        "Times New Roman Bold Italic.ttf",
    ),
)
_NEEDED = frozenset(map(ord, VIETNAMESE_LETTERS + "0123456789.,;:-–…()/%\"'“”≥≤×→"))
_BOX = "□"


@dataclass(frozen=True, slots=True)
class Typeface:
    """Four faces of one family, each by the name the page writer knows it by."""

    regular: str
    bold: str
    italic: str
    bold_italic: str
    letters: frozenset[int]
    """What all four of them can print."""

    def printable(self, text: str) -> str:
        """The text with every letter these faces lack replaced by its plain form, or by a box: never by nothing."""
        return "".join(char if ord(char) in self.letters else self._instead(char) for char in nfc(text))

    def _instead(self, char: str) -> str:
        plain = unicodedata.normalize("NFKC", char)
        return plain if self.letters.issuperset(map(ord, plain)) else _BOX


@functools.cache
def typeface() -> Typeface:
    """The faces documents are set in on this PC, registered once."""
    faces = times_new_roman(font_folders()) or tuple(paths.resources() / "fonts" / name for name in _BUNDLED)
    fonts = [_font(face) for face in faces]
    for font in fonts:
        pdfmetrics.registerFont(font)
    regular, bold, italic, bold_italic = (font.fontName for font in fonts)
    return Typeface(regular, bold, italic, bold_italic, frozenset.intersection(*map(_letters, fonts)))


def times_new_roman(folders: Iterable[Path]) -> tuple[Path, ...] | None:
    """The first complete set of the four faces in `folders`; None where letters or faces are missing."""
    for folder in folders:
        for names in _TIMES:
            faces = tuple(folder / name for name in names)
            if all(face.is_file() for face in faces) and all(map(complete, faces)):
                return faces
    return None


def complete(face: Path) -> bool:
    """Whether the font file can print all of Vietnamese."""
    try:
        return _letters(_font(face)) >= _NEEDED
    except (OSError, TTFError, struct.error, KeyError):  # a damaged file, cut off anywhere
        return False


def font_folders() -> tuple[Path, ...]:
    """Where Windows, macOS and Linux keep Times New Roman."""
    windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    own = Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Microsoft" / "Windows" / "Fonts"
    linux = Path("/usr/share/fonts/truetype/msttcorefonts")
    return (windows, own, linux, Path("/Library/Fonts"), Path("/System/Library/Fonts/Supplemental"))


@functools.cache
def _font(face: Path) -> TTFont:
    return TTFont(f"CCHC {face.stem}", face)


def _letters(font: TTFont) -> frozenset[int]:
    return frozenset(font.face.charToGlyph)
