"""What in a rule can't be meant: names that clash or are torn, a share read the other way round than its words say."""

import re
from collections.abc import Iterable, Iterator

from cchc_desktop.domain.rule_text.facts import Step
from cchc_desktop.domain.rule_text.facts.heard import Heard
from cchc_desktop.domain.rule_text.points.awards import awards
from cchc_desktop.domain.rule_text.words.tokens import tokenise
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.choices import Choice
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import Tiers
from cchc_desktop.text import fold

_LATE = r"\b(?:tre han|tre hen|qua han|cham han|sai pham|vi pham|bi tra lai|ton dong|sai sot|bi tre|bi cham)\b"
_MENDED = re.compile(r"\b(?:xin loi|xu ly|khac phuc|giai trinh|thu hoi|giam|han che|khong|chua)\b")
_LATE_SHARE = re.compile(rf"\bty le\b([^:;,.(/]{{0,60}}?{_LATE}[^:;,.(/]{{0,30}})")
_NAMED = re.compile(r"(?:^|[\s(,;.])([ab])\s*(?:la|:|=)\s*([^,;.()]{3,80})")
_OF_ALL, _SUM_OF = re.compile(r"\b(?:giao|phai|den han|theo ke hoach)\b"), re.compile(r"\btong\b")
_DONE = re.compile(r"\b(?:hoan thanh|dung han|da \w+|dat)\b")
_A_OVER_B = re.compile(r"\ba\s*/\s*b\b")
_QUOTED = re.compile("«[^»]*»")
_SUM = re.compile(r"[(\[]\s*[a-z]\s*[-–+]\s*[a-z]\s*[)\]]\s*[/:]")


def contradictions(rule: Rule, text: str) -> Iterable[str]:
    """What in a rule's own words can't be meant."""
    yield from rule.faults()
    yield from _twice(rule, text)
    yield from _weighted(rule, text)
    yield from _swallowed(rule, text)
    yield from _torn(rule, text)


def _weighted(rule: Rule, text: str) -> Iterable[str]:
    """A figure whose name reckons: "số hồ sơ đúng hạn nhân với hệ số 1,2", "…, hoàn thành chậm tính 0,5"."""
    for name in (*rule.labels, *(each.text for each in getattr(rule.method, "variables", ()))):
        if _RECKONS.search(fold(name)) and "«" not in text:
            yield f"Có phép tính trong tên số liệu «{name}»; cần xem lại."


_RECKONS = re.compile(
    r" [-–] (?:tong )?so\b|\bnhan (?:voi|he so|doi)\b|\bhe so (?:\d|dieu chinh|quy doi|do |theo |khu vuc|vung)"
    r"|\b(?:tinh|diem|bang|la) (?:\w+ ){0,3}\d+[.,]\d"
)


def _twice(rule: Rule, text: str) -> Iterable[str]:
    """An occurrence that is named twice, unless quotation marks say that it is meant so."""
    named = [fold(each.text) for each in (*getattr(rule.method, "occurrences", ()), *rule.deductions)]
    if len(set(named)) < len(named) and "«" not in text:
        yield "Một trường hợp được nêu hai lần; cần xem lại số điểm."
    figures = [fold(each) for each in (*rule.labels, *(each.text for each in getattr(rule.method, "variables", ())))]
    if len(set(figures)) < len(figures) and "«" not in text:
        yield "Hai số liệu có cùng một tên; cần xem lại."


def _swallowed(rule: Rule, text: str) -> Iterable[str]:
    """A name that kept other points in its brackets: "Trực tuyến (màn hình 0,25; mạng xã hội 0,25)"."""
    options = rule.method.options if isinstance(rule.method, Choice) else ()
    for each in (*getattr(rule.method, "parts", ()), *options):
        inner = [given.award.amount for given in awards(tokenise(each.text)) if given.depth]
        if any(amount is None or amount.value != each.points for amount in inner) and "«" not in text:
            yield f"Có điểm trong tên gọi «{each.text}»; cần xem lại điểm của từng phần."


