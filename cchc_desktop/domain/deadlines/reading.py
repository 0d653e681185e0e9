"""Read a deadline phrase: take it apart, leave out what is no deadline, and say what the rest means together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc_desktop.domain.deadlines.accepting import accepted
from cchc_desktop.domain.deadlines.anchors import Role
from cchc_desktop.domain.deadlines.bounding import alternative, bounds_rules, bounds_work, throughout, within_work
from cchc_desktop.domain.deadlines.counting import counted
from cchc_desktop.domain.deadlines.dated import Dated
from cchc_desktop.domain.deadlines.doubts import checked, damaged, impossible_days
from cchc_desktop.domain.deadlines.events import Waiting
from cchc_desktop.domain.deadlines.issue import own_issue
from cchc_desktop.domain.deadlines.items import items
from cchc_desktop.domain.deadlines.joining import together
from cchc_desktop.domain.deadlines.model import Deadline, Kind, Offset
from cchc_desktop.domain.deadlines.nodes import Going, Hour, Item, Node, Onward, Weekdays, Word
from cchc_desktop.domain.deadlines.ordered import ordered
from cchc_desktop.domain.deadlines.recurring import with_rules
from cchc_desktop.domain.deadlines.references import without_references
from cchc_desktop.domain.deadlines.relatives import Relative, made_known
from cchc_desktop.domain.deadlines.repeats import Repeated
from cchc_desktop.domain.deadlines.spans import end, later, start
from cchc_desktop.domain.deadlines.timing import Timing, timings
from cchc_desktop.domain.deadlines.torn import mended
from cchc_desktop.domain.deadlines.words import Token, tokenise
from cchc_desktop.domain.problems import Problem
from cchc_desktop.text import tidy

_WHERE = "thời hạn"
_PLANNED = Word("dự kiến")


def read_deadline(text: str, year: int, issued: date | None = None) -> Deadline:
    """What a deadline phrase means; `year` is that of its document, `issued` the document's day. Never raises."""
    tidied = tidy(text)
    if lost := damaged(tidied):
        return Deadline(tidied, None, problems=lost)
    written = without_references(mended(tokenise(tidied)))
    tokens = made_known(written, issued) if issued else written
    nodes = items(tokens)
    kept = accepted(nodes, year)
    read = _Phrase(tidied, tokens, kept, year, issued).meaning()
    if read.kind is None and (doubted := ordered(nodes, kept, tokens)) != kept:
        read = _Phrase(tidied, tokens, doubted, year, issued).meaning()
        read = replace(read, problems=(*read.problems, Problem(_WHERE, "Chưa chắc đây là thời hạn")))
    return checked(replace(read, inferred_year=read.inferred_year or bool(read.end and tokens != written)), issued)


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
        timing = together(_timings(rest, self.year))
        deadline = replace(
            self._event(), recurrence=rules, urgent=Going.URGENT in self._items(), time=self._time(timing)
        )
        deadline = replace(deadline, problems=impossible_days(rules))
        if timing:
            return self._dated(deadline, replace(timing, vague=timing.vague or _PLANNED in self._items()))
        return self._recurring(deadline) if rules else self._undated(deadline)

    def _items(self) -> Iterator[Item]:
        return (node.item for node in self.nodes)

    def _time(self, timing: Timing | None) -> str | None:
        if timing and timing.time:
            return timing.time
        return next(
            (item.time for item in self._items() if isinstance(item, Repeated | Weekdays | Hour) and item.time), None
        )

    def _waits(self) -> list[Waiting]:
        return [item for item in self._items() if isinstance(item, Waiting) and item.condition]

    def _words(self, wait: Waiting) -> tuple[Token, ...]:
        return self.tokens[slice(*wait.condition)] if wait.condition else ()

    def _event(self) -> Deadline:
        """What it waits for, as the start of a deadline."""
        waits = self._waits()
        conditions = [self.text[words[0].start : words[-1].end] for words in map(self._words, waits)]
        counts = [wait.offset for wait in waits] + [item for item in self._items() if isinstance(item, Offset)]
        offset = next((offset for offset in counts if offset), None)
        backwards = any(wait.backwards and wait.offset for wait in waits)
        return Deadline(self.text, None, condition="; ".join(conditions) or None, offset=offset, before=backwards)

    def _before_event(self, timing: Timing) -> bool:
        """The event's own day stands in brackets: "trước Tết Dương lịch (01/01/2026)"."""
        return timing.role is Role.BARE and timing.kind is Kind.DATE and any(wait.backwards for wait in self._waits())

    def _own(self) -> bool:
        return any(own_issue(self._words(wait)) for wait in self._waits())

    def _dated(self, deadline: Deadline, timing: Timing) -> Deadline:
        known = _with_timing(deadline, replace(timing, before=timing.before or self._before_event(timing)))
        if throughout(self.nodes):
            finer = within_work(self.nodes)
            return replace(known, also=(Kind.ONGOING,)) if finer else _bounded(known, Kind.ONGOING, timing)
        if Going.CONTINUOUS in self._items():
            bounded = bounds_work(self.nodes)
            return _bounded(known, Kind.ONGOING, timing) if bounded else replace(known, also=(Kind.ONGOING,))
        if timing.role in (Role.FROM, Role.AFTER) or Onward() in self._items():
            kind = Kind.RECURRING if known.recurrence else Kind.ONGOING
            return replace(known, kind=kind, start=timing.start or timing.first, end=None, before=False)
        if known.recurrence and bounds_rules(self.nodes):
            return _bounded(known, Kind.RECURRING, timing)
        if known.condition and alternative(self.nodes):
            return replace(known, kind=Kind.EVENT, end=None, before=False)
        from_issue = timing.start is None and (timing.now or self._own())
        return replace(known, start=self.issued) if from_issue else known

    def _recurring(self, deadline: Deadline) -> Deadline:
        found = [item for item in self._items() if isinstance(item, Repeated) or item is Going.CONTINUOUS]
        vague = any(isinstance(item, Repeated) and item.vague for item in found)
        if found and found[0] is Going.CONTINUOUS:
            return replace(deadline, kind=Kind.ONGOING, vague=vague)
        also = (Kind.ONGOING,) if Going.CONTINUOUS in found else ()
        return replace(deadline, kind=Kind.RECURRING, vague=vague, also=also)

    def _undated(self, deadline: Deadline) -> Deadline:
        going = {item for item in self._items() if isinstance(item, Going)}
        relative = next((item for item in self._items() if isinstance(item, Relative)), None)
        if Going.CONTINUOUS in going:
            return replace(deadline, kind=Kind.ONGOING)
        if relative:
            return self._relative(deadline, relative)
        if deadline.condition or deadline.offset:
            return self._waiting(replace(deadline, kind=Kind.EVENT))
        if going - {Going.ON_DEMAND}:
            return replace(deadline, kind=Kind.ONGOING)
        return replace(deadline, kind=Kind.EVENT) if going else Deadline(self.text, None)

    def _relative(self, deadline: Deadline, relative: Relative) -> Deadline:
        """The month or the quarter of the document's day, or one after it."""
        if self.issued is None:
            unknown = Problem(_WHERE, "Cần ngày ban hành của văn bản để biết thời hạn")
            return replace(deadline, kind=relative.kind, problems=(unknown,))
        part = later(self.issued, relative.kind, relative.shift)
        return replace(deadline, kind=relative.kind, start=start(part), end=end(part), inferred_year=True)

    def _waiting(self, deadline: Deadline) -> Deadline:
        """With its day, where the event is the issue of the document itself."""
        if deadline.condition is None:
            return replace(deadline, problems=(Problem(_WHERE, "Không nêu mốc để tính thời hạn"),))
        if self.issued is None or not self._own():
            return deadline
        due = counted(self.issued, deadline.offset) if deadline.offset else None
        return replace(deadline, start=None if due else self.issued, end=due)


