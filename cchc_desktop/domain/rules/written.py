"""A rule as plain data, flat: its kind, what the kind needs, and what modifies it."""

import dataclasses
from collections.abc import Mapping
from decimal import Decimal

from cchc_desktop.domain.notation import NotationError, fields_to_data, plain, read_fields
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.dates import DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.rule import Method, Rule
from cchc_desktop.domain.rules.surveys import Scaled, Survey
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_METHODS: tuple[type[Method], ...] = (
    YesNo,
    DeadlineTiers,
    Tiers,
    Ratio,
    Target,
    Linear,
    Checklist,
    PerItem,
    CountTiers,
    Deduct,
    Choice,
    Scaled,
    Survey,
    Formula,
    Bonus,
    Penalty,
    Manual,
)
KINDS: Mapping[str, type[Method]] = {method.kind: method for method in _METHODS}
"""Every kind by its word; "ratio" is both the pure one and the one with a floor."""
_MODIFIERS = {each.name for each in dataclasses.fields(Rule)} - {"method"}


def rule_to_data(rule: Rule) -> dict[str, object]:
    """One flat table: {"kind": "ratio", "floor": "80", "max_points": "2.5", "text": "…"}."""
    return {"kind": rule.kind, **fields_to_data(rule.method), **fields_to_data(rule, but=("method",))}


def rule_from_data(data: object, max_points: Decimal, where: str) -> Rule:
    """The rule of a leaf worth `max_points`, which a rule need not repeat; NotationError where it can't be read."""
    if not isinstance(data, Mapping) or data.get("kind") not in KINDS:
        kind = data.get("kind") if isinstance(data, Mapping) else data
        raise NotationError(f"{where}: không có loại cách chấm «{kind}».")
    form = KINDS[data["kind"]]
    own = {key: item for key, item in data.items() if key not in _MODIFIERS and key != "kind"}
    if "max_points" in {each.name for each in dataclasses.fields(form)}:  # type: ignore[arg-type]  # all are dataclasses
        own.setdefault("max_points", plain(max_points))
    modifiers = {key: item for key, item in data.items() if key in _MODIFIERS}
    return read_fields(Rule, modifiers, where, method=read_fields(form, own, where))
