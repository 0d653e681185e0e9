"""The end of a document: Nơi nhận and the signature side by side, with the zone left empty for signature and seal."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from cchc_desktop.reports.document import Document, copy_lines
from cchc_desktop.reports.pdf import style
from cchc_desktop.reports.pdf.lines import Line, Stack, filled, lines
from cchc_desktop.reports.pdf.style import TEXT_WIDTH, Tone

_COPIES_TITLE = 12
_COPIES = 11
_LEFT = 82 * mm
_RIGHT = 80 * mm
_ABOVE = 6


class Closing(Flowable):
    """Never torn; only a list of copies longer than a page goes on overleaf."""

    def __init__(self, copies: tuple[Line, ...], titles: Stack, name: Stack) -> None:
        super().__init__()
        self.spaceBefore = _ABOVE
        self._copies, self._titles, self._name = copies, titles, name

    @property
    def whole(self) -> float:
        """Its height."""
        return max(self._signature, sum(line.height for line in self._copies))

    @property
    def _signature(self) -> float:
        """With nobody to sign, nothing is left empty."""
        signed = self._titles.lines or self._name.lines
        return self._titles.height + style.SIGNING_ZONE + self._name.height if signed else 0

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Takes the whole width."""
        self.height = self.whole
        return room, self.height

    def split(self, _room: float, height: float) -> list[Flowable]:
        """Only what no page can hold."""
        if self.whole <= style.PORTRAIT.text_height or height < self._signature:
            return []
        fitting = next(
            count
            for count in range(len(self._copies), -1, -1)
            if sum(line.height for line in self._copies[:count]) <= height
        )
        rest = Closing(self._copies[fitting:], Stack(()), Stack(()))
        return [Closing(self._copies[:fitting], self._titles, self._name), rest]

    def draw(self) -> None:
        """The list on the left, level with the titles."""
        top = self.height
        for line in self._copies:
            line.draw(self.canv, 0, top)
            top -= line.height
        centre = TEXT_WIDTH - _RIGHT / 2
        self._titles.draw(self.canv, centre, self.height)
        self._name.draw(self.canv, centre, self.height - self._titles.height - style.SIGNING_ZONE)


def closing(document: Document) -> Closing:
    """The closing of a document."""
    titles = tuple(line for title in document.signature.titles for line in _bold(title))
    return Closing(_copies(document.copies), Stack(titles), Stack(_bold(document.signature.name)))


def _bold(text: str) -> tuple[Line, ...]:
    return lines(text, Tone.BOLD, style.BODY_SIZE, _RIGHT) if text else ()


def _copies(copies: tuple[str, ...]) -> tuple[Line, ...]:
    printed = copy_lines(copies)
    return (
        *(Line(line, Tone.BOLD_ITALIC, _COPIES_TITLE) for line in printed[:1]),
        *(line for text in printed[1:] for line in filled(text, Tone.UPRIGHT, _COPIES, _LEFT)),
    )
