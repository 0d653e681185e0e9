"""What goes into a rule and what comes out of it."""

import enum
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


class Input(enum.Enum):
    """Which entry a rule asks for."""

    YES_NO = "yes-no"
    """`choice` 0 (yes) or 1 (no); two labels."""
    DATE = "date"
    """`date`, or `never`; `since` too where `Entry.since` is not empty."""
    RATIO = "ratio"
    """`done` and `due`, two labels; `late`, `excluded` where the entry names them."""
    COUNT = "count"
    """`count`; one label."""
    COUNTS = "counts"
    """`counts`, one for each label."""
    TICKS = "ticks"
    """`ticked`, places among the labels."""
    CHOICE = "choice"
    """`choice`, place among the labels."""
    VALUE = "value"
    """`value` from 0 to `Entry.top`; one label."""
    VOTES = "votes"
    """`votes`, one for each label."""
    VARIABLES = "variables"
    """`variables`, by the names in `Entry.names`; one label each."""
    POINTS = "points"
    """`points` and `reason`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the window must offer for a rule, with Vietnamese labels."""

    input: Input
    labels: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """The variables' names, beside their labels."""
    percent: bool = False
    """`percent` may be entered instead."""
    top: Decimal | None = None
    """The largest value or count that makes sense."""
    since: str = ""
    """Label of the date a relative limit starts from; empty where there is none."""
    late: str = ""
    """Label of `late`; empty where it is not asked."""
    excluded: str = ""
    """Label of `excluded`; empty where nothing may be left out."""
    deductions: tuple[str, ...] = ()
    """Labels of `counts` asked beside the main entry."""
    not_applicable: str = ""
    """Words beside the tick for `not_applicable`; empty where the rule has no such case."""


@dataclass(frozen=True, slots=True)
class Points:
    """What an answer is worth, and why, in words."""

    value: Decimal
    why: str
    problems: tuple[str, ...] = ()
    usable: bool = True
    """False where the answer lacks, or contradicts, what the rule needs."""
    arose: bool = True
    """False where nothing arose, so that the rule's case for that was taken."""
    applies: bool = True
    """False where the criterion leaves the sheet, points and maximum."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a method makes of an answer: the exact value, before modifiers and rounding."""

    value: Fraction
    steps: str = ""
    """The reckoning in words, up to `sign` and the rounded value."""
    sign: str = "→"
    problems: tuple[str, ...] = ()
    usable: bool = True
    arose: bool = True


def unusable(problem: str) -> Outcome:
    """No points: the answer lacks, or contradicts, what the rule needs."""
    return Outcome(Fraction(0), problems=(problem,), usable=False)


class UpToMaximum:
    """A method that gives, or a penalty that takes, its `max_points` at most."""

    __slots__ = ()
    max_points: Decimal

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return self.max_points
