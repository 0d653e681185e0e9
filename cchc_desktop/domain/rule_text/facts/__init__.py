"""What one clause of a scoring sentence says."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from cchc_desktop.domain.rule_text.points.amounts import Amount
from cchc_desktop.domain.rule_text.points.award import Award
from cchc_desktop.domain.rule_text.ranges.bounds import Bounds
from cchc_desktop.domain.rule_text.times.limit import Limit
from cchc_desktop.domain.rule_text.words.one_token import Token
from cchc_desktop.domain.rules import Treatment


@dataclass(frozen=True, slots=True)
class Step:
    """So many points where a share or a number lies in a range."""

    bounds: Bounds
    award: Award
    text: str
    loose: tuple[Token, ...] = ()
    """What stands around the range."""
    late: bool = False
    negative: bool = False
    opener: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """So many points by a limit of time."""

    limits: tuple[Limit, ...]
    award: Award
    text: str
    loose: tuple[Token, ...] = ()
    further: str = ""
    """What must hold besides."""


@dataclass(frozen=True, slots=True)
class Said:
    """So many points where words hold."""

    text: str
    award: Award
    parts: tuple["Said", ...] = ()
    loose: tuple[Token, ...] = ()
    opener: str = ""
    negative: bool = False
    """It begins with a "không", a "chưa"."""
    limits: tuple[Limit, ...] = ()
    """The words may also mean "later", "never"."""


@dataclass(frozen=True, slots=True)
class Each:
    """So many points for each."""

    text: str
    amount: Amount
    sign: int
    per: Decimal = Decimal(1)
    percent: bool = False
    """For each so many per cent."""
    items: int | None = None
    cap: Amount | None = None
    alone: bool = False
    """"Trừ 1 điểm" without "mỗi"."""
    counted: bool = False
    """A number before what is counted said how many make one."""
    extra: bool = False
    """Taken from what the rest gives: "ngoài ra", "trừ vào điểm đạt được"."""
    loose: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """The case in which nothing arose."""

    text: str
    treatment: Treatment
    amount: Amount | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Excluded:
    """What is left out of the lower figure."""

    text: str


@dataclass(frozen=True, slots=True)
class Defined:
    """What the figures are called: by letter, the whole "b/a", or in order ("" as letter)."""

    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """What is given without a condition."""

    award: Award
    loose: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Cap:
    """The most that is given, or taken."""

    amount: Amount
    taken: bool | None = None
    total: bool = False
    """Of all bonus or penalty together, not of this one."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The points that the clauses are written for, where the leaf itself gives less."""

    amount: Amount


@dataclass(frozen=True, slots=True)
class ByHand:
    """Set by the officer, by others, or by a council."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached, in per cent."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class OutOf:
    """The scale on which others gave a result: "thang điểm 1000"."""

    scale: Decimal


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression over named figures."""

    expression: str
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """What each answer of a survey counts, in per cent."""

    options: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What changes nothing, or says one known thing."""

    what: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What was not understood."""

    text: str


Fact: TypeAlias = (
    ByHand
    | Scale
    | Step
    | Dated
    | Said
    | Each
    | Case
    | Excluded
    | Defined
    | Whole
    | Cap
    | Target
    | OutOf
    | Formula
    | Weights
    | Note
    | Unread
)
