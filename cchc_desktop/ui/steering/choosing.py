"""Which steps the officer means to take, and the days of work each is put at: values, kept while the program runs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from cchc_desktop.domain.steering.best_set import best_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.steering.savings import Saving, Step
    from cchc_desktop.ui.steering.asking import Reckoned

MOST_DAYS = 365
Key = tuple[str, str]
"""A leaf's code and the words of its step."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as the list shows it."""

    saving: Saving
    step: Step
    days: int
    ticked: bool
    given: int
    """Open tasks that serve its criterion."""

    @property
    def key(self) -> Key:
        """By which it is known again."""
        return self.saving.leaf.code, self.step.words

    @property
    def rate(self) -> Decimal:
        """Points for each day."""
        return self.step.gain / max(self.days, 1)


@dataclass(frozen=True, slots=True)
class Choosing:
    """Ticks and efforts."""

    days: Mapping[Key, int] = field(default_factory=lambda: MappingProxyType({}))
    ticked: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By code the words of the one step taken."""

    def rows(self, savings: Sequence[Saving], given: Mapping[str, int]) -> tuple[StepRow, ...]:
        """Every step, in the order of the set."""
        return tuple(
            StepRow(saving, step, days, self.ticked.get(code) == step.words, given.get(code, 0))
            for saving, step, days in self._steps(savings)
            if (code := saving.leaf.code)
        )

    def with_days(self, key: Key, days: int) -> Choosing:
        """Another effort for one step."""
        return replace(self, days={**self.days, key: max(0, min(days, MOST_DAYS))})

    def toggled(self, key: Key) -> Choosing:
        """One step more or less; steps of one leaf exclude each other."""
        code, words = key
        others = {each: held for each, held in self.ticked.items() if each != code}
        return replace(self, ticked=others if self.ticked.get(code) == words else {**others, code: words})

    def best(self, made: Reckoned, limit: int) -> Choosing:
        """The steps that bring most within `limit` days."""
        asked = made.asked
        taken = best_set(asked.indicators, asked.answers, made.savings, self._days, limit)
        return replace(self, ticked={code: step.words for code, step in taken.items()})

    def _days(self, code: str, step: Step) -> int:
        return self.days.get((code, step.words), step.days)

    def taken(self, savings: Sequence[Saving]) -> dict[str, Answer]:
        """The answers once all that is ticked is done."""
        return {
            saving.leaf.code: step.answer
            for saving, step, _ in self._steps(savings)
            if self.ticked.get(saving.leaf.code) == step.words
        }

    def spent(self, savings: Sequence[Saving]) -> int:
        """Days of all that is ticked."""
        return sum(
            days for saving, step, days in self._steps(savings) if self.ticked.get(saving.leaf.code) == step.words
        )

    def _steps(self, savings: Sequence[Saving]) -> Iterator[tuple[Saving, Step, int]]:
        for saving in savings:
            for step in saving.steps:
                yield saving, step, self._days(saving.leaf.code, step)
