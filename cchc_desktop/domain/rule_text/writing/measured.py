"""The kinds of scoring that measure a share or a number, in words."""

from decimal import Decimal

from cchc_desktop.domain.rule_text.writing.wording import Form, number, points
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.surveys import Satisfaction, Scaled
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_WHOLE = Decimal(100)
_INDEXES = {
    None: "Điểm chỉ số",
    Satisfaction.SATISFIED: "Chỉ số hài lòng",
    Satisfaction.MEAN: "Chỉ số hài lòng bình quân",
    Satisfaction.SPAN: "Chỉ số hài lòng quy đổi về thang từ không",
}


def tiers(rule: Rule, form: Form) -> str:
    """Steps of a share."""
    assert isinstance(rule.method, Tiers)  # noqa: S101
    method = rule.method
    exceeds = method.may_exceed and not any(_over(tier) for tier in method.tiers)
    note = ". Tỷ lệ có thể vượt 100%" if exceeds else ""
    steps = [step for tier in method.tiers for step in _tier_steps(tier, may_exceed=method.may_exceed)]
    return form.heading("Chấm theo bậc của tỷ lệ") + "; ".join(steps) + note


def _over(tier: Tier) -> bool:
    return tier.at_least == _WHOLE and tier.upper is None


def _tier_steps(tier: Tier, *, may_exceed: bool) -> list[str]:
    """A tier, and what it gives where some were late."""
    whole = tier.at_least == _WHOLE and tier.upper is None and not may_exceed
    words = "100%" if whole else between(tier, "%")
    late = [] if tier.late_points is None else [f"{words} nhưng có việc muộn: {points(tier.late_points)}"]
    return [f"{words}: {points(tier.points)}", *late]


def between(tier: Tier, unit: str = "") -> str:
    """The range in words."""
    if tier.lower is None:
        if tier.upper is None:
            return "còn lại"
        return f"{'dưới' if tier.below is not None else 'không quá'} {number(tier.upper)}{unit}"
    low = f"{number(tier.lower)}{unit}"
    if tier.upper is None:
        return f"trên {low}" if tier.above is not None else f"từ {low} trở lên"
    start = "từ trên" if tier.above is not None else "từ"
    end = "đến dưới" if tier.below is not None else "đến"
    return f"{start} {low} {end} {number(tier.upper)}{unit}"


def count_tiers(rule: Rule, form: Form) -> str:
    """Steps of a number."""
    assert isinstance(rule.method, CountTiers)  # noqa: S101
    steps = [f"{between(tier)}: {points(tier.points)}" for tier in rule.method.tiers]
    return form.heading("Chấm theo bậc của số lượng") + "; ".join(steps)


def ratio(rule: Rule, form: Form) -> str:
    """A share of the maximum."""
    assert isinstance(rule.method, Ratio)  # noqa: S101
    method = rule.method
    share = f"(b/a) × {points(method.max_points)}"
    if method.floor == 0 and method.full_from == _WHOLE:
        return form.heading("Chấm theo tỷ lệ") + share
    full = "100%" if method.full_from == _WHOLE else f"từ {number(method.full_from)}% trở lên"
    steps = [f"{full}: {points(method.max_points)}"]
    if method.floor < method.full_from:
        low = f"từ {number(method.floor)}% đến dưới" if method.floor else "dưới"
        steps.append(f"{low} {number(method.full_from)}%: {share}")
    if method.floor:
        steps.append(f"dưới {number(method.floor)}%: 0 điểm")
    return form.heading("Chấm theo tỷ lệ") + "; ".join(steps)


def target(rule: Rule, form: Form) -> str:
    """A share of a target."""
    assert isinstance(rule.method, Target)  # noqa: S101
    del form
    target, worth = f"{number(rule.method.target)}%", points(rule.method.max_points)
    floor = f"{number(rule.method.floor)}%" if rule.method.floor else ""
    below, rest = (f"từ {floor} đến dưới", f"; dưới {floor}: 0 điểm") if floor else ("dưới", "")
    return f"Tỷ lệ đạt từ {target} trở lên: {worth}; {below} {target}: (tỷ lệ/{target}) × {worth}{rest}"


def linear(rule: Rule, form: Form) -> str:
    """So much less for each per cent."""
    assert isinstance(rule.method, Linear)  # noqa: S101
    method = rule.method
    full = f"{number(method.full_from)}%"
    steps = [f"{'100%' if method.full_from == _WHOLE else f'từ {full} trở lên'}: {points(method.max_points)}"]
    steps.append(f"mỗi {number(method.per)}% dưới {full} trừ {points(method.loss)}")
    if method.floor:
        steps.append(f"dưới {number(method.floor)}%: 0 điểm")
    del form
    return "; ".join(steps)


def scaled(rule: Rule, form: Form) -> str:
    """An index of others."""
    assert isinstance(rule.method, Scaled)  # noqa: S101
    del form
    method = rule.method
    return f"{_INDEXES[method.satisfaction]} / {number(method.scale)} × {points(method.max_points)}"
