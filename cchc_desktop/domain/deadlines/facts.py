"""Times of what was already done: "Ngày 11/3/2026, Chủ tịch đã chủ trì cuộc họp"."""

from collections.abc import Sequence

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.lexicon import ACTORS, LIGHT
from cchc_desktop.domain.deadlines.nodes import Mark, Node, Word
from cchc_desktop.domain.deadlines.places import listed

_DONE, _RECEIVED = Word("đã"), Word("được")
_ACTORS = frozenset(map(Word, ACTORS))
_LONGEST = 12
_LINKING = frozenset(listed("một | và | các | cho | trong | vào | tại | về | là | toàn bộ | tất cả | tổng số | hoặc"))


def told(nodes: Sequence[Node], at: int) -> bool:
    """Whether somebody has done something at this time, so that it is none to do anything by."""
    item = nodes[at].item
    if not isinstance(item, Dated) or item.role >= Role.BY:
        return False
    behind = [node.item for node in nodes[at + 1 : at + 1 + _LONGEST]]
    if behind and behind[0] == Mark(","):
        del behind[0]
    if _DONE not in behind:
        return False
    who = behind[: behind.index(_DONE)]
    deed = behind[len(who) + 1 :]
    return (not who or who[0] in _ACTORS) and not any(map(_is_deed, who)) and deed[:1] != [_RECEIVED]


def _is_deed(item: object) -> bool:
    """A verb or a border: what was done then stands in a clause of its own."""
    if isinstance(item, Mark):
        return item.sign in ".;:"
    return isinstance(item, Word) and item.phrase in LIGHT - _LINKING
