"""How often in each period, where it stands apart from it: "hằng năm tổ chức đối thoại ít nhất 02 lần"."""

from collections.abc import Sequence

from cchc_desktop.domain.deadlines.frequencies import shared
from cchc_desktop.domain.deadlines.model import Recurrence
from cchc_desktop.domain.deadlines.nodes import Node, Word
from cchc_desktop.domain.deadlines.repeats import Repeated

_AT_LEAST = (Word("ít nhất"), Word("tối thiểu"))
_TIMES = (Word("lần"), Word("cuoc"))


def with_times(rules: tuple[Recurrence, ...], nodes: Sequence[Node]) -> tuple[Recurrence, ...]:
    """The only rule with the number of times named behind it."""
    place = next((at for at, node in enumerate(nodes) if isinstance(node.item, Repeated)), None)
    if place is None or len(rules) != 1 or rules[0] != Recurrence(rules[0].freq):
        return rules
    behind = [node.item for node in nodes[place + 1 :]]
    for least, counted, noun in zip(behind, behind[1:], behind[2:], strict=False):
        known = least in _AT_LEAST and noun in _TIMES
        if known and isinstance(counted, Word) and counted.phrase.isdecimal():
            return (shared(rules[0], int(counted.phrase)),)
    return rules
