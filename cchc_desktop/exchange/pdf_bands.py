"""Cells without lines around them that stand in the middle of their rows' height: moved up to where each row begins."""

from collections.abc import Iterable, Iterator, Sequence

from cchc_desktop.exchange.pdf_lines import TextLine, lines_of
from cchc_desktop.exchange.pdf_page import Word

_APART = 0.6
"""In heights of a line: what lies between two rows; the lines within a cell stand closer."""
_LEAST_COLUMNS = 2


def top_aligned(words: Iterable[Word], gap: float) -> list[Word]:
    """The words, those of each row's cells beginning on one line; `gap` is the room between columns."""
    return [word for band in _bands(words) for word in _raised(band, gap)]


def _bands(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that stand beside each other, or so close below that they belong together."""
    band: list[Word] = []
    bottom = 0.0
    for word in sorted(words, key=lambda word: word.top):
        if band and word.top - bottom > _APART * (word.bottom - word.top):
            yield band
            band = []
        bottom = max(bottom, word.bottom) if band else word.bottom
        band.append(word)
    if band:
        yield band


def _raised(band: Sequence[Word], gap: float) -> Sequence[Word]:
    lines = lines_of(band)
    cells = list(_cells(piece for line in lines for piece in line.pieces(gap))) if len(lines) > 1 else []
    if len(cells) < _LEAST_COLUMNS:
        return band
    top = min(word.top for word in band)
    return [word for cell in cells for word in _moved(cell, top - min(piece.top for piece in cell))]


def _cells(pieces: Iterable[TextLine]) -> Iterator[list[TextLine]]:
    """The pieces that stand over each other."""
    cell: list[TextLine] = []
    right = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if cell and piece.left > right:
            yield cell
            cell = []
        right = max(right, piece.right) if cell else piece.right
        cell.append(piece)
    if cell:
        yield cell


def _moved(cell: Iterable[TextLine], by: float) -> Iterator[Word]:
    return (
        word._replace(top=word.top + by, bottom=word.bottom + by) if by else word
        for piece in cell
        for word in piece.words
    )
