"""Points by counting: so much for each, so much less for each, bonus and penalty."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.occurrences import Occurrence, count_of, counts_of, products, worth
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, UpToMaximum, unusable


@dataclass(frozen=True, slots=True)
class PerItem:
    """`each` for every item, up to the maximum."""

    max_points: Decimal
    each: Decimal
    items: int | None = None
    """How many there can be: four reports, twelve months."""
    kind: ClassVar[str] = "per-item-sum"

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return self.max_points if self.items is None else min(self.max_points, self.each * self.items)

    def entry(self) -> Entry:
        """What must be entered."""
        return Entry(Input.COUNT, ("Số lượng",), top=None if self.items is None else Decimal(self.items))

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        count = count_of(answer)
        if count is None:
            return unusable("Cần số lượng.")
        beyond = self.items is not None and count > self.items
        problems = (f"Số lượng {count} nhiều hơn {self.items}.",) if beyond else ()
        return Outcome(Fraction(self.each) * count, f"{count} × {show(self.each)}", "=", problems)


@dataclass(frozen=True, slots=True)
class Deduct(UpToMaximum):
    """The maximum, less points for each occurrence; never below 0."""

    max_points: Decimal
    occurrences: tuple[Occurrence, ...]
    kind: ClassVar[str] = "deduct-per-occurrence"

    def entry(self) -> Entry:
        """What must be entered."""
        return _entry(self.occurrences)

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        counts = counts_of(answer, len(self.occurrences))
        if counts is None:
            return _uncounted(self.occurrences)
        if not any(counts):
            return Outcome(Fraction(self.max_points), "Không có trường hợp bị trừ")
        value = Fraction(self.max_points) - worth(self.occurrences, counts)
        steps = f"{show(self.max_points)} − {products(self.occurrences, counts, '−')}"
        return Outcome(value, steps, "=")


@dataclass(frozen=True, slots=True)
class Bonus(UpToMaximum):
    """Points beyond the total for each occurrence, up to a cap of its own."""

    max_points: Decimal
    occurrences: tuple[Occurrence, ...]
    kind: ClassVar[str] = "bonus"

    def entry(self) -> Entry:
        """What must be entered."""
        return _entry(self.occurrences)

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` brings."""
        return _summed(answer, self.occurrences)


@dataclass(frozen=True, slots=True)
class Penalty(UpToMaximum):
    """Points taken from the total for each occurrence, up to a cap of its own."""

    max_points: Decimal
    occurrences: tuple[Occurrence, ...]
    kind: ClassVar[str] = "penalty"

    def entry(self) -> Entry:
        """What must be entered."""
        return _entry(self.occurrences)

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` costs, as a positive number."""
        return _summed(answer, self.occurrences)


def _entry(occurrences: tuple[Occurrence, ...]) -> Entry:
    return Entry(Input.COUNT if len(occurrences) == 1 else Input.COUNTS, tuple(each.text for each in occurrences))


def _uncounted(occurrences: tuple[Occurrence, ...]) -> Outcome:
    return unusable("Cần số trường hợp của từng loại: " + "; ".join(each.text for each in occurrences) + ".")


def _summed(answer: Answer, occurrences: tuple[Occurrence, ...]) -> Outcome:
    counts = counts_of(answer, len(occurrences))
    if counts is None:
        return _uncounted(occurrences)
    steps = products(occurrences, counts, "+")
    return Outcome(worth(occurrences, counts), steps or "Không có", "=" if steps else "→")
