"""Words that stand on a page -> lines, and lines -> paragraphs: a line that had room for the next word ended one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_desktop.exchange.old_letters import marked
from cchc_desktop.exchange.pdf_page import Word
from cchc_desktop.text import nfc, tidy

_SLACK = 2.0
_CENTRED = 8.0
_WIDE_GAP = 2.5
"""In heights of a line: words further apart than that stand in columns of their own."""
_FAR_BELOW = 1.7
_TORN = re.compile(r"[SVIX]?[TVIX]* [TIVX]+|S TT")
"""A number or a head that a narrow column broke within the word."""
_BEHIND_HYPHEN = re.compile(r"[^\W_]-$")
_UNFINISHED = re.compile(r"(?:,|\b(?:và|của|cho|các|với|tại|theo))$")
_ITEM = re.compile(
    r"(?:[-–•+*●○▪➢]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]{1,5}[.)])\s|(?:Điều|Chương|Phần|Mục) \w+"
    r"|(?:Bước|Đợt) \d{1,2}[.:)]|Kính gửi\b|V/v\b|Số:"
)


@dataclass(frozen=True)
class TextLine:
    """Words on one line, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """Its words, composed."""
        return tidy(nfc(marked(" ".join(word.text for word in self.words))))

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def top(self) -> float:
        """Its upper edge."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(word.bottom for word in self.words)

    @cached_property
    def height(self) -> float:
        """From edge to edge."""
        return self.bottom - self.top

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(word.bold for word in self.words)

    def pieces(self, gap: float = _WIDE_GAP) -> "Iterator[TextLine]":
        """The line parted where its words stand further apart than `gap` times its height."""
        held, wide = [self.words[0]], gap * self.height
        for word in self.words[1:]:
            if word.left - held[-1].right > wide:
                yield TextLine(tuple(held))
                held = []
            held.append(word)
        yield TextLine(tuple(held))


@dataclass(frozen=True, slots=True)
class Column:
    """From where to where text may run."""

    left: float
    right: float


def lines_of(words: Iterable[Word]) -> list[TextLine]:
    """The lines that the words stand on, from the top down."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.left)):
        if lines and _on_one_line(lines[-1][0], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [TextLine(tuple(sorted(line, key=lambda word: word.left))) for line in lines]


def _on_one_line(one: Word, other: Word) -> bool:
    apart = abs(one.top + one.bottom - other.top - other.bottom)
    return apart < one.bottom - one.top and apart < other.bottom - other.top


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines of one paragraph, or of its part on one page, and the column they stand in."""

    lines: tuple[TextLine, ...]
    column: Column

    @property
    def text(self) -> str:
        """As one line."""
        text = self.lines[0].text
        for line in self.lines[1:]:
            text = joined(text, line.text)
        return tidy(text)

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(line.bold for line in self.lines)

    def goes_on(self, following: "Passage") -> bool:
        """Whether it was parted by the end of its page."""
        last, first = self.lines[-1], following.lines[0]
        ended = last.text.endswith((".", ";", ":", "./.")) and not first.text[:1].islower()
        return not ended and _full(last, first, self.column)


def joined(text: str, following: str) -> str:
    """A line and the next: a number broken behind its hyphen, or by a narrow column, made whole."""
    torn = _BEHIND_HYPHEN.search(text) or _TORN.fullmatch(f"{text} {following}")
    return f"{text}{'' if torn else ' '}{following}"


def paragraphs(lines: Sequence[TextLine], column: Column) -> Iterator[Passage]:
    """The paragraphs of a run of lines."""
    held: list[TextLine] = []
    for line in lines:
        if held and not (_near(held[-1], line) and _full(held[-1], line, column)):
            yield Passage(tuple(held), column)
            held = []
        held.append(line)
    if held:
        yield Passage(tuple(held), column)


def _near(line: TextLine, following: TextLine) -> bool:
    return following.top - line.bottom <= _FAR_BELOW * line.height


def _full(line: TextLine, following: TextLine, column: Column) -> bool:
    """Whether a line was full when the next began: its first word would not have fitted."""
    if _ITEM.match(following.text):
        return False
    if _BEHIND_HYPHEN.search(line.text):
        return True
    if _loud(line.text) != _loud(following.text) and not _UNFINISHED.search(line.text):
        return False
    if line.bold != following.bold and not following.text[:1].islower():
        return False
    word = following.words[0]
    needed = word.right - word.left + line.height / 4
    before, after = line.left - column.left, column.right - line.right
    if before > _CENTRED and abs(before - after) < _CENTRED:
        return before + after < needed + 2 * _CENTRED or following.text[:1].islower()
    return line.right + needed > column.right - _SLACK


def _loud(text: str) -> bool:
    """All in capitals, and more than one acronym."""
    return text.isupper() and " " in text
