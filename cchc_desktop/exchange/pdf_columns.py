"""Lines of a page that stand in two columns side by side, as in a document's head: the left one, then the right."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cchc_desktop.exchange.pdf_lines import Column, TextLine
from cchc_desktop.text import fold

_SLACK = 2.0
_NATION = ["cong", "hoa"]


def _right_edge(lines: Sequence[TextLine], page_width: float) -> float:
    """How far text may run: where several lines end, else as far from the edge as the left margin."""
    ends = sorted((line.right for line in lines), reverse=True)
    several = len(ends) > 1 and ends[0] - ends[1] < _SLACK
    return ends[0] if several else max(ends[0], page_width - min(line.left for line in lines))


def in_columns(lines: Sequence[TextLine], page_width: float) -> Iterator[tuple[list[TextLine], Column]]:
    """Runs of lines that belong together: where two columns stand side by side, the left one, then the right."""
    if not lines:
        return
    whole = Column(min(line.left for line in lines), _right_edge(lines, page_width))
    for parted, run in groupby(_marked(lines), key=lambda each: each[0]):
        found = [line for _parted, line in run]
        if parted is None:
            yield found, whole
            continue
        yield list(_side(found, parted, left=True)), Column(whole.left, parted)
        yield list(_side(found, parted, left=False)), Column(parted, whole.right)


def _marked(lines: Sequence[TextLine]) -> Iterator[tuple[float | None, TextLine]]:
    """Each line with the x that parts the columns it stands in; none where it runs over the whole width."""
    parted: float | None = None
    for line in lines:
        pieces = _around_motto(line) or list(line.pieces())
        if len(pieces) == 2 and (parted is None or not pieces[0].right < parted < pieces[1].left):  # noqa: PLR2004
            parted = (pieces[0].right + pieces[1].left) / 2
        elif len(pieces) != 2 and (parted is None or line.left < parted < line.right):  # noqa: PLR2004
            parted = None
        yield parted, line


def _side(lines: Iterable[TextLine], parted: float, *, left: bool) -> Iterator[TextLine]:
    for line in lines:
        words = tuple(word for word in line.words if (word.middle[0] < parted) is left)
        if words:
            yield TextLine(words)


def _around_motto(line: TextLine) -> list[TextLine]:
    """The issuer's name and the nation's, where they stand so near that only the words part them."""
    texts = [fold(word.text) for word in line.words]
    place = next((at for at in range(1, len(texts)) if texts[at : at + 2] == _NATION), 0)
    return [TextLine(line.words[:place]), TextLine(line.words[place:])] if place else []
