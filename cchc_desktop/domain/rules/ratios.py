"""Points that grow with a share: pure, with a floor, towards a target, along a line."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.outcome import Entry, Outcome, UpToMaximum, unusable
from cchc_desktop.domain.rules.shares import WHOLE, Share, read_share, share_entry


@dataclass(frozen=True, slots=True)
class Ratio(UpToMaximum):
    """The maximum from `full_from` per cent up; done/due of it below; nothing under `floor`."""

    max_points: Decimal
    floor: Decimal = Decimal(0)
    full_from: Decimal = Decimal(WHOLE)
    kind: ClassVar[str] = "ratio"

    def entry(self) -> Entry:
        """What must be entered."""
        return share_entry()

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        share = read_share(answer)
        return share if isinstance(share, Outcome) else self._of(share)

    def _of(self, share: Share) -> Outcome:
        if share.percent >= self.full_from:
            reached = f" ≥ {show(self.full_from)} %" if self.full_from < WHOLE else ""
            return Outcome(Fraction(self.max_points), f"{share.words()}{reached}")
        if share.percent < self.floor:
            return Outcome(Fraction(0), f"{share.words(self.floor)} < {show(self.floor)} %")
        reached = f" ≥ {show(self.floor)} %" if self.floor else ""
        value = share.percent / WHOLE * Fraction(self.max_points)
        steps = f"{share.words(self.full_from)}{reached} → {share.short(self.full_from)} × {show(self.max_points)}"
        return Outcome(value, steps, "=")


@dataclass(frozen=True, slots=True)
class Target(UpToMaximum):
    """The maximum once the share reaches `target` per cent; that part of it before; nothing under `floor`."""

    max_points: Decimal
    target: Decimal
    floor: Decimal = Decimal(0)
    kind: ClassVar[str] = "ratio-to-target"

    def entry(self) -> Entry:
        """What must be entered."""
        return share_entry()

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        share = read_share(answer)
        if isinstance(share, Outcome):
            return share
        if share.percent >= self.target:
            return Outcome(Fraction(self.max_points), f"{share.words()} ≥ mục tiêu {show(self.target)} %")
        if share.percent < self.floor:
            return Outcome(Fraction(0), f"{share.words(self.floor)} < {show(self.floor)} %")
        part = share.percent / Fraction(self.target)
        reached = Share(part * WHOLE, f"{share.short(self.target)} / {show(self.target)} % = ")
        steps = f"{share.source}{reached.words(WHOLE)} mục tiêu → {reached.short(WHOLE)} × {show(self.max_points)}"
        return Outcome(part * Fraction(self.max_points), steps, "=")


@dataclass(frozen=True, slots=True)
class Linear(UpToMaximum):
    """From the maximum at `full_from` per cent, `loss` points less for each `per` per cent; nothing under `floor`."""

    max_points: Decimal
    floor: Decimal = Decimal(0)
    full_from: Decimal = Decimal(WHOLE)
    loss: Decimal = Decimal(1)
    per: Decimal = Decimal(1)
    kind: ClassVar[str] = "linear-band"

    def entry(self) -> Entry:
        """What must be entered."""
        return share_entry()

    def outcome(self, answer: Answer, _year: int, /) -> Outcome:
        """What `answer` is worth."""
        share = read_share(answer)
        return share if isinstance(share, Outcome) else self._of(share)

    def _of(self, share: Share) -> Outcome:
        if share.percent >= self.full_from:
            return Outcome(Fraction(self.max_points), f"{share.words()} ≥ {show(self.full_from)} %")
        if share.percent < self.floor:
            return Outcome(Fraction(0), f"{share.words(self.floor)} < {show(self.floor)} %")
        if not self.per:
            return unusable("Cách chấm có bước giảm bằng 0 %.")
        short = Fraction(self.full_from) - share.percent
        each = "" if self.per == 1 else f" / {show(self.per)}"
        value = Fraction(self.max_points) - short * Fraction(self.loss) / Fraction(self.per)
        reckoning = f"{show(self.max_points)} − {show(short)}{each} × {show(self.loss)}"
        return Outcome(value, f"{share.words(self.full_from)}, thiếu {show(short)} % → {reckoning}", "=")
