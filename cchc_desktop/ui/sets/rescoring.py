"""Last year scored by a new set: area by area, with the criteria whose points moved and those that can't go on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.set_versions import carried_over
from cchc_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.indicators import Indicator, IndicatorSet
    from cchc_desktop.domain.scoring import Score, SheetScore


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the comparison; points that are not there are None."""

    code: str
    title: str
    before: Decimal | None
    after: Decimal | None
    note: str = ""
    area: bool = False

    @property
    def gain(self) -> Decimal | None:
        """What the new set gives more; None where one side is missing."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True)
class Rescoring:
    """A year's answers under another set."""

    year: int
    before: SheetScore
    after: SheetScore
    lines: tuple[Line, ...]
    lost: int
    """Criteria that were answered and can't go on."""


def rescored(
    year: int, old: IndicatorSet, answers: Mapping[str, Answer], new: IndicatorSet, mapping: Mapping[str, str]
) -> Rescoring:
    """`answers` of the sheet of `year`, by its own set and by the new one."""
    carried = carried_over(answers, mapping, old, new)
    before = score(old, answers)
    after = score(replace(new, year=old.year), carried)
    made = _Lines(before, after, mapping, frozenset(carried))
    lines = (*(line for area in after.areas for line in made.of_area(area)), *made.left_out(old))
    return Rescoring(year, before, after, lines, sum(bool(line.note) and line.before is not None for line in lines))


@dataclass(frozen=True, slots=True)
class _Lines:
    before: SheetScore
    after: SheetScore
    mapping: Mapping[str, str]
    carried: frozenset[str]

    def of_area(self, area: Score) -> Iterator[Line]:
        once = self._once(area.indicator.code)
        yield Line(area.indicator.code, area.indicator.title, once.points if once else None, area.points, area=True)
        for leaf in area.walk():
            if not leaf.parts and leaf is not area and (line := self._of_leaf(leaf)) is not None:
                yield line

    def left_out(self, old: IndicatorSet) -> Iterator[Line]:
        """Answered criteria that the new set has no place for."""
        theirs = {row.indicator.code for area in self.after.areas for row in area.walk()}
        gone = [leaf for leaf in old.leaves if self.mapping.get(leaf.code) not in theirs and self._answered(leaf.code)]
        if gone:
            yield Line("", _("Not in the new set"), None, None, area=True)
        for leaf in gone:
            yield Line(leaf.code, leaf.title, self._points(leaf), None, _("The new set does not have it."))

    def _of_leaf(self, leaf: Score) -> Line | None:
        """Only where something is to be said."""
        code, title = leaf.indicator.code, leaf.indicator.title
        once = self._once(code)
        if once is None:
            return Line(code, title, None, None, _("New: nothing was entered for it."))
        if not self._answered(once.indicator.code):
            return None
        if code not in self.carried:
            return Line(code, title, once.points, None, _("What was entered does not fit the new rule."))
        return None if once.points == leaf.points else Line(code, title, once.points, leaf.points)

    def _once(self, code: str) -> Score | None:
        here = next((here for here, there in self.mapping.items() if there == code), None)
        return self.before.by_code.get(here) if here is not None else None

    def _answered(self, code: str) -> bool:
        score = self.before.by_code.get(code)
        return score is not None and score.answered > 0

    def _points(self, leaf: Indicator) -> Decimal | None:
        score = self.before.by_code.get(leaf.code)
        return score.points if score is not None else None
