"""The kinds of scoring in the officer's words, each with an example sentence to be filled in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_desktop.domain.rules import Occurrence, Rule
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Option, Part, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula, Variable
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.surveys import Scaled, Survey, Weight
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers
from cchc_desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.domain.rules.rule import Method

MANUAL = "manual"
KINDS = {
    "yes-no": N_("Yes or no"),
    "deadline-tiers": N_("By the day of issue"),
    "tiers": N_("Steps of a percentage"),
    "ratio": N_("In proportion"),
    "ratio-to-target": N_("In proportion to a target"),
    "linear-band": N_("Less for each per cent"),
    "checklist-sum": N_("Parts added up"),
    "per-item-sum": N_("For each item"),
    "count-tiers": N_("Steps of a number"),
    "deduct-per-occurrence": N_("Less for each case"),
    "choice": N_("One of several levels"),
    "scaled-external": N_("By an index of others"),
    "survey-options": N_("By answers of a survey"),
    "formula": N_("By a formula"),
    "bonus": N_("Bonus"),
    "penalty": N_("Penalty"),
    MANUAL: N_("Scored by hand"),
}
"""In the order in which they are offered."""


def kind_of(rule: Rule | None) -> str:
    """The kind's word in data; a leaf without a rule is scored by hand."""
    return rule.kind if rule is not None else MANUAL


def kind_words(rule: Rule | None) -> str:
    """The kind as the officer calls it."""
    return _(KINDS[kind_of(rule)])


def example(kind: str, most: Decimal) -> Rule:
    """A rule of that kind worth up to `most`, whose sentence shows what can be filled in."""
    return Rule(_EXAMPLES.get(kind, Manual)(most))


def _steps(most: Decimal, low: Decimal, high: Decimal) -> tuple[Tier, ...]:
    return (
        Tier(most, at_least=high),
        Tier(most / 2, at_least=low, below=high),
        Tier(Decimal(0), below=low),
    )


def _options(most: Decimal) -> tuple[Option, ...]:
    return (Option("Thực hiện tốt", most), Option("Có thiếu sót", most / 2), Option("Chưa thực hiện", _NOTHING))


def _answers() -> tuple[Weight, ...]:
    weights = (("Rất tốt", 100), ("Tốt", 60), ("Trung bình", 20), ("Kém", 0))
    return tuple(Weight(text, Decimal(percent)) for text, percent in weights)


_NOTHING = Decimal(0)
_FIGURES = (Variable("a", "Tổng số"), Variable("b", "Số đạt"))
_EXAMPLES: dict[str, Callable[[Decimal], Method]] = {
    "yes-no": YesNo,
    "deadline-tiers": lambda most: DeadlineTiers(
        (DateTier(most, month=1), DateTier(most / 2, month=2), DateTier(_NOTHING))
    ),
    "tiers": lambda most: Tiers(_steps(most, Decimal(80), Decimal(95))),
    "ratio": lambda most: Ratio(most, floor=Decimal(80)),
    "ratio-to-target": lambda most: Target(most, Decimal(70)),
    "linear-band": lambda most: Linear(most, floor=Decimal(90), loss=most / 10),
    "checklist-sum": lambda most: Checklist((Part("Nội dung thứ nhất", most / 2), Part("Nội dung thứ hai", most / 2))),
    "per-item-sum": lambda most: PerItem(most, most / 4, 4),
    "count-tiers": lambda most: CountTiers(_steps(most, Decimal(1), Decimal(2))),
    "deduct-per-occurrence": lambda most: Deduct(most, (Occurrence("báo cáo chậm", most / 4),)),
    "choice": lambda most: Choice(_options(most)),
    "scaled-external": Scaled,
    "survey-options": lambda most: Survey(most, _answers()),
    "formula": lambda most: Formula(most, f"b / a * {most:f}", _FIGURES),
    "bonus": lambda most: Bonus(most, (Occurrence("sáng kiến", most / 2),)),
    "penalty": lambda most: Penalty(most, (Occurrence("vụ việc vi phạm", most / 2),)),
}
