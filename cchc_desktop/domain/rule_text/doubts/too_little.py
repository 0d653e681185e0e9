"""Rules of which the words say too little: shares of nothing named, points taken from no level, numbers of nothing."""

import re
from collections.abc import Iterable, Iterator

from cchc_desktop.domain.rule_text.facts import Cap, Note, Said, Step, Whole
from cchc_desktop.domain.rule_text.facts.heard import Heard
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.counts import Deduct, PerItem
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.formula import Formula
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers
from cchc_desktop.text import fold


def too_little(rule: Rule, heard: Heard) -> Iterator[str]:
    """A doubt where an officer would have to ask; what is quoted was written by the house itself."""
    if "«" in heard.text:
        return
    match rule.method:
        case Linear() | Ratio() | Target() | Tiers():
            yield from _of_shares(rule, heard)
        case CountTiers():
            yield from _numbers_of_nothing(heard)
        case Deduct() if _OF_POINTS.search(fold(heard.text)) and any(map(heard.of, (Said, Step, Whole))):
            yield "Không rõ trừ phần trăm của điểm tối đa hay của điểm đạt được."
        case Formula(expression=expression) if "/" in expression and _LONE_FIGURE.search(_BRACKET.sub("", expression)):
            yield "Có số liệu cộng thẳng vào điểm; có thể thiếu dấu ngoặc."
        case PerItem() as method:
            yield from _of_items(method, rule.labels, heard)


def _of_shares(rule: Rule, heard: Heard) -> Iterator[str]:
    """As "chấm theo tỷ lệ", "mỗi 1 % trừ 0,1", "so với xã cao nhất"."""
    words, linear = fold(heard.text), isinstance(rule.method, Linear)
    if linear and _EITHER.search(words):
        yield "Không rõ trừ cho mỗi trường hợp hay mỗi phần trăm."
    if _OTHERS.search(words):
        yield "Điểm còn tùy kết quả của đơn vị khác."
    if linear and not (_SHORT_OF.search(words) or any(map(heard.of, (Step, Whole)))):
        yield "Không rõ điểm bị trừ tính từ mức nào."
    named = rule.labels or not heard.title or _SHARE.search(fold(heard.title))
    if isinstance(rule.method, Ratio) and not named and _bare(heard):
        yield "Không rõ là tỷ lệ của những số liệu nào."


def _of_items(method: PerItem, names: Iterable[str], heard: Heard) -> Iterator[str]:
    """As "mỗi năm một phần điểm", four reports of 0.5 points in a criterion worth 1."""
    many = method.items or _periods(heard)
    more = method.items is None and method.each * many > heard.maximum
    if any(_PORTION.search(fold(name)) for name in names):
        yield "Không rõ mỗi kỳ được bao nhiêu điểm."
    if many and (more or method.each * many < heard.maximum):
        yield f"{many} kỳ, mỗi kỳ {show(method.each)} điểm, không khớp với điểm tối đa."


_OTHERS = re.compile(
    r"\b(?:(?:cao|thap) nhat|dan dau|(?:don vi|dia phuong|xa|phuong) khac|so voi (?:cac )?(?:don vi|xa|phuong))\b"
)
_LONE_FIGURE = re.compile(r"^ ?[a-z]+ ?[-+](?! ?\d)|[-+] ?[a-z]+ ?$", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()]*\)")
_OF_POINTS = re.compile(r"\d ?% (?:tong )?(?:so )?diem\b(?! (?:toi da|chuan|(?:cua )?(?:tieu chi|noi dung)|quy dinh))")
_PORTION = re.compile(r"\bphan diem\b|\blo trinh\b|\bduoc tinh\b")
_EITHER = re.compile(r"\bmoi [^.;:%]*\bhoac (?:moi |cu )?\d+ ?%")
_SHARE = re.compile(r"\b(?:ty le|muc do|phan tram)\b|%")
_SHORT_OF = re.compile(
    r"\b(?:giam|thieu|thap|chua|khong|duoi|hut|kem|(?<!cach )cham(?! diem)|qua han|tre|sai|so voi|con lai|mat|100)\b|<"
)
_THING = re.compile(r"\d (?!den\b|tro\b|thi\b|va\b)[a-z]{2,}")


def _numbers_of_nothing(heard: Heard) -> Iterator[str]:
    """As "chậm dưới 5: 0,5; từ 5 đến 10: 0,25": days, or documents?"""
    late = [step for step in heard.of(Step) if step.late]
    if late and not any(_THING.search(fold(step.text)) for step in heard.of(Step)):
        yield f"Không rõ «{late[0].text}» tính bằng gì."


def _bare(heard: Heard) -> bool:
    """Whether nothing names what is measured."""
    told = [fact for fact in heard.facts if not isinstance(fact, Cap | Note)]
    return not heard.letters and all(isinstance(fact, Whole) and not fact.award.product for fact in told)


def _periods(heard: Heard) -> int:
    """How many periods stand before "mỗi": "Báo cáo quý I, 6 tháng, quý III, năm: mỗi báo cáo 0,5 điểm"."""
    found = _LIST.match(fold(heard.text))
    return len(_PERIOD.findall(found["periods"])) if found else 0


_PERIOD = re.compile(r"\b(?:quy (?:i{1,3}|iv|\d)|\d+ thang|thang \d+|nam)\b")
_LIST = re.compile(rf"(?:\d+[.)] )?\D*?(?P<periods>(?:{_PERIOD.pattern}(?:, | va |; |/)?){{2,}}): ?(?:moi|tung)\b")
