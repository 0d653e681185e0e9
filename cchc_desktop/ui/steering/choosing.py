"""Which steps the officer means to take, and the days of work each is put at."""

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

Key = tuple[str, str]
"""A leaf's code and the name of its step."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as the list shows it."""

    saving: Saving
    step: Step
    name: str
    days: int
    ticked: bool
    given: int
    """Open tasks that serve its criterion."""

    @property
    def key(self) -> Key:
        """By which it is known again."""
        return self.saving.leaf.code, self.name

    @property
    def rate(self) -> Decimal:
        """Points for each day."""
        return self.step.gain / max(self.days, 1)


@dataclass(frozen=True, slots=True)
class Choosing:
    """Ticks and efforts."""

    days: Mapping[Key, int] = field(default_factory=lambda: MappingProxyType({}))
    ticked: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By code the name of the one step taken."""

    def rows(self, savings: Sequence[Saving], given: Mapping[str, int]) -> tuple[StepRow, ...]:
        """Every step, in the order of the set."""
        return tuple(
            StepRow(
                saving, step, name, self._days((code, name), step), self.ticked.get(code) == name, given.get(code, 0)
            )
            for code, saving, step, name in _steps(savings)
        )

    def with_days(self, days: Mapping[Key, int]) -> Choosing:
        """With these efforts; any other step has the program's own estimate."""
        return replace(self, days=days)

    def toggled(self, key: Key) -> Choosing:
        """One step more or less; steps of one leaf exclude each other."""
        code, name = key
        others = {each: held for each, held in self.ticked.items() if each != code}
        return replace(self, ticked=others if self.ticked.get(code) == name else {**others, code: name})

    def best(self, made: Reckoned, limit: int) -> Choosing:
        """The steps that bring most within `limit` days."""
        asked = made.asked
        names = {(code, step.words): name for code, _saving, step, name in _steps(made.savings)}

        def days(code: str, step: Step) -> int:
            return self._days((code, names[code, step.words]), step)

        taken = best_set(asked.indicators, asked.answers, made.savings, days, limit)
        return replace(self, ticked={code: names[code, step.words] for code, step in taken.items()})

    def taken(self, savings: Sequence[Saving]) -> dict[str, Answer]:
        """The answers once all that is ticked is done."""
        return {code: step.answer for code, _saving, step, name in _steps(savings) if self.ticked.get(code) == name}

    def spent(self, savings: Sequence[Saving]) -> int:
        """Days of all that is ticked."""
        return sum(
            self._days((code, name), step)
            for code, _saving, step, name in _steps(savings)
            if self.ticked.get(code) == name
        )

    def _days(self, key: Key, step: Step) -> int:
        return self.days.get(key, step.days)


def _steps(savings: Sequence[Saving]) -> Iterator[tuple[str, Saving, Step, str]]:
    """Every step with its criterion's code and its own name."""
    for saving in savings:
        for step, name in zip(saving.steps, saving.names, strict=True):
            yield saving.leaf.code, saving, step, name
