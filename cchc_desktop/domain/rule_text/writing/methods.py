"""Each kind of scoring in words."""

from collections.abc import Callable, Sequence

from cchc_desktop.domain.rule_text.writing import measured
from cchc_desktop.domain.rule_text.writing.wording import Form, lowered, number, points
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Part, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.rules.occurrences import Occurrence
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.surveys import Scaled, Survey
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers


def said(rule: Rule, form: Form) -> str:
    """The method in words."""
    return _WRITERS[type(rule.method)](rule, form)


def _yes_no(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, YesNo)  # noqa: S101
    method = rule.method
    pair = f"{form.words(method.yes)}: {points(method.max_points)}; {form.words(method.no)}: 0 điểm"
    return form.heading("Chấm có hoặc không") + pair


def _choice(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Choice)  # noqa: S101
    each = [f"{form.words(option.text)}: {points(option.points)}" for option in rule.method.options]
    return form.heading("Chọn một trong các mức") + "; ".join(each)


def _checklist(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Checklist)  # noqa: S101
    return form.heading("Cộng điểm các nội dung") + "; ".join(_part(part, form) for part in rule.method.parts)


def _part(part: Part, form: Form) -> str:
    inner = "; ".join(_part(each, form) for each in part.parts)
    return f"{form.words(part.text)}: {points(part.points)}" + (f" (gồm {inner})" if inner else "")


def _manual(rule: Rule, form: Form) -> str:
    del form
    return f"Chấm trực tiếp, tối đa {points(rule.method.maximum)}"


def _per_item(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, PerItem)  # noqa: S101
    method = rule.method
    own = len(rule.labels) == 1 and not form.formal
    thing = lowered(rule.labels[0], form) if own else "trường hợp"
    thing = "«trường hợp»" if thing == "trường hợp" and method.each > method.max_points else thing
    times = f" × {method.items}" if method.items is not None else ""
    return f"Mỗi {thing} được {points(method.each)}{times}, tối đa {points(method.max_points)}"


def _occurrences(occurrences: Sequence[Occurrence], form: Form, deed: str) -> str:
    return "; ".join(f"mỗi {lowered(each.text, form)} {deed} {points(each.points)}" for each in occurrences)


def _deduct(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Deduct)  # noqa: S101
    return _occurrences(rule.method.occurrences, form, "trừ") + " (không âm)"


def _bonus(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Bonus)  # noqa: S101
    listed = _occurrences(rule.method.occurrences, form, "cộng")
    return f"Điểm thưởng. {listed[:1].upper()}{listed[1:]}, tối đa {points(rule.method.max_points)}"


def _penalty(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Penalty)  # noqa: S101
    listed = _occurrences(rule.method.occurrences, form, "trừ")
    return f"Điểm phạt. {listed[:1].upper()}{listed[1:]}, tối đa {points(rule.method.max_points)}"


def _survey(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Survey)  # noqa: S101
    options = ", ".join(f"{form.words(each.text)} tính {number(each.percent)}%" for each in rule.method.options)
    return f"Trọng số các phương án: {options}"


def _formula(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Formula)  # noqa: S101
    method = rule.method
    if form.formal:
        named = ", ".join(f"{form.quote(each.name)} là {form.quote(each.text)}" for each in method.variables)
        return f"Biểu thức {form.quote(method.expression)}" + (f" với {named}" if named else "")
    named = ", ".join(f"{each.name} là {form.words(each.text)}" for each in method.variables)
    return f"Điểm = {method.expression}" + (f", trong đó {named}" if named else "")


def _deadlines(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, DeadlineTiers)  # noqa: S101
    method = rule.method
    last = (None, *method.tiers)
    steps = [f"{_until(tier, before)}: {points(tier.points)}" for tier, before in zip(method.tiers, last, strict=False)]
    listed = "; ".join([*steps, f"không ban hành: {points(method.never)}"])
    return form.heading("Chấm theo thời gian ban hành") + listed


def _until(tier: DateTier, last: DateTier | None) -> str:
    if tier.days is not None:
        unit = "ngày làm việc" if tier.working else "ngày"
        return f"trong vòng {tier.days} {unit} sau khi cấp trên ban hành"
    if tier.month is None:
        return "sau đó"
    year = " của năm trước liền kề" if tier.before else ""
    if tier.day is None:
        gap = last is not None and (last.before, last.day, last.month) != (tier.before, None, tier.month - 1)
        return f"{'đến hết' if gap else 'trong'} tháng {tier.month:02d}{year}"
    return f"chậm nhất ngày {tier.day:02d}/{tier.month:02d}{year}"


_WRITERS: dict[type, Callable[[Rule, Form], str]] = {
    YesNo: _yes_no,
    Choice: _choice,
    Checklist: _checklist,
    Manual: _manual,
    Tiers: measured.tiers,
    CountTiers: measured.count_tiers,
    Ratio: measured.ratio,
    Target: measured.target,
    Linear: measured.linear,
    PerItem: _per_item,
    Deduct: _deduct,
    Bonus: _bonus,
    Penalty: _penalty,
    Scaled: measured.scaled,
    Survey: _survey,
    Formula: _formula,
    DeadlineTiers: _deadlines,
}
