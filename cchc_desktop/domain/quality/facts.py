"""What the checks of a sheet know: plain values, gathered by whoever runs them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.rules.choices import Manual
from cchc_desktop.domain.scoring import Score, SheetScore
from cchc_desktop.domain.tasks import Task


def window(year: int) -> tuple[date, date]:
    """The days from which documents count for `year`: its reporting year opens in mid-December, its plan is older."""
    return date(year - 1, 12, 1), date(year, 12, 31)


@dataclass(frozen=True, slots=True)
class Facts:
    """One sheet as it stands on a day."""

    indicators: IndicatorSet
    score: SheetScore
    """Of the ward's own answers."""
    today: date
    answers: Mapping[str, Answer] = field(default_factory=dict)
    explanations: Mapping[str, Explanation] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    served: Mapping[int, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    """By document, the year and code of everything it proves."""
    history: Mapping[str, tuple[tuple[date, Answer], ...]] = field(default_factory=dict)
    """By code, what was entered day by day, the oldest first."""
    tasks: tuple[Task, ...] = ()
    limit: date | None = None
    """The last day of the ward's own scoring."""
    verified: SheetScore | None = None
    """The first verification, once it is in."""
    replies: Mapping[str, Explanation] = field(default_factory=dict)
    """What the ward has written to the verification."""

    @property
    def leaves(self) -> Iterator[Score]:
        """Every leaf, in the order of the set."""
        return (each for each in self.score.by_code.values() if not each.parts)

    def overridden(self) -> Iterator[tuple[Score, Answer]]:
        """The leaves whose rule's points were set aside by the officer; a published survey is no such thing."""
        for leaf in self.leaves:
            answer = self.answers.get(leaf.indicator.code)
            if answer is None or answer.points is None or leaf.indicator.survey:
                continue
            if leaf.indicator.rule is not None and not isinstance(leaf.indicator.rule.method, Manual):
                yield leaf, answer
