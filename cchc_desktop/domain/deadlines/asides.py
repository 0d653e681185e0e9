"""Times a task only mentions: the day a record opens with, that of a basis in law, that of an anniversary."""

from collections.abc import Sequence

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.lexicon import DEEDS
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.nodes import Item, Mark, Node, Word

_ENDS, _OPEN = (Mark(";"), Mark("."), Mark(":")), Mark("(")
_COMMA, _TODAY, _WE, _BASIS = Mark(","), Word("hôm nay"), Word("chúng tôi"), Word("căn cứ")
_ANNIVERSARIES = (Word("kỷ niệm"), Word("lễ kỷ niệm"))
_DEEDS = frozenset(map(Word, DEEDS))


def aside(nodes: Sequence[Node], at: int, item: Dated) -> bool:
    """Whether this time is only mentioned; one that says by when never is."""
    if item.firm:
        return False
    start = max((place + 1 for place in range(at) if nodes[place].item in _ENDS), default=0)
    before = [node.item for node in nodes[start:at]]
    return _record(before, [node.item for node in nodes[at:]], item) or _basis(before, item) or _anniversary(before)


def _record(before: Sequence[Item], behind: Sequence[Item], item: Dated) -> bool:
    """As in "Hôm nay, hồi 14 giờ ngày 12/4/2026, tại …, chúng tôi gồm có"."""
    words = [each for each in before if each != _COMMA]
    return item.span.kind is Kind.DATE and (words == [_TODAY] or (not words and _WE in behind))


def _basis(before: Sequence[Item], item: Dated) -> bool:
    """As in "Căn cứ Luật … ngày 16/6/2025": behind a comma only what is a day and no deed's."""
    if before[:1] != [_BASIS]:
        return False
    if _COMMA not in before:
        return True
    part = before[len(before) - list(reversed(before)).index(_COMMA) :]
    return item.role is Role.BARE and item.span.kind is Kind.DATE and bool(part) and _DEEDS.isdisjoint(part)


def _anniversary(before: Sequence[Item]) -> bool:
    """As in "kỷ niệm 70 năm … (10/10/1954 - 10/10/2024)"."""
    return before[-1:] == [_OPEN] and any(each in _ANNIVERSARIES for each in before)
