"""Which times of a phrase are its deadline, and which only stand in a title, a measure or a comparison."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.items import Going, Label, Mark, Node, Word
from cchc_desktop.domain.deadlines.lexicon import AMOUNT, FUNDS, LIGHT, NAMING, OWNER, PROCESSING, TITLE
from cchc_desktop.domain.deadlines.model import Kind, Offset
from cchc_desktop.domain.deadlines.repeats import Repeated

_CLAUSE, _PART = ";:.", ",;:.()"
_NEAR = 3


def accepted(nodes: tuple[Node, ...], year: int) -> tuple[Node, ...]:
    """The same nodes, those that hold no deadline turned into words."""
    named = _with_labels(nodes)
    return tuple(node if _counts(named, at, year) else replace(node, item=Word("")) for at, node in enumerate(named))


def light(node: Node) -> bool:
    """A word that says nothing against a time beside it."""
    return isinstance(node.item, Word) and node.item.phrase in LIGHT


def _heavy(node: Node) -> bool:
    return isinstance(node.item, Word) and node.item.phrase not in LIGHT


def _among(node: Node | None, phrases: frozenset[str]) -> bool:
    return node is not None and isinstance(node.item, Word) and node.item.phrase in phrases


def _before(nodes: tuple[Node, ...], at: int, marks: str) -> tuple[Node, ...]:
    """The nodes of the same clause, or part of it, before this one."""
    start = at
    while start and not (isinstance(mark := nodes[start - 1].item, Mark) and mark.sign in marks):
        start -= 1
    return nodes[start:at]


def _counts(nodes: tuple[Node, ...], at: int, year: int) -> bool:
    match nodes[at].item:
        case Dated() as item:
            return _time_counts(nodes, at, item, year)
        case Repeated() as item:
            return _recurrence_counts(nodes, at, item)
        case Waiting() as item:
            return _event_counts(nodes, at, item)
        case Going.CONTINUOUS:
            return not _titled(nodes, at) and not _among(_previous(nodes, at), FUNDS)
        case Going() | Offset():
            return not any(_heavy(node) for node in nodes)
        case _:
            return True


def _previous(nodes: tuple[Node, ...], at: int) -> Node | None:
    return nodes[at - 1] if at else None


def _following(nodes: tuple[Node, ...], at: int) -> Node | None:
    return nodes[at + 1] if at + 1 < len(nodes) else None


def _titled(nodes: tuple[Node, ...], at: int) -> bool:
    """The clause opens with the kind of a document: what follows is its name."""
    clause = _before(nodes, at, _CLAUSE)
    return bool(clause) and _among(clause[0], TITLE)


def _time_counts(nodes: tuple[Node, ...], at: int, item: Dated, year: int) -> bool:
    following = _following(nodes, at)
    if not item.span.parts[0].named and following and _heavy(following):
        return False
    if item.firm:
        return True
    heavy = any(_heavy(node) for node in _before(nodes, at, _PART))
    if heavy and _past(item, year):
        return False
    match item.role:
        case Role.IN:
            return not (item.span.kind is Kind.YEAR and _titled(nodes, at))
        case Role.TO:
            return not any(_among(node, TITLE) for node in _before(nodes, at, _CLAUSE))
        case Role.FROM:
            return not _titled(nodes, at)
        case _:
            return not (heavy or _titled(nodes, at) or _names_something(nodes, at, item))


def _past(item: Dated, year: int) -> bool:
    last = item.span.parts[-1].year
    return item.span.kind is not Kind.DATE and last is not None and last < year


def _names_something(nodes: tuple[Node, ...], at: int, item: Dated) -> bool:
    part = item.span.parts[0]
    return part.kind is not Kind.DATE and part.first != part.last and _among(_previous(nodes, at), NAMING)


def _recurrence_counts(nodes: tuple[Node, ...], at: int, item: Repeated) -> bool:
    before = _before(nodes, at, _PART)
    if _titled(nodes, at) or any(_among(node, AMOUNT) for node in before[-_NEAR:]):
        return False
    if before and _among(_following(nodes, at), OWNER):
        return False
    return item.rules[0].freq != "unspecified" or not any(_heavy(node) for node in before)


def _event_counts(nodes: tuple[Node, ...], at: int, item: Waiting) -> bool:
    if _titled(nodes, at):
        return False
    if item.offset and any(_among(node, PROCESSING) for node in nodes[:at]):
        return False
    return item.firm or not any(_heavy(node) for node in _before(nodes, at, _PART))


def _with_labels(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Periods that only say which report a date is for: "báo cáo quý I trước 10/3; 6 tháng trước 10/6"."""
    periods = [at for at in range(len(nodes)) if _is_label(nodes, at)]
    labels = sum(isinstance(node.item, Label) for node in nodes)
    if len(periods) + labels < 2:  # noqa: PLR2004 -- one alone may bound the date behind it
        periods = [at for at in periods if _among(_previous(nodes, at), NAMING)]
    return tuple(replace(node, item=Label("yearly")) if at in periods else node for at, node in enumerate(nodes))


def _is_label(nodes: tuple[Node, ...], at: int) -> bool:
    item = nodes[at].item
    if not isinstance(item, Dated) or item.role is not Role.BARE or item.span.kind is Kind.DATE:
        return False
    behind = at + 1
    while behind < len(nodes) and (
        light(nodes[behind]) or (isinstance(mark := nodes[behind].item, Mark) and mark.sign in ":(")
    ):
        behind += 1
    date = nodes[behind].item if behind < len(nodes) else None
    colon = isinstance(nodes[at + 1].item, Mark) if date else False
    return isinstance(date, Dated) and date.span.kind is Kind.DATE and not date.span.dated and (date.firm or colon)
