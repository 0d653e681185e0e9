"""Something the ward can still do for a leaf, as the answer that would then be entered."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.leaf_scoring import mark
from cchc_desktop.domain.rules import Entry, Rule
from cchc_desktop.domain.rules.choices import Manual


@dataclass(frozen=True, slots=True)
class Move:
    """What is to be done, and the answer once it is."""

    words: str
    """As in "thêm 37 hồ sơ trực tuyến"."""
    answer: Answer
    days: int
    """Days of work, as long as the officer says nothing else."""
    until: date | None = None
    """The last day it helps; without it, the sheet's own end."""


@dataclass(frozen=True)
class Ground:
    """A leaf as it stands, and the time that is left; whatever is asked here, the leaf's own rule answers."""

    leaf: Indicator
    given: Answer
    """As entered."""
    year: int
    places: int
    today: date
    end: date
    """The last day that counts for the sheet."""

    @cached_property
    def rule(self) -> Rule:
        """Its rule; without one, it is scored by hand."""
        return self.leaf.rule or Rule(Manual(self.leaf.max_points))

    @cached_property
    def entry(self) -> Entry:
        """What is entered for it."""
        return self.rule.entry

    @cached_property
    def answer(self) -> Answer:
        """Without the officer's own points in place of the rule's: what a step builds on."""
        own = isinstance(self.rule.method, Manual)
        return self.given if own else replace(self.given, points=None, reason="")

    @cached_property
    def counted(self) -> Answer:
        """Of `answer` what the rule's method counts."""
        return self.rule.counted(self.answer)

    @cached_property
    def points(self) -> Decimal:
        """As they stand."""
        return self.worth(self.given)

    def worth(self, answer: Answer) -> Decimal:
        """What `answer` would bring; nothing where it can't be scored."""
        return mark(self.leaf, answer, self.year, self.places).points

    @property
    def begun(self) -> date:
        """The day figures of the year count from."""
        return date(self.year, 1, 1)

    @property
    def left(self) -> int:
        """Days to the end, today included; 0 when it is over."""
        return max((self.end - self.today).days + 1, 0)

    @property
    def gone(self) -> int:
        """Days since the year's beginning, at least one."""
        return max((min(self.today, self.end) - self.begun).days, 1)
