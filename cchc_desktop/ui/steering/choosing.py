"""Which steps the officer means to take, and the days of work each is put at: values, kept while the program runs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from cchc_desktop.domain.steering.plan import Offer, best

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from cchc_desktop.domain.answers import Answer
    from cchc_desktop.domain.steering.savings import Saving, Step

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

    def best(self, savings: Sequence[Saving], limit: int) -> Choosing:
        """The steps that bring most within `limit` days."""
        groups: dict[str, list[tuple[str, Offer]]] = {}
        for saving, step, days in self._steps(savings):
            groups.setdefault(saving.leaf.code, []).append((step.words, Offer(step.gain, days)))
        plan = best([[offer for _, offer in group] for group in groups.values()], limit)
        chosen = zip(groups.items(), plan.chosen, strict=True)
        return replace(self, ticked={code: group[place][0] for (code, group), place in chosen if place is not None})

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
                yield saving, step, self.days.get((saving.leaf.code, step.words), step.days)
