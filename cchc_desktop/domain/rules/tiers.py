"""Steps: points by the tier a share or a number falls in."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.occurrences import count_of
from cchc_desktop.domain.rules.outcome import Entry, Input, Outcome, unusable
from cchc_desktop.domain.rules.ranges import Tier, breaks
from cchc_desktop.domain.rules.shares import Share, read_share, share_entry


@dataclass(frozen=True, slots=True)
class Tiers:
    """Points by the tier a percentage falls in; a tier may give less where some were late."""

    tiers: tuple[Tier, ...]
    may_exceed: bool = False
    """More can be done than was due: a revenue of 104 % of the plan."""
    kind: ClassVar[str] = "tiers"

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return max((tier.points for tier in self.tiers), default=Decimal(0))

    def entry(self) -> Entry:
        """What must be entered."""
        asks_late = any(tier.late_points is not None for tier in self.tiers)
        return share_entry("Trong đó hoàn thành chậm" if asks_late else "")

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        share = read_share(answer, may_exceed=self.may_exceed)
        if isinstance(share, Outcome):
            return share
        late = answer.late or 0
        if answer.done is not None and late > answer.done:
            return unusable(f"Số chậm ({late}) lớn hơn số đã thực hiện ({show(answer.done)}).")
        return self._of(share, late)

    def _of(self, share: Share, late: int) -> Outcome:
        tier = next((tier for tier in self.tiers if tier.holds(share.percent)), None)
        if tier is None:
            return Outcome(Fraction(0), f"{share.words()} không thuộc mức nào")
        steps = f"{share.words(tier.upper)}, mức {tier.words(' %')}"
        if late and tier.late_points is not None:
            return Outcome(Fraction(tier.late_points), f"{steps}, có {late} việc chậm")
        return Outcome(Fraction(tier.points), steps)

    def faults(self) -> tuple[str, ...]:
        """Gaps and overlaps."""
        return breaks(self.tiers, " %")


@dataclass(frozen=True, slots=True)
class CountTiers:
    """Points by the tier a whole number falls in."""

    tiers: tuple[Tier, ...]
    kind: ClassVar[str] = "count-tiers"

    @property
    def maximum(self) -> Decimal:
        """The most it can give."""
        return max((tier.points for tier in self.tiers), default=Decimal(0))

    def entry(self) -> Entry:
        """What must be entered."""
        return Entry(Input.COUNT, ("Số lượng",))

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        count = count_of(answer)
        if count is None:
            return unusable("Cần số lượng.")
        tier = next((tier for tier in self.tiers if tier.holds(count)), None)
        if tier is None:
            return Outcome(Fraction(0), f"Số lượng {count} không thuộc mức nào")
        return Outcome(Fraction(tier.points), f"Số lượng {count}, mức {tier.words()}")

    def faults(self) -> tuple[str, ...]:
        """Gaps and overlaps."""
        return breaks(self.tiers, whole=True)
