"""The head of page one: issuing body and Quốc hiệu side by side, number and date on one line below them."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from cchc_desktop.reports import document
from cchc_desktop.reports.document import Head
from cchc_desktop.reports.pdf.lines import Line, Stack, lines, measured, short_rule
from cchc_desktop.reports.pdf.style import TEXT_WIDTH, Tone, printable

_NAME_SIZE = 12
_MOTTO_SIZE = 13
_NUMBER_SIZE = 13
_BETWEEN = 4 * mm
_WIDEST_RIGHT = 105 * mm
_ABOVE_NUMBER = 8
_BELOW = 16


class HeadBlock(Flowable):
    """Two columns whose widths follow their texts: a long date line widens the right one, a long name wraps."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self.spaceAfter = _BELOW
        self._right = _right(head)
        self._left = TEXT_WIDTH - self._right - _BETWEEN
        self._stacks = (_issuer(head, self._left), _country())
        self._numbers = (
            Stack(lines(head.number_line, Tone.UPRIGHT, _NUMBER_SIZE, self._left)),
            Stack(_date(head, self._right)),
        )

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """As high as its higher column, twice."""
        self.height = _higher(self._stacks) + _ABOVE_NUMBER + _higher(self._numbers)
        return room, self.height

    def draw(self) -> None:
        """Row by row, the left column first."""
        top = self.height
        for row in (self._stacks, self._numbers):
            for stack, centre in zip(row, (self._left / 2, TEXT_WIDTH - self._right / 2), strict=True):
                stack.draw(self.canv, centre, top)
            top -= _higher(row) + _ABOVE_NUMBER


def _higher(row: tuple[Stack, Stack]) -> float:
    return max(stack.height for stack in row)


def _right(head: Head) -> float:
    date_line = measured(printable(head.date_line), Tone.ITALIC, _NUMBER_SIZE)
    country = _country().width
    return max(country, date_line) if date_line <= _WIDEST_RIGHT else country


def _issuer(head: Head, room: float) -> Stack:
    parent = lines(head.parent, Tone.UPRIGHT, _NAME_SIZE, room) if head.parent else ()
    names = tuple(line for name in head.names for line in lines(name, Tone.BOLD, _NAME_SIZE, room))
    return Stack(parent + names, short_rule(names) if names else 0)


def _country() -> Stack:
    motto = Line(document.MOTTO, Tone.BOLD, _MOTTO_SIZE)
    return Stack((Line(document.COUNTRY, Tone.BOLD, _NAME_SIZE), motto), motto.width)


def _date(head: Head, room: float) -> tuple[Line, ...]:
    """On one line where it fits; else the place on its own lines and the day below it, never torn."""
    whole = Line(printable(head.date_line), Tone.ITALIC, _NUMBER_SIZE)
    if whole.width <= room:
        return (whole,)
    place = lines(f"{head.place},", Tone.ITALIC, _NUMBER_SIZE, room)
    return (*place, Line(head.day, Tone.ITALIC, _NUMBER_SIZE))
