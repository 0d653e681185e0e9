"""Which times of a phrase are its deadline, and which only stand in a title, a measure or a comparison."""

from dataclasses import replace

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.asides import aside
from cchc_desktop.domain.deadlines.clauses import processing, purpose
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.facts import told
from cchc_desktop.domain.deadlines.lexicon import (
    AMOUNT,
    FOR_WHOM,
    FUNDS,
    LIGHT,
    LIMITS,
    NAMING,
    OWNER,
    TITLE,
)
from cchc_desktop.domain.deadlines.model import Kind, Offset
from cchc_desktop.domain.deadlines.nodes import Going, Label, Mark, Node, Word
from cchc_desktop.domain.deadlines.relatives import Relative
from cchc_desktop.domain.deadlines.repeats import Repeated

_CLAUSE, _PART = ";:.", ",;:.("
_NEAR = 3
_IS = Word("là")


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
    """The nodes of the same clause, or part of it, before this one; what stands in brackets is no border."""
    start = at
    while start and not _is_mark(nodes[start - 1], marks):
        closing = _is_mark(nodes[start - 1], ")")
        start = _opening(nodes, start - 1) if closing else start - 1
        if closing and _is_mark(nodes[start], ")"):
            return nodes[start + 1 : at]
    return nodes[start:at]


def _opening(nodes: tuple[Node, ...], closing: int) -> int:
    """Where a bracket opens; its own place where it only ends a number: "c)"."""
    return next((at for at in reversed(range(closing)) if _is_mark(nodes[at], "(")), closing)


def _is_mark(node: Node, marks: str) -> bool:
    return isinstance(node.item, Mark) and node.item.sign in marks


def _counts(nodes: tuple[Node, ...], at: int, year: int) -> bool:
    match nodes[at].item:
        case Dated() as item:
            return _time_counts(nodes, at, item, year)
        case Repeated() as item:
            return _recurrence_counts(nodes, at, item)
        case Waiting() as item:
            return _event_counts(nodes, at, item)
        case Going.CONTINUOUS | Relative(sure=True):
            return not titled(nodes, at) and not _among(_previous(nodes, at), FUNDS)
        case Going() | Offset() | Relative():
            return not any(_heavy(node) for node in nodes)
        case _:
            return True


def _previous(nodes: tuple[Node, ...], at: int) -> Node | None:
    return nodes[at - 1] if at else None


def _following(nodes: tuple[Node, ...], at: int) -> Node | None:
    return nodes[at + 1] if at + 1 < len(nodes) else None


def titled(nodes: tuple[Node, ...], at: int) -> bool:
    """The clause opens with the kind of a document: what follows is its name."""
    clause = _before(nodes, at, _CLAUSE)
    return bool(clause) and _among(clause[0], TITLE)


def _time_counts(nodes: tuple[Node, ...], at: int, item: Dated, year: int) -> bool:
    if belongs_to_words(nodes, at, item) or aside(nodes, at, item) or purpose(nodes, at, item):
        return False
    if told(nodes, at, past=_past(item, year)):
        return False
    return item.firm or _period_counts(nodes, at, item, year)


def belongs_to_words(nodes: tuple[Node, ...], at: int, item: Dated) -> bool:
    """A bare fraction before what it counts, or a day before whose it is: "24/6/2020 của Chính phủ"."""
    following = _following(nodes, at)
    if item.role is Role.BARE and [node.item for node in nodes[at + 1 : at + 4 : 2]] == [Mark(":"), Mark("%")]:
        return True
    if following is None or not isinstance(following.item, Word):
        return False
    bare = item.role is Role.BARE
    if not bare and _among(following, FOR_WHOM):
        return False
    return (bare and _among(following, OWNER)) or (not item.span.parts[0].named and (bare or _heavy(following)))


def _period_counts(nodes: tuple[Node, ...], at: int, item: Dated, year: int) -> bool:
    # A day is bound to its whole clause, for "Hoàng Mai, ngày 09/8/2021" is where a document was made.
    before = _before(nodes, at, _CLAUSE if item.span.kind is Kind.DATE else _PART)
    limited = bool(before) and before[-1].item == _IS and _among(before[0], LIMITS)
    heavy = not limited and any(_heavy(node) for node in before)
    if heavy and _past(item, year):
        return False
    match item.role:
        case Role.IN:
            return not (item.span.kind is Kind.YEAR and titled(nodes, at))
        case Role.TO:
            return not any(_among(node, TITLE) for node in _before(nodes, at, _CLAUSE))
        case Role.FROM:
            return not titled(nodes, at)
        case _:
            heavy = heavy and not _in_brackets(nodes, at, item)
            names = _is_period(item) and any(_among(node, NAMING) for node in before)
            title = item.span.unbroken and any(_among(node, TITLE) for node in _before(nodes, at, _CLAUSE))
            return not (heavy or names or title or titled(nodes, at))


def _in_brackets(nodes: tuple[Node, ...], at: int, item: Dated) -> bool:
    """Several days alone in brackets are when the deed before them is done."""
    several = item.span.unbroken or len(item.span.parts) > 1
    if not several or item.span.kind is not Kind.DATE or at == 0 or at + 1 == len(nodes):
        return False
    return _is_mark(nodes[at - 1], "(") and _is_mark(nodes[at + 1], ")")


def _past(item: Dated, year: int) -> bool:
    last = item.span.parts[-1].year
    return item.span.kind is not Kind.DATE and last is not None and last < year


def _is_period(item: Dated) -> bool:
    """Longer than a month, so that a report can be named after it."""
    part = item.span.parts[0]
    return part.kind is not Kind.DATE and part.first != part.last


def _recurrence_counts(nodes: tuple[Node, ...], at: int, item: Repeated) -> bool:
    before = _before(nodes, at, _PART)
    if titled(nodes, at) or any(_among(node, AMOUNT) for node in before[-_NEAR:]):
        return False
    if before and _among(_following(nodes, at), OWNER):
        return False
    return not item.loose or not any(_heavy(node) for node in before)


def _event_counts(nodes: tuple[Node, ...], at: int, item: Waiting) -> bool:
    if titled(nodes, at):
        return False
    if item.offset and processing(nodes[:at]):
        return False
    return item.firm or not any(_heavy(node) for node in _before(nodes, at, _CLAUSE))


def _with_labels(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Periods that only say which report a date is for: "báo cáo quý I trước 10/3; 6 tháng trước 10/6"."""
    periods = [at for at in range(len(nodes)) if _is_label(nodes, at)]
    others = any(isinstance(node.item, Label | Repeated) for node in nodes)
    if len(periods) + others < 2:  # noqa: PLR2004 -- one alone may bound the date behind it
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
