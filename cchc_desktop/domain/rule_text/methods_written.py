"""Each kind of scoring in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cchc_desktop.domain.notation import plain
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Part, YesNo
from cchc_desktop.domain.rules.counts import Bonus, Deduct, Penalty, PerItem
from cchc_desktop.domain.rules.dates import DateTier, DeadlineTiers
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.rules.occurrences import Occurrence
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.surveys import Satisfaction, Scaled, Survey
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_WHOLE = Decimal(100)
_INDEXES = {
    None: "Điểm chỉ số",
    Satisfaction.SATISFIED: "Chỉ số hài lòng",
    Satisfaction.MEAN: "Chỉ số hài lòng bình quân",
    Satisfaction.SPAN: "Chỉ số hài lòng quy đổi về thang từ không",
}


@dataclass(frozen=True, slots=True)
class Form:
    """How a sentence is written: plainly, with free words quoted, with its kind named, in the fullest form."""

    quoted: bool = False
    named: bool = False
    formal: bool = False

    def words(self, text: str) -> str:
        """Free words, quoted where the form quotes."""
        return self.quote(text) if self.quoted else text

    def quote(self, text: str) -> str:
        """Words in guillemets; those inside are doubled."""
        return f"«{text.replace('»', '»»')}»"

    def heading(self, words: str) -> str:
        """The kind's name, where the form names it."""
        return f"{words}. " if self.named else ""


def number(value: Decimal) -> str:
    """2.50 as "2,5"."""
    return plain(value).replace(".", ",")


def points(value: Decimal) -> str:
    """As "2,5 điểm"."""
    return f"{number(value)} điểm"


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


def _tiers(rule: Rule, form: Form) -> str:
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


def _count_tiers(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, CountTiers)  # noqa: S101
    steps = [f"{between(tier)}: {points(tier.points)}" for tier in rule.method.tiers]
    return form.heading("Chấm theo bậc của số lượng") + "; ".join(steps)


def _ratio(rule: Rule, form: Form) -> str:
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


def _target(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Target)  # noqa: S101
    target, worth = f"{number(rule.method.target)}%", points(rule.method.max_points)
    del form
    return f"Tỷ lệ đạt từ {target} trở lên: {worth}; dưới {target}: (tỷ lệ/{target}) × {worth}"


def _linear(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Linear)  # noqa: S101
    method = rule.method
    full = f"{number(method.full_from)}%"
    steps = [f"{'100%' if method.full_from == _WHOLE else f'từ {full} trở lên'}: {points(method.max_points)}"]
    steps.append(f"mỗi {number(method.per)}% dưới {full} trừ {points(method.loss)}")
    if method.floor:
        steps.append(f"dưới {number(method.floor)}%: 0 điểm")
    del form
    return "; ".join(steps)


def _per_item(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, PerItem)  # noqa: S101
    method = rule.method
    own = len(rule.labels) == 1 and not form.formal
    thing = lowered(rule.labels[0], form) if own else "trường hợp"
    times = f" × {method.items}" if method.items is not None else ""
    return f"Mỗi {thing} được {points(method.each)}{times}, tối đa {points(method.max_points)}"


def _occurrences(occurrences: Sequence[Occurrence], form: Form, deed: str) -> str:
    return "; ".join(f"mỗi {lowered(each.text, form)} {deed} {points(each.points)}" for each in occurrences)


def lowered(text: str, form: Form) -> str:
    """Running on behind "mỗi": the capital that a label has goes, unless it is quoted or an abbreviation."""
    small = form.words(text)
    return small if form.quoted or text[1:2].isupper() else small[:1].lower() + small[1:]


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


def _scaled(rule: Rule, form: Form) -> str:
    assert isinstance(rule.method, Scaled)  # noqa: S101
    del form
    method = rule.method
    return f"{_INDEXES[method.satisfaction]} / {number(method.scale)} × {points(method.max_points)}"


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
    steps = [f"{_until(tier)}: {points(tier.points)}" for tier in method.tiers]
    del form
    return "; ".join([*steps, f"không ban hành: {points(method.never)}"])


def _until(tier: DateTier) -> str:
    if tier.days is not None:
        unit = "ngày làm việc" if tier.working else "ngày"
        return f"trong vòng {tier.days} {unit} sau khi cấp trên ban hành"
    if tier.month is None:
        return "sau đó"
    if tier.day is None:
        return f"trong tháng {tier.month:02d}"
    return f"chậm nhất ngày {tier.day:02d}/{tier.month:02d}"


_WRITERS: dict[type, Callable[[Rule, Form], str]] = {
    YesNo: _yes_no,
    Choice: _choice,
    Checklist: _checklist,
    Manual: _manual,
    Tiers: _tiers,
    CountTiers: _count_tiers,
    Ratio: _ratio,
    Target: _target,
    Linear: _linear,
    PerItem: _per_item,
    Deduct: _deduct,
    Bonus: _bonus,
    Penalty: _penalty,
    Scaled: _scaled,
    Survey: _survey,
    Formula: _formula,
    DeadlineTiers: _deadlines,
}
