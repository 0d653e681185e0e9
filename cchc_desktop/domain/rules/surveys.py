"""Points from what people were asked, or others measured: weighted options, an index brought to scale."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import show, show_percent
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, UpToMaximum, unusable
from cchc_desktop.domain.rules.shares import WHOLE

LEVELS = ("Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng")
"""The scale of five, the best first."""


class Satisfaction(enum.Enum):
    """How answers on the scale of five become one percentage; surveys have used all three."""

    SATISFIED = "satisfied"
    """Share of the satisfied and the very satisfied."""
    MEAN = "mean"
    """Mean of 5 to 1, out of 5."""
    SPAN = "span"
    """Mean of 5 to 1, less 1, out of 4: from 0 to 100 %."""

    @property
    def weights(self) -> tuple[int, ...]:
        """What each level of `LEVELS` counts, in per cent."""
        return _WEIGHTS[self]


_WEIGHTS = {
    Satisfaction.SATISFIED: (100, 100, 0, 0, 0),
    Satisfaction.MEAN: (100, 80, 60, 40, 20),
    Satisfaction.SPAN: (100, 75, 50, 25, 0),
}


def weighted_percent(votes: Sequence[int], weights: Sequence[Decimal | int]) -> Fraction:
    """Σ weight × votes / all votes; `votes` has at least one."""
    pairs = zip(votes, weights, strict=True)
    return sum((Fraction(weight) * count for count, weight in pairs), Fraction(0)) / sum(votes)


@dataclass(frozen=True, slots=True)
class Weight:
    """An option of a question, and what choosing it counts, in per cent."""

    text: str
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Survey(UpToMaximum):
    """The weighted share of the answers, times the maximum."""

    max_points: Decimal
    options: tuple[Weight, ...]
    kind: ClassVar[str] = "survey-options"

    def entry(self) -> Entry:
        """What must be entered."""
        return Entry(Input.VOTES, tuple(option.text for option in self.options), percent=True)

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        if answer.votes:
            return _from_votes(answer.votes, tuple(option.percent for option in self.options), self.max_points)
        if answer.percent is None:
            return unusable("Cần số phiếu của từng phương án, hoặc kết quả %.")
        return _scaled(Fraction(answer.percent), Fraction(WHOLE), self.max_points, " %")


@dataclass(frozen=True, slots=True)
class Scaled(UpToMaximum):
    """An index measured by others, out of `scale`, times the maximum."""

    max_points: Decimal
    scale: Decimal = Decimal(WHOLE)
    satisfaction: Satisfaction | None = None
    """For an index of satisfaction: how the ward's own slips would be counted."""
    kind: ClassVar[str] = "scaled-external"

    def entry(self) -> Entry:
        """What must be entered."""
        if self.satisfaction is not None:
            return Entry(Input.VOTES, LEVELS, percent=True)
        return Entry(Input.VALUE, (f"Giá trị (tối đa {show(self.scale)})",), top=self.scale)

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        if self.satisfaction is not None and answer.votes:
            return _from_votes(answer.votes, self.satisfaction.weights, self.max_points)
        if answer.value is not None:
            return _scaled(Fraction(answer.value), Fraction(self.scale), self.max_points)
        if answer.percent is None:
            return unusable(f"Cần giá trị trên thang {show(self.scale)}.")
        return _scaled(Fraction(answer.percent), Fraction(WHOLE), self.max_points, " %")


def _from_votes(votes: tuple[int, ...], weights: Sequence[Decimal | int], maximum: Decimal) -> Outcome:
    if len(votes) != len(weights):
        return unusable(f"Có {len(votes)} số phiếu cho {len(weights)} phương án.")
    if not sum(votes):
        return Outcome(Fraction(0), arose=False)
    percent = weighted_percent(votes, weights)
    terms = " + ".join(f"{count} × {show(weight)} %" for count, weight in zip(votes, weights, strict=True) if count)
    value = percent / WHOLE * Fraction(maximum)
    shown = show_percent(percent)
    return Outcome(value, f"({terms})/{sum(votes)} = {shown} → {shown} × {show(maximum)}", "=")


def _scaled(value: Fraction, scale: Fraction, maximum: Decimal, unit: str = "") -> Outcome:
    top = f"{show(scale)}{unit}"
    if value > scale:
        return unusable(f"Giá trị {show(value)}{unit} lớn hơn {top}.")
    if not scale:
        return unusable("Thang của chỉ số bằng 0.")
    shown = f"{show(value)} %" if unit else f"{show(value)}/{top}"
    return Outcome(value / scale * Fraction(maximum), f"{shown} × {show(maximum)}", "=")