def _timings(nodes: Sequence[Node], year: int) -> tuple[Timing, ...]:
    """The times of the calendar, and those counted from one."""
    waits = [node.item if isinstance(node.item, Waiting) else None for node in nodes]
    named = [
        node.item if isinstance(node.item, Dated) else wait and wait.base
        for node, wait in zip(nodes, waits, strict=True)
    ]
    resolved = iter(timings([item for item in named if item], year))
    found = [(wait, next(resolved)) for wait, item in zip(waits, named, strict=True) if item]
    return tuple(_moved(wait, timing) if wait else timing for wait, timing in found)


def _moved(wait: Waiting, timing: Timing) -> Timing:
    """So long after a time of the calendar, or before it."""
    day = timing.first if wait.backwards else timing.end
    due = counted(day, wait.offset, backwards=wait.backwards) if day and wait.offset else None
    return replace(timing, kind=Kind.DATE, role=Role.BY, start=None, end=due)


def _with_timing(deadline: Deadline, timing: Timing) -> Deadline:
    return replace(
        deadline,
        kind=timing.kind,
        start=timing.start,
        end=timing.end,
        before=timing.before,
        offset=deadline.offset if deadline.condition else None,
        inferred_year=timing.inferred,
        vague=timing.vague,
        problems=(*deadline.problems, *timing.problems),
    )


def _bounded(deadline: Deadline, kind: Kind, timing: Timing) -> Deadline:
    """Work that only begins and ends by these times."""
    begin = timing.start if timing.role not in (Role.TO, Role.BY) else None
    return replace(deadline, kind=kind, start=begin, before=False)
