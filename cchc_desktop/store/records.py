"""What the store hands out that the domain has no value for. Light: no database is imported here."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.plans import PlanDocument


@dataclass(frozen=True, slots=True)
class Sheet:
    """The score sheet of one year, with the indicator set as it was taken then."""

    id: int
    year: int
    indicators: "IndicatorSet"


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A superior's document whose tasks were taken over."""

    id: int
    document: "PlanDocument"
    imported: date
    file: "Evidence | None" = None
    """The document itself, where it was kept; `store.evidence.path` says where."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was copied into the evidence folder, before anything names it."""

    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the permanent log, in the officer's words."""

    when: datetime
    who: str
    action: str
    """"Enter result"; "Undo: Enter result"."""
    subject: str
    """"Criterion 1.1.3 · 2026"."""
    field: str
    """What of it changed; empty where the whole was added or removed."""
    old: str
    new: str
