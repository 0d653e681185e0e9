"""What a deadline phrase means: frozen values, as the tasks, the plans and the store carry them."""

import enum
from dataclasses import dataclass
from datetime import date

from cchc_desktop.domain.problems import Problem


class Kind(enum.Enum):
    """How fine the end is, or what stands in its place."""

    DATE = "date"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """One rule of coming back: "ngày 15 tháng cuối quý" is quarterly, month_of_quarter 3, day 15."""

    freq: str
    """daily weekly monthly quarterly semiannual yearly period unspecified."""
    day: int | None = None
    """Day of the month; -1 is its last day."""
    month: int | None = None
    month_of_quarter: int | None = None
    """1 to 3."""
    quarter: int | None = None
    weekday: int | None = None
    """1 Monday to 7 Sunday."""
    dates: tuple[str, ...] = ()
    """Days of every year as "03-10", where there are several."""
    offset: str | None = None
    """"next_quarter", "next_month" or "next_year": due in the one after that reported on."""
    times: int | None = None
    """So often in each; none is once."""
    every: int | None = None
    """Only every so many; none is each."""


@dataclass(frozen=True, slots=True)
class Offset:
    """How long after the event of the condition; before it where the deadline says `before`."""

    hours: int | None = None
    days: int | None = None
    working_days: int | None = None
    weeks: int | None = None
    months: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The superior's words and what they mean."""

    text: str
    kind: Kind | None
    """None where the words hold no deadline."""
    start: date | None = None
    end: date | None = None
    """The last day; "trước ngày X" is X itself with `before`. Ongoing and recurring work it only bounds."""
    before: bool = False
    recurrence: tuple[Recurrence, ...] = ()
    condition: str | None = None
    """The event waited for, in the phrase's own words."""
    offset: Offset | None = None
    also: tuple[Kind, ...] = ()
    """What else the words ask for beside `kind`."""
    time: str | None = None
    """Of the day: "16:30"."""
    inferred_year: bool = False
    """The words name no year: it is the caller's."""
    vague: bool = False
    """No exact day in the words: the end is a safe default."""
    urgent: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether it is to be marked until a person has confirmed it."""
        return self.inferred_year or self.vague or bool(self.problems)
