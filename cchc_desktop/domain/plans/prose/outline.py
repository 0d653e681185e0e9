"""Paragraphs with their numbers, and the items each stands under: II > 1 > 1.2 > a."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cchc_desktop.domain.blocks import Line

_ROMAN = "I{1,3}|IV|VI{0,3}|IX|X{1,2}I{0,3}|XI?V|XIX"
_MARKERS = (
    (0, re.compile(r"(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?P<mark>(?:thứ|THỨ)\s+\w+|[IVX]+|\d+)\b[.:]?\s*")),
    (0, re.compile(r"(?P<mark>[A-HĐ])\s?[.)]\s+")),
    (1, re.compile(rf"(?P<mark>{_ROMAN})(?:\s?[.)]\s*|\s+[-–]\s+)(?=\S)")),
    (1, re.compile(r"(?P<mark>(?:Điều|ĐIỀU)\s+\d+)\s*[.:]?\s*")),
    (2, re.compile(r"(?P<mark>\d{1,2}(?:\.\d{1,2})+)\.?\)?\s+")),
    (2, re.compile(r"(?P<mark>\d{1,3})\s?[.)](?:\s+|(?=[^\d\s]))")),
    (7, re.compile(r"(?P<mark>(?:Bước|BƯỚC|Đợt|ĐỢT)\s+\d{1,2})\s*[.:)]\s*")),
    (8, re.compile(r"(?P<mark>[a-zđ])\s?[.)]\s+")),
    (9, re.compile(r"(?P<mark>[-–—•*])\s+(?=\S)")),
    (10, re.compile(r"(?P<mark>[+])\s*(?=\S)")),
)
_UNMARKED = 11
_COPIES = re.compile(r"Nơi nhận|NƠI NHẬN")
LETTER_RANK = 8
_ROMAN_RANK = 1
_ABOVE_NUMBERS = -1
"""Of a heading that Word's style alone makes one."""


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph: its number apart from its words, and what it stands under, outermost first."""

    mark: str
    """As printed, without its dot: "II", "1.2", "a", "-"; empty where it has none."""
    rank: int
    """The smaller the higher."""
    text: str
    parents: tuple["Item", ...] = ()
    page: int | None = None

    @property
    def numbered(self) -> bool:
        """Whether it can be cited by a number or a letter."""
        return self.rank <= LETTER_RANK

    @property
    def heading(self) -> str:
        """The paragraph with its number: "II. Cải cách thể chế"."""
        return f"{self.mark}. {self.text}" if self.mark else self.text

    @property
    def path(self) -> str:
        """How it is cited: its number after that of the item it stands under, "II.1" or "1.2.a"."""
        above = [
            item.mark
            for item in self.parents
            if item.numbered and item.mark and not f"{self.mark}.".startswith(f"{item.mark}.")
        ]
        return f"{above[-1]}.{self.mark}" if above and self.mark else self.mark


def marker_of(text: str) -> tuple[str, int, str]:
    """The number in front of a paragraph, its rank and the rest; no number, the last rank and all of it without."""
    for rank, pattern in _MARKERS:
        if match := pattern.match(text):
            mark = match["mark"]
            return mark, rank + mark.count(".") if rank == 2 else rank, text[match.end() :]  # noqa: PLR2004 -- 1.1 under 1
    return "", _UNMARKED, text


def outline(paragraphs: Iterable[Line]) -> tuple[Item, ...]:
    """Every paragraph with what it stands under."""
    items: list[Item] = []
    open_items: list[tuple[Item, int | None]] = []
    for line in paragraphs:
        mark, rank, text = marker_of(line.text)
        styled = not mark and line.level is not None
        rank = _ABOVE_NUMBERS if styled else rank
        over = [(item, level) for item, level in open_items if _is_over(item, level, rank, line.level)]
        item = Item(mark, rank, text, tuple(each for each, _level in over), line.page)
        items.append(item)
        if mark or styled:
            open_items = [*over, (item, line.level)]
        elif _COPIES.match(line.text):
            open_items = []
    return tuple(items)


def _is_over(item: Item, level: int | None, rank: int, own_level: int | None) -> bool:
    """Whether an open item stays open over one of that rank, or of that level among Word's headings."""
    if level is not None and own_level is not None:
        return level < own_level
    return item.rank < rank and not (item.rank == _ABOVE_NUMBERS and rank <= _ROMAN_RANK)
