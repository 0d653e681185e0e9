"""Sums as Excel reckons them: groups, common caps of bonus and penalty, total, index, band.

They give what `domain.scoring` gives; a cell nobody has filled in is blank, not 0.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.dossier import Dossier, Line
from cchc_desktop.domain.indicators import INDEX_PLACES, IndicatorSet
from cchc_desktop.domain.notation import plain

LEFT_OUT = "Không áp dụng"
"""Stands in place of points, and takes the maximum out of the index."""
_MOST_ARGUMENTS = 200
_LONGEST_TEXT = 250


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
    parts = tuple(part.row for part in node.parts)
    return f'=IF({_counted(letter, parts)}=0,"",{_summed(node.parts, letter, indicators)})'


def bonus(nodes: Sequence[Node], letter: str, indicators: IndicatorSet) -> str:
    """All bonus points, up to their cap."""
    return f"={_extra(nodes, letter, 'bonus', indicators.bonus_cap) or '0'}"


def penalty(nodes: Sequence[Node], letter: str, indicators: IndicatorSet) -> str:
    """All penalties, down to their cap."""
    return f"={_extra(nodes, letter, 'penalty', indicators.penalty_cap) or '0'}"


def most(nodes: Sequence[Node], letter: str) -> str:
    """What could be reached, by the column of maxima."""
    rows = tuple(leaf.row for node in nodes for leaf in node.leaves if not leaf.beyond)
    return f"={_sum_of(letter, rows) or '0'}"


def most_of(parts: Sequence[Node], letter: str) -> str:
    """The maximum of a group: that of its parts."""
    return f"={_sum_of(letter, tuple(part.row for part in parts))}"


def reachable(nodes: Sequence[Node], letter: str, maxima: str, row: int) -> str:
    """The maximum without the leaves that were left out in one column; `row` has that of the whole set."""
    rows = [leaf.row for node in nodes for leaf in node.leaves]
    if not rows:
        return f"={maxima}{row}"
    first, last = min(rows), max(rows)
    return f'={maxima}{row}-SUMIF({letter}{first}:{letter}{last},"{LEFT_OUT}",{maxima}{first}:{maxima}{last})'


def total(nodes: Sequence[Node], letter: str, reached: str, indicators: IndicatorSet) -> str:
    """The points of the sheet; `reached` is the cell of what could be."""
    summed = _summed(nodes, letter, indicators)
    within = f"MAX(0,MIN({summed},{reached}))" if indicators.clamped else summed
    return f'=IF({_counted(letter, tuple(node.row for node in nodes))}=0,"",{within})'


def index(nodes: Sequence[Node], letter: str, points: str, reached: str) -> str:
    """Per cent; blank while the result of a survey is still out."""
    surveys = tuple(leaf.row for node in nodes for leaf in node.leaves if _surveyed(leaf))
    out = f",{_calls('COUNTA', letter, surveys)}<{len(surveys)}" if surveys else ""
    blank = f'OR({points}=""{out})' if out else f'{points}=""'
    return f'=IF({blank},"",IF({reached}=0,0,ROUND({points}*100/{reached},{INDEX_PLACES})))'


def band(cell: str, indicators: IndicatorSet) -> str:
    """The name of the band an index reaches."""
    words = '""'
    for each in sorted(indicators.bands, key=lambda band: band.floor):
        words = f"IF({cell}>={plain(each.floor)},{_quoted(each.title)},{words})"
    return f'=IF({cell}="","",{words})'


def difference(own: str, first: str, second: str, places: int) -> str:
    """The last verified points less the ward's own; `second` is empty where there is no such column."""

    def less(cell: str) -> str:
        return f'IF(COUNT({cell})=0,"",ROUND({cell}-N({own}),{places}))'

    return f'=IF({second}="",{less(first)},{less(second)})' if second else f"={less(first)}"


def _summed(nodes: Sequence[Node], letter: str, indicators: IndicatorSet) -> str:
    """Points as they are, bonus and penalty each within its common cap."""
    terms = (
        _sum_of(letter, tuple(_plain_rows(nodes))),
        _extra(nodes, letter, "bonus", indicators.bonus_cap),
        _extra(nodes, letter, "penalty", indicators.penalty_cap),
    )
    return "+".join(filter(None, terms)).replace("+-", "-") or "0"


def _extra(nodes: Sequence[Node], letter: str, kind: str, cap: Decimal | None) -> str:
    """Bonus or penalty; a penalty counts as one with or without its minus."""
    rows = tuple(leaf.row for node in nodes for leaf in node.leaves if leaf.kind == kind)
    if not rows:
        return ""
    summed = _sum_of(letter, rows)
    if kind == "penalty":
        ranges = [f"{letter}{first}:{letter}{last}" for first, last in _runs(rows)]
        summed = "+".join(f'SUMIF({each},">0")-SUMIF({each},"<0")' for each in ranges)
    capped = summed if cap is None else f"MIN({plain(cap)},{summed})"
    return capped if kind == "bonus" else f"-({capped})"


def _plain_rows(nodes: Sequence[Node]) -> Iterator[int]:
    """The fewest rows that hold all points but bonus and penalty."""
    for node in nodes:
        if not any(leaf.beyond for leaf in node.leaves):
            yield node.row
        else:
            yield from _plain_rows(node.parts)


def _surveyed(leaf: Node) -> bool:
    return leaf.line.indicator.survey and not leaf.beyond and leaf.line.indicator.max_points > 0


def _sum_of(letter: str, rows: Sequence[int]) -> str:
    return _calls("SUM", letter, rows)


def _counted(letter: str, rows: Sequence[int]) -> str:
    return _calls("COUNT", letter, rows) or "0"


def _calls(function: str, letter: str, rows: Sequence[int]) -> str:
    """The function over the rows of a column, neighbours as one range; empty without rows."""
    ranges = [f"{letter}{first}:{letter}{last}" if last > first else f"{letter}{first}" for first, last in _runs(rows)]
    chunks = [ranges[start : start + _MOST_ARGUMENTS] for start in range(0, len(ranges), _MOST_ARGUMENTS)]
    return "+".join(f"{function}({','.join(chunk)})" for chunk in chunks)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for row in rows:
        if first and row == last + 1:
            last = row
            continue
        if first:
            yield first, last
        first = last = row
    if first:
        yield first, last


def _quoted(text: str) -> str:
    doubled = text[:_LONGEST_TEXT].replace('"', '""')
    return f'"{doubled}"'
