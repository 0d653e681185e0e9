"""Set lines: measured, broken evenly, centred, with the rule that is as long as the decree says."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from cchc_desktop.reports.pdf import style
from cchc_desktop.reports.pdf.style import Tone

_ASCENT = 0.9
"""How far letters with two marks above (Ồ, Ủ) reach over the line, in parts of the size."""
_UNDER = 0.42
"""From the line to the rule below it: clear of the dot under Ạ and Ụ."""
_HALVINGS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in one tone and size; never broken again."""

    text: str
    tone: Tone = Tone.UPRIGHT
    size: float = style.BODY_SIZE

    @property
    def width(self) -> float:
        """As it will be drawn."""
        return measured(self.text, self.tone, self.size)

    @property
    def height(self) -> float:
        """With single spacing."""
        return self.size * style.SINGLE

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw it from `x` on, below `top`."""
        canvas.setFont(style.face(self.tone), self.size)
        canvas.drawString(x, top - self.size * _ASCENT, self.text)


def measured(text: str, tone: Tone, size: float) -> float:
    """The width of the text on paper, in points."""
    return float(stringWidth(text, style.face(tone), size))


def lines(text: str, tone: Tone, size: float, room: float) -> tuple[Line, ...]:
    """The text in as few lines as `room` allows, all of them about as long."""
    words = _words(style.printable(text), tone, size, room)
    fewest = len(_filled(words, tone, size, room))
    narrowest, widest = 0.0, room
    for _ in range(_HALVINGS if fewest > 1 else 0):
        middle = (narrowest + widest) / 2
        if len(_filled(words, tone, size, middle)) > fewest:
            narrowest = middle
        else:
            widest = middle
    return tuple(Line(line, tone, size) for line in _filled(words, tone, size, widest))


def filled(text: str, tone: Tone, size: float, room: float) -> tuple[Line, ...]:
    """The text in lines as full as `room` allows."""
    words = _words(style.printable(text), tone, size, room)
    return tuple(Line(line, tone, size) for line in _filled(words, tone, size, room))


def _words(text: str, tone: Tone, size: float, room: float) -> list[str]:
    """Words that fit: a dash stays with the word before it, a word longer than the room is cut."""
    words: list[str] = []
    for word in text.split(" "):
        if word in {"-", "–"} and words:
            words[-1] += f" {word}"
        else:
            words += _cut(word, tone, size, room)
    return words


def _cut(word: str, tone: Tone, size: float, room: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and measured(pieces[-1] + letter, tone, size) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _filled(words: Iterable[str], tone: Tone, size: float, room: float) -> list[str]:
    filled: list[str] = []
    for word in words:
        if filled and measured(f"{filled[-1]} {word}", tone, size) <= room:
            filled[-1] += f" {word}"
        else:
            filled.append(word)
    return filled


def short_rule(above: tuple[Line, ...]) -> float:
    """The length of the rule below a centred name: a third to a half of its last line, and of the longest if it can."""
    last = above[-1].width
    return min(last / 2, max(last * style.RULE_PART, max(line.width for line in above) / 3))


@dataclass(frozen=True, slots=True)
class Stack:
    """Lines one below the other around one centre, with a rule below the last where `rule` is its length."""

    lines: tuple[Line, ...]
    rule: float = 0

    @property
    def width(self) -> float:
        """Of its widest line."""
        return max((line.width for line in self.lines), default=0)

    @property
    def height(self) -> float:
        """With the rule."""
        return sum(line.height for line in self.lines) + (self.lines[-1].size * _UNDER if self.rule else 0)

    def draw(self, canvas: Canvas, centre: float, top: float) -> None:
        """Draw it below `top`, around `centre`."""
        line_top = top
        for line in self.lines:
            line.draw(canvas, centre - line.width / 2, line_top)
            line_top -= line.height
        if self.rule:
            last = self.lines[-1]
            y = line_top + last.height - last.size * (_ASCENT + _UNDER)
            canvas.setLineWidth(style.RULE)
            canvas.line(centre - self.rule / 2, y, centre + self.rule / 2, y)


class Centred(Flowable):
    """A stack in the middle of the text, which goes on over the page when it must."""

    def __init__(self, stack: Stack, after: float = 0) -> None:
        super().__init__()
        self.stack = stack
        self.spaceAfter = after

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Takes the whole width."""
        self.width = room
        return room, self.stack.height

    def split(self, _room: float, height: float) -> list[Flowable]:
        """Between two lines; the rule stays with the last."""
        fitting = min(int(height // self.stack.lines[0].height), len(self.stack.lines) - 1)
        if fitting < 1:
            return []
        first, rest = self.stack.lines[:fitting], self.stack.lines[fitting:]
        return [Centred(Stack(first)), Centred(Stack(rest, self.stack.rule), self.spaceAfter)]

    def draw(self) -> None:
        """Draw the stack around the middle of the width."""
        self.stack.draw(self.canv, self.width / 2, self.stack.height)
