"""Read a deadline phrase: take it apart, leave out what is no deadline, and say what the rest means together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from cchc_desktop.domain.deadlines.accepting import accepted, light
from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.counting import counted
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.items import Going, Mark, Node, Onward, Word, items
from cchc_desktop.domain.deadlines.model import Deadline, Kind, Offset
from cchc_desktop.domain.deadlines.recurring import with_rules
from cchc_desktop.domain.deadlines.references import without_references
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.timing import Timing, timings, together
from cchc_desktop.domain.deadlines.words import Token, tokenise
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import tidy

_OWN_ISSUE = frozenset(
    ["ke", "tu", "ngay", "khi", "thoi", "diem", "luc", "tinh", "ban", "hanh", "ky", "phat", "duoc", "nay", "co", "hieu", "luc", "thi", "ke", "hoach", "quyet", "dinh", "cong", "van", "chi", "thi", "thong", "bao", "chuong", "trinh", "van", "sau", "ra"],
)
_ISSUED = frozenset({"hanh", "ky", "hieu"})


def read_deadline(text: str, year: int, issued: date | None = None) -> Deadline:
    """What a deadline phrase means; `year` is that of its document, `issued` the document's day. Never raises."""
    tidied = tidy(text)
    tokens = without_references(tokenise(tidied))
    nodes = accepted(items(tokens), year)
    return _Phrase(tidied, tokens, nodes, year, issued).meaning()


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase taken apart, with what its document says."""

    text: str
    tokens: tuple[Token, ...]
    nodes: tuple[Node, ...]
    year: int
    issued: date | None

    def meaning(self) -> Deadline:
        """All of it as one deadline."""
        rules, rest = with_rules(self.nodes)
        timing = together(self._timings(rest))
        deadline = replace(self._events(), recurrence=rules, urgent=self._has(Going.URGENT), time=self._time(timing))
        if timing:
            return self._dated(deadline, timing)
        if rules:
            return self._recurring(deadline)
        return self._undated(deadline)

    def _has(self, going: Going) -> bool:
        return any(node.item is going for node in self.nodes)

    def _time(self, timing: Timing | None) -> str | None:
        times = (node.item.time for node in self.nodes if isinstance(node.item, Repeated))
        return timing.time if timing and timing.time else next((time for time in times if time), None)

    def _timings(self, nodes: tuple[Node, ...]) -> tuple[Timing, ...]:
        found = [(item, dated) for item, dated in map(_calendar, nodes) if dated]
        resolved = timings([dated for _, dated in found], self.year)
        return tuple(
            _moved(item, timing) if isinstance(item, Waiting) else timing
            for (item, _), timing in zip(found, resolved, strict=True)
        )

    def _waits(self) -> Iterator[Waiting]:
        return (node.item for node in self.nodes if isinstance(node.item, Waiting) and node.item.base is None)

    def _events(self) -> Deadline:
        """What it waits for, as the start of a deadline."""
        waits = list(self._waits())
        conditions = [self._words(*wait.condition) for wait in waits if wait.condition]
        counts = [wait.offset for wait in waits] + [node.item for node in self.nodes if isinstance(node.item, Offset)]
        offset = next((offset for offset in counts if offset), None)
        return Deadline(self.text, None, condition="; ".join(conditions) or None, offset=offset)

    def _words(self, start: int, end: int) -> str:
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def _dated(self, deadline: Deadline, timing: Timing) -> Deadline:
        known = replace(
            deadline,
            kind=timing.kind,
            start=timing.start,
            end=timing.end,
            before=timing.before,
            inferred_year=timing.inferred,
            vague=timing.vague,
            problems=timing.problems,
        )
        if self._throughout():
            return _bounded(known, Kind.ONGOING, timing)
        if self._has(Going.CONTINUOUS):
            bounded = _bounded(known, Kind.ONGOING, timing)
            return bounded if self._bounds(Going.CONTINUOUS) else replace(known, also=(Kind.ONGOING,))
        if timing.role in (Role.FROM, Role.AFTER) or any(isinstance(node.item, Onward) for node in self.nodes):
            kind = Kind.RECURRING if deadline.recurrence else Kind.ONGOING
            return replace(known, kind=kind, start=timing.start or timing.first, end=None, before=False)
        if deadline.recurrence and self._bounds(Repeated):
            return _bounded(known, Kind.RECURRING, timing)
        if deadline.condition and self._alternative():
            return replace(known, kind=Kind.EVENT, end=None, before=False)
        return known if timing.start or not self._own() else replace(known, start=self.issued)

    def _throughout(self) -> bool:
        return any(isinstance(node.item, Dated) and node.item.throughout for node in self.nodes)

    def _bounds(self, what: Going | type[Repeated]) -> bool:
        """Whether every time only says how long the work goes on or comes back."""
        places = [at for at, node in enumerate(self.nodes) if node.item is what or type(node.item) is what]
        times = [at for at, node in enumerate(self.nodes) if isinstance(node.item, Dated)]
        return bool(places and times) and all(self._bounds_at(places[0], at, what) for at in times)

    def _bounds_at(self, place: int, at: int, what: Going | type[Repeated]) -> bool:
        item = self.nodes[at].item
        assert isinstance(item, Dated)
        between = self.nodes[min(place, at) + 1 : max(place, at)]
        beside = not between
        if item.role is Role.BEFORE:
            return False
        wide = item.span.kind is Kind.YEAR or item.role is Role.FROM or item.span.unbroken
        if place < at or what is not Repeated:
            return (
                (beside and what is not Repeated) or (place < at and all(map(light, between))) or (wide and not item.firm)
            )
        return wide and not item.firm and all(isinstance(node.item, Mark) for node in between)

    def _alternative(self) -> bool:
        """ "… hoặc sau khi có văn bản"."""
        starts = [at for at, node in enumerate(self.nodes) if isinstance(node.item, Waiting)]
        return any(at and self.nodes[at - 1].item == Word("hoặc") for at in starts)

    def _own(self) -> bool:
        """The event is the issue of the very document."""
        for wait in self._waits():
            keys = {token.key for token in self.tokens[slice(*(wait.condition or (0, 0)))]}
            if keys and keys <= _OWN_ISSUE and keys & _ISSUED:
                return True
        return False

    def _recurring(self, deadline: Deadline) -> Deadline:
        vague = any(isinstance(node.item, Repeated) and node.item.vague for node in self.nodes)
        deadline = replace(deadline, kind=Kind.RECURRING, vague=vague)
        if not self._has(Going.CONTINUOUS):
            return deadline
        first = next(
            node.item for node in self.nodes if isinstance(node.item, Repeated) or node.item is Going.CONTINUOUS
        )
        return (
            replace(deadline, kind=Kind.ONGOING)
            if first is Going.CONTINUOUS
            else replace(deadline, also=(Kind.ONGOING,))
        )

    def _undated(self, deadline: Deadline) -> Deadline:
        if self._has(Going.CONTINUOUS):
            return replace(deadline, kind=Kind.ONGOING)
        if deadline.condition:
            return self._waiting(replace(deadline, kind=Kind.EVENT))
        if deadline.offset:
            return replace(deadline, kind=Kind.EVENT, problems=(Problem("thời hạn", "Không nêu mốc để tính thời hạn"),))
        if self._has(Going.KEPT) or self._has(Going.URGENT):
            return replace(deadline, kind=Kind.ONGOING)
        return replace(deadline, kind=Kind.EVENT) if self._has(Going.ON_DEMAND) else deadline

    def _waiting(self, deadline: Deadline) -> Deadline:
        """With its day, where the event is the issue of the document itself."""
        if self.issued is None or not self._own():
            return deadline
        if deadline.offset is None:
            return replace(deadline, start=self.issued)
        backwards = any(wait.backwards for wait in self._waits())
        return replace(deadline, start=self.issued, end=counted(self.issued, deadline.offset, backwards=backwards))


def _calendar(node: Node) -> tuple[object, Dated | None]:
    match node.item:
        case Dated() as item:
            return item, item
        case Waiting(base=Dated() as base) as item:
            return item, base
        case item:
            return item, None


def _moved(wait: Waiting, timing: Timing) -> Timing:
    """So long after a time of the calendar, or before it."""
    day = timing.first if wait.backwards else timing.end
    end = counted(day, wait.offset, backwards=wait.backwards) if day and wait.offset else None
    return replace(timing, kind=Kind.DATE, role=Role.BY, start=None, end=end)


def _bounded(deadline: Deadline, kind: Kind, timing: Timing) -> Deadline:
    """Work that only begins and ends by these times."""
    start = timing.start if timing.role not in (Role.TO, Role.BY) else None
    return replace(deadline, kind=kind, start=start, before=False)
