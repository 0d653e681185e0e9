"""Times that words of another sense stand before, in a sentence that orders something: rather doubted than dropped."""

from collections.abc import Sequence

from cchc_desktop.domain.deadlines.accepting import belongs_to_words, titled
from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.asides import aside
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.facts import told
from cchc_desktop.domain.deadlines.lexicon import ACTORS, DEEDS, NAMING, PROCESSING, TITLE
from cchc_desktop.domain.deadlines.model import Kind, Offset
from cchc_desktop.domain.deadlines.nodes import Item, Mark, Node, Word
from cchc_desktop.domain.deadlines.places import listed
from cchc_desktop.domain.deadlines.relatives import Relative
from cchc_desktop.domain.deadlines.words import Token

_BORDERS, _PARTS = ".;", ".;,:("
_DONE = Word("đã")
_DEEDS, _NAMING, _TITLE, _PROCESSING = (frozenset(map(Word, each)) for each in (DEEDS, NAMING, TITLE, PROCESSING))
_ACTORS = frozenset(map(Word, ACTORS))
_HANDING_ON = frozenset(map(Word, listed("trình | trình ký | gửi | chuyển | báo cáo | tham mưu")))
_ORDERING = frozenset(map(Word, listed("yêu cầu | đề nghị | niêm yết | công khai | công bố")))
_AIM = "phấn"
"""Of "phấn đấu", whose token is dead for its "đấu"."""
_WITHIN = frozenset(listed("trong | khong | cham | muon | tre | toi"))


def ordered(nodes: Sequence[Node], kept: Sequence[Node], tokens: Sequence[Token]) -> tuple[Node, ...]:
    """The nodes that were kept, and with them what may be due; the same where nothing is."""
    return tuple(
        node if node != left and _may_be_due(nodes, at, tokens) else left
        for at, (node, left) in enumerate(zip(nodes, kept, strict=True))
    )


def _may_be_due(nodes: Sequence[Node], at: int, tokens: Sequence[Token]) -> bool:
    before = _since(nodes, at, _BORDERS)
    if _DONE in before or titled(tuple(nodes), at):
        return False
    item = nodes[at].item
    if isinstance(item, Waiting):
        return item.offset is not None and _hands_on(before)
    return _asks(before, nodes[at - len(before) : at], tokens) and _time_may_be_due(nodes, at, tokens)


def _hands_on(before: Sequence[Item]) -> bool:
    """Not how long a citizen's file takes, but what an office does with it, or is asked to."""
    office = not _ACTORS.isdisjoint(before[:1]) and not _HANDING_ON.isdisjoint(before)
    return office or not _ORDERING.isdisjoint(before)


def _asks(before: Sequence[Item], nodes: Sequence[Node], tokens: Sequence[Token]) -> bool:
    return not _DEEDS.isdisjoint(before) or any(tokens[node.start].text == _AIM for node in nodes)


def _time_may_be_due(nodes: Sequence[Node], at: int, tokens: Sequence[Token]) -> bool:
    match nodes[at].item:
        case Dated() as item:
            if belongs_to_words(tuple(nodes), at, item) or aside(nodes, at, item) or told(nodes, at, past=False):
                return False
            return item.span.kind is Kind.DATE or _is_period_to_do_in(nodes, at, item)
        case Relative():
            return _ends(nodes, at)
        case Offset():
            return (
                tokens[nodes[at].start].key in _WITHIN
                and _PROCESSING.isdisjoint(_since(nodes, at, _BORDERS))
                and _ends(nodes, at)
            )
        case _:
            return False


def _is_period_to_do_in(nodes: Sequence[Node], at: int, item: Dated) -> bool:
    """A month or a quarter at the end of its clause, that names no report and no plan."""
    if item.span.kind is Kind.YEAR or item.role is not Role.BARE or not _ends(nodes, at):
        return False
    part = _since(nodes, at, _PARTS)
    return _NAMING.isdisjoint(part) and _TITLE.isdisjoint(part) and not _DEEDS.isdisjoint(part)


def _since(nodes: Sequence[Node], at: int, marks: str) -> Sequence[Item]:
    """The items of the clause, or of its part, before this one."""
    start = at
    while start and not _is_mark(nodes[start - 1], marks):
        start -= 1
    return [node.item for node in nodes[start:at]]


def _ends(nodes: Sequence[Node], at: int) -> bool:
    return at + 1 == len(nodes) or _is_mark(nodes[at + 1], _PARTS + ")")


def _is_mark(node: Node, marks: str) -> bool:
    return isinstance(node.item, Mark) and node.item.sign in marks
