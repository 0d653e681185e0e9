"""Ruled lines on a page -> tables: their rows and columns, which cells are one, and the words in each."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_desktop.exchange.pdf_lines import Column, lines_of, paragraphs
from cchc_desktop.exchange.pdf_page import Rule, Word

_NEAR = 3.0
"""Lines no further apart were meant to be one, or to meet."""
_PADDING = 5.0
_OPEN = 9.0
"""How far the sides of a table run beyond its last line where a row stands open: a line of text at the least."""

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RuledTable:
    """The edges of its columns and rows; `owner` says for each cell which one it is merged into, itself mostly."""

    across: tuple[float, ...]
    down: tuple[float, ...]
    owner: dict[Cell, Cell]

    def holds(self, word: Word) -> bool:
        """Whether the word stands in it."""
        x, y = word.middle
        return self.across[0] < x < self.across[-1] and self.down[0] < y < self.down[-1]

    def rows(self, words: Iterable[Word]) -> Iterator[tuple[tuple[str, ...], bool]]:
        """The cells' texts by row, and whether all of the row is bold.

        A cell merged downwards repeats its text; one merged sideways has it in the first of its columns.
        """
        held: dict[Cell, list[Word]] = defaultdict(list)
        for word in words:
            x, y = word.middle
            held[self.owner[bisect_right(self.down, y) - 1, bisect_right(self.across, x) - 1]].append(word)
        texts = {cell: self._text(cell, inside) for cell, inside in held.items()}
        for row in range(len(self.down) - 1):
            owners = [self.owner[row, column] for column in range(len(self.across) - 1)]
            bold = all(word.bold for cell in owners for word in held[cell])
            shown = tuple(texts.get(cell, "") if cell[1] == column else "" for column, cell in enumerate(owners))
            yield shown, bold

    def _text(self, cell: Cell, words: list[Word]) -> str:
        last = max(column for (_row, column), owner in self.owner.items() if owner == cell)
        left, right = self.across[cell[1]], self.across[last + 1]
        lines = lines_of(words)
        padding = min(max(min(line.left for line in lines) - left, 0), _PADDING)
        return "\n".join(each.text for each in paragraphs(lines, Column(left + padding, right - padding)))


def tables_of(rules: Sequence[Rule]) -> list[RuledTable]:
    """Every table of at least two cells that the lines draw, from the top down."""
    merged = _merged(rules)
    tables = []
    for part in _parts(merged):
        across = sorted({rule.at for rule in part if rule.upright})
        down = _with_open_ends(sorted({rule.at for rule in part if not rule.upright}), part)
        if len(across) > 1 and len(down) > 1 and len(across) + len(down) > 4:  # noqa: PLR2004 -- more than one box
            tables.append(RuledTable(tuple(across), tuple(down), _owners(part, across, down)))
    return sorted(tables, key=lambda table: table.down[0])


def _with_open_ends(down: list[float], rules: Sequence[Rule]) -> list[float]:
    """The edges of the rows, with that of a row the page cuts: no line closes it, only its sides run on."""
    uprights = [rule for rule in rules if rule.upright]
    if not down or not uprights:
        return down
    left, right = min(rule.at for rule in uprights), max(rule.at for rule in uprights)
    sides = [[rule for rule in uprights if rule.at == at] for at in (left, right)]
    top = max(min(rule.start for rule in side) for side in sides)
    bottom = min(max(rule.end for rule in side) for side in sides)
    above = [top] if top < down[0] - _OPEN else []
    return above + down + ([bottom] if bottom > down[-1] + _OPEN else [])


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """The lines made whole: pieces of one line joined, near ones laid on each other."""
    found: list[Rule] = []
    for upright in (True, False):
        turned = sorted((rule for rule in rules if rule.upright is upright), key=lambda rule: rule.at)
        for near in _runs(turned):
            at = sum(rule.at for rule in near) / len(near)
            found += _joined(upright, at, sorted((rule.start, rule.end) for rule in near))
    return found


def _runs(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    run: list[Rule] = []
    for rule in rules:
        if run and rule.at - run[0].at > _NEAR:
            yield run
            run = []
        run.append(rule)
    if run:
        yield run


def _joined(upright: bool, at: float, spans: Sequence[tuple[float, float]]) -> Iterator[Rule]:  # noqa: FBT001
    start, end = spans[0]
    for begins, ends in spans[1:]:
        if begins > end + _NEAR:
            yield Rule(upright, at, start, end)
            start, end = begins, ends
        end = max(end, ends)
    yield Rule(upright, at, start, end)


def _parts(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The lines that hang together."""
    parts: list[list[Rule]] = []
    for rule in rules:
        touched = [part for part in parts if any(_meet(rule, other) for other in part)]
        parts = [part for part in parts if not any(part is each for each in touched)]
        parts.append([rule, *(each for part in touched for each in part)])
    return parts


def _meet(one: Rule, other: Rule) -> bool:
    if one.upright is other.upright:
        return False
    return _covers(one, other.at) and _covers(other, one.at)


def _covers(rule: Rule, at: float) -> bool:
    return rule.start - _NEAR <= at <= rule.end + _NEAR


def _owners(rules: Sequence[Rule], across: Sequence[float], down: Sequence[float]) -> dict[Cell, Cell]:
    """Each cell's first one: cells without a line between them are one."""
    upright = {at: [rule for rule in rules if rule.upright and rule.at == at] for at in across}
    lying = {at: [rule for rule in rules if not rule.upright and rule.at == at] for at in down}
    owner: dict[Cell, Cell] = {}
    for row, (top, bottom) in enumerate(pairwise(down)):
        for column, (left, right) in enumerate(pairwise(across)):
            here = (row, column)
            if column and not _drawn(upright[left], (top + bottom) / 2):
                here = owner[row, column - 1]
            elif row and not _drawn(lying[top], (left + right) / 2):
                here = owner[row - 1, column]
            owner[row, column] = here
    return owner


def _drawn(rules: Iterable[Rule], at: float) -> bool:
    return any(rule.start < at < rule.end for rule in rules)
