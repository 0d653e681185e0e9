"""The rules of a phrase as one set: "hằng năm" with its date, "hằng tháng" with its day."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cchc_desktop.domain.deadlines.accepting import light
from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.model import Kind, Recurrence
from cchc_desktop.domain.deadlines.nodes import Label, LabelBehind, Mark, Node, Weekdays, Word
from cchc_desktop.domain.deadlines.often import with_times
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.spans import UNKNOWN, Part, Span

_JOINING = ",:("
_WITH_DAYS = ("monthly", "quarterly", "semiannual", "period")
_IN_YEAR = ("quarterly", "semiannual")
_SEVERAL = 3
_LISTING = (Word("và"), Mark(","))


def with_rules(nodes: Sequence[Node]) -> tuple[tuple[Recurrence, ...], tuple[Node, ...]]:
    """Every rule of the phrase, and the nodes without the times that went into them."""
    labelled = _labelled(nodes)
    taken = _taken(nodes) | (labelled if len(labelled) > 1 or _rules(nodes) else {})
    taken |= _half_years(nodes, taken) or _same_days(nodes, taken)
    rules = [rule for at, node in enumerate(nodes) for rule in _rules_at(nodes, at, taken)]
    rest = tuple(node for at, node in enumerate(nodes) if at not in taken and not isinstance(node.item, Repeated))
    return with_times(_distinct(_gathered(rules)), nodes), rest


def _rules(nodes: Iterable[Node]) -> tuple[Recurrence, ...]:
    return tuple(rule for node in nodes if isinstance(node.item, Repeated) for rule in node.item.rules)


def _rules_at(nodes: Sequence[Node], at: int, taken: dict[int, tuple[Recurrence, ...]]) -> tuple[Recurrence, ...]:
    if at in taken:
        return taken[at]
    item = nodes[at].item
    return item.rules if isinstance(item, Repeated) else ()


def _labelled(nodes: Sequence[Node]) -> dict[int, tuple[Recurrence, ...]]:
    """Dates without a year beside the name of a period: due every year."""
    found: dict[int, tuple[Recurrence, ...]] = {}
    label: Label | None = None
    for at, node in enumerate(nodes):
        match node.item:
            case Label() as label:
                pass
            case LabelBehind(frequency) if isinstance(before := nodes[at - 1].item, Dated):
                found |= _of_report(at - 1, before, frequency)
            case Dated() as item if label:
                found |= _of_report(at, item, label.frequency)
                label = None
            case _:
                label = label if light(node) or isinstance(node.item, Mark) else None
    return found


def _of_report(at: int, item: Dated, frequency: str) -> dict[int, tuple[Recurrence, ...]]:
    if item.span.dated:
        return {at: rules} if (rules := _next_year(item)) else {}
    rules = (_monthly(item) if frequency == "monthly" else ()) or _yearly(item)
    return {at: rules} if rules else {}


def _taken(nodes: Sequence[Node]) -> dict[int, tuple[Recurrence, ...]]:
    """Times without a year that stand beside a plain rule."""
    found: dict[int, tuple[Recurrence, ...]] = {}
    for at, node in enumerate(nodes):
        if not isinstance(node.item, Repeated):
            continue
        frequency = node.item.rules[-1].freq
        for neighbour in (_neighbour(nodes, at, -1), _neighbour(nodes, at, 1)):
            rules = _merged(frequency, nodes[neighbour]) if neighbour is not None else ()
            found |= {neighbour: rules} if neighbour is not None and rules else {}
            if frequency == "yearly" and rules and neighbour == at - 1:
                found |= _earlier_days(nodes, neighbour)
            # Days of the year say all that "hằng quý" beside them says.
            found |= {at: ()} if frequency in _IN_YEAR and any(rule.month for rule in rules) else {}
    return found


def _half_years(nodes: Sequence[Node], taken: dict[int, tuple[Recurrence, ...]]) -> dict[int, tuple[Recurrence, ...]]:
    """The day of "6 tháng" among other days of the year: "6 tháng (trước ngày 14/6) và năm (trước ngày 14/12)"."""
    found: dict[int, tuple[Recurrence, ...]] = {}
    if not any(rule.month and rule.day for rules in taken.values() for rule in rules):
        return found
    for at, node in enumerate(nodes):
        day = _neighbour(nodes, at, 1)
        if day is None or not isinstance(node.item, Repeated) or node.item.rules != (Recurrence("semiannual"),):
            continue
        item = nodes[day].item
        if day not in taken and isinstance(item, Dated) and item.span.kind is Kind.DATE and not item.span.dated:
            found |= {at: (), day: _yearly(item)}
    return found


def _same_days(nodes: Sequence[Node], taken: dict[int, tuple[Recurrence, ...]]) -> dict[int, tuple[Recurrence, ...]]:
    """One day of three months or more comes back: "ngày 14 các tháng 3, 6, 9, 12"."""
    return {
        at: _yearly(node.item)
        for at, node in enumerate(nodes)
        if at not in taken and isinstance(node.item, Dated) and _comes_back(node.item.span)
    }


def _comes_back(span: Span) -> bool:
    days = {part.days for part in span.parts}
    return span.kind is Kind.DATE and not span.dated and len(days) == 1 and len(span.parts) >= _SEVERAL


def _earlier_days(nodes: Sequence[Node], at: int) -> dict[int, tuple[Recurrence, ...]]:
    """The other days in front of "hằng năm": "trước ngày 10/6 và trước ngày 10/12 hằng năm"."""
    found: dict[int, tuple[Recurrence, ...]] = {}
    while at > 1 and nodes[at - 1].item in _LISTING and isinstance(item := nodes[at - 2].item, Dated):
        if item.span.dated or item.span.kind is not Kind.DATE:
            break
        at -= 2
        found[at] = _yearly(item)
    return found


def _neighbour(nodes: Sequence[Node], at: int, step: int) -> int | None:
    """The time beside a rule: before it with nothing between, behind it also after a comma and light words."""
    beside = at + step
    while 0 <= beside < len(nodes) and step > 0 and _joins(nodes[beside]):
        beside += step
    return beside if 0 <= beside < len(nodes) else None


def _joins(node: Node) -> bool:
    return light(node) or (isinstance(node.item, Mark) and node.item.sign in _JOINING)


def _merged(frequency: str, node: Node) -> tuple[Recurrence, ...]:
    match node.item:
        case Weekdays(days=days) if frequency in ("weekly", "unspecified"):
            return tuple(Recurrence("weekly", weekday=day) for day in days)
        case Dated() as item if item.span.dated:
            return _next_year(item) if frequency == "yearly" else ()
        case Dated() as item if frequency == "yearly":
            return _yearly(item)
        case Dated() as item if frequency in _WITH_DAYS:
            monthly = tuple(replace(rule, freq=frequency) for rule in _monthly(item))
            return monthly or (_yearly(item) if frequency in _IN_YEAR and len(item.span.parts) > 1 else ())
        case _:
            return ()


def _monthly(item: Dated) -> tuple[Recurrence, ...]:
    days = tuple(part.days[0] for part in item.span.parts if part.first == UNKNOWN)
    return tuple(Recurrence("monthly", day=day) for day in days if len(days) == len(item.span.parts))


def _yearly(item: Dated) -> tuple[Recurrence, ...]:
    parts = item.span.parts[-1:] if item.span.unbroken else item.span.parts
    return tuple(_in_year(part, item.role) for part in parts if part.first != UNKNOWN)


def _next_year(item: Dated) -> tuple[Recurrence, ...]:
    """As in "trước ngày 15/01 năm sau"."""
    following = item.span.kind is Kind.DATE and all(part.shift == 1 for part in item.span.parts)
    return tuple(replace(rule, offset="next_year") for rule in _yearly(item) if following)


def _in_year(part: Part, role: Role) -> Recurrence:
    earlier = role is Role.BEFORE and part.first > 1
    match part.kind:
        case Kind.DATE:
            return Recurrence("yearly", month=part.first, day=part.days[1])
        case Kind.QUARTER:
            return Recurrence("yearly", quarter=part.quarter - earlier)
        case Kind.MONTH:
            return Recurrence("yearly", month=part.first - 1 if earlier else part.last)
        case _:
            return Recurrence("yearly")


def _gathered(rules: Sequence[Recurrence]) -> tuple[Recurrence, ...]:
    """Several days of the year as the dates of one rule."""
    days = [rule for rule in rules if rule.freq == "yearly" and rule.month and rule.day]
    if len(days) < 2:  # noqa: PLR2004 -- one day is the rule's own
        return tuple(rules)
    dates = tuple(dict.fromkeys(f"{rule.month:02d}-{rule.day:02d}" for rule in days))
    return (*(rule for rule in rules if rule not in days), Recurrence("yearly", dates=dates))


def _distinct(rules: Sequence[Recurrence]) -> tuple[Recurrence, ...]:
    """Without the plain rule beside one that says the day, and without "định kỳ" beside any."""
    exact = {rule.freq for rule in rules if rule != Recurrence(rule.freq) and rule.every is None}
    kept = [rule for rule in dict.fromkeys(rules) if rule != Recurrence(rule.freq) or rule.freq not in exact]
    named = [rule for rule in kept if rule.freq != "unspecified"]
    return tuple(named or kept)
