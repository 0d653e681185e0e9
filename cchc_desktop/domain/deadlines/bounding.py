"""Whether the times of a phrase are its deadline, or only say how long its work goes on or comes back."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from cchc_desktop.domain.deadlines.accepting import light
from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.model import Kind
from cchc_desktop.domain.deadlines.nodes import Going, Item, Mark, Node, Word
from cchc_desktop.domain.deadlines.repeats import Repeated


def bounds_work(nodes: tuple[Node, ...]) -> bool:
    """Every time belongs to "thường xuyên": "thường xuyên trong quý III", "năm 2026, thường xuyên"."""
    return all(
        item.role is not Role.BEFORE and (_wide(item) or not between or (behind and all(map(light, between))))
        for item, between, behind in _times(nodes, lambda item: item is Going.CONTINUOUS)
    )


def bounds_rules(nodes: tuple[Node, ...]) -> bool:
    """Every time belongs to a recurrence: "hằng quý năm 2026", but not "Tháng 9, báo cáo hằng quý"."""
    found = list(_times(nodes, lambda item: isinstance(item, Repeated)))
    return bool(found) and all(
        item.role is not Role.BEFORE
        and (item.role is not Role.BARE or item.span.kind is not Kind.DATE)
        and (_wide(item) or (behind and all(map(light, between))))
        and (behind or all(isinstance(node.item, Mark) for node in between))
        for item, between, behind in found
    )


def _times(nodes: tuple[Node, ...], what: Callable[[Item], bool]) -> Iterator[tuple[Dated, tuple[Node, ...], bool]]:
    """Each time, what stands between it and the first such item, and whether it stands behind that."""
    place = next((at for at, node in enumerate(nodes) if what(node.item)), None)
    for at, node in enumerate(nodes):
        if place is not None and isinstance(node.item, Dated):
            yield node.item, nodes[min(place, at) + 1 : max(place, at)], place < at


def _wide(item: Dated) -> bool:
    """Long enough to be the time of work that goes on, and not named as a last day."""
    return not item.firm and (item.span.kind is Kind.YEAR or item.role is Role.FROM or item.span.unbroken)


def throughout(nodes: tuple[Node, ...]) -> bool:
    """Some time is filled by the work: "suốt năm"."""
    return any(isinstance(node.item, Dated) and node.item.throughout for node in nodes)


def within_work(nodes: tuple[Node, ...]) -> bool:
    """Beside such work a finer time stands for itself: "ban hành trong tháng 1, thực hiện cả năm"."""
    times = [node.item for node in nodes if isinstance(node.item, Dated)]
    filled = {item.span.kind for item in times if item.throughout}
    return filled == {Kind.YEAR} and any(item.span.kind is not Kind.YEAR for item in times)


def alternative(nodes: tuple[Node, ...]) -> bool:
    """The event is another choice: "quý III hoặc sau khi có hướng dẫn"."""
    return any(one.item == Word("hoặc") and isinstance(other.item, Waiting) for one, other in pairwise(nodes))
