"""What a report is written from: plain values, gathered before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.office import Office
from cchc_desktop.domain.periods import Period
from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.scoring import SheetScore
from cchc_desktop.domain.tasks import Note, Task


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything one report says, and nothing it does not need."""

    office: Office
    period: Period
    today: date
    indicators: IndicatorSet | None = None
    score: SheetScore | None = None
    """The year's sheet; none where no set was chosen yet."""
    tasks: tuple[Task, ...] = ()
    notes: tuple[Note, ...] = ()
    """Of all tasks, in any order."""
    awaited: Mapping[int, date] = field(default_factory=dict)
    """By task, the last day of the first time that it came back and was not given, where the superior named it."""
    own_words: Mapping[str, str] = field(default_factory=dict)
    """The officer's text by section key; empty text leaves the section out."""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    explanations: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    """By criterion."""
    sources: Mapping[int, PlanDocument] = field(default_factory=dict)
    """The superiors' documents by plan id, as the tasks name them."""
    number: int | None = None
    """As the clerk gave it; none leaves a gap."""
    issued: date | None = None

    @property
    def day(self) -> date:
        """The last day that counts: the end of the window, or today while it still runs."""
        return min(self.today, self.period.end)

    def within(self, day: date | None) -> bool:
        """Whether something of that day belongs to the period."""
        return day is not None and self.period.start <= day <= self.day
