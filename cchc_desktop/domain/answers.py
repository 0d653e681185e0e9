"""What the officer enters for one leaf: figures, a date, ticks, an option; and its form as plain data."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a leaf can be answered with; a rule reads what it needs and leaves the rest."""

    done: Decimal | None = None
    """The upper figure of a ratio."""
    due: Decimal | None = None
    """The lower figure of a ratio."""
    excluded: Decimal | None = None
    """Of `due`, what doesn't count: not finished for objective reasons, with a document that says so."""
    late: int | None = None
    """Of `done`, how many were late."""
    date: dt.date | None = None
    """The day of the digital signature."""
    since: dt.date | None = None
    """The day a relative time limit starts from: the superior's own document."""
    never: bool = False
    """Known not to have been issued: other than no date yet."""
    count: int | None = None
    counts: tuple[int, ...] = ()
    """One number for each kind of occurrence, in the rule's order."""
    ticked: tuple[int, ...] | None = None
    """Which parts of a checklist are there, counted from 0; empty means none, absent means unanswered."""
    percent: Decimal | None = None
    """A share that comes ready-made, 87.5 for 87,5 %."""
    value: Decimal | None = None
    """An index measured by others, on the scale of the rule."""
    choice: int | None = None
    """Which option, from 0, as the rule lists them; yes is 0 and no is 1."""
    votes: tuple[int, ...] = ()
    """How many chose each option of a survey."""
    variables: Mapping[str, Decimal] = field(default_factory=dict, hash=False)
    not_applicable: bool = False
    published: bool = False
    """The superior has published this survey's result: it counts, and is no estimate any more."""
    points: Decimal | None = None
    """Points as the officer sets them: by hand, or in place of the rule's, with a reason."""
    reason: str = ""

    @property
    def empty(self) -> bool:
        """Nothing was entered that could be scored; a reason alone is no answer."""
        return replace(self, reason="", published=False) == _NOTHING


_NOTHING = Answer()


def as_data(answer: Answer) -> dict[str, object]:
    """The answer as JSON holds it; only what was entered."""
    raise NotImplementedError


def from_data(data: object) -> Answer:
    """The answer `as_data` wrote; what can't be read is left out."""
    raise NotImplementedError
