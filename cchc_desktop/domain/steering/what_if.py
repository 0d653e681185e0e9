"""A copy of the answers that can be changed, and thrown away."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.scoring import Score, SheetScore, score


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that would have other points."""

    code: str
    title: str
    before: Decimal
    after: Decimal

    @property
    def gain(self) -> Decimal:
        """How many more."""
        return self.after - self.before


@dataclass(frozen=True)
class Trial:
    """What is entered, and over it what is tried; nothing here is ever saved."""

    indicators: IndicatorSet
    entered: Mapping[str, Answer]
    tried: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """Both together."""
        return {**self.entered, **self.tried}

    @cached_property
    def before(self) -> SheetScore:
        """The sheet as it is."""
        return score(self.indicators, self.entered)

    @cached_property
    def after(self) -> SheetScore:
        """The sheet as it would be."""
        return score(self.indicators, self.answers, self.before)

    def trying(self, code: str, answer: Answer) -> "Trial":
        """With another answer for one leaf; the one entered takes the leaf out of the trial."""
        others = {name: held for name, held in self.tried.items() if name != code}
        same = answer == self.entered.get(code, Answer())
        return replace(self, tried=others if same else {**others, code: answer})

    def over(self, entered: Mapping[str, Answer]) -> "Trial":
        """The same trial where other answers have been entered since."""
        tried = {code: answer for code, answer in self.tried.items() if answer != entered.get(code, Answer())}
        return Trial(self.indicators, entered, tried)

    def leaves(self) -> tuple[Difference, ...]:
        """The leaves that would have other points."""
        return tuple(self._changed(row for row in self.after.by_code.values() if not row.parts))

    def areas(self) -> tuple[Difference, ...]:
        """The areas that would."""
        return tuple(self._changed(self.after.areas))

    def _changed(self, rows: Iterable[Score]) -> Iterator[Difference]:
        for row in rows:
            held = self.before.by_code[row.indicator.code]
            if held.points != row.points:
                yield Difference(row.indicator.code, row.indicator.title, held.points, row.points)
