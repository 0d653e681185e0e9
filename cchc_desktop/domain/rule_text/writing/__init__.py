"""A rule -> a sentence that reads back as the same rule: plain words where they do, quoted ones where they don't."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_desktop.domain.rule_text.facts.heard import Draft
from cchc_desktop.domain.rule_text.methods.steps import ends
from cchc_desktop.domain.rule_text.reading import read_rule
from cchc_desktop.domain.rule_text.writing.methods import said
from cchc_desktop.domain.rule_text.writing.wording import Form, lowered, points
from cchc_desktop.domain.rules import NotApplicable, Rule, Treatment
from cchc_desktop.domain.rules.counts import PerItem
from cchc_desktop.domain.rules.ranges import Tier
from cchc_desktop.domain.rules.ratios import Ratio
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers

_FORMS = (
    Form(),
    Form(named=True),
    Form(quoted=True),
    Form(quoted=True, named=True),
    Form(quoted=True, named=True, formal=True),
)
_TREATED = {
    Treatment.FULL: "tính điểm tối đa",
    Treatment.EXCLUDED: "loại khỏi mẫu số",
    Treatment.CHOICE: "không áp dụng",
}


def write_rule(rule: Rule) -> str:
    """The plainest sentence that says all of `rule`; its own text is not looked at."""
    sentence = ""
    for form in _FORMS:
        sentence = _sentence(rule, form)
        if sentence and _reads_back(sentence, rule):
            return sentence
    return sentence


def _reads_back(sentence: str, rule: Rule) -> bool:
    reading = read_rule(sentence, rule.maximum)
    return reading.certain and replace(reading.rule, text=rule.text) == rule


def _sentence(rule: Rule, form: Form) -> str:
    """Its clauses, each with a capital first."""
    clauses = [clause for clause in _clauses(rule, form) if clause]
    return ". ".join(clause[:1].upper() + clause[1:] for clause in clauses)


def _clauses(rule: Rule, form: Form) -> Iterator[str]:
    """What it is called, the method, and what modifies it."""
    if rule.cap is not None:
        yield f"Chấm trên thang {points(rule.method.maximum)}"
    labelled = _labels(rule, form)
    yield labelled
    yield said(rule, form)
    if isinstance(rule.method, CountTiers | Tiers) and _open(rule.method.tiers):
        yield "Chỉ tính điểm ở các mức trên"
    for each in rule.deductions:
        if form.formal:
            yield f"Mỗi {form.words(each.text)} trừ vào điểm đạt được {points(each.points)}"
        else:
            yield f"Ngoài ra mỗi {lowered(each.text, form)} trừ {points(each.points)}"
    if rule.exclusion:
        yield f"Không tính vào mẫu số: {form.words(rule.exclusion)}"
    if rule.not_applicable is not None:
        yield _case(rule.not_applicable, form)
    if rule.cap is not None:
        yield f"Tổng điểm của tiêu chí không quá {points(rule.cap)}"


def _open(tiers: Sequence[Tier]) -> bool:
    """Whether nothing is said beyond the best tier."""
    draft = Draft(Tiers(()))
    ends(tiers, draft)
    return bool(draft.problems)


def _labels(rule: Rule, form: Form) -> str:
    """The names of the figures, unless the method's own words have them."""
    if not rule.labels or (isinstance(rule.method, PerItem) and len(rule.labels) == 1 and not form.formal):
        return ""
    shares = isinstance(rule.method, Ratio | Tiers) and len(rule.labels) == len("ba")
    if shares and not form.quoted:
        return f"b/a = {rule.labels[0]} / {rule.labels[1]}"
    return "Số liệu: " + ", ".join(form.quote(each) for each in rule.labels)


def _case(case: NotApplicable, form: Form) -> str:
    treated = _TREATED[case.treatment]
    if case.points is not None:
        treated = f"{treated}, tính {points(case.points)}"
    if form.formal:
        return f"Khi không phát sinh, tức là {form.quote(case.text)}: {treated}"
    return f"{form.words(case.text)}: {treated}"
