"""Where in a sentence its times stand: each stretch of words that the grammar takes for one time or several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_desktop.domain.deadlines.accepting import light
from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.items import items
from cchc_desktop.domain.deadlines.nodes import Hour, Item, Label, LabelBehind, Mark, Node, Weekdays, Word
from cchc_desktop.domain.deadlines.references import without_references
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.torn import mended
from cchc_desktop.domain.deadlines.words import tokenise

_AND = Word("và")


@dataclass(frozen=True, slots=True)
class Stretch:
    """From where to where in the text, and the times in it with the place where each begins."""

    start: int
    end: int
    times: tuple[tuple[int, Item], ...]


def stretches(text: str) -> tuple[Stretch, ...]:
    """Every one, in order."""
    tokens = without_references(mended(tokenise(text)))
    return tuple(
        Stretch(
            tokens[run[0].start].start,
            tokens[run[-1].end - 1].end,
            tuple((tokens[node.start].start, node.item) for node in run),
        )
        for run in _runs(items(tokens))
    )


def _runs(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """Times with nothing but a comma or "và" between them, or the name of the report that the next is for."""
    run: list[Node] = []
    between: list[Node] = []
    for node in nodes:
        if _is_time(node, first=not run) and _joins(run, between, node):
            run.append(node)
            between = []
        elif run and (isinstance(node.item, Mark) or light(node)):
            between.append(node)
        else:
            if run:
                yield run
            run, between = ([node], []) if _is_time(node, first=True) else ([], [])
    if run:
        yield run


def _is_time(node: Node, *, first: bool) -> bool:
    match node.item:
        case Dated() as item:
            return first or item.role is not Role.BARE
        case Repeated() as item:
            return not item.loose
        case Waiting() as item:
            return first and (item.firm or item.offset is not None)
        case Weekdays() | Hour() | Label():
            return True
        case LabelBehind():
            return not first
        case _:
            return False


def _joins(run: Sequence[Node], between: Sequence[Node], node: Node) -> bool:
    if run and _is_loose(run[-1]) and isinstance(node.item, Dated):
        return False
    words = [each for each in between if not isinstance(each.item, Mark) and each.item != _AND]
    again = bool(run) and isinstance(run[-1].item, Repeated) and all(map(light, words))
    return not words or again or isinstance(node.item, Label)


def _is_loose(node: Node) -> bool:
    """A time that may belong to the words before it: "năm 2022", "đơn tồn từ ngày 15/9"."""
    return isinstance(node.item, Dated) and node.item.role in (Role.BARE, Role.FROM)
