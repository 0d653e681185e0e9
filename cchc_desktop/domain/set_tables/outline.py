"""Rows -> a tree: each row's rank by its code, its column, or how it is written and what the sums leave open."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_desktop.domain.plans.flat import flat
from cchc_desktop.domain.set_tables.codes import Code
from cchc_desktop.domain.set_tables.row import Row


@dataclass(slots=True, eq=False)
class Node:
    """An area, a criterion or a leaf while it is being read."""

    row: Row
    read: Code | None
    title: str
    points: Decimal | None
    parent: "Node | None" = None
    method: list[str] = field(default_factory=list)
    rule: str = ""
    kind: str = ""
    evidence: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    survey: bool = False
    faults: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    like: "Node | None" = None
    """The row whose rank it has, whatever it looks like."""
    code: str = ""
    texts: list[str] = field(default_factory=list)
    """The rows it comes from, as they stand there."""

    def walk(self) -> Iterator["Node"]:
        """Itself, then everything under it."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def summed(self) -> Decimal:
        """What its children are worth together, as far as they say it."""
        return sum((child.points or Decimal(0) for child in self.children), Decimal(0))

    @property
    def closed(self) -> bool:
        """Whether nothing more can belong to it: it says how it is scored, or its children make up its points."""
        if not self.children:
            return bool(self.method or self.rule)
        return self.points is not None and self.summed == self.points

    def closes_with(self, other: "Node") -> bool:
        """Whether `other` is just what its children still lack of its points."""
        return bool(self.children) and bool(other.points) and self.summed + (other.points or 0) == self.points

    @property
    def rank(self) -> tuple[str | int, ...]:
        """Rows of the same rank stand beside each other."""
        if self.like is not None:
            return self.like.rank
        if self.read is not None:
            return self.read.style
        return ("written", self.title.isupper(), self.row.bold)


_PART = "phan"
_WHOLE = (_PART, "linhvuc")
"""Words before a code that name the outermost levels."""


def _is_part(node: Node) -> bool:
    return node.read is not None and node.read.word == _PART


class Outline:
    """Takes nodes in the order of the table and puts each where it belongs."""

    def __init__(self) -> None:
        self.areas: list[Node] = []
        self._path: list[Node] = []

    @property
    def last(self) -> Node | None:
        """The node that came last."""
        return self._path[-1] if self._path else None

    @property
    def nodes(self) -> Iterator[Node]:
        """Every node, parents before children."""
        return (node for area in self.areas for node in area.walk())

    def add(self, node: Node, *, under: Node | None = None, top: bool = False) -> None:
        """Put the node after those that came before; `under` or at the `top` where that is sure."""
        parent = None if top else under or self._parent(node)
        while self._path and self._path[-1] is not parent:
            self._path.pop()
        node.parent = parent
        beside = self.areas if parent is None else parent.children
        if beside and node.read is not None and beside[-1].read is not None:
            node.read = node.read.after(beside[-1].read)
        beside.append(node)
        self._path.append(node)

    def resume(self, code: Code, title: str) -> bool:
        """Go on under the open node of this code and title, where there is one: said again over the next page."""
        places = [
            place for place, each in enumerate(self._path) if each.read is not None and each.read.text == code.text
        ]
        if not places or flat(self._path[places[-1]].title) != flat(title):
            return False
        del self._path[places[-1] + 1 :]
        return True

    def _parent(self, node: Node) -> Node | None:
        level = node.row.level
        if level is not None:
            return next((each for each in reversed(self._path) if (each.row.level or 0) < level), None)
        if node.read is not None and node.read.word in _WHOLE:
            return next((each for each in self._path if _is_part(each) and node.read.word != _PART), None)
        begun = None if node.read is None else self._begun(node.read)
        return begun or self._beside(node)

    def _beside(self, node: Node) -> Node | None:
        """What holds the rows of the same rank, or the deepest row that is still open."""
        alike = next((each for each in reversed(self._path) if each.rank == node.rank), None)
        if alike is not None and node.read is None and alike.closes_with(node):
            node.like = alike.children[0]
            return alike
        if alike is None and node.read is None and node.title.isupper():
            alike = next((each for each in self._path if each.title.isupper()), None)
        if alike is not None:
            return alike.parent
        return next((each for each in reversed(self._path) if not each.closed), None)

    def _begun(self, code: Code) -> Node | None:
        """The open node whose code is the beginning of this one: "1.1" of "1.1.2", "I" of "1.1"."""
        for length in range(len(code.values) - 1, 0, -1):
            for each in reversed(self._path):
                if each.read is not None and each.read.values == code.values[:length]:
                    return each
        return None