def _torn(rule: Rule, text: str) -> Iterable[str]:
    """A name that begins or ends inside a bracket."""
    method = rule.method
    options = (each.text for each in (*getattr(method, "parts", ()), *getattr(method, "options", ())))
    for name in (*options, getattr(method, "yes", ""), getattr(method, "no", "")):
        if name.count("(") != name.count(")") and "«" not in text:
            yield f"Dấu ngoặc trong «{name}» không khép; cần xem lại."


def turned(rule: Rule, heard: Heard) -> Iterator[str]:
    """What speaks against the reading that more of a share is more points."""
    if not isinstance(rule.method, Linear | Ratio | Target | Tiers):
        return
    words = fold(_QUOTED.sub(" ", heard.text))
    if _SUM.search(words):
        yield "Công thức cộng, trừ số liệu trong tỷ lệ; đọc là một tỷ lệ thường, cần xem lại."
    if len({letter for letter, _text in heard.letters if len(letter) == 1}) > len("ba"):
        yield "Có nhiều số liệu hơn hai số của một tỷ lệ; cần xem lại công thức."
    names = dict(_NAMED.findall(words))
    above, below = (names.get(each, "") for each in ("ab" if _A_OVER_B.search(words) else "ba"))
    written = tuple(map(fold, rule.labels)) if len(rule.labels) == len("ba") else ("", "")
    over = [each for each in ((above, below), written) if _all_of_it(each[0]) and _DONE.search(each[1])]
    if over or (_A_OVER_B.search(words) and not names):
        yield "Tử số và mẫu số có thể bị đảo; cần xem lại."
    if isinstance(rule.method, Linear) and (_GROWS.search(words) or any(map(_none_of, heard.of(Step)))):
        yield "Điểm bị trừ khi tỷ lệ tăng; đọc là trừ khi tỷ lệ giảm, cần xem lại."
    if _rises(rule) and (_late(above) or any(map(_late, _LATE_SHARE.findall(f"{fold(heard.title)}; {words}")))):
        yield "Tỷ lệ việc chậm, sai càng cao lại càng được nhiều điểm; cần xem lại."
    if isinstance(rule.method, Tiers) and _falls(rule.method) and _wanted(f"{fold(heard.title)}; {words}"):
        yield "Tỷ lệ càng cao lại càng ít điểm; cần xem lại."


_WANTED = re.compile(
    r"\bty le\b.*\b(?:dung han|truoc han|hai long|truc tuyen|so hoa|hoan thanh|dung quy dinh|ky so|dat)\b"
)
_UNWANTED = re.compile(
    r"\b(?:khong|chua|tre|qua han|(?<!cach )cham(?! diem)|muon|sai|loi|vi pham|bo sung|tra lai|ton|no|giam|thieu|khieu"
    r"|phan anh|bi|huy)\b"
)


def _wanted(words: str) -> bool:
    """Whether a share is one that should be high."""
    return _WANTED.search(words) is not None and _UNWANTED.search(words) is None


def _falls(method: Tiers) -> bool:
    """Whether the lowest share is given the most, and the highest nothing."""
    ends = [(tier.lower or 0, tier.points) for tier in method.tiers]
    return len(ends) > 1 and max(ends)[1] == 0 and min(ends)[1] == method.maximum


def _all_of_it(words: str) -> bool:
    """Whether they name all there is, not all that is done: "tổng số hồ sơ", not "tổng số hồ sơ đúng hạn"."""
    return _OF_ALL.search(words) is not None or (_SUM_OF.search(words) is not None and not _DONE.search(words))


_GROWS = re.compile(r"\b(?:cu|moi)(?: \d+ ?%)? tang\b|\btang (?:them )?(?:moi )?(?:\d+ ?)?%")


def _none_of(step: Step) -> bool:
    """Whether the best is none: "0 % hồ sơ trễ hạn: 3 điểm"."""
    return step.bounds.percent and step.bounds.exact and step.bounds.upper == 0


def _late(words: str) -> bool:
    return re.search(_LATE, words) is not None and _MENDED.search(words) is None


def _rises(rule: Rule) -> bool:
    """Whether more of the share is more points."""
    if not isinstance(rule.method, Tiers):
        return True
    bounded = [tier for tier in rule.method.tiers if tier.at_least is not None or tier.above is not None]
    top = max(bounded, key=lambda tier: tier.at_least or tier.above or 0, default=None)
    return top is not None and top.points == rule.method.maximum
