"""One row of a set's table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row, each cell under what its column holds; cells of one kind are joined by line breaks."""

    code: str = ""
    title: str = ""
    points: str = ""
    survey_points: str = ""
    method: str = ""
    step: str = ""
    rule: str = ""
    kind: str = ""
    evidence: str = ""
    note: str = ""
    survey: str = ""
    level: int | None = None
    """Its depth, where the table says it by a column."""
    bold: bool = False
    page: int | None = None
    text: str = ""
    """The row as it stands there."""

    @property
    def bare(self) -> bool:
        """Whether it says no more than a title."""
        return not (self.points or self.survey_points or self.method or self.rule or self.evidence)
