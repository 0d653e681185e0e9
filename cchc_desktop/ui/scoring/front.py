"""Everything the panel shows of the row in front, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cchc_desktop.domain.answers import Answer

if TYPE_CHECKING:
    from cchc_desktop.domain.evidence import Evidence
    from cchc_desktop.domain.indicators import Indicator
    from cchc_desktop.domain.scoring import Score


@dataclass(frozen=True, slots=True)
class Front:
    """A leaf to be filled in, or a group to be looked at."""

    score: Score
    above: str
    """The titles it stands under."""
    year: int
    last: Score | None = None
    answer: Answer = field(default_factory=Answer)
    explanation: str = ""
    kept: tuple[tuple[Evidence, bool], ...] = ()
    """Its documents, each with whether its copy is still there."""

    @property
    def indicator(self) -> Indicator:
        """The criterion itself."""
        return self.score.indicator

    @property
    def place(self) -> tuple[int, str]:
        """Year and code: what is typed here belongs nowhere else."""
        return self.year, self.indicator.code

    def same_as(self, other: Front) -> bool:
        """The same row of the same sheet, asking for the same."""
        return self.place == other.place and self.indicator == other.indicator

    @property
    def leaf(self) -> bool:
        """Whether there is something to fill in."""
        return not self.score.parts
