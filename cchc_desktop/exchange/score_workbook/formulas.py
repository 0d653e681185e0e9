"""Sums as Excel reckons them: groups, common caps of bonus and penalty, total, index, band.

They give what `domain.scoring` gives; a cell nobody has filled in is blank, not 0.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.dossier import Dossier, Line
from cchc_desktop.domain.indicators import INDEX_PLACES, IndicatorSet
from cchc_desktop.domain.notation import plain
from cchc_desktop.exchange.score_workbook.ranges import LEFT_OUT, calls, left_out, quoted, runs, sum_of


@dataclass(frozen=True, slots=True)
class Node:
    """A row of the set and where it stands."""

    line: Line
    row: int
    parts: tuple["Node", ...]

    @property
    def leaves(self) -> "Iterator[Node]":
        """The leaves under it; itself where it is one."""
        if self.line.leaf:
            yield self
        for part in self.parts:
            yield from part.leaves

    @property
    def kind(self) -> str:
        """Of its rule."""
        return self.line.indicator.rule.kind if self.line.indicator.rule else ""

    @property
    def beyond(self) -> bool:
        """A leaf of bonus or penalty: outside the maximum, capped together with the others."""
        return self.line.leaf and self.kind in {"bonus", "penalty"}

    @property
    def unapplied(self) -> Decimal | None:
        """What a leaf that doesn't apply is worth; None where it leaves the sheet, points and maximum."""
        rule = self.line.indicator.rule
        made = rule.points(Answer(not_applicable=True), 0) if self.line.leaf and rule else None
        return made.value if made is not None and made.usable and made.applies else None


def tree(dossier: Dossier, first: int) -> tuple[Node, ...]:
    """The areas with everything under them, row by row from `first` on."""
    lines = dossier.lines
    return _under(lines, range(len(lines)), first)


def _under(lines: Sequence[Line], places: range, first: int) -> tuple[Node, ...]:
    """The nodes of the rows at `places`, all of them below one parent."""
    starts = [place for place in places if lines[place].depth == lines[places.start].depth] if places else []
    ends = [*starts[1:], places.stop]
    return tuple(
        Node(lines[start], first + start, _under(lines, range(start + 1, end), first))
        for start, end in zip(starts, ends, strict=bool(starts))
    )


def group(node: Node, letter: str, indicators: IndicatorSet) -> str:
    """The points of everything under a row; blank while none of it has any."""
    return f'=IF({_counted(node.parts, letter)}=0,"",{_summed(node.parts, letter, indicators)})'


def bonus(nodes: Sequence[Node], letter: str, indicators: IndicatorSet) -> str:
    """All bonus points, up to their cap."""
    return f"={_extra(nodes, letter, 'bonus', indicators.bonus_cap) or '0'}"


def penalty(nodes: Sequence[Node], letter: str, indicators: IndicatorSet) -> str:
    """All penalties, down to their cap."""
    return f"={_extra(nodes, letter, 'penalty', indicators.penalty_cap) or '0'}"


def most(nodes: Sequence[Node], letter: str) -> str:
    """What could be reached, by the column of maxima."""
    rows = tuple(leaf.row for node in nodes for leaf in node.leaves if not leaf.beyond)
    return f"={sum_of(letter, rows) or '0'}"


def most_of(parts: Sequence[Node], letter: str) -> str:
    """The maximum of a group: that of its parts."""
    return f"={sum_of(letter, tuple(part.row for part in parts))}"


def reachable(nodes: Sequence[Node], letter: str, maxima: str, row: int) -> str:
    """The maximum without the leaves that were left out in one column; `row` has that of the whole set."""
    leaves = [leaf for node in nodes for leaf in node.leaves]
    stretches = groupby(leaves, lambda leaf: not leaf.beyond and leaf.unapplied is None)
    spans = [[leaf.row for leaf in stretch] for leaving, stretch in stretches if leaving]
    away = (
        f'-SUMIF({letter}{rows[0]}:{letter}{rows[-1]},"{LEFT_OUT}",{maxima}{rows[0]}:{maxima}{rows[-1]})'
        for rows in spans
    )
    return f"={maxima}{row}{''.join(away)}"


