"""Times of what was already done: "Ngày 11/3/2026, Chủ tịch đã chủ trì cuộc họp"."""

from collections.abc import Sequence

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.lexicon import ACTORS, LIGHT
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.nodes import Mark, Node, Word
from cchc_desktop.domain.deadlines.places import listed

_DONE, _RECEIVED = Word("đã"), Word("được")
_ACTORS = frozenset(map(Word, ACTORS))
_REACHED = Word("đạt")
_ISSUE = (Word("ban hành"), Word("ký"), Word("phê duyệt"))
_REFERENCE = Word("")
_LONGEST, _SOON = 12, 4
_LINKING = frozenset(listed("một | và | các | cho | trong | vào | tại | về | là | toàn bộ | tất cả | tổng số | hoặc"))


def told(nodes: Sequence[Node], at: int, *, past: bool) -> bool:
    """Whether somebody has done something at this time, so that it is none to do anything by."""
    item = nodes[at].item
    if not isinstance(item, Dated) or item.role >= Role.BY:
        return False
    behind = [node.item for node in nodes[at + 1 : at + 1 + _LONGEST]]
    if behind and behind[0] == Mark(","):
        del behind[0]
    if past and item.role <= Role.IN and behind and (behind[0] in _ACTORS or behind[0] == _REACHED):
        return True
    if _DONE not in behind:
        return item.role is Role.BARE and item.span.kind is Kind.DATE and _issued(behind)
    who = behind[: behind.index(_DONE)]
    deed = behind[len(who) + 1 :]
    return (not who or who[0] in _ACTORS) and not any(map(_is_deed, who)) and deed[:1] != [_RECEIVED]


def _issued(behind: Sequence[object]) -> bool:
    """Somebody issues a document whose number is known: "Ngày 20/4/2026, UBND ban hành Kế hoạch số 120/KH-UBND"."""
    issue = next((at for at, item in enumerate(behind) if item in _ISSUE), None)
    return issue is not None and behind[0] in _ACTORS and _REFERENCE in behind[issue : issue + _SOON]


def _is_deed(item: object) -> bool:
    """A verb or a border: what was done then stands in a clause of its own."""
    if isinstance(item, Mark):
        return item.sign in ".;:"
    return isinstance(item, Word) and item.phrase in LIGHT - _LINKING
