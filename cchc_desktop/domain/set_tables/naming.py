"""A code of its own for every row: what lacks one gets the next in order, what repeats one is told apart."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from cchc_desktop.domain.set_tables.outline import Node
from cchc_desktop.text import point_letter, roman

_LONE = frozenset({"lower", "small roman"})
"""Styles that name a row only together with the one above it: "a)"."""


def name_all(nodes: Sequence[Node]) -> None:
    """Give each node, parents before children, a code nobody else has."""
    restarted = _restarted(nodes)
    written = {node.read.text for node in nodes if node.read is not None}
    used: set[str] = set()
    for node in nodes:
        code = _own(node, restarted) or _made(node, written | used)
        if code in used and node.read is not None and len(node.read.steps) == 1 and node.parent is not None:
            code = f"{_bare(node.parent)}.{code}"
        if code in used:
            node.faults.append(f"Mã {code} dùng hơn một lần; dòng này mang mã {_apart(code, used)}.")
            code = _apart(code, used)
        node.code = code
        used.add(code)


def _restarted(nodes: Iterable[Node]) -> set[tuple[str, ...]]:
    """Styles whose numbers begin again under each parent."""
    parents: dict[tuple[tuple[str, ...], tuple[int, ...]], list[Node | None]] = defaultdict(list)
    for node in nodes:
        if node.read is not None:
            parents[node.read.style, node.read.values].append(node.parent)
    return {
        style
        for (style, values), held in parents.items()
        if len(set(map(id, held))) == len(held) > 1 and _local(values, held)
    }


def _local(values: tuple[int, ...], parents: Sequence[Node | None]) -> bool:
    return len(values) == 1 or all(
        parent is not None and parent.read is not None and parent.read.values == values[:-1] for parent in parents
    )


def _own(node: Node, restarted: set[tuple[str, ...]]) -> str:
    """The code the document gives, with its parent's before it where it says nothing alone."""
    if node.read is None:
        return ""
    text = node.read.text
    parent = node.parent
    lone = node.read.style in restarted or (len(node.read.steps) == 1 and node.read.steps[0][0] in _LONE)
    if parent is None or not lone:
        return text
    above = parent.read.text if parent.read is not None else ""
    if above and text.startswith(f"{above}."):
        return f"{parent.code}{text[len(above) :]}"
    return f"{_bare(parent)}.{text}"


def _bare(node: Node) -> str:
    """Its code without the word before it: "A" of "Phần A"."""
    return re.sub(r"^(?:phần thứ|phần)\s+", "", node.code, flags=re.IGNORECASE)


def _made(node: Node, used: set[str]) -> str:
    """The next code among its neighbours."""
    before = node.parent.children if node.parent is not None else []
    place = before.index(node) if node in before else 0
    last = before[place - 1].code if place else ""
    candidates = [_after(last)] if last else []
    if node.parent is not None:
        stem = _digits(node.parent)
        candidates += [f"{stem}.{place + 1}", f"{node.parent.code}.{place + 1}"]
        candidates += [f"{node.parent.code}.{point_letter(place)}"]
    else:
        candidates += [roman(number) for number in range(1, 40)]
    return next((code for code in candidates if code and code not in used), candidates[-1])


def _digits(node: Node) -> str:
    """The parent's code as its children's begin: "1" for "I"."""
    if node.read is not None and node.read.steps[0][0] == "roman" and len(node.read.steps) == 1 and not node.read.word:
        return str(node.read.values[0])
    return node.code if node.read is not None or not re.fullmatch("[IVX]+", node.code) else str(_value(node.code))


def _value(code: str) -> int:
    return next((number for number in range(1, 40) if roman(number) == code), 0)


def _after(code: str) -> str:
    match = re.fullmatch(r"(.*?)(\d+)", code)
    return f"{match[1]}{int(match[2]) + 1}" if match else ""


def _apart(code: str, used: set[str]) -> str:
    return next(each for number in range(2, len(used) + 3) if (each := f"{code}-{number}") not in used)
