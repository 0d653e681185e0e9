"""Lines of a page that stand in two columns side by side, as in a document's head: the left one, then the right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cchc_desktop.exchange.pdf_lines import Column, TextLine
from cchc_desktop.text import fold

_SLACK = 2.0
_NATION = ["cong", "hoa"]
_MOTTO = " ".join(_NATION)


def _right_edge(lines: Sequence[TextLine], page_width: float) -> float:
    """How far text may run: where several lines end, else as far from the edge as the left margin."""
    ends = sorted((line.right for line in lines), reverse=True)
    several = len(ends) > 1 and ends[0] - ends[1] < _SLACK
    return ends[0] if several else max(ends[0], page_width - min(line.left for line in lines))


@dataclass(slots=True)
class _Run:
    """Lines in a row that stand in two columns, or, with none between them, over the whole width."""

    lines: list[TextLine]
    reach: float = 0.0
    """How far the left column's go."""
    start: float = 0.0
    """Where the right column's begin."""

    @property
    def parted(self) -> float | None:
        """The x between the columns."""
        return (self.reach + self.start) / 2 if self.start else None

    def take(self, line: TextLine, pieces: Sequence[TextLine]) -> bool:
        """Add a line that leaves the columns apart; False where it does not."""
        left, right = _sides(pieces, self.parted)
        reach = max(self.reach, *(piece.right for piece in left), 0.0)
        start = min(self.start, *(piece.left for piece in right), self.start)
        if self.parted is None or len(pieces) > 2 or reach >= start:  # noqa: PLR2004 -- two columns
            return False
        self.lines.append(line)
        self.reach, self.start = reach, start
        return True


def _sides(pieces: Sequence[TextLine], parted: float | None) -> tuple[Sequence[TextLine], Sequence[TextLine]]:
    if len(pieces) != 1:
        return pieces[:1], pieces[1:]
    middle = (pieces[0].left + pieces[0].right) / 2
    return (pieces, ()) if parted is None or middle < parted else ((), pieces)


def in_columns(lines: Sequence[TextLine], page_width: float) -> Iterator[tuple[list[TextLine], Column]]:
    """Runs of lines that belong together: where two columns stand side by side, the left one, then the right."""
    if not lines:
        return
    whole = Column(min(line.left for line in lines), _right_edge(lines, page_width))
    for run in _runs(lines):
        if run.parted is None:
            yield run.lines, whole
            continue
        yield list(_side(run.lines, run.parted, left=True)), Column(whole.left, run.parted)
        yield list(_side(run.lines, run.parted, left=False)), Column(run.parted, whole.right)


def _runs(lines: Sequence[TextLine]) -> Iterator[_Run]:
    run = _Run([])
    for line in lines:
        pieces = _around_motto(line) or list(line.pieces())
        two = len(pieces) == 2  # noqa: PLR2004
        if run.take(line, pieces):
            continue
        if run.parted is None and not two:
            run.lines.append(line)
            continue
        if run.lines:
            yield run
        run = _Run([line], pieces[0].right, pieces[1].left) if two else _Run([line])
    yield run


def _side(lines: Iterable[TextLine], parted: float, *, left: bool) -> Iterator[TextLine]:
    for line in lines:
        words = tuple(word for word in line.words if (word.middle[0] < parted) is left)
        if words:
            yield TextLine(words)


def _around_motto(line: TextLine) -> list[TextLine]:
    """The issuer's name and the nation's, where they stand so near that only the words part them."""
    if _MOTTO not in fold(line.text):
        return []
    texts = [fold(word.text) for word in line.words]
    place = next((at for at in range(1, len(texts)) if texts[at : at + 2] == _NATION), 0)
    return [TextLine(line.words[:place]), TextLine(line.words[place:])] if place else []
