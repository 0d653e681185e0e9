"""What a clause is about: how long a citizen's file takes, or what the deadline before it is for."""

from collections.abc import Sequence

from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.lexicon import ANSWERING, PROCESSING, PURPOSE
from cchc_desktop.domain.deadlines.nodes import Mark, Node, Word

_ENDS = ".;"
_ASSURING = (Word("bảo đảm"), Word("đảm bảo"))
"""Behind them a day to be done by is a deadline of its own."""
_PROCESSING, _ANSWERING, _PURPOSE = (frozenset(map(Word, each)) for each in (PROCESSING, ANSWERING, PURPOSE))


def processing(before: Sequence[Node]) -> bool:
    """The words before a count of days speak of a citizen's file: but "phải giải trình" about it is a task."""
    spoken = [at for at, node in enumerate(before) if node.item in _PROCESSING]
    return bool(spoken) and not any(node.item in _ANSWERING for node in before[spoken[-1] :])


def purpose(nodes: Sequence[Node], at: int, item: Dated) -> bool:
    """Behind a deadline, what it is for: "trước 25/6/2025, bảo đảm … hoạt động từ ngày 01/7/2025"."""
    before = nodes[:at]
    border = max((place for place, node in enumerate(before) if _ends(node)), default=-1)
    due = next((place for place, node in enumerate(before) if place > border and _limits(node)), None)
    if due is None or nodes[at - 1].item == Mark(","):
        return False
    between = [node.item for node in before[due:]]
    loose = item.role in (Role.BARE, Role.FROM, Role.AFTER)
    return any(each in _PURPOSE for each in between) or (loose and any(each in _ASSURING for each in between))


def _limits(node: Node) -> bool:
    return isinstance(node.item, Dated) and (node.item.firm or node.item.role is Role.IN)


def _ends(node: Node) -> bool:
    return isinstance(node.item, Mark) and node.item.sign in _ENDS
