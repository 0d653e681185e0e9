"""What the store hands out that the domain has no value for. Light: no database is imported here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from cchc_desktop.domain.rounds import Round, Stage, reached

if TYPE_CHECKING:
    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.indicators import IndicatorSet
    from cchc_desktop.domain.plans import PlanDocument


@dataclass(frozen=True, slots=True)
class SheetStep:
    """A stage that a sheet came to."""

    stage: Stage
    day: date
    reason: str = ""
    """Why it was opened again; empty where it went on."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The score sheet of one year, with the indicator set as it was taken then."""

    id: int
    year: int
    indicators: "IndicatorSet"
    stage: Stage = Stage.SCORING
    limits: Mapping[Stage, date] = field(default_factory=dict, hash=False)
    """The last day for reaching a stage, where one was set."""
    set_id: int | None = None
    """The stored set it was made from."""
    steps: tuple[SheetStep, ...] = ()
    """Every stage it came to after it was started, the earliest first."""

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds that have begun on its way; one that was passed over is none of them."""
        return reached(self.stage, [step.stage for step in self.steps])


@dataclass(frozen=True, slots=True)
class StoredSet:
    """An indicator set as it is being prepared, or was issued."""

    id: int
    indicators: "IndicatorSet"
    issued: date | None = None
    """None while it is a draft; an issued one is never changed."""
    source: str = ""
    """The name of the file it was read from."""
    replaces: int | None = None
    """The stored set it takes the place of."""
    mapping: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Of each criterion of the replaced set that goes on, the code it has here."""
    doubts: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """By code, what of its reading still has to be looked at."""
    sources: Mapping[str, str] = field(default_factory=dict, hash=False)
    """By code, page and words of the file it was read from."""


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
