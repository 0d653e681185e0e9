"""Rules of which the words say too little: shares of nothing named, points taken from no level, numbers of nothing."""

import re
from collections.abc import Iterator

from cchc_desktop.domain.rule_text.facts import Cap, Note, Step, Whole
from cchc_desktop.domain.rule_text.heard import Heard
from cchc_desktop.domain.rules import Rule
from cchc_desktop.domain.rules.counts import PerItem
from cchc_desktop.domain.rules.figures import show
from cchc_desktop.domain.rules.ratios import Linear, Ratio, Target
from cchc_desktop.domain.rules.tiers import CountTiers, Tiers
from cchc_desktop.text import fold


def too_little(rule: Rule, heard: Heard) -> Iterator[str]:
    """A doubt where an officer would have to ask; what is quoted was written by the house itself."""
    if "«" in heard.text:
        return
    if isinstance(rule.method, Linear | Ratio | Target | Tiers) and _OTHERS.search(fold(heard.text)):
        yield "Điểm còn tùy kết quả của đơn vị khác."
    match rule.method:
        case CountTiers():
            yield from _numbers_of_nothing(heard)
        case Linear() if not (_SHORT_OF.search(fold(heard.text)) or any(map(heard.of, (Step, Whole)))):
            yield "Không rõ điểm bị trừ tính từ mức nào."
        case Ratio() if heard.title and not rule.labels and not _SHARE.search(fold(heard.title)) and _bare(heard):
            yield "Không rõ là tỷ lệ của những số liệu nào."
        case PerItem(each=each, items=items):
            many = items or _periods(heard)
            if many and (each * many < heard.maximum or (items is None and each * many > heard.maximum)):
                yield f"{many} kỳ, mỗi kỳ {show(each)} điểm, không khớp với điểm tối đa."


_OTHERS = re.compile(
    r"\b(?:(?:cao|thap) nhat|dan dau|(?:don vi|dia phuong|xa|phuong) khac|so voi (?:cac )?(?:don vi|xa|phuong))\b"
)
_SHARE = re.compile(r"\b(?:ty le|muc do|phan tram)\b|%")
_SHORT_OF = re.compile(r"\b(?:giam|thieu|thap|chua|khong|duoi|hut|kem|cham|qua han|tre|sai|so voi|con lai|mat|100)\b|<")
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
_LIST = re.compile(rf"\D*?(?P<periods>(?:{_PERIOD.pattern}(?:, | va |; |/)?){{2,}}): ?(?:moi|tung)\b")