def total(nodes: Sequence[Node], letter: str, reached: str, indicators: IndicatorSet) -> str:
    """The points of the sheet; `reached` is the cell of what could be."""
    summed = _summed(nodes, letter, indicators)
    within = f"MAX(0,MIN({summed},{reached}))" if indicators.clamped else summed
    return f'=IF({_counted(nodes, letter)}=0,"",{within})'


def index(nodes: Sequence[Node], letter: str, points: str, reached: str) -> str:
    """Per cent; blank while the result of a survey is still out."""
    surveys = tuple(leaf.row for node in nodes for leaf in node.leaves if _surveyed(leaf))
    out = f",{calls('COUNTA', letter, surveys)}<{len(surveys)}" if surveys else ""
    blank = f'OR({points}=""{out})' if out else f'{points}=""'
    return f'=IF({blank},"",IF({reached}=0,0,ROUND({points}*100/{reached},{INDEX_PLACES})))'


def band(cell: str, indicators: IndicatorSet) -> str:
    """The name of the band an index reaches."""
    words = '""'
    for each in sorted(indicators.bands, key=lambda band: band.floor):
        words = f"IF({cell}>={plain(each.floor)},{quoted(each.title)},{words})"
    return f'=IF({cell}="","",{words})'


def difference(own: str, first: str, second: str, places: int) -> str:
    """The last verified points less the ward's own; `second` is empty where there is no such column."""

    def less(cell: str) -> str:
        return f'IF(COUNT({cell})=0,"",ROUND({cell}-N({own}),{places}))'

    return f'=IF({second}="",{less(first)},{less(second)})' if second else f"={less(first)}"


def _summed(nodes: Sequence[Node], letter: str, indicators: IndicatorSet) -> str:
    """Points as they are, bonus and penalty each within its common cap."""
    terms = (
        sum_of(letter, tuple(node.row for node in _plain(nodes))),
        _granted(nodes, letter),
        _extra(nodes, letter, "bonus", indicators.bonus_cap),
        _extra(nodes, letter, "penalty", indicators.penalty_cap),
    )
    return "+".join(filter(None, terms)).replace("+-", "-") or "0"


def _extra(nodes: Sequence[Node], letter: str, kind: str, cap: Decimal | None) -> str:
    """Bonus or penalty; a penalty counts as one with or without its minus."""
    rows = tuple(leaf.row for node in nodes for leaf in node.leaves if leaf.kind == kind)
    if not rows:
        return ""
    summed = sum_of(letter, rows)
    if kind == "penalty":
        ranges = [f"{letter}{first}:{letter}{last}" for first, last in runs(rows)]
        summed = "+".join(f'SUMIF({each},">0")-SUMIF({each},"<0")' for each in ranges)
    capped = summed if cap is None else f"MIN({plain(cap)},{summed})"
    return capped if kind == "bonus" else f"-({capped})"


def _plain(nodes: Sequence[Node]) -> Iterator[Node]:
    """The fewest rows that hold all points but bonus and penalty."""
    for node in nodes:
        if not any(leaf.beyond for leaf in node.leaves):
            yield node
        else:
            yield from _plain(node.parts)


def _granted(nodes: Sequence[Node], letter: str) -> str:
    """The points of leaves that don't apply and have points all the same; empty where there are none such."""
    worth = {node.row: node.unapplied for node in _plain(nodes)}
    return "+".join(
        f"{plain(points)}*{each}"
        for points in sorted({points for points in worth.values() if points})
        for each in left_out(letter, [row for row, of_row in worth.items() if of_row == points])
    )


def _surveyed(leaf: Node) -> bool:
    return leaf.line.indicator.survey and not leaf.beyond and leaf.line.indicator.max_points > 0


def _counted(nodes: Sequence[Node], letter: str) -> str:
    """How many of the rows have points, typed or granted."""
    typed = calls("COUNT", letter, [node.row for node in nodes])
    granted = left_out(letter, [node.row for node in nodes if node.unapplied is not None])
    return "+".join(filter(None, (typed, *granted))) or "0"
