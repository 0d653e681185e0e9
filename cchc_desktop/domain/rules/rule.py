"""A leaf's rule: one method of scoring and what modifies it."""

import enum
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Protocol

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.outcome import Entry, Outcome, Points


class Treatment(enum.Enum):
    """What becomes of a criterion that has nothing to count ("không phát sinh")."""

    FULL = "full"
    EXCLUDED = "excluded"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The case in which nothing arose, as the set treats it."""

    treatment: Treatment
    text: str = "Không phát sinh"
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that costs or brings points each time it happens."""

    text: str
    points: Decimal


class Method(Protocol):
    """One of the kinds of scoring."""

    kind: ClassVar[str]

    @property
    def maximum(self) -> Decimal: ...
    def entry(self) -> Entry: ...
    def outcome(self, answer: Answer, year: int) -> Outcome: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """How a leaf is scored."""

    method: Method
    text: str = ""
    """The decision's own words."""
    labels: tuple[str, ...] = ()
    """Own names for what is entered, in place of the usual ones."""
    exclusion: str = ""
    """What may be left out of the lower figure; empty where nothing may."""
    not_applicable: NotApplicable | None = None
    deductions: tuple[Occurrence, ...] = ()
    cap: Decimal | None = None

    @property
    def kind(self) -> str:
        """The method's word in data."""
        return self.method.kind

    @property
    def entry(self) -> Entry:
        """What the window must offer."""
        raise NotImplementedError

    def points(self, answer: Answer, year: int, places: int = 2) -> Points:
        """What `answer` is worth on the sheet of `year`; total."""
        raise NotImplementedError
