"""What was entered for a leaf, in words: each thing the rule asks beside what the officer gave."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_desktop.domain.answers import NAMES, Answer
from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.rules import Entry, Input
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.text import show_date


def entries(leaf: Indicator, answer: Answer) -> tuple[tuple[str, str], ...]:
    """Pairs of a label and a value; points set by hand and their reason last."""
    entry = leaf.rule.entry if leaf.rule else Entry(Input.POINTS)
    return tuple((label, value) for label, value in _told(entry, answer) if value)


def _told(entry: Entry, answer: Answer) -> Iterator[tuple[str, str]]:
    if answer.not_applicable:
        yield "Trường hợp áp dụng", entry.not_applicable or NAMES["not_applicable"].capitalize()
    yield from _figures(entry, answer)
    yield from _chosen(entry, answer)
    yield from _listed(entry, answer)
    if answer.points is not None:
        yield "Điểm nhập trực tiếp", show(answer.points)
    yield "Lý do", answer.reason


def _figures(entry: Entry, answer: Answer) -> Iterator[tuple[str, str]]:
    shared = entry.input is Input.RATIO
    yield _label(entry, 0, "done", asked=shared), _number(answer.done)
    yield _label(entry, 1, "due", asked=shared), _number(answer.due)
    yield entry.late or NAMES["late"].capitalize(), _number(answer.late)
    yield entry.excluded or NAMES["excluded"].capitalize(), _number(answer.excluded)
    yield NAMES["percent"].capitalize(), f"{show(answer.percent)}%" if answer.percent is not None else ""
    yield _label(entry, 0, "value", asked=entry.input is Input.VALUE), _number(answer.value)
    counted = entry.input is Input.COUNT
    deducted = entry.deductions[0] if len(entry.deductions) == 1 else NAMES["count"].capitalize()
    yield _label(entry, 0, "count", asked=True) if counted else deducted, _number(answer.count)


def _chosen(entry: Entry, answer: Answer) -> Iterator[tuple[str, str]]:
    named = entry.labels if entry.input in {Input.CHOICE, Input.YES_NO} else ()
    if answer.choice is not None:
        yes_no = ("Có", "Không")
        options = named or yes_no
        known = 0 <= answer.choice < len(options)
        yield "Mức đạt được", options[answer.choice] if known else str(answer.choice + 1)
    if answer.ticked is not None:
        ticks = entry.labels if entry.input is Input.TICKS else ()
        held = [ticks[place] for place in sorted(set(answer.ticked)) if 0 <= place < len(ticks)]
        yield "Nội dung đã có", "; ".join(held) or "Chưa có nội dung nào"
    dated = entry.input is Input.DATE
    yield _label(entry, 0, "date", asked=dated), show_date(answer.date) if answer.date else ""
    yield entry.since or NAMES["since"].capitalize(), show_date(answer.since) if answer.since else ""
    if answer.never:
        yield "Văn bản", "Không ban hành"


def _listed(entry: Entry, answer: Answer) -> Iterator[tuple[str, str]]:
    kinds = entry.labels if entry.input in {Input.COUNT, Input.COUNTS} else entry.deductions
    yield from _numbered(kinds, answer.counts, "counts")
    yield from _numbered(entry.labels if entry.input is Input.VOTES else (), answer.votes, "votes")
    labels = dict(zip(entry.names, entry.labels, strict=False))
    for name, held in answer.variables.items():
        yield labels.get(name, name), show(held)


def _numbered(labels: tuple[str, ...], held: tuple[int, ...], name: str) -> Iterator[tuple[str, str]]:
    for place, number in enumerate(held):
        label = labels[place] if place < len(labels) else f"{NAMES[name].capitalize()} {place + 1}"
        yield label, show(number)


def _label(entry: Entry, place: int, name: str, *, asked: bool) -> str:
    """The rule's own label where it asks for this, else the usual word."""
    return entry.labels[place] if asked and place < len(entry.labels) else NAMES[name].capitalize()


def _number(value: Decimal | int | None) -> str:
    return "" if value is None else show(value)
