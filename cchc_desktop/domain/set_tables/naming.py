"""A code of its own for every row: what lacks one gets the next in order, what repeats one is told apart."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cchc_desktop.domain.set_tables.codes import read_code
from cchc_desktop.domain.set_tables.outline import Node
from cchc_desktop.text import roman

_NUMBERS = frozenset({"digit", "roman"})
_ADDED = 1000
"""From here on the values of "1a", put between two numbers later."""
_LONE = frozenset({"lower", "small roman"})
"""Styles that name a row only together with the one above it: "a)"."""


def name_all(nodes: Sequence[Node]) -> None:
    """Give each node, parents before children, a code nobody else has."""
    for node in nodes:
        _name_gaps(node.children)
    _name_gaps([node for node in nodes if node.parent is None])
    namer = _Namer(nodes)
    before: dict[int, str] = {}
    for node in nodes:
        beside = id(node.parent)
        node.code = namer.name(node, before.get(beside, ""))
        before[beside] = node.code


def _name_gaps(beside: Sequence[Node]) -> None:
    """Say where a number is missing between two rows beside each other: a row may have been lost."""
    said = [node for node in beside if node.read is not None]
    twice = False
    for before, node in pairwise(said):
        assert before.read is not None and node.read is not None  # noqa: S101, PT018 -- `said` has no others
        *above, last = before.read.values
        *same, value = node.read.values
        numbered = node.read.style == before.read.style and node.read.steps[-1][0] in _NUMBERS
        if numbered and above == same and last + 1 + twice < value < _ADDED:
            node.faults.append(f"Sau mã {before.read.text} là mã {node.read.text}; có thể thiếu dòng.")
        twice = node.read.values == before.read.values


class _Namer:
    """Knows the codes the document uses, and those given so far."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._restarted = _restarted(nodes)
        self._written = {node.read.text for node in nodes if node.read is not None}
        self._used: set[str] = set()
        self._times: dict[str, int] = {}

    def name(self, node: Node, before: str) -> str:
        """The code of the node after the one named `before`."""
        code = told = self._own(node) if node.read is not None else self._made(node, before)
        alone = node.read is not None and len(node.read.steps) == 1 and code == node.read.text
        if code in self._used and alone and node.parent is not None:
            told = f"{_bare(node.parent)}.{code}"
        told = self._apart(told)
        if told != code:
            node.faults.append(f"Mã {code} dùng hơn một lần; dòng này mang mã {told}.")
        self._used.add(told)
        return told

    def _own(self, node: Node) -> str:
        """The code the document gives, with its parent's before it where it says nothing alone."""
        read, parent = node.read, node.parent
        assert read is not None  # noqa: S101 -- only rows with a code come here
        lone = read.style in self._restarted or (len(read.steps) == 1 and read.steps[0][0] in _LONE)
        if parent is None or not lone:
            return read.text
        above = parent.read.text if parent.read is not None else ""
        if above and read.text.startswith(f"{above}."):
            return f"{parent.code}{read.text[len(above) :]}"
        return f"{_bare(parent)}.{read.text}"

    def _made(self, node: Node, before: str) -> str:
        """The next code after its neighbour's, or the first under its parent."""
        if before:
            made = _after(before)
        elif node.parent is None:
            made = "I"
        else:
            made = f"{_stem(node.parent)}.1"
        if made not in self._written and made not in self._used:
            return made
        return f"{_bare(node.parent)}.{made}" if node.parent is not None else made

    def _apart(self, code: str) -> str:
        told = code
        while told in self._used:
            self._times[code] = self._times.get(code, 1) + 1
            told = f"{code}-{self._times[code]}"
        return told


def _restarted(nodes: Iterable[Node]) -> set[tuple[str, ...]]:
    """Styles whose numbers begin again under each parent."""
    parents: dict[tuple[tuple[str, ...], tuple[int, ...]], list[Node | None]] = defaultdict(list)
    for node in nodes:
        if node.read is not None:
            parents[node.read.style, node.read.values].append(node.parent)
    return {style for (style, values), held in parents.items() if len(set(map(id, held))) > 1 and _local(values, held)}


def _local(values: tuple[int, ...], parents: Sequence[Node | None]) -> bool:
    """Whether a code says nothing of the row above, or the same of each of several."""
    return len(values) == 1 or all(
        parent is not None and parent.read is not None and parent.read.values == values[:-1] for parent in parents
    )


def _bare(node: Node) -> str:
    """Its code without the word before it: "A" of "Phần A"."""
    return re.sub(r"^(?:phần thứ|phần)\s+", "", node.code, flags=re.IGNORECASE)


def _stem(parent: Node) -> str:
    """The parent's code as its children's begin: "1" for "I"."""
    code = read_code(parent.code)
    return str(code.values[0]) if code is not None and code.style == ("", "roman") else _bare(parent)


def _after(code: str) -> str:
    """The code after this one."""
    read = read_code(code)
    if read is not None and read.style == ("", "roman"):
        return roman(read.values[0] + 1)
    match = re.fullmatch(r"(.*?)(\d{1,9})", code)
    return f"{match[1]}{int(match[2]) + 1}" if match else f"{code}-2"
